//! Charts mark another wording, and do not compare over another lead question.

use chrono::{DateTime, Days, Duration, Utc};
use domain::{Language, Metric, Role, period::Period};
use sea_orm::{ActiveValue::Set, EntityTrait, QueryOrder};
use service::{
    Actor,
    dashboard::{self, TrendCard, View},
    scores::Dims,
    store::entity::survey_version,
    surveys,
};

use crate::{
    bed::{Bed, start},
    history::{History, PROGRAMS},
};

const FIRST: &str = include_str!("../../../app/domain/src/survey/sample.json");

fn ago(days: i64) -> DateTime<Utc> {
    start() - Duration::days(days)
}

/// Publishes three versions, so many days ago: the second keeps the lead question, the third asks another.
async fn publish(bed: &Bed, days: [i64; 3]) {
    let second = FIRST.replace("What went wrong?", "What went wrong then?");
    let third = second.replace("How satisfied are you?", "How happy are you?");
    for text in [FIRST, &second, &third] {
        surveys::publish_own(&bed.cx, &Actor::system(), text, false).await.unwrap();
    }
    let versions = survey_version::Entity::find().order_by_asc(survey_version::Column::Number);
    let mut versions = versions.all(bed.cx.store.reader()).await.unwrap();
    versions.retain(|row| row.content["key"] == "everything");
    for (row, days) in versions.into_iter().zip(days) {
        let dated = survey_version::ActiveModel { id: Set(row.id), published_at: Set(ago(days)), ..Default::default() };
        survey_version::Entity::update(dated).exec(bed.cx.store.writer()).await.unwrap();
    }
}

/// Three answers every day: all satisfied before the last three weeks, two of three since.
async fn answers(bed: &Bed, history: &mut History, program: &str, survey: &str) {
    for day in 0..63 {
        for n in 0..3 {
            let score = if day < 21 && n == 0 { 1 } else { 5 };
            let dims = Dims { program_key: program.into(), survey_key: survey.into(), ..Dims::default() };
            history.say(bed, Metric::Csat, score, dims, ago(day), None).await;
        }
    }
}

async fn trend(bed: &Bed, program: Option<&str>) -> TrendCard {
    let (from, to) = (ago(63).date_naive(), start().date_naive() + Days::new(1));
    let program = program.map(str::to_owned);
    let view = View { from, to, program, team: None, metric: Some(Metric::Csat), period: Period::Week };
    dashboard::gather(&bed.cx, &Actor::system(), &view, Language::En).await.unwrap().trend
}

#[test]
fn another_wording_is_marked_and_another_question_parts_the_figure() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 3).await;
        publish(&bed, [90, 42, 21]).await;
        answers(&bed, &mut history, PROGRAMS[0], "everything").await;
        let found = trend(&bed, None).await;
        let noted: Vec<(usize, String)> = found
            .rows
            .iter()
            .enumerate()
            .flat_map(|(at, row)| row.wordings.iter().map(move |said| (at, said.to_string())))
            .collect();
        let name = "“Everything that can be asked”";
        assert_eq!(
            noted,
            [(3, format!("new wording of {name}")), (6, format!("new lead question of {name}"))],
            "{:?}",
            found.rows
        );
        let said = found.sentence.to_string();
        assert!(said.contains("new wording since 9 October 2026; its lead question stayed."), "{said}");
        assert!(said.contains("another one since 30 October 2026"), "{said}");
        let (wide, narrow) = (found.wide.unwrap(), found.narrow.unwrap());
        assert_eq!([&wide, &narrow].map(|drawn| drawn.matches("stroke-dasharray").count()), [2, 2]);
        // Before it everybody was satisfied: limits that knew of the answers since would lie lower.
        assert_eq!(found.rows[2].limits, (100.0, 100.0));
        assert!(found.rows[7].limits.0 < 70.0 && found.rows.iter().all(|row| row.signals.is_empty()));
        let admin = bed.log_in_as(Role::Administrator, &[], None).await;
        let page = bed.get_as(&admin, "/?metric=csat&period=week").await;
        assert!(page.text.contains("new lead question of"), "{}", page.text);
    });
}

#[test]
fn what_is_not_in_the_view_or_has_nothing_before_it_parts_nothing() {
    Bed::each(async |bed| {
        let mut history = History::begin(&bed, 4).await;
        answers(&bed, &mut history, PROGRAMS[0], "history").await;
        publish(&bed, [50, 42, 21]).await;
        let alone = trend(&bed, None).await;
        assert!(alone.rows.iter().all(|row| row.wordings.is_empty()), "nobody answered that survey");
        let before = alone.rows.iter().map(|row| row.limits).collect::<Vec<_>>();

        let dims = Dims { program_key: PROGRAMS[1].into(), survey_key: "everything".into(), ..Dims::default() };
        history.say(&bed, Metric::Csat, 5, dims, ago(1), None).await;
        let other = trend(&bed, Some(PROGRAMS[0])).await;
        assert!(other.rows.iter().all(|row| row.wordings.is_empty()), "another program asked it");
        assert_eq!(other.rows.iter().map(|row| row.limits).collect::<Vec<_>>(), before);
        let both = trend(&bed, None).await;
        let noted: Vec<String> = both.rows.iter().flat_map(|row| &row.wordings).map(ToString::to_string).collect();
        assert_eq!(noted.len(), 2);
        assert!(noted.iter().all(|said| said.starts_with("new wording")), "nothing before it is parted: {noted:?}");

        let last = FIRST.replace("What went wrong?", "What was it?");
        surveys::publish_own(&bed.cx, &Actor::system(), &last, false).await.unwrap();
        let now = trend(&bed, None).await;
        assert_eq!(now.rows.iter().flat_map(|row| &row.wordings).count(), 3, "told with the week of an answer");
        let dims = Dims { program_key: PROGRAMS[1].into(), survey_key: "everything".into(), ..Dims::default() };
        let days = Days::new(1);
        let (from, to) = (start().date_naive(), start().date_naive() + days);
        let view = View { from, to, program: None, team: None, metric: Some(Metric::Csat), period: Period::Day };
        let gather = async || dashboard::gather(&bed.cx, &Actor::system(), &view, Language::En).await.unwrap().trend;
        assert!(!gather().await.sentence.to_string().contains("“Everything"), "nobody answered it today");
        history.say(&bed, Metric::Csat, 5, dims, start(), None).await;
        assert!(gather().await.sentence.to_string().contains("“Everything"), "somebody did");
    });
}
