use crate::{
    account::ProgramAccount,
    amount::{checked_add, checked_sub},
    error::{MarketError, MarketResult},
};

/// Amount that the market owes to one account, in one asset.
#[repr(C)]
pub struct Balance {
    pub tag: u8,
    pub unused: [u8; 7],
    pub owner: [u8; 32],
    pub asset: [u8; 32],
    /// Account that paid this account's rent, and gets it back when the account is closed.
    pub payer: [u8; 32],
    /// Amount that the owner can spend or withdraw.
    pub available: u64,
    /// Amount held for open sessions, requests and jobs, for stakes until withdrawn, and for bonds.
    pub reserved: u64,
}

const _: () = assert!(core::mem::size_of::<Balance>() == 120);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
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

    /// Moves an amount from `available` to `reserved`.
    pub fn reserve(&mut self, amount: u64) -> MarketResult {
        self.debit(amount)?;
        self.reserved = checked_add(self.reserved, amount)?;
        Ok(())
    }

    /// Removes an amount from `reserved`.
    pub fn take_reserved(&mut self, amount: u64) -> MarketResult {
        self.reserved = checked_sub(self.reserved, amount, MarketError::Overflow)?;
        Ok(())
    }

    /// Moves an amount from `reserved` to `available`.
    pub fn release(&mut self, amount: u64) -> MarketResult {
        self.take_reserved(amount)?;
        self.credit(amount)
    }

    pub fn is_empty(&self) -> bool {
        self.available == 0 && self.reserved == 0
    }
}
