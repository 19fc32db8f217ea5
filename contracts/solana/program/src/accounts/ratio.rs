use crate::{
    amount::{scale_down, scale_up, wide_quotient},
    error::{require, MarketError, MarketResult},
};

/// Native base units whose backing an offer's stake ratio says.
const RATIO_SCALE: u64 = 1_000_000_000_000_000_000;

/// How much may be open for each unit of stake, in units of an asset. Sessions and requests keep
/// their first ratio, so that no change of it reaches what is open.
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

    /// As offers have it: base units of the asset that 10^18 native ones of stake back, rounded
    /// down.
    pub fn offered(&self) -> MarketResult<[u8; 16]> {
        wide_quotient(RATIO_SCALE, self.numerator, self.denominator)
    }

    /// Stake that `value` takes while it is open, rounded up. No stake is as large as what does not
    /// fit 64 bits.
    #[inline(always)]
    pub fn backing(&self, value: u64) -> MarketResult<u64> {
        scale_up(value, self.denominator, self.numerator).map_err(|_| MarketError::StakeTooLow)
    }

    /// Weight of a fee in native units. Counters must never stop money from moving, so they stop
    /// growing instead.
    #[inline(always)]
    pub fn weight(&self, fee: u64) -> u64 {
        scale_down(fee, self.denominator, self.numerator).unwrap_or(u64::MAX)
    }
}
