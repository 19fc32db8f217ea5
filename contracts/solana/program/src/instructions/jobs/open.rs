//! A training job before its first round: its opening with a budget, and joining with stakes.

use crate::{
    account::{close, create, read, write, NewAccount, SYSTEM},
    accounts::{
        Asset, Balance, Client, Job, JobStatus, Member, Model, Role, NONCE_END, TRAINERS_MAX,
        VALIDATORS_MAX, WEIGHT_CAP_VALIDATORS_MIN, WEIGHT_MAX,
    },
    amount::wide_product,
    clock::now,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    input::Input,
    instructions::{require_signer, require_usable, take, InstructionContext},
};
use pinocchio::{AccountView, Address};

const ROUNDS_MAX: u16 = 1_000;
const VALIDATOR_BPS_MAX: u16 = 5_000;
/// Minimum seconds of each window of a round, and of the challenge window.
const WINDOW_MIN: u64 = 60;
/// Divisor: the lower of the stakes of a trainer and of weight 1, over this, is the least penalty.
const PENALTY_DIVISOR_MAX: u64 = 100;
/// Maximum seconds of all rounds together, and from a job's opening to `join_by`.
const SECONDS_MAX: u64 = 90 * 86_400;
/// Maximum seconds of the window in which members can be challenged after the last round.
const CHALLENGE_MAX: u64 = 30 * 86_400;

struct Terms<'a> {
    parent: [u8; 32],
    spec: [u8; 32],
    budget: u64,
    rounds: u16,
    trainer_stake: u64,
    validator_stake: u64,
    penalty: u64,
    validator_bps: u16,
    trainers_min: u8,
    validators_min: u8,
    join_by: u64,
    /// Seconds to commit to updates, to reveal them, to commit to scores, and to reveal these.
    windows: [u64; 4],
    challenge_window: u64,
    nonce: u64,
    validators: &'a [u8],
}

impl<'a> Terms<'a> {
    fn read(input: &mut Input<'a>) -> MarketResult<Self> {
        let (parent, spec, budget) = (input.key()?, input.key()?, input.u64()?);
        let (rounds, trainer_stake) = (input.u16()?, input.u64()?);
        let (validator_stake, penalty) = (input.u64()?, input.u64()?);
        let (validator_bps, trainers_min) = (input.u16()?, input.u8()?);
        let (validators_min, join_by) = (input.u8()?, input.u64()?);
        let windows = [input.u64()?, input.u64()?, input.u64()?, input.u64()?];
        let challenge_window = input.u64()?;
        let (nonce, named) = (input.u64()?, input.u8()? as usize);
        require(named <= VALIDATORS_MAX, MarketError::JobTermsInvalid)?;
        let validators = input.take(named * 32)?;
        input.end()?;
        Ok(Self {
            parent,
            spec,
            budget,
            rounds,
            trainer_stake,
            validator_stake,
            penalty,
            validator_bps,
            trainers_min,
            validators_min,
            join_by,
            windows,
            challenge_window,
            nonce,
            validators,
        })
    }

    /// Returns true if the sponsor names the validators. Else `validators_min` must be at least
    /// `WEIGHT_CAP_VALIDATORS_MIN`, so that none decides alone, and the stake for weight 1 must be
    /// at least the budget of one round.
    fn has_valid_validators(&self) -> bool {
        let pot = self.budget / self.rounds as u64;
        let backed = self.validator_stake >= pot;
        !self.validators.is_empty()
            || (self.validators_min as usize >= WEIGHT_CAP_VALIDATORS_MIN && backed)
    }

    fn check(&self, time: u64) -> MarketResult {
        let least = self.trainer_stake.min(self.validator_stake);
        // With a penalty below this bound, a member that reveals nothing would lose almost nothing.
        let penal = self.penalty >= least.div_ceil(PENALTY_DIVISOR_MAX);
        let money = self.budget > 0 && least > 0 && self.penalty <= least && penal;
        let hashes = self.parent != SYSTEM && self.spec != SYSTEM;
        let (trainers, validators) = (self.trainers_min as usize, self.validators_min as usize);
        let seats = (1..=TRAINERS_MAX).contains(&trainers)
            && (1..=VALIDATORS_MAX).contains(&validators)
            && self.validator_bps <= VALIDATOR_BPS_MAX;
        let joining = self.join_by > time && self.join_by <= time + SECONDS_MAX;
        let each = self.windows.iter().all(|one| (WINDOW_MIN..=SECONDS_MAX).contains(one));
        let rounds = (1..=ROUNDS_MAX).contains(&self.rounds);
        let challenge = (WINDOW_MIN..=CHALLENGE_MAX).contains(&self.challenge_window);
        let right = money && hashes && seats && joining && each && rounds && challenge;
        require(right, MarketError::JobTermsInvalid)?;
        // Validators can join until one score window before `join_by`; that time must be ahead.
        let open = time + self.windows[2] < self.join_by;
        require(open && self.has_valid_validators(), MarketError::JobTermsInvalid)?;
        // Both factors were checked above, so that the product does not overflow.
        let sum: u64 = self.windows.iter().sum();
        let length = sum.wrapping_mul(self.rounds as u64);
        require(length <= SECONDS_MAX, MarketError::JobTermsInvalid)
    }
}

/// Accounts: sponsor (signs, pays the rent), asset, base model, sponsor's permission, sponsor's
/// client record, sponsor's balance, new job, system program. Data: see `Terms::read`.
pub fn open(context: &mut InstructionContext) -> MarketResult {
    let terms = Terms::read(&mut context.input)?;
    let program = context.program;
    let [sponsor, asset, model, permission, floors, balance, job, _] = take::<8>(context.accounts)?;
    require_signer(sponsor)?;
    terms.check(now()?)?;
    let key = sponsor.address().to_bytes();
    let asset = read::<Asset>(asset, program)?;
    require(asset.listed == 1, MarketError::AssetNotListed)?;
    let model = read::<Model>(model, program)?;
    require_usable(&model, permission, &key, program)?;
    {
        let floors = read::<Client>(floors, program)?;
        require(floors.owner == key, MarketError::AccountInvalid)?;
        let usable = terms.nonce >= floors.request_floor && terms.nonce < NONCE_END;
        require(usable, MarketError::NonceCancelled)?;
    }
    let seeds: [&[u8]; 3] = [b"job", &key, &terms.nonce.to_le_bytes()];
    create::<Job>(job, &NewAccount { payer: sponsor, program, seeds: &seeds, tail: 0 })?;
    {
        let mut balance = write::<Balance>(balance, program)?;
        require(balance.is_of(&key, &asset.mint), MarketError::AccountInvalid)?;
        balance.reserve(terms.budget)?;
    }
    let id = job.address().to_bytes();
    let mut record = write::<Job>(job, program)?;
    write_terms(&mut record, &terms);
    record.status = JobStatus::Joining as u8;
    (record.sponsor, record.base, record.asset) = (key, model.version, asset.mint);
    let budget = terms.budget.to_le_bytes();
    emit(Event::JobOpened, &[&id, &key, &record.base, &record.asset, &terms.spec, &budget]);
    Ok(())
}

fn write_terms(record: &mut Job, terms: &Terms) {
    (record.spec, record.parent, record.state) = (terms.spec, terms.parent, terms.parent);
    (record.budget, record.rounds, record.nonce) = (terms.budget, terms.rounds, terms.nonce);
    (record.trainer_stake, record.penalty) = (terms.trainer_stake, terms.penalty);
    (record.validator_stake, record.validator_bps) = (terms.validator_stake, terms.validator_bps);
    (record.trainers_min, record.validators_min) = (terms.trainers_min, terms.validators_min);
    record.join_by = terms.join_by;
    [record.commit_window, record.reveal_window, record.score_window, record.score_reveal_window] =
        terms.windows;
    record.challenge_window = terms.challenge_window;
    for (key, bytes) in record.validator_keys.iter_mut().zip(terms.validators.chunks_exact(32)) {
        key.copy_from_slice(bytes);
        record.named_validators += 1;
    }
}

/// Role and weight of an applicant for a seat.
struct SeatWish {
    role: Role,
    weight: u32,
}

/// Accounts: trainer (signs, pays the rent), job, trainer's balance, new member, system program.
pub fn join_as_trainer(context: &mut InstructionContext) -> MarketResult {
    join(context, &SeatWish { role: Role::Trainer, weight: 1 })
}

/// Accounts: as in `join_as_trainer`, with a validator in place of the trainer. Data: weight.
pub fn join_as_validator(context: &mut InstructionContext) -> MarketResult {
    let weight = read_weight(&mut context.input)?;
    join(context, &SeatWish { role: Role::Validator, weight })
}

fn read_weight(input: &mut Input) -> MarketResult<u32> {
    let weight = input.u32()?;
    require((1..=WEIGHT_MAX).contains(&weight), MarketError::ParameterOutOfBounds)?;
    Ok(weight)
}

fn join(context: &mut InstructionContext, wish: &SeatWish) -> MarketResult {
    context.input.end()?;
    let program = context.program;
    let [account, job, balance, member, _] = take::<5>(context.accounts)?;
    let (key, id) = (account.address().to_bytes(), job.address().to_bytes());
    let mut record = write::<Job>(job, program)?;
    let mut applicant = Applicant { account, member, balance, program };
    open_seat(&record, &id, &mut applicant, wish.role)?;
    let seat = take_seat(&mut record, wish, &key)?;
    let stake = set_stake_aside(&record, wish, &mut applicant)?;
    let mut own = write::<Member>(member, program)?;
    (own.role, own.seat, own.stake) = (wish.role as u8, seat, stake);
    (own.job, own.account) = (id, key);
    emit(Event::JobJoined, &[&id, &key, &[own.role], &stake.to_le_bytes()]);
    Ok(())
}

/// Accounts: applicant (signs, pays the rent), job, applicant's balance, new member; outbid member,
/// outbid validator (gets the rent back), that validator's balance; system program. Data: weight.
/// All 8 seats of validators must be taken, none named. Replaces the last one of lowest weight.
pub fn outbid(context: &mut InstructionContext) -> MarketResult {
    let wish = SeatWish { role: Role::Validator, weight: read_weight(&mut context.input)? };
    context.input.end()?;
    let program = context.program;
    let [account, job, balance, member, former, former_account, former_balance, _] =
        take::<8>(context.accounts)?;
    let (key, id) = (account.address().to_bytes(), job.address().to_bytes());
    let mut record = write::<Job>(job, program)?;
    let mut applicant = Applicant { account, member, balance, program };
    open_seat(&record, &id, &mut applicant, wish.role)?;
    let seat = lowest_seat(&record, wish.weight)?;
    let stake = set_stake_aside(&record, &wish, &mut applicant)?;
    {
        let before = read::<Member>(former, program)?;
        let own = &before.account == former_account.address().as_array() && before.job == id;
        let is_lowest = before.role == Role::Validator as u8 && before.seat as usize == seat;
        require(own && is_lowest, MarketError::AccountInvalid)?;
        let mut to = write::<Balance>(former_balance, program)?;
        require(to.is_of(&before.account, &record.asset), MarketError::AccountInvalid)?;
        to.release(before.stake)?;
        emit(Event::JobOutbid, &[&id, &before.account, &before.stake.to_le_bytes()]);
    }
    close(former, former_account)?;
    (record.weights[seat], record.seat_keys[seat]) = (wish.weight, key);
    let mut own = write::<Member>(member, program)?;
    (own.role, own.seat, own.stake) = (wish.role as u8, seat as u8, stake);
    (own.job, own.account) = (id, key);
    emit(Event::JobJoined, &[&id, &key, &[own.role], &stake.to_le_bytes()]);
    Ok(())
}

struct Applicant<'a> {
    account: &'a AccountView,
    member: &'a mut AccountView,
    balance: &'a mut AccountView,
    program: &'a Address,
}

/// Creates the account of an applicant's seat while the job can be joined. Refuses an applicant
/// that has a seat in the job already.
fn open_seat(job: &Job, id: &[u8; 32], applicant: &mut Applicant, role: Role) -> MarketResult {
    let Applicant { account, member, program, .. } = applicant;
    require_signer(account)?;
    // Validators must join one score window before `join_by`, so that trainers can see the
    // validators and their weights before they join themselves.
    let ahead = if role == Role::Validator { job.score_window } else { 0 };
    let open = job.is(JobStatus::Joining) && now()? + ahead < job.join_by;
    require(open, MarketError::JobPhaseInvalid)?;
    let seeds: [&[u8]; 3] = [b"member", id, account.address().as_array()];
    create::<Member>(member, &NewAccount { payer: account, program, seeds: &seeds, tail: 0 })
}

/// Reserves the stake of a seat in the applicant's balance. Returns the stake.
fn set_stake_aside(job: &Job, wish: &SeatWish, applicant: &mut Applicant) -> MarketResult<u64> {
    let unit = if wish.role == Role::Trainer { job.trainer_stake } else { job.validator_stake };
    let (high, stake) = wide_product(unit, wish.weight);
    require(high == 0, MarketError::Overflow)?;
    let owner = applicant.account.address().as_array();
    let mut balance = write::<Balance>(applicant.balance, applicant.program)?;
    require(balance.is_of(owner, &job.asset), MarketError::AccountInvalid)?;
    balance.reserve(stake)?;
    Ok(stake)
}

/// Takes the next free seat of a role. Returns the seat's index among the seats of the role.
fn take_seat(job: &mut Job, wish: &SeatWish, key: &[u8; 32]) -> MarketResult<u8> {
    job.seats += 1;
    if wish.role == Role::Trainer {
        require((job.trainers as usize) < TRAINERS_MAX, MarketError::JobFull)?;
        job.trainers += 1;
        return Ok(job.trainers - 1);
    }
    let named = &job.validator_keys[..(job.named_validators as usize).min(VALIDATORS_MAX)];
    require(named.is_empty() || named.contains(key), MarketError::JobSeatInvalid)?;
    let seat = job.validators as usize;
    require(seat < VALIDATORS_MAX, MarketError::JobFull)?;
    (job.weights[seat], job.seat_keys[seat]) = (wish.weight, *key);
    job.validators += 1;
    Ok(seat as u8)
}

/// Returns the validators' seat that an applicant takes by outbidding: the last one with the lowest
/// weight. Refuses an applicant whose `weight` is not higher.
fn lowest_seat(job: &Job, weight: u32) -> MarketResult<usize> {
    let full = job.validators as usize == VALIDATORS_MAX && job.named_validators == 0;
    let mut lowest = 0;
    for (seat, held) in job.weights.iter().enumerate() {
        if *held <= job.weights[lowest] {
            lowest = seat;
        }
    }
    require(full && job.weights[lowest] < weight, MarketError::JobFull)?;
    Ok(lowest)
}
