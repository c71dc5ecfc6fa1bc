//! `afterword migrate`.

use crate::{schema, settings::Settings};

/// Brings the schema up to date and says what that took.
pub(super) async fn run(settings: &Settings) -> anyhow::Result<()> {
    match schema::bring_up(&super::connect(settings).await?).await? {
        0 => println!("The schema was up to date."),
        1 => println!("Took one step; the schema is up to date."),
        n => println!("Took {n} steps; the schema is up to date."),
    }
    Ok(())
}
