//! Nonces that were given up, and records that were: their rent returns to who paid it.

use super::{require_signer, take, Call};
use crate::{
    clock::now,
    event::{emit, Event},
    record::{close, create, read, write, Place},
    records::{Client, Request, RequestState, Session, SessionState, RECORD_SECONDS_MIN},
    refusal::{require, Outcome, Refusal},
};

/// Accounts: payer (signs), client record, system program. Data: client. Again without harm.
pub fn open_client(call: &mut Call) -> Outcome {
    let owner = call.input.key()?;
    call.input.end()?;
    let [payer, client, _] = take::<3>(call.accounts)?;
    require_signer(payer)?;
    if let Ok(present) = read::<Client>(client, call.program) {
        return require(present.owner == owner, Refusal::RecordWrong);
    }
    let seeds: [&[u8]; 2] = [b"client", &owner];
    let place = Place { payer, program: call.program, seeds: &seeds, tail: 0 };
    create::<Client>(client, &place)?;
    write::<Client>(client, call.program)?.owner = owner;
    Ok(())
}

/// Accounts: client (signs), client record. Data: floor. It only rises.
pub fn cancel_nonces(call: &mut Call) -> Outcome {
    let floor = call.input.u64()?;
    call.input.end()?;
    let [owner, client] = take::<2>(call.accounts)?;
    require_signer(owner)?;
    let mut record = write::<Client>(client, call.program)?;
    require(&record.owner == owner.address().as_array(), Refusal::NotAllowed)?;
    require(floor > record.session_floor, Refusal::NonceCancelled)?;
    record.session_floor = floor;
    emit(Event::NonceFloorRaised, &[&record.owner, &floor.to_le_bytes()]);
    Ok(())
}

/// Accounts: session, client record, who paid the rent, and has it back. By anyone.
///
/// The client's floor rises above the session's nonce, so that the id can never be opened again.
/// Authorizations that it cuts off with it have long expired.
pub fn erase_session(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [session, client, payer] = take::<3>(call.accounts)?;
    {
        let record = read::<Session>(session, call.program)?;
        let over = record.state == SessionState::Closed as u8;
        require(over && now()? >= record.ended_at + RECORD_SECONDS_MIN, Refusal::RecordKept)?;
        require(&record.payer == payer.address().as_array(), Refusal::RecordWrong)?;
        let mut floors = write::<Client>(client, call.program)?;
        require(floors.owner == record.client, Refusal::RecordWrong)?;
        floors.session_floor = floors.session_floor.max(record.nonce.saturating_add(1));
    }
    close(session, payer)
}

/// Accounts: who sends, request, client record, client, which has the rent back. By anyone, and at
/// once by the client.
pub fn erase_request(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [sender, request, record, client] = take::<4>(call.accounts)?;
    {
        let request = read::<Request>(request, call.program)?;
        let open = request.state == RequestState::Open as u8;
        let locked = request.state == RequestState::Locked as u8;
        require(!open && !locked, Refusal::RecordKept)?;
        require(&request.client == client.address().as_array(), Refusal::RecordWrong)?;
        let own = sender.is_signer() && sender.address() == client.address();
        let due = own || now()? >= request.ended_at + RECORD_SECONDS_MIN;
        require(due, Refusal::RecordKept)?;
        let mut floors = write::<Client>(record, call.program)?;
        require(floors.owner == request.client, Refusal::RecordWrong)?;
        floors.request_floor = floors.request_floor.max(request.nonce.saturating_add(1));
    }
    close(request, client)
}
