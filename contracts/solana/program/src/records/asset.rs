use crate::record::Record;

/// An asset that the market takes. For the native one this account itself holds the lamports;
/// for a token it is the owner of `vault`.
#[repr(C)]
pub struct Asset {
    pub tag: u8,
    pub listed: u8,
    pub bump: u8,
    pub unused: [u8; 5],
    /// The token's mint; zero for the native asset.
    pub mint: [u8; 32],
    /// Token account of the market; zero for the native asset.
    pub vault: [u8; 32],
    /// Open value may be the stake times this, in units of the asset.
    pub ratio_numerator: u32,
    pub ratio_denominator: u32,
    /// Sum of all balances in the asset.
    pub owed: u64,
}

const _: () = assert!(core::mem::size_of::<Asset>() == 88);

// SAFETY: integers and arrays without padding.
unsafe impl Record for Asset {
    const TAG: u8 = 2;
}
