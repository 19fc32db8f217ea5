//! What a client changes in an open session: an earlier end, or a higher cap.

use super::{pay::expose, take, Call};
use crate::{
    amount::add,
    clock::now,
    digest::{wide, Domain},
    event::{emit, Event},
    record::{read, write},
    records::{Asset, Balance, Config, Parameter, Provider, Session, SessionState},
    refusal::{require, Outcome, Refusal},
    signature::require_signed,
};

/// The client itself sends; no signature is looked up.
const BY_CLIENT: u8 = u8::MAX;

/// Accounts: who sends, session, config, instructions. Data: 0 for the session's signer or 1 for
/// the client, index of the signature or `BY_CLIENT`.
///
/// Moves the deadline to now plus the close window, never later.
pub fn request_close(call: &mut Call) -> Outcome {
    let (who, proof) = (call.input.u8()?, call.input.u8()?);
    call.input.end()?;
    let [sender, session, config, instructions] = take::<4>(call.accounts)?;
    let config = read::<Config>(config, call.program)?;
    let mut record = write::<Session>(session, call.program)?;
    require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
    if proof == BY_CLIENT {
        let own = sender.is_signer() && sender.address().as_array() == &record.client;
        require(own, Refusal::SignatureInvalid)?;
    } else {
        let key = if who == 0 { &record.signer } else { &record.client };
        let domain = Domain::new(call.program, &config);
        let digest = domain.digest(b"ostrom:CloseRequest:v1", &[&record.id]);
        require_signed(instructions, proof, key, call.program, &digest)?;
    }
    let deadline = add(now()?, config.get(Parameter::CloseWindow))?;
    if deadline < record.deadline {
        record.deadline = deadline;
        emit(Event::SessionCloseRequested, &[&record.id, &deadline.to_le_bytes()]);
    }
    Ok(())
}

/// Accounts: session, config, asset, provider record, balances of client and provider,
/// instructions. Data: cap, valid until, index of the client's signature.
///
/// A lower or equal cap changes nothing.
pub fn raise_cap(call: &mut Call) -> Outcome {
    let (cap, until, proof) = (call.input.u64()?, call.input.u64()?, call.input.u8()?);
    call.input.end()?;
    let program = call.program;
    let [session, config, asset, provider, client_balance, balance, instructions] =
        take::<7>(call.accounts)?;
    let mut record = write::<Session>(session, program)?;
    require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
    let time = now()?;
    require(time < record.deadline, Refusal::SessionExpired)?;
    require(time <= until, Refusal::AuthorizationExpired)?;
    let config = read::<Config>(config, program)?;
    let domain = Domain::new(program, &config);
    let fields: [&[u8]; 3] = [&record.id, &wide(cap), &until.to_le_bytes()];
    let digest = domain.digest(b"ostrom:TopUp:v1", &fields);
    require_signed(instructions, proof, &record.client, program, &digest)?;
    if cap <= record.cap {
        return Ok(());
    }
    let added = cap - record.cap;
    record.cap = cap;
    {
        let asset = read::<Asset>(asset, program)?;
        let stake = read::<Provider>(provider, program)?;
        let mut balance = write::<Balance>(balance, program)?;
        let own = asset.mint == record.asset
            && stake.owner == record.provider
            && balance.is_of(&record.provider, &record.asset);
        require(own, Refusal::RecordWrong)?;
        expose(&mut balance, &asset, &stake, added)?;
    }
    let mut balance = write::<Balance>(client_balance, program)?;
    require(balance.is_of(&record.client, &record.asset), Refusal::RecordWrong)?;
    balance.reserve(added)?;
    emit(Event::SessionCapRaised, &[&record.id, &cap.to_le_bytes()]);
    Ok(())
}
