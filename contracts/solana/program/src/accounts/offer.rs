use super::{PayoutShares, Ratio};
use crate::account::ProgramAccount;

/// A provider's published offer. The instruction `retire` closes the account.
#[repr(C)]
pub struct Offer {
    pub tag: u8,
    pub unused: [u8; 7],
    pub hash: [u8; 32],
    pub provider: [u8; 32],
    pub model: [u8; 32],
    pub asset: [u8; 32],
    pub shares: PayoutShares,
    /// Prices of input, cached input and output per million tokens, and of an image, a second and a
    /// request.
    pub prices: [u64; 6],
    pub nonce: u64,
    /// Stake ratio of the asset when the offer was published.
    pub ratio: Ratio,
    /// Account that paid this account's rent, and gets it back.
    pub payer: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Offer>() == 304);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Offer {
    const TAG: u8 = 6;
}
