//! Registering a model version. Registration and manifest are larger than a transaction, so they
//! are written into a draft in parts first; then all of it is checked at once. A draft's bytes are
//! sealed until that instruction, so that no reader of drafts takes the name first.

use super::{require_signer, take, InstructionContext};
use crate::{
    account::{close, create, read, write, NewAccount, SYSTEM},
    accounts::{Alias, Config, Draft, Model, PayoutShares, Status},
    clock::now,
    digest::{sha256, Domain},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    input::Input,
    signature::require_signed,
};
use core::mem::size_of;
use pinocchio::{AccountView, Address};

/// Most bytes of a registration with its manifest: what one instruction can make.
const DRAFT_BYTES_MAX: usize = 10_000;
/// Most that both royalties take together. With the fee there is always a rest.
const ROYALTY_BPS_MAX: u32 = 5_000;
const NAME_BYTES_MAX: usize = 128;
const PARENTS_MAX: usize = 16;
const ARTIFACTS_MAX: usize = 12;
const TEXT_BYTES_MAX: usize = 128;
/// Bytes of a manifest among which the field of its creator must begin.
const MANIFEST_HEAD: usize = 512;

/// Data: 0 open (version, length), 1 write (offset, bytes), 2 close, 3 register.
pub fn draft(context: &mut InstructionContext) -> MarketResult {
    match context.input.u8()? {
        0 => open(context),
        1 => write_draft(context),
        2 => close_draft(context),
        3 => register(context),
        _ => Err(MarketError::InstructionInvalid),
    }
}

/// Accounts: creator (signs, pays the rent), draft, system program.
fn open(context: &mut InstructionContext) -> MarketResult {
    let (version, length) = (context.input.key()?, context.input.u16()? as usize);
    context.input.end()?;
    let [creator, draft, _] = take::<3>(context.accounts)?;
    require_signer(creator)?;
    require(length > 0 && length <= DRAFT_BYTES_MAX, MarketError::InputTooLong)?;
    let key = creator.address().to_bytes();
    let seeds: [&[u8]; 3] = [b"draft", &key, &version];
    let new_account =
        NewAccount { payer: creator, program: context.program, seeds: &seeds, tail: length };
    create::<Draft>(draft, &new_account)?;
    let mut record = write::<Draft>(draft, context.program)?;
    (record.author, record.version) = (key, version);
    Ok(())
}

fn require_own(author: &AccountView, draft: &AccountView, program: &Address) -> MarketResult {
    require_signer(author)?;
    let record = read::<Draft>(draft, program)?;
    require(&record.author == author.address().as_array(), MarketError::NotAllowed)
}

/// Accounts: creator (signs), draft.
fn write_draft(context: &mut InstructionContext) -> MarketResult {
    let offset = context.input.u16()? as usize;
    let bytes = context.input.counted()?;
    context.input.end()?;
    let [creator, draft] = take::<2>(context.accounts)?;
    require_own(creator, draft, context.program)?;
    let start = size_of::<Draft>() + offset;
    let mut all = draft.try_borrow_mut()?;
    let target = all.get_mut(start..start + bytes.len()).ok_or(MarketError::InputTooLong)?;
    target.copy_from_slice(bytes);
    Ok(())
}

/// Accounts: creator (signs, has the rent back), draft.
fn close_draft(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [creator, draft] = take::<2>(context.accounts)?;
    require_own(creator, draft, context.program)?;
    close(draft, creator)
}

/// Fields of a registration, checked; the whole of it is kept behind the account.
struct Registration<'a> {
    access: u8,
    shares: PayoutShares,
    name: &'a [u8],
    license: &'a [u8],
    license_cid: &'a [u8],
    parents: &'a [u8],
    artifacts: Artifacts<'a>,
}

/// The artifacts of a registration, read one by one.
#[derive(Clone, Copy)]
pub struct Artifacts<'a> {
    count: usize,
    bytes: &'a [u8],
}

pub struct Artifact<'a> {
    pub texts: [&'a [u8]; 3],
    pub hash: [u8; 32],
    pub size: u64,
}

impl<'a> Artifacts<'a> {
    fn next(input: &mut Input<'a>) -> MarketResult<Artifact<'a>> {
        let texts = [input.counted()?, input.counted()?, input.counted()?];
        Ok(Artifact { texts, hash: input.key()?, size: input.u64()? })
    }

    /// Refuses what is not whole; the input ends with the last of them.
    fn check(&self) -> MarketResult {
        let mut input = Input::new(self.bytes);
        for _ in 0..self.count {
            let Artifact { texts: [format, _, cid], hash, size } = Self::next(&mut input)?;
            let whole = !format.is_empty() && !cid.is_empty() && hash != SYSTEM && size > 0;
            require(whole && cid.len() <= TEXT_BYTES_MAX, MarketError::InstructionInvalid)?;
        }
        input.end()
    }

    /// SHA-256 over format, quantization and CID (each by its own hash), hash and size of each.
    #[inline(never)]
    fn digest(&self) -> MarketResult<[u8; 32]> {
        let mut texts = [[[0; 32]; 3]; ARTIFACTS_MAX];
        let mut hashes = [[0; 40]; ARTIFACTS_MAX];
        let mut input = Input::new(self.bytes);
        for i in 0..self.count {
            let artifact = Self::next(&mut input)?;
            for (hash, text) in texts[i].iter_mut().zip(artifact.texts) {
                *hash = sha256(&[text]);
            }
            hashes[i][..32].copy_from_slice(&artifact.hash);
            hashes[i][32..].copy_from_slice(&artifact.size.to_be_bytes());
        }
        let mut parts: [&[u8]; 2 * ARTIFACTS_MAX] = [&[]; 2 * ARTIFACTS_MAX];
        for i in 0..self.count {
            parts[2 * i] = texts[i].as_flattened();
            parts[2 * i + 1] = &hashes[i];
        }
        Ok(sha256(&parts[..2 * self.count]))
    }

    pub fn has(&self, required: &[u8; 32]) -> MarketResult<bool> {
        let mut input = Input::new(self.bytes);
        for _ in 0..self.count {
            if &Self::next(&mut input)?.hash == required {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

/// Message that a creator signs; see `Registration.hash` in `@ostrom/protocol`.
struct SignedRegistration<'a> {
    version: &'a [u8; 32],
    creator: &'a [u8; 32],
    registration: &'a Registration<'a>,
}

impl SignedRegistration<'_> {
    fn digest(&self, domain: &Domain) -> MarketResult<[u8; 32]> {
        let registration = self.registration;
        let license = [sha256(&[registration.license]), sha256(&[registration.license_cid])];
        let shares = &registration.shares;
        Ok(domain.digest(
            // ModelRegistration(bytes32 modelVersion, account creator, bytes32 nameHash, bytes32
            //     parentsHash, bytes32 artifactsHash, bytes32 licenseHash, uint8 access, account
            //     royaltyRecipient0, uint16 royaltyBps0, account royaltyRecipient1, uint16
            //     royaltyBps1)
            b"ostrom:ModelRegistration:v1",
            &[
                self.version,
                self.creator,
                &sha256(&[registration.name]),
                &sha256(&[registration.parents]),
                &registration.artifacts.digest()?,
                &sha256(&[license.as_flattened()]),
                &[registration.access],
                &shares.recipients[0],
                &shares.royalty_bps[0].to_le_bytes(),
                &shares.recipients[1],
                &shares.royalty_bps[1].to_le_bytes(),
            ],
        ))
    }
}

impl<'a> Registration<'a> {
    /// Layout: access, two royalties (basis points, recipient), name, license, license CID (each
    /// behind its length), parents (behind their number), artifacts (behind theirs): format,
    /// quantization, CID, SHA-256, bytes.
    fn parse(bytes: &'a [u8]) -> MarketResult<Self> {
        let mut input = Input::new(bytes);
        let access = input.u8()?;
        require(access <= 2, MarketError::InstructionInvalid)?;
        let (bps0, recipient0) = (input.u16()?, input.key()?);
        let (bps1, recipient1) = (input.u16()?, input.key()?);
        let shares = PayoutShares {
            fee_bps: 0,
            royalty_bps: [bps0, bps1],
            unused: 0,
            recipients: [recipient0, recipient1],
        };
        check_royalties(&shares, access == 2)?;
        let name = input.counted()?;
        require(is_well_formed(name), MarketError::NameInvalid)?;
        let (license, license_cid) = (input.counted()?, input.counted()?);
        let fits = license.len() <= TEXT_BYTES_MAX && license_cid.len() <= TEXT_BYTES_MAX;
        require(!license.is_empty() && fits, MarketError::InputTooLong)?;
        let count = input.u8()? as usize;
        require(count <= PARENTS_MAX, MarketError::InputTooLong)?;
        let parents = input.take(count * 32)?;
        let count = input.u8()? as usize;
        require(count <= ARTIFACTS_MAX, MarketError::InputTooLong)?;
        let artifacts = Artifacts { count, bytes: input.rest() };
        artifacts.check()?;
        Ok(Self { access, shares, name, license, license_cid, parents, artifacts })
    }
}

/// The artifacts of a registration that was accepted.
pub fn artifacts_of(registration: &[u8]) -> MarketResult<Artifacts<'_>> {
    Ok(Registration::parse(registration)?.artifacts)
}

/// The parents of a registration that was accepted, one after the other.
pub fn parents_of(registration: &[u8]) -> MarketResult<&[u8]> {
    Ok(Registration::parse(registration)?.parents)
}

/// Of one share it is the first, so that one set of royalties has one form.
fn check_royalties(shares: &PayoutShares, paid: bool) -> MarketResult {
    let [first, second] = shares.royalty_bps;
    let matched = (first == 0) == (shares.recipients[0] == SYSTEM)
        && (second == 0) == (shares.recipients[1] == SYSTEM);
    let sum = first as u32 + second as u32;
    let ordered = first != 0 || second == 0;
    let right = matched && ordered && sum <= ROYALTY_BPS_MAX && (!paid || sum > 0);
    require(right, MarketError::RoyaltyInvalid)
}

/// a-z 0-9 . _ - and /.
fn is_well_formed(name: &[u8]) -> bool {
    let allowed =
        |byte: &u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-/".contains(byte);
    !name.is_empty() && name.len() <= NAME_BYTES_MAX && name.iter().all(allowed)
}

/// In canonical dag-cbor the key `creator` and its text of 66 letters stand before all but the two
/// short fields, so they begin within `MANIFEST_HEAD`.
fn names_creator(manifest: &[u8], creator: &[u8; 32]) -> bool {
    let mut field = [0; 76];
    field[..12].copy_from_slice(b"gcreatorxB0x");
    for (pair, byte) in field[12..].chunks_exact_mut(2).zip(creator) {
        pair[0] = b"0123456789abcdef"[(byte >> 4) as usize];
        pair[1] = b"0123456789abcdef"[(byte & 15) as usize];
    }
    let end = manifest.len().min(MANIFEST_HEAD + field.len());
    manifest[..end].windows(field.len()).any(|window| window == field)
}

/// Opens the bytes of a draft in place: each 32 bytes are combined by exclusive or with the SHA-256
/// of the key and their number.
#[inline(never)]
fn unseal(content: &mut [u8], key: &[u8; 32]) {
    for (index, chunk) in content.chunks_mut(32).enumerate() {
        let pad = sha256(&[key, &(index as u32).to_le_bytes()]);
        for (byte, mask) in chunk.iter_mut().zip(pad) {
            *byte ^= mask;
        }
    }
}

/// The author is the creator; no signature is looked up.
const BY_CREATOR: u8 = u8::MAX;

/// Accounts: author (signs, pays the rent, has the draft's back), draft, model, alias, config,
/// instructions, system program, then the accounts of all parents. Data: length of the
/// registration, creator, index of its signature or `BY_CREATOR`, key that opens the draft. The
/// manifest is the rest of the draft.
fn register(context: &mut InstructionContext) -> MarketResult {
    let length = context.input.u16()? as usize;
    let (creator, proof) = (context.input.key()?, context.input.u8()?);
    let seal_key = context.input.key()?;
    context.input.end()?;
    let program = context.program;
    let [author, draft, model, alias, config, instructions, _, parents @ ..] = context.accounts
    else {
        return Err(MarketError::AccountsMissing);
    };
    require_own(author, draft, program)?;
    let version = read::<Draft>(draft, program)?.version;
    unseal(&mut draft.try_borrow_mut()?[size_of::<Draft>()..], &seal_key);
    {
        let bytes = draft.try_borrow()?;
        let content = &bytes[size_of::<Draft>()..];
        require(length <= content.len(), MarketError::InstructionInvalid)?;
        let (head, manifest) = content.split_at(length);
        require(sha256(&[manifest]) == version, MarketError::ManifestMismatch)?;
        let registration = Registration::parse(head)?;
        if proof == BY_CREATOR {
            require(author.address().as_array() == &creator, MarketError::SignatureInvalid)?;
        } else {
            let config = read::<Config>(config, program)?;
            let signed = SignedRegistration {
                version: &version,
                creator: &creator,
                registration: &registration,
            };
            let digest = signed.digest(&Domain::new(program, &config))?;
            require_signed(instructions, proof, &creator, program, &digest)?;
        }
        require(names_creator(manifest, &creator), MarketError::ManifestMismatch)?;
        require_parents(registration.parents, parents, program)?;
        let hash = sha256(&[registration.name]);
        let seeds: [&[u8]; 2] = [b"model", &version];
        create::<Model>(
            model,
            &NewAccount { payer: author, program, seeds: &seeds, tail: length },
        )?;
        model.try_borrow_mut()?[size_of::<Model>()..].copy_from_slice(head);
        let mut record = write::<Model>(model, program)?;
        (record.status, record.access) = (Status::Active as u8, registration.access);
        (record.version, record.creator, record.name_hash) = (version, creator, hash);
        (record.registered_at, record.shares) = (now()?, registration.shares);
        set_name(
            alias,
            &AliasTarget {
                payer: author,
                creator: &creator,
                program,
                registration: &registration,
                hash,
                version,
            },
        )?;
        emit(Event::VersionRegistered, &[&version, &creator, registration.name]);
    }
    close(draft, author)
}

fn require_parents(required: &[u8], given: &[AccountView], program: &Address) -> MarketResult {
    let required = required.chunks_exact(32);
    require(required.len() == given.len(), MarketError::ParentUnknown)?;
    for (version, account) in required.zip(given) {
        let Ok(parent) = read::<Model>(account, program) else {
            return Err(MarketError::ParentUnknown);
        };
        require(parent.version == version, MarketError::ParentUnknown)?;
    }
    Ok(())
}

struct AliasTarget<'a> {
    payer: &'a AccountView,
    creator: &'a [u8; 32],
    program: &'a Address,
    registration: &'a Registration<'a>,
    hash: [u8; 32],
    version: [u8; 32],
}

/// The first version under a name takes the name; later ones must be its creator's, and leave it.
fn set_name(alias: &mut AccountView, target: &AliasTarget) -> MarketResult {
    let (program, creator) = (target.program, *target.creator);
    if let Ok(present) = read::<Alias>(alias, program) {
        let bytes = alias.try_borrow()?;
        let same = &bytes[size_of::<Alias>()..] == target.registration.name;
        require(same, MarketError::AccountInvalid)?;
        return require(present.creator == creator, MarketError::NameTaken);
    }
    let seeds: [&[u8]; 2] = [b"name", &target.hash];
    let tail = target.registration.name.len();
    create::<Alias>(alias, &NewAccount { payer: target.payer, program, seeds: &seeds, tail })?;
    alias.try_borrow_mut()?[size_of::<Alias>()..].copy_from_slice(target.registration.name);
    let mut record = write::<Alias>(alias, program)?;
    (record.creator, record.version) = (creator, target.version);
    emit(Event::AliasSet, &[&target.version, target.registration.name]);
    Ok(())
}
