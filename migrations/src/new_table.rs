//! A table described in a few words. Columns are required; `maybe_` columns take NULL.
//!
//! Names are made here, so that they are the same everywhere: `uq_<table>_<columns>`, `ix_…`, `fk_…`.
//! Foreign keys stand in the `CREATE TABLE`, because SQLite cannot add them later, and each of their columns is
//! indexed, because both databases look there when the row that it points to is deleted.

use sea_orm_migration::{prelude::*, schema};

/// A table to be created with its constraints and indexes.
pub(crate) struct NewTable {
    name: &'static str,
    statement: TableCreateStatement,
    /// Columns by which the database can find rows: primary key, unique constraints, indexes.
    findable: Vec<Vec<&'static str>>,
    indexes: Vec<Vec<&'static str>>,
    references: Vec<&'static str>,
}

/// What becomes of a row when the row that it points to is deleted.
#[derive(Clone, Copy)]
enum Deletion {
    Refused,
    TakesThisRow,
}

impl NewTable {
    /// A table without columns.
    pub(crate) fn new(name: &'static str) -> Self {
        Self {
            name,
            statement: Table::create().table(name).take(),
            findable: Vec::new(),
            indexes: Vec::new(),
            references: Vec::new(),
        }
    }

    /// `id uuid` as primary key.
    pub(crate) fn id(mut self) -> Self {
        self.findable.push(vec!["id"]);
        self.column(schema::pk_uuid("id"))
    }

    /// `id` as primary key, counted by the database; a number is never given twice.
    pub(crate) fn counted_id(mut self) -> Self {
        self.findable.push(vec!["id"]);
        self.column(schema::big_pk_auto("id"))
    }

    /// A primary key of other columns than `id`.
    pub(crate) fn primary_key<const N: usize>(mut self, columns: [&'static str; N]) -> Self {
        self.statement.primary_key(&mut index_over(&format!("pk_{}", self.name), &columns));
        self.findable.push(columns.to_vec());
        self
    }

    pub(crate) fn uuid(self, name: &'static str) -> Self {
        self.column(schema::uuid(name))
    }

    pub(crate) fn maybe_uuid(self, name: &'static str) -> Self {
        self.column(schema::uuid_null(name))
    }

    pub(crate) fn text<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::string)
    }

    pub(crate) fn maybe_text<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::string_null)
    }

    pub(crate) fn time<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::timestamp_with_time_zone)
    }

    pub(crate) fn maybe_time<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::timestamp_with_time_zone_null)
    }

    pub(crate) fn day(self, name: &'static str) -> Self {
        self.column(schema::date(name))
    }

    pub(crate) fn int<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::integer)
    }

    pub(crate) fn maybe_int<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::integer_null)
    }

    /// An integer that starts at 0.
    pub(crate) fn int_from_zero(self, name: &'static str) -> Self {
        self.column(schema::integer(name).default(0).take())
    }

    pub(crate) fn big<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::big_integer)
    }

    pub(crate) fn maybe_big(self, name: &'static str) -> Self {
        self.column(schema::big_integer_null(name))
    }

    pub(crate) fn flag<const N: usize>(self, names: [&'static str; N]) -> Self {
        self.columns(names, schema::boolean)
    }

    pub(crate) fn maybe_flag(self, name: &'static str) -> Self {
        self.column(schema::boolean_null(name))
    }

    /// A flag that starts as false.
    pub(crate) fn flag_from_false(self, name: &'static str) -> Self {
        self.column(schema::boolean(name).default(false).take())
    }

    pub(crate) fn bytes(self, name: &'static str) -> Self {
        self.column(schema::blob(name))
    }

    pub(crate) fn json(self, name: &'static str) -> Self {
        self.column(schema::json_binary(name))
    }

    pub(crate) fn maybe_json(self, name: &'static str) -> Self {
        self.column(schema::json_binary_null(name))
    }

    /// A column that names a row of `target`, which cannot be deleted while it is named.
    pub(crate) fn refers(self, column: &'static str, target: &'static str) -> Self {
        self.column(schema::uuid(column)).foreign_key(column, target, "id", Deletion::Refused)
    }

    pub(crate) fn maybe_refers(self, column: &'static str, target: &'static str) -> Self {
        self.column(schema::uuid_null(column)).foreign_key(column, target, "id", Deletion::Refused)
    }

    /// A column that names a row of `target`, without which this row has no sense and goes.
    pub(crate) fn part_of(self, column: &'static str, target: &'static str) -> Self {
        self.column(schema::uuid(column)).foreign_key(column, target, "id", Deletion::TakesThisRow)
    }

    /// A column that may name a row of `target`; then this row goes with it.
    pub(crate) fn maybe_part_of(self, column: &'static str, target: &'static str) -> Self {
        self.column(schema::uuid_null(column)).foreign_key(column, target, "id", Deletion::TakesThisRow)
    }

    /// As `refers`, by `key`.
    pub(crate) fn refers_by_key(self, column: &'static str, target: &'static str) -> Self {
        self.column(schema::string(column)).foreign_key(column, target, "key", Deletion::Refused)
    }

    pub(crate) fn maybe_refers_by_key(self, column: &'static str, target: &'static str) -> Self {
        self.column(schema::string_null(column)).foreign_key(column, target, "key", Deletion::Refused)
    }

    /// As `part_of`, by `key`.
    pub(crate) fn part_of_by_key(self, column: &'static str, target: &'static str) -> Self {
        self.column(schema::string(column)).foreign_key(column, target, "key", Deletion::TakesThisRow)
    }

    /// No two rows have the same values here. NULL is never the same as NULL.
    pub(crate) fn unique<const N: usize>(mut self, columns: [&'static str; N]) -> Self {
        let name = self.named("uq", &columns);
        self.statement.index(index_over(&name, &columns).unique());
        self.findable.push(columns.to_vec());
        self
    }

    pub(crate) fn index<const N: usize>(mut self, columns: [&'static str; N]) -> Self {
        self.findable.push(columns.to_vec());
        self.indexes.push(columns.to_vec());
        self
    }

    /// Creates the table and its indexes.
    pub(crate) async fn create(mut self, manager: &SchemaManager<'_>) -> Result<(), DbErr> {
        for column in std::mem::take(&mut self.references) {
            if !self.findable.iter().any(|columns| columns.first() == Some(&column)) {
                self = self.index([column]);
            }
        }
        manager.create_table(self.statement.take()).await?;
        for columns in &self.indexes {
            let name = self.named("ix", columns);
            manager.create_index(index_over(&name, columns).table(self.name).take()).await?;
        }
        Ok(())
    }

    fn column(mut self, column: ColumnDef) -> Self {
        self.statement.col(column);
        self
    }

    fn columns<const N: usize>(self, names: [&'static str; N], kind: fn(&'static str) -> ColumnDef) -> Self {
        names.into_iter().fold(self, |table, name| table.column(kind(name)))
    }

    fn foreign_key(
        mut self,
        column: &'static str,
        target: &'static str,
        target_column: &'static str,
        deletion: Deletion,
    ) -> Self {
        let mut key = ForeignKey::create();
        key.name(self.named("fk", &[column])).from(self.name, column).to(target, target_column);
        key.on_delete(match deletion {
            Deletion::Refused => ForeignKeyAction::Restrict,
            Deletion::TakesThisRow => ForeignKeyAction::Cascade,
        });
        self.statement.foreign_key(&mut key);
        self.references.push(column);
        self
    }

    fn named(&self, prefix: &str, columns: &[&str]) -> String {
        format!("{prefix}_{}_{}", self.name, columns.join("_"))
    }
}

/// Drops tables in the order given: those that point to others first.
pub(crate) async fn drop_tables(manager: &SchemaManager<'_>, names: &[&'static str]) -> Result<(), DbErr> {
    for &name in names {
        manager.drop_table(Table::drop().table(name).take()).await?;
    }
    Ok(())
}

fn index_over(name: &str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create();
    index.name(name);
    for &column in columns {
        index.col(column);
    }
    index
}
