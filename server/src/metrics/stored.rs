//! What the database tells when somebody asks: jobs, scores that wait to be counted, its connections.

use std::time::Duration;

use prometheus_client::{
    encoding::EncodeLabelSet,
    metrics::{family::Family, gauge::Gauge},
    registry::{Registry, Unit},
};
use sea_orm::{DatabaseConnection, DbBackend};
use service::{Service, Store, health};

use super::Decimal;

/// The longest that looking up may take: a scrape is not held up by a database that hangs.
const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Jobs {
    kind: String,
    state: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Connections {
    pool: &'static str,
    state: &'static str,
}

/// Figures of the database.
pub(super) struct Stored {
    up: Gauge,
    jobs: Family<Jobs, Gauge>,
    oldest_due: Decimal,
    unfolded: Gauge,
    oldest_unfolded: Decimal,
    connections: Family<Connections, Gauge>,
}

impl Stored {
    pub(super) fn new(registry: &mut Registry) -> Self {
        let stored = Self {
            up: Gauge::default(),
            jobs: Family::default(),
            oldest_due: Decimal::default(),
            unfolded: Gauge::default(),
            oldest_unfolded: Decimal::default(),
            connections: Family::default(),
        };
        registry.register("database_up", "Whether the database answered", stored.up.clone());
        registry.register("jobs", "Jobs that are not done, by kind and state", stored.jobs.clone());
        registry.register_with_unit(
            "jobs_oldest_due_age",
            "For how long the job that is due longest has waited for a worker",
            Unit::Seconds,
            stored.oldest_due.clone(),
        );
        registry.register("scores_unfolded", "Score events that are not in the counts yet", stored.unfolded.clone());
        registry.register_with_unit(
            "scores_lag",
            "Age of the oldest score event that is not in the counts yet",
            Unit::Seconds,
            stored.oldest_unfolded.clone(),
        );
        registry.register("database_connections", "Connections to the database", stored.connections.clone());
        stored
    }

    /// Asks the database.
    pub(super) async fn look_up(&self, cx: &Service) {
        let asked = tokio::time::timeout(PATIENCE, async {
            Ok::<_, service::Error>((health::jobs(cx).await?, health::scores(cx).await?))
        });
        match asked.await {
            Ok(Ok((jobs, scores))) => {
                self.up.set(1);
                self.jobs.clear();
                for group in &jobs.groups {
                    let labels = Jobs { kind: group.kind.clone(), state: group.state.clone() };
                    self.jobs.get_or_create(&labels).set(signed(group.n));
                }
                self.oldest_due.set(seconds(jobs.oldest_due_age));
                self.unfolded.set(signed(scores.unfolded));
                self.oldest_unfolded.set(seconds(scores.oldest_age));
            }
            Ok(Err(error)) => {
                self.up.set(0);
                tracing::warn!(error = ?error, "the figures of the database could not be looked up");
            }
            Err(_) => {
                self.up.set(0);
                tracing::warn!("the database did not give its figures in time");
            }
        }
    }

    /// Looks at the connections, which needs no database.
    pub(super) fn look_at_pools(&self, store: &Store) {
        let of = |pool: &'static str, connection: &DatabaseConnection| {
            let (open, idle, most) = match connection.get_database_backend() {
                DbBackend::Postgres => {
                    let pool = connection.get_postgres_connection_pool();
                    (pool.size(), pool.num_idle(), pool.options().get_max_connections())
                }
                _ => {
                    let pool = connection.get_sqlite_connection_pool();
                    (pool.size(), pool.num_idle(), pool.options().get_max_connections())
                }
            };
            let idle = i64::try_from(idle).unwrap_or(i64::MAX);
            for (state, n) in [("in_use", i64::from(open) - idle), ("idle", idle), ("most", i64::from(most))] {
                self.connections.get_or_create(&Connections { pool, state }).set(n.max(0));
            }
        };
        match store.backend() {
            DbBackend::Postgres => of("shared", store.reader()),
            _ => {
                of("reader", store.reader());
                of("writer", store.writer());
            }
        }
    }
}

fn signed(n: u64) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn seconds(age: Option<chrono::TimeDelta>) -> f64 {
    age.map_or(0.0, |age| age.num_milliseconds().max(0) as f64 / 1000.0)
}
