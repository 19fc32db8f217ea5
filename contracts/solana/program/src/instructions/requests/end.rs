//! Ends of a request: a claim with the client's voucher, the payment of a posted answer, a refund
//! from one hour after the lock, or the end of an unlocked request.

use super::lock::{free_stake, return_bond, StakeRelease};
use crate::{
    account::{read, write, SYSTEM},
    accounts::{AnswerMode, Balance, Config, Provider, Request, RequestState},
    amount::split_increase,
    clock::now,
    digest::Domain,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{
        balances::pay::{complete, fee_of, pay, Payees, Payment},
        take,
        vouchers::{ConsentSubject, ProviderConsent, Voucher},
        InstructionContext,
    },
    signature::require_signed,
    signed_objects::SignedKind,
};
use pinocchio::{AccountView, Address};

/// Seconds between a lock and the time from which on any account may refund the request. The
/// provider must post an on-chain answer strictly before this time.
pub const CLAIM_WINDOW: u64 = 3_600;

/// Accounts, besides the request's own, that the payment of a request changes.
pub struct Parties<'a> {
    program: &'a Address,
    stake: &'a mut AccountView,
    payees: Payees<'a>,
    native: &'a mut AccountView,
}

impl<'a> Parties<'a> {
    /// Takes these accounts: provider record, balances of client, provider, fee sink and both
    /// recipients of royalties, provider's native balance. `payer` pays the rent of missing
    /// balances.
    #[inline(always)]
    pub fn new(
        accounts: &'a mut [AccountView; 7],
        payer: &'a AccountView,
        program: &'a Address,
    ) -> Self {
        let [stake, client, provider, fee_sink, first, second, native] = accounts;
        let payees = Payees { payer, client, provider, fee_sink, royalties: [first, second] };
        Self { program, stake, payees, native }
    }
}

/// The voucher's total, count and root; for an on-chain answer the whole reserve, 1 and zeros.
pub struct RequestPayment {
    pub total: u64,
    pub count: u64,
    pub receipts_root: [u8; 32],
}

/// Pays for a locked request. The client gets the rest of its reserve back. The provider gets its
/// bond back, or nine tenths of it if the claim window is over.
#[inline(never)]
pub fn finish(record: &mut Request, paid: &RequestPayment, parties: &mut Parties) -> MarketResult {
    let program = parties.program;
    let time = now()?;
    require(paid.total <= record.cost_max, MarketError::VoucherOverCap)?;
    let (provider, native) = (&mut *parties.stake, &mut *parties.native);
    let mut release = StakeRelease { provider, native, program };
    free_stake(record, &mut release)?;
    return_bond(record, &mut release, time >= record.locked_at + CLAIM_WINDOW)?;
    let split = split_increase(0, paid.total, &record.shares.terms())?;
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
        require(rest.is_of(&record.client, &record.asset), MarketError::AccountInvalid)?;
        rest.release(record.cost_max - paid.total)?;
        let mut stake = write::<Provider>(parties.stake, program)?;
        let fee = fee_of(&record.shares, paid.total)?;
        complete(&mut stake, &record.ratio, fee, paid.total);
    }
    record.state = RequestState::Claimed as u8;
    (record.paid, record.count, record.ended_at) = (paid.total, paid.count, time);
    record.receipts_root = paid.receipts_root;
    let (total, count) = (paid.total.to_le_bytes(), paid.count.to_le_bytes());
    let refunded = (record.cost_max - paid.total).to_le_bytes();
    let root = &paid.receipts_root;
    let parts: [&[u8]; 6] = [&record.id, &record.provider, &total, &count, root, &refunded];
    emit(Event::RequestClaimed, &parts);
    Ok(())
}

/// Accounts: sender (pays the rent of missing balances), request, config, provider record, balances
/// of client, provider, fee sink and both recipients of royalties, provider's native balance,
/// instructions sysvar, system program. Data: as for `settle` of sessions, then the minimum total
/// of the provider's consent.
///
/// Senders other than provider and operator need a `ClaimConsent`, because a claim ends a request.
pub fn claim(context: &mut InstructionContext) -> MarketResult {
    let input = &mut context.input;
    let (voucher, proof) = (Voucher::read(input)?, input.u8()?);
    let consent = ProviderConsent::read(input)?;
    let total_min = Some(input.u64()?);
    input.end()?;
    let program = context.program;
    let [sender, request, config, rest @ .., instructions, _] = take::<12>(context.accounts)?;
    let address = *request.address().as_array();
    let mut record = write::<Request>(request, program)?;
    require(record.state == RequestState::Locked as u8, MarketError::RequestNotLocked)?;
    require(record.answer == AnswerMode::Channel as u8, MarketError::AnswerModeMismatch)?;
    require(voucher.total > 0 || voucher.count > 0, MarketError::VoucherNotIncreasing)?;
    {
        let config = read::<Config>(config, program)?;
        let domain = &Domain::new(program, &config);
        let provider = &*read::<Provider>(&rest[0], program)?;
        require(provider.owner == record.provider, MarketError::AccountInvalid)?;
        let (id, voucher) = (&record.id, &voucher);
        let subject = ConsentSubject {
            account: &address,
            sender,
            provider,
            voucher,
            total_min,
            domain,
            id,
            instructions,
        };
        consent.check(&subject)?;
        let digest = voucher.digest(SignedKind::Voucher, domain, id);
        require_signed(instructions, proof, &record.signer, program, &digest)?;
    }
    let Voucher { total, count, receipts_root } = voucher;
    let paid = RequestPayment { total, count, receipts_root };
    finish(&mut record, &paid, &mut Parties::new(rest, sender, program))
}

/// Accounts: sender, request, client's balance. Ends a request that is not locked. The client may
/// end it at any time, any other account after the deadline.
pub fn end(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [sender, request, balance] = take::<3>(context.accounts)?;
    let mut record = write::<Request>(request, context.program)?;
    require(record.state == RequestState::Open as u8, MarketError::RequestNotOpen)?;
    let time = now()?;
    let own = sender.is_signer() && sender.address().as_array() == &record.client;
    require(own || time > record.deadline, MarketError::RefundTooEarly)?;
    let mut balance = write::<Balance>(balance, context.program)?;
    require(balance.is_of(&record.client, &record.asset), MarketError::AccountInvalid)?;
    balance.release(record.cost_max)?;
    (record.state, record.ended_at) = (RequestState::Cancelled as u8, time);
    let amount = record.cost_max.to_le_bytes();
    emit(Event::RequestCancelled, &[&record.id, &record.client, &amount]);
    Ok(())
}

/// Accounts: request, provider record, client's balance, provider's native balance, native balance
/// of any account for the reward. Any account may send this when `CLAIM_WINDOW` has passed after
/// the lock. The client gets its whole reserve back, and the last balance `Request::refund_reward`
/// from the bond. No account gets the rest of the bond, which `Asset::owed` includes for ever.
pub fn refund(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let program = context.program;
    let [request, provider, client, native, reward_balance] = take::<5>(context.accounts)?;
    let mut record = write::<Request>(request, program)?;
    require(record.state == RequestState::Locked as u8, MarketError::RequestNotLocked)?;
    let time = now()?;
    require(time >= record.locked_at + CLAIM_WINDOW, MarketError::RefundTooEarly)?;
    free_stake(&record, &mut StakeRelease { provider, native, program })?;
    if record.bond > 0 {
        {
            let mut from = write::<Balance>(native, program)?;
            require(from.is_of(&record.provider, &SYSTEM), MarketError::AccountInvalid)?;
            from.take_reserved(record.bond)?;
        }
        let mut to = write::<Balance>(reward_balance, program)?;
        require(to.asset == SYSTEM, MarketError::AccountInvalid)?;
        to.credit(record.refund_reward())?;
    }
    {
        let mut balance = write::<Balance>(client, program)?;
        require(balance.is_of(&record.client, &record.asset), MarketError::AccountInvalid)?;
        balance.release(record.cost_max)?;
    }
    (record.state, record.ended_at) = (RequestState::Refunded as u8, time);
    let amount = record.cost_max.to_le_bytes();
    emit(Event::RequestRefunded, &[&record.id, &record.client, &record.provider, &amount]);
    Ok(())
}
