//! Creation and closing of balances. How to read "Accounts": `instructions/mod.rs`.

use crate::{
    account::{close, create, read, write, NewAccount},
    accounts::{Asset, Balance},
    error::{require, MarketError, MarketResult},
    instructions::{require_signer, take, InstructionContext},
};
use pinocchio::{AccountView, Address};

/// Accounts: payer of the rent (signs), new balance, its asset, system program. Data: owner's key.
///
/// Any account may open a balance for any owner. Changes nothing if the balance exists.
pub fn open_balance(context: &mut InstructionContext) -> MarketResult {
    let owner = context.input.key()?;
    context.input.end()?;
    let [payer, balance, asset, _] = take::<4>(context.accounts)?;
    require_signer(payer)?;
    let mint = read::<Asset>(asset, context.program)?.mint;
    if let Ok(present) = read::<Balance>(balance, context.program) {
        return require(present.is_of(&owner, &mint), MarketError::AccountInvalid);
    }
    let program = context.program;
    make_balance(balance, &NewBalance { payer, owner: &owner, mint: &mint, program })
}

/// A balance to create, and the account that pays its rent.
pub struct NewBalance<'a> {
    pub payer: &'a AccountView,
    pub owner: &'a [u8; 32],
    pub mint: &'a [u8; 32],
    pub program: &'a Address,
}

/// Creates an empty balance. The payer gets the rent back when the owner closes the balance.
#[inline(never)]
pub fn make_balance(balance: &mut AccountView, fields: &NewBalance) -> MarketResult {
    let NewBalance { payer, owner, mint, program } = *fields;
    let seeds: [&[u8]; 3] = [b"balance", owner, mint];
    create::<Balance>(balance, &NewAccount { payer, program, seeds: &seeds, tail: 0 })?;
    let mut record = write::<Balance>(balance, program)?;
    (record.owner, record.asset) = (*owner, *mint);
    record.payer = payer.address().to_bytes();
    Ok(())
}

/// Accounts: owner (signs), owner's empty balance, payer of its rent, which gets the rent back.
pub fn close_balance(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [owner, balance, payer] = take::<3>(context.accounts)?;
    require_signer(owner)?;
    {
        let record = read::<Balance>(balance, context.program)?;
        require(&record.owner == owner.address().as_array(), MarketError::NotAllowed)?;
        require(&record.payer == payer.address().as_array(), MarketError::AccountInvalid)?;
        require(record.is_empty(), MarketError::AccountNotErasable)?;
    }
    close(balance, payer)
}
