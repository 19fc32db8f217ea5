//! The instructions, one file for what belongs together. The first byte says which.

mod answer;
mod deposit;
mod erase;
mod govern;
mod job;
mod job_end;
mod job_open;
mod job_round;
mod job_settle;
mod judge;
mod model;
mod offer;
mod pay;
mod proposal;
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
    event::{flush, EVENTS},
    input::Input,
    record::read,
    records::{Allowed, Model, Provider},
    refusal::{require, Outcome, Refusal},
};
use pinocchio::{AccountView, Address, ProgramResult};

/// What an instruction is given.
pub struct Call<'a> {
    pub program: &'a Address,
    pub accounts: &'a mut [AccountView],
    pub input: Input<'a>,
}

type Act = fn(&mut Call) -> Outcome;

/// All instructions; the place in this table is the first byte. Numbers never change.
const ACTS: [Act; 45] = [
    govern::initialize,
    proposal::propose_parameter,
    govern::set_roles,
    govern::accept_ownership,
    govern::list_token,
    proposal::propose_asset,
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
    erase::open_client,
    erase::cancel_nonces,
    session_open::open,
    session_settle::settle,
    session_close::close_by_provider,
    session_close::close_together,
    session_close::expire,
    session_change::request_close,
    session_change::raise_cap,
    erase::erase_session,
    judge::flag,
    judge::rate,
    request_open::open,
    request_lock::lock,
    request_lock::release,
    request_end::claim,
    request_end::end,
    request_end::refund,
    erase::erase_request,
    register::draft,
    model::act,
    deposit::sweep,
    answer::answer,
    job::act,
    stake::name_operator,
    proposal::act,
];

/// Runs one instruction.
pub fn dispatch(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
    Ok(run(program, accounts, data)?)
}

fn run(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> Outcome {
    let mut input = Input::new(data);
    let number = input.u8()? as usize;
    // Events, which mean something only where the program itself is the caller: readers see to it.
    if number == EVENTS as usize {
        return Ok(());
    }
    let act = ACTS.get(number).ok_or(Refusal::InstructionInvalid)?;
    // The runtime lets a program call what is among its accounts alone: itself is the last.
    let (own, accounts) = accounts.split_last_mut().ok_or(Refusal::AccountsMissing)?;
    require(own.address() == program, Refusal::AccountsMissing)?;
    act(&mut Call { program, accounts, input })?;
    flush(program);
    Ok(())
}

/// The first `N` accounts, each by itself.
#[inline(always)]
pub fn take<const N: usize>(accounts: &mut [AccountView]) -> Outcome<&mut [AccountView; N]> {
    let first = accounts.get_mut(..N).ok_or(Refusal::AccountsMissing)?;
    first.try_into().map_err(|_| Refusal::AccountsMissing)
}

pub fn require_signer(account: &AccountView) -> Outcome {
    require(account.is_signer(), Refusal::SignerMissing)
}

/// Refuses all who do not act for a provider: itself, and its operator.
pub fn require_provider(sender: &AccountView, provider: &Provider) -> Outcome {
    require_signer(sender)?;
    require(provider.has_key(sender.address().as_array()), Refusal::NotAllowed)
}

/// As `require_provider`, of a record that is not open; the provider's key.
pub fn provider_of(
    sender: &AccountView,
    provider: &AccountView,
    program: &Address,
) -> Outcome<[u8; 32]> {
    let record = read::<Provider>(provider, program)?;
    require_provider(sender, &record)?;
    Ok(record.owner)
}

/// Refuses versions that are quarantined or retired, and clients that may not use them. `leave` is
/// the record that allows the client; any account where the version needs none.
pub fn require_served(
    model: &Model,
    leave: &AccountView,
    client: &[u8; 32],
    program: &Address,
) -> Outcome {
    require(model.is_served(), Refusal::ModelNotServed)?;
    if model.access != 1 || &model.creator == client {
        return Ok(());
    }
    let Ok(allowed) = read::<Allowed>(leave, program) else {
        return Err(Refusal::ModelNotAllowed);
    };
    let own = allowed.version == model.version && &allowed.account == client;
    require(own, Refusal::ModelNotAllowed)
}
