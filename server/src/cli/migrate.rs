//! `afterword migrate`.

use anyhow::Context;
use migrations::Migrator;
use sea_orm_migration::MigratorTrait;
use service::Store;

use crate::settings::Settings;

/// Brings the schema up to date and says what that took.
pub(super) async fn run(settings: &Settings) -> anyhow::Result<()> {
    let store = super::connect(settings).await?;
    let steps = Migrator::get_pending_migrations(store.writer()).await.context("The schema cannot be read")?.len();
    up(&store).await?;
    match steps {
        0 => println!("The schema was up to date."),
        1 => println!("Took one step; the schema is up to date."),
        n => println!("Took {n} steps; the schema is up to date."),
    }
    Ok(())
}

/// Brings the schema up to date.
pub(super) async fn up(store: &Store) -> anyhow::Result<()> {
    Migrator::up(store.writer(), None).await.context("The schema cannot be brought up to date")
}
