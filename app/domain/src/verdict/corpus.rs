//! Plays the patterns of `patterns.txt` and compares what is said of them.

use std::collections::HashMap;

use chrono::{DateTime, Duration, Utc};

use super::{Deed, Family, Judgement, Look, Reason, Sent, Trail, Traits, Verdict, Visit, judge};
use crate::AttemptId;

/// A kind of visitor with its traits.
type Visitors = HashMap<&'static str, Traits>;

/// What one visitor does at one moment.
#[derive(Clone, Copy, Debug)]
struct Step {
    after: Duration,
    who: &'static str,
    what: What,
    /// Which form: each look opens one.
    form: u128,
}

#[derive(Clone, Copy, Debug)]
enum What {
    Look,
    Score(i16),
    HiddenLink,
    Send { of: &'static str, hidden_field: bool, marked: bool },
}

/// A line of the file with everything that belongs to it.
#[derive(Clone, Debug, Default)]
struct Pattern {
    section: &'static str,
    title: &'static str,
    steps: Vec<Step>,
    /// What is to be said of its answers, in their order.
    expected: Vec<Judgement>,
}

fn visitors() -> Visitors {
    let blocks = include_str!("visitors.txt").split("\n[").skip(1);
    let visitor = |block: &'static str| {
        let (head, headers) = block.split_once('\n').unwrap();
        let (name, how) = head.split_once(']').unwrap();
        let headers = headers.lines().filter_map(|line| line.split_once(": "));
        (name, Traits::of(headers, how.trim() != "over http"))
    };
    blocks.map(visitor).collect()
}

fn patterns() -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = Vec::new();
    let (mut section, mut forms) = ("", 0);
    for line in include_str!("patterns.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(title) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            section = title;
        } else if !line.starts_with(' ') {
            patterns.push(Pattern { section, title: line, ..Pattern::default() });
        } else if let Some(said) = line.trim().strip_prefix("= ") {
            patterns.last_mut().unwrap().expected.push(judgement(said));
        } else {
            let steps = steps(line, &mut forms);
            patterns.last_mut().unwrap().steps.extend(steps);
        }
    }
    for pattern in &mut patterns {
        pattern.steps.sort_by_key(|step| step.after);
    }
    patterns
}

fn judgement(said: &str) -> Judgement {
    let (verdict, reasons) = said.split_once(':').unwrap_or((said, ""));
    let reasons = reasons.split_whitespace().map(|word| word.parse().unwrap()).collect();
    Judgement { verdict: verdict.parse().unwrap(), reasons }
}

fn duration(text: &str) -> Duration {
    let (number, unit) = text.split_at(text.find(char::is_alphabetic).unwrap());
    let seconds = match unit {
        "s" => 1.0,
        "min" => 60.0,
        "h" => 3600.0,
        "d" => 86_400.0,
        other => panic!("{other}"),
    };
    Duration::milliseconds((number.parse::<f64>().unwrap() * seconds * 1000.0).round() as i64)
}

fn steps(line: &'static str, forms: &mut u128) -> Vec<Step> {
    let words: Vec<&'static str> = line.split_whitespace().collect();
    let (after, who) = (duration(words[0]), words[1]);
    let mut step = |after, what| {
        *forms += 1;
        Step { after, who, what, form: *forms }
    };
    let send = |of, hidden_field, marked| What::Send { of, hidden_field, marked };
    match &words[2..] {
        ["look"] => vec![step(after, What::Look)],
        ["score", score] => vec![step(after, What::Score(score.parse().unwrap()))],
        ["scores", range, "in", time] => {
            let (first, last) = range.split_once('-').unwrap();
            let (first, last) = (first.parse::<i16>().unwrap(), last.parse::<i16>().unwrap());
            let pause = duration(time) / i32::from(last - first);
            (first..=last).map(|score| step(after + pause * i32::from(score - first), What::Score(score))).collect()
        }
        ["hidden", "link"] => vec![step(after, What::HiddenLink)],
        ["send"] => vec![step(after, send(who, false, true))],
        ["send", "of", other] => vec![step(after, send(other, false, true))],
        ["send", "hidden", "field"] => vec![step(after, send(who, true, true))],
        ["send", "unmarked"] => vec![step(after, send(who, false, false))],
        other => panic!("{other:?}"),
    }
}

fn delivery() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(1_789_000_000_000).unwrap()
}

/// What is said of each answer among the steps, with a trail as the server keeps it.
fn played(steps: &[Step], visitors: &Visitors) -> Vec<Judgement> {
    let (mut trail, mut forms, mut said) = (Trail::default(), HashMap::new(), Vec::new());
    for step in steps {
        let (at, traits) = (delivery() + step.after, visitors[step.who]);
        let mut note = |deed| trail.add(Visit { at, deed, traits });
        match step.what {
            What::Look => {}
            What::Score(score) => note(Deed::Score(score)),
            What::HiddenLink => note(Deed::HiddenLink),
            What::Send { of, hidden_field, marked } => {
                let form: Option<&(u128, Look)> = forms.get(of).filter(|_| marked);
                let attempt = AttemptId::from_bits(form.map_or(step.form, |(form, _)| *form));
                // As the form travels: in text.
                let look = form.map(|(_, look)| look.to_string().parse().unwrap());
                said.push(judge(&Sent { at, traits, attempt, look, hidden_field }, trail.visits()));
                trail.add(Visit { at, deed: Deed::Sent(attempt), traits });
            }
        }
        if matches!(step.what, What::Look | What::Score(_)) {
            forms.insert(step.who, (step.form, Look { at, traits }));
        }
    }
    said
}

#[test]
fn of_every_pattern_is_said_what_is_to_be_said() {
    let (visitors, mut wrong) = (visitors(), Vec::new());
    for pattern in patterns() {
        let said = played(&pattern.steps, &visitors);
        if said != pattern.expected {
            let says = |all: &[Judgement]| -> Vec<String> {
                all.iter().map(|one| format!("{}: {}", one.verdict, Reason::words(&one.reasons))).collect()
            };
            wrong.push(format!("{}\n  said {:?}\n  want {:?}", pattern.title, says(&said), says(&pattern.expected)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_pattern_of_a_person_is_judged_a_machine() {
    let of_people = patterns().into_iter().filter(|pattern| pattern.section.contains("people")).collect::<Vec<_>>();
    assert!(of_people.len() > 35, "{}", of_people.len());
    for pattern in of_people {
        assert!(!pattern.expected.is_empty(), "{}", pattern.title);
        assert!(pattern.expected.iter().all(|said| said.verdict.counts()), "{}", pattern.title);
    }
}

/// Whatever machines did with a link: it says nothing about the person who comes ten seconds later.
#[test]
fn machines_that_came_before_change_nothing() {
    let (visitors, patterns) = (visitors(), patterns());
    let machines = patterns.iter().filter(|pattern| pattern.section.contains("machines"));
    for machine in machines {
        let end = machine.steps.last().unwrap().after;
        for pattern in &patterns {
            let begin = pattern.steps.first().unwrap().after;
            let shift = begin - end - Duration::seconds(10);
            let before = machine.steps.iter().map(|step| Step { after: step.after + shift, ..*step });
            let steps: Vec<Step> = before.chain(pattern.steps.iter().copied()).collect();
            let said = played(&steps, &visitors);
            let own = &said[said.len() - pattern.expected.len()..];
            assert_eq!(own, pattern.expected, "{}\nafter: {}", pattern.title, machine.title);
        }
    }
}

/// And even in the same moment it silences nobody who takes three seconds, or whose form has no look to show.
#[test]
fn machines_at_the_same_time_silence_nobody() {
    let (visitors, patterns) = (visitors(), patterns());
    let looks = |step: &&Step| !matches!(step.what, What::Send { .. });
    for machine in patterns.iter().filter(|pattern| pattern.section.contains("machines")) {
        for pattern in patterns.iter().filter(|pattern| pattern.section.contains("people")) {
            let (there, here) = (machine.steps.first().unwrap().after, pattern.steps.first().unwrap().after);
            // Under names of their own, so that nobody sends the other's form; with the same traits.
            let other = |who: &str| -> &'static str { format!("{who}, too").leak() };
            let mut all = visitors.clone();
            all.extend(visitors.iter().map(|(who, traits)| (other(who), *traits)));
            let at_once = machine.steps.iter().filter(looks);
            let at_once = at_once.map(|step| Step { after: step.after - there + here, who: other(step.who), ..*step });
            let mut steps: Vec<Step> = at_once.chain(pattern.steps.iter().copied()).collect();
            steps.sort_by_key(|step| step.after);
            for said in played(&steps, &all) {
                let soon = said.reasons.iter().any(|reason| matches!(reason, Reason::Hasty | Reason::Quick));
                assert!(said.verdict.counts() || soon, "{}\nwith: {}\n{said:?}", pattern.title, machine.title);
            }
        }
    }
}

#[test]
fn programs_count_in_doubt() {
    let programs = patterns().into_iter().filter(|pattern| pattern.section.contains("in doubt")).collect::<Vec<_>>();
    assert!(programs.len() > 10, "{}", programs.len());
    for pattern in programs {
        assert!(pattern.expected.iter().all(|said| said.verdict == Verdict::Unsure), "{}", pattern.title);
    }
}

#[test]
fn what_calls_itself_a_robot_never_counts_and_nobody_else_is_called_one() {
    let robots = ["preview-", "gateway-barracuda"];
    for (who, traits) in visitors() {
        let is_robot = robots.iter().any(|robot| who.starts_with(robot));
        assert_eq!(traits.family.is_robot(), is_robot, "{who}");
        assert_eq!(traits.family == Family::Preview, who.starts_with("preview-"), "{who}");
        let look = Some(Look { at: delivery(), traits });
        let at = delivery() + Duration::hours(1);
        let sent = Sent { at, traits, attempt: AttemptId::from_bits(1), look, hidden_field: false };
        let expected = match traits.family {
            _ if is_robot => Verdict::Machine,
            Family::Program => Verdict::Unsure,
            _ => judge(&sent, &[]).verdict.min(Verdict::Unsure),
        };
        assert_eq!(judge(&sent, &[]).verdict, expected, "{who}");
        assert_eq!(traits.family == Family::Program, who.starts_with("program-"), "{who}");
    }
}
