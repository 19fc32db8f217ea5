use super::{PayoutShares, Ratio};
use crate::account::ProgramAccount;

#[derive(Clone, Copy)]
#[repr(u8)]
pub enum SessionState {
    Open = 1,
    Closed = 2,
}

/// A session; its terms are those of the offer it was opened under, and what was governed then.
#[repr(C)]
pub struct Session {
    pub tag: u8,
    pub state: u8,
    pub unused: [u8; 6],
    pub id: [u8; 32],
    pub client: [u8; 32],
    pub provider: [u8; 32],
    /// Its key signs the vouchers.
    pub signer: [u8; 32],
    pub asset: [u8; 32],
    pub offer: [u8; 32],
    pub shares: PayoutShares,
    pub receipts_root: [u8; 32],
    pub cap: u64,
    pub settled: u64,
    pub count: u64,
    /// Vouchers are taken strictly before this second; refunds from it on.
    pub deadline: u64,
    pub nonce: u64,
    pub ended_at: u64,
    /// As the client authorized it first; top-ups raise `cap`.
    pub cap_opened: u64,
    /// As the client authorized it; `deadline` can come earlier.
    pub expires_at: u64,
    /// Seconds that the provider has when the client asks for the end.
    pub close_window: u64,
    pub ratio: Ratio,
    pub fee_sink: [u8; 32],
    /// Paid this account's rent, and has it back.
    pub payer: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Session>() == 448);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Session {
    const TAG: u8 = 7;
}
