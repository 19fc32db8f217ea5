use super::{Ratio, Timelock};
use crate::account::ProgramAccount;

/// An asset that the market accepts. The native asset's account holds the lamports itself; a
/// token's asset account owns `vault`.
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
    /// Token account of the market; zero for the native asset.
    pub vault: [u8; 32],
    pub ratio: Ratio,
    /// Sum of all balances in the asset, and of all burnt amounts.
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
