//! The mail to administrators that says that a webhook was switched off.

use askama::Template;
use chrono::{DateTime, Utc};
use domain::words;
use uuid::Uuid;

use super::{Mail, ask::SANS, headers};
use crate::{Error, Result, brand::Accent, organisation::Organisation};

/// What happened.
#[derive(Clone, Debug)]
pub struct Off {
    /// The webhook.
    pub endpoint: Uuid,
    /// Its address, as it may be shown.
    pub url: String,
    /// When it was switched off.
    pub at: DateTime<Utc>,
    /// The receiver said that it is gone.
    pub gone: bool,
    /// Since when nothing had come through.
    pub failing_since: Option<DateTime<Utc>>,
    /// The page of the webhook.
    pub page: String,
}

/// What the templates show.
struct Page<'a> {
    subject: &'a str,
    accent: String,
    organisation: &'a str,
    url: &'a str,
    what: String,
    link: &'a str,
    sans: &'static str,
}

#[derive(Template)]
#[template(path = "mail/webhook_off.html")]
struct Html<'a> {
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "mail/webhook_off.txt")]
struct Text<'a> {
    p: &'a Page<'a>,
}

/// The mail to one administrator.
///
/// # Errors
/// [`Error::Internal`] when a template cannot be filled in.
pub fn write(organisation: &Organisation, off: &Off, to: String) -> Result<Mail> {
    let what = match off.failing_since {
        Some(since) if !off.gone => {
            let since = words::exact_moment(since, organisation.zone);
            format!("Nothing has come through since {since}, so it was switched off.")
        }
        _ => "Its receiver said that it is gone for good (status 410), so it was switched off.".to_owned(),
    };
    let subject = "A webhook was switched off".to_owned();
    let page = Page {
        subject: &subject,
        accent: Accent::of(organisation.brand_accent.as_deref()).light,
        organisation: &organisation.name,
        url: &off.url,
        what,
        link: &off.page,
        sans: SANS,
    };
    let failed = |error: askama::Error| Error::Internal(format!("a mail cannot be put together: {error}"));
    let (text, html) = (Text { p: &page }.render().map_err(failed)?, Html { p: &page }.render().map_err(failed)?);
    Ok(Mail {
        headers: headers::of_notice(&organisation.mail_from, off.endpoint, off.at),
        from: organisation.mail_from.clone(),
        to,
        subject,
        text,
        html,
    })
}
