//! Which module does which job.

use serde_json::Value;

use crate::{Error, Result, Service, jobs::JobKind, scores};

/// Does a job of `kind` with its `payload`.
///
/// # Errors
/// What kept the job from being done; it is tried again.
pub async fn perform(cx: &Service, kind: JobKind, payload: &Value) -> Result<()> {
    let _ = payload;
    match kind {
        JobKind::FoldScores => scores::fold(cx).await.map(drop),
        _ => Err(Error::Internal(format!("nobody does jobs of kind {}", kind.as_str()))),
    }
}
