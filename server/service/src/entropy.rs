//! The one place where randomness comes in.

use std::sync::Mutex;

use rand::{Rng, RngCore, SeedableRng, rngs::StdRng};

/// A source of random numbers: the operating system's in service, a seeded one for tests and demo data.
pub trait Entropy: Send + Sync {
    /// Fills `bytes` with random bytes.
    fn fill(&self, bytes: &mut [u8]);

    /// A number in `0.0..1.0`, evenly distributed.
    fn share(&self) -> f64 {
        let mut bytes = [0; 8];
        self.fill(&mut bytes);
        // 53 bits, what an f64 holds exactly.
        (u64::from_le_bytes(bytes) >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// Cryptographically secure randomness, seeded by the operating system.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemEntropy;

impl Entropy for SystemEntropy {
    #[expect(clippy::disallowed_methods, reason = "this is the edge where randomness comes in")]
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

/// Repeatable randomness. Never for secrets of a real installation.
#[derive(Debug)]
pub struct SeededEntropy(Mutex<StdRng>);

impl SeededEntropy {
    /// The sequence that belongs to `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(StdRng::seed_from_u64(seed)))
    }
}

impl Entropy for SeededEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        // A poisoned lock still holds a usable generator.
        let mut rng = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        rng.fill(bytes);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let (a, b) = (SeededEntropy::new(7), SeededEntropy::new(7));
        assert_eq!(a.share(), b.share());
        assert_ne!(a.share(), SeededEntropy::new(8).share());
    }

    #[test]
    fn shares_lie_in_the_unit_interval() {
        let entropy = SeededEntropy::new(1);
        assert!((0..10_000).map(|_| entropy.share()).all(|x| (0.0..1.0).contains(&x)));
    }
}
