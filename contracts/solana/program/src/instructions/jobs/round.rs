//! Rounds of a training job: their start, and commitments and reveals of trainers.

use crate::{
    account::{write, SYSTEM},
    accounts::{Balance, Job, JobStatus, Member, Phase, Role, SEATS_MAX},
    clock::now,
    digest::sha256,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{require_signer, take, InstructionContext},
    training_hashes::{begin_unknown, round_seed, CommitmentKey},
};
use pinocchio::{AccountView, Address};

const CID_BYTES_MAX: usize = 128;

/// Accounts: job, sponsor's balance. For any sender from `join_by` on. Starts or cancels the job.
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
    record.status = JobStatus::Cancelled as u8;
    end(&mut record, &id, &mut Ending { balance, program: context.program, time })
}

/// Begins the next round. Its seed depends on the salts that trainers revealed in the previous
/// round or, if no trainer revealed a salt, on the current second.
#[inline(never)]
pub fn start_round(job: &mut Job, id: &[u8; 32], time: u64) {
    job.round += 1;
    job.started_at = time;
    let unknown = if job.salts > 0 { job.salts_mix } else { begin_unknown(time) };
    job.seed = round_seed(id, job.round, &job.state, &unknown);
    (job.salts, job.salts_mix) = (0, SYSTEM);
    emit(Event::RoundStarted, &[id, &job.round.to_le_bytes(), &job.state, &job.seed]);
}

/// Balance that receives the rest of an ended job's budget, and the time of the end.
pub struct Ending<'a> {
    /// The sponsor's balance.
    pub balance: &'a mut AccountView,
    pub program: &'a Address,
    pub time: u64,
}

/// Ends a job whose status is set already. The sponsor gets the unearned part of the budget back.
#[inline(never)]
pub fn end(job: &mut Job, id: &[u8; 32], ending: &mut Ending) -> MarketResult {
    job.ended_at = ending.time;
    let refunded = job.budget - job.spent;
    let mut balance = write::<Balance>(ending.balance, ending.program)?;
    require(balance.is_of(&job.sponsor, &job.asset), MarketError::AccountInvalid)?;
    balance.release(refunded)?;
    emit(Event::JobEnded, &[id, &[job.status], &refunded.to_le_bytes()]);
    Ok(())
}

/// The job that a seat must belong to, the job's id, and the role that the seat must have.
pub struct SeatRequirements<'a> {
    pub job: &'a Job,
    pub id: &'a [u8; 32],
    pub role: Role,
}

/// Refuses an expelled seat, and a seat of another account, job or role than the required ones.
pub fn require_seat(
    signer: &AccountView,
    member: &Member,
    required: &SeatRequirements,
) -> MarketResult {
    require_signer(signer)?;
    let own = &member.account == signer.address().as_array() && &member.job == required.id;
    let index = member.seat_index();
    let seated = own && member.role == required.role as u8 && index < SEATS_MAX;
    require(seated && !required.job.is_expelled(index), MarketError::JobSeatInvalid)
}

/// Accounts: trainer (signs), job, trainer's member account. Data: commitment. A later commitment
/// replaces an earlier one.
pub fn commit(context: &mut InstructionContext) -> MarketResult {
    let commitment = context.input.key()?;
    context.input.end()?;
    let [trainer, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let mut seat = write::<Member>(member, context.program)?;
    let mut record = write::<Job>(job, context.program)?;
    let required = SeatRequirements { job: &record, id: &id, role: Role::Trainer };
    require_seat(trainer, &seat, &required)?;
    record.require_phase(Phase::Commit, now()?)?;
    seat.commitment = commitment;
    record.committed |= seat.bit();
    let round = record.round.to_le_bytes();
    emit(Event::UpdateCommitted, &[&id, &seat.account, &round, &commitment]);
    Ok(())
}

/// Accounts: trainer (signs), job, its member. Data: update's hash, trace root, salt, manifest CID.
pub fn reveal(context: &mut InstructionContext) -> MarketResult {
    let (update, trace, salt) = (context.input.key()?, context.input.key()?, context.input.key()?);
    let cid = context.input.counted()?;
    context.input.end()?;
    let [trainer, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let mut seat = write::<Member>(member, context.program)?;
    let mut record = write::<Job>(job, context.program)?;
    let required = SeatRequirements { job: &record, id: &id, role: Role::Trainer };
    require_seat(trainer, &seat, &required)?;
    record.require_phase(Phase::Reveal, now()?)?;
    require(!cid.is_empty() && cid.len() <= CID_BYTES_MAX, MarketError::InputTooLong)?;
    let key = CommitmentKey { job: &id, round: record.round, account: &seat.account };
    let expected = record.committed & seat.bit() != 0 && record.revealed & seat.bit() == 0;
    let same = update != SYSTEM && key.update(&update, &trace, &salt) == seat.commitment;
    require(expected && same, MarketError::CommitmentMismatch)?;
    seat.update = update;
    record.revealed |= seat.bit();
    for (mixed, byte) in record.salts_mix.iter_mut().zip(sha256(&[&seat.account, &salt])) {
        *mixed ^= byte;
    }
    record.salts += 1;
    let round = record.round.to_le_bytes();
    emit(Event::UpdateRevealed, &[&id, &seat.account, &round, &update, &trace, &salt, cid]);
    Ok(())
}
