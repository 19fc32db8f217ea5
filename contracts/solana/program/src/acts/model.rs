//! What becomes of a registered version.

use super::{register::artifacts_of, require_signer, take, Call};
use crate::{
    event::{emit, Event},
    record::{close, create, read, write, Place},
    records::{Alias, Allowed, Calibration, Config, Model, Status},
    refusal::{require, Outcome, Refusal},
};
use core::mem::size_of;
use pinocchio::{AccountView, Address};

/// Longest CID.
const CID_BYTES_MAX: usize = 128;

/// Data: 0 set alias, 1 allow, 2 disallow, 3 retire, 4 set status, 5 set calibration.
pub fn act(call: &mut Call) -> Outcome {
    match call.input.u8()? {
        0 => set_alias(call),
        1 => allow(call),
        2 => disallow(call),
        3 => retire(call),
        4 => set_status(call),
        5 => set_calibration(call),
        _ => Err(Refusal::InstructionInvalid),
    }
}

fn require_creator(creator: &AccountView, model: &AccountView, program: &Address) -> Outcome {
    require_signer(creator)?;
    let record = read::<Model>(model, program)?;
    require(&record.creator == creator.address().as_array(), Refusal::NotAllowed)
}

/// Accounts: creator (signs), model, alias. The version must be registered under that name.
fn set_alias(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [creator, model, alias] = take::<3>(call.accounts)?;
    require_creator(creator, model, call.program)?;
    let model = read::<Model>(model, call.program)?;
    {
        let present = read::<Alias>(alias, call.program)?;
        require(present.creator == model.creator, Refusal::NotAllowed)?;
        let bytes = alias.try_borrow()?;
        let name = &bytes[size_of::<Alias>()..];
        require(crate::digest::sha256(&[name]) == model.name_hash, Refusal::NameInvalid)?;
        emit(Event::AliasSet, &[&model.version, name]);
    }
    write::<Alias>(alias, call.program)?.version = model.version;
    Ok(())
}

/// Accounts: creator (signs, pays the rent), model, leave, system program. Data: account.
fn allow(call: &mut Call) -> Outcome {
    let account = call.input.key()?;
    call.input.end()?;
    let [creator, model, leave, _] = take::<4>(call.accounts)?;
    require_creator(creator, model, call.program)?;
    let version = read::<Model>(model, call.program)?.version;
    let seeds: [&[u8]; 3] = [b"allowed", &version, &account];
    let place = Place { payer: creator, program: call.program, seeds: &seeds, tail: 0 };
    create::<Allowed>(leave, &place)?;
    let mut record = write::<Allowed>(leave, call.program)?;
    (record.version, record.account) = (version, account);
    emit(Event::AllowedSet, &[&version, &account, &[1]]);
    Ok(())
}

/// Accounts: creator (signs, has the rent back), model, leave.
fn disallow(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [creator, model, leave] = take::<3>(call.accounts)?;
    require_creator(creator, model, call.program)?;
    {
        let record = read::<Allowed>(leave, call.program)?;
        let version = read::<Model>(model, call.program)?.version;
        require(record.version == version, Refusal::RecordWrong)?;
        emit(Event::AllowedSet, &[&version, &record.account, &[0]]);
    }
    close(leave, creator)
}

/// Accounts: creator (signs), model. For ever.
fn retire(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [creator, model] = take::<2>(call.accounts)?;
    require_creator(creator, model, call.program)?;
    change(model, Status::Retired as u8, call.program)
}

/// Accounts: guardian (signs), config, model. Data: status, not retired.
fn set_status(call: &mut Call) -> Outcome {
    let status = call.input.u8()?;
    call.input.end()?;
    let [guardian, config, model] = take::<3>(call.accounts)?;
    require_signer(guardian)?;
    let config = read::<Config>(config, call.program)?;
    require(&config.guardian == guardian.address().as_array(), Refusal::NotAllowed)?;
    let possible = status >= Status::Active as u8 && status <= Status::Quarantined as u8;
    require(possible, Refusal::StatusRefused)?;
    change(model, status, call.program)
}

fn change(model: &mut AccountView, status: u8, program: &Address) -> Outcome {
    let mut record = write::<Model>(model, program)?;
    require(record.status != Status::Retired as u8, Refusal::StatusRefused)?;
    record.status = status;
    emit(Event::StatusSet, &[&record.version, &[status]]);
    Ok(())
}

/// Accounts: creator (signs, pays the rent), model, calibration, system program.
/// Data: artifact, engine, SHA-256, CID. A later one replaces an earlier one.
fn set_calibration(call: &mut Call) -> Outcome {
    let (artifact, engine) = (call.input.key()?, call.input.key()?);
    let (sha256, cid) = (call.input.key()?, call.input.counted()?);
    call.input.end()?;
    let [creator, model, calibration, _] = take::<4>(call.accounts)?;
    require_creator(creator, model, call.program)?;
    let whole = !cid.is_empty() && sha256 != [0; 32];
    require(whole && cid.len() <= CID_BYTES_MAX, Refusal::TooLong)?;
    let version = read::<Model>(model, call.program)?.version;
    {
        let bytes = model.try_borrow()?;
        let artifacts = artifacts_of(&bytes[size_of::<Model>()..])?;
        require(artifacts.has(&artifact)?, Refusal::ArtifactUnknown)?;
    }
    if read::<Calibration>(calibration, call.program).is_err() {
        let seeds: [&[u8]; 4] = [b"calibration", &version, &artifact, &engine];
        // One size for all, so that a later CID of any length finds its place.
        let (payer, program) = (&*creator, call.program);
        let place = Place { payer, program, seeds: &seeds, tail: CID_BYTES_MAX };
        create::<Calibration>(calibration, &place)?;
    }
    {
        let mut record = write::<Calibration>(calibration, call.program)?;
        let fresh = record.version == [0; 32];
        let same = record.version == version && record.artifact == artifact;
        require(fresh || (same && record.engine == engine), Refusal::RecordWrong)?;
        (record.version, record.artifact, record.engine) = (version, artifact, engine);
        record.sha256 = sha256;
    }
    let mut bytes = calibration.try_borrow_mut()?;
    let text = &mut bytes[size_of::<Calibration>()..];
    text.fill(0);
    text[..cid.len()].copy_from_slice(cid);
    emit(Event::CalibrationSet, &[&version, &artifact, &engine, &sha256, cid]);
    Ok(())
}
