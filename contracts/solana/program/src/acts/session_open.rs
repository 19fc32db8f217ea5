//! Opening a session: by the provider or its operator, with the client's signed leave.

use super::{require_provider, require_served, take, Call};
use crate::{
    clock::now,
    digest::{wide, Domain},
    event::{emit, Event},
    record::{create, read, write, Place, SYSTEM},
    records::{
        Asset, Balance, Client, Config, Model, Offer, Parameter, Provider, Session, SessionState,
        NONCE_END,
    },
    refusal::{require, Outcome, Refusal},
    signature::require_message,
    words::Words,
};

/// An authorization cannot be hoarded for longer than this many seconds.
const OPEN_BY_MAX: u64 = 600;
/// Longest life of a session, in seconds.
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
    fn check(&self, time: u64) -> Outcome {
        require(self.cap > 0, Refusal::AmountZero)?;
        require(self.open_by >= time, Refusal::AuthorizationExpired)?;
        require(self.open_by <= time + OPEN_BY_MAX, Refusal::AuthorizationTooEarly)?;
        require(self.expires_at > time, Refusal::SessionExpired)?;
        require(self.expires_at <= time + SESSION_MAX, Refusal::DeadlineTooFar)
    }

    fn digest(&self, domain: &Domain, offer: &Offer) -> [u8; 32] {
        domain.digest(
            b"ostrom:SessionAuthorization:v1",
            &[
                &self.client,
                &self.signer,
                &offer.provider,
                &offer.asset,
                &offer.hash,
                &wide(self.cap),
                &self.open_by.to_le_bytes(),
                &self.expires_at.to_le_bytes(),
                &self.nonce.to_le_bytes(),
            ],
        )
    }

    /// What the client's wallet showed: for how much, to whom, and until when. The digest binds
    /// the rest, which nobody could judge by looking at it.
    fn words(&self, domain: &Domain, offer: &Offer) -> Outcome<Words> {
        let mut words = Words::new();
        words.text(b"Ostrom: open a session\nPay at most: ");
        if offer.asset == SYSTEM {
            words.native(self.cap);
            words.text(b" SOL");
        } else {
            words.number(self.cap);
            words.text(b" base units of token ");
            words.account(&offer.asset);
        }
        words.text(b"\nTo provider: ");
        words.account(&offer.provider);
        words.text(b"\nUntil: ");
        words.time(self.expires_at)?;
        words.text(b"\nDigest: ");
        words.hex(&self.digest(domain, offer));
        Ok(words)
    }
}

/// Accounts: provider or operator (signs, pays the rent), config, asset, offer, model, leave,
/// provider record, client record, client's balance, session, instructions, system program.
/// Data: session id, client, signer, cap, open by, expires at, nonce, index of the signature.
pub fn open(call: &mut Call) -> Outcome {
    let input = &mut call.input;
    let id = input.key()?;
    let (client, signer, cap) = (input.key()?, input.key()?, input.u64()?);
    let (open_by, expires_at, nonce) = (input.u64()?, input.u64()?, input.u64()?);
    let proof = input.u8()?;
    input.end()?;
    let wish = Authorization { client, signer, cap, open_by, expires_at, nonce };
    let program = call.program;
    let [sender, config, asset, offer, model, leave, rest @ ..] = take::<12>(call.accounts)?;
    let [provider, client_record, client_balance, session, instructions, _] = rest;
    wish.check(now()?)?;
    let config = read::<Config>(config, program)?;
    let domain = Domain::new(program, &config);
    let offer = read::<Offer>(offer, program)?;
    let mut stake = write::<Provider>(provider, program)?;
    require_provider(sender, &stake)?;
    require(offer.provider == stake.owner, Refusal::NotAllowed)?;
    // A lower fee serves nobody worse; a higher one would be the network's.
    require(offer.shares.fee_bps >= config.fee_bps(), Refusal::OfferOutdated)?;
    let model = read::<Model>(model, program)?;
    require(model.version == offer.model, Refusal::OfferMismatch)?;
    require_served(&model, leave, &wish.client, program)?;
    let floors = read::<Client>(client_record, program)?;
    require(floors.owner == wish.client, Refusal::RecordWrong)?;
    let usable = wish.nonce >= floors.session_floor && wish.nonce < NONCE_END;
    require(usable, Refusal::NonceCancelled)?;
    let words = wish.words(&domain, &offer)?;
    require_message(instructions, proof, &wish.client, words.as_bytes())?;

    let number = wish.nonce.to_le_bytes();
    let fields: [&[u8]; 3] = [&wish.client, &offer.provider, &number];
    require(domain.digest(b"ostrom:Session:v1", &fields) == id, Refusal::InstructionInvalid)?;
    let seeds: [&[u8]; 2] = [b"session", &id];
    create::<Session>(session, &Place { payer: sender, program, seeds: &seeds, tail: 0 })?;
    let asset = read::<Asset>(asset, program)?;
    require(asset.mint == offer.asset, Refusal::OfferMismatch)?;
    require(asset.listed == 1, Refusal::AssetNotListed)?;
    require(asset.ratio == offer.ratio, Refusal::OfferOutdated)?;
    stake.put_to_use(asset.ratio.backing(wish.cap)?)?;
    {
        let mut balance = write::<Balance>(client_balance, program)?;
        require(balance.is_of(&wish.client, &asset.mint), Refusal::RecordWrong)?;
        balance.reserve(wish.cap)?;
    }
    let mut made = write::<Session>(session, program)?;
    made.state = SessionState::Open as u8;
    (made.id, made.client, made.signer) = (id, wish.client, wish.signer);
    (made.provider, made.asset, made.offer) = (offer.provider, offer.asset, offer.hash);
    (made.shares, made.cap, made.nonce) = (offer.shares, wish.cap, wish.nonce);
    (made.deadline, made.expires_at) = (wish.expires_at, wish.expires_at);
    made.cap_opened = wish.cap;
    (made.ratio, made.fee_sink) = (asset.ratio, config.fee_sink);
    made.close_window = config.get(Parameter::CloseWindow);
    made.payer = sender.address().to_bytes();
    let (cap, deadline) = (wish.cap.to_le_bytes(), wish.expires_at.to_le_bytes());
    let parts: [&[u8]; 8] = [
        &id,
        &made.client,
        &made.provider,
        &made.signer,
        &made.asset,
        &made.offer,
        &cap,
        &deadline,
    ];
    emit(Event::SessionOpened, &parts);
    Ok(())
}
