use super::{Ratio, Timelock};
use crate::account::ProgramAccount;

/// An asset, listed or not. All deposits of lamports are in the native asset's account itself; all
/// deposits of a token are in `vault`, which the token's asset account owns.
#[repr(C)]
pub struct Asset {
    pub tag: u8,
    pub listed: u8,
    pub bump: u8,
    /// Proposed value of `listed`, while a change is proposed.
    pub next_listed: u8,
    pub unused: [u8; 4],
    /// Mint of the token; zero for the native asset.
    pub mint: [u8; 32],
    /// Token account with all deposits of the token; zero for the native asset.
    pub vault: [u8; 32],
    pub ratio: Ratio,
    /// Sum of all balances in the asset, and of forfeited stakes and bonds that no account gets.
    pub owed: u64,
    pub next_ratio: Ratio,
    /// Timelock of `next_listed` and `next_ratio`.
    pub timelock: Timelock,
}

const _: () = assert!(core::mem::size_of::<Asset>() == 112);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Asset {
    const TAG: u8 = 2;
}
