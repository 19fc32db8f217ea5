//! What clients say of providers that they paid: each once for each session or request.

use super::{pay::fee_of, require_signer, take, Call};
use crate::{
    event::{emit, Event},
    record::write,
    records::{mark, Provider, Request, RequestState, Session, SessionState, FLAGGED, RATED},
    refusal::{require, Outcome, Refusal},
};
use pinocchio::{AccountView, Address};

/// What a mark weighs, and for which provider.
struct Subject {
    id: [u8; 32],
    provider: [u8; 32],
    /// As much as the completion: the terms are those of then.
    weight: u64,
}

/// Sets the mark on a closed session or a claimed request of this client in which was paid.
fn marked(
    account: &mut AccountView,
    client: &AccountView,
    program: &Address,
    bit: u8,
) -> Outcome<Subject> {
    require_signer(client)?;
    let client = client.address().as_array();
    if let Ok(mut session) = write::<Session>(account, program) {
        require(&session.client == client, Refusal::NotAllowed)?;
        let over = session.state == SessionState::Closed as u8;
        require(over && session.settled > 0, Refusal::NothingSettled)?;
        mark(&mut session.marks, bit)?;
        let weight = session.ratio.weight(fee_of(&session.shares, session.settled)?);
        return Ok(Subject { id: session.id, provider: session.provider, weight });
    }
    let mut request = write::<Request>(account, program)?;
    require(&request.client == client, Refusal::NotAllowed)?;
    let over = request.state == RequestState::Claimed as u8;
    require(over && request.paid > 0, Refusal::NothingSettled)?;
    mark(&mut request.marks, bit)?;
    let weight = request.ratio.weight(fee_of(&request.shares, request.paid)?);
    Ok(Subject { id: request.id, provider: request.provider, weight })
}

/// Accounts: client (signs), session or request, provider record. Data: reason.
pub fn flag(call: &mut Call) -> Outcome {
    let reason = call.input.key()?;
    call.input.end()?;
    let [client, account, provider] = take::<3>(call.accounts)?;
    let subject = marked(account, client, call.program, FLAGGED)?;
    let mut record = write::<Provider>(provider, call.program)?;
    require(record.owner == subject.provider, Refusal::RecordWrong)?;
    record.flag_weight = record.flag_weight.saturating_add(subject.weight);
    let weight = subject.weight.to_le_bytes();
    emit(Event::Flagged, &[&record.owner, &subject.id, &weight, &reason]);
    Ok(())
}

/// Accounts: client (signs), session or request, provider record. Data: stars, 1 to 5.
pub fn rate(call: &mut Call) -> Outcome {
    let stars = call.input.u8()?;
    call.input.end()?;
    let [client, account, provider] = take::<3>(call.accounts)?;
    require((1..=5).contains(&stars), Refusal::StarsInvalid)?;
    let subject = marked(account, client, call.program, RATED)?;
    let weight = subject.weight;
    let mut record = write::<Provider>(provider, call.program)?;
    require(record.owner == subject.provider, Refusal::RecordWrong)?;
    let mut sum = 0u64;
    for _ in 0..stars {
        sum = sum.saturating_add(weight);
    }
    record.rating_sum = record.rating_sum.saturating_add(sum);
    record.rating_weight = record.rating_weight.saturating_add(weight);
    emit(Event::Rated, &[&record.owner, &subject.id, &weight.to_le_bytes(), &[stars]]);
    Ok(())
}
