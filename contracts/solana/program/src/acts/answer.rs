//! Answers that stand on the chain. They may be larger than a transaction, so they are written into
//! a draft in parts first; then the whole is fixed, and paid, at once.

use super::{
    provider_of,
    request_end::{finish, Due, Parties},
    take, Call,
};
use crate::{
    clock::now,
    digest::sha256,
    event::{emit, Event},
    record::{close, create, read, write, Place},
    records::{
        Answer, AnswerForm, AnswerState, AnswerWay, Request, RequestState, RECORD_SECONDS_MIN,
    },
    refusal::{require, Outcome, Refusal},
};
use core::mem::size_of;
use pinocchio::{AccountView, Address};

/// Most bytes of an answer on the chain: what one instruction can make. Larger ones are elsewhere.
const ANSWER_BYTES_MAX: usize = 10_000;
const CID_BYTES_MAX: usize = 128;

/// Data: 0 open (form, length), 1 write (offset, bytes), 2 close, 3 post (SHA-256).
pub fn answer(call: &mut Call) -> Outcome {
    match call.input.u8()? {
        0 => open(call),
        1 => put(call),
        2 => drop_answer(call),
        3 => post(call),
        _ => Err(Refusal::InstructionInvalid),
    }
}

/// Refuses requests that this provider has not locked, or that are not answered on the chain.
fn require_locked(request: &Request, provider: &[u8; 32]) -> Outcome {
    require(request.state == RequestState::Locked as u8, Refusal::RequestNotLocked)?;
    require(&request.provider == provider, Refusal::NotAllowed)?;
    require(request.answer == AnswerWay::Chain as u8, Refusal::AnswerElsewhere)
}

/// Accounts: provider or operator (signs, pays the rent), provider record, request, answer, system
/// program.
fn open(call: &mut Call) -> Outcome {
    let (form, length) = (call.input.u8()?, call.input.u16()? as usize);
    call.input.end()?;
    let [sender, provider, request, answer, _] = take::<5>(call.accounts)?;
    let key = provider_of(sender, provider, call.program)?;
    let is_place = form == AnswerForm::Place as u8;
    require(is_place || form == AnswerForm::Bytes as u8, Refusal::InstructionInvalid)?;
    let most = if is_place { CID_BYTES_MAX } else { ANSWER_BYTES_MAX };
    // Who posts is paid all of the fee: for nothing there is nothing.
    require(length > 0 && length <= most, Refusal::TooLong)?;
    let (id, client) = {
        let request = read::<Request>(request, call.program)?;
        require_locked(&request, &key)?;
        (request.id, request.client)
    };
    // With the provider among the seeds, what one leaves behind is in no other's way.
    let seeds: [&[u8]; 3] = [b"answer", &id, &key];
    let place = Place { payer: sender, program: call.program, seeds: &seeds, tail: length };
    create::<Answer>(answer, &place)?;
    let mut record = write::<Answer>(answer, call.program)?;
    (record.state, record.form) = (AnswerState::Draft as u8, form);
    (record.request, record.provider, record.client) = (id, key, client);
    record.payer = sender.address().to_bytes();
    Ok(())
}

/// Accounts: provider or operator (signs), provider record, answer.
fn put(call: &mut Call) -> Outcome {
    let offset = call.input.u16()? as usize;
    let bytes = call.input.counted()?;
    call.input.end()?;
    let [sender, provider, answer] = take::<3>(call.accounts)?;
    let key = provider_of(sender, provider, call.program)?;
    {
        let record = read::<Answer>(answer, call.program)?;
        require(record.provider == key, Refusal::NotAllowed)?;
        require(record.state == AnswerState::Draft as u8, Refusal::RecordKept)?;
    }
    let start = size_of::<Answer>() + offset;
    let mut all = answer.try_borrow_mut()?;
    let target = all.get_mut(start..start + bytes.len()).ok_or(Refusal::TooLong)?;
    target.copy_from_slice(bytes);
    Ok(())
}

/// Accounts: who sends, provider record, answer, who paid the rent, and has it back. A draft: by
/// its provider or operator. What was posted: by the client at any time, by anyone a week later.
fn drop_answer(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [sender, provider, answer, payer] = take::<4>(call.accounts)?;
    {
        let record = read::<Answer>(answer, call.program)?;
        require(&record.payer == payer.address().as_array(), Refusal::RecordWrong)?;
        let due = if record.state == AnswerState::Draft as u8 {
            provider_of(sender, provider, call.program).is_ok_and(|key| key == record.provider)
        } else {
            let own = sender.is_signer() && sender.address().as_array() == &record.client;
            own || now()? >= record.posted_at.saturating_add(RECORD_SECONDS_MIN)
        };
        require(due, Refusal::RecordKept)?;
    }
    close(answer, payer)
}

/// Refuses answers of other requests, and bytes that are not what the provider says. Tells it.
#[inline(never)]
fn fix(answer: &mut AccountView, request: &Request, hash: &[u8; 32], program: &Address) -> Outcome {
    let form = {
        let record = read::<Answer>(answer, program)?;
        let own = record.request == request.id && record.provider == request.provider;
        require(own, Refusal::RecordWrong)?;
        require(record.state == AnswerState::Draft as u8, Refusal::RecordKept)?;
        record.form
    };
    {
        let all = answer.try_borrow()?;
        let bytes = &all[size_of::<Answer>()..];
        let is_here = form == AnswerForm::Bytes as u8;
        require(!is_here || &sha256(&[bytes]) == hash, Refusal::AnswerDiffers)?;
        let length = (bytes.len() as u16).to_le_bytes();
        let place: &[u8] = if is_here { &[] } else { bytes };
        let parts: [&[u8]; 6] = [&request.id, &request.provider, &[form], &length, hash, place];
        emit(Event::AnswerPosted, &parts);
    }
    let mut record = write::<Answer>(answer, program)?;
    (record.state, record.sha256, record.posted_at) = (AnswerState::Posted as u8, *hash, now()?);
    Ok(())
}

/// Accounts: provider or operator (signs), answer, request, provider record, balances of client,
/// provider, fee sink and both recipients of royalties, provider's native balance.
///
/// The whole of what the request holds is the fee: who posts is paid it.
fn post(call: &mut Call) -> Outcome {
    let hash = call.input.key()?;
    call.input.end()?;
    let program = call.program;
    let [sender, answer, request, rest @ ..] = take::<10>(call.accounts)?;
    let key = provider_of(sender, &rest[0], program)?;
    let mut record = write::<Request>(request, program)?;
    require_locked(&record, &key)?;
    fix(answer, &record, &hash, program)?;
    let due = Due { total: record.cost_max, count: 1, receipts_root: [0; 32] };
    finish(&mut record, &due, &mut Parties::new(rest, program))
}
