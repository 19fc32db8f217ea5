//! Fields of the program's accounts, and of parts that several accounts share. The size of each
//! account is asserted, because a moved field would make existing accounts unreadable.

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

/// Seconds after a session's or request's end, or an answer's post, until any account may erase it.
pub const RECORD_SECONDS_MIN: u64 = 7 * 86_400;

/// The highest nonce. A session, request or job with this nonce is refused, because its erasure
/// could not raise the client's floor above the nonce.
pub const NONCE_END: u64 = u64::MAX;

/// Shares (basis points) and recipients of payments: in models, offers, sessions and requests.
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
