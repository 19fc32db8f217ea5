//! Changes of a registered model version. How to read "Accounts": `instructions/mod.rs`.

use super::registration::artifacts_of;
use crate::{
    account::{close, create, read, write, NewAccount},
    accounts::{Alias, Calibration, Config, Model, ModelPermission, Status},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{require_signer, take, InstructionContext},
};
use core::mem::size_of;
use pinocchio::{AccountView, Address};

/// Maximum bytes of a CID.
const CID_BYTES_MAX: usize = 128;

fn require_creator(creator: &AccountView, model: &AccountView, program: &Address) -> MarketResult {
    require_signer(creator)?;
    let record = read::<Model>(model, program)?;
    require(&record.creator == creator.address().as_array(), MarketError::NotAllowed)
}

/// Accounts: creator (signs), model, alias. Points an alias to a model of the same name.
pub fn set_alias(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [creator, model, alias] = take::<3>(context.accounts)?;
    require_creator(creator, model, context.program)?;
    let model = read::<Model>(model, context.program)?;
    {
        let present = read::<Alias>(alias, context.program)?;
        require(present.creator == model.creator, MarketError::NotAllowed)?;
        let bytes = alias.try_borrow()?;
        let name = &bytes[size_of::<Alias>()..];
        require(crate::digest::sha256(&[name]) == model.name_hash, MarketError::NameInvalid)?;
        emit(Event::AliasSet, &[&model.version, name]);
    }
    write::<Alias>(alias, context.program)?.version = model.version;
    Ok(())
}

/// Accounts: creator (signs, pays the rent), model, permission, system program. Data: user's key.
pub fn grant_permission(context: &mut InstructionContext) -> MarketResult {
    let account = context.input.key()?;
    context.input.end()?;
    let [creator, model, permission, _] = take::<4>(context.accounts)?;
    require_creator(creator, model, context.program)?;
    let version = read::<Model>(model, context.program)?.version;
    let seeds: [&[u8]; 3] = [b"model-permission", &version, &account];
    let new_account =
        NewAccount { payer: creator, program: context.program, seeds: &seeds, tail: 0 };
    create::<ModelPermission>(permission, &new_account)?;
    let mut record = write::<ModelPermission>(permission, context.program)?;
    (record.version, record.account) = (version, account);
    emit(Event::AllowedSet, &[&version, &account, &[1]]);
    Ok(())
}

/// Accounts: creator (signs, gets the rent back), model, permission.
pub fn revoke_permission(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [creator, model, permission] = take::<3>(context.accounts)?;
    require_creator(creator, model, context.program)?;
    {
        let record = read::<ModelPermission>(permission, context.program)?;
        let version = read::<Model>(model, context.program)?.version;
        require(record.version == version, MarketError::AccountInvalid)?;
        emit(Event::AllowedSet, &[&version, &record.account, &[0]]);
    }
    close(permission, creator)
}

/// Accounts: creator (signs), model. A retired version stays retired.
pub fn retire(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [creator, model] = take::<2>(context.accounts)?;
    require_creator(creator, model, context.program)?;
    change(model, Status::Retired as u8, context.program)
}

/// Accounts: guardian (signs), config, model. Data: any status but `Retired`.
pub fn set_status(context: &mut InstructionContext) -> MarketResult {
    let status = context.input.u8()?;
    context.input.end()?;
    let [guardian, config, model] = take::<3>(context.accounts)?;
    require_signer(guardian)?;
    let config = read::<Config>(config, context.program)?;
    require(&config.guardian == guardian.address().as_array(), MarketError::NotAllowed)?;
    let possible = status >= Status::Active as u8 && status <= Status::Quarantined as u8;
    require(possible, MarketError::StatusChangeInvalid)?;
    change(model, status, context.program)
}

fn change(model: &mut AccountView, status: u8, program: &Address) -> MarketResult {
    let mut record = write::<Model>(model, program)?;
    require(record.status != Status::Retired as u8, MarketError::StatusChangeInvalid)?;
    record.status = status;
    emit(Event::StatusSet, &[&record.version, &[status]]);
    Ok(())
}

/// Accounts: creator (signs, pays the rent), model, calibration, system program. Data: artifact,
/// engine, SHA-256 and CID of the calibration. Replaces an earlier one of this artifact and engine.
pub fn set_calibration(context: &mut InstructionContext) -> MarketResult {
    let (artifact, engine) = (context.input.key()?, context.input.key()?);
    let (sha256, cid) = (context.input.key()?, context.input.counted()?);
    context.input.end()?;
    let [creator, model, calibration, _] = take::<4>(context.accounts)?;
    require_creator(creator, model, context.program)?;
    let whole = !cid.is_empty() && sha256 != [0; 32];
    require(whole && cid.len() <= CID_BYTES_MAX, MarketError::InputTooLong)?;
    let version = read::<Model>(model, context.program)?.version;
    {
        let bytes = model.try_borrow()?;
        let artifacts = artifacts_of(&bytes[size_of::<Model>()..])?;
        require(artifacts.has(&artifact)?, MarketError::ArtifactUnknown)?;
    }
    if read::<Calibration>(calibration, context.program).is_err() {
        let seeds: [&[u8]; 4] = [b"calibration", &version, &artifact, &engine];
        // Each calibration account has the maximum size, so that a later CID of any length fits.
        let (payer, program) = (&*creator, context.program);
        let new_account = NewAccount { payer, program, seeds: &seeds, tail: CID_BYTES_MAX };
        create::<Calibration>(calibration, &new_account)?;
    }
    {
        let mut record = write::<Calibration>(calibration, context.program)?;
        let fresh = record.version == [0; 32];
        let same = record.version == version && record.artifact == artifact;
        require(fresh || (same && record.engine == engine), MarketError::AccountInvalid)?;
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
