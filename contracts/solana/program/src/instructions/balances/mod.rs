//! Balances: their accounts, money in and out, and payments between them.

pub mod account;
pub mod deposit;
pub mod pay;
