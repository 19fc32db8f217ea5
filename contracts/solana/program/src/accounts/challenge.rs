use crate::account::ProgramAccount;

/// Verdict on a challenge by the validators that judge it.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Outcome {
    Upheld = 1,
    Rejected = 2,
    Undecided = 3,
}

/// A claim that a member revealed a forged update or a wrong state. `resolve` closes the account.
#[repr(C)]
pub struct Challenge {
    pub tag: u8,
    /// Index of the accused member among all seats of its job.
    pub seat: u8,
    /// 1 if the accused member gave the state that the job accepted in the challenged round.
    pub is_agreed: u8,
    /// Validators that voted for the claim, and those that voted against it, one bit each.
    pub votes_for: u8,
    pub votes_against: u8,
    pub unused: u8,
    pub round: u16,
    pub job: [u8; 32],
    /// The accused member.
    pub account: [u8; 32],
    /// Account that paid this account's rent, and gets it back.
    pub challenger: [u8; 32],
    /// SHA-256 of a document that names the computation to replay.
    pub evidence: [u8; 32],
    pub opened_at: u64,
    /// Amount that the accused member earned in the challenged round.
    pub earned: u64,
}

const _: () = assert!(core::mem::size_of::<Challenge>() == 152);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Challenge {
    const TAG: u8 = 23;
}
