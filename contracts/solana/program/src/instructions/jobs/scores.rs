//! Scores of validators in a round of a training job. Validators commit to their scores first and
//! reveal them later, so that no validator can copy another's scores.

use super::round::{require_seat, SeatRequirements};
use crate::{
    account::{read, write, SYSTEM},
    accounts::{Job, Member, Phase, Role, TRAINERS_MAX, VALIDATORS_MAX},
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{take, InstructionContext},
    training_hashes::CommitmentKey,
};

/// Highest score. If the median scores of a round's trainers add up to less, the round pays less.
pub const SCORE_MAX: u16 = 10_000;

/// Accounts: validator (signs), job, validator's member account. Data: commitment. A later
/// commitment replaces an earlier one.
pub fn commit(context: &mut InstructionContext) -> MarketResult {
    let commitment = context.input.key()?;
    context.input.end()?;
    let [validator, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let mut seat = write::<Member>(member, context.program)?;
    let mut record = write::<Job>(job, context.program)?;
    let required = SeatRequirements { job: &record, id: &id, role: Role::Validator };
    require_seat(validator, &seat, &required)?;
    record.require_phase(Phase::Score, now()?)?;
    seat.commitment = commitment;
    record.scores_committed |= 1 << seat.seat;
    let round = record.round.to_le_bytes();
    emit(Event::ScoresCommitted, &[&id, &seat.account, &round, &commitment]);
    Ok(())
}

/// Accounts: validator (signs), job, signer's member. Data: next state, trainers' scores, salt.
pub fn reveal(context: &mut InstructionContext) -> MarketResult {
    let (state, scores) = (context.input.key()?, context.input.counted()?);
    let salt = context.input.key()?;
    context.input.end()?;
    let [validator, job, member] = take::<3>(context.accounts)?;
    let id = job.address().to_bytes();
    let seat = read::<Member>(member, context.program)?;
    let mut record = write::<Job>(job, context.program)?;
    let required = SeatRequirements { job: &record, id: &id, role: Role::Validator };
    require_seat(validator, &seat, &required)?;
    record.require_phase(Phase::ScoreReveal, now()?)?;
    let (index, bit) = (seat.seat as usize, 1u8 << seat.seat);
    let whole = scores.len() == 2 * (record.trainers as usize).min(TRAINERS_MAX);
    let fits = whole && index < VALIDATORS_MAX && state != SYSTEM;
    require(fits, MarketError::ScoresInvalid)?;
    for bytes in scores.chunks_exact(2) {
        let given = u16::from_le_bytes([bytes[0], bytes[1]]);
        require(given <= SCORE_MAX, MarketError::ScoresInvalid)?;
    }
    let key = CommitmentKey { job: &id, round: record.round, account: &seat.account };
    let expected = record.scores_committed & bit != 0 && record.scored & bit == 0;
    let same = key.scores(&state, scores, &salt) == seat.commitment;
    require(expected && same, MarketError::CommitmentMismatch)?;
    for (kept, bytes) in record.scores[index].iter_mut().zip(scores.chunks_exact(2)) {
        *kept = u16::from_le_bytes([bytes[0], bytes[1]]);
    }
    record.votes[index] = state;
    record.scored |= bit;
    let round = record.round.to_le_bytes();
    emit(Event::ScoresRevealed, &[&id, &seat.account, &round, &state, scores, &salt]);
    Ok(())
}
