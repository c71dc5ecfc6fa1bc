//! Whoever changes the organisation, and from wherever: the next customer who looks sees it as it is now.

use axum::http::StatusCode;
use sea_orm::{ActiveValue::Set, EntityTrait, IntoActiveModel};
use service::{Actor, Store, apply::apply, store::entity::organisation};

use crate::{
    asked::asked,
    bed::{Answer, Bed},
};

/// Name, colour and address, as a survey's page shows them.
fn shown(page: &Answer) -> (String, String, Vec<String>) {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let accent = page.text.split_once("--accent:").unwrap().1.split_once(';').unwrap().0;
    (page.texts(".org").concat(), accent.to_owned(), page.texts(".imprint"))
}

fn house(name: &str, accent: &str, address: Option<&str>) -> (String, String, Vec<String>) {
    (name.to_owned(), accent.to_owned(), address.map(str::to_owned).into_iter().collect())
}

/// Changes the row as another program would that has only the database in common with this one.
async fn elsewhere(bed: &Bed, change: impl FnOnce(&mut organisation::ActiveModel)) {
    let other = Store::open(&bed.url).await.unwrap();
    let row = organisation::Entity::find().one(other.reader()).await.unwrap().unwrap();
    let mut row = row.into_active_model();
    change(&mut row);
    organisation::Entity::update(row).exec(other.writer()).await.unwrap();
    other.close().await.unwrap();
}

#[test]
fn the_next_look_shows_what_was_changed_here_or_by_another_replica() {
    Bed::each(async |bed| {
        let (one, two) = (asked(&bed, "nps-after-contact").await, asked(&bed, "nps-after-contact").await);
        let look = async || shown(&bed.get(&one.path).await);
        let own_accent = "#1f5f6b";
        for _ in 0..2 {
            assert_eq!(look().await, house("Nordlicht Energie", own_accent, None));
        }

        let file =
            "[organisation]\nname = \"Nordlicht\"\nbrand_accent = \"#1f5fa8\"\naddress = \"Hafenstr. 1, Leipzig\"";
        apply(&bed.cx, &Actor::system(), file, false).await.unwrap();
        let applied = house("Nordlicht", "#1f5fa8", Some("Hafenstr. 1, Leipzig"));
        assert_eq!(look().await, applied);

        // One column at a time: each of them counts.
        elsewhere(&bed, |row| row.name = Set("Südlicht".to_owned())).await;
        assert_eq!(look().await, house("Südlicht", "#1f5fa8", Some("Hafenstr. 1, Leipzig")));
        elsewhere(&bed, |row| row.brand_accent = Set(Some("#8a1c3b".to_owned()))).await;
        assert_eq!(look().await, house("Südlicht", "#8a1c3b", Some("Hafenstr. 1, Leipzig")));
        elsewhere(&bed, |row| row.address = Set(Some("Kai 7, Rostock".to_owned()))).await;
        assert_eq!(look().await, house("Südlicht", "#8a1c3b", Some("Kai 7, Rostock")));
        elsewhere(&bed, |row| (row.brand_accent, row.address) = (Set(None), Set(None))).await;
        let last = house("Südlicht", own_accent, None);
        assert_eq!(look().await, last);
        assert_eq!(shown(&bed.get(&two.path).await), last, "also behind a link that nobody has looked behind");

        // Back to what it once was: what was kept of that time is not wrong, but it must be asked for.
        apply(&bed.cx, &Actor::system(), file, false).await.unwrap();
        assert_eq!(look().await, applied);
    });
}
