//! Reads an instruction's data: little-endian numbers, keys, and byte strings after their length.

use crate::error::{MarketError, MarketResult};

pub struct Input<'a> {
    rest: &'a [u8],
}

impl<'a> Input<'a> {
    pub fn new(rest: &'a [u8]) -> Self {
        Self { rest }
    }

    #[inline(always)]
    pub fn take(&mut self, length: usize) -> MarketResult<&'a [u8]> {
        if self.rest.len() < length {
            return Err(MarketError::InstructionInvalid);
        }
        let (taken, rest) = self.rest.split_at(length);
        self.rest = rest;
        Ok(taken)
    }

    /// Reads bytes into `target`. Not inlined, because the reader of every field calls it.
    #[inline(never)]
    fn fill(&mut self, target: &mut [u8]) -> MarketResult {
        target.copy_from_slice(self.take(target.len())?);
        Ok(())
    }

    #[inline(always)]
    fn array<const N: usize>(&mut self) -> MarketResult<[u8; N]> {
        let mut bytes = [0; N];
        self.fill(&mut bytes)?;
        Ok(bytes)
    }

    #[inline(always)]
    pub fn u8(&mut self) -> MarketResult<u8> {
        let [byte] = self.array()?;
        Ok(byte)
    }

    /// Reads one byte, which must be 0 or 1.
    pub fn flag(&mut self) -> MarketResult<bool> {
        let byte = self.u8()?;
        crate::error::require(byte <= 1, MarketError::InstructionInvalid)?;
        Ok(byte == 1)
    }

    #[inline(always)]
    pub fn u16(&mut self) -> MarketResult<u16> {
        Ok(u16::from_le_bytes(self.array()?))
    }

    #[inline(always)]
    pub fn u32(&mut self) -> MarketResult<u32> {
        Ok(u32::from_le_bytes(self.array()?))
    }

    #[inline(always)]
    pub fn u64(&mut self) -> MarketResult<u64> {
        Ok(u64::from_le_bytes(self.array()?))
    }

    /// Reads a key or a hash, of 32 bytes.
    pub fn key(&mut self) -> MarketResult<[u8; 32]> {
        self.array()
    }

    /// Reads six prices.
    pub fn prices(&mut self) -> MarketResult<[u64; 6]> {
        let mut prices = [0; 6];
        for price in prices.iter_mut() {
            *price = self.u64()?;
        }
        Ok(prices)
    }

    /// Reads bytes after their length, a `u16`.
    #[inline(always)]
    pub fn counted(&mut self) -> MarketResult<&'a [u8]> {
        let length = self.u16()? as usize;
        self.take(length)
    }

    /// Returns all unread bytes.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Refuses unread bytes, because they would have no effect although the sender signed them.
    pub fn end(&self) -> MarketResult<()> {
        crate::error::require(self.rest.is_empty(), MarketError::InstructionInvalid)
    }
}
