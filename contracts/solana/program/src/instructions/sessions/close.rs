//! Three ways to close a session. In each, the client gets the unsettled part of the cap back.

use crate::{
    account::{read, write},
    accounts::{Balance, Config, Provider, Session, SessionState},
    clock::now,
    digest::Domain,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{
        balances::pay::{complete, fee_of},
        provider_of, take,
        vouchers::Voucher,
        InstructionContext,
    },
    signature::require_signed_by_either,
    signed_objects::SignedKind,
};
use pinocchio::{AccountView, Address};

/// Accounts that each kind of close changes; `balance` is the client's.
struct CloseAccounts<'a> {
    session: &'a mut AccountView,
    provider: &'a mut AccountView,
    balance: &'a mut AccountView,
}

fn close(accounts: CloseAccounts, program: &Address) -> MarketResult {
    let time = now()?;
    let mut session = write::<Session>(accounts.session, program)?;
    require(session.state == SessionState::Open as u8, MarketError::SessionClosed)?;
    let refunded = session.cap - session.settled;
    session.state = SessionState::Closed as u8;
    session.ended_at = time;
    session.deadline = session.deadline.min(time);
    // A client that gets nothing back may have closed its balance; that must not block the close.
    if refunded > 0 {
        let mut balance = write::<Balance>(accounts.balance, program)?;
        require(balance.is_of(&session.client, &session.asset), MarketError::AccountInvalid)?;
        balance.release(refunded)?;
    }
    let mut provider = write::<Provider>(accounts.provider, program)?;
    require(provider.owner == session.provider, MarketError::AccountInvalid)?;
    provider.release_stake(session.ratio.backing(session.cap)?)?;
    let fee = fee_of(&session.shares, session.settled)?;
    complete(&mut provider, &session.ratio, fee, session.settled);
    let (settled, refunded) = (session.settled.to_le_bytes(), refunded.to_le_bytes());
    let parts: [&[u8]; 5] = [&session.id, &session.client, &session.provider, &settled, &refunded];
    emit(Event::SessionClosed, &parts);
    Ok(())
}

/// Accounts: provider or operator (signs), session, provider record, client's balance.
pub fn close_by_provider(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [sender, session, provider, balance] = take::<4>(context.accounts)?;
    let owner = provider_of(sender, provider, context.program)?;
    let own = read::<Session>(session, context.program)?.provider == owner;
    require(own, MarketError::NotAllowed)?;
    close(CloseAccounts { session, provider, balance }, context.program)
}

/// Accounts: session, provider record, client's balance. Any account may send this from the
/// deadline on.
pub fn expire(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [session, provider, balance] = take::<3>(context.accounts)?;
    let deadline = {
        let record = read::<Session>(session, context.program)?;
        require(record.state == SessionState::Open as u8, MarketError::SessionClosed)?;
        record.deadline
    };
    require(now()? >= deadline, MarketError::RefundTooEarly)?;
    close(CloseAccounts { session, provider, balance }, context.program)
}

/// Accounts: session, provider record, client's balance, config, instructions sysvar. Data: index
/// of the signature of the provider or its operator.
///
/// Any account may send this with the provider's consent to exactly the settled amounts. To settle
/// a last voucher, the same transaction has `settle` before this instruction. Both fit into one
/// transaction, because only `settle` has the voucher's fields in its data. A consent to lower
/// amounts is invalid after a further settlement.
pub fn close_cooperatively(context: &mut InstructionContext) -> MarketResult {
    let proof = context.input.u8()?;
    context.input.end()?;
    let [session, provider, balance, config, instructions] = take::<5>(context.accounts)?;
    {
        let record = read::<Session>(session, context.program)?;
        require(record.state == SessionState::Open as u8, MarketError::SessionClosed)?;
        let stake = read::<Provider>(provider, context.program)?;
        require(stake.owner == record.provider, MarketError::AccountInvalid)?;
        let config = read::<Config>(config, context.program)?;
        let domain = Domain::new(context.program, &config);
        let (total, count) = (record.settled, record.count);
        let settled = Voucher { total, count, receipts_root: record.receipts_root };
        let digest = settled.digest(SignedKind::CloseConsent, &domain, &record.id);
        require_signed_by_either(instructions, proof, stake.keys(), context.program, &digest)?;
    }
    close(CloseAccounts { session, provider, balance }, context.program)
}
