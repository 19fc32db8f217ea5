//! Answers on the chain. An answer may be larger than a transaction, so the provider writes it into
//! a draft in parts. One instruction then fixes the whole answer and pays for it.

use super::end::{finish, Parties, RequestPayment, CLAIM_WINDOW};
use crate::{
    account::{close, create, read, write, NewAccount},
    accounts::{
        Answer, AnswerFormat, AnswerMode, AnswerState, Request, RequestState, RECORD_SECONDS_MIN,
    },
    clock::now,
    digest::sha256,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{provider_of, take, InstructionContext},
};
use core::mem::size_of;
use pinocchio::{AccountView, Address};

/// Maximum bytes of an answer on the chain, because an instruction can allocate 10,240 bytes for an
/// account. For a larger answer the provider posts a CID.
const ANSWER_BYTES_MAX: usize = 10_000;
const CID_BYTES_MAX: usize = 128;

/// Data: 0 open (format, length), 1 write (offset, bytes), 2 close, 3 post (SHA-256).
pub fn answer(context: &mut InstructionContext) -> MarketResult {
    match context.input.u8()? {
        0 => open(context),
        1 => write_answer(context),
        2 => close_answer(context),
        3 => post(context),
        _ => Err(MarketError::InstructionInvalid),
    }
}

/// Requires that this provider locked the request, and that the request is for an on-chain answer.
fn require_locked(request: &Request, provider: &[u8; 32]) -> MarketResult {
    require(request.state == RequestState::Locked as u8, MarketError::RequestNotLocked)?;
    require(&request.provider == provider, MarketError::NotAllowed)?;
    require(request.answer == AnswerMode::Chain as u8, MarketError::AnswerModeMismatch)
}

/// Accounts: provider or operator (signs, pays the rent), provider record, request, new answer,
/// system program.
fn open(context: &mut InstructionContext) -> MarketResult {
    let (format, length) = (context.input.u8()?, context.input.u16()? as usize);
    context.input.end()?;
    let [sender, provider, request, answer, _] = take::<5>(context.accounts)?;
    let key = provider_of(sender, provider, context.program)?;
    let is_cid = format == AnswerFormat::Cid as u8;
    require(is_cid || format == AnswerFormat::Bytes as u8, MarketError::InstructionInvalid)?;
    let most = if is_cid { CID_BYTES_MAX } else { ANSWER_BYTES_MAX };
    // Posting an answer pays the whole reserve, so an empty answer is refused.
    require(length > 0 && length <= most, MarketError::InputTooLong)?;
    let (id, client) = {
        let request = read::<Request>(request, context.program)?;
        require_locked(&request, &key)?;
        (request.id, request.client)
    };
    // The provider is one of the seeds, so that an abandoned draft blocks no other provider.
    let seeds: [&[u8]; 3] = [b"answer", &id, &key];
    let new_account =
        NewAccount { payer: sender, program: context.program, seeds: &seeds, tail: length };
    create::<Answer>(answer, &new_account)?;
    let mut record = write::<Answer>(answer, context.program)?;
    (record.state, record.format) = (AnswerState::Draft as u8, format);
    (record.request, record.provider, record.client) = (id, key, client);
    record.payer = sender.address().to_bytes();
    Ok(())
}

/// Accounts: provider or operator (signs), provider record, answer.
fn write_answer(context: &mut InstructionContext) -> MarketResult {
    let offset = context.input.u16()? as usize;
    let bytes = context.input.counted()?;
    context.input.end()?;
    let [sender, provider, answer] = take::<3>(context.accounts)?;
    let key = provider_of(sender, provider, context.program)?;
    {
        let record = read::<Answer>(answer, context.program)?;
        require(record.provider == key, MarketError::NotAllowed)?;
        require(record.state == AnswerState::Draft as u8, MarketError::AccountNotErasable)?;
    }
    let start = size_of::<Answer>() + offset;
    let mut all = answer.try_borrow_mut()?;
    let target = all.get_mut(start..start + bytes.len()).ok_or(MarketError::InputTooLong)?;
    target.copy_from_slice(bytes);
    Ok(())
}

/// Accounts: sender, provider record, answer, payer of the answer's rent (gets the rent back). The
/// provider or its operator may close a draft. The client may close a posted answer at any time,
/// any other account `RECORD_SECONDS_MIN` after the post or later.
fn close_answer(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [sender, provider, answer, payer] = take::<4>(context.accounts)?;
    {
        let record = read::<Answer>(answer, context.program)?;
        require(&record.payer == payer.address().as_array(), MarketError::AccountInvalid)?;
        let due = if record.state == AnswerState::Draft as u8 {
            provider_of(sender, provider, context.program).is_ok_and(|key| key == record.provider)
        } else {
            let own = sender.is_signer() && sender.address().as_array() == &record.client;
            own || now()? >= record.posted_at.saturating_add(RECORD_SECONDS_MIN)
        };
        require(due, MarketError::AccountNotErasable)?;
    }
    close(answer, payer)
}

/// Makes a draft the posted answer, and emits `AnswerPosted`. Refuses an answer to another request,
/// and an answer whose bytes do not have the given hash; the program cannot check this for a CID.
#[inline(never)]
fn finalize(
    answer: &mut AccountView,
    request: &Request,
    hash: &[u8; 32],
    program: &Address,
) -> MarketResult {
    let format = {
        let record = read::<Answer>(answer, program)?;
        let own = record.request == request.id && record.provider == request.provider;
        require(own, MarketError::AccountInvalid)?;
        require(record.state == AnswerState::Draft as u8, MarketError::AccountNotErasable)?;
        record.format
    };
    {
        let all = answer.try_borrow()?;
        let bytes = &all[size_of::<Answer>()..];
        let is_here = format == AnswerFormat::Bytes as u8;
        require(!is_here || &sha256(&[bytes]) == hash, MarketError::AnswerMismatch)?;
        let length = (bytes.len() as u16).to_le_bytes();
        let cid: &[u8] = if is_here { &[] } else { bytes };
        let parts: [&[u8]; 6] = [&request.id, &request.provider, &[format], &length, hash, cid];
        emit(Event::AnswerPosted, &parts);
    }
    let mut record = write::<Answer>(answer, program)?;
    (record.state, record.sha256, record.posted_at) = (AnswerState::Posted as u8, *hash, now()?);
    Ok(())
}

/// Accounts: provider or operator (signs, pays the rent of missing balances), answer, request,
/// provider record, balances in the request's asset of client, provider, fee sink and both
/// recipients of royalties, provider's native balance, system program.
///
/// Pays the whole reserve of the request for the answer.
fn post(context: &mut InstructionContext) -> MarketResult {
    let hash = context.input.key()?;
    context.input.end()?;
    let program = context.program;
    let [sender, answer, request, rest @ .., _] = take::<11>(context.accounts)?;
    let key = provider_of(sender, &rest[0], program)?;
    let mut record = write::<Request>(request, program)?;
    require_locked(&record, &key)?;
    require(now()? < record.locked_at + CLAIM_WINDOW, MarketError::ClaimTooLate)?;
    finalize(answer, &record, &hash, program)?;
    let payment = RequestPayment { total: record.cost_max, count: 1, receipts_root: [0; 32] };
    finish(&mut record, &payment, &mut Parties::new(rest, sender, program))
}
