use crate::account::ProgramAccount;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum AnswerState {
    /// Being written by its provider, which has not been paid for it.
    Draft = 1,
    /// Paid, and fixed.
    Posted = 2,
}

/// Content after the account's fields.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum AnswerFormat {
    /// The answer itself.
    Bytes = 1,
    /// The CID under which it is found.
    Cid = 2,
}

/// An answer that stands on the chain, or where it is found. Behind the fixed fields: the bytes.
#[repr(C)]
pub struct Answer {
    pub tag: u8,
    pub state: u8,
    pub format: u8,
    pub unused: [u8; 5],
    pub request: [u8; 32],
    pub provider: [u8; 32],
    pub client: [u8; 32],
    /// Of the answer itself, wherever it is. Zero in a draft.
    pub sha256: [u8; 32],
    pub posted_at: u64,
    /// Paid this account's rent, and has it back.
    pub payer: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Answer>() == 176);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Answer {
    const TAG: u8 = 14;
    const HAS_TAIL: bool = true;
}
