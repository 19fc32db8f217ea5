//! What the program keeps, one file for each kind of record. Sizes are asserted: a field moved is
//! an account unreadable.

mod answer;
mod asset;
mod balance;
mod client;
mod config;
mod job;
mod model;
mod offer;
mod provider;
mod ratio;
mod request;
mod session;
mod wait;

pub use answer::{Answer, AnswerForm, AnswerState};
pub use asset::Asset;
pub use balance::Balance;
pub use client::Client;
pub use config::{Config, Parameter};
pub use job::{
    Job, JobStatus, Lineage, Member, Phase, Role, CAPPED_FROM, PLACES, TRAINERS_MAX,
    VALIDATORS_MAX, WEIGHT_MAX,
};
pub use model::{Alias, Allowed, Calibration, Draft, Model, Status};
pub use offer::Offer;
pub use provider::{Provider, ADDRESSES_BYTES_MAX};
pub use ratio::Ratio;
pub use request::{
    AnswerWay, Filter, Request, RequestState, LOCK_ADDRESSES_BYTES_MAX, RELEASES_MAX,
};
pub use session::{Session, SessionState};
pub use wait::Wait;

use crate::amount::Terms;

/// An ended record can be read, and judged, for at least this many seconds.
pub const RECORD_SECONDS_MIN: u64 = 7 * 86_400;

/// The highest nonce opens nothing: no floor could rise above it when its record is erased.
pub const NONCE_END: u64 = u64::MAX;

/// How a payment is divided, as it stands in offers, sessions and requests.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Shares {
    pub fee_bps: u16,
    pub royalty_bps: [u16; 2],
    pub unused: u16,
    pub recipients: [[u8; 32]; 2],
}

impl Shares {
    pub fn terms(&self) -> Terms {
        Terms { fee_bps: self.fee_bps, royalty_bps: self.royalty_bps }
    }
}
