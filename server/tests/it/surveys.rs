//! Built-in surveys and the versions of their wording.

use domain::Language;
use sea_orm::{ActiveModelTrait, ActiveValue::Set, EntityTrait, QueryOrder};
use service::{store::entity::survey_version, surveys};

use crate::{asked::asked, bed::Bed};

async fn versions(bed: &Bed) -> Vec<survey_version::Model> {
    let all = survey_version::Entity::find().order_by_asc(survey_version::Column::Number);
    all.all(bed.cx.store.reader()).await.unwrap()
}

#[test]
fn a_wording_that_changes_with_a_release_is_a_new_version_and_links_keep_the_old_one() {
    Bed::each(async |bed| {
        let asked = asked(&bed, "nps-after-contact").await;
        // As an earlier release would have published it: in two languages.
        let [now] = <[_; 1]>::try_from(versions(&bed).await).expect("one version is published");
        let mut earlier = surveys::content(&now).unwrap();
        earlier.languages = vec![Language::En, Language::De];
        let mut row: survey_version::ActiveModel = now.into();
        row.content = Set(serde_json::to_value(&earlier).unwrap());
        row.content_hash = Set("of an earlier release".to_owned());
        row.update(bed.cx.store.writer()).await.unwrap();

        for _start in 0..2 {
            surveys::publish_builtin(&bed.cx).await.unwrap();
        }
        let of_nps = |version: &survey_version::Model| {
            surveys::content(version).ok().filter(|content| content.key == "nps-after-contact")
        };
        let wordings: Vec<_> = versions(&bed).await.iter().filter_map(of_nps).collect();
        assert_eq!(wordings.len(), 2, "the second start published nothing more");
        assert_eq!(wordings[0], earlier);
        assert_eq!(wordings[1].languages, Language::ALL);

        let page = bed.get(&asked.path).await;
        assert_eq!(page.text.matches("hreflang").count(), 2, "{}", page.text);
    });
}
