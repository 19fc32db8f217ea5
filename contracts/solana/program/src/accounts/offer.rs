use super::{PayoutShares, Ratio};
use crate::account::ProgramAccount;

/// A provider's standing offer. Retiring it erases it.
#[repr(C)]
pub struct Offer {
    pub tag: u8,
    pub unused: [u8; 7],
    pub hash: [u8; 32],
    pub provider: [u8; 32],
    pub model: [u8; 32],
    pub asset: [u8; 32],
    pub shares: PayoutShares,
    /// Of input, cached input and output per million tokens; of an image, a second, a request.
    pub prices: [u64; 6],
    pub nonce: u64,
    /// Source of its stake ratio.
    pub ratio: Ratio,
    /// Paid this account's rent, and has it back.
    pub payer: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Offer>() == 304);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Offer {
    const TAG: u8 = 6;
}
