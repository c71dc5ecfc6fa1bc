//! Who was asked, and who answered.

use domain::{Disposition, Sentence, sentence, words};
use leptos::prelude::*;
use service::dispositions::Funnel;

use crate::{
    components::{
        bars::{Bar, Bars},
        so_far::unfinished,
    },
    context::say,
};

/// The funnel, with the reasons why others were not asked in one sentence; `all` leads to the ledger.
pub(super) fn asked(funnel: &Funnel, all: String) -> AnyView {
    let of = |kind: Disposition| funnel.not_asked.iter().find(|(k, _)| *k == kind).map_or(0, |(_, n)| *n);
    let bar = |label, n| Bar { label, n, link: None };
    let bars = vec![
        bar(t!("overview-asked-contacts"), funnel.contacts),
        bar(t!("overview-asked-ruled"), funnel.contacts - of(Disposition::NoProgram)),
        bar(t!("overview-asked-asked"), funnel.asked),
        bar(t!("overview-asked-delivered"), funnel.rates.delivered),
        bar(t!("overview-asked-answered"), funnel.rates.completed),
    ];
    view! {
        <section class="card">
            <h2 class="card-title">{t!("overview-asked-title")}</h2>
            <p class="card-note">{say(rates(funnel))}</p>
            <Bars bars of=funnel.contacts/>
            {unfinished(funnel.partials).map(|said| view! { <p class="card-note">{said}</p> })}
            <p class="card-note">{say(not_asked(funnel))}" "<a href=all>{t!("overview-asked-all")}</a></p>
        </section>
    }
    .into_any()
}

fn rates(funnel: &Funnel) -> Sentence {
    match (funnel.rates.rate, funnel.rates.rr1) {
        (Some(rate), Some(rr1)) if rate.enough => sentence!(
            "overview-asked-rate",
            rate = words::percent(rate.value),
            low = words::percent(rate.low),
            high = words::percent(rate.high),
            rr1 = words::percent(rr1.value),
        ),
        (Some(_), _) => sentence!("overview-asked-few-reached"),
        (None, _) => sentence!("overview-asked-none-reached"),
    }
}

fn not_asked(funnel: &Funnel) -> Sentence {
    let reasons = funnel
        .not_asked
        .iter()
        .map(|(kind, n)| sentence!("overview-asked-not-kind", n = *n, kind = kind.as_str()))
        .reduce(|list, item| sentence!("overview-list", list, item));
    match reasons {
        Some(reasons) => sentence!("overview-asked-not", reasons),
        None => sentence!("overview-asked-everybody"),
    }
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
        let rates = |funnel: &Funnel| rates(funnel).to_string();
        assert_eq!(not_asked(&funnel), "Not asked: 12 outside every rule, 3 opted out.");
        assert!(rates(&funnel).starts_with("Of those reached, 25"), "{}", rates(&funnel));
        assert!(rates(&funnel).contains("RR1 20"), "{}", rates(&funnel));
        funnel.rates = response_rates([(Outcome::Answered, 2)]);
        assert!(rates(&funnel).starts_with("Too few"));
        funnel.rates = response_rates([]);
        assert!(rates(&funnel).starts_with("Nobody"));
    }
}
