//! What clients say of providers that they paid: told as events, with what saying it has cost. Each
//! may be said again; who reads it decides what counts.

use super::{pay::fee_of, require_signer, take, Call};
use crate::{
    event::{emit, Event},
    record::read,
    records::{Ratio, Request, RequestState, Session, SessionState, Shares},
    refusal::{require, Outcome, Refusal},
};
use pinocchio::{AccountView, Address};

/// A closed session, or a claimed request, in which was paid.
struct Subject {
    id: [u8; 32],
    provider: [u8; 32],
    /// As much as the completion: the terms are those of then.
    weight: u64,
}

/// Refuses all but its client, and what is open or was not paid.
fn judged(account: &AccountView, client: &AccountView, program: &Address) -> Outcome<Subject> {
    require_signer(client)?;
    let client = client.address().as_array();
    let weigh = |shares: &Shares, ratio: &Ratio, paid: u64| -> Outcome<u64> {
        require(paid > 0, Refusal::NothingSettled)?;
        Ok(ratio.weight(fee_of(shares, paid)?))
    };
    if let Ok(session) = read::<Session>(account, program) {
        require(&session.client == client, Refusal::NotAllowed)?;
        require(session.state == SessionState::Closed as u8, Refusal::NothingSettled)?;
        let weight = weigh(&session.shares, &session.ratio, session.settled)?;
        return Ok(Subject { id: session.id, provider: session.provider, weight });
    }
    let request = read::<Request>(account, program)?;
    require(&request.client == client, Refusal::NotAllowed)?;
    require(request.state == RequestState::Claimed as u8, Refusal::NothingSettled)?;
    let weight = weigh(&request.shares, &request.ratio, request.paid)?;
    Ok(Subject { id: request.id, provider: request.provider, weight })
}

/// Accounts: client (signs), session or request. Data: reason.
pub fn flag(call: &mut Call) -> Outcome {
    let reason = call.input.key()?;
    call.input.end()?;
    let [client, account] = take::<2>(call.accounts)?;
    let Subject { id, provider, weight } = judged(account, client, call.program)?;
    emit(Event::Flagged, &[&provider, &id, &weight.to_le_bytes(), &reason]);
    Ok(())
}

/// Accounts: client (signs), session or request. Data: stars, 1 to 5.
pub fn rate(call: &mut Call) -> Outcome {
    let stars = call.input.u8()?;
    call.input.end()?;
    let [client, account] = take::<2>(call.accounts)?;
    require((1..=5).contains(&stars), Refusal::StarsInvalid)?;
    let Subject { id, provider, weight } = judged(account, client, call.program)?;
    emit(Event::Rated, &[&provider, &id, &weight.to_le_bytes(), &[stars]]);
    Ok(())
}
