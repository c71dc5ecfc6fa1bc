//! What stands behind a survey link or a comment card's address. Looking changes nothing.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Duration, Utc, Weekday};
use domain::{
    Channel, Language, Outcome,
    survey::{
        Answers, Survey,
        logic::{Facts, Plan},
    },
};
use futures::try_join;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::standing::{self, Standing};
use crate::{
    Error, Result, Service,
    invitations::{self, LinkState, Opened},
    organisation::{self, Organisation},
    secret,
    store::entity::{invitation, survey_version, touchpoint},
    surveys::{self, Frozen},
    touchpoints,
};

/// How an answer comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// By a message, with its token.
    Message(String),
    /// On a comment card, with its touchpoint's code.
    Touchpoint(String),
}

/// What a customer finds.
#[derive(Clone, Debug)]
pub enum Door {
    /// The survey.
    Open(Box<Ask>),
    /// A kind word instead.
    Closed(Closed, Language),
}

/// Why there is no survey to answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It was answered, and the time to change the answer is over.
    Answered,
    /// Its time is over.
    Expired,
    /// The customer opted out since.
    OptedOut,
    /// No survey has this address: it was made up, belongs to nobody any more, or is closed.
    Unknown,
    /// What stands in the address cannot be one of ours.
    Malformed,
}

impl Closed {
    /// The HTTP status that says the same.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::Answered => 409,
            Self::Expired | Self::OptedOut => 410,
            Self::Unknown => 404,
            Self::Malformed => 400,
        }
    }
}

/// A survey to be answered, or an answer to be changed.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The frozen wording.
    pub survey: Arc<Survey>,
    /// The ways through it.
    pub plan: Arc<Plan>,
    /// The version that holds it.
    pub version_id: Uuid,
    /// Its number.
    pub version: i32,
    /// Who asks.
    pub organisation: Arc<Organisation>,
    /// The language known for the customer or the place, as a tag; the reader's own wish goes before.
    pub language: Option<String>,
    /// The contact in question: its channel, and the weekday on which it ended, where it was.
    pub about: Option<(Channel, Weekday)>,
    /// The name of the place, on a comment card.
    pub place: Option<String>,
    /// What was answered before and may still be changed.
    pub given: Option<Answers>,
    /// The largest file that this server takes, in MB.
    pub largest_mb: u16,
    pub(super) way: Way,
}

impl Ask {
    /// What is known of the contact, for somebody who answers in `language`.
    #[must_use]
    pub fn facts(&self, language: Language) -> Facts {
        self.way.facts(language)
    }
}

/// What an answer needs to know of where it came in.
#[derive(Clone, Debug)]
pub(super) enum Way {
    /// By a message.
    Message(Box<Opened>),
    /// On a comment card, with the version that is shown now.
    Touchpoint(Box<Shown>),
}

impl Way {
    pub(super) fn version(&self) -> &Arc<Frozen> {
        match self {
            Self::Message(opened) => &opened.version,
            Self::Touchpoint(shown) => &shown.1,
        }
    }

    /// What is known of the contact, for somebody who answers in `language`.
    pub(super) fn facts(&self, language: Language) -> Facts {
        let language = Some(language);
        match self {
            Self::Message(opened) => Facts {
                reason: Some(opened.link.reason.clone()),
                channel: opened.link.channel.parse().ok(),
                segment: opened.link.segment.clone(),
                language,
            },
            Self::Touchpoint(_) => Facts { language, ..Facts::default() },
        }
    }

    /// The invitation that is answered; none on a comment card.
    pub(super) fn invitation(&self) -> Option<Uuid> {
        match self {
            Self::Message(opened) => Some(opened.link.invitation_id),
            Self::Touchpoint(_) => None,
        }
    }
}

/// Looks behind a link. Reads only, however often and by whomever it is opened.
///
/// # Errors
/// When the database is away.
pub async fn door(cx: &Service, source: &Source) -> Result<Door> {
    match source {
        Source::Message(token) => match by_message(cx, token).await? {
            Ok(opened) => behind_link(cx, opened).await,
            Err(closed) => Ok(Door::Closed(closed, home(&*organisation::shared(cx).await?))),
        },
        Source::Touchpoint(code) => {
            let (organisation, shown) = try_join!(organisation::shared(cx), at_touchpoint(cx, code, None))?;
            Ok(match shown {
                Ok(shown) => Door::Open(Box::new(on_card(cx, shown, organisation))),
                Err(closed) => Door::Closed(closed, home(&organisation)),
            })
        }
    }
}

/// The language of those of whom none is known.
fn home(organisation: &Organisation) -> Language {
    Language::of_tag(&organisation.language).unwrap_or(Language::En)
}

async fn behind_link(cx: &Service, opened: Opened) -> Result<Door> {
    // An invitation gets its response and this outcome in one transaction.
    let standing = match opened.outcome {
        Outcome::Answered => standing::of_invitation(cx.store.reader(), opened.link.invitation_id).await?,
        _ => None,
    };
    let organisation = opened.organisation.clone();
    let language = Language::of_tag(&opened.link.language).unwrap_or_else(|| home(&organisation));
    if let Some(closed) = closed(&opened, standing.as_ref(), &organisation, cx.now()) {
        return Ok(Door::Closed(closed, language));
    }
    let channel =
        opened.link.channel.parse().map_err(|_| Error::Internal("a contact's channel is unknown".to_owned()))?;
    let day = opened.link.ended_at.with_timezone(&organisation.zone).weekday();
    let version = opened.version.clone();
    Ok(Door::Open(Box::new(Ask {
        survey: version.content.clone(),
        plan: version.plan.clone(),
        version_id: version.id,
        version: version.number,
        organisation,
        language: Some(opened.link.language.clone()),
        about: Some((channel, day)),
        place: None,
        given: standing.map(|standing| standing.answers),
        largest_mb: cx.files.largest(),
        way: Way::Message(Box::new(opened)),
    })))
}

fn on_card(cx: &Service, shown: Shown, organisation: Arc<Organisation>) -> Ask {
    let (place, version) = &shown;
    Ask {
        survey: version.content.clone(),
        plan: version.plan.clone(),
        version_id: version.id,
        version: version.number,
        language: place.language.clone().or_else(|| Some(organisation.language.clone())),
        organisation,
        about: None,
        place: Some(place.name.clone()),
        given: None,
        largest_mb: cx.files.largest(),
        way: Way::Touchpoint(Box::new(shown)),
    }
}

/// The way that an address names, or why there is none. `shown` is the number of the version that was filled in, for
/// a touchpoint may show a newer one by now.
pub(super) async fn find(cx: &Service, source: &Source, shown: Option<i32>) -> Result<Result<Way, Closed>> {
    Ok(match source {
        Source::Message(token) => by_message(cx, token).await?.map(|opened| Way::Message(Box::new(opened))),
        Source::Touchpoint(code) => at_touchpoint(cx, code, shown).await?.map(|shown| Way::Touchpoint(Box::new(shown))),
    })
}

async fn by_message(cx: &Service, token: &str) -> Result<Result<Opened, Closed>> {
    if !secret::is_token(token) {
        return Ok(Err(Closed::Malformed));
    }
    Ok(invitations::by_token(cx, token).await?.ok_or(Closed::Unknown))
}

/// A touchpoint with the version that it shows.
type Shown = (touchpoint::Model, Arc<Frozen>);

async fn at_touchpoint(cx: &Service, code: &str, shown: Option<i32>) -> Result<Result<Shown, Closed>> {
    if !touchpoints::is_code(code) {
        return Ok(Err(Closed::Malformed));
    }
    let Some(place) = touchpoints::by_code(cx, code).await?.filter(|place| place.enabled) else {
        return Ok(Err(Closed::Unknown));
    };
    let version = shown_at(cx.store.reader(), &place, shown).await?;
    Ok(Ok((place, surveys::freeze(cx, &version)?)))
}

/// The version that a touchpoint showed, or shows: the newest that was published, for a look publishes nothing.
async fn shown_at(
    db: &impl ConnectionTrait,
    place: &touchpoint::Model,
    shown: Option<i32>,
) -> Result<survey_version::Model> {
    let newest = surveys::newest_of(db, &place.survey_key).await?.ok_or_else(|| {
        Error::Internal(format!("the survey {:?} of a touchpoint was never published", place.survey_key))
    })?;
    let Some(number) = shown.filter(|number| *number != newest.number) else { return Ok(newest) };
    let earlier = survey_version::Entity::find()
        .filter(survey_version::Column::SurveyId.eq(newest.survey_id))
        .filter(survey_version::Column::Number.eq(number))
        .one(db)
        .await?;
    Ok(earlier.unwrap_or(newest))
}

/// Why a message's link takes no answer at `now`; nothing when it does.
pub(super) fn closed(
    opened: &Opened,
    standing: Option<&Standing>,
    organisation: &Organisation,
    now: DateTime<Utc>,
) -> Option<Closed> {
    if let Some(standing) = standing {
        let until = standing.response.submitted_at + Duration::minutes(i64::from(organisation.edit_minutes));
        return (now > until).then_some(Closed::Answered);
    }
    match opened.state(now) {
        LinkState::Open => None,
        LinkState::Answered => Some(Closed::Answered),
        LinkState::Expired => Some(Closed::Expired),
        LinkState::OptedOut => Some(Closed::OptedOut),
    }
}

/// The invitation as it stands inside the transaction, locked: two answers to it go one after the other.
pub(super) async fn lock(tx: &impl ConnectionTrait, opened: &mut Opened) -> Result<()> {
    let row = invitation::Entity::find_by_id(opened.link.invitation_id)
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(Error::NotFound("invitation"))?;
    opened.outcome = row.status.parse().map_err(|_| Error::Internal("an invitation's status is unknown".to_owned()))?;
    opened.link.expires_at = row.expires_at;
    Ok(())
}
