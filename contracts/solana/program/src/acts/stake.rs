//! Stakes: money of a provider's native balance that backs what it takes on.

use super::{require_signer, take, Call};
use crate::{
    amount::{add, less},
    clock::now,
    event::{emit, Event},
    record::{create, read, write, Place, SYSTEM},
    records::{Balance, Config, Parameter, Provider},
    refusal::{require, Outcome, Refusal},
};
use pinocchio::{AccountView, Address};

/// Accounts: payer (signs), provider record, system program. Data: owner. Again without harm.
pub fn open_provider(call: &mut Call) -> Outcome {
    let owner = call.input.key()?;
    call.input.end()?;
    let [payer, provider, _] = take::<3>(call.accounts)?;
    require_signer(payer)?;
    if let Ok(present) = read::<Provider>(provider, call.program) {
        return require(present.owner == owner, Refusal::RecordWrong);
    }
    let seeds: [&[u8]; 2] = [b"provider", &owner];
    let place = Place { payer, program: call.program, seeds: &seeds, tail: 0 };
    create::<Provider>(provider, &place)?;
    let mut record = write::<Provider>(provider, call.program)?;
    (record.owner, record.since) = (owner, now()?);
    Ok(())
}

fn require_own(owner: &AccountView, provider: &AccountView, program: &Address) -> Outcome {
    require_signer(owner)?;
    let record = read::<Provider>(provider, program)?;
    require(&record.owner == owner.address().as_array(), Refusal::NotAllowed)
}

/// Accounts: owner (signs), config, provider record, native balance. Data: lamports.
pub fn stake(call: &mut Call) -> Outcome {
    let amount = call.input.u64()?;
    call.input.end()?;
    let [owner, config, provider, balance] = take::<4>(call.accounts)?;
    require_own(owner, provider, call.program)?;
    require(amount > 0, Refusal::AmountZero)?;
    let min = read::<Config>(config, call.program)?.get(Parameter::MinStake);
    let mut record = write::<Provider>(provider, call.program)?;
    record.stake = add(record.stake, amount)?;
    require(record.stake >= min, Refusal::StakeTooLow)?;
    let mut balance = write::<Balance>(balance, call.program)?;
    require(balance.is_of(&record.owner, &SYSTEM), Refusal::RecordWrong)?;
    balance.reserve(amount)?;
    emit(Event::Staked, &[&record.owner, &amount.to_le_bytes(), &record.stake.to_le_bytes()]);
    Ok(())
}

/// Accounts: owner (signs), config, provider record. Data: lamports.
///
/// What backs open sessions and locked requests stays. All that is on its way out waits for the
/// delay of the last time.
pub fn unstake(call: &mut Call) -> Outcome {
    let amount = call.input.u64()?;
    call.input.end()?;
    let [owner, config, provider] = take::<3>(call.accounts)?;
    require_own(owner, provider, call.program)?;
    require(amount > 0, Refusal::AmountZero)?;
    let config = read::<Config>(config, call.program)?;
    let mut record = write::<Provider>(provider, call.program)?;
    record.stake = less(record.stake, amount, Refusal::StakeTooLow)?;
    let enough = record.stake == 0 || record.stake >= config.get(Parameter::MinStake);
    require(enough, Refusal::StakeTooLow)?;
    require(record.stake >= record.used, Refusal::StakeInUse)?;
    record.unbonding = add(record.unbonding, amount)?;
    record.unbonds_at = add(now()?, config.get(Parameter::UnbondingDelay))?;
    let (amount, at) = (amount.to_le_bytes(), record.unbonds_at.to_le_bytes());
    emit(Event::Unstaked, &[&record.owner, &amount, &record.stake.to_le_bytes(), &at]);
    Ok(())
}

/// Accounts: owner (signs), provider record, native balance.
pub fn withdraw_stake(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [owner, provider, balance] = take::<3>(call.accounts)?;
    require_own(owner, provider, call.program)?;
    let mut record = write::<Provider>(provider, call.program)?;
    let amount = record.unbonding;
    require(amount > 0, Refusal::AmountZero)?;
    require(now()? >= record.unbonds_at, Refusal::StakeBound)?;
    (record.unbonding, record.unbonds_at) = (0, 0);
    let mut balance = write::<Balance>(balance, call.program)?;
    require(balance.is_of(&record.owner, &SYSTEM), Refusal::RecordWrong)?;
    balance.release(amount)?;
    emit(Event::StakeWithdrawn, &[&record.owner, &amount.to_le_bytes()]);
    Ok(())
}

/// Accounts: owner (signs), provider record. Data: operator, zeros for nobody.
///
/// It acts for the owner from now on, and who did before no longer: see `Provider::operator`.
pub fn name_operator(call: &mut Call) -> Outcome {
    let operator = call.input.key()?;
    call.input.end()?;
    let [owner, provider] = take::<2>(call.accounts)?;
    require_own(owner, provider, call.program)?;
    let mut record = write::<Provider>(provider, call.program)?;
    record.operator = operator;
    emit(Event::OperatorNamed, &[&record.owner, &operator]);
    Ok(())
}
