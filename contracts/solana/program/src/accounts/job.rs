use crate::{
    account::ProgramAccount,
    amount::wide_product,
    error::{require, MarketError, MarketResult},
};

/// Trainers of one job: the scores of all fit one transaction.
pub const TRAINERS_MAX: usize = 32;
/// Validators of one job, whose scores are weighed in one transaction.
pub const VALIDATORS_MAX: usize = 8;
/// Units of stake that one validator puts behind its scores, at most.
pub const WEIGHT_MAX: u32 = 1_000;
/// From so many validators on none of them counts for a third of the weight. With fewer that would
/// be impossible: such a job is one whose sponsor named them.
pub const WEIGHT_CAP_VALIDATORS_MIN: usize = 4;
/// Seats of one job: trainers first.
pub const SEATS_MAX: usize = TRAINERS_MAX + VALIDATORS_MAX;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum JobStatus {
    Joining = 1,
    Running = 2,
    Finished = 3,
    /// Too few joined.
    Cancelled = 4,
}

/// A training job; see docs/spec/training-jobs.md. Its id is its address.
#[repr(C)]
pub struct Job {
    pub tag: u8,
    pub status: u8,
    pub trainers: u8,
    pub validators: u8,
    /// From 1; zero before the first.
    pub round: u16,
    pub rounds: u16,
    pub trainers_min: u8,
    pub validators_min: u8,
    /// How many of `validator_keys` may validate; with none of them, anybody.
    pub named_validators: u8,
    /// Rounds in a row that came to nothing.
    pub void_rounds: u8,
    /// Seats that nobody has left yet.
    pub seats: u8,
    /// Validators that scored this round, one bit each.
    pub scored: u8,
    pub validator_bps: u16,
    /// Trainers that committed in this round, one bit each, and those that revealed.
    pub committed: u32,
    pub revealed: u32,
    pub accepted: u16,
    pub unused: [u8; 6],
    /// Paid this account's rent, and has it back.
    pub sponsor: [u8; 32],
    pub base: [u8; 32],
    pub asset: [u8; 32],
    pub spec: [u8; 32],
    /// What the first round started from.
    pub parent: [u8; 32],
    /// What the present round starts from.
    pub state: [u8; 32],
    /// The version that came of it; zero before.
    pub promoted: [u8; 32],
    pub nonce: u64,
    pub budget: u64,
    pub spent: u64,
    pub trainer_stake: u64,
    /// For each unit of a validator's weight.
    pub validator_stake: u64,
    pub penalty: u64,
    pub join_by: u64,
    pub commit_window: u64,
    pub reveal_window: u64,
    pub score_window: u64,
    pub started_at: u64,
    pub ended_at: u64,
    pub weights: [u32; VALIDATORS_MAX],
    /// Not paid yet.
    pub earned: [u64; SEATS_MAX],
    pub missed: [u16; SEATS_MAX],
    /// Of this round, where a validator scored it.
    pub scores: [[u16; TRAINERS_MAX]; VALIDATORS_MAX],
    pub votes: [[u8; 32]; VALIDATORS_MAX],
    pub validator_keys: [[u8; 32]; VALIDATORS_MAX],
    /// Where fines go: as governed when the job was opened.
    pub fee_sink: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Job>() == 1840);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Job {
    const TAG: u8 = 20;
}

/// What may be done in a running job's round.
#[derive(Clone, Copy, PartialEq)]
pub enum Phase {
    Commit,
    Reveal,
    Score,
    Settle,
}

impl Job {
    pub fn is(&self, status: JobStatus) -> bool {
        self.status == status as u8
    }

    pub fn is_over(&self) -> bool {
        self.is(JobStatus::Finished) || self.is(JobStatus::Cancelled)
    }

    /// Refuses jobs that do not run, and other phases of their round.
    pub fn require_phase(&self, needed: Phase, time: u64) -> MarketResult {
        require(self.is(JobStatus::Running), MarketError::JobPhaseInvalid)?;
        // The windows together are bounded, so their sums do not overflow.
        let commit_by = self.started_at + self.commit_window;
        let reveal_by = commit_by + self.reveal_window;
        let phase = if time < commit_by {
            Phase::Commit
        } else if time < reveal_by {
            Phase::Reveal
        } else if time < reveal_by + self.score_window {
            Phase::Score
        } else {
            Phase::Settle
        };
        require(phase == needed, MarketError::JobPhaseInvalid)
    }

    /// Lowers the highest weights until each seat has less than a third of what all have then: so
    /// no account decides by itself, and none can keep all others from deciding.
    #[inline(never)]
    pub fn cap_weights(&mut self) {
        if (self.validators as usize) < WEIGHT_CAP_VALIDATORS_MIN {
            return;
        }
        // The highest cap that leaves every seat below a third; 1 always does, of four or more.
        let (mut low, mut high) = (1, WEIGHT_MAX);
        while low < high {
            let cap = (low + high + 1) / 2;
            let all: u32 = self.weights.iter().map(|weight| *weight.min(&cap)).sum();
            if 3 * cap < all {
                low = cap;
            } else {
                high = cap - 1;
            }
        }
        for weight in self.weights.iter_mut() {
            *weight = low.min(*weight);
        }
    }

    /// What a seat's stake loses at the end.
    pub fn fine(&self, index: usize, stake: u64) -> u64 {
        match wide_product(self.penalty, self.missed[index] as u32) {
            (0, due) => due.min(stake),
            _ => stake,
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Role {
    Trainer = 1,
    Validator = 2,
}

/// A seat of a job, until it is left.
#[repr(C)]
pub struct Member {
    pub tag: u8,
    pub role: u8,
    pub seat: u8,
    pub unused: [u8; 5],
    pub job: [u8; 32],
    /// Paid this account's rent, and has it back.
    pub account: [u8; 32],
    pub stake: u64,
    /// Of the last round in which it committed.
    pub commitment: [u8; 32],
    /// What it revealed last.
    pub update: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Member>() == 144);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Member {
    const TAG: u8 = 21;
}

impl Member {
    /// Index among all seats of its job.
    pub fn seat_index(&self) -> usize {
        let first = if self.role == Role::Trainer as u8 { 0 } else { TRAINERS_MAX };
        first + self.seat as usize
    }

    pub fn bit(&self) -> u32 {
        1 << self.seat
    }
}

/// What a version came of. It stays, also where the job's account is erased.
#[repr(C)]
pub struct Lineage {
    pub tag: u8,
    pub unused: [u8; 7],
    pub version: [u8; 32],
    pub job: [u8; 32],
    pub base: [u8; 32],
    pub spec: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Lineage>() == 136);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Lineage {
    const TAG: u8 = 22;
}
