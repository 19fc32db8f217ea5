use crate::{amount::exceeds_share, record::Record};

/// Most bytes of a provider's addresses: they must fit one transaction with all the rest.
pub const ADDRESSES_BYTES_MAX: usize = 512;

/// A provider: its stake, what the chain has seen of it, and where it is reached. It stays for
/// ever: were it erasable, so would be a bad record.
#[repr(C)]
pub struct Provider {
    pub tag: u8,
    pub unused: [u8; 5],
    pub addresses_length: u16,
    pub owner: [u8; 32],
    pub stake: u64,
    pub unbonding: u64,
    pub unbonds_at: u64,
    pub since: u64,
    pub completions: u64,
    /// Settled fees, in native units: what a false record would have cost.
    pub fee_weight: u64,
    pub flag_weight: u64,
    pub rating_sum: u64,
    pub rating_weight: u64,
    pub locks: u64,
    pub timeouts: u64,
    pub issued_at: u64,
    pub expires_at: u64,
    pub seal_key: [u8; 32],
    pub addresses: [u8; ADDRESSES_BYTES_MAX],
}

const _: () = assert!(core::mem::size_of::<Provider>() == 688);

// SAFETY: integers and arrays without padding.
unsafe impl Record for Provider {
    const TAG: u8 = 5;
}

/// What a client asks of a provider. Zero asks for nothing.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Filter {
    pub completions_min: u64,
    pub stake_min: u64,
    pub timeout_bps_max: u16,
    pub flag_bps_max: u16,
    /// Providers that may lock the request; none means all.
    pub listed: u32,
}

impl Provider {
    /// All of the filter but its list.
    pub fn passes(&self, filter: &Filter, stake_min: u64) -> bool {
        self.stake >= filter.stake_min
            && self.stake >= stake_min
            && self.completions >= filter.completions_min
            && !exceeds_share(self.timeouts, self.locks, filter.timeout_bps_max)
            && !exceeds_share(self.flag_weight, self.fee_weight, filter.flag_bps_max)
    }
}
