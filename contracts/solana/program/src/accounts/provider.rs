use crate::{
    account::{ProgramAccount, SYSTEM},
    amount::{checked_sub, scale_up},
    error::{require, MarketError, MarketResult},
};

/// Most bytes of a provider's addresses: they must fit one transaction with all the rest.
pub const ADDRESSES_BYTES_MAX: usize = 512;

/// As many completions as fees of the least stake's weight can stand for.
const RECORDS: u32 = 100_000;

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
    pub staked_since: u64,
    pub completions: u64,
    /// Settled fees, in native units: what a false record would have cost.
    pub fee_weight: u64,
    pub issued_at: u64,
    pub expires_at: u64,
    pub seal_key: [u8; 32],
    /// Part of `stake` that backs open sessions and locked requests, and cannot leave.
    pub stake_in_use: u64,
    /// Acts for the owner in all but its stake and this name; zero for none.
    pub operator: [u8; 32],
    pub addresses: [u8; ADDRESSES_BYTES_MAX],
}

const _: () = assert!(core::mem::size_of::<Provider>() == 688);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Provider {
    const TAG: u8 = 5;
}

/// A client's requirements for a provider. Zero asks for nothing.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Filter {
    pub completions_min: u64,
    pub stake_min: u64,
    /// Providers that may lock the request; none means all.
    pub named_providers: u32,
    pub unused: u32,
}

impl Provider {
    /// Keys that act for it: its own, and its operator's.
    pub fn keys(&self) -> (&[u8; 32], Option<&[u8; 32]>) {
        // Zeros are a point of the curve, too: no account has that key.
        let operator = if self.operator == SYSTEM { None } else { Some(&self.operator) };
        (&self.owner, operator)
    }

    pub fn has_key(&self, key: &[u8; 32]) -> bool {
        let (owner, operator) = self.keys();
        owner == key || operator == Some(key)
    }

    /// Puts stake behind what is opened.
    #[inline(always)]
    pub fn reserve_stake(&mut self, amount: u64) -> MarketResult {
        let used = self.stake_in_use.checked_add(amount).ok_or(MarketError::StakeTooLow)?;
        require(used <= self.stake, MarketError::StakeTooLow)?;
        self.stake_in_use = used;
        Ok(())
    }

    pub fn release_stake(&mut self, amount: u64) -> MarketResult {
        self.stake_in_use = checked_sub(self.stake_in_use, amount, MarketError::Overflow)?;
        Ok(())
    }

    /// Refuses who does not pass the filter, its list left aside.
    pub fn require_passes(&self, filter: &Filter, stake_floor: u64) -> MarketResult {
        let enough = self.stake >= filter.stake_min && self.stake >= stake_floor;
        require(enough, MarketError::StakeTooLow)?;
        let count = filter.completions_min;
        let done = self.completions >= count && self.has_history(count, stake_floor);
        require(done, MarketError::FilterNotPassed)
    }

    /// Whether it settled the fees that this number of completions must have brought. Each takes
    /// those of a part of the least stake's weight; else they would cost nothing to make up.
    fn has_history(&self, count: u64, stake_min: u64) -> bool {
        let Ok(count) = u32::try_from(count) else { return false };
        scale_up(stake_min, count, RECORDS).is_ok_and(|needed| self.fee_weight >= needed)
    }
}
