//! `afterword webhook`: what an administrator of the server does without a browser.

use std::{path::Path, process::Command};

/// What the command printed; it fails the test unless it succeeds.
fn afterword(database: &Path, arguments: &[&str]) -> String {
    let output = command(database, arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn command(database: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_afterword"));
    command
        .env_remove("AFTERWORD_SECRET_FILE")
        .env("AFTERWORD_DATABASE_URL", format!("sqlite://{}", database.display()));
    command.args(arguments);
    command
}

#[test]
fn an_endpoint_is_added_listed_given_a_new_key_and_removed() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("a.db");
    let events = ["--event", "case.opened", "--event", "case.closed"];
    let added =
        afterword(&database, &[&["webhook", "add", "--url", "https://example.org/hooks"], &events[..]].concat());
    let id = added.lines().next().unwrap().trim_start_matches("Added ").trim_end_matches('.').to_owned();
    let secret = added.lines().nth(1).unwrap().trim_start_matches("Secret: ").to_owned();
    assert!(secret.starts_with("whsec_"), "{added}");
    let list = afterword(&database, &["webhook", "list"]);
    assert_eq!(list, format!("{id}  on   https://example.org/hooks  case.opened,case.closed\n"));
    let rotated = afterword(&database, &["webhook", "rotate", &id]);
    assert!(rotated.starts_with("Secret: whsec_") && !rotated.contains(&secret), "{rotated}");

    let private = ["webhook", "add", "--url", "http://127.0.0.1/", "--event", "case.opened"];
    let output = command(&database, &private).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(!output.status.success() && said.contains("AFTERWORD_WEBHOOK_ALLOW"), "{said}");
    let allowed = command(&database, &private).env("AFTERWORD_WEBHOOK_ALLOW", "127.0.0.0/8").output().unwrap();
    assert!(allowed.status.success());

    afterword(&database, &["webhook", "remove", &id]);
    assert!(!afterword(&database, &["webhook", "list"]).contains(&id));
    assert!(folder.path().join("a.db.secret").is_file(), "the secret was made beside the database");
}
