//! Opening of a session by the provider or its operator, with the client's signed authorization.

use crate::{
    account::{create, read, write, NewAccount, SYSTEM},
    accounts::{
        Asset, Balance, Client, Config, Model, Offer, Parameter, Provider, Session, SessionState,
        NONCE_END,
    },
    clock::now,
    digest::{wide, Domain},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{require_provider, require_usable, take, InstructionContext},
    signature::require_message,
    signed_objects::AuthorizationFields,
    text_builder::TextBuilder,
};

/// Maximum seconds between the use of an authorization and its `open_by`, so that a provider cannot
/// keep an authorization for long.
const OPEN_BY_MAX: u64 = 600;
/// Maximum seconds of a session.
const SESSION_MAX: u64 = 30 * 86_400;

struct Authorization {
    client: [u8; 32],
    signer: [u8; 32],
    cap: u64,
    open_by: u64,
    expires_at: u64,
    nonce: u64,
}

impl Authorization {
    fn check(&self, time: u64) -> MarketResult {
        require(self.cap > 0, MarketError::AmountZero)?;
        require(self.open_by >= time, MarketError::AuthorizationExpired)?;
        require(self.open_by <= time + OPEN_BY_MAX, MarketError::AuthorizationTooEarly)?;
        require(self.expires_at > time, MarketError::SessionExpired)?;
        require(self.expires_at <= time + SESSION_MAX, MarketError::DeadlineTooFar)
    }

    fn digest(&self, domain: &Domain, offer: &Offer) -> [u8; 32] {
        domain.authorization(&AuthorizationFields {
            client: &self.client,
            signer: &self.signer,
            provider: &offer.provider,
            asset: &offer.asset,
            offer: &offer.hash,
            cap: &wide(self.cap),
            open_by: self.open_by,
            expires_at: self.expires_at,
            nonce: self.nonce,
        })
    }

    /// Returns the text that the client's wallet shows: the maximum amount, the provider, and the
    /// session's end. The digest in it binds the other fields, which a person could not judge.
    fn message(&self, domain: &Domain, offer: &Offer) -> MarketResult<TextBuilder> {
        let mut message = TextBuilder::new();
        message.text(b"Ostrom: open a session\nPay at most: ");
        if offer.asset == SYSTEM {
            message.native(self.cap);
            message.text(b" SOL");
        } else {
            message.number(self.cap);
            message.text(b" base units of token ");
            message.account(&offer.asset);
        }
        message.text(b"\nTo provider: ");
        message.account(&offer.provider);
        message.text(b"\nUntil: ");
        message.time(self.expires_at)?;
        message.text(b"\nDigest: ");
        message.hex(&self.digest(domain, offer));
        Ok(message)
    }
}

/// Accounts: provider or operator (signs, pays the rent), config, asset, offer, model, client's
/// permission, provider record, client record, client's balance, new session, instructions sysvar,
/// system program. Data: id, client, signer, cap, open by, expires at, nonce, signature index.
///
/// The id is `Domain::session`.
pub fn open(context: &mut InstructionContext) -> MarketResult {
    let input = &mut context.input;
    let (id, client, signer, cap) = (input.key()?, input.key()?, input.key()?, input.u64()?);
    let (open_by, expires_at) = (input.u64()?, input.u64()?);
    let (nonce, proof) = (input.u64()?, input.u8()?);
    input.end()?;
    let authorization = Authorization { client, signer, cap, open_by, expires_at, nonce };
    let program = context.program;
    let [sender, config, asset, offer, model, permission, rest @ ..] =
        take::<12>(context.accounts)?;
    let [provider, client_record, client_balance, session, instructions, _] = rest;
    authorization.check(now()?)?;
    let config = read::<Config>(config, program)?;
    let domain = Domain::new(program, &config);
    let offer = read::<Offer>(offer, program)?;
    let mut stake = write::<Provider>(provider, program)?;
    require_provider(sender, &stake)?;
    require(offer.provider == stake.owner, MarketError::NotAllowed)?;
    // An offer with a lower fee than the deployment is outdated; a higher fee is accepted.
    require(offer.shares.fee_bps >= config.fee_bps(), MarketError::OfferOutdated)?;
    let model = read::<Model>(model, program)?;
    require(model.version == offer.model, MarketError::OfferMismatch)?;
    require_usable(&model, permission, &authorization.client, program)?;
    let floors = read::<Client>(client_record, program)?;
    require(floors.owner == authorization.client, MarketError::AccountInvalid)?;
    let usable = authorization.nonce >= floors.session_floor && authorization.nonce < NONCE_END;
    require(usable, MarketError::NonceCancelled)?;
    let message = authorization.message(&domain, &offer)?;
    require_message(instructions, proof, &authorization.client, message.as_bytes())?;

    let made = domain.session(&authorization.client, &offer.provider, authorization.nonce);
    require(made == id, MarketError::InstructionInvalid)?;
    let seeds: [&[u8]; 2] = [b"session", &id];
    create::<Session>(session, &NewAccount { payer: sender, program, seeds: &seeds, tail: 0 })?;
    let asset = read::<Asset>(asset, program)?;
    require(asset.mint == offer.asset, MarketError::OfferMismatch)?;
    require(asset.listed == 1, MarketError::AssetNotListed)?;
    require(asset.ratio == offer.ratio, MarketError::OfferOutdated)?;
    stake.reserve_stake(asset.ratio.backing(authorization.cap)?)?;
    {
        let mut balance = write::<Balance>(client_balance, program)?;
        require(balance.is_of(&authorization.client, &asset.mint), MarketError::AccountInvalid)?;
        balance.reserve(authorization.cap)?;
    }
    let mut record = write::<Session>(session, program)?;
    record.state = SessionState::Open as u8;
    (record.id, record.client, record.signer) = (id, authorization.client, authorization.signer);
    (record.provider, record.asset, record.offer) = (offer.provider, offer.asset, offer.hash);
    (record.shares, record.cap, record.nonce) =
        (offer.shares, authorization.cap, authorization.nonce);
    (record.deadline, record.expires_at) = (authorization.expires_at, authorization.expires_at);
    record.cap_opened = authorization.cap;
    (record.ratio, record.fee_sink) = (asset.ratio, config.fee_sink);
    record.close_window = config.get(Parameter::CloseWindow);
    record.payer = sender.address().to_bytes();
    let (cap, deadline) = (authorization.cap.to_le_bytes(), authorization.expires_at.to_le_bytes());
    let parts: [&[u8]; 8] = [
        &id,
        &record.client,
        &record.provider,
        &record.signer,
        &record.asset,
        &record.offer,
        &cap,
        &deadline,
    ];
    emit(Event::SessionOpened, &parts);
    Ok(())
}
