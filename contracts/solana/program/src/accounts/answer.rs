use crate::account::ProgramAccount;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum AnswerState {
    /// The provider is writing the answer, and has not been paid for it.
    Draft = 1,
    /// The provider was paid; the answer cannot change any more.
    Posted = 2,
}

/// Kind of the bytes after the fixed fields of `Answer`.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum AnswerFormat {
    /// The answer itself.
    Bytes = 1,
    /// The answer's CID.
    Cid = 2,
}

/// An answer on the chain, or its CID, in the bytes after the fixed fields.
#[repr(C)]
pub struct Answer {
    pub tag: u8,
    pub state: u8,
    pub format: u8,
    pub unused: [u8; 5],
    pub request: [u8; 32],
    pub provider: [u8; 32],
    pub client: [u8; 32],
    /// SHA-256 of the answer itself, also if the account has only its CID; zero in a draft.
    pub sha256: [u8; 32],
    pub posted_at: u64,
    /// Account that paid this account's rent, and gets it back.
    pub payer: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Answer>() == 176);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Answer {
    const TAG: u8 = 14;
    const HAS_TAIL: bool = true;
}
