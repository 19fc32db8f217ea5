use crate::{
    amount::{scale_down, scale_up, wide_quotient},
    error::{require, MarketError, MarketResult},
};

/// Native base units of stake. An offer states its stake ratio as the amount that they back.
const RATIO_SCALE: u64 = 1_000_000_000_000_000_000;

/// Base units of an asset, reserved by open sessions and requests, that one native base unit of
/// stake backs. A change of an asset's ratio does not affect open sessions and requests.
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

    /// Returns the ratio as it is in an offer's digest: base units of the asset that 10^18 native
    /// base units of stake back, rounded down.
    pub fn offered(&self) -> MarketResult<[u8; 16]> {
        wide_quotient(RATIO_SCALE, self.numerator, self.denominator)
    }

    /// Returns the stake that backs `value` in an open agreement, rounded up. Errors: `StakeTooLow`
    /// if the result does not fit 64 bits, because no stake is that large.
    #[inline(always)]
    pub fn backing(&self, value: u64) -> MarketResult<u64> {
        scale_up(value, self.denominator, self.numerator).map_err(|_| MarketError::StakeTooLow)
    }

    /// Returns the weight of a fee: the native base units of stake that back its amount. A weight
    /// above 64 bits becomes `u64::MAX`, so that no payment fails because of this statistic.
    #[inline(always)]
    pub fn weight(&self, fee: u64) -> u64 {
        scale_down(fee, self.denominator, self.numerator).unwrap_or(u64::MAX)
    }
}
