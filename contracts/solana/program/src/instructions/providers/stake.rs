//! Stakes: a part of a provider's native balance that backs its sessions and requests.

use crate::{
    account::{create, read, write, NewAccount, SYSTEM},
    accounts::{Balance, Config, Parameter, Provider},
    amount::{checked_add, checked_sub},
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{require_signer, take, InstructionContext},
};
use pinocchio::{AccountView, Address};

/// Accounts: payer of the rent (signs), provider record, system program. Data: owner's key. Changes
/// nothing if the record exists.
pub fn open_provider(context: &mut InstructionContext) -> MarketResult {
    let owner = context.input.key()?;
    context.input.end()?;
    let [payer, provider, _] = take::<3>(context.accounts)?;
    require_signer(payer)?;
    if let Ok(present) = read::<Provider>(provider, context.program) {
        return require(present.owner == owner, MarketError::AccountInvalid);
    }
    let seeds: [&[u8]; 2] = [b"provider", &owner];
    let new_account = NewAccount { payer, program: context.program, seeds: &seeds, tail: 0 };
    create::<Provider>(provider, &new_account)?;
    let mut record = write::<Provider>(provider, context.program)?;
    (record.owner, record.staked_since) = (owner, now()?);
    Ok(())
}

fn require_own(owner: &AccountView, provider: &AccountView, program: &Address) -> MarketResult {
    require_signer(owner)?;
    let record = read::<Provider>(provider, program)?;
    require(&record.owner == owner.address().as_array(), MarketError::NotAllowed)
}

/// Accounts: owner (signs), config, provider record, owner's native balance. Data: lamports.
pub fn stake(context: &mut InstructionContext) -> MarketResult {
    let amount = context.input.u64()?;
    context.input.end()?;
    let [owner, config, provider, balance] = take::<4>(context.accounts)?;
    require_own(owner, provider, context.program)?;
    require(amount > 0, MarketError::AmountZero)?;
    let min = read::<Config>(config, context.program)?.get(Parameter::MinStake);
    let mut record = write::<Provider>(provider, context.program)?;
    record.stake = checked_add(record.stake, amount)?;
    require(record.stake >= min, MarketError::StakeTooLow)?;
    let mut balance = write::<Balance>(balance, context.program)?;
    require(balance.is_of(&record.owner, &SYSTEM), MarketError::AccountInvalid)?;
    balance.reserve(amount)?;
    emit(Event::Staked, &[&record.owner, &amount.to_le_bytes(), &record.stake.to_le_bytes()]);
    Ok(())
}

/// Accounts: owner (signs), config, provider record. Data: lamports.
///
/// Stake behind open sessions and locked requests cannot be unstaked. Each call restarts the
/// unbonding delay of all lamports that are unstaked and not withdrawn yet.
pub fn unstake(context: &mut InstructionContext) -> MarketResult {
    let amount = context.input.u64()?;
    context.input.end()?;
    let [owner, config, provider] = take::<3>(context.accounts)?;
    require_own(owner, provider, context.program)?;
    require(amount > 0, MarketError::AmountZero)?;
    let config = read::<Config>(config, context.program)?;
    let mut record = write::<Provider>(provider, context.program)?;
    record.stake = checked_sub(record.stake, amount, MarketError::StakeTooLow)?;
    let enough = record.stake == 0 || record.stake >= config.get(Parameter::MinStake);
    require(enough, MarketError::StakeTooLow)?;
    require(record.stake >= record.stake_in_use, MarketError::StakeInUse)?;
    record.unbonding = checked_add(record.unbonding, amount)?;
    record.unbonds_at = checked_add(now()?, config.get(Parameter::UnbondingDelay))?;
    let (amount, at) = (amount.to_le_bytes(), record.unbonds_at.to_le_bytes());
    emit(Event::Unstaked, &[&record.owner, &amount, &record.stake.to_le_bytes(), &at]);
    Ok(())
}

/// Accounts: owner (signs), provider record, owner's native balance.
pub fn withdraw_stake(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [owner, provider, balance] = take::<3>(context.accounts)?;
    require_own(owner, provider, context.program)?;
    let mut record = write::<Provider>(provider, context.program)?;
    let amount = record.unbonding;
    require(amount > 0, MarketError::AmountZero)?;
    require(now()? >= record.unbonds_at, MarketError::StakeUnbonding)?;
    (record.unbonding, record.unbonds_at) = (0, 0);
    let mut balance = write::<Balance>(balance, context.program)?;
    require(balance.is_of(&record.owner, &SYSTEM), MarketError::AccountInvalid)?;
    balance.release(amount)?;
    emit(Event::StakeWithdrawn, &[&record.owner, &amount.to_le_bytes()]);
    Ok(())
}

/// Accounts: owner (signs), provider record. Data: the new operator's key, zeros for none.
///
/// The new operator acts for the owner from now on, in place of the former operator.
pub fn set_operator(context: &mut InstructionContext) -> MarketResult {
    let operator = context.input.key()?;
    context.input.end()?;
    let [owner, provider] = take::<2>(context.accounts)?;
    require_own(owner, provider, context.program)?;
    let mut record = write::<Provider>(provider, context.program)?;
    record.operator = operator;
    emit(Event::OperatorSet, &[&record.owner, &operator]);
    Ok(())
}
