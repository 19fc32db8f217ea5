use crate::{
    amount::{exceeds_share, less},
    record::{Record, SYSTEM},
    refusal::{require, Outcome, Refusal},
};

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
    /// Part of `stake` that backs open sessions and locked requests, and cannot leave.
    pub used: u64,
    /// Acts for the owner in all but its stake and this name; zero for nobody.
    pub operator: [u8; 32],
    pub addresses: [u8; ADDRESSES_BYTES_MAX],
}

const _: () = assert!(core::mem::size_of::<Provider>() == 728);

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
    /// Keys that act for it: its own, and its operator's.
    pub fn keys(&self) -> (&[u8; 32], Option<&[u8; 32]>) {
        // Zeros are a point of the curve, too: they are nobody's key.
        let operator = if self.operator == SYSTEM { None } else { Some(&self.operator) };
        (&self.owner, operator)
    }

    pub fn has_key(&self, key: &[u8; 32]) -> bool {
        let (owner, operator) = self.keys();
        owner == key || operator == Some(key)
    }

    /// Puts stake behind what is opened.
    #[inline(always)]
    pub fn put_to_use(&mut self, amount: u64) -> Outcome {
        let used = self.used.checked_add(amount).ok_or(Refusal::StakeTooLow)?;
        require(used <= self.stake, Refusal::StakeTooLow)?;
        self.used = used;
        Ok(())
    }

    pub fn free(&mut self, amount: u64) -> Outcome {
        self.used = less(self.used, amount, Refusal::Overflow)?;
        Ok(())
    }

    /// All of the filter but its list.
    pub fn passes(&self, filter: &Filter, stake_min: u64) -> bool {
        self.stake >= filter.stake_min
            && self.stake >= stake_min
            && self.completions >= filter.completions_min
            && !exceeds_share(self.timeouts, self.locks, filter.timeout_bps_max)
            && !exceeds_share(self.flag_weight, self.fee_weight, filter.flag_bps_max)
    }
}
