//! What is left to do when a training job is over.

use super::{
    register::{artifacts_of, parents_of},
    require_signer, take, Call,
};
use crate::{
    clock::now,
    event::{emit, Event},
    record::{close, create, read, write, Place, SYSTEM},
    records::{Balance, Client, Job, JobStatus, Lineage, Member, Model, PLACES},
    refusal::{require, Outcome, Refusal},
};
use core::mem::size_of;

/// A job that is over can be read for at least this many seconds.
const RECORD_MIN: u64 = 7 * 86_400;

/// Accounts: job, member, its account, which has the rent back, its balance, sponsor's balance,
/// balance of the fee sink. By anyone, for anyone.
pub fn leave(call: &mut Call) -> Outcome {
    call.input.end()?;
    let program = call.program;
    let [job, member, account, balance, sponsor, fee] = take::<6>(call.accounts)?;
    let id = job.address().to_bytes();
    {
        let seat = read::<Member>(member, program)?;
        let own = seat.job == id && &seat.account == account.address().as_array();
        require(own, Refusal::JobSeatWrong)?;
        let mut record = write::<Job>(job, program)?;
        require(record.is_over(), Refusal::JobPhaseWrong)?;
        let place = seat.place();
        require(place < PLACES, Refusal::RecordWrong)?;
        let (earned, fine) = (record.earned[place], record.fine(place, seat.stake));
        record.earned[place] = 0;
        record.seats -= 1;
        if earned > 0 {
            let mut from = write::<Balance>(sponsor, program)?;
            require(from.is_of(&record.sponsor, &record.asset), Refusal::RecordWrong)?;
            from.take_reserved(earned)?;
        }
        {
            let mut to = write::<Balance>(balance, program)?;
            require(to.is_of(&seat.account, &record.asset), Refusal::RecordWrong)?;
            to.release(seat.stake - fine)?;
            to.take_reserved(fine)?;
            to.credit(earned)?;
        }
        if fine > 0 {
            let mut to = write::<Balance>(fee, program)?;
            require(to.is_of(&record.fee_sink, &record.asset), Refusal::RecordWrong)?;
            to.credit(fine)?;
        }
        let (earned, fine) = (earned.to_le_bytes(), fine.to_le_bytes());
        emit(Event::JobLeft, &[&id, &seat.account, &earned, &fine]);
    }
    close(member, account)
}

/// Accounts: sponsor (signs, pays the rent), job, model, lineage, system program. The version is a
/// child of the base, made by the sponsor, and holds the job's last state.
pub fn promote(call: &mut Call) -> Outcome {
    call.input.end()?;
    let program = call.program;
    let [sponsor, job, model, lineage, _] = take::<5>(call.accounts)?;
    require_signer(sponsor)?;
    let id = job.address().to_bytes();
    let mut record = write::<Job>(job, program)?;
    require(&record.sponsor == sponsor.address().as_array(), Refusal::NotAllowed)?;
    let changed = record.state != record.parent && record.promoted == SYSTEM;
    require(record.is(JobStatus::Finished) && changed, Refusal::PromotionWrong)?;
    let (version, creator) = {
        let model = read::<Model>(model, program)?;
        (model.version, model.creator)
    };
    let bytes = model.try_borrow()?;
    let registration = &bytes[size_of::<Model>()..];
    let is_child = parents_of(registration)?.chunks_exact(32).any(|one| one == record.base);
    let is_state = artifacts_of(registration)?.has(&record.state)?;
    let is_made = creator == record.sponsor && is_child && is_state;
    require(is_made, Refusal::PromotionWrong)?;
    let seeds: [&[u8]; 2] = [b"lineage", &version];
    create::<Lineage>(lineage, &Place { payer: sponsor, program, seeds: &seeds, tail: 0 })?;
    let mut kept = write::<Lineage>(lineage, program)?;
    (kept.version, kept.job) = (version, id);
    (kept.base, kept.spec) = (record.base, record.spec);
    record.promoted = version;
    emit(Event::JobPromoted, &[&id, &version]);
    Ok(())
}

/// Accounts: who sends, job, client record, sponsor, which has the rent back. A job that is over
/// and that all have left: by anyone after a week, and at once by the sponsor.
pub fn erase(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [sender, job, client, sponsor] = take::<4>(call.accounts)?;
    {
        let record = read::<Job>(job, call.program)?;
        require(record.is_over() && record.seats == 0, Refusal::RecordKept)?;
        require(&record.sponsor == sponsor.address().as_array(), Refusal::RecordWrong)?;
        let own = sender.is_signer() && sender.address() == sponsor.address();
        let due = own || now()? >= record.ended_at + RECORD_MIN;
        require(due, Refusal::RecordKept)?;
        let mut floors = write::<Client>(client, call.program)?;
        require(floors.owner == record.sponsor, Refusal::RecordWrong)?;
        floors.request_floor = floors.request_floor.max(record.nonce.saturating_add(1));
    }
    close(job, sponsor)
}
