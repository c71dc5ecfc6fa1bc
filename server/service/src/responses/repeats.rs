//! Comment cards from one device again and again: where a touchpoint says so, one of them within some minutes counts.
//!
//! A device is known by a hash of the day, the touchpoint, its address and what its browser says of itself, keyed with the secret of
//! the installation. The address is stored nowhere, and the hash is another one on the next day and at the next touchpoint.

use chrono::{DateTime, Duration, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, TryInsertResult, sea_query::Expr,
};

use crate::{Result, Service, store::entity::card_visitor};

/// How long a hash is kept: it changes with the day.
const KEPT: Duration = Duration::days(1);

/// Who sends a comment card, as a hash that tells no more than that it is the same device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visitor(String);

impl Visitor {
    /// The visitor at the touchpoint of `code` whose requests come from `address` and say `traits` of their browser; none where the
    /// installation has no secret to key the hash with.
    #[must_use]
    pub fn of(cx: &Service, code: &str, address: &str, traits: &[&str]) -> Option<Self> {
        // Each part by its length, so that no two lists of parts read the same.
        let told: String = [code, address].iter().chain(traits).map(|part| format!("{}:{part}", part.len())).collect();
        cx.vault.visitor_hash(&format!("{} {told}", cx.now().date_naive())).map(Self)
    }
}

/// Whether a card of this visitor was counted within the last `minutes`. If not, this one is, from now on.
///
/// # Errors
/// When the database is away; nothing of the caller's transaction may be kept then.
pub(super) async fn is_repeat(
    tx: &impl ConnectionTrait,
    visitor: &Visitor,
    minutes: i32,
    now: DateTime<Utc>,
) -> Result<bool> {
    use card_visitor::{ActiveModel, Column, Entity};
    let old = Column::CountedAt.lt(now - KEPT);
    Entity::delete_many().filter(old).exec(tx).await?;
    let row = ActiveModel { hash: Set(visitor.0.clone()), counted_at: Set(now) };
    let first = Entity::insert(row).on_conflict_do_nothing_on([Column::Hash]).exec_without_returning(tx).await?;
    if matches!(first, TryInsertResult::Inserted(1..)) {
        return Ok(false);
    }
    // One statement, so that of two at once only one finds the time over.
    let counted_again = Entity::update_many()
        .col_expr(Column::CountedAt, Expr::value(now))
        .filter(Column::Hash.eq(&visitor.0))
        .filter(Column::CountedAt.lte(now - Duration::minutes(minutes.into())))
        .exec(tx)
        .await?;
    Ok(counted_again.rows_affected == 0)
}
