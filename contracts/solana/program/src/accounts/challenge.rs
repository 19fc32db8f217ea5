use crate::account::ProgramAccount;

/// How the judges of a challenge decided.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Outcome {
    Upheld = 1,
    Rejected = 2,
    Undecided = 3,
}

/// Somebody says that a member forged an update, or gave a wrong state; until it is resolved.
#[repr(C)]
pub struct Challenge {
    pub tag: u8,
    /// Index of the accused member among all seats of its job.
    pub seat: u8,
    /// 1 where the accused member gave the state that the job accepted.
    pub is_agreed: u8,
    /// Validators that voted, one bit each.
    pub votes_for: u8,
    pub votes_against: u8,
    pub unused: u8,
    pub round: u16,
    pub job: [u8; 32],
    /// The accused member.
    pub account: [u8; 32],
    /// Paid this account's rent, and has it back.
    pub challenger: [u8; 32],
    /// SHA-256 of a document that says what to replay.
    pub evidence: [u8; 32],
    pub opened_at: u64,
    /// By the accused member in the round.
    pub earned: u64,
}

const _: () = assert!(core::mem::size_of::<Challenge>() == 152);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Challenge {
    const TAG: u8 = 23;
}
