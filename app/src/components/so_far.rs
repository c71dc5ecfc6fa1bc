//! What was said on the way through a survey that was not sent: how it stands, and every answer so far.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::words;
use leptos::prelude::*;
use service::feedback::{Partials, SoFar};

use super::answers::{Wording, answers};

/// Whether somebody may go on, and each answer so far.
pub fn so_far(said: &SoFar, wording: &Wording, zone: Tz, now: DateTime<Utc>) -> AnyView {
    view! {
        <details class="verdict">
            <summary><span class="badge quiet">{standing(said, zone, now)}</span></summary>
            {answers(&said.answers, &said.asked, wording)}
        </details>
    }
    .into_any()
}

fn standing(said: &SoFar, zone: Tz, now: DateTime<Utc>) -> String {
    match said.final_at {
        Some(at) => t!("partial-final", when = words::moment(at, zone, now)),
        None => t!("partial-open", when = words::moment(said.updated_at, zone, now)),
    }
}

/// What was begun and not sent, apart from what was; nothing where all was sent.
pub fn unfinished(partials: Partials) -> Option<String> {
    let Partials { open, ended } = partials;
    (open + ended > 0).then(|| t!("partial-unfinished", n = open + ended, open, ended))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_sent_is_counted_by_whether_it_may_still_be() {
        assert_eq!(unfinished(Partials::default()), None);
        let said = unfinished(Partials { open: 2, ended: 10 });
        assert_eq!(said.as_deref(), Some("12 answers were begun and not sent: 2 open, 10 final."));
    }
}
