use crate::{
    account::ProgramAccount,
    amount::{checked_add, checked_sub},
    error::{MarketError, MarketResult},
};

/// Debt of the market to one account in one asset.
#[repr(C)]
pub struct Balance {
    pub tag: u8,
    pub unused: [u8; 7],
    pub owner: [u8; 32],
    pub asset: [u8; 32],
    /// Paid this account's rent, and has it back when the account is closed.
    pub payer: [u8; 32],
    /// Free to spend or withdraw.
    pub available: u64,
    /// Held for open sessions and requests, stakes and bonds.
    pub reserved: u64,
}

const _: () = assert!(core::mem::size_of::<Balance>() == 120);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Balance {
    const TAG: u8 = 3;
}

impl Balance {
    pub fn is_of(&self, owner: &[u8; 32], asset: &[u8; 32]) -> bool {
        &self.owner == owner && &self.asset == asset
    }

    pub fn credit(&mut self, amount: u64) -> MarketResult {
        self.available = checked_add(self.available, amount)?;
        Ok(())
    }

    pub fn debit(&mut self, amount: u64) -> MarketResult {
        self.available = checked_sub(self.available, amount, MarketError::InsufficientFunds)?;
        Ok(())
    }

    /// Available becomes reserved.
    pub fn reserve(&mut self, amount: u64) -> MarketResult {
        self.debit(amount)?;
        self.reserved = checked_add(self.reserved, amount)?;
        Ok(())
    }

    /// Takes out of what is reserved.
    pub fn take_reserved(&mut self, amount: u64) -> MarketResult {
        self.reserved = checked_sub(self.reserved, amount, MarketError::Overflow)?;
        Ok(())
    }

    /// Reserved becomes available.
    pub fn release(&mut self, amount: u64) -> MarketResult {
        self.take_reserved(amount)?;
        self.credit(amount)
    }

    pub fn is_empty(&self) -> bool {
        self.available == 0 && self.reserved == 0
    }
}
