//! Hashes of training rounds, which members compute too: docs/spec/training-jobs.md, section 3.
//! `wire_vectors.rs` tests them.

use crate::digest::sha256;

/// Job, round and account of a commitment.
pub struct CommitmentKey<'a> {
    pub job: &'a [u8; 32],
    pub round: u16,
    pub account: &'a [u8],
}

impl CommitmentKey<'_> {
    /// Returns the commitment of a trainer to its update.
    #[inline(always)]
    pub fn update(&self, update: &[u8; 32], trace: &[u8; 32], salt: &[u8; 32]) -> [u8; 32] {
        let tag = b"ostrom:TrainingUpdate:v1";
        let round = (self.round as u64).to_le_bytes();
        sha256(&[tag, self.job, &round, self.account, update, trace, salt])
    }

    /// Returns the commitment of a validator to the next state and to scores of two bytes each.
    #[inline(always)]
    pub fn scores(&self, state: &[u8; 32], scores: &[u8], salt: &[u8; 32]) -> [u8; 32] {
        let tag = b"ostrom:TrainingScores:v1";
        let round = (self.round as u64).to_le_bytes();
        sha256(&[tag, self.job, &round, self.account, state, scores, salt])
    }
}

/// Returns the seed of a round. `unknown` is the mix of revealed salts, or `begin_unknown`.
#[inline(always)]
pub fn round_seed(job: &[u8; 32], round: u16, state: &[u8; 32], unknown: &[u8; 32]) -> [u8; 32] {
    sha256(&[b"ostrom:TrainingSeed:v1", job, &(round as u64).to_le_bytes(), state, unknown])
}

/// Returns the value that replaces revealed salts if there are none.
#[inline(always)]
pub fn begin_unknown(start: u64) -> [u8; 32] {
    sha256(&[b"ostrom:TrainingBegin:v1", &start.to_le_bytes()])
}
