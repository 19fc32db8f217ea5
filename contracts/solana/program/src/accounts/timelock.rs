use super::Config;
use crate::{
    amount::checked_add,
    error::{require, MarketError, MarketResult},
};

/// Unix seconds of a change's proposal and of its earliest effect; zeros if none is proposed.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Timelock {
    pub proposed_at: u64,
    pub due: u64,
}

impl Timelock {
    pub const NONE: Self = Self { proposed_at: 0, due: 0 };

    pub fn begin(config: &Config, time: u64) -> MarketResult<Self> {
        Ok(Self { proposed_at: time, due: checked_add(time, config.delay())? })
    }

    pub fn require_proposed(&self) -> MarketResult {
        require(self.proposed_at > 0, MarketError::NoChangeProposed)
    }

    /// Refuses a change before the delay since its proposal is over. If the present delay is longer
    /// than the delay at the proposal, the present one counts: unbonding may take longer now.
    pub fn require_elapsed(&self, config: &Config, time: u64) -> MarketResult {
        self.require_proposed()?;
        let due = self.due.max(checked_add(self.proposed_at, config.delay())?);
        require(time >= due, MarketError::ChangeTooEarly)
    }
}
