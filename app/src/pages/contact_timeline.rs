//! The time line of a contact's customer.

use domain::{Metric, case, program};
use leptos::prelude::*;
use service::{
    contacts::{Moment, MomentKind, Timeline},
    labels::Labels,
    scores::Dimension,
};
use uuid::Uuid;

use super::contact::Here;
use crate::{
    components::{files::files, score_chip::ScoreChip},
    context::{self, say},
};

/// What happened between the customer and us, the latest first.
pub(super) fn timeline_card(timeline: Timeline, labels: &Labels, here: Here, this: Uuid) -> impl IntoView + use<> {
    let more = timeline.more.then(|| view! { <p class="meta">{t!("contact-line-more")}</p> });
    let moments: Vec<_> = timeline.moments.into_iter().map(|moment| line(moment, labels, here, this)).collect();
    view! {
        <section class="card">
            <h2 class="card-title">{t!("contact-line-title")}</h2>
            <p class="card-note">{t!("contact-line-note")}</p>
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
    let language = context::language();
    match kind {
        MomentKind::Ended { channel, reason, agent } => {
            let title = channel.map_or_else(|| t!("contact-title"), |channel| channel.label_in(language).into_owned());
            let by = agent.map(|agent| format!(" · {agent}")).unwrap_or_default();
            (title, format!("{}{by}", say(labels.of(Dimension::Reason, &reason))).into_any())
        }
        MomentKind::Judged { kind, because } => {
            (kind.label_in(language).into_owned(), say(program::because(&because)).into_any())
        }
        MomentKind::Sent { outcome, recovery } => {
            let title = if recovery { t!("contact-line-asked-again") } else { t!("contact-line-sent") };
            (title, outcome.map(|outcome| outcome.label_in(language).into_owned()).into_any())
        }
        MomentKind::Answered { metric, score, comment, files: sent } => {
            let chip = metric.as_deref().and_then(|word| word.parse::<Metric>().ok()).zip(score);
            let view = view! {
                {chip.map(|(metric, score)| view! { <ScoreChip metric score/> })}
                {comment.map(|comment| view! { <q class="quote">{comment}</q> })}
                {files(sent)}
            };
            (t!("contact-line-answered"), view.into_any())
        }
        MomentKind::CaseOpened { id, number, because } => {
            let number = number.to_string();
            let view = view! { <a href=format!("/cases/{id}")>{t!("contact-case", number)}</a>": "{say(case::because(&because))} };
            (t!("contact-line-case-opened"), view.into_any())
        }
        MomentKind::CaseClosed { id, number, outcome } => {
            let number = number.to_string();
            let outcome = outcome.map(|outcome| t!("contact-line-case-outcome", outcome));
            let outcome = outcome.map(|outcome| view! { ": "{outcome} });
            let view = view! { <a href=format!("/cases/{id}")>{t!("contact-case", number)}</a>{outcome} };
            (t!("contact-line-case-closed"), view.into_any())
        }
    }
}
