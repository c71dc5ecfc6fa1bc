use sea_orm::entity::prelude::*;

/// How often one thing was tried at log-in, whether it exists or not.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "login_tries")]
pub struct Model {
    /// What is counted: a kind and a hash or id, such as `address:…`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    /// In a row; a success deletes the row.
    pub tries: i32,
    pub tried_at: DateTimeUtc,
    /// The next try is looked at from then on.
    pub open_at: DateTimeUtc,
}

relations! {}
