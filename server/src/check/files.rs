//! Files of customers: what is taken, how much of the room for them is left, and which surveys ask for more.

use domain::survey::file::in_words;
use service::{
    Actor, Result, Service, surveys,
    uploads::{self, Fill, Room},
};

use super::Finding;

pub(super) async fn look(cx: &Service) -> Vec<Finding> {
    let looked = async {
        let mut findings = vec![limits(cx)];
        for room in Room::ALL {
            findings.push(room_left(uploads::fill(cx, room).await?));
        }
        findings.extend(unmet(cx).await?);
        Ok::<_, service::Error>(findings)
    };
    match looked.await {
        Ok(findings) => findings,
        Err(error) => vec![Finding::error("database", format!("The database cannot be read: {error:?}."))],
    }
}

fn limits(cx: &Service) -> Finding {
    let (file, form) = (cx.files.largest(), cx.files.form_mb());
    Finding::ok("files", format!("A file of a customer may have {file} MB, and one form brings {form} MB at most."))
}

fn room_left(fill: Fill) -> Finding {
    let (subject, what, setting, mends) = match fill.room {
        Room::Waiting => (
            "waiting files",
            "Files that wait for their form take",
            "AFTERWORD_FILES_WAITING_MB",
            "What nobody submits goes after a day",
        ),
        Room::CardsDaily => (
            "card files of a day",
            "Files that came with comment cards within 24 hours take",
            "AFTERWORD_CARD_FILES_DAILY_MB",
            "Look whether guests sent them or somebody plays, and close the touchpoint if so",
        ),
        Room::Cards => (
            "card files",
            "Files that came with comment cards take",
            "AFTERWORD_CARD_FILES_MB",
            "Ask for files behind links only",
        ),
    };
    let says = format!("{what} {} of {}", in_words(fill.taken), in_words(fill.most));
    if !fill.is_nearly_full() {
        return Finding::ok(subject, format!("{says}."));
    }
    let then = "beyond that no file is taken, and answers still are";
    Finding::warning(subject, format!("{says}; {then}. {mends}, or raise {setting} where the disk has room."))
}

/// Published surveys that ask for more than is taken: their customers are told so when they send it.
async fn unmet(cx: &Service) -> Result<Vec<Finding>> {
    let rows = surveys::list(cx, &Actor::system()).await?;
    let asked = rows.iter().filter(|row| row.retired_at.is_none() && !row.versions.is_empty());
    let findings = asked.flat_map(|row| {
        let key = &row.content.key;
        let unmet = uploads::unmet(&cx.files, &row.content).into_iter();
        unmet
            .map(move |wish| Finding::warning("surveys", format!("The survey {key}, {}: {}", wish.field, wish.message)))
    });
    Ok(findings.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Level;

    #[test]
    fn a_room_that_is_nearly_full_is_told_with_what_to_do() {
        let look = |taken| room_left(Fill { room: Room::CardsDaily, taken, most: 1_000_000_000 });
        assert_eq!(look(799_000_000).level, Level::Ok);
        let found = look(800_000_000);
        assert_eq!(found.level, Level::Warning);
        for words in ["take 800.0 MB of 1000.0 MB;", "close the touchpoint", "AFTERWORD_CARD_FILES_DAILY_MB"] {
            assert!(found.says.contains(words), "{}", found.says);
        }
        let none = room_left(Fill { room: Room::Waiting, taken: 0, most: 0 });
        assert_eq!(none.level, Level::Warning, "nothing is taken at all");
    }
}
