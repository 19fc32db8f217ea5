//! Opening of a request for one answer, with its maximum cost in escrow.

use crate::{
    account::{bytes_of, create, read, write, NewAccount},
    accounts::{
        AnswerMode, Asset, Balance, Client, Config, Filter, Model, Parameter, Ratio, Request,
        RequestState, NONCE_END,
    },
    clock::now,
    digest::Domain,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    input::Input,
    instructions::{require_signer, require_usable, take, InstructionContext},
};

/// Maximum seconds between the opening of a request and its deadline for a lock.
const DEADLINE_MAX: u64 = 7 * 86_400;
/// Factor: for an on-chain answer, a provider that the client does not name needs this multiple of
/// the stake that backs the pay. While 1 lamport backs 10, as at first, this stake equals the pay.
const UNNAMED_STAKE_FACTOR: u64 = 10;
/// Maximum number of providers that a request may name, so that it fits one transaction.
const PROVIDERS_MAX: usize = 8;

struct RequestParams<'a> {
    id: [u8; 32],
    signer: [u8; 32],
    prices_max: [u64; 6],
    cost_max: u64,
    filter: Filter,
    deadline: u64,
    nonce: u64,
    answer: u8,
    providers: &'a [u8],
    /// The prompt or a reference to the prompt; may be empty for an answer over a channel.
    prompt: &'a [u8],
}

impl<'a> RequestParams<'a> {
    fn read(input: &mut Input<'a>) -> MarketResult<Self> {
        let (id, signer) = (input.key()?, input.key()?);
        let (prices_max, cost_max) = (input.prices()?, input.u64()?);
        let (completions_min, stake_min) = (input.u64()?, input.u64()?);
        let (deadline, nonce) = (input.u64()?, input.u64()?);
        let answer = input.u8()?;
        let named_providers = input.u8()? as usize;
        require(named_providers <= PROVIDERS_MAX, MarketError::InputTooLong)?;
        let providers = input.take(named_providers * 32)?;
        let prompt = input.counted()?;
        input.end()?;
        let named_providers = named_providers as u32;
        let filter = Filter { completions_min, stake_min, named_providers, unused: 0 };
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

    fn check(&self, time: u64) -> MarketResult {
        require(self.cost_max > 0, MarketError::AmountZero)?;
        // A request for an on-chain answer needs its prompt on the chain too.
        let has_prompt = self.answer == AnswerMode::Chain as u8 && !self.prompt.is_empty();
        let known = self.answer == AnswerMode::Channel as u8 || has_prompt;
        require(known, MarketError::InstructionInvalid)?;
        require(self.deadline >= time, MarketError::AuthorizationExpired)?;
        require(self.deadline <= time + DEADLINE_MAX, MarketError::DeadlineTooFar)
    }

    /// Refuses a request for an on-chain answer that any provider with little stake could lock,
    /// because the provider is paid for any bytes that it posts. The client must name providers, or
    /// require `UNNAMED_STAKE_FACTOR` times the stake that backs the payment.
    fn require_trusted(&self, ratio: &Ratio) -> MarketResult {
        if self.answer != AnswerMode::Chain as u8 || self.filter.named_providers > 0 {
            return Ok(());
        }
        // Refuses a payment for which the product below does not fit 64 bits.
        require(self.cost_max <= u64::MAX / UNNAMED_STAKE_FACTOR, MarketError::StakeTooLow)?;
        let needed = ratio.backing(self.cost_max * UNNAMED_STAKE_FACTOR)?;
        require(self.filter.stake_min >= needed, MarketError::FilterNotPassed)
    }
}

/// Accounts: client (signs, pays the rent), config, asset, model, client's permission, client
/// record, client's balance, new request, system program. Data: see `RequestParams::read`.
pub fn open(context: &mut InstructionContext) -> MarketResult {
    let params = RequestParams::read(&mut context.input)?;
    let program = context.program;
    let [client, config, asset, model, permission, floors, balance, request, _] =
        take::<9>(context.accounts)?;
    require_signer(client)?;
    params.check(now()?)?;
    let key = client.address().to_bytes();
    let asset = read::<Asset>(asset, program)?;
    require(asset.listed == 1, MarketError::AssetNotListed)?;
    params.require_trusted(&asset.ratio)?;
    let model = read::<Model>(model, program)?;
    require_usable(&model, permission, &key, program)?;
    let floors = read::<Client>(floors, program)?;
    require(floors.owner == key, MarketError::AccountInvalid)?;
    let usable = params.nonce >= floors.request_floor && params.nonce < NONCE_END;
    require(usable, MarketError::NonceCancelled)?;
    let config = read::<Config>(config, program)?;
    let id = Domain::new(program, &config).request(&key, params.nonce);
    require(id == params.id, MarketError::InstructionInvalid)?;

    let seeds: [&[u8]; 2] = [b"request", &id];
    let tail = params.providers.len();
    create::<Request>(request, &NewAccount { payer: client, program, seeds: &seeds, tail })?;
    {
        let mut balance = write::<Balance>(balance, program)?;
        require(balance.is_of(&key, &asset.mint), MarketError::AccountInvalid)?;
        balance.reserve(params.cost_max)?;
    }
    {
        let mut bytes = request.try_borrow_mut()?;
        let start = core::mem::size_of::<Request>();
        bytes[start..].copy_from_slice(params.providers);
    }
    let mut record = write::<Request>(request, program)?;
    (record.state, record.answer) = (RequestState::Open as u8, params.answer);
    (record.id, record.client, record.signer) = (id, key, params.signer);
    (record.model, record.asset) = (model.version, asset.mint);
    (record.prices_max, record.cost_max) = (params.prices_max, params.cost_max);
    (record.filter, record.deadline, record.nonce) = (params.filter, params.deadline, params.nonce);
    record.bond = config.get(Parameter::LockBond);
    record.release_window = config.get(Parameter::ReleaseWindow);
    record.stake_floor = config.get(Parameter::MinStake);
    (record.ratio, record.fee_sink) = (asset.ratio, config.fee_sink);
    let mut terms = [0; 41];
    for (field, number) in terms.chunks_exact_mut(8).zip([
        params.cost_max,
        params.filter.completions_min,
        params.filter.stake_min,
        params.deadline,
        params.nonce,
    ]) {
        field.copy_from_slice(&number.to_le_bytes());
    }
    terms[40] = params.answer;
    let prices = bytes_of(&record.prices_max);
    let (model, asset) = (&record.model, &record.asset);
    let parts: [&[u8]; 8] =
        [&id, &key, &params.signer, model, asset, prices, &terms, params.providers];
    emit(Event::RequestOpened, &parts);
    if !params.prompt.is_empty() {
        emit(Event::RequestInput, &[&id, params.prompt]);
    }
    Ok(())
}
