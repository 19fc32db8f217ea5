//! Drafts of registrations. A registration and its manifest are larger than a transaction, so the
//! author writes both into a draft in parts. The author encrypts the bytes, and publishes the key
//! only in `register`, so that no reader of the draft can register the same name first.

use crate::{
    account::{close, create, read, write, NewAccount},
    accounts::Draft,
    digest::sha256,
    error::{require, MarketError, MarketResult},
    instructions::{require_signer, take, InstructionContext},
};
use core::mem::size_of;
use pinocchio::{AccountView, Address};

/// Maximum bytes of a registration and its manifest: 10,240 is the most for an account at once.
const DRAFT_BYTES_MAX: usize = 10_000;

/// Accounts: author (signs, pays the rent), draft, system program.
pub fn open(context: &mut InstructionContext) -> MarketResult {
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

pub fn require_own(author: &AccountView, draft: &AccountView, program: &Address) -> MarketResult {
    require_signer(author)?;
    let record = read::<Draft>(draft, program)?;
    require(&record.author == author.address().as_array(), MarketError::NotAllowed)
}

/// Accounts: author (signs), draft.
pub fn write_draft(context: &mut InstructionContext) -> MarketResult {
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

/// Accounts: author (signs, gets the rent back), draft.
pub fn close_draft(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [creator, draft] = take::<2>(context.accounts)?;
    require_own(creator, draft, context.program)?;
    close(draft, creator)
}

/// Unseals the bytes of a draft in place: combines each chunk of 32 bytes by exclusive or with the
/// SHA-256 of the key and the chunk's index.
#[inline(never)]
pub fn unseal(content: &mut [u8], key: &[u8; 32]) {
    for (index, chunk) in content.chunks_mut(32).enumerate() {
        let pad = sha256(&[key, &(index as u32).to_le_bytes()]);
        for (byte, mask) in chunk.iter_mut().zip(pad) {
            *byte ^= mask;
        }
    }
}
