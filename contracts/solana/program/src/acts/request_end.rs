//! How a request ends: claimed with the client's voucher, refunded after an hour, or given up
//! before anybody took it.

use super::{
    pay::{complete, fee_of, pay, Payees, Payment},
    request_lock::{free, Freed},
    session_settle::Voucher,
    take, Call,
};
use crate::{
    amount::grown,
    clock::now,
    digest::Domain,
    event::{emit, Event},
    record::{read, write, SYSTEM},
    records::{Asset, Balance, Config, Provider, Request, RequestState},
    refusal::{require, Outcome, Refusal},
    signature::require_signed,
};

/// A lock must be claimed strictly before this many seconds after it.
const CLAIM_WINDOW: u64 = 3_600;

/// Accounts: request, config, asset, provider record, balances of client, provider, fee sink and
/// both recipients of royalties, provider's native balance, instructions.
/// Data: total, count, receipts root, index of the signature. By anyone.
pub fn claim(call: &mut Call) -> Outcome {
    let input = &mut call.input;
    let voucher = Voucher { total: input.u64()?, count: input.u64()?, receipts_root: input.key()? };
    let proof = input.u8()?;
    input.end()?;
    let program = call.program;
    let [request, config, asset, stake, rest @ ..] = take::<11>(call.accounts)?;
    let [client, provider, fee_sink, first, second, native, instructions] = rest;
    let mut record = write::<Request>(request, program)?;
    require(record.state == RequestState::Locked as u8, Refusal::RequestNotLocked)?;
    let time = now()?;
    require(time < record.locked_at + CLAIM_WINDOW, Refusal::ClaimTooLate)?;
    require(voucher.total <= record.cost_max, Refusal::VoucherOverCap)?;
    require(voucher.total > 0 || voucher.count > 0, Refusal::VoucherNotIncreasing)?;
    let digest = {
        let config = read::<Config>(config, program)?;
        voucher.digest(&Domain::new(program, &config), &record.id)
    };
    require_signed(instructions, proof, &record.signer, program, &digest)?;

    free(&record, &mut Freed { balance: provider, native, program })?;
    let split = grown(0, voucher.total, &record.shares.terms())?;
    {
        let mut payees = Payees { client, provider, fee_sink, royalties: [first, second] };
        let payment = Payment {
            program,
            client: &record.client,
            provider: &record.provider,
            asset: &record.asset,
            shares: &record.shares,
            split,
        };
        pay(&mut payees, config, &payment)?;
    }
    let mut rest = write::<Balance>(client, program)?;
    require(rest.is_of(&record.client, &record.asset), Refusal::RecordWrong)?;
    rest.release(record.cost_max - voucher.total)?;
    let asset = read::<Asset>(asset, program)?;
    require(asset.mint == record.asset, Refusal::RecordWrong)?;
    let mut stake = write::<Provider>(stake, program)?;
    require(stake.owner == record.provider, Refusal::RecordWrong)?;
    let fee = fee_of(&record.shares, voucher.total)?;
    complete(&mut stake, &asset, fee, voucher.total)?;

    record.state = RequestState::Claimed as u8;
    (record.paid, record.count, record.ended_at) = (voucher.total, voucher.count, time);
    record.receipts_root = voucher.receipts_root;
    let (total, count) = (voucher.total.to_le_bytes(), voucher.count.to_le_bytes());
    let root = &voucher.receipts_root;
    let refunded = (record.cost_max - voucher.total).to_le_bytes();
    let fee = split.fee.to_le_bytes();
    let parts: [&[u8]; 7] = [&record.id, &record.provider, &total, &count, root, &fee, &refunded];
    emit(Event::RequestClaimed, &parts);
    Ok(())
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

/// Accounts: request, provider record, balances of client and provider in the asset, native
/// balances of client and provider. A locked request, by anyone, from one hour after the lock: the
/// client has all of it back, and the provider's bond.
pub fn refund(call: &mut Call) -> Outcome {
    call.input.end()?;
    let program = call.program;
    let [request, stake, client, provider, client_native, native] = take::<6>(call.accounts)?;
    let mut record = write::<Request>(request, program)?;
    require(record.state == RequestState::Locked as u8, Refusal::RequestNotLocked)?;
    let time = now()?;
    require(time >= record.locked_at + CLAIM_WINDOW, Refusal::RefundTooEarly)?;
    free(&record, &mut Freed { balance: provider, native, program })?;
    if record.bond > 0 {
        {
            let mut from = write::<Balance>(native, program)?;
            require(from.is_of(&record.provider, &SYSTEM), Refusal::RecordWrong)?;
            from.debit(record.bond)?;
        }
        let mut to = write::<Balance>(client_native, program)?;
        require(to.is_of(&record.client, &SYSTEM), Refusal::RecordWrong)?;
        to.credit(record.bond)?;
    }
    {
        let mut balance = write::<Balance>(client, program)?;
        require(balance.is_of(&record.client, &record.asset), Refusal::RecordWrong)?;
        balance.release(record.cost_max)?;
    }
    let mut stake = write::<Provider>(stake, program)?;
    require(stake.owner == record.provider, Refusal::RecordWrong)?;
    stake.timeouts = stake.timeouts.saturating_add(1);
    (record.state, record.ended_at) = (RequestState::Refunded as u8, time);
    let amount = record.cost_max.to_le_bytes();
    emit(Event::RequestRefunded, &[&record.id, &record.client, &record.provider, &amount]);
    Ok(())
}
