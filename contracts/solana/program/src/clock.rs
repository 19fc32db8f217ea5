//! Time and rent, read from the runtime.

use crate::error::{MarketError, MarketResult};
use pinocchio::sysvars::{clock::CLOCK_ID, get_sysvar, rent::RENT_ID};

/// Offset of the time in the bytes of the clock sysvar.
const UNIX_TIME_AT: usize = 32;
/// Bytes that the runtime charges for an account in addition to its data.
const ACCOUNT_BYTES: u64 = 128;
/// Bits of the float 2.0. On older clusters, two years of rent make an account rent-exempt.
const EXEMPTION_THRESHOLD_TWO_YEARS: u64 = 0x4000_0000_0000_0000;

/// Returns the seconds since 1970 that the cluster's validators estimate.
#[inline(always)]
pub fn now() -> MarketResult<u64> {
    let mut bytes = [0; 8];
    get_sysvar(&mut bytes, &CLOCK_ID, UNIX_TIME_AT)?;
    u64::try_from(i64::from_le_bytes(bytes)).map_err(|_| MarketError::RuntimeError)
}

/// Returns the lamports that make an account of `length` bytes rent-exempt.
#[inline(always)]
pub fn rent_of(length: usize) -> MarketResult<u64> {
    let mut bytes = [0; 16];
    get_sysvar(&mut bytes, &RENT_ID, 0)?;
    let (rate, threshold) = bytes.split_at(8);
    let rate = u64::from_le_bytes(rate.try_into().map_err(|_| MarketError::RuntimeError)?);
    let years = if threshold == EXEMPTION_THRESHOLD_TWO_YEARS.to_le_bytes() { 2 } else { 1 };
    // Refuses 2^32 lamports per byte or more, at which every account would cost over 500 SOL.
    let rate = u32::try_from(rate).map_err(|_| MarketError::RuntimeError)? as u64;
    Ok((ACCOUNT_BYTES + length as u64).wrapping_mul(rate).wrapping_mul(years))
}
