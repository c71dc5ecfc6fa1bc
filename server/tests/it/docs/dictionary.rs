//! `docs/data-dictionary.md` describes the tables that there are, column by column.
//!
//! Tables, columns and kinds come from the schema; what they mean from the comments of the entities, and where a column
//! has none there, from the page. `AFTERWORD_ACCEPT=1` writes the page anew; a column without a meaning gets a `?`.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    fmt::Write,
    fs,
};

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};

use super::page::root;
use crate::{
    bed::{drop_database, postgres_database},
    schema::{Column, described},
};

const PAGE: &str = "docs/data-dictionary.md";
/// What comes before the tables; the rest of the page is made.
const FIRST_TABLE: &str = "\n## ";
/// A column of which nobody said what it means.
const NOT_SAID: &str = "?";

#[tokio::test]
async fn the_dictionary_describes_every_column() {
    let url = postgres_database().await;
    let db = Database::connect(&url).await.unwrap();
    Migrator::up(&db, None).await.unwrap();
    let (columns, references) = (described(&db).await, references(&db).await);
    db.close().await.unwrap();
    drop_database(&url).await;

    let path = root().join(PAGE);
    let page = fs::read_to_string(&path).unwrap();
    let made = written(&page, &columns, &references);
    if env::var("AFTERWORD_ACCEPT").is_ok() {
        fs::write(&path, &made).unwrap();
    }
    let unsaid: Vec<_> = made.lines().filter(|line| line.ends_with(&format!("| {NOT_SAID} |"))).collect();
    assert!(unsaid.is_empty(), "{PAGE}: say what these mean, there or at the entity:\n{}", unsaid.join("\n"));
    let page = fs::read_to_string(&path).unwrap();
    assert!(
        page == made,
        "{PAGE} is not what the schema says; AFTERWORD_ACCEPT=1 writes it anew:\n{}",
        first_difference(&page, &made)
    );
}

/// By table and column: the table that it names a row of.
type References = BTreeMap<(String, String), String>;

async fn references(db: &DatabaseConnection) -> References {
    let sql = "SELECT c.conrelid::regclass::text AS tab, a.attname::text AS name, c.confrelid::regclass::text AS target
               FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
               WHERE c.contype = 'f'";
    let rows = db.query_all_raw(Statement::from_string(DbBackend::Postgres, sql)).await.unwrap();
    let text = |row: &sea_orm::QueryResult, name: &str| row.try_get::<String>("", name).unwrap();
    rows.iter().map(|row| ((text(row, "tab"), text(row, "name")), text(row, "target"))).collect()
}

/// The page as it should be: its opening as it is, then the tables.
fn written(page: &str, columns: &BTreeSet<Column>, references: &References) -> String {
    let known = Meanings::of(page);
    let mut made = page.split(FIRST_TABLE).next().unwrap_or_default().trim_end().to_owned();
    made.push('\n');
    let mut tables: BTreeMap<&str, Vec<&Column>> = BTreeMap::new();
    for column in columns {
        tables.entry(&column.table).or_default().push(column);
    }
    for (table, mut columns) in tables {
        let entity = Entity::read(table);
        // As the entity has them: what belongs together stands together.
        columns.sort_by_key(|column| entity.fields.iter().position(|(name, _)| *name == column.name));
        write!(made, "\n## {table}\n\n{}\n\n| column | kind | what it is |\n| --- | --- | --- |\n", entity.about)
            .unwrap();
        for column in columns {
            let target = references.get(&(column.table.clone(), column.name.clone()));
            let meaning = entity.meaning(&column.name).or_else(|| known.get(table, &column.name));
            let meaning = meaning.unwrap_or_else(|| usual(&column.name, target));
            writeln!(made, "| `{}` | {} | {meaning} |", column.name, kind(column, target)).unwrap();
        }
    }
    made
}

fn kind(column: &Column, target: Option<&String>) -> String {
    let kind = match column.kind.as_str() {
        "character varying" => "text",
        "timestamp with time zone" => "time",
        "jsonb" => "JSON",
        other => other,
    };
    let names = target.map(|target| format!(" → [{target}](#{target})")).unwrap_or_default();
    let maybe = if column.required { "" } else { ", or nothing" };
    format!("{kind}{names}{maybe}")
}

/// What a column of this name means wherever it stands.
fn usual(name: &str, target: Option<&String>) -> String {
    match (name, target) {
        ("id", _) => "The key; ids sort by the time at which they were made.".to_owned(),
        ("created_at", _) => "When the row was written.".to_owned(),
        ("updated_at", _) => "When it was last changed.".to_owned(),
        ("key", _) => "What configuration and interface call it; never changes.".to_owned(),
        ("name", _) => "What people call it.".to_owned(),
        (_, Some(target)) => format!("The `{target}` that it belongs to."),
        _ => NOT_SAID.to_owned(),
    }
}

/// What the page says so far, by table and column.
struct Meanings(BTreeMap<(String, String), String>);

impl Meanings {
    fn of(page: &str) -> Self {
        let mut known = BTreeMap::new();
        for section in page.split(FIRST_TABLE).skip(1) {
            let table = section.lines().next().unwrap_or_default().trim();
            for line in section.lines().filter(|line| line.starts_with("| `")) {
                let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
                if let [name, _, meaning] = cells.as_slice()
                    && *meaning != NOT_SAID
                {
                    known.insert((table.to_owned(), name.trim_matches('`').to_owned()), (*meaning).to_owned());
                }
            }
        }
        Self(known)
    }

    fn get(&self, table: &str, column: &str) -> Option<String> {
        self.0.get(&(table.to_owned(), column.to_owned())).cloned()
    }
}

/// What the source of an entity says.
struct Entity {
    about: String,
    /// Columns in their order, each with its comment, if it has one.
    fields: Vec<(String, Option<String>)>,
}

impl Entity {
    fn read(table: &str) -> Self {
        let path = root().join(format!("server/service/src/store/entity/{table}.rs"));
        let source = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut entity = Self { about: String::new(), fields: Vec::new() };
        let mut comment: Vec<&str> = Vec::new();
        for line in source.lines().map(str::trim) {
            if let Some(words) = line.strip_prefix("///") {
                comment.push(words.trim());
            } else if line == "pub struct Model {" {
                entity.about = std::mem::take(&mut comment).join(" ");
            } else if let Some((name, _)) = line.strip_prefix("pub ").and_then(|field| field.split_once(": ")) {
                let said = std::mem::take(&mut comment).join(" ");
                let name = name.trim_start_matches("r#").to_owned();
                entity.fields.push((name, (!said.is_empty()).then_some(said)));
            } else if line == "}" {
                break;
            }
        }
        entity
    }

    fn meaning(&self, column: &str) -> Option<String> {
        self.fields.iter().find(|(name, _)| name == column).and_then(|(_, said)| said.clone())
    }
}

fn first_difference(page: &str, made: &str) -> String {
    let mut pairs = page.lines().zip(made.lines());
    let (is, should) = pairs.find(|(is, should)| is != should).unwrap_or(("(the end)", "(more, or less)"));
    format!("is:     {is}\nshould: {should}")
}
