use crate::{
    amount::{add, less},
    record::Record,
    refusal::{Outcome, Refusal},
};

/// What the market owes one account in one asset.
#[repr(C)]
pub struct Balance {
    pub tag: u8,
    pub unused: [u8; 7],
    pub owner: [u8; 32],
    pub asset: [u8; 32],
    /// Paid this record's rent, and has it back when the record is closed.
    pub payer: [u8; 32],
    /// Free to spend or withdraw.
    pub available: u64,
    /// Held for open sessions and requests, stakes and bonds.
    pub reserved: u64,
}

const _: () = assert!(core::mem::size_of::<Balance>() == 120);

// SAFETY: integers and arrays without padding.
unsafe impl Record for Balance {
    const TAG: u8 = 3;
}

impl Balance {
    pub fn is_of(&self, owner: &[u8; 32], asset: &[u8; 32]) -> bool {
        &self.owner == owner && &self.asset == asset
    }

    pub fn credit(&mut self, amount: u64) -> Outcome {
        self.available = add(self.available, amount)?;
        Ok(())
    }

    pub fn debit(&mut self, amount: u64) -> Outcome {
        self.available = less(self.available, amount, Refusal::InsufficientFunds)?;
        Ok(())
    }

    /// Available becomes reserved.
    pub fn reserve(&mut self, amount: u64) -> Outcome {
        self.debit(amount)?;
        self.reserved = add(self.reserved, amount)?;
        Ok(())
    }

    /// Takes out of what is reserved.
    pub fn take_reserved(&mut self, amount: u64) -> Outcome {
        self.reserved = less(self.reserved, amount, Refusal::Overflow)?;
        Ok(())
    }

    /// Reserved becomes available.
    pub fn release(&mut self, amount: u64) -> Outcome {
        self.take_reserved(amount)?;
        self.credit(amount)
    }

    pub fn is_empty(&self) -> bool {
        self.available == 0 && self.reserved == 0
    }
}
