//! Payments of providers, of the fee and of royalties, and a provider's record of completions.

use super::account::{make_balance, NewBalance};
use crate::{
    account::write,
    accounts::{Balance, PayoutShares, Provider, Ratio},
    amount::{scale_down, PayoutSplit},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
};
use pinocchio::{AccountView, Address};

/// The balances of one payment: client, provider, fee sink, and the recipients of royalties.
/// `payer` pays the rent of each balance that does not exist yet.
pub struct Payees<'a> {
    pub payer: &'a AccountView,
    pub client: &'a mut AccountView,
    pub provider: &'a mut AccountView,
    pub fee_sink: &'a mut AccountView,
    pub royalties: [&'a mut AccountView; 2],
}

pub struct Payment<'a> {
    pub program: &'a Address,
    /// Id of the session or request.
    pub subject: &'a [u8; 32],
    pub client: &'a [u8; 32],
    pub provider: &'a [u8; 32],
    pub asset: &'a [u8; 32],
    pub fee_sink: &'a [u8; 32],
    pub shares: &'a PayoutShares,
    pub split: PayoutSplit,
}

/// Pays from the client's reserved amount. Borrows one balance at a time, so that one account may
/// have several roles.
pub fn pay(payees: &mut Payees, payment: &Payment) -> MarketResult {
    let PayoutSplit { fee, royalties, net } = payment.split;
    let gross = fee + royalties[0] + royalties[1] + net;
    if gross > 0 {
        let mut client = write::<Balance>(payees.client, payment.program)?;
        require(client.is_of(payment.client, payment.asset), MarketError::AccountInvalid)?;
        client.take_reserved(gross)?;
    }
    let payer = payees.payer;
    let provider = PayoutCredit { payer, to: payment.provider, payment, amount: net };
    credit(payees.provider, &provider)?;
    let fee_sink = PayoutCredit { payer, to: payment.fee_sink, payment, amount: fee };
    credit(payees.fee_sink, &fee_sink)?;
    for i in 0..2 {
        let to = &payment.shares.recipients[i];
        credit(payees.royalties[i], &PayoutCredit { payer, to, payment, amount: royalties[i] })?;
    }
    if gross > 0 {
        let [net, fee, royalties] = [net, fee, royalties[0] + royalties[1]].map(u64::to_le_bytes);
        let parts: [&[u8]; 5] = [payment.subject, payment.provider, &net, &fee, &royalties];
        emit(Event::PayCollected, &parts);
    }
    Ok(())
}

struct PayoutCredit<'a> {
    payer: &'a AccountView,
    to: &'a [u8; 32],
    payment: &'a Payment<'a>,
    amount: u64,
}

/// Adds a share to a balance, and creates the balance first if it does not exist, so that a
/// recipient that closes its balance delays no payment. A share of zero needs no balance.
fn credit(account: &mut AccountView, payout: &PayoutCredit) -> MarketResult {
    if payout.amount == 0 {
        return Ok(());
    }
    let program = payout.payment.program;
    if !account.owned_by(program) {
        let (payer, owner, mint) = (payout.payer, payout.to, payout.payment.asset);
        make_balance(account, &NewBalance { payer, owner, mint, program })?;
    }
    let mut balance = write::<Balance>(account, program)?;
    require(balance.is_of(payout.to, payout.payment.asset), MarketError::AccountInvalid)?;
    balance.credit(payout.amount)
}

/// Returns the network's fee in a cumulative total of pay.
#[inline(always)]
pub fn fee_of(shares: &PayoutShares, total: u64) -> MarketResult<u64> {
    scale_down(total, shares.fee_bps as u32, crate::amount::BPS)
}

/// Adds a completion and the fee's weight to the provider's record, if the client paid anything.
pub fn complete(provider: &mut Provider, ratio: &Ratio, fee: u64, paid: u64) {
    if paid > 0 {
        provider.completions = provider.completions.saturating_add(1);
        provider.fee_weight = provider.fee_weight.saturating_add(ratio.weight(fee));
    }
}
