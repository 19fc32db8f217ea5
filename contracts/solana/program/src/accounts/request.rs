pub use super::provider::Filter;
use super::{PayoutShares, Ratio};
use crate::account::ProgramAccount;

/// Releases in the life of one request. The next lock is final: its provider answers, or loses its
/// bond. So accounts that take turns hold a client's money for four release windows and a claim
/// window, and pay a bond for it.
pub const RELEASES_MAX: usize = 4;
/// Lamports of a final lock's bond that a refund pays out at most: the fees of two signatures. The
/// rest is burnt, so that a client gains nothing by the bond of a provider that cannot release.
const FINAL_REWARD_MAX: u64 = 10_000;
/// Divisor of a bond: the cost of a late release or claim, and the reward of a refund.
pub const BOND_PARTS: u64 = 10;
/// Most bytes of the addresses that a provider gives with its lock.
pub const LOCK_ADDRESSES_BYTES_MAX: usize = 256;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum RequestState {
    Open = 1,
    Locked = 2,
    Claimed = 3,
    /// The lock was not claimed in time.
    Refunded = 4,
    /// Ended without a lock.
    Cancelled = 5,
}

/// How a request is answered, and by what it is paid.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum AnswerMode {
    /// Over a channel between the two; by the client's voucher.
    Channel = 0,
    /// On the chain; the whole reserve goes to the account that posts the answer.
    Chain = 1,
}

/// One answer in escrow. Behind the fixed fields stand the providers that may lock it.
#[repr(C)]
pub struct Request {
    pub tag: u8,
    pub state: u8,
    /// See `AnswerMode`.
    pub answer: u8,
    /// How many of `released` are set.
    pub releases: u8,
    pub unused: [u8; 2],
    pub addresses_length: u16,
    pub id: [u8; 32],
    /// Paid this account's rent, and has it back.
    pub client: [u8; 32],
    /// Its key signs the voucher.
    pub signer: [u8; 32],
    pub model: [u8; 32],
    pub asset: [u8; 32],
    pub prices_max: [u64; 6],
    pub cost_max: u64,
    pub filter: Filter,
    pub deadline: u64,
    pub nonce: u64,
    /// Terms of a lock: its bond, the seconds in which it may be released, the least stake behind
    /// it, the amount that a stake backs, and the receiver of the fee: as governed when the request
    /// was opened, so that no change reaches it.
    pub bond: u64,
    pub release_window: u64,
    pub stake_floor: u64,
    pub ratio: Ratio,
    pub fee_sink: [u8; 32],
    /// Providers that locked and released it: none of them can lock it again. If all are set, the
    /// present or next lock is final.
    pub released: [[u8; 32]; RELEASES_MAX],
    /// From here on: what the lock adds.
    pub provider: [u8; 32],
    pub shares: PayoutShares,
    pub prices: [u64; 6],
    pub locked_at: u64,
    pub paid: u64,
    pub count: u64,
    pub receipts_root: [u8; 32],
    pub ended_at: u64,
    pub seal_key: [u8; 32],
    pub addresses: [u8; LOCK_ADDRESSES_BYTES_MAX],
}

const _: () = assert!(core::mem::size_of::<Request>() == 960);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Request {
    const TAG: u8 = 8;
    const HAS_TAIL: bool = true;
}

impl Request {
    pub fn has_released(&self, provider: &[u8; 32]) -> bool {
        let count = (self.releases as usize).min(RELEASES_MAX);
        self.released[..count].contains(provider)
    }

    /// True if the provider of the present or next lock cannot release the request.
    pub fn is_final(&self) -> bool {
        self.releases as usize >= RELEASES_MAX
    }

    /// Lamports of a forfeited bond for the balance that the refund names; the rest is burnt.
    pub fn refund_reward(&self) -> u64 {
        let part = self.bond / BOND_PARTS;
        if self.is_final() {
            part.min(FINAL_REWARD_MAX)
        } else {
            part
        }
    }
}
