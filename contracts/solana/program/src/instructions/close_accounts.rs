//! Unused nonces and unused accounts: their rent returns to its payer.

use super::{require_signer, take, InstructionContext};
use crate::{
    account::{close, create, read, write, NewAccount},
    accounts::{Client, Request, RequestState, Session, SessionState, RECORD_SECONDS_MIN},
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
};

/// Accounts: payer (signs), client record, system program. Data: client. Again without harm.
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

/// Accounts: client (signs), client record. Data: floor. It only rises.
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

/// Accounts: session, client record, who paid the rent, and has it back. By anyone.
///
/// The client's floor rises above the session's nonce, so that the id can never be opened again.
/// Authorizations that it cuts off with it have long expired.
pub fn erase_session(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [session, client, payer] = take::<3>(context.accounts)?;
    {
        let record = read::<Session>(session, context.program)?;
        let over = record.state == SessionState::Closed as u8;
        require(
            over && now()? >= record.ended_at + RECORD_SECONDS_MIN,
            MarketError::AccountNotErasable,
        )?;
        require(&record.payer == payer.address().as_array(), MarketError::AccountInvalid)?;
        let mut floors = write::<Client>(client, context.program)?;
        require(floors.owner == record.client, MarketError::AccountInvalid)?;
        floors.session_floor = floors.session_floor.max(record.nonce.saturating_add(1));
    }
    close(session, payer)
}

/// Accounts: who sends, request, client record, client, which has the rent back. By anyone, and at
/// once by the client.
pub fn erase_request(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [sender, request, record, client] = take::<4>(context.accounts)?;
    {
        let request = read::<Request>(request, context.program)?;
        let open = request.state == RequestState::Open as u8;
        let locked = request.state == RequestState::Locked as u8;
        require(!open && !locked, MarketError::AccountNotErasable)?;
        require(&request.client == client.address().as_array(), MarketError::AccountInvalid)?;
        let own = sender.is_signer() && sender.address() == client.address();
        let due = own || now()? >= request.ended_at + RECORD_SECONDS_MIN;
        require(due, MarketError::AccountNotErasable)?;
        let mut floors = write::<Client>(record, context.program)?;
        require(floors.owner == request.client, MarketError::AccountInvalid)?;
        floors.request_floor = floors.request_floor.max(request.nonce.saturating_add(1));
    }
    close(request, client)
}
