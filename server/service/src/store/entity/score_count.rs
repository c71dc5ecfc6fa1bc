use sea_orm::entity::prelude::*;

/// How often a score was given, by period and cut; made from `score_event` and can be made anew.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "score_count")]
pub struct Model {
    /// `day`, `week` or `month`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub period: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub starts_on: Date,
    /// `all`, a dimension, or two as `team*reason`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub cut: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_a: String,
    /// `''` where the cut has no second dimension.
    #[sea_orm(primary_key, auto_increment = false)]
    pub key_b: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub metric: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub score: i32,
    pub n: i64,
}

relations! {}
