use crate::{
    amount::{scale_down, scale_up, wide_quotient},
    error::{require, MarketError, MarketResult},
};

/// Amount of stake, in native base units, to which an offer's stake ratio refers.
const RATIO_SCALE: u64 = 1_000_000_000_000_000_000;

/// Amount in an asset that sessions and requests may hold for each base unit of stake. Sessions and
/// requests keep the ratio of their opening, so that a change does not affect open ones.
#[derive(Clone, Copy, PartialEq)]
#[repr(C)]
pub struct Ratio {
    pub numerator: u32,
    pub denominator: u32,
}

impl Ratio {
    pub fn require_bounds(&self) -> MarketResult {
        let possible = self.numerator > 0 && self.denominator > 0;
        require(possible, MarketError::ParameterOutOfBounds)
    }

    /// Returns the ratio in the form of offers: base units of the asset that are backed by 10^18
    /// native base units of stake, rounded down.
    pub fn offered(&self) -> MarketResult<[u8; 16]> {
        wide_quotient(RATIO_SCALE, self.numerator, self.denominator)
    }

    /// Returns the stake that backs `value` while it is open, rounded up. Errors: `StakeTooLow` if
    /// the result does not fit 64 bits, because no stake is that large.
    #[inline(always)]
    pub fn backing(&self, value: u64) -> MarketResult<u64> {
        scale_up(value, self.denominator, self.numerator).map_err(|_| MarketError::StakeTooLow)
    }

    /// Returns the weight of a fee in native base units. A weight above 64 bits becomes the largest
    /// number, so that a counter never blocks a payment.
    #[inline(always)]
    pub fn weight(&self, fee: u64) -> u64 {
        scale_down(fee, self.denominator, self.numerator).unwrap_or(u64::MAX)
    }
}
