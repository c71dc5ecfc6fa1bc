//! Who was asked, and who answered.

use domain::{Disposition, words};
use leptos::prelude::*;
use service::dispositions::Funnel;

use crate::components::{
    bars::{Bar, Bars},
    so_far::unfinished,
};

/// The funnel, with the reasons why others were not asked in one sentence; `all` leads to the ledger.
pub(super) fn asked(funnel: &Funnel, all: String) -> AnyView {
    let of = |kind: Disposition| funnel.not_asked.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n);
    let bar = |label: &str, n| Bar { label: label.to_owned(), n, link: None };
    let bars = vec![
        bar("Contacts ended", funnel.contacts),
        bar("A rule asks them", funnel.contacts - of(Disposition::NoProgram)),
        bar("Asked", funnel.asked),
        bar("Delivered", funnel.rates.delivered),
        bar("Answered", funnel.rates.completed),
    ];
    view! {
        <section class="card">
            <h2 class="card-title">"Who was asked, who answered"</h2>
            <p class="card-note">{rates(funnel)}</p>
            <Bars bars of=funnel.contacts/>
            {unfinished(funnel.partials).map(|said| view! { <p class="card-note">{said}</p> })}
            <p class="card-note">{not_asked(funnel)}<a href=all>"See all"</a></p>
        </section>
    }
    .into_any()
}

fn rates(funnel: &Funnel) -> String {
    match (funnel.rates.rate, funnel.rates.rr1) {
        (Some(rate), Some(rr1)) if rate.enough => format!(
            "Of those reached, {} answered ({} to {}; RR1 {}).",
            words::percent(rate.value),
            words::percent(rate.low),
            words::percent(rate.high),
            words::percent(rr1.value),
        ),
        (Some(_), _) => "Too few were reached to tell how many of them answer.".to_owned(),
        (None, _) => "Nobody was reached in this window.".to_owned(),
    }
}

fn not_asked(funnel: &Funnel) -> String {
    let reasons: Vec<_> = funnel
        .not_asked
        .iter()
        .map(|(kind, n)| format!("{} {}", words::count(*n), kind.label().to_lowercase()))
        .collect();
    if reasons.is_empty() { "Everybody was asked. ".to_owned() } else { format!("Not asked: {}. ", reasons.join(", ")) }
}

#[cfg(test)]
mod tests {
    use domain::{Outcome, score::response_rates};
    use service::feedback::Partials;

    use super::*;

    #[test]
    fn the_card_says_who_was_not_asked_and_holds_its_tongue_on_few() {
        let mut funnel = Funnel {
            contacts: 40,
            asked: 25,
            not_asked: vec![(Disposition::NoProgram, 12), (Disposition::OptedOut, 3)],
            outcomes: vec![(Outcome::Answered, 5), (Outcome::Expired, 15), (Outcome::Sent, 5)],
            rates: response_rates([(Outcome::Answered, 5), (Outcome::Expired, 15), (Outcome::Sent, 5)]),
            partials: Partials::default(),
        };
        assert_eq!(not_asked(&funnel), "Not asked: 12 outside every rule, 3 opted out. ");
        assert!(rates(&funnel).starts_with("Of those reached, 25"), "{}", rates(&funnel));
        assert!(rates(&funnel).contains("RR1 20"), "{}", rates(&funnel));
        funnel.rates = response_rates([(Outcome::Answered, 2)]);
        assert!(rates(&funnel).starts_with("Too few"));
        funnel.rates = response_rates([]);
        assert!(rates(&funnel).starts_with("Nobody"));
    }
}
