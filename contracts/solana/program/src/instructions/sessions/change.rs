//! Changes of an open session that the client signs: an earlier end, or a higher cap.

use crate::{
    account::{read, write},
    accounts::{Balance, Config, Provider, Session, SessionState},
    amount::checked_add,
    clock::now,
    digest::{wide, Domain},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{require_provider, take, InstructionContext},
    signature::require_signed,
};

/// Signature index that says: the client signs the transaction itself, so no signature is needed.
const BY_CLIENT: u8 = u8::MAX;

/// Accounts: sender, session, config, instructions sysvar. Data: signer of the close request (0 for
/// the session's signer, 1 for the client), index of the signature or `BY_CLIENT`.
///
/// Moves the deadline to now plus the close window, unless the deadline is earlier already.
pub fn request_close(context: &mut InstructionContext) -> MarketResult {
    let (party, proof) = (context.input.u8()?, context.input.u8()?);
    context.input.end()?;
    let [sender, session, config, instructions] = take::<4>(context.accounts)?;
    let config = read::<Config>(config, context.program)?;
    let mut record = write::<Session>(session, context.program)?;
    require(record.state == SessionState::Open as u8, MarketError::SessionClosed)?;
    if proof == BY_CLIENT {
        let own = sender.is_signer() && sender.address().as_array() == &record.client;
        require(own, MarketError::SignatureInvalid)?;
    } else {
        let key = if party == 0 { &record.signer } else { &record.client };
        let domain = Domain::new(context.program, &config);
        let digest = domain.close_request(&record.id);
        require_signed(instructions, proof, key, context.program, &digest)?;
    }
    let deadline = checked_add(now()?, record.close_window)?;
    if deadline < record.deadline {
        record.deadline = deadline;
        emit(Event::SessionCloseRequested, &[&record.id, &deadline.to_le_bytes()]);
    }
    Ok(())
}

/// Accounts: provider or operator (signs), session, config, provider record, client's balance,
/// instructions sysvar. Data: new cap, last second of the top-up's validity, signature index.
///
/// A lower or equal cap changes nothing. The provider must sign too: otherwise a client could raise
/// the cap of a small session until the session occupies all of the provider's stake.
pub fn raise_cap(context: &mut InstructionContext) -> MarketResult {
    let (cap, until, proof) = (context.input.u64()?, context.input.u64()?, context.input.u8()?);
    context.input.end()?;
    let program = context.program;
    let [sender, session, config, provider, balance, instructions] = take::<6>(context.accounts)?;
    let mut record = write::<Session>(session, program)?;
    require(record.state == SessionState::Open as u8, MarketError::SessionClosed)?;
    let mut stake = write::<Provider>(provider, program)?;
    require(stake.owner == record.provider, MarketError::AccountInvalid)?;
    require_provider(sender, &stake)?;
    let time = now()?;
    require(time < record.deadline, MarketError::SessionExpired)?;
    require(time <= until, MarketError::AuthorizationExpired)?;
    let config = read::<Config>(config, program)?;
    let domain = Domain::new(program, &config);
    let digest = domain.top_up(&record.id, &wide(cap), until);
    require_signed(instructions, proof, &record.client, program, &digest)?;
    if cap <= record.cap {
        return Ok(());
    }
    let added = cap - record.cap;
    record.cap = cap;
    // Replaces the stake of the old cap by that of the new cap, so that the session's end releases
    // exactly the reserved stake despite rounding.
    stake.release_stake(record.ratio.backing(cap - added)?)?;
    stake.reserve_stake(record.ratio.backing(cap)?)?;
    let mut balance = write::<Balance>(balance, program)?;
    require(balance.is_of(&record.client, &record.asset), MarketError::AccountInvalid)?;
    balance.reserve(added)?;
    emit(Event::SessionCapRaised, &[&record.id, &cap.to_le_bytes()]);
    Ok(())
}
