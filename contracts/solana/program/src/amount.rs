//! Arithmetic of money. The machine has no 128-bit product, so products are taken in halves.

use crate::error::{require, MarketError, MarketResult};

/// Shares are in basis points: ten thousandths.
pub const BPS: u32 = 10_000;

const LOW: u64 = 0xffff_ffff;

#[inline(always)]
pub fn checked_add(a: u64, b: u64) -> MarketResult<u64> {
    a.checked_add(b).ok_or(MarketError::Overflow)
}

/// `a - b`, or the given error.
#[inline(always)]
pub fn checked_sub(a: u64, b: u64, error: MarketError) -> MarketResult<u64> {
    a.checked_sub(b).ok_or(error)
}

/// `a * b` as high and low 64 bits.
#[inline(always)]
pub fn wide_product(a: u64, b: u32) -> (u64, u64) {
    let low = (a & LOW).wrapping_mul(b as u64);
    let high = (a >> 32).wrapping_mul(b as u64).wrapping_add(low >> 32);
    (high >> 32, (high << 32) | (low & LOW))
}

/// `a * numerator / denominator`, rounded down, as 16 bytes. Divides 32 bits at a time, the highest
/// first.
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

/// `a * numerator / denominator`, rounded down, and whether anything was left over.
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
    // Each remainder is below 2^32, so their sum does not overflow.
    let left = low % divisor + carried % divisor;
    let sum = checked_add(checked_add(top << 32, low / divisor)?, carried / divisor)?;
    Ok((checked_add(sum, left / divisor)?, left % divisor > 0))
}

/// `a * numerator / denominator`, rounded down.
#[inline(always)]
pub fn scale_down(a: u64, numerator: u32, denominator: u32) -> MarketResult<u64> {
    Ok(scale(a, numerator, denominator)?.0)
}

/// `a * numerator / denominator`, rounded up.
#[inline(always)]
pub fn scale_up(a: u64, numerator: u32, denominator: u32) -> MarketResult<u64> {
    let (down, is_over) = scale(a, numerator, denominator)?;
    checked_add(down, is_over as u64)
}

/// How a gross amount is divided. The parts add up to it.
#[derive(Clone, Copy)]
pub struct PayoutSplit {
    pub fee: u64,
    pub royalties: [u64; 2],
    pub net: u64,
}

/// Basis points of the fee and of the royalties. Together they are below the whole.
#[derive(Clone, Copy)]
pub struct PayoutTerms {
    pub fee_bps: u16,
    pub royalty_bps: [u16; 2],
}

/// Shares of each party in a cumulative total: the fee, then each royalty of the rest after it; the
/// provider has what is left. Every part is a function of the total that never falls, so several
/// steps divide as one. The same arithmetic as `split` in `@ostrom/protocol`.
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

/// Division of the growth from `previous` to `total`.
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
