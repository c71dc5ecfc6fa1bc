//! The examples of the description.

use serde_json::{Value, json};

const CONTACT: &str = "019a9f3c-7c1e-7d43-a111-0c5b7e2f9a01";

/// A contact, as a helpdesk tells of it.
pub(in crate::http::api) fn contact() -> Value {
    json!({
        "source": "helpdesk", "external_id": "8841", "channel": "phone", "direction": "inbound",
        "reason": "billing/late-fee",
        "customer": {
            "external_id": "C-77", "name": "A. Jansen", "email": "a.jansen@example.org", "phone": "+4915112345678",
            "language": "de", "segment": "gold",
        },
        "agent": { "external_id": "A-12", "name": "R. Moss" }, "team": "billing-1", "queue": "billing", "site": "leipzig",
        "started_at": "2026-11-20T09:12:00Z", "ended_at": "2026-11-20T09:18:10Z", "wait_seconds": 42,
        "handle_seconds": 310, "first_response_seconds": 42, "transfers": 0, "resolved": true, "cost_cents": 410,
        "attributes": { "order": "4711" },
    })
}

/// What became of it.
pub(in crate::http::api) fn recorded(known: bool) -> Value {
    json!({ "id": CONTACT, "known": known, "disposition": "asked" })
}

/// An upload of two contacts.
pub(in crate::http::api) fn lines() -> String {
    let line = |id: &str, channel: &str| json!({ "source": "helpdesk", "external_id": id, "channel": channel, "ended_at": "2026-11-20T09:18:10Z" });
    format!("{}\n{}\n", line("8841", "phone"), line("8842", "fax"))
}

/// What becomes of it.
pub(in crate::http::api) fn bulk_lines() -> String {
    let message = "channel “fax” is not known; it is one of: phone, chat, email, ticket, visit";
    let refused = json!({ "line": 2, "error": {
        "type": "urn:afterword:problem:invalid", "title": "The input breaks rules", "status": 422, "code": "invalid",
        "detail": format!("channel: {message}"),
        "errors": [{ "field": "channel", "code": "unknown", "message": message }],
    } });
    let taken = json!({ "line": 1, "id": CONTACT, "known": false, "disposition": "asked" });
    format!("{taken}\n{refused}\n")
}

/// A note on a case.
pub(in crate::http::api) fn note() -> Value {
    json!({ "note": "Called the bank." })
}

/// The end of a follow-up.
pub(in crate::http::api) fn resolved() -> Value {
    json!({ "state": "resolved", "root_cause": "billing-error", "outcome": "put_right", "text": "Paid back." })
}

/// Scores of one team.
pub(in crate::http::api) fn scores() -> Value {
    json!({
        "metric": "csat", "definition": domain::Metric::Csat.definition(), "from": "2026-11-01", "to": "2026-12-01",
        "time_zone": "Europe/Berlin", "left_out": { "blank": 159 },
        "groups": [{
            "key": "billing-1", "n": 120, "value": 78.3, "low": 70.1, "high": 84.8, "enough": true,
            "counts": { "1": 6, "2": 8, "3": 12, "4": 40, "5": 54 },
        }],
    })
}
