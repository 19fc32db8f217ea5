//! Goal: the program hashes each form as TypeScript does, also for values that no person chose.
//! Method: make the first 64 values of each form by the rule of docs/spec/signed-objects.md,
//! section 6, and compare the SHA-256 over their hashes with vectors/wire.json. The rule
//! `wire-tests` of tools/tidy compares the list of forms with the tags in the program.

extern crate std;

use crate::{
    accounts::PayoutShares,
    digest::Domain,
    signature::envelope,
    signed_objects::{
        AuthorizationFields, OfferFields, RegistrationFields, SignedKind, VoucherFields,
    },
    training_hashes::{begin_unknown, round_seed, CommitmentKey},
};
use pinocchio::Address;
use std::{format, string::String, vec::Vec};

const VECTORS: &str = include_str!("../../../../vectors/wire.json");
const SAMPLES: usize = 64;
const GENESIS: [u8; 32] = [0xa7; 32];
const PROGRAM: Address = Address::new_from_array([0xb3; 32]);
const DOMAIN: Domain = Domain { program: &PROGRAM, genesis: GENESIS };

/// The first 64 fractional bits of the cube roots of the first primes, without the lower 32.
const ROUNDS: [u32; 64] = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

/// Returns the SHA-256 of the concatenated parts (FIPS 180-4), because only Solana's runtime hashes
/// for the program.
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut message = parts.concat();
    let bits = message.len() as u64 * 8;
    message.push(0x80);
    message.resize((message.len() + 8).next_multiple_of(64) - 8, 0);
    message.extend(bits.to_be_bytes());
    let mut state: [u32; 8] = [
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab,
        0x5be0cd19,
    ];
    for block in message.chunks_exact(64) {
        compress(&mut state, block);
    }
    let bytes: Vec<u8> = state.iter().flat_map(|word| word.to_be_bytes()).collect();
    bytes.try_into().unwrap()
}

fn compress(state: &mut [u32; 8], block: &[u8]) {
    let mut words: Vec<u32> =
        block.chunks_exact(4).map(|four| u32::from_be_bytes(four.try_into().unwrap())).collect();
    for i in 16..64 {
        let (a, b) = (words[i - 15], words[i - 2]);
        let first = a.rotate_right(7) ^ a.rotate_right(18) ^ (a >> 3);
        let second = b.rotate_right(17) ^ b.rotate_right(19) ^ (b >> 10);
        let sum = words[i - 16].wrapping_add(first).wrapping_add(words[i - 7]);
        words.push(sum.wrapping_add(second));
    }
    let [mut a, mut b, mut c, mut d, mut e, mut f, mut g, mut h] = *state;
    for (word, constant) in words.iter().zip(ROUNDS) {
        let mixed = e.rotate_right(6) ^ e.rotate_right(11) ^ e.rotate_right(25);
        let one = h.wrapping_add(mixed).wrapping_add((e & f) ^ (!e & g));
        let one = one.wrapping_add(constant).wrapping_add(*word);
        let mixed = a.rotate_right(2) ^ a.rotate_right(13) ^ a.rotate_right(22);
        let two = mixed.wrapping_add((a & b) ^ (a & c) ^ (b & c));
        (h, g, f, e) = (g, f, e, d.wrapping_add(one));
        (d, c, b, a) = (c, b, a, one.wrapping_add(two));
    }
    for (sum, added) in state.iter_mut().zip([a, b, c, d, e, f, g, h]) {
        *sum = sum.wrapping_add(added);
    }
}

/// One derived value: its type and its index.
struct Draw {
    kind: &'static str,
    index: usize,
}

impl Draw {
    /// Returns the value of a hash, or of an account of 32 bytes.
    fn word(&self, field: &str) -> [u8; 32] {
        sha256(&[format!("{}/{}/{field}", self.kind, self.index).as_bytes()])
    }

    /// Returns the value of an unsigned integer of at most `bits` bits.
    fn number(&self, field: &str, bits: u32) -> u128 {
        let word = self.word(field);
        let width = 1 + u16::from_be_bytes([word[0], word[1]]) as u32 % bits;
        u128::from_be_bytes(word[16..].try_into().unwrap()) & (u128::MAX >> (128 - width))
    }

    fn u16(&self, field: &str) -> u16 {
        self.number(field, 16) as u16
    }

    fn u64(&self, field: &str) -> u64 {
        self.number(field, 64) as u64
    }

    fn amount(&self, field: &str) -> [u8; 16] {
        self.number(field, 128).to_le_bytes()
    }

    /// Returns the account of any chain: 20 bytes, or 32.
    fn account(&self, field: &str) -> Vec<u8> {
        let size = if self.choice(field, 2) == 0 { 20 } else { 32 };
        self.word(field)[..size].to_vec()
    }

    /// Returns the choice among `count` possibilities.
    fn choice(&self, field: &str, count: u8) -> u8 {
        assert!(count.is_power_of_two());
        self.word(&format!("{field}#"))[31] % count
    }

    /// Returns the number of a round, from 1 to 65,535.
    fn round(&self) -> u16 {
        1 + self.u16("round") % u16::MAX
    }

    fn shares(&self) -> PayoutShares {
        PayoutShares {
            fee_bps: self.u16("feeBps"),
            royalty_bps: [self.u16("royaltyBps0"), self.u16("royaltyBps1")],
            unused: 0,
            recipients: [self.word("royaltyRecipient0"), self.word("royaltyRecipient1")],
        }
    }
}

/// Returns the hash over the first values in the row of a type: for a struct that of its digests.
fn vector(kind: &str) -> String {
    let (_, row) = VECTORS.split_once(&format!("\n  \"{kind}\": {{")).expect(kind);
    let (row, _) = row.split_once("\n  }").unwrap();
    let row = row.split_once("\"ed25519\"").map_or(row, |(_, part)| part);
    let (_, value) = row.split_once("\"first\": \"0x").unwrap();
    value[..64].into()
}

/// Compares the hash over the hashes of all values of a type with its vector.
fn same(kind: &'static str, hash_of: impl Fn(&Draw) -> [u8; 32]) {
    let hashes: Vec<[u8; 32]> = (0..SAMPLES).map(|index| hash_of(&Draw { kind, index })).collect();
    let hash = sha256(&[hashes.as_flattened()]);
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, vector(kind), "{kind}");
}

fn voucher(draw: &Draw, kind: SignedKind) -> [u8; 32] {
    let (id, total) = match kind {
        SignedKind::ClaimConsent => ("requestId", "totalMin"),
        _ => ("sessionId", "total"),
    };
    let fields = VoucherFields {
        id: &draw.word(id),
        total: &draw.amount(total),
        count: draw.u64("count"),
        receipts_root: &draw.word("receiptsRoot"),
    };
    DOMAIN.voucher(kind, &fields)
}

#[test]
fn vouchers_and_consents() {
    same("Voucher", |draw| voucher(draw, SignedKind::Voucher));
    same("SettlementConsent", |draw| voucher(draw, SignedKind::SettlementConsent));
    same("CloseConsent", |draw| voucher(draw, SignedKind::CloseConsent));
    same("ClaimConsent", |draw| voucher(draw, SignedKind::ClaimConsent));
}

#[test]
fn sessions_and_requests() {
    same("SessionAuthorization", |draw| {
        DOMAIN.authorization(&AuthorizationFields {
            client: &draw.word("client"),
            signer: &draw.word("signer"),
            provider: &draw.word("provider"),
            asset: &draw.word("asset"),
            offer: &draw.word("offerHash"),
            cap: &draw.amount("cap"),
            open_by: draw.u64("openBySeconds"),
            expires_at: draw.u64("expiresAtSeconds"),
            nonce: draw.u64("nonce"),
        })
    });
    same("Session", |draw| {
        DOMAIN.session(&draw.word("client"), &draw.word("provider"), draw.u64("nonce"))
    });
    same("CloseRequest", |draw| DOMAIN.close_request(&draw.word("sessionId")));
    same("TopUp", |draw| {
        let cap = draw.amount("cap");
        DOMAIN.top_up(&draw.word("sessionId"), &cap, draw.u64("validUntilSeconds"))
    });
    same("Request", |draw| DOMAIN.request(&draw.word("client"), draw.u64("nonce")));
}

#[test]
fn offers() {
    same("Offer", |draw| {
        let mut window_and_court = [0; 36];
        let window = draw.number("windowSeconds", 32) as u32;
        window_and_court[..4].copy_from_slice(&window.to_le_bytes());
        window_and_court[4..].copy_from_slice(&draw.word("court"));
        let modes = ["counting", "sampling", "tier"].map(|field| draw.number(field, 8) as u8);
        let prices = ["input", "cachedInput", "output", "image", "second", "request"];
        DOMAIN.offer(&OfferFields {
            provider: &draw.word("provider"),
            model: &draw.word("modelVersion"),
            asset: &draw.word("asset"),
            prices: &prices.map(|field| draw.amount(field)),
            shares: &draw.shares(),
            window_and_court: &window_and_court,
            stake_ratio: &draw.amount("stakeRatio"),
            verification: &[&draw.word("artifact")[..], &draw.word("engineClass"), &modes].concat(),
            nonce: draw.u64("nonce"),
        })
    });
}

#[test]
fn registrations() {
    same("ModelRegistration", |draw| {
        DOMAIN.registration(&RegistrationFields {
            version: &draw.word("modelVersion"),
            creator: &draw.word("creator"),
            name_hash: &draw.word("nameHash"),
            parents_hash: &draw.word("parentsHash"),
            artifacts_hash: &draw.word("artifactsHash"),
            license_hash: &draw.word("licenseHash"),
            access: draw.number("access", 8) as u8,
            shares: &draw.shares(),
        })
    });
}

#[test]
fn signed_bytes() {
    same("OffchainMessage", |draw| {
        sha256(&[&envelope(&PROGRAM, &draw.word("signer"), &draw.word("digest"))])
    });
}

/// Returns the hash of a form whose encoding is a hash of training.
fn training(draw: &Draw, hash_of: impl Fn(&CommitmentKey) -> [u8; 32]) -> [u8; 32] {
    let (job, account) = (draw.word("jobId"), draw.account("account"));
    sha256(&[&hash_of(&CommitmentKey { job: &job, round: draw.round(), account: &account })])
}

#[test]
fn training_rounds() {
    same("TrainingUpdateCommitment", |draw| {
        let [update, trace, salt] = ["update", "trace", "salt"].map(|field| draw.word(field));
        training(draw, |key| key.update(&update, &trace, &salt))
    });
    same("TrainingScoresCommitment", |draw| {
        let scores: Vec<u8> = (0..draw.choice("scores", 4))
            .flat_map(|i| draw.u16(&format!("scores[{i}]")).to_le_bytes())
            .collect();
        training(draw, |key| key.scores(&draw.word("state"), &scores, &draw.word("salt")))
    });
    same("TrainingRoundSeed", |draw| {
        let [job, state, unknown] = ["jobId", "state", "unknown"].map(|field| draw.word(field));
        sha256(&[&round_seed(&job, draw.round(), &state, &unknown)])
    });
    same("TrainingBeginUnknown", |draw| sha256(&[&begin_unknown(draw.u64("startSecond"))]));
}

#[test]
#[should_panic(expected = "Voucher")]
fn another_order_of_fields_is_refused() {
    same("Voucher", |draw| {
        let (total, count) = (draw.amount("total"), draw.u64("count").to_le_bytes());
        let (id, root) = (draw.word("sessionId"), draw.word("receiptsRoot"));
        DOMAIN.digest(b"ostrom:Voucher:v1", &[&id, &count, &total, &root])
    });
}

#[test]
#[should_panic(expected = "TopUp")]
fn another_width_of_a_field_is_refused() {
    same("TopUp", |draw| {
        let (id, until) = (draw.word("sessionId"), draw.u64("validUntilSeconds").to_le_bytes());
        DOMAIN.digest(b"ostrom:TopUp:v1", &[&id, &draw.amount("cap")[..8], &until])
    });
}
