//! The instructions, one file for what belongs together. The first byte says which.

mod answer;
mod close_accounts;
mod deposit;
mod feedback;
mod govern;
mod job;
mod job_challenge;
mod job_end;
mod job_open;
mod job_round;
mod job_scores;
mod job_settle;
mod model;
mod offer;
mod owner;
mod pay;
mod proposed_change;
mod register;
mod request_end;
mod request_lock;
mod request_open;
mod session_change;
mod session_close;
mod session_open;
mod session_settle;
mod stake;

use crate::{
    account::read,
    accounts::{Model, ModelPermission, Provider},
    error::{require, MarketError, MarketResult},
    event::{flush, EVENTS_DISCRIMINATOR},
    input::Input,
};
use pinocchio::{AccountView, Address, ProgramResult};

/// Input of an instruction.
pub struct InstructionContext<'a> {
    pub program: &'a Address,
    pub accounts: &'a mut [AccountView],
    pub input: Input<'a>,
}

type Handler = fn(&mut InstructionContext) -> MarketResult;

/// All instructions; the index in this table is the first byte. Numbers never change.
const HANDLERS: [Handler; 45] = [
    govern::initialize,
    proposed_change::propose_parameter,
    govern::set_roles,
    govern::accept_ownership,
    govern::list_token,
    proposed_change::propose_asset,
    deposit::open_balance,
    deposit::close_balance,
    deposit::deposit,
    deposit::deposit_token,
    deposit::withdraw,
    deposit::withdraw_token,
    stake::open_provider,
    stake::stake,
    stake::unstake,
    stake::withdraw_stake,
    offer::publish,
    offer::retire,
    offer::announce,
    close_accounts::open_client,
    close_accounts::cancel_nonces,
    session_open::open,
    session_settle::settle,
    session_close::close_by_provider,
    session_close::close_cooperatively,
    session_close::expire,
    session_change::request_close,
    session_change::raise_cap,
    close_accounts::erase_session,
    feedback::flag,
    feedback::rate,
    request_open::open,
    request_lock::lock,
    request_lock::release,
    request_end::claim,
    request_end::end,
    request_end::refund,
    close_accounts::erase_request,
    register::draft,
    model::dispatch_sub,
    deposit::sweep,
    answer::answer,
    job::dispatch_sub,
    stake::set_operator,
    proposed_change::dispatch_sub,
];

/// Runs one instruction.
pub fn dispatch(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
    Ok(run(program, accounts, data)?)
}

fn run(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> MarketResult {
    let mut input = Input::new(data);
    let number = input.u8()? as usize;
    // Events, which mean something only where the program itself is the caller: readers see to it.
    if number == EVENTS_DISCRIMINATOR as usize {
        return Ok(());
    }
    let handler = HANDLERS.get(number).ok_or(MarketError::InstructionInvalid)?;
    // The runtime lets a program call what is among its accounts alone: itself is the last.
    let (own, accounts) = accounts.split_last_mut().ok_or(MarketError::AccountsMissing)?;
    require(own.address() == program, MarketError::AccountsMissing)?;
    handler(&mut InstructionContext { program, accounts, input })?;
    flush(program);
    Ok(())
}

/// The first `N` accounts, each by itself.
#[inline(always)]
pub fn take<const N: usize>(accounts: &mut [AccountView]) -> MarketResult<&mut [AccountView; N]> {
    let first = accounts.get_mut(..N).ok_or(MarketError::AccountsMissing)?;
    first.try_into().map_err(|_| MarketError::AccountsMissing)
}

pub fn require_signer(account: &AccountView) -> MarketResult {
    require(account.is_signer(), MarketError::SignerMissing)
}

/// Refuses all who do not act for a provider: itself, and its operator.
pub fn require_provider(sender: &AccountView, provider: &Provider) -> MarketResult {
    require_signer(sender)?;
    require(provider.has_key(sender.address().as_array()), MarketError::NotAllowed)
}

/// As `require_provider`, of an account that is not open; the provider's key.
pub fn provider_of(
    sender: &AccountView,
    provider: &AccountView,
    program: &Address,
) -> MarketResult<[u8; 32]> {
    let record = read::<Provider>(provider, program)?;
    require_provider(sender, &record)?;
    Ok(record.owner)
}

/// Refuses versions that are quarantined or retired, and clients that may not use them.
/// `permission` is the account that allows the client; any account where the version needs none.
pub fn require_usable(
    model: &Model,
    permission: &AccountView,
    client: &[u8; 32],
    program: &Address,
) -> MarketResult {
    require(model.is_usable(), MarketError::ModelNotUsable)?;
    if model.access != 1 || &model.creator == client {
        return Ok(());
    }
    let Ok(grant) = read::<ModelPermission>(permission, program) else {
        return Err(MarketError::ModelNotAllowed);
    };
    let own = grant.version == model.version && &grant.account == client;
    require(own, MarketError::ModelNotAllowed)
}
