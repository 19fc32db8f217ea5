//! What clients say of providers that they paid: each once for each session or request.

use super::{
    pay::{fee_of, weight_of},
    require_signer, take, Call,
};
use crate::{
    event::{emit, Event},
    record::{read, write},
    records::{
        mark, Asset, Provider, Request, RequestState, Session, SessionState, Shares, FLAGGED, RATED,
    },
    refusal::{require, Outcome, Refusal},
};
use pinocchio::{AccountView, Address};

/// What a mark weighs, and for which provider.
struct Subject {
    id: [u8; 32],
    provider: [u8; 32],
    asset: [u8; 32],
    shares: Shares,
    paid: u64,
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
        let (id, provider, asset) = (session.id, session.provider, session.asset);
        return Ok(Subject { id, provider, asset, shares: session.shares, paid: session.settled });
    }
    let mut request = write::<Request>(account, program)?;
    require(&request.client == client, Refusal::NotAllowed)?;
    let over = request.state == RequestState::Claimed as u8;
    require(over && request.paid > 0, Refusal::NothingSettled)?;
    mark(&mut request.marks, bit)?;
    let (id, provider, asset) = (request.id, request.provider, request.asset);
    Ok(Subject { id, provider, asset, shares: request.shares, paid: request.paid })
}

#[inline(always)]
fn weigh(subject: &Subject, asset: &AccountView, program: &Address) -> Outcome<u64> {
    let asset = read::<Asset>(asset, program)?;
    require(asset.mint == subject.asset, Refusal::RecordWrong)?;
    weight_of(&asset, fee_of(&subject.shares, subject.paid)?)
}

/// Accounts: client (signs), session or request, provider record, asset. Data: reason.
pub fn flag(call: &mut Call) -> Outcome {
    let reason = call.input.key()?;
    call.input.end()?;
    let [client, account, provider, asset] = take::<4>(call.accounts)?;
    let subject = marked(account, client, call.program, FLAGGED)?;
    let weight = weigh(&subject, asset, call.program)?;
    let mut record = write::<Provider>(provider, call.program)?;
    require(record.owner == subject.provider, Refusal::RecordWrong)?;
    // The asset's ratio may have moved since the completion was counted.
    record.flag_weight = record.flag_weight.saturating_add(weight).min(record.fee_weight);
    let weight = weight.to_le_bytes();
    emit(Event::Flagged, &[&record.owner, &subject.id, &weight, &reason]);
    Ok(())
}

/// Accounts: client (signs), session or request, provider record, asset. Data: stars, 1 to 5.
pub fn rate(call: &mut Call) -> Outcome {
    let stars = call.input.u8()?;
    call.input.end()?;
    let [client, account, provider, asset] = take::<4>(call.accounts)?;
    require((1..=5).contains(&stars), Refusal::StarsInvalid)?;
    let subject = marked(account, client, call.program, RATED)?;
    let weight = weigh(&subject, asset, call.program)?;
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
