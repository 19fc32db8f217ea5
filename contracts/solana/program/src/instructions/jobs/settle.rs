//! Result of a round of a training job: docs/spec/training-jobs.md, section 5. `outcomeOf` in the
//! memory adapter of `@ostrom/ledger` has the same arithmetic.

use super::{
    round::{end, start_round, Ending},
    scores::SCORE_MAX,
};
use crate::{
    account::write,
    accounts::{Job, JobStatus, Phase, TRAINERS_MAX, VALIDATORS_MAX},
    amount::{checked_add, scale_down, BPS},
    clock::now,
    error::MarketResult,
    event::{emit, Event},
    instructions::{take, InstructionContext},
};

/// Number of consecutive rounds without an accepted state after which a job ends.
const VOID_ROUNDS_MAX: u8 = 3;

/// Accounts: job, sponsor's balance. Any account may send this after the round's windows.
pub fn settle(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [job, balance] = take::<2>(context.accounts)?;
    let id = job.address().to_bytes();
    let mut record = write::<Job>(job, context.program)?;
    let time = now()?;
    record.require_phase(Phase::Settle, time)?;
    // If no trainer revealed an update, there was nothing to score, so no validator's state counts.
    let agreed = if record.revealed == 0 { None } else { agreed_state(&record) };
    let accepted = if agreed.is_none() { contested_seats(&record) } else { 0 };
    if accepted != 0 {
        reopen(&mut record, time);
        let (round, accepted) = (record.round.to_le_bytes(), accepted.to_le_bytes());
        emit(Event::ScoresReopened, &[&id, &round, &accepted]);
        return Ok(());
    }
    record.is_reopened = 0;
    // Members can be challenged for this round until the next round is settled.
    record.settled_round = record.round;
    record.last_acted = record.revealed as u64 | (record.scored as u64) << TRAINERS_MAX;
    record.last_agreed = agreed.map_or(0, |state| agreeing(&record, &state));
    record.last_challenged = 0;
    record.last_earned.fill(0);
    let paid = match agreed {
        Some(state) => {
            let paid = pay(&mut record, &state)?;
            (record.state, record.void_rounds) = (state, 0);
            record.accepted += 1;
            paid
        }
        None => {
            record.void_rounds += 1;
            0
        }
    };
    count_failed(&mut record);
    record.spent = checked_add(record.spent, paid)?;
    (record.committed, record.revealed) = (0, 0);
    (record.scores_committed, record.scored) = (0, 0);
    let (round, accepted) = (record.round.to_le_bytes(), [agreed.is_some() as u8]);
    emit(Event::RoundSettled, &[&id, &round, &accepted, &record.state, &paid.to_le_bytes()]);
    if record.round < record.rounds && record.void_rounds < VOID_ROUNDS_MAX {
        start_round(&mut record, &id, time);
        return Ok(());
    }
    record.status = JobStatus::Finished as u8;
    end(&mut record, &id, &mut Ending { balance, program: context.program, time })
}

/// For a round without an agreed state, returns the trainers with a median score above zero, as
/// bits. If there are any, validators must score the round again. Returns zero if the round was
/// reopened before, or if validators with less than two thirds of the weight revealed scores.
#[inline(never)]
fn contested_seats(job: &Job) -> u32 {
    let few = 3 * job.weight_of(job.scored) < 2 * job.weight_of(u8::MAX);
    if job.is_reopened != 0 || few {
        return 0;
    }
    (0..TRAINERS_MAX)
        .filter(|trainer| job.revealed & (1 << trainer) != 0 && median(job, *trainer) > 0)
        .fold(0, |bits, trainer| bits | 1 << trainer)
}

/// Reopens the round for scores, as if the window of trainers' reveals had just ended.
fn reopen(job: &mut Job, time: u64) {
    job.is_reopened = 1;
    job.started_at = time.saturating_sub(job.commit_window + job.reveal_window);
    (job.scores_committed, job.scored) = (0, 0);
}

/// Returns the validators that revealed scores in this round.
fn scorers(job: &Job) -> impl Iterator<Item = usize> + '_ {
    (0..VALIDATORS_MAX).filter(|seat| job.scored & (1 << seat) != 0)
}

/// Returns the validators whose revealed next state is `state`, one bit each.
fn agreeing(job: &Job, state: &[u8; 32]) -> u8 {
    scorers(job).filter(|seat| &job.votes[*seat] == state).fold(0, |bits, seat| bits | 1 << seat)
}

fn weight_for(job: &Job, state: &[u8; 32]) -> u32 {
    job.weight_of(agreeing(job, state))
}

/// Returns the state for which two thirds of the weight voted; expelled validators do not count.
/// At most one state can have two thirds.
fn agreed_state(job: &Job) -> Option<[u8; 32]> {
    let all = job.weight_of(u8::MAX);
    let winner = scorers(job).find(|seat| 3 * weight_for(job, &job.votes[*seat]) >= 2 * all)?;
    Some(job.votes[winner])
}

/// Returns the weighted median of a trainer's scores: the lowest score for which at least half of
/// the revealed weight gave this score or less.
fn median(job: &Job, trainer: usize) -> u16 {
    let total: u32 = scorers(job).map(|seat| job.weights[seat]).sum();
    let is_enough = |score: u16| {
        let below = scorers(job).filter(|seat| job.scores[*seat][trainer] <= score);
        2 * below.map(|seat| job.weights[seat]).sum::<u32>() >= total
    };
    scorers(job).map(|seat| job.scores[seat][trainer]).filter(|s| is_enough(*s)).min().unwrap_or(0)
}

/// Credits the round's pay to trainers, and to validators that gave `state`. Returns the paid sum.
fn pay(job: &mut Job, state: &[u8; 32]) -> MarketResult<u64> {
    let pot = job.budget / job.rounds as u64;
    let for_validators = scale_down(pot, job.validator_bps as u32, BPS)?;
    let weight = weight_for(job, state);
    let mut paid = 0;
    for seat in 0..VALIDATORS_MAX {
        if job.scored & (1 << seat) != 0 && &job.votes[seat] == state {
            let part = scale_down(for_validators, job.weights[seat], weight)?;
            paid = credit(job, TRAINERS_MAX + seat, paid, part)?;
        }
    }
    let mut scores = [0u16; TRAINERS_MAX];
    for (trainer, score) in scores.iter_mut().enumerate() {
        if job.revealed & (1 << trainer) != 0 {
            *score = median(job, trainer);
        }
    }
    let sum: u32 = scores.iter().map(|score| *score as u32).sum();
    let whole = sum.max(SCORE_MAX as u32);
    for (trainer, score) in scores.iter().enumerate() {
        let part = scale_down(pot - for_validators, *score as u32, whole)?;
        paid = credit(job, trainer, paid, part)?;
    }
    Ok(paid)
}

/// Credits a seat with its part of the round's pay. Returns `paid` plus this part.
fn credit(job: &mut Job, index: usize, paid: u64, part: u64) -> MarketResult<u64> {
    job.earned[index] = checked_add(job.earned[index], part)?;
    job.last_earned[index] = part;
    checked_add(paid, part)
}

/// Counts a missed duty for each trainer that committed to an update and did not reveal it, and, if
/// any trainer revealed an update, for each validator that revealed no scores.
fn count_failed(job: &mut Job) {
    let silent = job.committed & !job.revealed;
    for trainer in 0..TRAINERS_MAX {
        if silent & (1 << trainer) != 0 {
            job.missed[trainer] += 1;
        }
    }
    if job.revealed == 0 {
        return;
    }
    let silent = job.active_validators() & !job.scored;
    for seat in 0..VALIDATORS_MAX {
        if silent & (1 << seat) != 0 {
            job.missed[TRAINERS_MAX + seat] += 1;
        }
    }
}
