//! The worker at work: its own loop, and a clock that goes.

use std::{
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use sea_orm::EntityTrait;
use service::{
    Actor, Clock, Service,
    clock::SystemClock,
    jobs::{self, JobKind, NewJob},
    mail::{Handed, Mail, MailError, Mailer},
    store::entity::job,
    webhooks::{self, EndpointInput},
};
use tokio::{sync::Semaphore, task::JoinHandle, time};
use tokio_util::sync::CancellationToken;

use crate::{
    asked::{self, Wish, invite},
    bed::Bed,
    receiver::{self, Receiver, Reply},
};

/// After so long a job that should be done counts as never done: much longer than any promise.
const FOR_GOOD: Duration = Duration::from_secs(30);
/// How soon after it is due a job is done.
const PROMISE: TimeDelta = TimeDelta::seconds(2);

/// The machine's clock, put forward by some milliseconds.
#[derive(Clone, Default)]
struct Ahead(Arc<AtomicI64>);

impl Ahead {
    fn by(&self, by: TimeDelta) {
        self.0.fetch_add(by.num_milliseconds(), Ordering::SeqCst);
    }
}

impl Clock for Ahead {
    fn now(&self) -> DateTime<Utc> {
        SystemClock.now() + TimeDelta::milliseconds(self.0.load(Ordering::SeqCst))
    }
}

/// A mail server that says when a mail has come, and takes it when it is told to.
#[derive(Clone)]
struct Slow {
    come: Arc<Semaphore>,
    take: Arc<Semaphore>,
}

impl Mailer for Slow {
    fn send<'a>(&'a self, _mail: &'a Mail) -> BoxFuture<'a, Result<Handed, MailError>> {
        Box::pin(async {
            self.come.add_permits(1);
            self.take.acquire().await.unwrap().forget();
            Ok(Handed::Sent)
        })
    }
}

/// The installation with a clock that goes.
fn living(bed: &Bed) -> (Service, Ahead) {
    let clock = Ahead::default();
    (Service { clock: Arc::new(clock.clone()), ..bed.cx.clone() }, clock)
}

/// A worker, and what stops it.
fn start(cx: &Service) -> (JoinHandle<()>, CancellationToken) {
    let (cx, stop) = (cx.clone(), CancellationToken::new());
    let stopped = stop.clone();
    (tokio::spawn(async move { jobs::run(&cx, "test", stopped).await }), stop)
}

async fn stop(worker: JoinHandle<()>, stop: &CancellationToken) {
    stop.cancel();
    time::timeout(FOR_GOOD, worker).await.expect("the worker ends").unwrap();
}

async fn fold_at(cx: &Service, run_at: DateTime<Utc>) {
    let job = NewJob { kind: JobKind::FoldScores, payload: serde_json::json!({}), run_at, unique_key: None };
    assert!(jobs::enqueue(cx.store.writer(), cx, job).await.unwrap());
}

async fn all(cx: &Service) -> Vec<job::Model> {
    job::Entity::find().all(cx.store.reader()).await.unwrap()
}

/// The jobs of a kind, once `ready` holds for them.
async fn once(cx: &Service, kind: JobKind, ready: impl Fn(&[job::Model]) -> bool) -> Vec<job::Model> {
    let waiting = async {
        loop {
            let rows = asked::jobs(cx, kind).await;
            if ready(&rows) {
                return rows;
            }
            time::sleep(Duration::from_millis(20)).await;
        }
    };
    time::timeout(FOR_GOOD, waiting).await.unwrap_or_else(|_| panic!("{} never came so far", kind.as_str()))
}

fn done(rows: &[job::Model]) -> bool {
    rows.iter().all(|job| job.done_at.is_some())
}

#[test]
fn what_becomes_due_is_done_within_two_seconds_and_not_before() {
    Bed::each(async |bed| {
        let (cx, _) = living(&bed);
        let (worker, stopper) = start(&cx);
        for n in 0..40 {
            fold_at(&cx, cx.now() + TimeDelta::milliseconds(n * 40)).await;
        }
        fold_at(&cx, cx.now() + TimeDelta::days(1)).await;
        invite(&cx, &Wish::default()).await;
        let near = |rows: &[job::Model]| rows.iter().filter(|job| job.done_at.is_some()).count() == 40;
        for job in
            once(&cx, JobKind::FoldScores, near).await.iter().chain(&once(&cx, JobKind::SendInvitation, done).await)
        {
            let Some(done_at) = job.done_at else {
                assert!(job.run_at > cx.now() && job.attempts == 0, "nobody touches what is not due: {job:?}");
                continue;
            };
            let late = done_at - job.run_at;
            assert!(late >= TimeDelta::zero() && late <= PROMISE, "{late} late: {job:?}");
            assert_eq!((job.attempts, job.locked_until, &job.last_error), (1, None, &None));
        }
        assert_eq!(bed.mailer.sent().len(), 1);
        stop(worker, &stopper).await;
    });
}

#[test]
fn what_fails_waits_longer_each_time_and_says_why_until_it_is_done() {
    Bed::each(async |bed| {
        let (cx, clock) = living(&bed);
        bed.mailer.fail_with(Some(MailError::ForNow("451 greylisted, come again".to_owned())));
        let (worker, stopper) = start(&cx);
        invite(&cx, &Wish::default()).await;
        for (tries, least) in [(1, 10), (2, 20), (3, 40)] {
            let rows = once(&cx, JobKind::SendInvitation, |rows| {
                rows[0].attempts == tries && rows[0].last_error.is_some() && rows[0].locked_until.is_none()
            });
            let job = rows.await.remove(0);
            let pause = job.run_at - cx.now();
            let (least, most) = (TimeDelta::seconds(least), TimeDelta::milliseconds(least * 1200));
            // The row was read a moment after it was written.
            assert!(pause > least - PROMISE && pause <= most, "after {tries} tries {pause}");
            assert!(job.last_error.unwrap().contains("451 greylisted, come again"));
            assert_eq!((job.done_at, job.failed_at), (None, None));
            if tries == 3 {
                bed.mailer.fail_with(None);
            }
            clock.by(pause);
        }
        let job = once(&cx, JobKind::SendInvitation, done).await.remove(0);
        assert_eq!((job.attempts, job.last_error), (4, None));
        assert_eq!(bed.mailer.sent().len(), 1);
        stop(worker, &stopper).await;
    });
}

#[test]
fn who_is_stopped_finishes_what_is_under_way_and_begins_nothing() {
    Bed::each(async |bed| {
        let (cx, _) = living(&bed);
        let slow = Slow { come: Arc::new(Semaphore::new(0)), take: Arc::new(Semaphore::new(0)) };
        let cx = Service { mailer: Arc::new(slow.clone()), ..cx };
        let id = invite(&cx, &Wish::default()).await;
        let (mut worker, stopper) = start(&cx);
        slow.come.acquire().await.unwrap().forget();
        stopper.cancel();
        fold_at(&cx, cx.now()).await;
        assert!(
            time::timeout(Duration::from_millis(300), &mut worker).await.is_err(),
            "it waits for the mail under way"
        );
        slow.take.add_permits(1);
        stop(worker, &stopper).await;
        assert_eq!(asked::invitation(&cx, id).await.status, "delivered");
        let (begun, left): (Vec<_>, Vec<_>) = all(&cx).await.into_iter().partition(|job| job.attempts > 0);
        assert_eq!(
            begun.iter().map(|job| (job.kind.as_str(), job.done_at.is_some())).collect::<Vec<_>>(),
            [("send_invitation", true)]
        );
        assert!(left.iter().any(|job| job.kind == "fold_scores"), "{left:?}");
    });
}

#[test]
fn a_mail_server_that_hangs_holds_up_nothing_else() {
    Bed::each(async |bed| {
        let (cx, _) = living(&bed);
        let slow = Slow { come: Arc::new(Semaphore::new(0)), take: Arc::new(Semaphore::new(0)) };
        let cx = Service { mailer: Arc::new(slow.clone()), ..cx };
        for n in 0..40 {
            invite(&cx, &Wish { email: format!("c{n}@example.org"), ..Wish::default() }).await;
        }
        let (worker, stopper) = start(&cx);
        slow.come.acquire().await.unwrap().forget();
        fold_at(&cx, cx.now()).await;
        let job = once(&cx, JobKind::FoldScores, done).await.remove(0);
        assert!(job.done_at.unwrap() - job.run_at <= PROMISE, "{job:?}");
        slow.take.add_permits(40);
        once(&cx, JobKind::SendInvitation, done).await;
        stop(worker, &stopper).await;
    });
}

#[test]
fn a_receiver_of_webhooks_that_hangs_holds_up_nothing_else() {
    Bed::each(async |bed| {
        let (hangs, takes) = (Receiver::start().await, Receiver::start().await);
        hangs.replies(Reply::Hang);
        let (cx, _) = living(&bed);
        let cx = Service { http: Arc::new(receiver::sender()), ..cx };
        for receiver in [&hangs, &takes] {
            let input = EndpointInput { url: receiver.url(), events: vec!["case.opened".to_owned()] };
            let made = webhooks::add(&cx, &Actor::system(), &input).await.unwrap();
            for _ in 0..10 {
                webhooks::send_test(&cx, &Actor::system(), made.id).await.unwrap();
            }
        }
        invite(&cx, &Wish::default()).await;
        let (worker, stopper) = start(&cx);
        fold_at(&cx, cx.now()).await;
        for kind in [JobKind::FoldScores, JobKind::SendInvitation] {
            let job = once(&cx, kind, done).await.remove(0);
            assert!(job.done_at.unwrap() - job.run_at <= PROMISE, "{job:?}");
        }
        // Also what goes to another receiver.
        let all = async {
            while takes.got().len() < 10 {
                time::sleep(Duration::from_millis(20)).await;
            }
        };
        time::timeout(Duration::from_secs(10), all).await.expect("before the first one is given up");
        assert!(
            asked::jobs(&cx, JobKind::DeliverWebhook).await.iter().filter(|job| job.done_at.is_none()).count() >= 10
        );
        worker.abort();
        stopper.cancel();
    });
}

#[test]
fn two_workers_send_each_mail_once() {
    Bed::each(async |bed| {
        let (cx, _) = living(&bed);
        for n in 0..40 {
            invite(&cx, &Wish { email: format!("c{n}@example.org"), ..Wish::default() }).await;
        }
        let workers = [start(&cx), start(&cx)];
        let rows = once(&cx, JobKind::SendInvitation, done).await;
        for (worker, stopper) in workers {
            stop(worker, &stopper).await;
        }
        assert!(rows.len() == 40 && rows.iter().all(|job| job.attempts == 1));
        let mut reached: Vec<_> = bed.mailer.sent().into_iter().map(|mail| mail.to).collect();
        reached.sort();
        reached.dedup();
        assert_eq!((reached.len(), bed.mailer.sent().len()), (40, 40));
    });
}

#[test]
fn a_clock_put_back_makes_nothing_wait_for_hours() {
    Bed::each(async |bed| {
        let (cx, clock) = living(&bed);
        clock.by(TimeDelta::hours(2));
        let (worker, stopper) = start(&cx);
        // Written by the clock that was two hours ahead: one due soon, one for tomorrow, and one that somebody had in hand.
        invite(&cx, &Wish::default()).await;
        once(&cx, JobKind::SendInvitation, done).await;
        fold_at(&cx, cx.now() + TimeDelta::seconds(1)).await;
        fold_at(&cx, cx.now() + TimeDelta::days(1)).await;
        clock.by(TimeDelta::hours(-2));
        let near = |rows: &[job::Model]| rows.iter().any(|job| job.done_at.is_some());
        let rows = once(&cx, JobKind::FoldScores, near).await;
        let later = rows.iter().find(|job| job.done_at.is_none()).unwrap();
        let wait = later.run_at - cx.now();
        assert!(wait > TimeDelta::hours(23) && wait < TimeDelta::hours(25), "its delay stays: {wait}");
        stop(worker, &stopper).await;
    });
}
