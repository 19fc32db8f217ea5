//! Settlement: a voucher of the client pays the provider, with the provider's consent.

use crate::{
    account::{read, write},
    accounts::{Config, Provider, Session, SessionState},
    amount::split_increase,
    clock::now,
    digest::Domain,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{
        balances::pay::{pay, Payees, Payment},
        take,
        vouchers::{ConsentSubject, ProviderConsent, Voucher},
        InstructionContext,
    },
    signature::require_signed,
    signed_objects::SignedKind,
};

/// Accounts: sender (pays the rent of missing balances), session, config, provider record, balances
/// of client, provider, fee sink and both recipients of royalties, instructions sysvar, system
/// program. Data: total, count, receipts root, index of the client's signature, form of the
/// provider's consent, index of the provider's signature.
///
/// The provider, or any account with its consent, may settle any number of times, strictly before
/// the deadline. The voucher is cumulative: this pays its total less the settled total.
pub fn settle(context: &mut InstructionContext) -> MarketResult {
    let input = &mut context.input;
    let (voucher, proof) = (Voucher::read(input)?, input.u8()?);
    let consent = ProviderConsent::read(input)?;
    input.end()?;
    let program = context.program;
    let [sender, session, config, stake, rest @ ..] = take::<11>(context.accounts)?;
    let [client, provider, fee_sink, first, second, instructions, _] = rest;
    let address = *session.address().as_array();
    let mut record = write::<Session>(session, program)?;
    require(record.state == SessionState::Open as u8, MarketError::SessionClosed)?;
    require(now()? < record.deadline, MarketError::SessionExpired)?;
    require(voucher.total <= record.cap, MarketError::VoucherOverCap)?;
    let more = voucher.exceeds(record.settled, record.count);
    require(more, MarketError::VoucherNotIncreasing)?;
    {
        let config = read::<Config>(config, program)?;
        let domain = &Domain::new(program, &config);
        let provider = &*read::<Provider>(stake, program)?;
        require(provider.owner == record.provider, MarketError::AccountInvalid)?;
        let (id, voucher) = (&record.id, &voucher);
        let subject = ConsentSubject {
            account: &address,
            sender,
            provider,
            voucher,
            total_min: None,
            domain,
            id,
            instructions,
        };
        consent.check(&subject)?;
        let digest = voucher.digest(SignedKind::Voucher, domain, id);
        require_signed(instructions, proof, &record.signer, program, &digest)?;
    }

    let split = split_increase(record.settled, voucher.total, &record.shares.terms())?;
    (record.settled, record.count) = (voucher.total, voucher.count);
    record.receipts_root = voucher.receipts_root;
    let (total, count) = (voucher.total.to_le_bytes(), voucher.count.to_le_bytes());
    let root = &voucher.receipts_root;
    emit(Event::SessionSettled, &[&record.id, &record.provider, &total, &count, root]);
    let mut payees =
        Payees { payer: sender, client, provider, fee_sink, royalties: [first, second] };
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
    pay(&mut payees, &payment)
}
