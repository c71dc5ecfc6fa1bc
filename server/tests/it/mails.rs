//! The mail that asks, as its reader gets it and as storage keeps it.

use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, Statement};
use service::{Service, mail::Mail, store::entity::organisation};

use crate::{
    asked::{Wish, invite, messages, token_in},
    bed::Bed,
};

/// The one mail that an invitation like this brings.
async fn mail(bed: &Bed, wish: &Wish) -> Mail {
    invite(&bed.cx, wish).await;
    bed.work().await;
    bed.mailer.sent().pop().expect("a mail was sent")
}

/// The mail without what differs from run to run.
fn redacted(text: &str) -> String {
    let mut text = text.to_owned();
    for path in ["/s/", "/u/"] {
        if text.contains(path) {
            text = text.replace(&token_in(&text, path), "TOKEN");
        }
    }
    text
}

async fn dress(cx: &Service) {
    let row = organisation::Entity::find().one(cx.store.reader()).await.unwrap().unwrap();
    let mut row: organisation::ActiveModel = row.into();
    row.address = sea_orm::ActiveValue::Set(Some("Leipzig".to_owned()));
    row.brand_accent = sea_orm::ActiveValue::Set(Some("#7a2e5d".to_owned()));
    row.mail_from = sea_orm::ActiveValue::Set("Nordlicht Energie <feedback@nordlicht.example>".to_owned());
    organisation::Entity::update(row).exec(cx.store.writer()).await.unwrap();
}

#[test]
fn the_mail_looks_like_this() {
    Bed::each(async |bed| {
        dress(&bed.cx).await;
        let mail = mail(&bed, &Wish::default()).await;
        insta::assert_snapshot!("nps_en_text", format!("Subject: {}\n\n{}", mail.subject, redacted(&mail.text)));
        insta::assert_snapshot!("nps_en_html", redacted(&mail.html));
    });
}

#[test]
fn the_mail_speaks_the_customers_language() {
    for (survey, language) in
        [("csat-after-contact", "de"), ("ces-after-contact", "fr"), ("nps-after-contact", "es-MX")]
    {
        Bed::each(async |bed| {
            let mail = mail(&bed, &Wish { survey, language, ..Wish::default() }).await;
            insta::assert_snapshot!(
                format!("{survey}_{language}_text"),
                format!("Subject: {}\n\n{}", mail.subject, redacted(&mail.text))
            );
            assert!(mail.html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{}\"", &language[..2])));
        });
    }
}

#[test]
fn a_mail_is_mirrored_where_lines_run_from_right_to_left() {
    Bed::each(async |bed| {
        let mail = mail(&bed, &Wish { survey: "csat-after-contact", language: "ar", ..Wish::default() }).await;
        insta::assert_snapshot!("csat_ar_text", format!("Subject: {}\n\n{}", mail.subject, redacted(&mail.text)));
        assert!(mail.html.starts_with("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\""), "{}", mail.html);
        // Mail programs keep only what is inside: each part says for itself how it runs.
        let page = scraper::Html::parse_document(&mail.html);
        let cell = scraper::Selector::parse("table[dir=rtl] td.pad[dir=rtl][align=right]").unwrap();
        assert_eq!(page.select(&cell).count(), 1, "{}", mail.html);
    });
}

#[test]
fn every_score_is_a_link_and_a_link_is_all_it_is() {
    Bed::each(async |bed| {
        let mail = mail(&bed, &Wish::default()).await;
        let page = scraper::Html::parse_document(&mail.html);
        let links = scraper::Selector::parse("a.score").unwrap();
        let token = token_in(&mail.text, "/s/");
        let hrefs: Vec<_> = page.select(&links).map(|a| a.value().attr("href").unwrap().to_owned()).collect();
        let expected: Vec<_> = (0..=10).map(|n| format!("http://feedback.test/s/{token}?score={n}")).collect();
        assert_eq!(hrefs, expected);
        for foreign in ["<script", "<img", "<form", "<link", "url("] {
            assert!(!mail.html.contains(foreign), "a mail needs nothing from elsewhere: {foreign}");
        }
        let tables = scraper::Selector::parse("table").unwrap();
        assert!(page.select(&tables).all(|table| table.value().attr("role") == Some("presentation")));
        assert!(mail.html.len() < 24_000, "mail programs cut long mails off: {}", mail.html.len());
    });
}

#[test]
fn what_customers_and_settings_say_stays_text() {
    Bed::each(async |bed| {
        let row = organisation::Entity::find().one(bed.cx.store.reader()).await.unwrap().unwrap();
        let mut row: organisation::ActiveModel = row.into();
        row.name = sea_orm::ActiveValue::Set("Müller & Söhne <b>".to_owned());
        organisation::Entity::update(row).exec(bed.cx.store.writer()).await.unwrap();
        let mail = mail(&bed, &Wish::default()).await;
        assert!(!mail.html.contains("<b>") && mail.html.contains("Müller &#38; Söhne &#60;b&#62;"), "{}", mail.html);
        assert!(mail.text.contains("Müller & Söhne <b>"));
    });
}

#[test]
fn the_headers_let_machines_opt_out_and_stay_quiet() {
    Bed::each(async |bed| {
        dress(&bed.cx).await;
        let mail = mail(&bed, &Wish::default()).await;
        let header = |name: &str| mail.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.clone()).unwrap();
        let opt_out = token_in(&mail.text, "/u/");
        assert_eq!(header("List-Unsubscribe"), format!("<http://feedback.test/u/{opt_out}>"));
        assert_eq!(header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
        assert_eq!(header("Auto-Submitted"), "auto-generated");
        assert!(header("Message-ID").ends_with(".first@nordlicht.example>"));
        assert_eq!(mail.from, "Nordlicht Energie <feedback@nordlicht.example>");
        assert_ne!(opt_out, token_in(&mail.text, "/s/"), "whoever may opt out may not answer");
    });
}

#[test]
fn no_token_is_anywhere_in_the_database() {
    Bed::each(async |bed| {
        let mail = mail(&bed, &Wish::default()).await;
        let message = &messages(&bed.cx).await[0];
        assert!(message.body_html.as_deref().unwrap().contains("recommend us"), "the mail is kept");
        let everything = everything_stored(&bed.cx).await;
        assert!(everything.contains(&message.token_hash), "the search sees what is stored");
        for path in ["/s/", "/u/"] {
            assert!(!everything.contains(&token_in(&mail.text, path)), "the token of {path} is stored");
        }
    });
}

/// Every row of every table, as text.
async fn everything_stored(cx: &Service) -> String {
    let db = cx.store.reader();
    let backend = cx.store.backend();
    let (tables, row) = match backend {
        DbBackend::Postgres => {
            ("SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'", "t::text")
        }
        _ => ("SELECT name FROM sqlite_master WHERE type = 'table'", ""),
    };
    let mut all = String::new();
    for table in db.query_all_raw(Statement::from_string(backend, tables)).await.unwrap() {
        let table: String = table.try_get("", "name").unwrap();
        let row = if row.is_empty() { columns(cx, &table).await } else { row.to_owned() };
        let sql = format!("SELECT {row} AS row FROM \"{table}\" AS t");
        for found in db.query_all_raw(Statement::from_string(backend, sql)).await.unwrap() {
            all.push_str(&found.try_get::<String>("", "row").unwrap());
            all.push('\n');
        }
    }
    all
}

/// SQLite has no text of a whole row: its columns, one after the other.
async fn columns(cx: &Service, table: &str) -> String {
    let sql = format!("SELECT name FROM pragma_table_info('{table}')");
    let rows = cx.store.reader().query_all_raw(Statement::from_string(DbBackend::Sqlite, sql)).await.unwrap();
    let names = rows.iter().map(|row| format!("quote(t.\"{}\")", row.try_get::<String>("", "name").unwrap()));
    names.collect::<Vec<_>>().join(" || '|' || ")
}
