//! The tables of a database as it describes them itself.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, DbBackend, Statement};

use super::BackupError;

/// The table in which the migrations keep their own account; a backup holds it as the manifest's `schema`.
const STEPS: &str = "seaql_migrations";

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// The columns of the primary key, in its order.
    pub(super) key: Vec<String>,
    /// The tables that its foreign keys point to.
    points_to: BTreeSet<String>,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) kind: Kind,
}

/// How the values of a column are read and written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Uuid,
    Text,
    Int,
    Big,
    Real,
    Flag,
    Time,
    Day,
    Json,
    Bytes,
}

impl Kind {
    /// The kind of a column that SQLite declares or PostgreSQL names so.
    fn of(declared: &str) -> Option<Self> {
        let name = declared.split('(').next().unwrap_or(declared).trim().to_ascii_lowercase();
        Some(match name.as_str() {
            "uuid_text" | "uuid" => Self::Uuid,
            "varchar" | "text" | "character varying" | "bpchar" => Self::Text,
            "int4" | "int2" => Self::Int,
            // SQLite has one kind of integer.
            "integer" | "bigint" | "int8" => Self::Big,
            "real" | "double" | "float8" => Self::Real,
            "boolean" | "bool" => Self::Flag,
            "timestamp_with_timezone_text" | "timestamptz" => Self::Time,
            "date_text" | "date" => Self::Day,
            "jsonb_text" | "json_text" | "jsonb" | "json" => Self::Json,
            "blob" | "varbinary_blob" | "bytea" => Self::Bytes,
            _ => return None,
        })
    }
}

/// The steps of the schema that the database has taken, in their order.
pub(super) async fn steps(db: &impl ConnectionTrait) -> Result<Vec<String>, BackupError> {
    let sql = format!("SELECT version FROM {STEPS} ORDER BY version");
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    let mut steps = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<Vec<String>, _>>()?;
    // PostgreSQL sorts by its own locale.
    steps.sort();
    Ok(steps)
}

/// All tables; those that others point to first.
pub(super) async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>, BackupError> {
    let backend = db.get_database_backend();
    let (names, columns, references) = match backend {
        DbBackend::Postgres => (POSTGRES_TABLES, POSTGRES_COLUMNS, POSTGRES_REFERENCES),
        _ => (SQLITE_TABLES, SQLITE_COLUMNS, SQLITE_REFERENCES),
    };
    let mut tables = Vec::new();
    for row in db.query_all_raw(Statement::from_string(backend, names)).await? {
        let name: String = row.try_get_by_index(0)?;
        if name == STEPS {
            continue;
        }
        let (mut described, mut key) = (Vec::new(), Vec::new());
        for row in db.query_all_raw(Statement::from_sql_and_values(backend, columns, [name.as_str().into()])).await? {
            let column: String = row.try_get_by_index(0)?;
            let declared: String = row.try_get_by_index(1)?;
            let place: i64 = row.try_get_by_index(2)?;
            let kind = Kind::of(&declared).ok_or_else(|| {
                BackupError::Broken(format!("the column {name}.{column} is of a type that no backup knows: {declared}"))
            })?;
            if place > 0 {
                key.push((place, column.clone()));
            }
            described.push(Column { name: column, kind });
        }
        key.sort();
        let rows =
            db.query_all_raw(Statement::from_sql_and_values(backend, references, [name.as_str().into()])).await?;
        let points_to = rows.iter().map(|row| row.try_get_by_index(0)).collect::<Result<_, _>>()?;
        tables.push(Table {
            name,
            columns: described,
            key: key.into_iter().map(|(_, name)| name).collect(),
            points_to,
        });
    }
    in_order(tables)
}

/// The tables, those that others point to first. A table that points to itself is no hindrance: its rows go by their
/// ids, and a row is younger than the one that it points to.
fn in_order(mut tables: Vec<Table>) -> Result<Vec<Table>, BackupError> {
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    let (mut ordered, mut placed) = (Vec::new(), BTreeSet::new());
    while !tables.is_empty() {
        let (ready, waiting): (Vec<_>, Vec<_>) = tables
            .into_iter()
            .partition(|table| table.points_to.iter().all(|to| *to == table.name || placed.contains(to)));
        if ready.is_empty() {
            let names = waiting.iter().map(|table| table.name.as_str()).collect::<Vec<_>>().join(", ");
            return Err(BackupError::Broken(format!("the tables {names} point to each other in a circle")));
        }
        placed.extend(ready.iter().map(|table| table.name.clone()));
        ordered.extend(ready);
        tables = waiting;
    }
    Ok(ordered)
}

const SQLITE_TABLES: &str = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
const SQLITE_COLUMNS: &str = "SELECT name, type, CAST(pk AS INTEGER) FROM pragma_table_info($1) ORDER BY cid";
const SQLITE_REFERENCES: &str = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_list($1)";

/// Partitions are read through the table that they are parts of.
const POSTGRES_TABLES: &str = "SELECT c.relname::text FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition";
const POSTGRES_COLUMNS: &str = "SELECT a.attname::text, t.typname::text,
        coalesce(array_position(i.indkey::int2[], a.attnum), -1)::bigint + 1
    FROM pg_attribute a
    JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relname = $1
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
    ORDER BY a.attnum";
const POSTGRES_REFERENCES: &str = "SELECT DISTINCT target.relname::text FROM pg_constraint k
    JOIN pg_class c ON c.oid = k.conrelid
    JOIN pg_class target ON target.oid = k.confrelid
    WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace AND c.relname = $1";

#[cfg(test)]
mod tests {
    use super::*;

    fn table(name: &str, points_to: &[&str]) -> Table {
        let points_to = points_to.iter().map(ToString::to_string).collect();
        Table { name: name.to_owned(), columns: Vec::new(), key: Vec::new(), points_to }
    }

    #[test]
    fn what_others_point_to_comes_first() {
        let tables =
            vec![table("answer", &["response"]), table("response", &["contact", "response"]), table("contact", &[])];
        let names: Vec<_> = in_order(tables).unwrap().into_iter().map(|table| table.name).collect();
        assert_eq!(names, ["contact", "response", "answer"]);
        assert!(in_order(vec![table("a", &["b"]), table("b", &["a"])]).unwrap_err().to_string().contains("a, b"));
    }

    #[test]
    fn both_databases_types_are_known_and_others_are_not_guessed() {
        assert_eq!(Kind::of("varchar(40)"), Some(Kind::Text));
        assert_eq!(Kind::of("timestamp_with_timezone_text"), Kind::of("timestamptz"));
        assert_eq!(Kind::of("money"), None);
    }
}
