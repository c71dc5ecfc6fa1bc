use sea_orm::entity::prelude::*;

/// Where webhooks go.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_endpoint")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub url: String,
    /// The signing key, sealed by the vault.
    pub secret: String,
    /// The key before it, sealed, which signs too until `old_until`.
    pub old_secret: Option<String>,
    pub old_until: Option<DateTimeUtc>,
    /// Since when it is switched off; none: it is on.
    pub off_at: Option<DateTimeUtc>,
    pub off_because: Option<String>,
    /// Tries that failed since the last that came through.
    pub failures: i32,
    /// When the first of them failed.
    pub failing_since: Option<DateTimeUtc>,
    /// Nothing is sent before this moment, unless by hand.
    pub rests_until: Option<DateTimeUtc>,
    pub created_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
}

relations! {}
