//! Records of clients. Each has the floors of its client: the lowest nonces that are still usable.

use super::{require_signer, take, InstructionContext};
use crate::{
    account::{create, read, write, NewAccount},
    accounts::Client,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
};

/// Accounts: payer of the rent (signs), client record, system program. Data: client's key. Changes
/// nothing if the record exists.
pub fn open_client(context: &mut InstructionContext) -> MarketResult {
    let owner = context.input.key()?;
    context.input.end()?;
    let [payer, client, _] = take::<3>(context.accounts)?;
    require_signer(payer)?;
    if let Ok(present) = read::<Client>(client, context.program) {
        return require(present.owner == owner, MarketError::AccountInvalid);
    }
    let seeds: [&[u8]; 2] = [b"client", &owner];
    let new_account = NewAccount { payer, program: context.program, seeds: &seeds, tail: 0 };
    create::<Client>(client, &new_account)?;
    write::<Client>(client, context.program)?.owner = owner;
    Ok(())
}

/// Accounts: client (signs), client record. Data: new session floor, higher than the present one.
pub fn cancel_nonces(context: &mut InstructionContext) -> MarketResult {
    let floor = context.input.u64()?;
    context.input.end()?;
    let [owner, client] = take::<2>(context.accounts)?;
    require_signer(owner)?;
    let mut record = write::<Client>(client, context.program)?;
    require(&record.owner == owner.address().as_array(), MarketError::NotAllowed)?;
    require(floor > record.session_floor, MarketError::NonceCancelled)?;
    record.session_floor = floor;
    emit(Event::NonceFloorRaised, &[&record.owner, &floor.to_le_bytes()]);
    Ok(())
}
