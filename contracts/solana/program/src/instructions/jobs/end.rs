//! Instructions after a training job's end. How to read "Accounts": `instructions/mod.rs`.

use super::round::{require_seat, SeatRequirements};
use crate::{
    account::{close, create, read, write, NewAccount, SYSTEM},
    accounts::{
        Balance, Client, Job, JobStatus, Lineage, Member, Model, Role, SEATS_MAX, VALIDATORS_MAX,
    },
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{
        models::registration::{artifacts_of, parents_of},
        require_signer, take, InstructionContext,
    },
};
use core::mem::size_of;

/// Seconds after a job's end during which only the sponsor can erase the job.
const RECORD_MIN: u64 = 7 * 86_400;

/// Accounts: job, member account, member (gets the rent back), member's balance, sponsor's balance.
/// Any account may send this for any member of a cancelled job, or of a finished job that
/// `is_settled_for_good`. To remove a validator of a finished job, others wait one more challenge
/// window. No account gets the fine for missed duties, which stays in the asset's `owed`.
pub fn leave(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let program = context.program;
    let [job, member, account, balance, sponsor] = take::<5>(context.accounts)?;
    let id = job.address().to_bytes();
    {
        let seat = read::<Member>(member, program)?;
        let own = seat.job == id && &seat.account == account.address().as_array();
        require(own, MarketError::JobSeatInvalid)?;
        let mut record = write::<Job>(job, program)?;
        // Other accounts wait longer, so that they cannot remove a validator before it attests.
        let late = seat.role == Role::Validator as u8 && !account.is_signer();
        let until = if late { record.challenge_window } else { 0 };
        let free = record.is(JobStatus::Cancelled)
            || record.is_settled_for_good(now()?.saturating_sub(until));
        require(record.is_over() && free, MarketError::JobPhaseInvalid)?;
        let index = seat.seat_index();
        require(index < SEATS_MAX, MarketError::AccountInvalid)?;
        if record.owes_attestation(index) {
            record.missed[index] = record.missed[index].saturating_add(1);
        }
        let (earned, fine) = (record.earned[index], record.fine(index, seat.stake));
        record.earned[index] = 0;
        record.seats -= 1;
        if earned > 0 {
            let mut from = write::<Balance>(sponsor, program)?;
            require(from.is_of(&record.sponsor, &record.asset), MarketError::AccountInvalid)?;
            from.take_reserved(earned)?;
        }
        // An expelled member without stake and earnings may have no balance.
        if seat.stake > 0 || earned > 0 {
            let mut to = write::<Balance>(balance, program)?;
            require(to.is_of(&seat.account, &record.asset), MarketError::AccountInvalid)?;
            to.release(seat.stake - fine)?;
            to.take_reserved(fine)?;
            to.credit(earned)?;
        }
        let (earned, fine) = (earned.to_le_bytes(), fine.to_le_bytes());
        emit(Event::JobLeft, &[&id, &seat.account, &earned, &fine]);
    }
    close(member, account)
}

/// Accounts: validator (signs), job, signer's member. Data: SHA-256 of the comparison of the job's
/// result with the job's base; 1 if the result is better, else 0. A later attestation replaces it.
pub fn attest(context: &mut InstructionContext) -> MarketResult {
    let (comparison, improved) = (context.input.key()?, context.input.flag()?);
    context.input.end()?;
    let [validator, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let seat = read::<Member>(member, context.program)?;
    let mut record = write::<Job>(job, context.program)?;
    let required = SeatRequirements { job: &record, id: &id, role: Role::Validator };
    require_seat(validator, &seat, &required)?;
    let open = record.is(JobStatus::Finished) && record.promoted == SYSTEM;
    require(open && comparison != SYSTEM, MarketError::JobPhaseInvalid)?;
    let (index, bit) = (seat.seat as usize, 1u8 << seat.seat);
    require(index < VALIDATORS_MAX, MarketError::AccountInvalid)?;
    record.comparisons[index] = comparison;
    record.attested |= bit;
    record.improved = if improved { record.improved | bit } else { record.improved & !bit };
    emit(Event::ComparisonAttested, &[&id, &seat.account, &comparison, &[improved as u8]]);
    Ok(())
}

/// Accounts: sponsor (signs, pays the rent), job, model, new lineage, system program. The sponsor
/// must have registered the model version as a child of the base, with the job's last state among
/// its artifacts. `Job::is_improved` must hold, and no challenge may be open or still possible.
pub fn promote(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let program = context.program;
    let [sponsor, job, model, lineage, _] = take::<5>(context.accounts)?;
    require_signer(sponsor)?;
    let id = job.address().to_bytes();
    let mut record = write::<Job>(job, program)?;
    require(&record.sponsor == sponsor.address().as_array(), MarketError::NotAllowed)?;
    let changed = record.state != record.parent && record.promoted == SYSTEM;
    let final_state = record.is(JobStatus::Finished) && record.is_settled_for_good(now()?);
    let undisputed = record.is_disputed == 0 && record.is_improved();
    require(changed && final_state && undisputed, MarketError::PromotionInvalid)?;
    let (version, creator) = {
        let model = read::<Model>(model, program)?;
        (model.version, model.creator)
    };
    let bytes = model.try_borrow()?;
    let registration = &bytes[size_of::<Model>()..];
    let is_child = parents_of(registration)?.chunks_exact(32).any(|one| one == record.base);
    let is_state = artifacts_of(registration)?.has(&record.state)?;
    let is_made = creator == record.sponsor && is_child && is_state;
    require(is_made, MarketError::PromotionInvalid)?;
    let seeds: [&[u8]; 2] = [b"lineage", &version];
    create::<Lineage>(lineage, &NewAccount { payer: sponsor, program, seeds: &seeds, tail: 0 })?;
    let mut lineage_account = write::<Lineage>(lineage, program)?;
    (lineage_account.version, lineage_account.job) = (version, id);
    (lineage_account.base, lineage_account.spec) = (record.base, record.spec);
    record.promoted = version;
    emit(Event::JobPromoted, &[&id, &version]);
    Ok(())
}

/// Accounts: sender, job, sponsor's client record, sponsor (gets the rent back). The job must be
/// over and left by all members. The sponsor may erase it at once, others a week after its end.
pub fn erase(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [sender, job, client, sponsor] = take::<4>(context.accounts)?;
    {
        let record = read::<Job>(job, context.program)?;
        require(record.is_over() && record.seats == 0, MarketError::AccountNotErasable)?;
        require(&record.sponsor == sponsor.address().as_array(), MarketError::AccountInvalid)?;
        let own = sender.is_signer() && sender.address() == sponsor.address();
        let due = own || now()? >= record.ended_at + RECORD_MIN;
        require(due, MarketError::AccountNotErasable)?;
        let mut floors = write::<Client>(client, context.program)?;
        require(floors.owner == record.sponsor, MarketError::AccountInvalid)?;
        floors.request_floor = floors.request_floor.max(record.nonce.saturating_add(1));
    }
    close(job, sponsor)
}
