use super::{Ratio, Timelock};
use crate::account::ProgramAccount;

/// An asset that the market takes. For the native one this account itself holds the lamports;
/// for a token it is the owner of `vault`.
#[repr(C)]
pub struct Asset {
    pub tag: u8,
    pub listed: u8,
    pub bump: u8,
    /// Whether it is to be listed, where a change is proposed.
    pub next_listed: u8,
    pub unused: [u8; 4],
    /// The token's mint; zero for the native asset.
    pub mint: [u8; 32],
    /// Token account of the market; zero for the native asset.
    pub vault: [u8; 32],
    pub ratio: Ratio,
    /// Sum of all balances in the asset.
    pub owed: u64,
    pub next_ratio: Ratio,
    /// For `next_listed` and `next_ratio`.
    pub timelock: Timelock,
}

const _: () = assert!(core::mem::size_of::<Asset>() == 112);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Asset {
    const TAG: u8 = 2;
}
