//! Offers and endpoints of providers. How to read "Accounts": `instructions/mod.rs`.

use crate::{
    account::{bytes_of, close, create, read, write, NewAccount},
    accounts::{Asset, Config, Model, Offer, Provider, ADDRESSES_BYTES_MAX},
    clock::now,
    digest::{wide, Domain},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{provider_of, require_provider, require_usable, take, InstructionContext},
    signed_objects::OfferFields,
};

/// Maximum seconds by which an announcement may be dated ahead. A date far ahead would block later
/// announcements of the provider, because each must have a later date than the one before.
const ISSUED_AHEAD_MAX: u64 = 3_600;

/// Bytes of an offer's verification terms: hashes of artifact and engine class, then one byte each
/// for token counting, sampling and tier. The program hashes these terms without interpreting them.
const VERIFICATION_BYTES: usize = 67;

/// Audit window and court of every offer, both zero: a settled payment is final, without a court.
const NO_COURT: [u8; 36] = [0; 36];

/// Accounts: provider or its operator (signs, pays the rent), provider record, config, asset,
/// model, provider's permission, new offer, system program. Data: offer hash, fee in basis points,
/// six prices, verification terms, nonce.
///
/// The hash is `Domain::offer`.
pub fn publish(context: &mut InstructionContext) -> MarketResult {
    let (hash, fee_bps) = (context.input.key()?, context.input.u16()?);
    let prices = context.input.prices()?;
    let (verification, nonce) = (context.input.take(VERIFICATION_BYTES)?, context.input.u64()?);
    context.input.end()?;
    let [sender, provider, config, asset, model, permission, offer, _] =
        take::<8>(context.accounts)?;
    let key = provider_of(sender, provider, context.program)?;
    let config = read::<Config>(config, context.program)?;
    require(fee_bps == config.fee_bps(), MarketError::OfferOutdated)?;
    let asset = read::<Asset>(asset, context.program)?;
    require(asset.listed == 1, MarketError::AssetNotListed)?;
    let model = read::<Model>(model, context.program)?;
    require_usable(&model, permission, &key, context.program)?;

    let mut shares = model.shares;
    shares.fee_bps = fee_bps;
    let stake_ratio = asset.ratio.offered()?;
    let made = Domain::new(context.program, &config).offer(&OfferFields {
        provider: &key,
        model: &model.version,
        asset: &asset.mint,
        prices: &core::array::from_fn(|i| wide(prices[i])),
        shares: &shares,
        window_and_court: &NO_COURT,
        stake_ratio: &stake_ratio,
        verification,
        nonce,
    });
    require(made == hash, MarketError::TermsMismatch)?;
    let seeds: [&[u8]; 2] = [b"offer", &hash];
    let new_account =
        NewAccount { payer: sender, program: context.program, seeds: &seeds, tail: 0 };
    create::<Offer>(offer, &new_account)?;
    let mut record = write::<Offer>(offer, context.program)?;
    record.hash = hash;
    (record.provider, record.payer) = (key, sender.address().to_bytes());
    (record.model, record.asset) = (model.version, asset.mint);
    (record.shares, record.prices, record.nonce) = (shares, prices, nonce);
    record.ratio = asset.ratio;
    let parts: [&[u8]; 9] = [
        &hash,
        &record.provider,
        &record.model,
        &record.asset,
        bytes_of(&record.prices),
        bytes_of(&record.shares),
        &nonce.to_le_bytes(),
        verification,
        &stake_ratio,
    ];
    emit(Event::OfferPublished, &parts);
    Ok(())
}

/// Accounts: provider or operator (signs), provider record, offer, payer of the offer's rent (gets
/// the rent back).
pub fn retire(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [sender, provider, offer, payer] = take::<4>(context.accounts)?;
    let key = provider_of(sender, provider, context.program)?;
    {
        let record = read::<Offer>(offer, context.program)?;
        require(record.provider == key, MarketError::NotAllowed)?;
        require(&record.payer == payer.address().as_array(), MarketError::AccountInvalid)?;
        emit(Event::OfferRetired, &[&record.hash, &record.provider]);
    }
    close(offer, payer)
}

/// Accounts: provider or operator (signs), provider record. Data: seal key, region, profile, issued
/// at, expires at, addresses. Region and profile appear only in the event.
pub fn announce(context: &mut InstructionContext) -> MarketResult {
    let seal_key = context.input.key()?;
    let (region, profile) = (context.input.key()?, context.input.key()?);
    let (issued, expires) = (context.input.u64()?, context.input.u64()?);
    let addresses = context.input.counted()?;
    context.input.end()?;
    let [sender, provider] = take::<2>(context.accounts)?;
    require(addresses.len() <= ADDRESSES_BYTES_MAX, MarketError::InputTooLong)?;
    let mut record = write::<Provider>(provider, context.program)?;
    require_provider(sender, &record)?;
    let time = now()?;
    let in_order = issued > record.issued_at
        && issued <= time + ISSUED_AHEAD_MAX
        && expires > time
        && expires > issued;
    require(in_order, MarketError::EndpointTimesInvalid)?;
    (record.issued_at, record.expires_at, record.seal_key) = (issued, expires, seal_key);
    record.addresses_length = addresses.len() as u16;
    record.addresses = [0; ADDRESSES_BYTES_MAX];
    record.addresses[..addresses.len()].copy_from_slice(addresses);
    let (issued, expires) = (issued.to_le_bytes(), expires.to_le_bytes());
    let parts: [&[u8]; 7] =
        [&record.owner, &seal_key, &issued, &expires, addresses, &region, &profile];
    emit(Event::EndpointAnnounced, &parts);
    Ok(())
}
