//! What members of a running training job say in a round.

use super::{require_signer, take, InstructionContext};
use crate::{
    account::{read, write, SYSTEM},
    accounts::{Balance, Job, JobStatus, Member, Phase, Role, TRAINERS_MAX, VALIDATORS_MAX},
    clock::now,
    digest::sha256,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
};
use pinocchio::{AccountView, Address};

/// Highest score; where all of a round are below it together, the rest is not paid.
pub const SCORE_MAX: u16 = 10_000;
const CID_BYTES_MAX: usize = 128;
const COMMITMENT_TAG: &[u8] = b"ostrom:TrainingUpdate:v1";

/// Accounts: job, sponsor's balance. By anyone, from `join_by` on.
pub fn begin(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [job, balance] = take::<2>(context.accounts)?;
    let id = job.address().to_bytes();
    let mut record = write::<Job>(job, context.program)?;
    let time = now()?;
    let due = record.is(JobStatus::Joining) && time >= record.join_by;
    require(due, MarketError::JobPhaseInvalid)?;
    let enough = record.trainers >= record.trainers_min;
    if enough && record.validators >= record.validators_min {
        record.status = JobStatus::Running as u8;
        record.cap_weights();
        start_round(&mut record, &id, time);
        return Ok(());
    }
    let refunded = record.budget;
    end(&mut record, balance, context.program, JobStatus::Cancelled)?;
    record.ended_at = time;
    emit(Event::JobEnded, &[&id, &[record.status], &refunded.to_le_bytes()]);
    Ok(())
}

/// The next round, of which nobody has said anything yet.
pub fn start_round(job: &mut Job, id: &[u8; 32], time: u64) {
    job.round += 1;
    job.started_at = time;
    emit(Event::RoundStarted, &[id, &job.round.to_le_bytes(), &job.state]);
}

/// Ends a job: the sponsor has back what nobody earned.
pub fn end(
    job: &mut Job,
    balance: &mut AccountView,
    program: &Address,
    status: JobStatus,
) -> MarketResult<u64> {
    job.status = status as u8;
    let refunded = job.budget - job.spent;
    let mut balance = write::<Balance>(balance, program)?;
    require(balance.is_of(&job.sponsor, &job.asset), MarketError::AccountInvalid)?;
    balance.release(refunded)?;
    Ok(refunded)
}

/// Refuses all but the signer's own seat of the job and role.
fn require_seat(signer: &AccountView, member: &Member, id: &[u8; 32], role: Role) -> MarketResult {
    require_signer(signer)?;
    let own = &member.account == signer.address().as_array() && &member.job == id;
    require(own && member.role == role as u8, MarketError::JobSeatInvalid)
}

/// Accounts: trainer (signs), job, member. Data: commitment. A later one replaces it.
pub fn commit(context: &mut InstructionContext) -> MarketResult {
    let commitment = context.input.key()?;
    context.input.end()?;
    let [trainer, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let mut seat = write::<Member>(member, context.program)?;
    require_seat(trainer, &seat, &id, Role::Trainer)?;
    let mut record = write::<Job>(job, context.program)?;
    record.require_phase(Phase::Commit, now()?)?;
    seat.commitment = commitment;
    record.committed |= seat.bit();
    let round = record.round.to_le_bytes();
    emit(Event::UpdateCommitted, &[&id, &seat.account, &round, &commitment]);
    Ok(())
}

/// Accounts: trainer (signs), job, member. Data: update, trace, salt, CID.
pub fn reveal(context: &mut InstructionContext) -> MarketResult {
    let (update, trace, salt) = (context.input.key()?, context.input.key()?, context.input.key()?);
    let cid = context.input.counted()?;
    context.input.end()?;
    let [trainer, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let mut seat = write::<Member>(member, context.program)?;
    require_seat(trainer, &seat, &id, Role::Trainer)?;
    let mut record = write::<Job>(job, context.program)?;
    record.require_phase(Phase::Reveal, now()?)?;
    require(!cid.is_empty() && cid.len() <= CID_BYTES_MAX, MarketError::InputTooLong)?;
    let round = (record.round as u64).to_le_bytes();
    let parts: [&[u8]; 7] = [COMMITMENT_TAG, &id, &round, &seat.account, &update, &trace, &salt];
    let expected = record.committed & seat.bit() != 0 && record.revealed & seat.bit() == 0;
    let same = update != SYSTEM && sha256(&parts) == seat.commitment;
    require(expected && same, MarketError::UpdateMismatch)?;
    seat.update = update;
    record.revealed |= seat.bit();
    let round = record.round.to_le_bytes();
    emit(Event::UpdateRevealed, &[&id, &seat.account, &round, &update, &trace, &salt, cid]);
    Ok(())
}

/// Accounts: validator (signs), job, member. Data: next state, scores of all trainers.
pub fn score(context: &mut InstructionContext) -> MarketResult {
    let (state, scores) = (context.input.key()?, context.input.counted()?);
    context.input.end()?;
    let [validator, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let seat = read::<Member>(member, context.program)?;
    require_seat(validator, &seat, &id, Role::Validator)?;
    let mut record = write::<Job>(job, context.program)?;
    record.require_phase(Phase::Score, now()?)?;
    let (index, bit) = (seat.seat as usize, 1u8 << seat.seat);
    let whole = scores.len() == 2 * (record.trainers as usize).min(TRAINERS_MAX);
    let first = record.scored & bit == 0 && index < VALIDATORS_MAX;
    require(whole && first && state != SYSTEM, MarketError::ScoresInvalid)?;
    for (kept, bytes) in record.scores[index].iter_mut().zip(scores.chunks_exact(2)) {
        let given = u16::from_le_bytes([bytes[0], bytes[1]]);
        require(given <= SCORE_MAX, MarketError::ScoresInvalid)?;
        *kept = given;
    }
    record.votes[index] = state;
    record.scored |= bit;
    let round = record.round.to_le_bytes();
    emit(Event::RoundScored, &[&id, &seat.account, &round, &state, scores]);
    Ok(())
}
