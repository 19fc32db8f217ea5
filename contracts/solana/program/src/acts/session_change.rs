//! What a client changes in an open session: an earlier end, or a higher cap.

use super::{require_provider, take, Call};
use crate::{
    amount::add,
    clock::now,
    digest::{wide, Domain},
    event::{emit, Event},
    record::{read, write},
    records::{Balance, Config, Provider, Session, SessionState},
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
    let deadline = add(now()?, record.close_window)?;
    if deadline < record.deadline {
        record.deadline = deadline;
        emit(Event::SessionCloseRequested, &[&record.id, &deadline.to_le_bytes()]);
    }
    Ok(())
}

/// Accounts: provider or operator (signs), session, config, provider record, client's balance,
/// instructions. Data: cap, valid until, index of the client's signature.
///
/// A lower or equal cap changes nothing. Not by the client alone: a rival with a small session
/// would take all of the provider's stake at will.
pub fn raise_cap(call: &mut Call) -> Outcome {
    let (cap, until, proof) = (call.input.u64()?, call.input.u64()?, call.input.u8()?);
    call.input.end()?;
    let program = call.program;
    let [sender, session, config, provider, balance, instructions] = take::<6>(call.accounts)?;
    let mut record = write::<Session>(session, program)?;
    require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
    let mut stake = write::<Provider>(provider, program)?;
    require(stake.owner == record.provider, Refusal::RecordWrong)?;
    require_provider(sender, &stake)?;
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
    // The whole cap's less what it took so far, so that its end frees exactly that.
    stake.free(record.ratio.backing(cap - added)?)?;
    stake.put_to_use(record.ratio.backing(cap)?)?;
    let mut balance = write::<Balance>(balance, program)?;
    require(balance.is_of(&record.client, &record.asset), Refusal::RecordWrong)?;
    balance.reserve(added)?;
    emit(Event::SessionCapRaised, &[&record.id, &cap.to_le_bytes()]);
    Ok(())
}
