//! Finding touchpoints.

use domain::{Role, sentence};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    Actor, Error, Result, Service,
    store::entity::{site, team, touchpoint},
    surveys,
};

/// A touchpoint and the address of its card.
#[derive(Clone, Debug)]
pub struct Place {
    /// The touchpoint.
    pub row: touchpoint::Model,
    /// Where its QR code leads.
    pub address: String,
}

/// Key and name of everything that a touchpoint may name.
#[derive(Clone, Debug)]
pub struct Choices {
    /// The surveys.
    pub surveys: Vec<(String, String)>,
    /// The sites.
    pub sites: Vec<(String, String)>,
    /// The teams.
    pub teams: Vec<(String, String)>,
}

/// The touchpoint of a code, open or closed. Open to all: the code stands on a table.
///
/// # Errors
/// When the database is away.
pub async fn by_code(cx: &Service, code: &str) -> Result<Option<touchpoint::Model>> {
    Ok(touchpoint::Entity::find().filter(touchpoint::Column::Code.eq(code)).one(cx.store.reader()).await?)
}

/// The touchpoint of a key.
///
/// # Errors
/// [`Error::Forbidden`] for agents; [`Error::NotFound`].
pub async fn by_key(cx: &Service, actor: &Actor, key: &str) -> Result<touchpoint::Model> {
    allowed(actor)?;
    touchpoint::Entity::find()
        .filter(touchpoint::Column::Key.eq(key))
        .one(cx.store.reader())
        .await?
        .ok_or(Error::NotFound("touchpoint"))
}

/// All touchpoints, by name.
///
/// # Errors
/// [`Error::Forbidden`] for agents.
pub async fn list(cx: &Service, actor: &Actor) -> Result<Vec<Place>> {
    allowed(actor)?;
    let rows = touchpoint::Entity::find().order_by_asc(touchpoint::Column::Name).all(cx.store.reader()).await?;
    Ok(rows.into_iter().map(|row| Place { address: cx.link(&format!("/c/{}", row.code)), row }).collect())
}

/// What there is to choose from when a touchpoint is set up. `survey` is the key of the one that it names already.
///
/// # Errors
/// [`Error::Forbidden`] for all who do not change touchpoints.
pub async fn choices(cx: &Service, actor: &Actor, survey: Option<&str>) -> Result<Choices> {
    actor.require(&[Role::Administrator, Role::QualityManager], sentence!("may-change-touchpoints"))?;
    let db = cx.store.reader();
    let surveys = surveys::list(cx, actor).await?;
    let sites = site::Entity::find().order_by_asc(site::Column::Name).all(db).await?;
    let teams = team::Entity::find().order_by_asc(team::Column::Name).all(db).await?;
    Ok(Choices {
        surveys: surveys::to_choose(surveys, survey),
        sites: sites.into_iter().map(|site| (site.key, site.name)).collect(),
        teams: teams.into_iter().map(|team| (team.key, team.name)).collect(),
    })
}

fn allowed(actor: &Actor) -> Result<()> {
    actor.require(&[Role::Administrator, Role::QualityManager, Role::TeamLead], sentence!("may-see-touchpoints"))
}
