//! Records of the program, one file for each kind of account. Sizes are asserted: a field moved is
//! an account unreadable.

mod answer;
mod asset;
mod balance;
mod challenge;
mod client;
mod config;
mod job;
mod lineage;
mod member;
mod model;
mod offer;
mod provider;
mod ratio;
mod request;
mod session;
mod timelock;

pub use answer::{Answer, AnswerFormat, AnswerState};
pub use asset::Asset;
pub use balance::Balance;
pub use challenge::{Challenge, Outcome};
pub use client::Client;
pub use config::{Config, Parameter};
pub use job::{
    Job, JobStatus, Phase, SEATS_MAX, TRAINERS_MAX, VALIDATORS_MAX, WEIGHT_CAP_VALIDATORS_MIN,
    WEIGHT_MAX,
};
pub use lineage::Lineage;
pub use member::{Member, Role};
pub use model::{Alias, Calibration, Draft, Model, ModelPermission, Status};
pub use offer::Offer;
pub use provider::{Provider, ADDRESSES_BYTES_MAX};
pub use ratio::Ratio;
pub use request::{
    AnswerMode, Filter, Request, RequestState, BOND_PARTS, LOCK_ADDRESSES_BYTES_MAX,
};
pub use session::{Session, SessionState};
pub use timelock::Timelock;

use crate::amount::PayoutTerms;

/// An ended account can be read, and judged, for at least this many seconds.
pub const RECORD_SECONDS_MIN: u64 = 7 * 86_400;

/// The highest nonce opens nothing: no floor could rise above it when its account is erased.
pub const NONCE_END: u64 = u64::MAX;

/// How a payment is divided, as it stands in offers, sessions and requests.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct PayoutShares {
    pub fee_bps: u16,
    pub royalty_bps: [u16; 2],
    pub unused: u16,
    pub recipients: [[u8; 32]; 2],
}

impl PayoutShares {
    pub fn terms(&self) -> PayoutTerms {
        PayoutTerms { fee_bps: self.fee_bps, royalty_bps: self.royalty_bps }
    }
}
