//! How a request ends: paid by the client's voucher or for a posted answer, refunded after an hour,
//! or given up before anybody took it.

use super::{
    pay::{complete, fee_of, pay, Payees, Payment},
    request_lock::{free, Freed},
    session_settle::{Agreed, Agreement, Kind, Voucher},
    take, Call,
};
use crate::{
    amount::grown,
    clock::now,
    digest::Domain,
    event::{emit, Event},
    record::{read, write, SYSTEM},
    records::{AnswerWay, Balance, Config, Provider, Request, RequestState},
    refusal::{require, Outcome, Refusal},
    signature::require_signed,
};
use pinocchio::{AccountView, Address};

/// A lock must be claimed strictly before this many seconds after it.
const CLAIM_WINDOW: u64 = 3_600;
/// What part of a forfeited bond goes to who ends the request for its client.
const REWARD_DIVISOR: u64 = 10;

/// Who takes part in the end of a request, beside the request itself.
pub struct Parties<'a> {
    program: &'a Address,
    stake: &'a mut AccountView,
    payees: Payees<'a>,
    native: &'a mut AccountView,
}

impl<'a> Parties<'a> {
    /// Of: provider record, balances of client, provider, fee sink and both recipients of
    /// royalties, provider's native balance.
    #[inline(always)]
    pub fn new(accounts: &'a mut [AccountView; 7], program: &'a Address) -> Self {
        let [stake, client, provider, fee_sink, first, second, native] = accounts;
        let payees = Payees { client, provider, fee_sink, royalties: [first, second] };
        Self { program, stake, payees, native }
    }
}

/// What a request is paid, and for what.
pub struct Due {
    pub total: u64,
    pub count: u64,
    pub receipts_root: [u8; 32],
}

/// Pays a locked request, strictly within the claim window; the rest and the bond go back.
#[inline(never)]
pub fn finish(record: &mut Request, due: &Due, parties: &mut Parties) -> Outcome {
    let program = parties.program;
    let time = now()?;
    require(time < record.locked_at + CLAIM_WINDOW, Refusal::ClaimTooLate)?;
    require(due.total <= record.cost_max, Refusal::VoucherOverCap)?;
    let (provider, native) = (&mut *parties.stake, &mut *parties.native);
    free(record, &mut Freed { provider, native, program })?;
    let split = grown(0, due.total, &record.shares.terms())?;
    let payment = Payment {
        program,
        subject: &record.id,
        client: &record.client,
        provider: &record.provider,
        asset: &record.asset,
        fee_sink: &record.fee_sink,
        shares: &record.shares,
        split,
    };
    pay(&mut parties.payees, &payment)?;
    {
        let mut rest = write::<Balance>(parties.payees.client, program)?;
        require(rest.is_of(&record.client, &record.asset), Refusal::RecordWrong)?;
        rest.release(record.cost_max - due.total)?;
        let mut stake = write::<Provider>(parties.stake, program)?;
        let fee = fee_of(&record.shares, due.total)?;
        complete(&mut stake, &record.ratio, fee, due.total);
    }
    record.state = RequestState::Claimed as u8;
    (record.paid, record.count, record.ended_at) = (due.total, due.count, time);
    record.receipts_root = due.receipts_root;
    let (total, count) = (due.total.to_le_bytes(), due.count.to_le_bytes());
    let refunded = (record.cost_max - due.total).to_le_bytes();
    let root = &due.receipts_root;
    let parts: [&[u8]; 6] = [&record.id, &record.provider, &total, &count, root, &refunded];
    emit(Event::RequestClaimed, &parts);
    Ok(())
}

/// Accounts: who sends, request, config, provider record, balances of client, provider, fee sink
/// and both recipients of royalties, provider's native balance, instructions. Data: as of `settle`.
///
/// By the provider, or by anyone with its consent: a claim ends the request.
pub fn claim(call: &mut Call) -> Outcome {
    let input = &mut call.input;
    let (voucher, proof) = (Voucher::read(input)?, input.u8()?);
    let agreement = Agreement::read(input)?;
    input.end()?;
    let program = call.program;
    let [sender, request, config, rest @ .., instructions] = take::<11>(call.accounts)?;
    let place = *request.address().as_array();
    let mut record = write::<Request>(request, program)?;
    require(record.state == RequestState::Locked as u8, Refusal::RequestNotLocked)?;
    require(record.answer == AnswerWay::Channel as u8, Refusal::AnswerElsewhere)?;
    require(voucher.total > 0 || voucher.count > 0, Refusal::VoucherNotIncreasing)?;
    {
        let config = read::<Config>(config, program)?;
        let domain = &Domain::new(program, &config);
        let provider = &*read::<Provider>(&rest[0], program)?;
        require(provider.owner == record.provider, Refusal::RecordWrong)?;
        let (id, voucher) = (&record.id, &voucher);
        let agreed = Agreed { record: &place, sender, provider, voucher, domain, id, instructions };
        agreement.check(&agreed)?;
        let digest = voucher.digest(Kind::Voucher, domain, id);
        require_signed(instructions, proof, &record.signer, program, &digest)?;
    }
    let Voucher { total, count, receipts_root } = voucher;
    let due = Due { total, count, receipts_root };
    finish(&mut record, &due, &mut Parties::new(rest, program))
}

/// Accounts: who sends, request, client's balance. An open request: by its client at any time, by
/// anyone after its deadline.
pub fn end(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [sender, request, balance] = take::<3>(call.accounts)?;
    let mut record = write::<Request>(request, call.program)?;
    require(record.state == RequestState::Open as u8, Refusal::RequestNotOpen)?;
    let time = now()?;
    let own = sender.is_signer() && sender.address().as_array() == &record.client;
    require(own || time > record.deadline, Refusal::RefundTooEarly)?;
    let mut balance = write::<Balance>(balance, call.program)?;
    require(balance.is_of(&record.client, &record.asset), Refusal::RecordWrong)?;
    balance.release(record.cost_max)?;
    (record.state, record.ended_at) = (RequestState::Cancelled as u8, time);
    let amount = record.cost_max.to_le_bytes();
    emit(Event::RequestCancelled, &[&record.id, &record.client, &amount]);
    Ok(())
}

/// Accounts: request, provider record, client's balance, native balances of client, provider, and
/// of who is rewarded. A locked request, by anyone, from one hour after the lock: the client has
/// all of it back, and the provider's bond, but for a tenth of the bond where the last balance is
/// another's than its own.
pub fn refund(call: &mut Call) -> Outcome {
    call.input.end()?;
    let program = call.program;
    let [request, provider, client, client_native, native, rewarded] = take::<6>(call.accounts)?;
    let mut record = write::<Request>(request, program)?;
    require(record.state == RequestState::Locked as u8, Refusal::RequestNotLocked)?;
    let time = now()?;
    require(time >= record.locked_at + CLAIM_WINDOW, Refusal::RefundTooEarly)?;
    free(&record, &mut Freed { provider, native, program })?;
    if record.bond > 0 {
        {
            let mut from = write::<Balance>(native, program)?;
            require(from.is_of(&record.provider, &SYSTEM), Refusal::RecordWrong)?;
            from.debit(record.bond)?;
        }
        let own = rewarded.address() == client_native.address();
        let reward = if own { 0 } else { record.bond / REWARD_DIVISOR };
        {
            let mut to = write::<Balance>(client_native, program)?;
            require(to.is_of(&record.client, &SYSTEM), Refusal::RecordWrong)?;
            to.credit(record.bond - reward)?;
        }
        let mut to = write::<Balance>(rewarded, program)?;
        require(to.asset == SYSTEM, Refusal::RecordWrong)?;
        to.credit(reward)?;
    }
    {
        let mut balance = write::<Balance>(client, program)?;
        require(balance.is_of(&record.client, &record.asset), Refusal::RecordWrong)?;
        balance.release(record.cost_max)?;
    }
    (record.state, record.ended_at) = (RequestState::Refunded as u8, time);
    let amount = record.cost_max.to_le_bytes();
    emit(Event::RequestRefunded, &[&record.id, &record.client, &record.provider, &amount]);
    Ok(())
}
