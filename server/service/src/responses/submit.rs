//! Taking an answer: once, whatever happens on the way.

use domain::{
    AttemptId, ErrorCode, Language, Outcome,
    survey::{self, Refused, Typed, phrases::Phrase},
    webhook::WebhookEvent,
};
use sea_orm::{DatabaseTransaction, SqlErr};

use super::{
    Device, ResponseRecord, Source, change,
    door::{self, Closed, Way},
    record::{self, NewResponse},
    standing,
};
use crate::{Error, Result, Service, cases, dispositions, invitations, organisation, surveys, webhooks};

/// How often a transaction is tried again after another one wrote the same key first.
const TRIES: usize = 20;

/// A form that was sent.
#[derive(Clone, Debug)]
pub struct Submit {
    /// Where it came in.
    pub source: Source,
    /// Its fields as they were sent, the attempt's id among them.
    pub form: Vec<(String, String)>,
    /// The language in which it was shown.
    pub language: Language,
    /// What it was filled in on.
    pub device: Device,
    /// The number of the survey version that was shown, where the page said so.
    pub shown: Option<i32>,
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Submitted {
    /// It is on record: as a new response, as a change of one, as a repeat of what was taken before, or as a
    /// conflict beside it. To the customer all are the same.
    Taken,
    /// It goes back with everything typed and an error beside each field that needs another look.
    Refused(Box<Refused>),
    /// There is nothing to answer here.
    Closed(Closed),
}

/// Takes an answer with all that follows from it, in one transaction.
///
/// The attempt's id, made when the survey was shown, decides what it is: the same attempt with the same answers is
/// taken once; with other answers it is kept as a conflict and the first one stands. Another attempt on the same
/// invitation changes the first answer, as long as the organisation allows it; both stay on record.
///
/// # Errors
/// When the database is away. Then nothing was taken, and the same form can be sent again.
pub async fn submit(cx: &Service, new: Submit) -> Result<Submitted> {
    for _ in 0..TRIES {
        match try_submit(cx, &new).await {
            // Somebody wrote the same attempt, or the same number of a case, in the same moment: look again.
            Err(Error::Database(error)) if matches!(error.sql_err(), Some(SqlErr::UniqueConstraintViolation(_))) => {}
            done => return done,
        }
    }
    Err(Error::Internal("an answer could not be stored, because others were always faster".to_owned()))
}

async fn try_submit(cx: &Service, new: &Submit) -> Result<Submitted> {
    let mut way = match door::find(cx, &new.source, new.shown).await? {
        Ok(way) => way,
        Err(closed) => return Ok(Submitted::Closed(closed)),
    };
    let survey = surveys::content(way.version())?;
    let read = survey::submit(&survey, &new.form, new.language);
    let attempt = new.form.iter().find(|(name, _)| name == AttemptId::FIELD).and_then(|(_, value)| value.parse().ok());

    let tx = cx.store.begin().await?;
    let organisation = organisation::get_in(&tx).await?;
    let before = match &mut way {
        Way::Message(opened) => {
            door::lock(&tx, opened).await?;
            let standing = standing::of_invitation(&tx, opened.invitation.id).await?;
            let repeated =
                standing.as_ref().zip(attempt).is_some_and(|(standing, attempt)| standing.said(attempt).is_some());
            if let Some(closed) = door::closed(opened, standing.as_ref(), &organisation, cx.now())
                && !repeated
            {
                return Ok(Submitted::Closed(closed));
            }
            standing
        }
        Way::Touchpoint(..) => match attempt {
            Some(attempt) => standing::of_attempt(&tx, attempt).await?,
            None => None,
        },
    };
    let (answers, attempt) = match (read, attempt) {
        (Ok(answers), Some(attempt)) => (answers, attempt),
        (Ok(_), None) => return Ok(damaged(&survey, new)),
        (Err(refused), _) => return Ok(Submitted::Refused(refused)),
    };
    let Some(before) = before else {
        if standing::of_attempt(&tx, attempt).await?.is_some() {
            // An attempt of another invitation: no form of ours says that.
            return Ok(damaged(&survey, new));
        }
        take(
            &tx,
            cx,
            &way,
            NewResponse {
                attempt,
                survey: &survey,
                answers: &answers,
                language: new.language,
                device: new.device,
                day: organisation.local_day(cx.now()),
            },
        )
        .await?;
        tx.commit().await?;
        return Ok(Submitted::Taken);
    };
    if let Way::Touchpoint(shown) = &way
        && before.response.touchpoint_id != Some(shown.0.id)
    {
        return Ok(damaged(&survey, new));
    }
    match before.said(attempt) {
        Some(said) if *said == answers => {}
        Some(_) => change::keep_conflict(&tx, cx, &before.response, attempt, &answers).await?,
        None if before.answers == answers => {}
        None => {
            let changed = change::edit(&tx, cx, &before, &survey, attempt, &answers).await?;
            cases::open_if_called_for(&tx, cx, &changed, &answers).await?;
        }
    }
    tx.commit().await?;
    Ok(Submitted::Taken)
}

/// Writes a new response and all that follows from it.
async fn take(tx: &DatabaseTransaction, cx: &Service, way: &Way, new: NewResponse<'_>) -> Result<()> {
    let answers = new.answers;
    let response = record::response(tx, cx, way, new).await?;
    if let Way::Message(opened) = way {
        if opened.outcome == Outcome::Queued {
            // The link was handed over by hand while its mail still waits.
            invitations::advance(tx, cx, opened.invitation.id, Outcome::Sent).await?;
            dispositions::advance(tx, cx, opened.contact.id, Outcome::Sent).await?;
        }
        invitations::advance(tx, cx, opened.invitation.id, Outcome::Answered).await?;
        dispositions::advance(tx, cx, opened.contact.id, Outcome::Answered).await?;
    }
    let case = cases::open_if_called_for(tx, cx, &response, answers).await?;
    if let Some(wanted) = webhooks::wanted(tx, WebhookEvent::ResponseCompleted).await? {
        wanted.tell(tx, cx, &ResponseRecord::of(response, case, answers)).await?;
    }
    Ok(())
}

/// The form without its attempt goes back; the page gives it a new one, and nothing typed is lost.
fn damaged(survey: &survey::Survey, new: &Submit) -> Submitted {
    let error = domain::FieldError::new(AttemptId::FIELD, ErrorCode::Syntax, Phrase::FormBroken.wording(new.language));
    Submitted::Refused(Box::new(Refused { typed: Typed::of(survey, &new.form), errors: vec![error] }))
}
