//! Looks at forms, sealed: a form carries when and by what kind of visitor it was fetched, and nobody can make that up.

use domain::{AttemptId, verdict::Look};

use crate::Service;

/// What the form at `place` carries of this look; none where the installation has no secret to seal it with.
#[must_use]
pub fn sealed(cx: &Service, look: Look, place: &str, attempt: AttemptId) -> Option<String> {
    Some(look.sealed(&cx.vault.look_seal(&look.to_seal(place, attempt))?))
}

/// The look that a form brought back, if this installation sealed it for this place and attempt.
#[must_use]
pub fn unsealed(cx: &Service, field: &str, place: &str, attempt: AttemptId) -> Option<Look> {
    let (look, seal) = Look::parted(field).ok()?;
    cx.vault.is_look_seal(&look.to_seal(place, attempt), seal).then_some(look)
}
