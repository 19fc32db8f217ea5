use crate::{
    account::{ProgramAccount, SYSTEM},
    amount::{checked_sub, scale_up},
    error::{require, MarketError, MarketResult},
};

/// Maximum bytes of a provider's addresses, so that an announcement fits one transaction.
pub const ADDRESSES_BYTES_MAX: usize = 512;

/// Number of completions that `has_history` accepts for a `fee_weight` equal to the minimum stake.
const RECORDS: u32 = 100_000;

/// A provider: its stake, its history on the chain, and its endpoint. The account is never closed,
/// because a provider could otherwise erase a bad record.
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
    /// Sum of settled fees, each as the stake that backs it. Forged completions cost fees as well.
    pub fee_weight: u64,
    pub issued_at: u64,
    pub expires_at: u64,
    pub seal_key: [u8; 32],
    /// Part of `stake` that backs open sessions and locked requests, and cannot be unstaked.
    pub stake_in_use: u64,
    /// Account that acts for the owner, but cannot move stake or set the operator; zero for none.
    pub operator: [u8; 32],
    pub addresses: [u8; ADDRESSES_BYTES_MAX],
}

const _: () = assert!(core::mem::size_of::<Provider>() == 688);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Provider {
    const TAG: u8 = 5;
}

/// A client's requirements for the provider that locks its request; zero requires nothing.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct Filter {
    pub completions_min: u64,
    pub stake_min: u64,
    /// Number of providers that the request names; if zero, any provider may lock it.
    pub named_providers: u32,
    pub unused: u32,
}

impl Provider {
    /// Returns the keys that act for the provider: its owner's and, if set, its operator's.
    pub fn keys(&self) -> (&[u8; 32], Option<&[u8; 32]>) {
        // 32 zero bytes are a valid ed25519 key too, so they must not count as an operator's key.
        let operator = if self.operator == SYSTEM { None } else { Some(&self.operator) };
        (&self.owner, operator)
    }

    pub fn has_key(&self, key: &[u8; 32]) -> bool {
        let (owner, operator) = self.keys();
        owner == key || operator == Some(key)
    }

    /// Reserves stake that backs a new session, a raised cap or a locked request.
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

    /// Refuses a provider below the filter or `stake_floor`. `is_listed` checks `named_providers`.
    pub fn require_passes(&self, filter: &Filter, stake_floor: u64) -> MarketResult {
        let enough = self.stake >= filter.stake_min && self.stake >= stake_floor;
        require(enough, MarketError::StakeTooLow)?;
        let count = filter.completions_min;
        let done = self.completions >= count && self.has_history(count, stake_floor);
        require(done, MarketError::FilterNotPassed)
    }

    /// Returns true if the provider settled enough fees for `count` completions. Each
    /// completion needs fees of the minimum stake divided by `RECORDS`, because completions without
    /// fees would cost nothing to forge.
    fn has_history(&self, count: u64, stake_min: u64) -> bool {
        let Ok(count) = u32::try_from(count) else { return false };
        scale_up(stake_min, count, RECORDS).is_ok_and(|needed| self.fee_weight >= needed)
    }
}
