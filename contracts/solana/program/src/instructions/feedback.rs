//! Statements of clients about providers that they paid. The program emits each as an event with
//! the stake that backs the fee (`Ratio::weight`). Readers decide which repeated statement counts.

use super::{balances::pay::fee_of, require_signer, take, InstructionContext};
use crate::{
    account::read,
    accounts::{PayoutShares, Ratio, Request, RequestState, Session, SessionState},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
};
use pinocchio::{AccountView, Address};

/// A closed session or a claimed request in which the client paid.
struct FeedbackSubject {
    id: [u8; 32],
    provider: [u8; 32],
    /// Weight of the paid fee: the amount that `complete` added to the provider's `fee_weight`.
    weight: u64,
}

/// Refuses senders other than the client, and a session or request that is open or unpaid.
fn feedback_subject(
    account: &AccountView,
    client: &AccountView,
    program: &Address,
) -> MarketResult<FeedbackSubject> {
    require_signer(client)?;
    let client = client.address().as_array();
    let weigh = |shares: &PayoutShares, ratio: &Ratio, paid: u64| -> MarketResult<u64> {
        require(paid > 0, MarketError::NotSettled)?;
        Ok(ratio.weight(fee_of(shares, paid)?))
    };
    if let Ok(session) = read::<Session>(account, program) {
        require(&session.client == client, MarketError::NotAllowed)?;
        require(session.state == SessionState::Closed as u8, MarketError::NotSettled)?;
        let weight = weigh(&session.shares, &session.ratio, session.settled)?;
        return Ok(FeedbackSubject { id: session.id, provider: session.provider, weight });
    }
    let request = read::<Request>(account, program)?;
    require(&request.client == client, MarketError::NotAllowed)?;
    require(request.state == RequestState::Claimed as u8, MarketError::NotSettled)?;
    let weight = weigh(&request.shares, &request.ratio, request.paid)?;
    Ok(FeedbackSubject { id: request.id, provider: request.provider, weight })
}

/// Accounts: client (signs), session or request. Data: reason, 32 bytes that readers interpret.
pub fn flag(context: &mut InstructionContext) -> MarketResult {
    let reason = context.input.key()?;
    context.input.end()?;
    let [client, account] = take::<2>(context.accounts)?;
    let FeedbackSubject { id, provider, weight } =
        feedback_subject(account, client, context.program)?;
    emit(Event::Flagged, &[&provider, &id, &weight.to_le_bytes(), &reason]);
    Ok(())
}

/// Accounts: client (signs), session or request. Data: stars, 1 to 5.
pub fn rate(context: &mut InstructionContext) -> MarketResult {
    let stars = context.input.u8()?;
    context.input.end()?;
    let [client, account] = take::<2>(context.accounts)?;
    require((1..=5).contains(&stars), MarketError::RatingInvalid)?;
    let FeedbackSubject { id, provider, weight } =
        feedback_subject(account, client, context.program)?;
    emit(Event::Rated, &[&provider, &id, &weight.to_le_bytes(), &[stars]]);
    Ok(())
}
