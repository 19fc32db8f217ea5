//! Who is paid what of a payment, and what a provider's stake must back.

use crate::{
    amount::{scale_down, Split},
    record::{read, write},
    records::{Asset, Balance, Config, Provider, Shares},
    refusal::{require, Outcome, Refusal},
};
use pinocchio::{AccountView, Address};

/// The balances of one payment: client, provider, fee sink, and the recipients of royalties.
pub struct Payees<'a> {
    pub client: &'a mut AccountView,
    pub provider: &'a mut AccountView,
    pub fee_sink: &'a mut AccountView,
    pub royalties: [&'a mut AccountView; 2],
}

pub struct Payment<'a> {
    pub program: &'a Address,
    pub client: &'a [u8; 32],
    pub provider: &'a [u8; 32],
    pub asset: &'a [u8; 32],
    pub shares: &'a Shares,
    pub split: Split,
}

/// Pays out of what the client has reserved. One balance is open at a time, so that one account may
/// stand in several places.
pub fn pay(payees: &mut Payees, config: &AccountView, payment: &Payment) -> Outcome {
    let Split { fee, royalties, net } = payment.split;
    let sink = read::<Config>(config, payment.program)?.fee_sink;
    {
        let mut client = write::<Balance>(payees.client, payment.program)?;
        require(client.is_of(payment.client, payment.asset), Refusal::RecordWrong)?;
        client.take_reserved(fee + royalties[0] + royalties[1] + net)?;
    }
    let program = payment.program;
    credit(payees.provider, program, &Due { to: payment.provider, payment, amount: net })?;
    credit(payees.fee_sink, program, &Due { to: &sink, payment, amount: fee })?;
    for i in 0..2 {
        let to = &payment.shares.recipients[i];
        credit(payees.royalties[i], program, &Due { to, payment, amount: royalties[i] })?;
    }
    Ok(())
}

struct Due<'a> {
    to: &'a [u8; 32],
    payment: &'a Payment<'a>,
    amount: u64,
}

/// A share of nothing needs no balance.
fn credit(account: &mut AccountView, program: &Address, due: &Due) -> Outcome {
    if due.amount == 0 {
        return Ok(());
    }
    let mut balance = write::<Balance>(account, program)?;
    require(balance.is_of(due.to, due.payment.asset), Refusal::RecordWrong)?;
    balance.credit(due.amount)
}

/// Refuses more open value than the provider's stake backs.
pub fn expose(balance: &mut Balance, asset: &Asset, provider: &Provider, added: u64) -> Outcome {
    let (numerator, denominator) = (asset.ratio_numerator, asset.ratio_denominator);
    // Above 64 bits no sum of caps comes near it.
    let limit = scale_down(provider.stake, numerator, denominator).unwrap_or(u64::MAX);
    require(balance.expose(added)? <= limit, Refusal::StakeTooLow)
}

/// What a fee weighs in native units. An asset delisted meanwhile weighs nothing.
#[inline(always)]
pub fn weight_of(asset: &Asset, fee: u64) -> Outcome<u64> {
    if asset.listed == 0 {
        return Ok(0);
    }
    let weight = scale_down(fee, asset.ratio_denominator, asset.ratio_numerator);
    // Counters must never stop money from moving, so they stop growing instead.
    Ok(weight.unwrap_or(u64::MAX))
}

/// The fee within a cumulative total.
#[inline(always)]
pub fn fee_of(shares: &Shares, total: u64) -> Outcome<u64> {
    scale_down(total, shares.fee_bps as u32, crate::amount::BPS)
}

/// Ends what a provider had open: its stake is free of `cap`, and what was paid counts for it.
pub fn complete(provider: &mut Provider, asset: &Asset, fee: u64, paid: u64) -> Outcome {
    if paid > 0 {
        provider.completions = provider.completions.saturating_add(1);
        provider.fee_weight = provider.fee_weight.saturating_add(weight_of(asset, fee)?);
    }
    Ok(())
}
