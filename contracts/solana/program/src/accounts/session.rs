use super::{PayoutShares, Ratio};
use crate::account::ProgramAccount;

#[derive(Clone, Copy)]
#[repr(u8)]
pub enum SessionState {
    Open = 1,
    Closed = 2,
}

/// A session. Later changes of its offer, close window, ratio or fee sink do not affect it.
#[repr(C)]
pub struct Session {
    pub tag: u8,
    pub state: u8,
    pub unused: [u8; 6],
    pub id: [u8; 32],
    pub client: [u8; 32],
    pub provider: [u8; 32],
    /// Key that signs the vouchers.
    pub signer: [u8; 32],
    pub asset: [u8; 32],
    pub offer: [u8; 32],
    pub shares: PayoutShares,
    pub receipts_root: [u8; 32],
    pub cap: u64,
    pub settled: u64,
    pub count: u64,
    /// Vouchers are settled strictly before this second; any account may `expire` from it on.
    pub deadline: u64,
    pub nonce: u64,
    pub ended_at: u64,
    /// Cap in the client's authorization; top-ups raise `cap`, and leave this field unchanged.
    pub cap_opened: u64,
    /// End in the client's authorization; a close request or close makes `deadline` earlier.
    pub expires_at: u64,
    /// Seconds that the provider has to settle after the client's close request.
    pub close_window: u64,
    pub ratio: Ratio,
    pub fee_sink: [u8; 32],
    /// Account that paid this account's rent, and gets it back.
    pub payer: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Session>() == 448);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Session {
    const TAG: u8 = 7;
}
