//! Answers sent again and again, out of order and cut off: each is there once, as it was written.

use std::{collections::BTreeMap, time::Duration};

use futures::{StreamExt, stream};
use rand::{Rng, SeedableRng, rngs::StdRng, seq::SliceRandom};
use sea_orm::EntityTrait;
use service::{
    Actor,
    store::entity::response,
    touchpoints::{self, TouchpointInput},
};

use crate::{asked::attempt, bed::Bed};

const ATTEMPTS: usize = 1_000;

/// A thousand cards, each sent three times in random order, a third of the sendings broken off at some moment: afterwards each
/// is sent until it is thanked, as a browser would.
#[test]
fn a_thousand_attempts_sent_three_times_with_cuts_are_a_thousand_responses() {
    Bed::each(async |bed| {
        let counter: TouchpointInput =
            serde_json::from_value(serde_json::json!({ "key": "counter", "name": "Counter" })).unwrap();
        touchpoints::save(&bed.cx, &Actor::system(), &counter).await.unwrap();
        let path = format!("/c/{}", touchpoints::by_key(&bed.cx, &Actor::system(), "counter").await.unwrap().code);
        let cards: Vec<(String, String)> = (0..ATTEMPTS)
            .map(|number| (attempt(), format!("Card {number}: “quoted” & <b>ü</b> {}.", "x".repeat(number % 90))))
            .collect();
        let mut random = StdRng::seed_from_u64(4);
        let mut sendings: Vec<(usize, Option<Duration>)> = (0..3 * ATTEMPTS)
            .map(|at| {
                (
                    at % ATTEMPTS,
                    random.random_ratio(1, 3).then(|| Duration::from_micros(random.random_range(0..20_000))),
                )
            })
            .collect();
        sendings.shuffle(&mut random);
        let send = async |card: usize| {
            let (attempt, comment) = &cards[card];
            bed.post_form(&path, &[("attempt", attempt), ("score", "4"), ("comment", comment)]).await.status
        };
        stream::iter(sendings)
            .for_each_concurrent(32, async |(card, cut)| match cut {
                // Whoever is cut off has no answer, and nobody knows whether it was stored.
                Some(after) => drop(tokio::time::timeout(after, send(card)).await),
                // A busy database may be too slow for some: they are told so, and send again below.
                None => assert!(matches!(send(card).await.as_u16(), 303 | 503)),
            })
            .await;
        for card in 0..ATTEMPTS {
            let mut tries = 0;
            while send(card).await.as_u16() != 303 {
                tries += 1;
                assert!(tries < 20, "card {card} is never thanked");
            }
        }
        let stored = response::Entity::find().all(bed.cx.store.reader()).await.unwrap();
        let comments: BTreeMap<String, usize> = stored.into_iter().fold(BTreeMap::new(), |mut comments, row| {
            *comments.entry(row.comment.unwrap()).or_default() += 1;
            comments
        });
        assert_eq!(comments, cards.into_iter().map(|(_, comment)| (comment, 1)).collect());
    });
}
