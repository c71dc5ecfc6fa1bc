//! Replies that staff write to customers about a case: the job that sends one.

use std::borrow::Cow;

use askama::Template;
use domain::{Language, TextDirection, survey::phrases::Phrase, trouble};
use sea_orm::{ConnectionTrait, EntityTrait};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Handed, Mail, MailError,
    ask::{self, Bodies, SANS, SERIF},
    headers,
};
use crate::{
    Error, Result, Service,
    brand::Accent,
    cases, opt_outs,
    organisation::{self, Organisation},
    store::entity::{app_user, case_event, follow_up_case, response},
};

/// Sends the reply that `payload` names by its `case_event`, and notes with the event what became of it. A reply that
/// was handed over or refused before is not sent again.
///
/// Also who opted out of surveys gets it: it answers what they wrote.
///
/// # Errors
/// When the mail server does not take it for now, or the database is away: try again later.
pub async fn send_reply(cx: &Service, payload: &Value) -> Result<()> {
    let db = cx.store.reader();
    // Sent before, or erased meanwhile: nothing is left to be sent.
    let Some(event) = open_reply(db, payload).await? else { return Ok(()) };
    let Some(case) = follow_up_case::Entity::find_by_id(event.case_id).one(db).await? else { return Ok(()) };
    let Some(address) = cases::reply_address(db, &case).await? else {
        return note(cx, &event, "refused", Some(&trouble::reply_without_address().to_string())).await;
    };
    let mail = write(db, &event, &case, address).await?;
    match cx.mailer.send(&mail).await {
        Ok(Handed::Sent) => note(cx, &event, "sent", None).await,
        Ok(Handed::Outbox) => note(cx, &event, "outbox", None).await,
        Err(MailError::Refused(why)) => {
            let why = why.replace(&mail.to, "…");
            let tx = cx.store.begin().await?;
            opt_outs::remember_bounce(&tx, cx, &mail.to, &why).await?;
            tx.commit().await?;
            note(cx, &event, "refused", Some(&why)).await
        }
        Err(MailError::ForNow(why)) => Err(Error::Internal(why)),
    }
}

/// Notes with the reply that `payload` names that it is tried no more, so that its author does not wait for an answer.
///
/// # Errors
/// When the database is away.
pub async fn give_up(cx: &Service, payload: &Value) -> Result<()> {
    match open_reply(cx.store.reader(), payload).await? {
        Some(event) => note(cx, &event, "refused", Some(&trouble::reply_never_taken().to_string())).await,
        None => Ok(()),
    }
}

/// The reply of a job, unless it is known already what became of it.
async fn open_reply(db: &impl ConnectionTrait, payload: &Value) -> Result<Option<case_event::Model>> {
    let id = payload.get("case_event").and_then(Value::as_str).and_then(|id| id.parse::<Uuid>().ok());
    let id = id.ok_or_else(|| Error::Internal("the payload of a job has no case_event".to_owned()))?;
    let event = case_event::Entity::find_by_id(id).one(db).await?;
    Ok(event.filter(|event| event.data.as_ref().is_none_or(|data| data.get("delivery").is_none())))
}

/// Adds to a reply what became of it: `delivery` is `sent`, `outbox` or `refused`.
async fn note(cx: &Service, event: &case_event::Model, delivery: &str, error: Option<&str>) -> Result<()> {
    let mut data = event.data.clone().filter(Value::is_object).unwrap_or_else(|| json!({}));
    data["delivery"] = json!(delivery);
    data["delivery_error"] = json!(error);
    let row = case_event::ActiveModel {
        id: sea_orm::ActiveValue::Set(event.id),
        data: sea_orm::ActiveValue::Set(Some(data)),
        ..Default::default()
    };
    case_event::Entity::update(row).exec(cx.store.writer()).await?;
    Ok(())
}

async fn write(
    db: &impl ConnectionTrait,
    event: &case_event::Model,
    case: &follow_up_case::Model,
    to: String,
) -> Result<Mail> {
    let organisation = organisation::get_in(db).await?;
    let answered = response::Entity::find_by_id(case.response_id).one(db).await?;
    let language = answered.as_ref().and_then(|response| Language::of_tag(&response.language)).unwrap_or(Language::En);
    let author = match event.actor_id {
        Some(id) => app_user::Entity::find_by_id(id).one(db).await?.map(|user| user.name),
        None => None,
    };
    let quote = answered.and_then(|response| response.comment);
    let subject = Phrase::ReplySubject { organisation: &organisation.name }.wording(language).into_owned();
    let body = event.body.as_deref().unwrap_or_default();
    let bodies = bodies(&organisation, language, &subject, body, author.as_deref(), quote.as_deref())?;
    Ok(Mail {
        headers: headers::of_reply(&organisation.mail_from, event.id),
        from: organisation.mail_from,
        to,
        subject,
        text: bodies.text,
        html: bodies.html,
    })
}

/// What the templates show.
struct Page<'a> {
    language: &'static str,
    direction: TextDirection,
    subject: &'a str,
    accent: String,
    organisation: &'a str,
    paragraphs: Vec<Vec<&'a str>>,
    author: Option<&'a str>,
    you_wrote: Cow<'static, str>,
    quote: Option<&'a str>,
    sender: String,
    serif: &'static str,
    sans: &'static str,
}

#[derive(Template)]
#[template(path = "mail/reply.html")]
struct Html<'a> {
    p: &'a Page<'a>,
}

#[derive(Template)]
#[template(path = "mail/reply.txt")]
struct Text<'a> {
    p: &'a Page<'a>,
    body: &'a str,
}

fn bodies(
    organisation: &Organisation,
    language: Language,
    subject: &str,
    body: &str,
    author: Option<&str>,
    quote: Option<&str>,
) -> Result<Bodies> {
    let page = Page {
        language: language.html_lang(),
        direction: language.direction(),
        subject,
        accent: Accent::of(organisation.brand_accent.as_deref()).light,
        organisation: &organisation.name,
        paragraphs: body.split("\n\n").map(|paragraph| paragraph.lines().collect()).collect(),
        author,
        you_wrote: Phrase::YouWrote.wording(language),
        quote,
        sender: ask::sender(organisation),
        serif: SERIF,
        sans: SANS,
    };
    let failed = |error: askama::Error| Error::Internal(format!("a mail cannot be put together: {error}"));
    Ok(Bodies {
        text: Text { p: &page, body }.render().map_err(failed)?,
        html: Html { p: &page }.render().map_err(failed)?,
    })
}
