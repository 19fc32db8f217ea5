//! Digests of each kind of signed object: the kind's tag, then its fields in their order and width.
//! See docs/spec/signed-objects.md, sections 2 and 4. `wire_vectors.rs` tests them.

use crate::{accounts::PayoutShares, digest::Domain};

/// An account or a hash.
type Word = [u8; 32];
/// An amount of 128 bits, little-endian: `wide` of an amount of this program.
type Amount = [u8; 16];

/// Signed objects with the fields of a voucher.
#[derive(Clone, Copy)]
pub enum SignedKind {
    Voucher,
    SettlementConsent,
    CloseConsent,
    ClaimConsent,
}

/// Fields of a voucher or of a provider's consent. In a `ClaimConsent`, the minimum total is in the
/// place of the total, and the request's id in the place of the session's.
pub struct VoucherFields<'a> {
    pub id: &'a Word,
    pub total: &'a Amount,
    pub count: u64,
    pub receipts_root: &'a Word,
}

pub struct AuthorizationFields<'a> {
    pub client: &'a Word,
    pub signer: &'a Word,
    pub provider: &'a Word,
    pub asset: &'a Word,
    pub offer: &'a Word,
    pub cap: &'a Amount,
    pub open_by: u64,
    pub expires_at: u64,
    pub nonce: u64,
}

pub struct OfferFields<'a> {
    pub provider: &'a Word,
    pub model: &'a Word,
    pub asset: &'a Word,
    /// Of input, cached input, output, image, second and request.
    pub prices: &'a [Amount; 6],
    pub shares: &'a PayoutShares,
    /// Seconds of the audit window, then the court's account.
    pub window_and_court: &'a [u8; 36],
    pub stake_ratio: &'a Amount,
    /// Hashes of artifact and engine class, then counting, sampling and tier.
    pub verification: &'a [u8],
    pub nonce: u64,
}

pub struct RegistrationFields<'a> {
    pub version: &'a Word,
    pub creator: &'a Word,
    pub name_hash: &'a Word,
    pub parents_hash: &'a Word,
    pub artifacts_hash: &'a Word,
    pub license_hash: &'a Word,
    pub access: u8,
    pub shares: &'a PayoutShares,
}

impl Domain<'_> {
    #[inline(always)]
    pub fn voucher(&self, kind: SignedKind, fields: &VoucherFields) -> Word {
        let tag: &[u8] = match kind {
            // Voucher(bytes32 sessionId, uint128 total, uint64 count, bytes32 receiptsRoot)
            SignedKind::Voucher => b"ostrom:Voucher:v1",
            // SettlementConsent(bytes32 sessionId, uint128 total, uint64 count, bytes32
            //     receiptsRoot)
            SignedKind::SettlementConsent => b"ostrom:SettlementConsent:v1",
            // CloseConsent(bytes32 sessionId, uint128 total, uint64 count, bytes32 receiptsRoot)
            SignedKind::CloseConsent => b"ostrom:CloseConsent:v1",
            // ClaimConsent(bytes32 requestId, uint128 totalMin, uint64 count, bytes32 receiptsRoot)
            SignedKind::ClaimConsent => b"ostrom:ClaimConsent:v1",
        };
        let count = fields.count.to_le_bytes();
        self.digest(tag, &[fields.id, fields.total, &count, fields.receipts_root])
    }

    #[inline(always)]
    pub fn authorization(&self, fields: &AuthorizationFields) -> Word {
        self.digest(
            // SessionAuthorization(account client, account signer, account provider, account asset,
            //     bytes32 offerHash, uint128 cap, uint64 openBySeconds, uint64 expiresAtSeconds,
            //     uint64 nonce)
            b"ostrom:SessionAuthorization:v1",
            &[
                fields.client,
                fields.signer,
                fields.provider,
                fields.asset,
                fields.offer,
                fields.cap,
                &fields.open_by.to_le_bytes(),
                &fields.expires_at.to_le_bytes(),
                &fields.nonce.to_le_bytes(),
            ],
        )
    }

    /// Returns the id of a session.
    #[inline(always)]
    pub fn session(&self, client: &Word, provider: &Word, nonce: u64) -> Word {
        // Session(account client, account provider, uint64 nonce)
        self.digest(b"ostrom:Session:v1", &[client, provider, &nonce.to_le_bytes()])
    }

    /// Returns the id of a request.
    #[inline(always)]
    pub fn request(&self, client: &Word, nonce: u64) -> Word {
        // Request(account client, uint64 nonce)
        self.digest(b"ostrom:Request:v1", &[client, &nonce.to_le_bytes()])
    }

    #[inline(always)]
    pub fn close_request(&self, session: &Word) -> Word {
        // CloseRequest(bytes32 sessionId)
        self.digest(b"ostrom:CloseRequest:v1", &[session])
    }

    #[inline(always)]
    pub fn top_up(&self, session: &Word, cap: &Amount, valid_until: u64) -> Word {
        // TopUp(bytes32 sessionId, uint128 cap, uint64 validUntilSeconds)
        self.digest(b"ostrom:TopUp:v1", &[session, cap, &valid_until.to_le_bytes()])
    }

    /// Returns the hash of an offer.
    #[inline(always)]
    pub fn offer(&self, fields: &OfferFields) -> Word {
        let shares = fields.shares;
        self.digest(
            // Offer(account provider, bytes32 modelVersion, account asset, uint128 input, uint128
            //     cachedInput, uint128 output, uint128 image, uint128 second, uint128 request,
            //     uint16 feeBps, account royaltyRecipient0, uint16 royaltyBps0, account
            //     royaltyRecipient1, uint16 royaltyBps1, uint32 windowSeconds, account court,
            //     uint128 stakeRatio, bytes32 artifact, bytes32 engineClass, uint8 counting, uint8
            //     sampling, uint8 tier, uint64 nonce)
            b"ostrom:Offer:v1",
            &[
                fields.provider,
                fields.model,
                fields.asset,
                fields.prices.as_flattened(),
                &shares.fee_bps.to_le_bytes(),
                &shares.recipients[0],
                &shares.royalty_bps[0].to_le_bytes(),
                &shares.recipients[1],
                &shares.royalty_bps[1].to_le_bytes(),
                fields.window_and_court,
                fields.stake_ratio,
                fields.verification,
                &fields.nonce.to_le_bytes(),
            ],
        )
    }

    /// Returns the digest of a registration, which the model's creator signs.
    #[inline(always)]
    pub fn registration(&self, fields: &RegistrationFields) -> Word {
        let shares = fields.shares;
        self.digest(
            // ModelRegistration(bytes32 modelVersion, account creator, bytes32 nameHash, bytes32
            //     parentsHash, bytes32 artifactsHash, bytes32 licenseHash, uint8 access, account
            //     royaltyRecipient0, uint16 royaltyBps0, account royaltyRecipient1, uint16
            //     royaltyBps1)
            b"ostrom:ModelRegistration:v1",
            &[
                fields.version,
                fields.creator,
                fields.name_hash,
                fields.parents_hash,
                fields.artifacts_hash,
                fields.license_hash,
                &[fields.access],
                &shares.recipients[0],
                &shares.royalty_bps[0].to_le_bytes(),
                &shares.recipients[1],
                &shares.royalty_bps[1].to_le_bytes(),
            ],
        )
    }
}
