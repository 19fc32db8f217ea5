//! Locks of requests by providers, at the prices of their offers, and releases of these locks.

use crate::{
    account::{bytes_of, read, write, SYSTEM},
    accounts::{
        Balance, Config, Model, Offer, Provider, Request, RequestState, BOND_PARTS,
        LOCK_ADDRESSES_BYTES_MAX,
    },
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{provider_of, require_provider, require_usable, take, InstructionContext},
};
use pinocchio::{AccountView, Address};

/// Returns true if the request names no providers, or names `provider`.
#[inline(always)]
fn is_listed(request: &AccountView, provider: &[u8; 32]) -> MarketResult<bool> {
    let bytes = request.try_borrow()?;
    let list = &bytes[core::mem::size_of::<Request>()..];
    Ok(list.is_empty() || list.chunks_exact(32).any(|one| one == provider))
}

fn require_offer_matches(request: &Request, offer: &Offer, time: u64) -> MarketResult {
    require(request.state == RequestState::Open as u8, MarketError::RequestNotOpen)?;
    require(time <= request.deadline, MarketError::AuthorizationExpired)?;
    let same = offer.model == request.model && offer.asset == request.asset;
    require(same, MarketError::OfferMismatch)?;
    let mut pairs = offer.prices.iter().zip(&request.prices_max);
    require(pairs.all(|(price, max)| price <= max), MarketError::PriceTooHigh)
}

/// Reserves the bond, in the native asset even if the request has another asset.
fn reserve_bond(
    balance: &mut AccountView,
    owner: &[u8; 32],
    bond: u64,
    program: &Address,
) -> MarketResult {
    if bond == 0 {
        return Ok(());
    }
    let mut native = write::<Balance>(balance, program)?;
    require(native.is_of(owner, &SYSTEM), MarketError::AccountInvalid)?;
    native.reserve(bond)
}

/// Accounts: provider or operator (signs), config, offer, model, client's permission, provider
/// record, provider's native balance, request. Data: seal key, the two maximum bonds, addresses.
pub fn lock(context: &mut InstructionContext) -> MarketResult {
    let (seal_key, bond_max) = (context.input.key()?, context.input.u64()?);
    let final_bond_max = context.input.u64()?;
    let addresses = context.input.counted()?;
    context.input.end()?;
    let program = context.program;
    let [sender, config, offer, model, permission, provider, native, request] =
        take::<8>(context.accounts)?;
    require(addresses.len() <= LOCK_ADDRESSES_BYTES_MAX, MarketError::InputTooLong)?;
    let mut stake = write::<Provider>(provider, program)?;
    require_provider(sender, &stake)?;
    let listed = is_listed_if_request(request, &stake.owner, program)?;
    let mut record = write::<Request>(request, program)?;
    let offer = read::<Offer>(offer, program)?;
    require(offer.provider == stake.owner, MarketError::NotAllowed)?;
    let time = now()?;
    require_offer_matches(&record, &offer, time)?;
    let again = record.has_released(&offer.provider);
    require(!again, MarketError::RequestAlreadyReleased)?;
    // A final lock cannot be released, so its bond is lost without a client's voucher. The fourth
    // release can make this lock final just before it, so `final_bond_max` limits a final bond.
    let bond_max = if record.is_final() { final_bond_max } else { bond_max };
    require(record.bond <= bond_max, MarketError::BondTooHigh)?;
    let config = read::<Config>(config, program)?;
    require(offer.shares.fee_bps >= config.fee_bps(), MarketError::OfferOutdated)?;
    // A request keeps the asset's ratio at the request's opening; the offer must have this ratio.
    require(offer.ratio == record.ratio, MarketError::OfferOutdated)?;
    let model = read::<Model>(model, program)?;
    require(model.version == record.model, MarketError::OfferMismatch)?;
    require_usable(&model, permission, &record.client, program)?;
    require(listed, MarketError::FilterNotPassed)?;
    stake.require_passes(&record.filter, record.stake_floor)?;
    stake.reserve_stake(record.ratio.backing(record.cost_max)?)?;
    reserve_bond(native, &offer.provider, record.bond, program)?;
    record.state = RequestState::Locked as u8;
    (record.provider, record.shares) = (offer.provider, offer.shares);
    (record.prices, record.locked_at, record.seal_key) = (offer.prices, time, seal_key);
    record.addresses_length = addresses.len() as u16;
    record.addresses = [0; LOCK_ADDRESSES_BYTES_MAX];
    record.addresses[..addresses.len()].copy_from_slice(addresses);
    let bond = record.bond.to_le_bytes();
    let prices = bytes_of(&record.prices);
    let (id, hash) = (&record.id, &offer.hash);
    let parts: [&[u8]; 7] = [id, &record.provider, hash, &seal_key, addresses, prices, &bond];
    emit(Event::RequestLocked, &parts);
    Ok(())
}

#[inline(always)]
fn is_listed_if_request(
    request: &AccountView,
    provider: &[u8; 32],
    program: &Address,
) -> MarketResult<bool> {
    read::<Request>(request, program)?;
    is_listed(request, provider)
}

/// Accounts: provider or operator (signs), provider record, provider's native balance, request. The
/// provider gets its bond back, or nine tenths of it if the release window is over. Each provider
/// may release a request once. After `RELEASES_MAX` releases, the next lock is final.
pub fn release(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let program = context.program;
    let [sender, provider, native, request] = take::<4>(context.accounts)?;
    let owner = provider_of(sender, provider, program)?;
    let mut record = write::<Request>(request, program)?;
    require(record.state == RequestState::Locked as u8, MarketError::RequestNotLocked)?;
    require(record.provider == owner, MarketError::NotAllowed)?;
    require(!record.is_final(), MarketError::LockIsFinal)?;
    let is_late = now()? >= record.locked_at + record.release_window;
    let count = record.releases as usize;
    record.released[count] = record.provider;
    record.releases += 1;
    let mut release = StakeRelease { provider, native, program };
    free_stake(&record, &mut release)?;
    return_bond(&record, &mut release, is_late)?;
    emit(Event::RequestReleased, &[&record.id, &record.provider]);
    record.state = RequestState::Open as u8;
    (record.provider, record.prices, record.seal_key) = (SYSTEM, [0; 6], SYSTEM);
    (record.locked_at, record.addresses_length) = (0, 0);
    record.addresses = [0; LOCK_ADDRESSES_BYTES_MAX];
    Ok(())
}

/// Accounts of a provider whose stake and bond a request holds.
pub struct StakeRelease<'a> {
    pub provider: &'a mut AccountView,
    pub native: &'a mut AccountView,
    pub program: &'a Address,
}

/// Releases the stake that backs the request. Refuses another provider's account.
pub fn free_stake(record: &Request, release: &mut StakeRelease) -> MarketResult {
    let mut stake = write::<Provider>(release.provider, release.program)?;
    require(stake.owner == record.provider, MarketError::AccountInvalid)?;
    stake.release_stake(record.ratio.backing(record.cost_max)?)
}

/// Pays the bond of the request back to its provider, less a tenth if the call is late. No account
/// gets that tenth: `owed` of the native asset includes it for ever, so that no sweep pays it out.
pub fn return_bond(record: &Request, release: &mut StakeRelease, is_late: bool) -> MarketResult {
    if record.bond == 0 {
        return Ok(());
    }
    let mut native = write::<Balance>(release.native, release.program)?;
    require(native.is_of(&record.provider, &SYSTEM), MarketError::AccountInvalid)?;
    let cost = if is_late { record.bond / BOND_PARTS } else { 0 };
    native.take_reserved(cost)?;
    native.release(record.bond - cost)
}
