//! Values between a database and a line of JSON.

use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{DbErr, QueryResult, TryGetable, Value};
use serde::Serialize;
use serde_json::{Map, Value as Json};
use uuid::Uuid;

use super::{
    BackupError,
    schema::{Kind, Table},
};

/// Appends the row as one line.
pub(super) fn write_row(line: &mut Vec<u8>, table: &Table, row: &QueryResult) -> Result<(), DbErr> {
    line.push(b'{');
    for (at, column) in table.columns.iter().enumerate() {
        if at > 0 {
            line.push(b',');
        }
        append(line, &column.name)?;
        line.push(b':');
        match column.kind {
            Kind::Uuid => append(line, &get::<Uuid>(row, at)?),
            Kind::Text => append(line, &get::<String>(row, at)?),
            Kind::Int => append(line, &get::<i32>(row, at)?),
            Kind::Big => append(line, &get::<i64>(row, at)?),
            Kind::Real => append(line, &get::<f64>(row, at)?),
            Kind::Flag => append(line, &get::<bool>(row, at)?),
            Kind::Time => append(line, &get::<DateTime<Utc>>(row, at)?),
            Kind::Day => append(line, &get::<NaiveDate>(row, at)?),
            Kind::Json => append(line, &get::<Json>(row, at)?.map(sorted)),
            Kind::Bytes => append(line, &get::<Vec<u8>>(row, at)?.map(|bytes| BASE64_STANDARD.encode(bytes))),
        }?;
    }
    line.extend_from_slice(b"}\n");
    Ok(())
}

fn get<T: TryGetable>(row: &QueryResult, at: usize) -> Result<Option<T>, DbErr> {
    row.try_get_by_index(at)
}

fn append(line: &mut Vec<u8>, value: &impl Serialize) -> Result<(), DbErr> {
    serde_json::to_writer(line, value).map_err(|error| DbErr::Json(error.to_string()))
}

/// The same with the names of every object in alphabetical order: PostgreSQL keeps another one than SQLite.
fn sorted(json: Json) -> Json {
    match json {
        Json::Object(object) => {
            let mut pairs: Vec<_> = object.into_iter().collect();
            pairs.sort_by(|(a, _), (b, _)| a.cmp(b));
            Json::Object(pairs.into_iter().map(|(name, value)| (name, sorted(value))).collect())
        }
        Json::Array(items) => Json::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

/// The values of a line, in the order of the table's columns.
pub(super) fn read_row(line: &[u8], table: &Table) -> Result<Vec<Value>, BackupError> {
    let mut row: Map<String, Json> = serde_json::from_slice(line)
        .map_err(|error| BackupError::Broken(format!("a row of {} cannot be read: {error}", table.name)))?;
    table
        .columns
        .iter()
        .map(|column| {
            let json = row.remove(&column.name).unwrap_or(Json::Null);
            value(column.kind, json).map_err(|why| {
                BackupError::Broken(format!("a value of {}.{} cannot be read: {why}", table.name, column.name))
            })
        })
        .collect()
}

fn value(kind: Kind, json: Json) -> Result<Value, String> {
    fn of<T: serde::de::DeserializeOwned>(json: Json) -> Result<Option<T>, String> {
        serde_json::from_value(json).map_err(|error| error.to_string())
    }
    Ok(match kind {
        Kind::Uuid => of::<Uuid>(json)?.into(),
        Kind::Text => of::<String>(json)?.into(),
        Kind::Int => of::<i32>(json)?.into(),
        Kind::Big => of::<i64>(json)?.into(),
        Kind::Real => of::<f64>(json)?.into(),
        Kind::Flag => of::<bool>(json)?.into(),
        Kind::Time => of::<DateTime<Utc>>(json)?.into(),
        Kind::Day => of::<NaiveDate>(json)?.into(),
        Kind::Json => match json {
            Json::Null => Value::Json(None),
            some => Value::Json(Some(Box::new(some))),
        },
        Kind::Bytes => {
            let text = of::<String>(json)?;
            let bytes = text.map(|text| BASE64_STANDARD.decode(text)).transpose().map_err(|error| error.to_string())?;
            Value::Bytes(bytes)
        }
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_are_put_in_order_at_every_depth() {
        let text = sorted(json!({ "b": [{ "z": 1, "a": 2 }], "a": null })).to_string();
        assert_eq!(text, r#"{"a":null,"b":[{"a":2,"z":1}]}"#);
    }

    #[test]
    fn a_value_of_another_kind_is_refused() {
        assert!(value(Kind::Uuid, json!("no id")).is_err());
        assert!(value(Kind::Int, json!(5_000_000_000_i64)).is_err());
        assert_eq!(value(Kind::Bytes, json!("AQI=")).unwrap(), Value::Bytes(Some(vec![1, 2])));
        assert_eq!(value(Kind::Day, Json::Null).unwrap(), Value::ChronoDate(None));
    }
}
