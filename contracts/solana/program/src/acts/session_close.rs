//! Three ways for a session to end. What is not settled returns to the client.

use super::{
    pay::{complete, fee_of},
    require_signer,
    session_settle::{Kind, Voucher},
    take, Call,
};
use crate::{
    clock::now,
    digest::Domain,
    event::{emit, Event},
    record::{read, write},
    records::{Asset, Balance, Config, Provider, Session, SessionState},
    refusal::{require, Outcome, Refusal},
    signature::require_signed,
};
use pinocchio::{AccountView, Address};

/// Records that every end changes.
struct Records<'a> {
    session: &'a mut AccountView,
    asset: &'a AccountView,
    provider: &'a mut AccountView,
    client_balance: &'a mut AccountView,
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
    {
        let mut balance = write::<Balance>(records.client_balance, program)?;
        require(balance.is_of(&session.client, &session.asset), Refusal::RecordWrong)?;
        balance.release(refunded)?;
    }
    {
        let mut balance = write::<Balance>(records.balance, program)?;
        require(balance.is_of(&session.provider, &session.asset), Refusal::RecordWrong)?;
        balance.cover(session.cap)?;
    }
    let asset = read::<Asset>(records.asset, program)?;
    require(asset.mint == session.asset, Refusal::RecordWrong)?;
    let mut provider = write::<Provider>(records.provider, program)?;
    require(provider.owner == session.provider, Refusal::RecordWrong)?;
    let fee = fee_of(&session.shares, session.settled)?;
    complete(&mut provider, &asset, fee, session.settled)?;
    let (settled, refunded) = (session.settled.to_le_bytes(), refunded.to_le_bytes());
    let parts: [&[u8]; 5] = [&session.id, &session.client, &session.provider, &settled, &refunded];
    emit(Event::SessionClosed, &parts);
    Ok(())
}

/// Accounts: provider (signs), session, asset, provider record, balances of client and provider.
pub fn close_by_provider(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [owner, session, asset, provider, client_balance, balance] = take::<6>(call.accounts)?;
    require_signer(owner)?;
    let own = &read::<Session>(session, call.program)?.provider == owner.address().as_array();
    require(own, Refusal::NotAllowed)?;
    close(Records { session, asset, provider, client_balance, balance }, call.program)
}

/// Accounts: session, asset, provider record, balances of client and provider. By anyone, from the
/// deadline on.
pub fn expire(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [session, asset, provider, client_balance, balance] = take::<5>(call.accounts)?;
    let deadline = {
        let record = read::<Session>(session, call.program)?;
        require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
        record.deadline
    };
    require(now()? >= deadline, Refusal::RefundTooEarly)?;
    close(Records { session, asset, provider, client_balance, balance }, call.program)
}

/// Accounts: session, asset, provider record, balances of client and provider, config,
/// instructions. Data: 0 where the provider consents to exactly what is settled by now, or 1 and
/// total, count and receipts root that it consents to; then the index of its signature.
///
/// By anyone. Where the consent is above what is settled, the voucher with the same fields is
/// settled first, in the same transaction; so that both fit one, its fields stand there alone.
pub fn close_together(call: &mut Call) -> Outcome {
    let stated = match call.input.u8()? {
        0 => None,
        1 => Some(Voucher::read(&mut call.input)?),
        _ => return Err(Refusal::InstructionInvalid),
    };
    let proof = call.input.u8()?;
    call.input.end()?;
    let [session, asset, provider, client_balance, balance, config, instructions] =
        take::<7>(call.accounts)?;
    {
        let record = read::<Session>(session, call.program)?;
        require(record.state == SessionState::Open as u8, Refusal::SessionClosed)?;
        let config = read::<Config>(config, call.program)?;
        let domain = Domain::new(call.program, &config);
        let (total, count) = (record.settled, record.count);
        let settled = Voucher { total, count, receipts_root: record.receipts_root };
        let agreed = stated.unwrap_or(settled);
        let digest = agreed.digest(Kind::CloseConsent, &domain, &record.id);
        require_signed(instructions, proof, &record.provider, call.program, &digest)?;
        require(!agreed.exceeds(total, count), Refusal::ConsentMismatch)?;
    }
    close(Records { session, asset, provider, client_balance, balance }, call.program)
}
