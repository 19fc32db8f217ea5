pub use super::provider::Filter;
use super::{PayoutShares, Ratio};
use crate::account::ProgramAccount;

/// Maximum number of releases of one request. The next lock is final: its provider answers or loses
/// the bond. So providers that lock in turn can hold a client's money for four release windows and
/// a claim window, or for longer if they pay for late releases.
pub const RELEASES_MAX: usize = 4;
/// Maximum lamports that a refund pays out of the bond of a final lock: the fees of two signatures.
/// No account gets the rest, so that a client has no profit from refusing its voucher.
const FINAL_REWARD_MAX: u64 = 10_000;
/// A provider that releases or claims after its window loses `bond / BOND_PARTS` of its bond.
pub const BOND_PARTS: u64 = 10;
/// Maximum bytes of the addresses that a provider gives with its lock.
pub const LOCK_ADDRESSES_BYTES_MAX: usize = 256;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum RequestState {
    Open = 1,
    Locked = 2,
    Claimed = 3,
    /// A provider locked the request, but did not claim its pay in time.
    Refunded = 4,
    /// The request ended without a lock.
    Cancelled = 5,
}

/// Way in which a request is answered and paid.
#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum AnswerMode {
    /// Answered over a channel between provider and client, paid by the client's voucher.
    Channel = 0,
    /// Answered on the chain. The whole reserve is paid for the posted answer.
    Chain = 1,
}

/// A request for one answer, with its payment in escrow. The keys of the providers that the client
/// names follow the fixed fields.
#[repr(C)]
pub struct Request {
    pub tag: u8,
    pub state: u8,
    /// See `AnswerMode`.
    pub answer: u8,
    /// Number of set entries in `released`.
    pub releases: u8,
    pub unused: [u8; 2],
    pub addresses_length: u16,
    pub id: [u8; 32],
    /// Account that paid this account's rent, and gets it back.
    pub client: [u8; 32],
    /// Key that signs the voucher.
    pub signer: [u8; 32],
    pub model: [u8; 32],
    pub asset: [u8; 32],
    pub prices_max: [u64; 6],
    pub cost_max: u64,
    pub filter: Filter,
    pub deadline: u64,
    pub nonce: u64,
    /// Terms of a lock: the bond, the seconds of the release window, the minimum stake of a locking
    /// provider, the asset's stake ratio, and the fee sink. They are the governed values at the
    /// opening of the request, so that later changes do not affect the request.
    pub bond: u64,
    pub release_window: u64,
    pub stake_floor: u64,
    pub ratio: Ratio,
    pub fee_sink: [u8; 32],
    /// Providers that locked and released the request, and cannot lock it again. If all entries are
    /// set, the present lock is final or, while the request is open, the next one.
    pub released: [[u8; 32]; RELEASES_MAX],
    /// The lock or the end of the request sets this field and all fields below.
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

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Request {
    const TAG: u8 = 8;
    const HAS_TAIL: bool = true;
}

impl Request {
    pub fn has_released(&self, provider: &[u8; 32]) -> bool {
        let count = (self.releases as usize).min(RELEASES_MAX);
        self.released[..count].contains(provider)
    }

    /// Returns true if the present lock or, while the request is open, the next one is final.
    pub fn is_final(&self) -> bool {
        self.releases as usize >= RELEASES_MAX
    }

    /// Returns the lamports of a forfeited bond that a refund pays out; no account gets the rest.
    pub fn refund_reward(&self) -> u64 {
        let part = self.bond / BOND_PARTS;
        if self.is_final() {
            part.min(FINAL_REWARD_MAX)
        } else {
            part
        }
    }
}
