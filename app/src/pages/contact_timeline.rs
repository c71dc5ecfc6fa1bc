//! The time line of a contact's customer.

use domain::Metric;
use leptos::prelude::*;
use service::{
    contacts::{Moment, MomentKind, Timeline},
    labels::Labels,
    scores::Dimension,
};
use uuid::Uuid;

use super::contact::Here;
use crate::components::{files::files, score_chip::ScoreChip};

/// What happened between the customer and us, the latest first.
pub(super) fn timeline_card(timeline: Timeline, labels: &Labels, here: Here, this: Uuid) -> impl IntoView + use<> {
    let more = timeline.more.then(|| view! { <p class="meta">"Older contacts are not shown."</p> });
    let moments: Vec<_> = timeline.moments.into_iter().map(|moment| line(moment, labels, here, this)).collect();
    view! {
        <section class="card">
            <h2 class="card-title">"Time line"</h2>
            <p class="card-note">"All contacts of this customer that are yours to see, and what came of them."</p>
            <ol class="timeline">{moments}</ol>
            {more}
        </section>
    }
}

fn line(moment: Moment, labels: &Labels, here: Here, this: Uuid) -> AnyView {
    let other = (moment.contact_id != this).then(|| format!("/contacts/{}", moment.contact_id));
    let (title, detail) = told(moment.kind, labels);
    let title = match other {
        Some(path) => view! { <a href=path>{title}</a> }.into_any(),
        None => title.into_any(),
    };
    view! { <li>{here.moment(moment.at)}<strong>{title}</strong><span>{detail}</span></li> }.into_any()
}

/// A moment in a few words, and what there is to say of it.
fn told(kind: MomentKind, labels: &Labels) -> (String, AnyView) {
    match kind {
        MomentKind::Ended { channel, reason, agent } => {
            let channel = channel.map_or("Contact", domain::Channel::label);
            let by = agent.map(|agent| format!(" · {agent}")).unwrap_or_default();
            (channel.to_owned(), format!("{}{by}", labels.of(Dimension::Reason, &reason)).into_any())
        }
        MomentKind::Judged { kind, because } => (kind.label().to_owned(), because.into_any()),
        MomentKind::Sent { outcome, recovery } => {
            let title = if recovery { "Asked again after the case" } else { "Survey sent" };
            (title.to_owned(), outcome.map_or("", domain::Outcome::label).into_any())
        }
        MomentKind::Answered { metric, score, comment, files: sent } => {
            let chip = metric.as_deref().and_then(|word| word.parse::<Metric>().ok()).zip(score);
            let view = view! {
                {chip.map(|(metric, score)| view! { <ScoreChip metric score/> })}
                {comment.map(|comment| view! { <q class="quote">{comment}</q> })}
                {files(sent)}
            };
            ("Answered".to_owned(), view.into_any())
        }
        MomentKind::CaseOpened { id, number, because } => {
            let view = view! { <a href=format!("/cases/{id}")>{format!("Case {number}")}</a>": "{because} };
            ("Case opened".to_owned(), view.into_any())
        }
        MomentKind::CaseClosed { id, number, outcome } => {
            let outcome = outcome.map(|outcome| format!(": {outcome}")).unwrap_or_default();
            let view = view! { <a href=format!("/cases/{id}")>{format!("Case {number}")}</a>{outcome} };
            ("Case closed".to_owned(), view.into_any())
        }
    }
}
