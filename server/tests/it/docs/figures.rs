//! The worked examples of `docs/numbers.md`, calculated anew.

use domain::{
    Metric, Outcome,
    chart::{ControlChart, MINIMUM_PERIODS, metric_chart, share_chart},
    score::{
        Bands, Counts, Estimate, MINIMUM_N, contact_resolution, estimate, nps, recovery_rate, response_rates,
        stated_resolution, too_few,
    },
    survey::Resolution,
};

use super::page::{Page, root};

#[test]
fn every_figure_is_what_the_product_calculates() {
    let page = Page::read(&root().join("docs/numbers.md"));
    // As the page reads: lines of a paragraph are one.
    let text = page.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let missing: Vec<String> = figures().into_iter().filter(|sentence| !text.contains(sentence)).collect();
    assert!(missing.is_empty(), "docs/numbers.md does not say:\n{}", missing.join("\n"));
}

/// What must stand in the page, word by word.
fn figures() -> Vec<String> {
    let mut said: Vec<String> = Metric::ALL.iter().map(|metric| metric.definition().to_owned()).collect();
    said.extend(scores());
    said.extend(rates());
    said.extend(charts());
    said.push(format!("fewer than {MINIMUM_N} answers"));
    said.push(format!("“{}”", too_few()));
    said.push(format!("Fewer than {MINIMUM_PERIODS} periods"));
    said
}

fn scores() -> Vec<String> {
    let of = |high, middle, low| nps(Bands { low, middle, high }).unwrap();
    let csat = Counts::from_rows(Metric::Csat, [(5, 12), (4, 8), (3, 3), (1, 2)]).unwrap();
    let ces = Counts::from_rows(Metric::Ces, [(7, 10), (6, 8), (5, 4), (4, 3), (3, 2), (2, 2), (1, 1)]).unwrap();
    let share = |hits, n| Estimate::of_share(hits, n).unwrap();
    let parted = |a: Estimate, b: Estimate| if a.parts_from(&b) { "they part" } else { "they do not part" };
    let (few, many) = (share(52, 100), share(90, 100));
    vec![
        format!("8 promoters, 1 passive, 1 detractor: NPS {}", with_interval(&of(8, 1, 1), "")),
        format!("500 promoters, 300 passives, 200 detractors: NPS {}", with_interval(&of(500, 300, 200), "")),
        format!("20 of 25 satisfied: CSAT {}", with_interval(&estimate(&csat).unwrap(), " %")),
        format!("the mean of the same 25 answers is {}", plain(csat.mean().unwrap(), 2)),
        format!("22 of 30 at 5, 6 or 7: CES {}", with_interval(&estimate(&ces).unwrap(), " %")),
        format!("the mean of the same 30 answers is {}", plain(ces.mean().unwrap(), 2)),
        format!("4 of 5: {}", with_interval(&share(4, 5), " %")),
        format!("80 of 100: {}", with_interval(&share(80, 100), " %")),
        format!("90 of 100 and 50 of 100: {}", parted(many, share(50, 100))),
        format!("52 of 100 and 50 of 100: {}", parted(few, share(50, 100))),
    ]
}

fn rates() -> Vec<String> {
    let rates = response_rates([
        (Outcome::Queued, 50),
        (Outcome::Withdrawn, 5),
        (Outcome::Sent, 10),
        (Outcome::Delivered, 20),
        (Outcome::Bounced, 8),
        (Outcome::Failed, 2),
        (Outcome::Partial, 10),
        (Outcome::Answered, 30),
        (Outcome::Expired, 15),
        (Outcome::OptedOut, 5),
    ]);
    let resolved = stated_resolution([(Resolution::Yes, 6), (Resolution::Partly, 2), (Resolution::No, 2)]);
    let recovery = recovery_rate(40, 30, 20, 13);
    vec![
        format!(
            "{} asked, {} delivered, {} completed, {} in part",
            rates.asked, rates.delivered, rates.completed, rates.partial
        ),
        format!("response rate {}", with_interval(&rates.rate.unwrap(), " %")),
        format!("RR1 {}", with_interval(&rates.rr1.unwrap(), " %")),
        format!("RR2 {}", with_interval(&rates.rr2.unwrap(), " %")),
        format!("170 of 200 contacts: FCR {}", with_interval(&contact_resolution(170, 200).unwrap(), " %")),
        format!("6 yes, 2 partly, 2 no: {}", with_interval(&resolved.unwrap(), " %")),
        format!("13 of 20 recovered: {}", with_interval(&recovery.rate.unwrap(), " %")),
        format!("{} did not answer, {} were not asked again", recovery.silent, recovery.not_asked_again),
    ]
}

fn charts() -> Vec<String> {
    let shares = |hits: &[u64], n| share_chart(&hits.iter().map(|hits| (*hits, n)).collect::<Vec<_>>()).unwrap();
    let quiet = shares(&[80, 82, 79, 81, 78, 83, 77, 80, 81, 79], 100);
    let nps = metric_chart(Metric::Nps, &[Bands { low: 30, middle: 20, high: 50 }; 9]).unwrap();
    let wide = shares(&[8_000, 8_300, 7_900, 8_250, 7_850, 8_200, 7_950, 8_300, 7_900, 8_150, 7_800, 8_200], 10_000);
    let signals = |chart: &ControlChart| chart.points.iter().filter(|point| !point.signals.is_empty()).count();
    vec![
        format!("ten months of 100 answers each, 80 % in all: {}", limits(&quiet, " %")),
        format!("nine weeks of 100 answers each, NPS 20: {}", limits(&nps, "")),
        format!("widened {} times: {}, and {} signals", plain(wide.widening, 1), limits(&wide, " %"), signals(&wide)),
    ]
}

fn limits(chart: &ControlChart, unit: &str) -> String {
    let point = &chart.points[0];
    format!("limits {} to {}{unit}", plain(point.lower, 1), plain(point.upper, 1))
}

fn with_interval(figure: &Estimate, unit: &str) -> String {
    format!(
        "{}{unit} (interval {} to {}{unit}, n {})",
        plain(figure.value, 1),
        plain(figure.low, 1),
        plain(figure.high, 1),
        figure.n
    )
}

/// With so many decimals, and a minus sign as people write it.
fn plain(value: f64, decimals: usize) -> String {
    format!("{value:.decimals$}").replace('-', "−")
}
