use crate::{
    account::ProgramAccount,
    amount::wide_product,
    error::{require, MarketError, MarketResult},
};

/// Maximum number of trainers of one job; the scores of all trainers fit one transaction.
pub const TRAINERS_MAX: usize = 32;
/// Maximum number of validators of one job; one transaction weighs the scores of all.
pub const VALIDATORS_MAX: usize = 8;
/// Maximum units of stake that one validator puts behind its scores.
pub const WEIGHT_MAX: u32 = 1_000;
/// With at least this number of validators, each has less than a third of the weight. With fewer
/// validators this is impossible, so only jobs whose sponsor named the validators may have fewer.
pub const WEIGHT_CAP_VALIDATORS_MIN: usize = 4;
/// Number of seats of one job: first the trainers, then the validators.
pub const SEATS_MAX: usize = TRAINERS_MAX + VALIDATORS_MAX;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum JobStatus {
    Joining = 1,
    Running = 2,
    Finished = 3,
    /// Too few members joined.
    Cancelled = 4,
}

/// A training job; see docs/spec/training-jobs.md. Its id is its address.
#[repr(C)]
pub struct Job {
    pub tag: u8,
    pub status: u8,
    pub trainers: u8,
    pub validators: u8,
    /// Number of the present round, from 1; zero before the first.
    pub round: u16,
    pub rounds: u16,
    pub trainers_min: u8,
    pub validators_min: u8,
    /// Number of set `validator_keys`; if zero, any account may validate.
    pub named_validators: u8,
    /// Number of rounds in a row without an accepted state.
    pub void_rounds: u8,
    /// Number of seats that their members have not left yet.
    pub seats: u8,
    /// Validators that committed to scores in this round, and those that revealed scores, as bits.
    pub scores_committed: u8,
    pub scored: u8,
    /// 1 if an upheld challenge found an accepted state wrong.
    pub is_disputed: u8,
    pub validator_bps: u16,
    pub accepted: u16,
    /// Number of the last settled round; zero before the first.
    pub settled_round: u16,
    pub open_challenges: u16,
    /// Trainers that committed to an update in this round, and those that revealed theirs, as bits.
    pub committed: u32,
    pub revealed: u32,
    /// Number of salts in `salts_mix`, including those of expelled trainers.
    pub salts: u8,
    /// Validators that compared result and base, and those that found the result better, as bits.
    pub attested: u8,
    pub improved: u8,
    /// Validators that gave the state that the last settled round ended with, one bit each.
    pub last_agreed: u8,
    /// 1 while validators score this round for the second time.
    pub is_reopened: u8,
    pub unused: [u8; 3],
    /// Seats that lost their stake to a challenge, one bit each; trainers first.
    pub expelled: u64,
    /// Seats that revealed in the last settled round, and those of them that were challenged.
    pub last_acted: u64,
    pub last_challenged: u64,
    /// Account that paid this account's rent, and gets it back.
    pub sponsor: [u8; 32],
    pub base: [u8; 32],
    pub asset: [u8; 32],
    pub spec: [u8; 32],
    /// State that the first round started from.
    pub parent: [u8; 32],
    /// State that the present round starts from.
    pub state: [u8; 32],
    /// Model version that the job's result became; zero before `promote`.
    pub promoted: [u8; 32],
    /// Seed of the present round; zero before the first.
    pub seed: [u8; 32],
    /// Exclusive or of SHA-256(account, salt) over all trainers that revealed in this round.
    pub salts_mix: [u8; 32],
    pub nonce: u64,
    pub budget: u64,
    pub spent: u64,
    pub trainer_stake: u64,
    /// Stake for each unit of a validator's weight.
    pub validator_stake: u64,
    pub penalty: u64,
    pub join_by: u64,
    pub commit_window: u64,
    pub reveal_window: u64,
    pub score_window: u64,
    pub score_reveal_window: u64,
    pub challenge_window: u64,
    pub started_at: u64,
    pub ended_at: u64,
    pub weights: [u32; VALIDATORS_MAX],
    /// Amount that each seat earned in all rounds and that is not paid yet; `leave` pays it.
    pub earned: [u64; SEATS_MAX],
    pub missed: [u16; SEATS_MAX],
    /// Scores of this round, for validators that revealed them.
    pub scores: [[u16; TRAINERS_MAX]; VALIDATORS_MAX],
    pub votes: [[u8; 32]; VALIDATORS_MAX],
    pub validator_keys: [[u8; 32]; VALIDATORS_MAX],
    /// Accounts of the validators' seats.
    pub seat_keys: [[u8; 32]; VALIDATORS_MAX],
    /// SHA-256 of each validator's comparison of the result with the base (`attest`).
    pub comparisons: [[u8; 32]; VALIDATORS_MAX],
    /// Earnings of each seat in the last settled round.
    pub last_earned: [u64; SEATS_MAX],
}

const _: () = assert!(core::mem::size_of::<Job>() == 2752);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Job {
    const TAG: u8 = 20;
}

/// Phases of a running job's round; each permits one kind of instruction.
#[derive(Clone, Copy, PartialEq)]
pub enum Phase {
    Commit,
    Reveal,
    Score,
    ScoreReveal,
    Settle,
}

impl Job {
    pub fn is(&self, status: JobStatus) -> bool {
        self.status == status as u8
    }

    pub fn is_over(&self) -> bool {
        self.is(JobStatus::Finished) || self.is(JobStatus::Cancelled)
    }

    /// Refuses a job that does not run, and any phase of the round but `needed`.
    pub fn require_phase(&self, needed: Phase, time: u64) -> MarketResult {
        require(self.is(JobStatus::Running), MarketError::JobPhaseInvalid)?;
        // The sum of the windows is bounded, so that no addition overflows.
        let commit_by = self.started_at + self.commit_window;
        let reveal_by = commit_by + self.reveal_window;
        let score_by = reveal_by + self.score_window;
        let phase = if time < commit_by {
            Phase::Commit
        } else if time < reveal_by {
            Phase::Reveal
        } else if time < score_by {
            Phase::Score
        } else if time < score_by + self.score_reveal_window {
            Phase::ScoreReveal
        } else {
            Phase::Settle
        };
        require(phase == needed, MarketError::JobPhaseInvalid)
    }

    /// Lowers the highest weights until each seat has less than a third of the resulting sum, so
    /// that no validator can decide alone, and none can block a decision of all others.
    #[inline(never)]
    pub fn cap_weights(&mut self) {
        if (self.validators as usize) < WEIGHT_CAP_VALIDATORS_MIN {
            return;
        }
        // Finds the highest cap that leaves every seat below a third. With four or more validators
        // the cap 1 always does.
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

    pub fn is_expelled(&self, index: usize) -> bool {
        self.expelled & (1 << index) != 0
    }

    /// Removes a seat from this round and all later ones.
    pub fn expel(&mut self, index: usize) {
        self.expelled |= 1 << index;
        if index < TRAINERS_MAX {
            let others = !(1u32 << index);
            self.committed &= others;
            self.revealed &= others;
        } else {
            let others = !(1u8 << (index - TRAINERS_MAX));
            self.scores_committed &= others;
            self.scored &= others;
            self.attested &= others;
        }
    }

    /// Returns the validators that are not expelled, one bit each.
    pub fn active_validators(&self) -> u8 {
        let taken = (1u16 << self.validators.min(VALIDATORS_MAX as u8)) - 1;
        taken as u8 & !((self.expelled >> TRAINERS_MAX) as u8)
    }

    /// Returns the weight of the given validators, one bit each, without expelled ones. Weights are
    /// small, so that their sum fits 32 bits.
    pub fn weight_of(&self, validators: u8) -> u32 {
        let counted = validators & self.active_validators();
        let weights = self.weights.iter().enumerate();
        weights.filter(|(seat, _)| counted & (1 << seat) != 0).map(|(_, weight)| *weight).sum()
    }

    /// Returns the bit of the seat in which an account validates; zero if it is no validator.
    pub fn validator_bit(&self, account: &[u8; 32]) -> u8 {
        let own = self.seat_keys.iter().enumerate().filter(|(_, key)| *key == account);
        own.fold(0, |bits, (seat, _)| bits | 1 << seat) & self.active_validators()
    }

    /// Returns the validators that judge a challenge, one bit each: all but the accused member, the
    /// challenger and expelled validators.
    pub fn judges(&self, accused: usize, challenger: &[u8; 32]) -> u8 {
        let judges = self.active_validators() & !self.validator_bit(challenger);
        if accused < TRAINERS_MAX {
            judges
        } else {
            judges & !(1 << (accused - TRAINERS_MAX))
        }
    }

    /// Returns the bond to challenge a seat: one stake of its role, even if its weight is higher.
    pub fn bond_against(&self, index: usize) -> u64 {
        if index < TRAINERS_MAX {
            self.trainer_stake
        } else {
            self.validator_stake
        }
    }

    /// Returns the second from which on no member of an ended job can be challenged. From then on
    /// its members may leave.
    pub fn challengeable_until(&self) -> u64 {
        // The window has at most 30 days, so that the sum does not overflow.
        self.ended_at + self.challenge_window
    }

    /// Returns true if no challenge is open, and none can be made any more.
    pub fn is_settled_for_good(&self, time: u64) -> bool {
        self.open_challenges == 0 && time >= self.challengeable_until()
    }

    /// Returns true if validators with two thirds of the weight attested the same comparison, which
    /// shows an improvement.
    pub fn is_improved(&self) -> bool {
        let all = self.weight_of(u8::MAX);
        let found = self.attested & self.improved;
        let same_as = |one: usize| {
            let same = |seat: &usize| self.comparisons[*seat] == self.comparisons[one];
            (0..VALIDATORS_MAX).filter(same).fold(0u8, |bits, seat| bits | 1 << seat)
        };
        (0..VALIDATORS_MAX)
            .filter(|seat| found & (1 << seat) != 0)
            .any(|seat| 3 * self.weight_of(found & same_as(seat)) >= 2 * all)
    }

    /// Returns true for a validator that attested no comparison of the result with the base,
    /// although the job has a result that could be promoted.
    pub fn owes_attestation(&self, index: usize) -> bool {
        if index < TRAINERS_MAX || self.is_expelled(index) {
            return false;
        }
        let silent = self.attested & (1 << (index - TRAINERS_MAX)) == 0;
        let open = self.is(JobStatus::Finished) && self.is_disputed == 0;
        silent && open && self.state != self.parent && self.promoted == [0; 32]
    }

    /// Returns the fine for a seat's missed duties: at most its stake, from which it is taken.
    pub fn fine(&self, index: usize, stake: u64) -> u64 {
        match wide_product(self.penalty, self.missed[index] as u32) {
            (0, due) => due.min(stake),
            _ => stake,
        }
    }
}
