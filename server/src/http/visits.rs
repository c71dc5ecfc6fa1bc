//! What came by at survey links within the last minute, as far as it helps to tell people from machines: in memory only.
//!
//! An ordinary look is not among it. What is forgotten, or was seen by another process, speaks for the visitor.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{Arc, Mutex, PoisonError},
};

use axum::http::{
    HeaderMap,
    header::{ACCEPT_LANGUAGE, USER_AGENT},
};
use chrono::{DateTime, Utc};
use domain::{
    AttemptId,
    verdict::{Deed, HIDDEN_FIELD, Judgement, Look, Sent, Trail, Traits, Visit, judge, judge_alone},
};
use service::{
    Service,
    responses::{Visitor, looks},
    secret,
};

use super::{client::Client, respondent::Fields};

/// Links that are remembered at once. Beyond that those that are over are forgotten, and if none is, all are.
const MOST: usize = 10_000;

/// The trails of links. Cheap to clone.
#[derive(Clone, Debug, Default)]
pub struct Visits {
    trails: Arc<Mutex<HashMap<u64, Trail>>>,
    /// Links are remembered by a keyed hash: nothing here opens a survey.
    hasher: Arc<RandomState>,
}

/// Who sends a comment card at the touchpoint of `code`, to be known again where cards of one device are damped.
pub(super) fn visitor(cx: &Service, code: &str, client: Client, headers: &HeaderMap) -> Option<Visitor> {
    let said = [USER_AGENT, ACCEPT_LANGUAGE].map(|name| headers.get(name).and_then(|value| value.to_str().ok()));
    Visitor::of(cx, code, &client.network().to_string(), &said.map(Option::unwrap_or_default))
}

impl Visits {
    /// Notes what a visitor did with the link of `token`.
    pub(super) fn note(&self, token: &str, at: DateTime<Utc>, deed: Deed, headers: &HeaderMap, cx: &Service) {
        let visit = Visit { at, deed, traits: traits(headers, cx) };
        self.with(token, at, |trail| trail.add(visit));
    }

    /// Judges a form that was sent to the link of `token`, and notes that it was; no judgement where the installation has no
    /// secret, for then nobody can say when it was looked at.
    pub(super) fn judge(
        &self,
        token: &str,
        attempt: AttemptId,
        form: &Fields,
        headers: &HeaderMap,
        cx: &Service,
    ) -> Option<Judgement> {
        let sent = sent(token, attempt, form, headers, cx)?;
        self.with(token, sent.at, |trail| {
            let judgement = judge(&sent, trail.visits());
            trail.add(Visit { at: sent.at, deed: Deed::Sent(attempt), traits: sent.traits });
            Some(judgement)
        })
    }

    /// Judges an unfinished form as [`Self::judge`] does, and notes nothing: whoever goes on page by page sends often.
    pub(super) fn judge_on_the_way(
        &self,
        token: &str,
        attempt: AttemptId,
        form: &Fields,
        headers: &HeaderMap,
        cx: &Service,
    ) -> Option<Judgement> {
        let sent = sent(token, attempt, form, headers, cx)?;
        self.with(token, sent.at, |trail| Some(judge(&sent, trail.visits())))
    }

    fn with<T>(&self, token: &str, now: DateTime<Utc>, does: impl FnOnce(&mut Trail) -> T) -> T {
        let key = self.hasher.hash_one(token);
        let mut trails = self.trails.lock().unwrap_or_else(PoisonError::into_inner);
        if trails.len() >= MOST && !trails.contains_key(&key) {
            trails.retain(|_, trail| !trail.is_over(now));
            if trails.len() >= MOST {
                trails.clear();
            }
        }
        does(trails.entry(key).or_default())
    }
}

/// A form as it is judged; none where nobody can say when it was looked at.
fn sent(token: &str, attempt: AttemptId, form: &Fields, headers: &HeaderMap, cx: &Service) -> Option<Sent> {
    if !cx.vault.is_open() || !secret::is_token(token) {
        return None;
    }
    let look = look_of(form, token, attempt, cx);
    Some(Sent { at: cx.now(), traits: traits(headers, cx), attempt, look, hidden_field: fills_hidden_field(form) })
}

/// Judges a comment card: many people share its address, so what came by there says nothing about anybody.
pub(super) fn judge_card(form: &Fields, headers: &HeaderMap, cx: &Service) -> Judgement {
    judge_alone(traits(headers, cx), fills_hidden_field(form))
}

/// What the form of the page that is being made carries; nothing where the installation has no secret.
pub(super) fn look_now(token: &str, attempt: AttemptId, headers: &HeaderMap, cx: &Service) -> String {
    let look = Look { at: cx.now(), traits: traits(headers, cx) };
    looks::sealed(cx, look, token, attempt).unwrap_or_default()
}

/// What a form carries on when it comes back: the first look, or a new one where it brought none of ours.
pub(super) fn look_again(token: &str, attempt: AttemptId, form: &Fields, headers: &HeaderMap, cx: &Service) -> String {
    let first = look_of(form, token, attempt, cx).and_then(|look| looks::sealed(cx, look, token, attempt));
    first.unwrap_or_else(|| look_now(token, attempt, headers, cx))
}

fn look_of(form: &Fields, token: &str, attempt: AttemptId, cx: &Service) -> Option<Look> {
    let (_, field) = form.iter().find(|(name, _)| name == Look::FIELD)?;
    looks::unsealed(cx, field, token, attempt)
}

fn fills_hidden_field(form: &Fields) -> bool {
    form.iter().any(|(name, value)| name == HIDDEN_FIELD && !value.is_empty())
}

fn traits(headers: &HeaderMap, cx: &Service) -> Traits {
    Traits::of(headers, cx.public_url.starts_with("https://"))
}

#[cfg(test)]
mod tests {
    use chrono::Duration;

    use super::*;

    #[test]
    fn links_that_are_over_are_forgotten_and_there_is_an_end() {
        let (visits, start) = (Visits::default(), DateTime::UNIX_EPOCH);
        let visit = |at| Visit { at, deed: Deed::HiddenLink, traits: Traits::NOTHING };
        let known = || visits.trails.lock().unwrap().len();
        for n in 0..MOST {
            visits.with(&n.to_string(), start, |trail| trail.add(visit(start)));
        }
        visits.with("0", start, |trail| assert_eq!(trail.visits().len(), 1));
        assert_eq!(known(), MOST);
        let later = start + Duration::minutes(2);
        visits.with("later", later, |trail| trail.add(visit(later)));
        assert_eq!(known(), 1);
        for n in 0..=MOST {
            visits.with(&n.to_string(), later, |trail| trail.add(visit(later)));
            assert!(known() <= MOST);
        }
    }
}
