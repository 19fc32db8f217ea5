use crate::{
    account::ProgramAccount,
    amount::wide_product,
    error::{require, MarketError, MarketResult},
};

/// Maximum number of trainers of one job, so that one transaction reveals a score for each trainer.
pub const TRAINERS_MAX: usize = 32;
/// Maximum number of validators of one job, so that one transaction can settle all their scores.
pub const VALIDATORS_MAX: usize = 8;
/// Maximum weight of a validator. A validator stakes its weight times the job's `validator_stake`.
pub const WEIGHT_MAX: u32 = 1_000;
/// With at least this number of validators, `cap_weights` limits each to less than a third of the
/// weight. No cap does so for fewer validators: they are allowed only if the sponsor named them.
pub const WEIGHT_CAP_VALIDATORS_MIN: usize = 4;
/// Number of seats of one job: first the trainers, then the validators.
pub const SEATS_MAX: usize = TRAINERS_MAX + VALIDATORS_MAX;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum JobStatus {
    Joining = 1,
    Running = 2,
    Finished = 3,
    /// Too few trainers or validators joined until `join_by`.
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
    /// Number of accounts in `validator_keys`; if zero, any account may validate.
    pub named_validators: u8,
    /// Number of consecutive rounds without an accepted state, up to the last settled round.
    pub void_rounds: u8,
    /// Number of taken seats whose members have not left the job yet.
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
    /// Number of this round's salts in `salts_mix`, including those of expelled trainers.
    pub salts: u8,
    /// Validators that attested a comparison, and those that attested an improvement, as bits.
    pub attested: u8,
    pub improved: u8,
    /// Validators that gave the state accepted in the last settled round, one bit each.
    pub last_agreed: u8,
    /// 1 while validators score this round for the second time.
    pub is_reopened: u8,
    pub unused: [u8; 3],
    /// Seats that lost their stake by a challenge, one bit each; the lowest bits are trainers.
    pub expelled: u64,
    /// Bits of seats that revealed in the last settled round, and of seats challenged for it.
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
    /// Seed of the present round's random choices; zero before the first round.
    pub seed: [u8; 32],
    /// XOR of the hashes SHA-256(account, salt) of all trainers that revealed in this round.
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
    /// Amount that each seat earned, less what upheld challenges took from it; `leave` pays it.
    pub earned: [u64; SEATS_MAX],
    pub missed: [u16; SEATS_MAX],
    /// Scores of trainers in this round; valid only for the validators in `scored`.
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

    /// Refuses a job that is not running, and a round that is not in the phase `needed`.
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
        // Finds the highest cap that leaves every seat below a third of the sum. With four or more
        // validators, the cap 1 always does so.
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

    /// Returns the sum of the weights of the validators whose bits are set and that are not
    /// expelled. Weights are small, so that their sum fits 32 bits.
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

    /// Returns the bond to challenge a seat: the stake of a trainer, or of a validator of weight 1.
    pub fn bond_against(&self, index: usize) -> u64 {
        if index < TRAINERS_MAX {
            self.trainer_stake
        } else {
            self.validator_stake
        }
    }

    /// Returns the second from which on no member of an ended job can be challenged. Members may
    /// leave from then on, if no challenge is open.
    pub fn challengeable_until(&self) -> u64 {
        // The challenge window has at most 30 days, so that the sum does not overflow.
        self.ended_at + self.challenge_window
    }

    /// Returns true if no challenge is open, and no member can be challenged any more.
    pub fn is_settled_for_good(&self, time: u64) -> bool {
        self.open_challenges == 0 && time >= self.challengeable_until()
    }

    /// Returns true if validators with two thirds of the weight of all that are not expelled
    /// attested an improvement, and the same comparison of the result with the base.
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

    /// Returns true for a validator that attested no comparison of the job's result with its base,
    /// although the result is undisputed, differs from the first state and is not promoted.
    pub fn owes_attestation(&self, index: usize) -> bool {
        if index < TRAINERS_MAX || self.is_expelled(index) {
            return false;
        }
        let silent = self.attested & (1 << (index - TRAINERS_MAX)) == 0;
        let open = self.is(JobStatus::Finished) && self.is_disputed == 0;
        silent && open && self.state != self.parent && self.promoted == [0; 32]
    }

    /// Returns the fine: `penalty` for each missed duty of the seat, and at most the seat's stake.
    pub fn fine(&self, index: usize, stake: u64) -> u64 {
        match wide_product(self.penalty, self.missed[index] as u32) {
            (0, due) => due.min(stake),
            _ => stake,
        }
    }
}
