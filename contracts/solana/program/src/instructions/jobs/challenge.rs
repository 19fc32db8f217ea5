//! Challenges of updates and states that members of a training job revealed:
//! docs/spec/training-jobs.md, section 7. Validators other than the two parties judge a challenge.

use super::round::{end, require_seat, Ending, SeatRequirements};
use crate::{
    account::{close, create, read, write, NewAccount, SYSTEM},
    accounts::{
        Balance, Challenge, Job, JobStatus, Member, Outcome, Role, SEATS_MAX, TRAINERS_MAX,
    },
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{require_signer, take, InstructionContext},
};

/// Accounts: challenger (signs, pays the rent), job, accused's member account, challenger's
/// balance, new challenge, system program. Data: round, SHA-256 of the evidence. The bond is a
/// trainer's stake or, against a validator, a validator's stake for one unit of weight.
pub fn challenge(context: &mut InstructionContext) -> MarketResult {
    let (round, evidence) = (context.input.u16()?, context.input.key()?);
    context.input.end()?;
    let program = context.program;
    let [challenger, job, member, balance, target, _] = take::<6>(context.accounts)?;
    require_signer(challenger)?;
    let (key, id) = (challenger.address().to_bytes(), job.address().to_bytes());
    let mut record = write::<Job>(job, program)?;
    let time = now()?;
    let settled = round > 0 && round == record.settled_round;
    let late = record.is_over() && time >= record.challengeable_until();
    require(settled && !late, MarketError::JobPhaseInvalid)?;
    let seat = read::<Member>(member, program).map_err(|_| MarketError::ChallengeInvalid)?;
    let index = seat.seat_index();
    require(seat.job == id && index < SEATS_MAX, MarketError::ChallengeInvalid)?;
    let bit = 1u64 << index;
    let acted = record.last_acted & !record.last_challenged & !record.expelled & bit != 0;
    let other = key != seat.account && evidence != SYSTEM;
    let judged = record.judges(index, &key) != 0;
    require(acted && other && judged, MarketError::ChallengeInvalid)?;
    let number = (round as u64).to_le_bytes();
    let seeds: [&[u8]; 4] = [b"challenge", &id, &number, &seat.account];
    create::<Challenge>(
        target,
        &NewAccount { payer: challenger, program, seeds: &seeds, tail: 0 },
    )?;
    {
        let mut balance = write::<Balance>(balance, program)?;
        require(balance.is_of(&key, &record.asset), MarketError::AccountInvalid)?;
        balance.reserve(record.bond_against(index))?;
    }
    record.last_challenged |= bit;
    record.open_challenges += 1;
    let mut own = write::<Challenge>(target, program)?;
    (own.seat, own.round, own.opened_at) = (index as u8, round, time);
    (own.job, own.account, own.challenger, own.evidence) = (id, seat.account, key, evidence);
    own.earned = record.last_earned[index];
    let agreed = (record.last_agreed as u64) << TRAINERS_MAX;
    own.is_agreed = (agreed & bit != 0) as u8;
    let parts: [&[u8]; 5] = [&id, &own.account, &round.to_le_bytes(), &key, &evidence];
    emit(Event::MemberChallenged, &parts);
    Ok(())
}

/// Accounts: validator (signs), job, signer's member, challenge. Data: 1 to uphold, 0 to reject.
pub fn vote(context: &mut InstructionContext) -> MarketResult {
    let upheld = context.input.flag()?;
    context.input.end()?;
    let program = context.program;
    let [validator, job, member, challenge] = take::<4>(context.accounts)?;
    let id = job.address().to_bytes();
    let record = read::<Job>(job, program)?;
    let seat = read::<Member>(member, program)?;
    let required = SeatRequirements { job: &record, id: &id, role: Role::Validator };
    require_seat(validator, &seat, &required)?;
    let mut own =
        write::<Challenge>(challenge, program).map_err(|_| MarketError::ChallengeInvalid)?;
    require(own.job == id, MarketError::ChallengeInvalid)?;
    let bit = 1u8 << seat.seat;
    let voted = own.votes_for | own.votes_against;
    let judge = record.judges(own.seat as usize, &own.challenger) & !voted & bit != 0;
    require(judge, MarketError::ChallengeInvalid)?;
    require(now()? < own.opened_at + record.challenge_window, MarketError::JobPhaseInvalid)?;
    if upheld {
        own.votes_for |= bit;
    } else {
        own.votes_against |= bit;
    }
    let round = own.round.to_le_bytes();
    let parts: [&[u8]; 5] = [&id, &own.account, &round, &seat.account, &[upheld as u8]];
    emit(Event::ChallengeVoted, &parts);
    Ok(())
}

/// Returns the judges' verdict. Votes for a challenge uphold it if they have two thirds of all
/// validators' weight. A challenging validator counts as a vote for it. Votes against it reject it
/// if they have more than a third. An accused validator's weight is part of the whole: otherwise
/// validators with less than half of the weight could expel the others one after another.
fn outcome_of(job: &Job, challenge: &Challenge, judges: u8) -> Outcome {
    let all = job.weight_of(u8::MAX);
    let accusers = challenge.votes_for & judges | job.validator_bit(&challenge.challenger);
    if all > 0 && 3 * job.weight_of(accusers) >= 2 * all {
        Outcome::Upheld
    } else if 3 * job.weight_of(challenge.votes_against & judges) > all {
        Outcome::Rejected
    } else {
        Outcome::Undecided
    }
}

/// Counts a missed duty, which costs the job's penalty, for each judge that did not vote.
fn count_silent(job: &mut Job, judges: u8) {
    for (seat, missed) in job.missed[TRAINERS_MAX..].iter_mut().enumerate() {
        if judges & (1 << seat) != 0 {
            *missed = missed.saturating_add(1);
        }
    }
}

/// Accounts: job, challenge, accused's member account, accused's balance, challenger (gets the rent
/// back), challenger's balance, sponsor's balance. Any account may send this after the challenge
/// window. An expelled member's stake, and half of the bond of a rejected challenge, stay in the
/// program for ever. The accused gets the bond's other half, so challenging oneself loses money.
pub fn resolve(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let program = context.program;
    let [job, challenge, member, balance, challenger, bond_balance, sponsor] =
        take::<7>(context.accounts)?;
    let id = job.address().to_bytes();
    {
        let own =
            read::<Challenge>(challenge, program).map_err(|_| MarketError::ChallengeInvalid)?;
        let index = own.seat as usize;
        require(own.job == id && index < SEATS_MAX, MarketError::ChallengeInvalid)?;
        let mut record = write::<Job>(job, program)?;
        let time = now()?;
        require(time >= own.opened_at + record.challenge_window, MarketError::JobPhaseInvalid)?;
        let judges = record.judges(index, &own.challenger);
        let outcome = outcome_of(&record, &own, judges);
        count_silent(&mut record, judges & !(own.votes_for | own.votes_against));
        record.open_challenges -= 1;
        let payee = challenger.address().as_array() == &own.challenger;
        require(payee, MarketError::AccountInvalid)?;
        let asset = record.asset;
        let bond = record.bond_against(index);
        {
            let mut from = write::<Balance>(bond_balance, program)?;
            require(from.is_of(&own.challenger, &asset), MarketError::AccountInvalid)?;
            from.take_reserved(bond)?;
            if outcome != Outcome::Rejected {
                from.credit(bond)?;
            }
        }
        let mut seat = write::<Member>(member, program)?;
        require(seat.job == id && seat.account == own.account, MarketError::AccountInvalid)?;
        let lost = outcome == Outcome::Upheld;
        let slashed = if lost { seat.stake } else { 0 };
        let returned = if lost { own.earned.min(record.earned[index]) } else { 0 };
        if outcome == Outcome::Rejected || slashed > 0 {
            let mut accused = write::<Balance>(balance, program)?;
            require(accused.is_of(&own.account, &asset), MarketError::AccountInvalid)?;
            accused.take_reserved(slashed)?;
            accused.credit(if lost { 0 } else { bond / 2 })?;
        }
        if outcome == Outcome::Undecided && own.round == record.settled_round {
            // After an undecided challenge, the member can be challenged again for this round.
            record.last_challenged &= !(1 << index);
        }
        let (round, amounts) = (own.round.to_le_bytes(), [slashed, returned]);
        let [taken, back] = amounts.map(u64::to_le_bytes);
        let parts: [&[u8]; 6] = [&id, &own.account, &round, &[outcome as u8], &taken, &back];
        emit(Event::ChallengeResolved, &parts);
        if lost {
            seat.stake = 0;
            let ending = &mut Ending { balance: sponsor, program, time };
            expel(
                &mut record,
                &id,
                &Expulsion { index, returned, agreed: own.is_agreed == 1 },
                ending,
            )?;
        }
    }
    close(challenge, challenger)
}

/// Effects of an upheld challenge on a seat.
struct Expulsion {
    index: usize,
    /// Member's unpaid earnings of the challenged round, which the sponsor gets back.
    returned: u64,
    /// True if the member is a validator that gave the state accepted in the challenged round.
    agreed: bool,
}

/// Expels a member from its job. Ends a running job if the member gave the state accepted in the
/// challenged round, because later rounds would start from this state, which is wrong.
#[inline(never)]
fn expel(job: &mut Job, id: &[u8; 32], lost: &Expulsion, ending: &mut Ending) -> MarketResult {
    job.earned[lost.index] -= lost.returned;
    job.spent -= lost.returned;
    job.expel(lost.index);
    if lost.agreed {
        job.is_disputed = 1;
    }
    if job.is_over() {
        if lost.returned > 0 {
            let mut sponsor = write::<Balance>(ending.balance, ending.program)?;
            require(sponsor.is_of(&job.sponsor, &job.asset), MarketError::AccountInvalid)?;
            sponsor.release(lost.returned)?;
        }
        return Ok(());
    }
    if lost.agreed {
        job.status = JobStatus::Finished as u8;
        return end(job, id, ending);
    }
    Ok(())
}
