use super::Config;
use crate::{
    amount::add,
    refusal::{require, Outcome, Refusal},
};

/// How long a proposed change waits before it can count. Zeros: nothing is proposed.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Wait {
    pub proposed_at: u64,
    pub due: u64,
}

impl Wait {
    pub const NONE: Self = Self { proposed_at: 0, due: 0 };

    pub fn begin(config: &Config, time: u64) -> Outcome<Self> {
        Ok(Self { proposed_at: time, due: add(time, config.delay())? })
    }

    pub fn require_begun(&self) -> Outcome {
        require(self.proposed_at > 0, Refusal::NothingProposed)
    }

    /// Refuses before the wait is over: as it was at the proposal, and as it is now, since stakes
    /// may take longer to leave than they did then.
    pub fn require_over(&self, config: &Config, time: u64) -> Outcome {
        self.require_begun()?;
        let due = self.due.max(add(self.proposed_at, config.delay())?);
        require(time >= due, Refusal::ChangeTooEarly)
    }
}
