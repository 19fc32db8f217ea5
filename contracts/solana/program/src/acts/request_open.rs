//! A request: one answer, with the most that it may cost in escrow.

use super::{require_served, require_signer, take, Call};
use crate::{
    clock::now,
    digest::Domain,
    event::{emit, Event},
    input::Input,
    record::{bytes_of, create, read, write, Place},
    records::{
        AnswerWay, Asset, Balance, Client, Config, Filter, Model, Parameter, Request, RequestState,
        NONCE_END,
    },
    refusal::{require, Outcome, Refusal},
};

/// Longest that a request waits for a lock, in seconds.
const DEADLINE_MAX: u64 = 7 * 86_400;
/// Most providers that a request may name: they must fit one transaction with all the rest.
const PROVIDERS_MAX: usize = 8;

struct Wish<'a> {
    id: [u8; 32],
    signer: [u8; 32],
    prices_max: [u64; 6],
    cost_max: u64,
    filter: Filter,
    deadline: u64,
    nonce: u64,
    answer: u8,
    providers: &'a [u8],
    /// The prompt, where it stands in the transaction, or where it is found.
    prompt: &'a [u8],
}

impl<'a> Wish<'a> {
    fn read(input: &mut Input<'a>) -> Outcome<Self> {
        let (id, signer) = (input.key()?, input.key()?);
        let (prices_max, cost_max) = (input.prices()?, input.u64()?);
        let (completions_min, stake_min) = (input.u64()?, input.u64()?);
        let (deadline, nonce) = (input.u64()?, input.u64()?);
        let answer = input.u8()?;
        let listed = input.u8()? as usize;
        require(listed <= PROVIDERS_MAX, Refusal::TooLong)?;
        let providers = input.take(listed * 32)?;
        let prompt = input.counted()?;
        input.end()?;
        let listed = listed as u32;
        let filter = Filter { completions_min, stake_min, listed, unused: 0 };
        Ok(Self {
            id,
            signer,
            prices_max,
            cost_max,
            filter,
            deadline,
            nonce,
            answer,
            providers,
            prompt,
        })
    }

    fn check(&self, time: u64) -> Outcome {
        require(self.cost_max > 0, Refusal::AmountZero)?;
        // Nobody could answer on the chain what stands nowhere.
        let told = self.answer == AnswerWay::Chain as u8 && !self.prompt.is_empty();
        let known = self.answer == AnswerWay::Channel as u8 || told;
        require(known, Refusal::InstructionInvalid)?;
        // Who posts is paid whatever it posts: not the first stranger that comes.
        let Filter { completions_min, stake_min, listed, .. } = self.filter;
        let filtered = listed > 0 || completions_min > 0 || stake_min > 0;
        require(!told || filtered, Refusal::FilterNotPassed)?;
        require(self.deadline >= time, Refusal::AuthorizationExpired)?;
        require(self.deadline <= time + DEADLINE_MAX, Refusal::DeadlineTooFar)
    }
}

/// Accounts: client (signs, pays the rent), config, asset, model, leave, client record, balance,
/// request, system program. Data: see `Wish::read`.
pub fn open(call: &mut Call) -> Outcome {
    let wish = Wish::read(&mut call.input)?;
    let program = call.program;
    let [client, config, asset, model, leave, floors, balance, request, _] =
        take::<9>(call.accounts)?;
    require_signer(client)?;
    wish.check(now()?)?;
    let key = client.address().to_bytes();
    let asset = read::<Asset>(asset, program)?;
    require(asset.listed == 1, Refusal::AssetNotListed)?;
    let model = read::<Model>(model, program)?;
    require_served(&model, leave, &key, program)?;
    let floors = read::<Client>(floors, program)?;
    require(floors.owner == key, Refusal::RecordWrong)?;
    let usable = wish.nonce >= floors.request_floor && wish.nonce < NONCE_END;
    require(usable, Refusal::NonceCancelled)?;
    let config = read::<Config>(config, program)?;
    let fields: [&[u8]; 2] = [&key, &wish.nonce.to_le_bytes()];
    let id = Domain::new(program, &config).digest(b"ostrom:Request:v1", &fields);
    require(id == wish.id, Refusal::InstructionInvalid)?;

    let seeds: [&[u8]; 2] = [b"request", &id];
    let tail = wish.providers.len();
    create::<Request>(request, &Place { payer: client, program, seeds: &seeds, tail })?;
    {
        let mut balance = write::<Balance>(balance, program)?;
        require(balance.is_of(&key, &asset.mint), Refusal::RecordWrong)?;
        balance.reserve(wish.cost_max)?;
    }
    {
        let mut bytes = request.try_borrow_mut()?;
        let start = core::mem::size_of::<Request>();
        bytes[start..].copy_from_slice(wish.providers);
    }
    let mut record = write::<Request>(request, program)?;
    (record.state, record.answer) = (RequestState::Open as u8, wish.answer);
    (record.id, record.client, record.signer) = (id, key, wish.signer);
    (record.model, record.asset) = (model.version, asset.mint);
    (record.prices_max, record.cost_max) = (wish.prices_max, wish.cost_max);
    (record.filter, record.deadline, record.nonce) = (wish.filter, wish.deadline, wish.nonce);
    record.bond = config.get(Parameter::LockBond);
    record.release_window = config.get(Parameter::ReleaseWindow);
    record.stake_floor = config.get(Parameter::MinStake);
    (record.ratio, record.fee_sink) = (asset.ratio, config.fee_sink);
    let mut terms = [0; 41];
    for (place, number) in terms.chunks_exact_mut(8).zip([
        wish.cost_max,
        wish.filter.completions_min,
        wish.filter.stake_min,
        wish.deadline,
        wish.nonce,
    ]) {
        place.copy_from_slice(&number.to_le_bytes());
    }
    terms[40] = wish.answer;
    let prices = bytes_of(&record.prices_max);
    let (model, asset) = (&record.model, &record.asset);
    let parts: [&[u8]; 8] = [&id, &key, &wish.signer, model, asset, prices, &terms, wish.providers];
    emit(Event::RequestOpened, &parts);
    if !wish.prompt.is_empty() {
        emit(Event::RequestInput, &[&id, wish.prompt]);
    }
    Ok(())
}
