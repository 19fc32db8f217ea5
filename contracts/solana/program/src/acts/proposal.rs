//! Changes of what is governed: numbers within hard bounds, assets with their ratios, the fee sink.
//!
//! A change is proposed by the owner, waits for longer than anybody needs to leave (see
//! `Config::delay`), and counts once anybody has applied it: for what is opened later alone, since
//! sessions, requests and jobs keep what they were opened with. The owner can cancel it until then.

use super::{govern::require_owner, take, Call};
use crate::{
    clock::now,
    event::{emit, Event},
    record::{bytes_of, read, write, SYSTEM},
    records::{Asset, Config, Parameter, Ratio, Wait},
    refusal::{require, Outcome, Refusal},
};

/// What a proposal is about, as its events tell it.
#[repr(u8)]
enum Subject {
    Parameter = 0,
    FeeSink = 1,
    Asset = 2,
}

#[inline(always)]
fn tell_proposed(subject: Subject, which: &[u8], value: &[u8], wait: &Wait) {
    emit(Event::ChangeProposed, &[&[subject as u8], which, value, &wait.due.to_le_bytes()]);
}

fn tell_cancelled(subject: Subject, which: &[u8]) {
    emit(Event::ChangeCancelled, &[&[subject as u8], which]);
}

/// Data: 0 apply parameter (number), 1 cancel parameter (number), 2 propose fee sink (key), 3 apply
/// fee sink, 4 cancel fee sink, 5 apply asset, 6 cancel asset.
pub fn act(call: &mut Call) -> Outcome {
    match call.input.u8()? {
        0 => apply_parameter(call),
        1 => cancel_parameter(call),
        2 => propose_fee_sink(call),
        3 => apply_fee_sink(call),
        4 => cancel_fee_sink(call),
        5 => apply_asset(call),
        6 => cancel_asset(call),
        _ => Err(Refusal::InstructionInvalid),
    }
}

/// Accounts: owner (signs), config. Data: parameter, value. A later proposal replaces an earlier
/// one, and waits from its own beginning.
pub fn propose_parameter(call: &mut Call) -> Outcome {
    let (parameter, value) = (call.input.u8()?, call.input.u64()?);
    call.input.end()?;
    let [owner, config] = take::<2>(call.accounts)?;
    require_owner(owner, config, call.program)?;
    let index = parameter as usize;
    Parameter::require_bounds(index, value)?;
    let mut record = write::<Config>(config, call.program)?;
    let wait = Wait::begin(&record, now()?)?;
    (record.next_numbers[index], record.number_waits[index]) = (value, wait);
    tell_proposed(Subject::Parameter, &[parameter], &value.to_le_bytes(), &wait);
    Ok(())
}

/// Accounts: config. By anyone, once the wait is over.
fn apply_parameter(call: &mut Call) -> Outcome {
    let parameter = call.input.u8()?;
    call.input.end()?;
    let [config] = take::<1>(call.accounts)?;
    let mut record = write::<Config>(config, call.program)?;
    let index = parameter as usize;
    let wait = *record.number_waits.get(index).ok_or(Refusal::ParameterOutOfBounds)?;
    wait.require_over(&record, now()?)?;
    let value = record.next_numbers[index];
    Parameter::require_bounds(index, value)?;
    (record.numbers[index], record.number_waits[index]) = (value, Wait::NONE);
    emit(Event::ParameterSet, &[&[parameter], &value.to_le_bytes()]);
    Ok(())
}

/// Accounts: owner (signs), config.
fn cancel_parameter(call: &mut Call) -> Outcome {
    let parameter = call.input.u8()?;
    call.input.end()?;
    let [owner, config] = take::<2>(call.accounts)?;
    require_owner(owner, config, call.program)?;
    let mut record = write::<Config>(config, call.program)?;
    let waits = &mut record.number_waits;
    let wait = waits.get_mut(parameter as usize).ok_or(Refusal::ParameterOutOfBounds)?;
    wait.require_begun()?;
    *wait = Wait::NONE;
    tell_cancelled(Subject::Parameter, &[parameter]);
    Ok(())
}

/// Accounts: owner (signs), config. Data: the account that is to have fees and fines.
fn propose_fee_sink(call: &mut Call) -> Outcome {
    let next = call.input.key()?;
    call.input.end()?;
    let [owner, config] = take::<2>(call.accounts)?;
    require_owner(owner, config, call.program)?;
    require(next != SYSTEM, Refusal::ParameterOutOfBounds)?;
    let mut record = write::<Config>(config, call.program)?;
    let wait = Wait::begin(&record, now()?)?;
    (record.next_fee_sink, record.fee_sink_wait) = (next, wait);
    tell_proposed(Subject::FeeSink, &[], &next, &wait);
    Ok(())
}

/// Accounts: config. By anyone, once the wait is over.
fn apply_fee_sink(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [config] = take::<1>(call.accounts)?;
    let mut record = write::<Config>(config, call.program)?;
    record.fee_sink_wait.require_over(&record, now()?)?;
    (record.fee_sink, record.fee_sink_wait) = (record.next_fee_sink, Wait::NONE);
    emit(Event::FeeSinkSet, &[&record.fee_sink]);
    Ok(())
}

/// Accounts: owner (signs), config.
fn cancel_fee_sink(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [owner, config] = take::<2>(call.accounts)?;
    require_owner(owner, config, call.program)?;
    let mut record = write::<Config>(config, call.program)?;
    record.fee_sink_wait.require_begun()?;
    record.fee_sink_wait = Wait::NONE;
    tell_cancelled(Subject::FeeSink, &[]);
    Ok(())
}

/// What an asset is to become. What is in the market of one that is no longer listed can be paid
/// and withdrawn; the native asset stays.
pub struct Listing {
    pub listed: u8,
    pub ratio: Ratio,
}

fn require_possible(asset: &Asset, next: &Listing) -> Outcome {
    next.ratio.require_bounds()?;
    let stays = next.listed == 1 || asset.mint != SYSTEM;
    require(next.listed <= 1 && stays, Refusal::ParameterOutOfBounds)
}

pub fn propose_listing(asset: &mut Asset, config: &Config, next: &Listing) -> Outcome {
    require_possible(asset, next)?;
    asset.wait = Wait::begin(config, now()?)?;
    (asset.next_listed, asset.next_ratio) = (next.listed, next.ratio);
    let mut value = [next.listed; 9];
    value[1..].copy_from_slice(bytes_of(&next.ratio));
    tell_proposed(Subject::Asset, &asset.mint, &value, &asset.wait);
    Ok(())
}

/// Accounts: owner (signs), config, asset. Data: listed, ratio.
pub fn propose_asset(call: &mut Call) -> Outcome {
    let listed = call.input.u8()?;
    let ratio = Ratio { numerator: call.input.u32()?, denominator: call.input.u32()? };
    call.input.end()?;
    let [owner, config, asset] = take::<3>(call.accounts)?;
    require_owner(owner, config, call.program)?;
    let mut record = write::<Asset>(asset, call.program)?;
    let config = read::<Config>(config, call.program)?;
    propose_listing(&mut record, &config, &Listing { listed, ratio })
}

/// Accounts: config, asset. By anyone, once the wait is over.
fn apply_asset(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [config, asset] = take::<2>(call.accounts)?;
    let mut record = write::<Asset>(asset, call.program)?;
    record.wait.require_over(&*read::<Config>(config, call.program)?, now()?)?;
    let next = Listing { listed: record.next_listed, ratio: record.next_ratio };
    require_possible(&record, &next)?;
    (record.listed, record.ratio, record.wait) = (next.listed, next.ratio, Wait::NONE);
    emit(Event::AssetListed, &[&record.mint, &[record.listed], bytes_of(&record.ratio)]);
    Ok(())
}

/// Accounts: owner (signs), config, asset.
fn cancel_asset(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [owner, config, asset] = take::<3>(call.accounts)?;
    require_owner(owner, config, call.program)?;
    let mut record = write::<Asset>(asset, call.program)?;
    record.wait.require_begun()?;
    record.wait = Wait::NONE;
    tell_cancelled(Subject::Asset, &record.mint);
    Ok(())
}
