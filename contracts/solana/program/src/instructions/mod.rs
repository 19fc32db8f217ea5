//! The first byte of the data selects an instruction or a group; the second selects in a group. A
//! handler's comment lists its accounts ("X's balance" is X's `Balance` account) and other data.

mod balances;
mod clients;
mod feedback;
mod governance;
mod jobs;
mod models;
mod providers;
mod requests;
mod sessions;
mod vouchers;

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
    governance::deployment::initialize,
    governance::proposed_change::propose_parameter,
    governance::deployment::set_roles,
    governance::deployment::accept_ownership,
    governance::deployment::list_token,
    governance::proposed_change::propose_asset,
    balances::account::open_balance,
    balances::account::close_balance,
    balances::deposit::deposit,
    balances::deposit::deposit_token,
    balances::deposit::withdraw,
    balances::deposit::withdraw_token,
    providers::stake::open_provider,
    providers::stake::stake,
    providers::stake::unstake,
    providers::stake::withdraw_stake,
    providers::offer::publish,
    providers::offer::retire,
    providers::offer::announce,
    clients::open_client,
    clients::cancel_nonces,
    sessions::open::open,
    sessions::settle::settle,
    sessions::close::close_by_provider,
    sessions::close::close_cooperatively,
    sessions::close::expire,
    sessions::change::request_close,
    sessions::change::raise_cap,
    sessions::erase::erase,
    feedback::flag,
    feedback::rate,
    requests::open::open,
    requests::lock::lock,
    requests::lock::release,
    requests::end::claim,
    requests::end::end,
    requests::end::refund,
    requests::erase::erase,
    models::dispatch_draft,
    models::dispatch_change,
    balances::deposit::sweep,
    requests::answer::answer,
    jobs::dispatch_sub,
    providers::stake::set_operator,
    governance::proposed_change::dispatch_sub,
];

/// Runs one instruction.
pub fn dispatch(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
    Ok(run(program, accounts, data)?)
}

fn run(program: &Address, accounts: &mut [AccountView], data: &[u8]) -> MarketResult {
    let mut input = Input::new(data);
    let number = input.u8()? as usize;
    // The program calls itself to emit events. Readers ignore such calls by any other program.
    if number == EVENTS_DISCRIMINATOR as usize {
        return Ok(());
    }
    let handler = HANDLERS.get(number).ok_or(MarketError::InstructionInvalid)?;
    // The program must be among the accounts to call itself, so the last account is the program.
    let (own, accounts) = accounts.split_last_mut().ok_or(MarketError::AccountsMissing)?;
    require(own.address() == program, MarketError::AccountsMissing)?;
    handler(&mut InstructionContext { program, accounts, input })?;
    flush(program);
    Ok(())
}

/// Returns the first `N` accounts as an array. Errors: `AccountsMissing`.
#[inline(always)]
pub fn take<const N: usize>(accounts: &mut [AccountView]) -> MarketResult<&mut [AccountView; N]> {
    let first = accounts.get_mut(..N).ok_or(MarketError::AccountsMissing)?;
    first.try_into().map_err(|_| MarketError::AccountsMissing)
}

pub fn require_signer(account: &AccountView) -> MarketResult {
    require(account.is_signer(), MarketError::SignerMissing)
}

/// Refuses senders other than the provider's owner and its operator.
pub fn require_provider(sender: &AccountView, provider: &Provider) -> MarketResult {
    require_signer(sender)?;
    require(provider.has_key(sender.address().as_array()), MarketError::NotAllowed)
}

/// Same as `require_provider`, but reads the provider's account. Returns the owner's key.
pub fn provider_of(
    sender: &AccountView,
    provider: &AccountView,
    program: &Address,
) -> MarketResult<[u8; 32]> {
    let record = read::<Provider>(provider, program)?;
    require_provider(sender, &record)?;
    Ok(record.owner)
}

/// Refuses a quarantined or retired version, and a client that may not use the version.
/// `permission` is the client's `ModelPermission`, or any account if the version needs none.
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
