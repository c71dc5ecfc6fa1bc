//! Questions that arrive together are answered together: one transaction, or one read, for all that wait.

use std::{
    collections::VecDeque,
    fmt,
    panic::AssertUnwindSafe,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use futures::FutureExt;
use tokio::{sync::oneshot, time::Instant};

/// After a shared turn its lane waits for this part of the time that the turn took.
const PART_TO_WAIT: u32 = 10;
/// It waits no less: the clock of the runtime counts whole milliseconds.
const SHORTEST: Duration = Duration::from_millis(1);
/// From here on a turn takes a power of two. Statements come in such lengths, so 32 answers need far fewer of them than 31 or 57 do;
/// and those who are left over are the next turn, while those who were answered are on their way.
const ROUNDED_FROM: usize = 16;

/// A place where questions gather while earlier ones are being answered. A question that finds a free lane goes at once, alone;
/// the busier it is, the more share one turn. Only after a turn that was shared, and when nobody is left over, does the lane wait a
/// moment, a small part of the time which that turn took: those who just heard their answer and ask again then come along, instead
/// of a turn later.
///
/// Cheap to clone. A turn runs in a task of its own, so it ends also when those who asked have gone.
pub(crate) struct Gather<Q, A>(Arc<Mutex<Line<Q, A>>>);

struct Line<Q, A> {
    waiting: VecDeque<(Q, oneshot::Sender<A>)>,
    /// Lanes that are under way.
    busy: usize,
    /// The most that may be under way at once.
    lanes: usize,
    /// The most questions of one turn; none: everybody who waits.
    most: Option<usize>,
}

impl<Q: Send + 'static, A: Send + 'static> Gather<Q, A> {
    /// A place with so many `lanes`, each of which takes up to `most` questions at a turn, or everybody where there is no such
    /// limit: whoever needs no longer statement for more questions.
    pub(crate) fn new(lanes: usize, most: Option<usize>) -> Self {
        Self(Arc::new(Mutex::new(Line { waiting: VecDeque::new(), busy: 0, lanes, most })))
    }

    /// Asks `question` together with whatever else waits. `answer` gets all questions of a turn and gives their answers
    /// in the same order. It begins after the question was asked, so it never answers from before.
    ///
    /// None when `answer` broke off without an answer to this question: it panicked.
    pub(crate) async fn ask<F>(&self, question: Q, answer: impl Fn(Vec<Q>) -> F + Send + 'static) -> Option<A>
    where
        F: Future<Output = Vec<A>> + Send + 'static,
    {
        let (sender, answered) = oneshot::channel();
        let free = {
            let mut line = self.line();
            line.waiting.push_back((question, sender));
            let free = line.busy < line.lanes;
            line.busy += usize::from(free);
            free
        };
        if free {
            tokio::spawn(self.clone().go_on(answer));
        }
        answered.await.ok()
    }

    /// Takes turn after turn until nobody waits.
    async fn go_on<F>(self, answer: impl Fn(Vec<Q>) -> F + Send)
    where
        F: Future<Output = Vec<A>> + Send + 'static,
    {
        while let Some((questions, senders)) = self.next_turn() {
            let (begun, shared) = (Instant::now(), questions.len() > 1);
            // A panic ends one turn, not the line. Its senders are dropped, which those who wait notice.
            if let Ok(answers) = AssertUnwindSafe(answer(questions)).catch_unwind().await {
                for (sender, answer) in senders.into_iter().zip(answers) {
                    // Who has gone meanwhile needs no answer.
                    sender.send(answer).ok();
                }
            }
            // Whoever is just about to ask goes along.
            tokio::task::yield_now().await;
            let pause = begun.elapsed() / PART_TO_WAIT;
            if shared && pause >= SHORTEST && self.line().waiting.is_empty() {
                tokio::time::sleep(pause).await;
            }
        }
    }

    /// Whoever waits; or none, and then this lane is free again. Both under one lock: nobody is forgotten between.
    fn next_turn(&self) -> Option<(Vec<Q>, Vec<oneshot::Sender<A>>)> {
        let mut line = self.line();
        if line.waiting.is_empty() {
            line.busy -= 1;
            return None;
        }
        let turn = turn_of(line.waiting.len(), line.most);
        Some(line.waiting.drain(..turn).unzip())
    }

    fn line(&self) -> MutexGuard<'_, Line<Q, A>> {
        // Nothing panics while it is held; and if it did, what waits would still be whole.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How many of so many who wait share the next turn.
fn turn_of(waiting: usize, most: Option<usize>) -> usize {
    match most.map(|most| most.min(waiting)) {
        None => waiting,
        Some(turn) if turn < ROUNDED_FROM => turn,
        Some(turn) => 1 << turn.ilog2(),
    }
}

impl<Q, A> Clone for Gather<Q, A> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<Q, A> fmt::Debug for Gather<Q, A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Gather").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use futures::future::join_all;

    use super::*;

    /// Doubles, after a while; what is 13 panics.
    async fn double(questions: Vec<u32>) -> Vec<u32> {
        tokio::time::sleep(Duration::from_millis(5)).await;
        questions.into_iter().map(|n| if n == 13 { panic!("unlucky") } else { n * 2 }).collect()
    }

    #[tokio::test]
    async fn everybody_gets_the_own_answer_and_turns_are_shared() {
        let (line, turns) = (Gather::new(1, Some(16)), Arc::new(AtomicUsize::new(0)));
        let asked = (0..100).filter(|n| *n != 13).map(|n| {
            let turns = turns.clone();
            let answer = line.ask(n, move |questions| {
                turns.fetch_add(1, Ordering::Relaxed);
                assert!(questions.len() <= 16);
                double(questions)
            });
            async move { (n, answer.await) }
        });
        for (n, answer) in join_all(asked).await {
            assert_eq!(answer, Some(n * 2));
        }
        // On one thread all 99 have asked before the first turn begins: turns of 16.
        assert_eq!(turns.load(Ordering::Relaxed), 7);
    }

    #[test]
    fn long_turns_are_powers_of_two() {
        let turn = |waiting| turn_of(waiting, Some(64));
        assert_eq!([0, 1, 7, 15].map(turn), [0, 1, 7, 15]);
        assert_eq!([16, 31, 32, 57, 64, 100].map(turn), [16, 16, 32, 32, 64, 64]);
    }

    #[test]
    fn without_a_limit_everybody_shares_one_turn() {
        assert_eq!([1, 15, 57, 1000].map(|waiting| turn_of(waiting, None)), [1, 15, 57, 1000]);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_turn_that_panics_holds_up_nobody_else() {
        let line = Gather::new(2, Some(4));
        let answers = join_all((0..200).map(|n| line.ask(n, double))).await;
        let lost: Vec<usize> = (0..200).filter(|n| answers[*n].is_none()).collect();
        assert!(lost.contains(&13) && lost.len() <= 4, "{lost:?}");
        assert_eq!(line.ask(7, double).await, Some(14));
    }

    #[tokio::test]
    async fn who_goes_away_does_not_stop_the_turn() {
        let (line, done) = (Gather::new(1, Some(4)), Arc::new(AtomicUsize::new(0)));
        let counted = done.clone();
        let asked = line.ask(1, move |questions: Vec<u32>| {
            let done = counted.clone();
            async move {
                tokio::time::sleep(Duration::from_millis(20)).await;
                done.fetch_add(1, Ordering::Relaxed);
                questions
            }
        });
        assert!(tokio::time::timeout(Duration::from_millis(1), asked).await.is_err());
        tokio::time::sleep(Duration::from_millis(60)).await;
        assert_eq!(done.load(Ordering::Relaxed), 1);
    }
}
