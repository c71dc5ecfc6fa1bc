//! Contacts of the same person are stored one after the other.
//!
//! Two contacts of one person that arrive at once must find one customer, and the second must see that the first
//! was asked, or quarantine would not hold. SQLite has one writer anyway; on PostgreSQL the transaction takes
//! advisory locks on what the person is known by. A batch takes the one lock that all share.

use sea_orm::{ConnectionTrait, DatabaseTransaction, DbBackend};
use sha2::{Digest, Sha256};

use super::check::Clean;
use crate::Result;

/// Tells our advisory locks from those of others: the first of the two numbers of each lock.
const ALL: i32 = 0x4146_0001;
const PERSON: i32 = 0x4146_0002;

/// Waits until nobody else is storing a contact of the same person.
pub(super) async fn person(tx: &DatabaseTransaction, contact: &Clean) -> Result<()> {
    if tx.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    let mut statement = format!("SELECT pg_advisory_xact_lock_shared({ALL}, 0)");
    // In one order everywhere, so that two transactions never wait for each other.
    for lock in locks(contact) {
        statement.push_str(&format!("; SELECT pg_advisory_xact_lock({PERSON}, {lock})"));
    }
    tx.execute_unprepared(&statement).await?;
    Ok(())
}

/// Waits until nobody else is storing contacts.
pub(super) async fn everybody(tx: &DatabaseTransaction) -> Result<()> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_unprepared(&format!("SELECT pg_advisory_xact_lock({ALL}, 0)")).await?;
    }
    Ok(())
}

fn locks(contact: &Clean) -> Vec<i32> {
    let Some(customer) = &contact.customer else { return Vec::new() };
    let mut locks: Vec<i32> = [("id", &customer.external_id), ("mail", &customer.email), ("phone", &customer.phone)]
        .into_iter()
        .filter_map(|(kind, value)| value.as_ref().map(|value| number(kind, value)))
        .collect();
    locks.sort_unstable();
    locks
}

fn number(kind: &str, value: &str) -> i32 {
    let digest = Sha256::digest(format!("{kind}:{}", value.to_lowercase()));
    i32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]])
}
