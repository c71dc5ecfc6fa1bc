//! The mail that asks: its text and its HTML.

use std::borrow::Cow;

use askama::Template;
use chrono::{DateTime, Utc};
use domain::{
    Language, TextDirection,
    survey::{Survey, phrases::Phrase},
};

use super::words::{self, About};
use crate::{Error, Result, brand::Accent, invitations::MessageKind, organisation::Organisation};

/// Typefaces of the questions, the customers' words and ours: what is there on the reader's machine.
pub(super) const SERIF: &str = "'Iowan Old Style','Palatino Linotype',Palatino,Georgia,'Noto Serif',serif";
/// Typefaces of all else.
pub(super) const SANS: &str = "system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/// The two links of a mail, whole.
#[derive(Clone, Debug)]
pub struct Links {
    /// Opens the survey.
    pub answer: String,
    /// Opens the page to opt out.
    pub opt_out: String,
}

impl Links {
    /// Links that lead nowhere, for the copy that is kept of a sent mail.
    #[must_use]
    pub fn blank() -> Self {
        Self { answer: "#".to_owned(), opt_out: "#".to_owned() }
    }
}

/// What the mail is put together from.
#[derive(Clone, Debug)]
pub struct Ask<'a> {
    /// Who asks.
    pub organisation: &'a Organisation,
    /// The frozen wording.
    pub survey: &'a Survey,
    /// In which language.
    pub language: Language,
    /// The contact that it is about.
    pub about: About<'a>,
    /// The first mail or the reminder.
    pub message: MessageKind,
    /// For how many days the customer is not asked again, if the program is still known.
    pub quarantine_days: Option<i32>,
    /// When it is sent: decides how the day of the contact is called.
    pub now: DateTime<Utc>,
}

/// The bodies of a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bodies {
    /// The text part.
    pub text: String,
    /// The HTML part.
    pub html: String,
}

/// What the templates show.
struct Page<'a> {
    language: &'static str,
    direction: TextDirection,
    subject: &'a str,
    accent: String,
    organisation: &'a str,
    reminder: Option<Cow<'static, str>>,
    opening: String,
    question: &'a str,
    scale: Vec<i16>,
    /// Width of one button with its gap, in pixels.
    cell: usize,
    low: String,
    high: String,
    tap: Cow<'static, str>,
    answer_here: Cow<'static, str>,
    why: Cow<'static, str>,
    how_often: Option<Cow<'static, str>>,
    dont_ask: Cow<'static, str>,
    sender: String,
    serif: &'static str,
    sans: &'static str,
    links: &'a Links,
}

impl Page<'_> {
    /// The survey with `score` marked; a link alone records nothing.
    fn score_link(&self, score: &i16) -> String {
        format!("{}?score={score}", self.links.answer)
    }

    /// What a button is called: at the ends of the scale with what they mean.
    fn score_name(&self, score: &i16) -> String {
        match (self.scale.first(), self.scale.last()) {
            (Some(first), _) if first == score => self.low.clone(),
            (_, Some(last)) if last == score => self.high.clone(),
            _ => score.to_string(),
        }
    }
}

#[derive(Template)]
#[template(path = "mail/ask.html")]
struct Html<'a> {
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "mail/ask.txt")]
struct Text<'a> {
    p: &'a Page<'a>,
}

impl Ask<'_> {
    /// The subject line.
    #[must_use]
    pub fn subject(&self) -> String {
        let phrase = Phrase::MailSubject { channel: self.about.channel, organisation: &self.organisation.name };
        phrase.wording(self.language).into_owned()
    }

    /// Both bodies, with these links in them.
    ///
    /// # Errors
    /// When the survey asks for no score.
    pub fn bodies(&self, links: &Links) -> Result<Bodies> {
        let (language, subject) = (self.language, self.subject());
        let metric = self.survey.lead_metric;
        let lead = self
            .survey
            .lead()
            .ok_or_else(|| Error::Internal(format!("the survey {:?} asks for no score", self.survey.key)))?;
        let say = |phrase: Phrase<'_>| phrase.wording(language);
        // Once a day or oftener says nothing to a customer.
        let days = self.quarantine_days.and_then(|days| usize::try_from(days).ok()).filter(|days| *days > 1);
        let scale: Vec<i16> = metric.scale().collect();
        let page = Page {
            language: language.html_lang(),
            direction: language.direction(),
            subject: &subject,
            accent: Accent::of(self.organisation.brand_accent.as_deref()).light,
            organisation: &self.organisation.name,
            reminder: (self.message == MessageKind::Reminder).then(|| say(Phrase::MailReminder)),
            opening: words::opening(language, &self.about, self.organisation.zone, self.now),
            question: lead.text.get(language),
            // Eleven fill the sheet; fewer are wider, but five must still stand side by side on a phone.
            cell: if scale.len() > 7 {
                48
            } else if scale.len() > 5 {
                50
            } else {
                64
            },
            low: format!("{} {}", metric.lowest(), lead.low_end.get(language)),
            high: format!("{} {}", metric.highest(), lead.high_end.get(language)),
            scale,
            tap: say(Phrase::MailTap),
            answer_here: say(Phrase::MailAnswerHere),
            why: say(Phrase::MailWhy),
            how_often: days.map(|days| say(Phrase::MailHowOften { days })),
            dont_ask: say(Phrase::MailDontAsk),
            sender: sender(self.organisation),
            serif: SERIF,
            sans: SANS,
            links,
        };
        let failed = |error: askama::Error| Error::Internal(format!("a mail cannot be put together: {error}"));
        Ok(Bodies {
            text: Text { p: &page }.render().map_err(failed)?,
            html: Html { p: &page }.render().map_err(failed)?,
        })
    }
}

/// The line that says who sent a mail: the name, and the imprint behind it.
pub(super) fn sender(organisation: &Organisation) -> String {
    match organisation.address.as_deref().map(str::trim).filter(|address| !address.is_empty()) {
        // Some write their name into the imprint.
        Some(address) if address.starts_with(&organisation.name) => address.to_owned(),
        Some(address) => format!("{}, {address}", organisation.name),
        None => organisation.name.clone(),
    }
}
