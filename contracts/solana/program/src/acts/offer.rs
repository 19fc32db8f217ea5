//! What providers sell, and where they are reached.

use super::{provider_of, require_provider, require_served, take, Call};
use crate::{
    clock::now,
    digest::{wide, Domain},
    event::{emit, Event},
    record::{bytes_of, close, create, read, write, Place},
    records::{Asset, Config, Model, Offer, Provider, ADDRESSES_BYTES_MAX},
    refusal::{require, Outcome, Refusal},
};

/// How far ahead an announcement may be dated: further would keep its own provider from correcting.
const ISSUED_AHEAD_MAX: u64 = 3_600;

/// What an offer promises of its answers, as it is signed: hashes of artifact and engine class,
/// then counting, sampling and tier. The program only binds it.
const VERIFICATION_BYTES: usize = 67;

/// Audit window and court of every offer: pay is final when it is settled, and no court judges it.
const UNAUDITED: [u8; 36] = [0; 36];

/// Accounts: provider or operator (signs, pays the rent), provider record, config, asset, model,
/// leave, offer, system program.
/// Data: offer hash, fee in basis points, six prices, verification, nonce.
pub fn publish(call: &mut Call) -> Outcome {
    let (hash, fee_bps) = (call.input.key()?, call.input.u16()?);
    let prices = call.input.prices()?;
    let (verification, nonce) = (call.input.take(VERIFICATION_BYTES)?, call.input.u64()?);
    call.input.end()?;
    let [sender, provider, config, asset, model, leave, offer, _] = take::<8>(call.accounts)?;
    let key = provider_of(sender, provider, call.program)?;
    let config = read::<Config>(config, call.program)?;
    require(fee_bps == config.fee_bps(), Refusal::OfferOutdated)?;
    let asset = read::<Asset>(asset, call.program)?;
    require(asset.listed == 1, Refusal::AssetNotListed)?;
    let model = read::<Model>(model, call.program)?;
    require_served(&model, leave, &key, call.program)?;

    let mut shares = model.shares;
    shares.fee_bps = fee_bps;
    let widened: [[u8; 16]; 6] = core::array::from_fn(|i| wide(prices[i]));
    let bps0 = shares.royalty_bps[0].to_le_bytes();
    let bps1 = shares.royalty_bps[1].to_le_bytes();
    let (fee, number) = (fee_bps.to_le_bytes(), nonce.to_le_bytes());
    let stake_ratio = asset.ratio.offered()?;
    let made = Domain::new(call.program, &config).digest(
        b"ostrom:Offer:v1",
        &[
            &key,
            &model.version,
            &asset.mint,
            widened.as_flattened(),
            &fee,
            &shares.recipients[0],
            &bps0,
            &shares.recipients[1],
            &bps1,
            &UNAUDITED,
            &stake_ratio,
            verification,
            &number,
        ],
    );
    require(made == hash, Refusal::TermsDiffer)?;
    let seeds: [&[u8]; 2] = [b"offer", &hash];
    let place = Place { payer: sender, program: call.program, seeds: &seeds, tail: 0 };
    create::<Offer>(offer, &place)?;
    let mut record = write::<Offer>(offer, call.program)?;
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
        &number,
        verification,
        &stake_ratio,
    ];
    emit(Event::OfferPublished, &parts);
    Ok(())
}

/// Accounts: provider or operator (signs), provider record, offer, who paid the rent, and has it
/// back.
pub fn retire(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [sender, provider, offer, payer] = take::<4>(call.accounts)?;
    let key = provider_of(sender, provider, call.program)?;
    {
        let record = read::<Offer>(offer, call.program)?;
        require(record.provider == key, Refusal::NotAllowed)?;
        require(&record.payer == payer.address().as_array(), Refusal::RecordWrong)?;
        emit(Event::OfferRetired, &[&record.hash, &record.provider]);
    }
    close(offer, payer)
}

/// Accounts: provider or operator (signs), provider record. Data: seal key, region, profile, issued
/// at, expires at, addresses. Region and profile are told, and kept nowhere.
pub fn announce(call: &mut Call) -> Outcome {
    let seal_key = call.input.key()?;
    let (region, profile) = (call.input.key()?, call.input.key()?);
    let (issued, expires) = (call.input.u64()?, call.input.u64()?);
    let addresses = call.input.counted()?;
    call.input.end()?;
    let [sender, provider] = take::<2>(call.accounts)?;
    require(addresses.len() <= ADDRESSES_BYTES_MAX, Refusal::TooLong)?;
    let mut record = write::<Provider>(provider, call.program)?;
    require_provider(sender, &record)?;
    let time = now()?;
    let in_order = issued > record.issued_at
        && issued <= time + ISSUED_AHEAD_MAX
        && expires > time
        && expires > issued;
    require(in_order, Refusal::EndpointTimesInvalid)?;
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
