//! Taking an answer: once, whatever happens on the way.

use chrono::NaiveDate;
use domain::{
    AttemptId, ErrorCode, Language, Outcome,
    survey::{self, Answers, Refused, Survey, Typed, phrases::Phrase},
    verdict::{Judgement, Verdict},
};
use sea_orm::DatabaseTransaction;

use super::{
    Device, Source, change,
    door::{self, Ask, Closed, Way},
    follow_ups, partial,
    record::{self, NewResponse},
    repeats::{self, Visitor},
    set_aside::{self, Kind},
    standing, together,
};
use crate::{
    Error, Result, Service, cases,
    invitations::{self, Opened},
    organisation,
    scores::Cause,
    store::entity::response,
    surveys::Frozen,
    uploads::{self, Sent},
};

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
    /// Who sent it, as far as can be told; none where that could not be judged: then it is taken for a person's.
    pub judgement: Option<Judgement>,
    /// Who sends a comment card, where that is to be known again.
    pub visitor: Option<Visitor>,
}

impl Submit {
    /// The attempt that the form names, where it names one.
    pub(super) fn attempt(&self) -> Option<AttemptId> {
        let named = self.form.iter().find(|(name, _)| name == AttemptId::FIELD);
        named.and_then(|(_, value)| value.parse().ok())
    }

    /// Whether a machine sent it.
    pub(super) fn is_machine(&self) -> bool {
        self.judgement.as_ref().is_some_and(|said| said.verdict == Verdict::Machine)
    }
}

/// What became of it.
#[derive(Clone, Debug)]
pub enum Submitted {
    /// It is on record: as a new response, as a change of one, as a repeat of what was taken before, or as a
    /// conflict beside it. To the customer all are the same.
    Taken,
    /// It was taken for a machine's, or is a card too many of one device: kept, and counted nowhere. Whoever sent it is told the same
    /// as of [`Self::Taken`].
    SetAside,
    /// It goes back with everything typed and an error beside each field that needs another look.
    Refused(Box<Refused>),
    /// There is nothing to answer here.
    Closed(Closed),
}

/// Takes an answer with all that follows from it, in one transaction, and returns once that is durable. Answers that
/// arrive at the same time may share the transaction; each stands or falls alone.
///
/// The attempt's id, made when the survey was shown, decides what it is: the same attempt with the same answers is
/// taken once; with other answers it is kept as a conflict and the first one stands. Another attempt on the same
/// invitation changes the first answer, as long as the organisation allows it; both stay on record.
///
/// # Errors
/// When the database is away. Then nothing was taken, and the same form can be sent again.
pub async fn submit(cx: &Service, new: Submit) -> Result<Submitted> {
    match door::find(cx, &new.source, new.shown).await? {
        Ok(way) => by_way(cx, way, new).await,
        Err(closed) => Ok(Submitted::Closed(closed)),
    }
}

/// The same by somebody who has just looked behind the link and found `ask`: it is not looked up again, for what may have changed
/// since is read in the transaction anyway.
///
/// # Errors
/// As [`submit`].
pub async fn submit_to(cx: &Service, ask: &Ask, new: Submit) -> Result<Submitted> {
    by_way(cx, ask.way.clone(), new).await
}

async fn by_way(cx: &Service, way: Way, new: Submit) -> Result<Submitted> {
    let survey = &way.version().content;
    let form = if survey.asks_for_files() {
        uploads::settle(cx, Sent { source: &new.source, survey, form: new.form, files: Vec::new() }).await?
    } else {
        new.form
    };
    let new = Submit { form, ..new };
    let ready = Ready::read(cx.clone(), way, new);
    let taken = cx.store.intake().ask(ready, together::take).await;
    taken.unwrap_or_else(|| Err(Error::Internal("the taking of an answer broke off".to_owned())))
}

/// A form that was read, and waits to be written.
#[derive(Clone)]
pub(crate) struct Ready {
    pub(super) cx: Service,
    pub(super) way: Way,
    /// What the form says, or why it goes back.
    pub(super) read: Result<Answers, Box<Refused>>,
    /// The attempt that the form names, where it names one.
    pub(super) attempt: Option<AttemptId>,
    pub(super) new: Submit,
}

impl Ready {
    fn read(cx: Service, way: Way, new: Submit) -> Self {
        let Frozen { content, plan, .. } = &**way.version();
        let read = survey::submit(content, plan, &way.facts(new.language), &new.form, new.language);
        let attempt = new.attempt();
        Self { cx, way, read, attempt, new }
    }

    pub(super) fn survey(&self) -> &Survey {
        &self.way.version().content
    }

    /// Who sends this comment card, and within how many minutes another one of theirs does not count, where the touchpoint says so.
    pub(super) fn damped(&self) -> Option<(&Visitor, i32)> {
        let Way::Touchpoint(shown) = &self.way else { return None };
        self.new.visitor.as_ref().zip(shown.0.repeat_minutes)
    }

    /// The row of the new response that this form makes on `day`.
    pub(super) fn row(&self, attempt: AttemptId, answers: &Answers, day: NaiveDate) -> response::Model {
        let (language, device) = (self.new.language, self.new.device);
        let judgement = self.new.judgement.as_ref();
        let new = NewResponse { attempt, survey: self.survey(), answers, language, device, day, judgement };
        record::row(&self.cx, &self.way, new)
    }
}

/// Takes one answer inside `tx`, whatever it turns out to be: new, changed, repeated, contradicting, too late.
pub(super) async fn take(tx: &DatabaseTransaction, ready: &Ready) -> Result<Submitted> {
    let Ready { cx, new, .. } = ready;
    let mut way = ready.way.clone();
    let organisation = organisation::get_in(tx).await?;
    let before = match &mut way {
        Way::Message(opened) => {
            door::lock(tx, opened).await?;
            let standing = standing::of_invitation(tx, opened.link.invitation_id).await?;
            let repeated = standing
                .as_ref()
                .zip(ready.attempt)
                .is_some_and(|(standing, attempt)| standing.said(attempt).is_some());
            if let Some(closed) = door::closed(opened, standing.as_ref(), &organisation, cx.now())
                && !repeated
            {
                return Ok(Submitted::Closed(closed));
            }
            standing
        }
        Way::Touchpoint(..) => match ready.attempt {
            Some(attempt) => standing::of_attempt(tx, attempt).await?,
            None => None,
        },
    };
    let (answers, attempt) = match (&ready.read, ready.attempt) {
        (Ok(answers), Some(attempt)) => (answers, attempt),
        (Ok(_), None) => return Ok(damaged(ready.survey(), new)),
        (Err(refused), _) => return Ok(Submitted::Refused(refused.clone())),
    };
    if new.is_machine() {
        // What it repeats is on record already. It changes nobody's answer and advances nothing.
        let repeats = before.as_ref().and_then(|before| before.said(attempt)) == Some(answers);
        if repeats {
            return Ok(Submitted::Taken);
        }
        set_aside::keep(tx, ready, Kind::Machine, (attempt, answers), organisation.local_day(cx.now())).await?;
        return Ok(Submitted::SetAside);
    }
    let Some(before) = before else {
        if standing::of_attempt(tx, attempt).await?.is_some() {
            // An attempt of another invitation: no form of ours says that.
            return Ok(damaged(ready.survey(), new));
        }
        let day = organisation.local_day(cx.now());
        if let Some((visitor, minutes)) = ready.damped()
            && repeats::is_repeat(tx, visitor, minutes, cx.now()).await?
        {
            set_aside::keep(tx, ready, Kind::Repeat, (attempt, answers), day).await?;
            return Ok(Submitted::SetAside);
        }
        let response = ready.row(attempt, answers, day);
        record::write(tx, cx, &[(&response, answers)], Cause::Answer).await?;
        partial::completed(tx, &[&response]).await?;
        if let Way::Message(opened) = &way {
            answered(tx, cx, opened).await?;
        }
        follow_ups::of_new(tx, &[(cx, &response, answers)]).await?;
        return Ok(Submitted::Taken);
    };
    if let Way::Touchpoint(shown) = &way
        && before.response.touchpoint_id != Some(shown.0.id)
    {
        return Ok(damaged(ready.survey(), new));
    }
    match before.said(attempt) {
        Some(said) if said == answers => {}
        Some(_) => change::keep_conflict(tx, cx, &before.response, attempt, answers).await?,
        None if before.answers == *answers => {}
        None => {
            let changed = change::edit(tx, ready, &before, attempt, answers).await?;
            cases::open_if_called_for(tx, cx, &changed, answers).await?;
        }
    }
    Ok(Submitted::Taken)
}

/// The invitation was answered.
async fn answered(tx: &DatabaseTransaction, cx: &Service, opened: &Opened) -> Result<()> {
    if opened.outcome == Outcome::Queued {
        // The link was handed over by hand while its mail still waits.
        invitations::advance(tx, cx, opened.link.invitation_id, Outcome::Sent).await?;
    }
    invitations::advance(tx, cx, opened.link.invitation_id, Outcome::Answered).await?;
    Ok(())
}

/// The form without its attempt goes back; the page gives it a new one, and nothing typed is lost.
fn damaged(survey: &Survey, new: &Submit) -> Submitted {
    let error = domain::FieldError::new(AttemptId::FIELD, ErrorCode::Syntax, Phrase::FormBroken.wording(new.language));
    Submitted::Refused(Box::new(Refused { typed: Typed::of(survey, &new.form), errors: vec![error] }))
}
