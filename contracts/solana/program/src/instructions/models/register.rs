//! Registration of a model version: checks its draft, sent in parts, and creates the version.

use super::{
    draft::{require_own, unseal},
    registration::{Registration, SignedRegistration},
};
use crate::{
    account::{close, create, read, write, NewAccount},
    accounts::{Alias, Config, Draft, Model, Status},
    clock::now,
    digest::{sha256, Domain},
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::InstructionContext,
    signature::require_signed,
};
use core::mem::size_of;
use pinocchio::{AccountView, Address};

/// The manifest's field `creator` must begin within this number of bytes.
const MANIFEST_HEAD: usize = 512;

/// Returns true if the manifest names the creator. In canonical dag-cbor only two short fields
/// precede the key `creator` and its text of 66 characters, so both begin within `MANIFEST_HEAD`.
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

/// Signature index that says: the author is the creator itself, so no signature is needed.
const BY_CREATOR: u8 = u8::MAX;

/// Accounts: author (signs, pays the rent, gets the draft's rent back), draft, new model, alias,
/// config, instructions sysvar, system program, then the models of all parents. Data: length of the
/// registration, creator, index of the creator's signature or `BY_CREATOR`, key that unseals the
/// draft. The draft contains the registration of that length, then the manifest.
pub fn register(context: &mut InstructionContext) -> MarketResult {
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

/// The first version with a name becomes the target of the name. Later versions must have the same
/// creator, and do not change the target.
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
