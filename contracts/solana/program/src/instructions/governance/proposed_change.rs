//! Changes of governed values: numbers within hard bounds, listing and ratio of assets, fee sink.
//!
//! The owner proposes a change. After a delay that lets every provider withdraw its stake first
//! (`Config::delay`), any account may apply the change. Open sessions, requests and jobs keep the
//! values at their opening; only the fee of a request is fixed later, when a provider locks the
//! request. Until the change is applied, the owner can cancel it.

use super::owner::require_owner;
use crate::{
    account::{bytes_of, read, write, SYSTEM},
    accounts::{Asset, Config, Parameter, Ratio, Timelock},
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{take, InstructionContext},
};

/// Kind of the value that a proposal changes; the events of a proposal contain the kind's number.
#[repr(u8)]
enum Subject {
    Parameter = 0,
    FeeSink = 1,
    Asset = 2,
}

#[inline(always)]
fn emit_proposed(subject: Subject, which: &[u8], value: &[u8], timelock: &Timelock) {
    emit(Event::ChangeProposed, &[&[subject as u8], which, value, &timelock.due.to_le_bytes()]);
}

fn emit_cancelled(subject: Subject, which: &[u8]) {
    emit(Event::ChangeCancelled, &[&[subject as u8], which]);
}

/// Data: 0 apply parameter (then index), 1 cancel parameter (then index), 2 propose fee sink (key),
/// 3 apply fee sink, 4 cancel fee sink, 5 apply asset, 6 cancel asset.
pub fn dispatch_sub(context: &mut InstructionContext) -> MarketResult {
    match context.input.u8()? {
        0 => apply_parameter(context),
        1 => cancel_parameter(context),
        2 => propose_fee_sink(context),
        3 => apply_fee_sink(context),
        4 => cancel_fee_sink(context),
        5 => apply_asset(context),
        6 => cancel_asset(context),
        _ => Err(MarketError::InstructionInvalid),
    }
}

/// Accounts: owner (signs), config. Data: index of the parameter, value. A later proposal replaces
/// an earlier one of the same parameter, and the delay begins anew.
pub fn propose_parameter(context: &mut InstructionContext) -> MarketResult {
    let (parameter, value) = (context.input.u8()?, context.input.u64()?);
    context.input.end()?;
    let [owner, config] = take::<2>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    let index = parameter as usize;
    Parameter::require_bounds(index, value)?;
    let mut record = write::<Config>(config, context.program)?;
    let timelock = Timelock::begin(&record, now()?)?;
    (record.next_numbers[index], record.number_timelocks[index]) = (value, timelock);
    emit_proposed(Subject::Parameter, &[parameter], &value.to_le_bytes(), &timelock);
    Ok(())
}

/// Accounts: config. Data: parameter's index. Any account may send this after the change's delay.
fn apply_parameter(context: &mut InstructionContext) -> MarketResult {
    let parameter = context.input.u8()?;
    context.input.end()?;
    let [config] = take::<1>(context.accounts)?;
    let mut record = write::<Config>(config, context.program)?;
    let index = parameter as usize;
    let timelock = *record.number_timelocks.get(index).ok_or(MarketError::ParameterOutOfBounds)?;
    timelock.require_elapsed(&record, now()?)?;
    let value = record.next_numbers[index];
    Parameter::require_bounds(index, value)?;
    (record.numbers[index], record.number_timelocks[index]) = (value, Timelock::NONE);
    emit(Event::ParameterSet, &[&[parameter], &value.to_le_bytes()]);
    Ok(())
}

/// Accounts: owner (signs), config. Data: index of the parameter.
fn cancel_parameter(context: &mut InstructionContext) -> MarketResult {
    let parameter = context.input.u8()?;
    context.input.end()?;
    let [owner, config] = take::<2>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    let mut record = write::<Config>(config, context.program)?;
    let timelocks = &mut record.number_timelocks;
    let timelock =
        timelocks.get_mut(parameter as usize).ok_or(MarketError::ParameterOutOfBounds)?;
    timelock.require_proposed()?;
    *timelock = Timelock::NONE;
    emit_cancelled(Subject::Parameter, &[parameter]);
    Ok(())
}

/// Accounts: owner (signs), config. Data: the proposed fee sink.
fn propose_fee_sink(context: &mut InstructionContext) -> MarketResult {
    let next = context.input.key()?;
    context.input.end()?;
    let [owner, config] = take::<2>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    require(next != SYSTEM, MarketError::ParameterOutOfBounds)?;
    let mut record = write::<Config>(config, context.program)?;
    let timelock = Timelock::begin(&record, now()?)?;
    (record.next_fee_sink, record.fee_sink_timelock) = (next, timelock);
    emit_proposed(Subject::FeeSink, &[], &next, &timelock);
    Ok(())
}

/// Accounts: config. Any account may send this instruction after the change's delay.
fn apply_fee_sink(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [config] = take::<1>(context.accounts)?;
    let mut record = write::<Config>(config, context.program)?;
    record.fee_sink_timelock.require_elapsed(&record, now()?)?;
    (record.fee_sink, record.fee_sink_timelock) = (record.next_fee_sink, Timelock::NONE);
    emit(Event::FeeSinkSet, &[&record.fee_sink]);
    Ok(())
}

/// Accounts: owner (signs), config.
fn cancel_fee_sink(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [owner, config] = take::<2>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    let mut record = write::<Config>(config, context.program)?;
    record.fee_sink_timelock.require_proposed()?;
    record.fee_sink_timelock = Timelock::NONE;
    emit_cancelled(Subject::FeeSink, &[]);
    Ok(())
}

/// Proposed state of an asset. Balances in an unlisted asset can still receive pay and be
/// withdrawn. The native asset cannot be unlisted.
pub struct Listing {
    pub listed: u8,
    pub ratio: Ratio,
}

fn require_valid_listing(asset: &Asset, next: &Listing) -> MarketResult {
    next.ratio.require_bounds()?;
    let stays = next.listed == 1 || asset.mint != SYSTEM;
    require(next.listed <= 1 && stays, MarketError::ParameterOutOfBounds)
}

pub fn propose_listing(asset: &mut Asset, config: &Config, next: &Listing) -> MarketResult {
    require_valid_listing(asset, next)?;
    asset.timelock = Timelock::begin(config, now()?)?;
    (asset.next_listed, asset.next_ratio) = (next.listed, next.ratio);
    let mut value = [next.listed; 9];
    value[1..].copy_from_slice(bytes_of(&next.ratio));
    emit_proposed(Subject::Asset, &asset.mint, &value, &asset.timelock);
    Ok(())
}

/// Accounts: owner (signs), config, asset. Data: 1 to list or 0 to unlist the asset, ratio.
pub fn propose_asset(context: &mut InstructionContext) -> MarketResult {
    let listed = context.input.u8()?;
    let ratio = Ratio { numerator: context.input.u32()?, denominator: context.input.u32()? };
    context.input.end()?;
    let [owner, config, asset] = take::<3>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    let mut record = write::<Asset>(asset, context.program)?;
    let config = read::<Config>(config, context.program)?;
    propose_listing(&mut record, &config, &Listing { listed, ratio })
}

/// Accounts: config, asset. Any account may send this instruction after the change's delay.
fn apply_asset(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [config, asset] = take::<2>(context.accounts)?;
    let mut record = write::<Asset>(asset, context.program)?;
    record.timelock.require_elapsed(&*read::<Config>(config, context.program)?, now()?)?;
    let next = Listing { listed: record.next_listed, ratio: record.next_ratio };
    require_valid_listing(&record, &next)?;
    (record.listed, record.ratio, record.timelock) = (next.listed, next.ratio, Timelock::NONE);
    emit(Event::AssetListed, &[&record.mint, &[record.listed], bytes_of(&record.ratio)]);
    Ok(())
}

/// Accounts: owner (signs), config, asset.
fn cancel_asset(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [owner, config, asset] = take::<3>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    let mut record = write::<Asset>(asset, context.program)?;
    record.timelock.require_proposed()?;
    record.timelock = Timelock::NONE;
    emit_cancelled(Subject::Asset, &record.mint);
    Ok(())
}
