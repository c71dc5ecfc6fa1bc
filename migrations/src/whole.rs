//! A step is taken whole or not at all, on both databases.

use sea_orm_migration::prelude::*;

/// A step inside one transaction with the row that says it was taken: a process that dies half way leaves nothing of it,
/// and the next start takes it from its beginning. PostgreSQL's steps are so anyway; SQLite's have to ask for it.
struct Whole(Box<dyn MigrationTrait>);

/// All of these steps, each taken whole.
pub(crate) fn each(steps: Vec<Box<dyn MigrationTrait>>) -> Vec<Box<dyn MigrationTrait>> {
    steps.into_iter().map(|step| Box::new(Whole(step)) as Box<dyn MigrationTrait>).collect()
}

impl MigrationName for Whole {
    fn name(&self) -> &str {
        self.0.name()
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Whole {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        self.0.up(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        self.0.down(manager).await
    }

    /// A step that says otherwise has its reason.
    fn use_transaction(&self) -> Option<bool> {
        self.0.use_transaction().or(Some(true))
    }
}
