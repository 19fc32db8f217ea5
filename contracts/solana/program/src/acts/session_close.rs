//! Three ways for a session to end. What is not settled returns to the client.

use super::{
    pay::{complete, fee_of},
    provider_of,
    session_settle::{Kind, Voucher},
    take, Call,
};
use crate::{
    clock::now,
    digest::Domain,
    event::{emit, Event},
    record::{read, write},
    records::{Balance, Config, Provider, Session, SessionState},
    refusal::{require, Outcome, Refusal},
    signature::require_signed_by_either,
};
use pinocchio::{AccountView, Address};

/// Records that every end changes.
struct Records<'a> {
    session: &'a mut AccountView,
    provider: &'a mut AccountView,
    balance: &'a mut AccountView,
}

fn close(records: Records, program: &Address) -> Outcome {
    let time = now()?;
    let mut session = write::<Session>(records.session, program)?;
    require(session.state == SessionState::Open as u8, Refusal::SessionClosed)?;
    let refunded = session.cap - session.settled;
    session.state = SessionState::Closed as u8;
    session.ended_at = time;
    session.deadline = session.deadline.min(time);
    // A client that has nothing left may have closed its balance, and cannot hold the end up by it.
    if refunded > 0 {
        let mut balance = write::<Balance>(records.balance, program)?;
        require(balance.is_of(&session.client, &session.asset), Refusal::RecordWrong)?;
        balance.release(refunded)?;
    }
    let mut provider = write::<Provider>(records.provider, program)?;
    require(provider.owner == session.provider, Refusal::RecordWrong)?;
    provider.free(session.ratio.backing(session.cap)?)?;
    let fee = fee_of(&session.shares, session.settled)?;
    complete(&mut provider, &session.ratio, fee, session.settled);
    let (settled, refunded) = (session.settled.to_le_bytes(), refunded.to_le_bytes());
    let parts: [&[u8]; 5] = [&session.id, &session.client, &session.provider, &settled, &refunded];
    emit(Event::SessionClosed, &parts);
    Ok(())
}

/// Accounts: provider or operator (signs), session, provider record, client's balance.
pub fn close_by_provider(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [sender, session, provider, balance] = take::<4>(call.accounts)?;
    let owner = provider_of(sender, provider, call.program)?;
    let own = read::<Session>(session, call.program)?.provider == owner;
    require(own, Refusal::NotAllowed)?;
    close(Records { session, provider, balance }, call.program)
}

/// Accounts: session, provider record, client's balance. By anyone, from the deadline on.
pub fn expire(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [session, provider, balance] = take::<3>(call.accounts)?;
    let deadline = {
        let record = read::<Session>(session, call.program)?;
        require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
        record.deadline
    };
    require(now()? >= deadline, Refusal::RefundTooEarly)?;
    close(Records { session, provider, balance }, call.program)
}

/// Accounts: session, provider record, client's balance, config, instructions. Data: index of the
/// signature of the provider or its operator.
///
/// By anyone, with the provider's consent to exactly what is settled by now. Where it is above
/// that, the voucher with the same fields is settled first, in the same transaction; so that both
/// fit one, its fields stand there alone. Who settled more since has not consented to this end.
pub fn close_together(call: &mut Call) -> Outcome {
    let proof = call.input.u8()?;
    call.input.end()?;
    let [session, provider, balance, config, instructions] = take::<5>(call.accounts)?;
    {
        let record = read::<Session>(session, call.program)?;
        require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
        let stake = read::<Provider>(provider, call.program)?;
        require(stake.owner == record.provider, Refusal::RecordWrong)?;
        let config = read::<Config>(config, call.program)?;
        let domain = Domain::new(call.program, &config);
        let (total, count) = (record.settled, record.count);
        let settled = Voucher { total, count, receipts_root: record.receipts_root };
        let digest = settled.digest(Kind::CloseConsent, &domain, &record.id);
        require_signed_by_either(instructions, proof, stake.keys(), call.program, &digest)?;
    }
    close(Records { session, provider, balance }, call.program)
}
