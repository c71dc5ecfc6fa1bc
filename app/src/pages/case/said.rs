//! What the customer said: the largest thing on the page.

use domain::case::because;
use leptos::prelude::*;
use service::cases::{CaseDetail, Part, Tone};

use crate::{
    components::{files::files, score_chip::ScoreChip},
    context::say,
};

pub(super) fn card(detail: &CaseDetail) -> impl IntoView + use<> {
    let answered = &detail.answered;
    let chip = answered.score.map(|(metric, score)| view! { <ScoreChip metric score big=true/> });
    let words = match &answered.comment {
        Some(comment) => view! { <p class="quote big">{comment.clone()}</p> }.into_any(),
        None => view! { <p class="quote big silent">{t!("case-silent")}</p> }.into_any(),
    };
    let parts = answered.parts.iter().map(part).collect_view();
    view! {
        <section class="card said" aria-label=t!("case-said")>
            {chip}
            <div>
                {words}
                {files(answered.files.clone())}
                <p class="meta">{parts}{say(&answered.circumstances)}</p>
                <p class="meta">{t!("case-opened-because", because = because(&detail.case.because))}</p>
            </div>
        </section>
    }
}

fn part(part: &Part) -> impl IntoView + use<> {
    let words = say(&part.words);
    let words = match part.tone {
        Tone::Plain => words.into_any(),
        Tone::Low => view! { <strong class="low">{words}</strong> }.into_any(),
        Tone::High => view! { <strong class="high">{words}</strong> }.into_any(),
    };
    view! { {say(&part.label)}": "{words}" · " }
}
