//! How far the import of a file came.

use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::{Error, Result, Service, store::entity::import_run};

/// The run of an import over one file, known by the file's hash.
#[derive(Clone, Debug)]
pub struct Run {
    row: import_run::Model,
}

impl Run {
    /// The run of a file: an interrupted one goes on, a finished or unknown one begins at the first row.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn open(cx: &Service, kind: &str, file_hash: &str) -> Result<Self> {
        let tx = cx.store.begin().await?;
        let known = import_run::Entity::find()
            .filter(import_run::Column::Kind.eq(kind))
            .filter(import_run::Column::FileHash.eq(file_hash))
            .one(&tx)
            .await?;
        let row = match known {
            Some(row) if row.finished_at.is_none() => row,
            Some(row) => {
                let again = import_run::Model {
                    rows_done: 0,
                    rows_bad: 0,
                    finished_at: None,
                    started_at: cx.now(),
                    updated_at: cx.now(),
                    ..row
                };
                import_run::Entity::update(again.clone().into_active_model().reset_all()).exec(&tx).await?;
                again
            }
            None => {
                let new = import_run::Model {
                    id: cx.new_id(),
                    kind: kind.to_owned(),
                    file_hash: file_hash.to_owned(),
                    rows_done: 0,
                    rows_bad: 0,
                    finished_at: None,
                    started_at: cx.now(),
                    updated_at: cx.now(),
                };
                import_run::Entity::insert(new.clone().into_active_model()).exec_without_returning(&tx).await?;
                new
            }
        };
        tx.commit().await?;
        Ok(Self { row })
    }

    /// How many rows are behind it.
    #[must_use]
    pub fn rows_done(&self) -> u64 {
        self.row.rows_done.unsigned_abs()
    }

    /// How many of them were wrong.
    #[must_use]
    pub fn rows_bad(&self) -> u64 {
        self.row.rows_bad.unsigned_abs()
    }

    /// Writes down that `rows` more are done, `bad` of them wrong.
    ///
    /// # Errors
    /// When the database is away; the rows are then done again next time, which does no harm.
    pub async fn advance(&mut self, cx: &Service, rows: u64, bad: u64) -> Result<()> {
        let add =
            |to: i64, more: u64| i64::try_from(more).ok().and_then(|more| to.checked_add(more)).ok_or_else(too_long);
        self.row.rows_done = add(self.row.rows_done, rows)?;
        self.row.rows_bad = add(self.row.rows_bad, bad)?;
        self.write(cx).await
    }

    /// Writes down that the end was reached.
    ///
    /// # Errors
    /// When the database is away.
    pub async fn finish(&mut self, cx: &Service) -> Result<()> {
        self.row.finished_at = Some(cx.now());
        self.write(cx).await
    }

    async fn write(&mut self, cx: &Service) -> Result<()> {
        self.row.updated_at = cx.now();
        let row = import_run::ActiveModel {
            id: Set(self.row.id),
            rows_done: Set(self.row.rows_done),
            rows_bad: Set(self.row.rows_bad),
            finished_at: Set(self.row.finished_at),
            updated_at: Set(self.row.updated_at),
            ..Default::default()
        };
        import_run::Entity::update(row).exec(cx.store.writer()).await?;
        Ok(())
    }
}

fn too_long() -> Error {
    Error::Internal("a file of more rows than can be counted".to_owned())
}
