use super::Timelock;
use crate::{
    account::ProgramAccount,
    error::{require, MarketError, MarketResult},
};

/// Roles and governed values of a deployment; `numbers` are within `Parameter::BOUNDS`.
#[repr(C)]
pub struct Config {
    pub tag: u8,
    /// 1 on a local chain, on which changes have no delay.
    pub local: u8,
    pub unused: [u8; 6],
    /// Account that may propose governed changes, and set the guardian and the next owner.
    pub owner: [u8; 32],
    /// Account that becomes the owner when it accepts; zero for none.
    pub next_owner: [u8; 32],
    /// Account that may make a model version active, warned or quarantined, unless it is retired.
    pub guardian: [u8; 32],
    pub fee_sink: [u8; 32],
    /// Genesis hash of the chain, so that signatures for another chain are invalid here.
    pub genesis: [u8; 32],
    pub numbers: [u64; Parameter::COUNT],
    /// Proposed value of each number; valid only while the number's timelock is not zero.
    pub next_numbers: [u64; Parameter::COUNT],
    pub number_timelocks: [Timelock; Parameter::COUNT],
    pub next_fee_sink: [u8; 32],
    pub fee_sink_timelock: Timelock,
}

const _: () = assert!(core::mem::size_of::<Config>() == 408);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Config {
    const TAG: u8 = 1;
}

/// A governed number. The discriminant of a variant is the number's index in `Config::numbers`.
#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Parameter {
    FeeBps = 0,
    CloseWindow = 1,
    ReleaseWindow = 2,
    UnbondingDelay = 3,
    MinStake = 4,
    LockBond = 5,
}

const DAY: u64 = 86_400;
/// Lamports of one SOL.
const UNIT: u64 = 1_000_000_000;

impl Parameter {
    pub const COUNT: usize = 6;

    /// Values of a new deployment.
    pub const DEFAULTS: [u64; Self::COUNT] = [1_000, 7_200, 300, 7 * DAY, UNIT / 10, UNIT / 1_000];

    /// Hard bounds: no owner can set a number beyond them.
    const BOUNDS: [(u64, u64); Self::COUNT] = [
        (0, 1_000),
        (7_200, DAY),
        (60, 1_800),
        (3_600, 60 * DAY),
        (0, 10_000 * UNIT),
        (0, UNIT / 10),
    ];

    /// Refuses an index that is no parameter, and a value outside of its bounds.
    pub fn require_bounds(index: usize, value: u64) -> MarketResult {
        let (min, max) = Self::BOUNDS.get(index).ok_or(MarketError::ParameterOutOfBounds)?;
        require(value >= *min && value <= *max, MarketError::ParameterOutOfBounds)
    }
}

impl Config {
    pub fn get(&self, parameter: Parameter) -> u64 {
        self.numbers[parameter as usize]
    }

    pub fn fee_bps(&self) -> u16 {
        self.get(Parameter::FeeBps) as u16
    }

    /// Returns the seconds from a change's proposal to its earliest effect; zero on local chains. A
    /// provider that unstakes within a day after the proposal can withdraw the stake by then.
    pub fn delay(&self) -> u64 {
        if self.local == 1 {
            0
        } else {
            self.get(Parameter::UnbondingDelay) + DAY
        }
    }
}
