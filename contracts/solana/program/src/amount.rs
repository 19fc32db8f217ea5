//! Arithmetic of money. Solana's VM has no 128-bit products, so factors are split into halves.

use crate::error::{require, MarketError, MarketResult};

/// Basis points in a whole.
pub const BPS: u32 = 10_000;

const LOW: u64 = 0xffff_ffff;

#[inline(always)]
pub fn checked_add(a: u64, b: u64) -> MarketResult<u64> {
    a.checked_add(b).ok_or(MarketError::Overflow)
}

/// Returns `a - b`, or the given error if `b` is larger.
#[inline(always)]
pub fn checked_sub(a: u64, b: u64, error: MarketError) -> MarketResult<u64> {
    a.checked_sub(b).ok_or(error)
}

/// Returns the high and the low 64 bits of `a * b`.
#[inline(always)]
pub fn wide_product(a: u64, b: u32) -> (u64, u64) {
    let low = (a & LOW).wrapping_mul(b as u64);
    let high = (a >> 32).wrapping_mul(b as u64).wrapping_add(low >> 32);
    (high >> 32, (high << 32) | (low & LOW))
}

/// Returns `a * numerator / denominator`, rounded down, as 16 little-endian bytes. Divides 32 bits
/// at a time, beginning with the highest.
pub fn wide_quotient(a: u64, numerator: u32, denominator: u32) -> MarketResult<[u8; 16]> {
    let divisor = denominator as u64;
    require(divisor > 0, MarketError::Overflow)?;
    let (high, low) = wide_product(a, numerator);
    let mut bytes = [0; 16];
    let mut left = 0;
    for (i, limb) in [high & LOW, low >> 32, low & LOW].into_iter().enumerate() {
        let part = (left << 32) | limb;
        let at = 8 - 4 * i;
        bytes[at..at + 4].copy_from_slice(&((part / divisor) as u32).to_le_bytes());
        left = part % divisor;
    }
    Ok(bytes)
}

/// Returns `a * numerator / denominator`, rounded down, and true if the remainder is not zero.
#[inline(always)]
fn scale(a: u64, numerator: u32, denominator: u32) -> MarketResult<(u64, bool)> {
    let divisor = denominator as u64;
    if divisor == 0 {
        return Err(MarketError::Overflow);
    }
    let high = (a >> 32).wrapping_mul(numerator as u64);
    let low = (a & LOW).wrapping_mul(numerator as u64);
    let (top, carried) = (high / divisor, (high % divisor) << 32);
    if top > LOW {
        return Err(MarketError::Overflow);
    }
    // Each remainder is below the 32-bit divisor, so that the sum of two does not overflow.
    let left = low % divisor + carried % divisor;
    let sum = checked_add(checked_add(top << 32, low / divisor)?, carried / divisor)?;
    Ok((checked_add(sum, left / divisor)?, left % divisor > 0))
}

/// Returns `a * numerator / denominator`, rounded down.
#[inline(always)]
pub fn scale_down(a: u64, numerator: u32, denominator: u32) -> MarketResult<u64> {
    Ok(scale(a, numerator, denominator)?.0)
}

/// Returns `a * numerator / denominator`, rounded up.
#[inline(always)]
pub fn scale_up(a: u64, numerator: u32, denominator: u32) -> MarketResult<u64> {
    let (down, is_over) = scale(a, numerator, denominator)?;
    checked_add(down, is_over as u64)
}

/// Parts of a gross amount; their sum is that amount.
#[derive(Clone, Copy)]
pub struct PayoutSplit {
    pub fee: u64,
    pub royalties: [u64; 2],
    pub net: u64,
}

/// Basis points of the fee and of the royalties. Their sum is below 10,000.
#[derive(Clone, Copy)]
pub struct PayoutTerms {
    pub fee_bps: u16,
    pub royalty_bps: [u16; 2],
}

/// Divides a cumulative total: the fee comes from the total, and then each royalty from the rest;
/// the provider gets the remainder. No part falls when the total grows, so several payments give
/// the same parts as one. See `split` of `@ostrom/protocol`.
fn cumulative(total: u64, terms: &PayoutTerms) -> MarketResult<PayoutSplit> {
    let fee = scale_down(total, terms.fee_bps as u32, BPS)?;
    let mut rest = total - fee;
    let mut rest_bps = BPS - terms.fee_bps as u32;
    let mut royalties = [0; 2];
    for (royalty, bps) in royalties.iter_mut().zip(terms.royalty_bps) {
        if bps != 0 {
            *royalty = scale_down(rest, bps as u32, rest_bps)?;
            rest -= *royalty;
            rest_bps -= bps as u32;
        }
    }
    Ok(PayoutSplit { fee, royalties, net: rest })
}

/// Divides the increase of a cumulative total from `previous` to `total`.
pub fn split_increase(previous: u64, total: u64, terms: &PayoutTerms) -> MarketResult<PayoutSplit> {
    let before = cumulative(previous, terms)?;
    let after = cumulative(total, terms)?;
    Ok(PayoutSplit {
        fee: after.fee - before.fee,
        royalties: [
            after.royalties[0] - before.royalties[0],
            after.royalties[1] - before.royalties[1],
        ],
        net: after.net - before.net,
    })
}
