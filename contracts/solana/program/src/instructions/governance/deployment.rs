//! Initialization of a deployment, its roles, and the listing of new tokens. `proposed_change.rs`
//! has the instructions that change governed values.

use super::{
    owner::require_owner,
    proposed_change::{propose_listing, Listing},
};
use crate::{
    account::{create, create_account, find_address, read, write, NewAccount, SYSTEM},
    accounts::{Asset, Config, Parameter, Ratio},
    digest::sha256,
    error::{require, MarketError, MarketResult},
    instructions::{balances::deposit::TOKEN, require_signer, take, InstructionContext},
};
use pinocchio::{
    cpi::invoke,
    instruction::{InstructionAccount, InstructionView},
    AccountView, Address,
};

/// The upgradeable loader, which deploys programs.
const LOADER: [u8; 32] = [
    2, 168, 246, 145, 78, 136, 161, 176, 226, 16, 21, 62, 247, 99, 174, 43, 0, 194, 185, 61, 22,
    193, 36, 210, 192, 83, 122, 16, 4, 128, 0, 0,
];

/// Initial ratio: each lamport of stake backs ten lamports in open sessions and requests.
const NATIVE_RATIO: Ratio = Ratio { numerator: 10, denominator: 1 };

/// Bytes before a local chain's name, in the text whose SHA-256 is the chain's genesis hash.
const LOCAL_CHAIN: &[u8] = b"ostrom local chain ";

const TOKEN_ACCOUNT_BYTES: usize = 165;
/// Length of a mint of the token program; no other account of that program has it.
const MINT_BYTES: usize = 82;

/// Refuses accounts other than the program's upgrade authority, so that no other account can
/// initialize the deployment.
fn require_authority(
    data: &AccountView,
    authority: &AccountView,
    program: &Address,
) -> MarketResult {
    require_signer(authority)?;
    let loader = Address::new_from_array(LOADER);
    let found = find_address(&[program.as_array()], &loader);
    let Some((address, _)) = found else { return Err(MarketError::NotAllowed) };
    require(data.address() == &address && data.owned_by(&loader), MarketError::NotAllowed)?;
    let bytes = data.try_borrow()?;
    let is_authority = bytes.len() >= 45
        && bytes[..4] == [3, 0, 0, 0]
        && bytes[12] == 1
        && &bytes[13..45] == authority.address().as_array();
    require(is_authority, MarketError::NotAllowed)
}

/// Accounts: upgrade authority (signs, pays), program data, config, native asset, system program.
/// Data: owner, guardian, fee sink, genesis hash, name of the chain if it is a local chain, else an
/// empty name. A second call is refused.
///
/// Changes have no delay on a local chain. No public cluster can pass for a local chain: a local
/// chain's genesis hash is the hash of a text, and no cluster's first block has this hash. A
/// deployment with the genesis hash of another cluster is useless, because it refuses signatures
/// that accounts make for the cluster on which it runs.
pub fn initialize(context: &mut InstructionContext) -> MarketResult {
    let (owner, guardian) = (context.input.key()?, context.input.key()?);
    let (fee_sink, genesis) = (context.input.key()?, context.input.key()?);
    let name = context.input.counted()?;
    require(owner != SYSTEM && fee_sink != SYSTEM, MarketError::NotAllowed)?;
    context.input.end()?;
    let [authority, data, config, asset, _] = take::<5>(context.accounts)?;
    require_authority(data, authority, context.program)?;
    let (payer, program) = (&*authority, context.program);
    create::<Config>(config, &NewAccount { payer, program, seeds: &[b"config"], tail: 0 })?;
    let mut record = write::<Config>(config, program)?;
    (record.owner, record.guardian) = (owner, guardian);
    (record.fee_sink, record.genesis) = (fee_sink, genesis);
    record.numbers = Parameter::DEFAULTS;
    record.local = (sha256(&[LOCAL_CHAIN, name]) == genesis) as u8;
    create::<Asset>(asset, &NewAccount { payer, program, seeds: &[b"asset", &SYSTEM], tail: 0 })?;
    let mut record = write::<Asset>(asset, program)?;
    (record.listed, record.ratio) = (1, NATIVE_RATIO);
    Ok(())
}

/// Accounts: owner (signs), config. Data: next owner, guardian. The next owner becomes the owner
/// when it accepts, so that the role cannot be lost to a wrong key.
pub fn set_roles(context: &mut InstructionContext) -> MarketResult {
    let (next, guardian) = (context.input.key()?, context.input.key()?);
    context.input.end()?;
    let [owner, config] = take::<2>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    let mut record = write::<Config>(config, context.program)?;
    (record.next_owner, record.guardian) = (next, guardian);
    Ok(())
}

/// Accounts: next owner (signs), config.
pub fn accept_ownership(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [next, config] = take::<2>(context.accounts)?;
    require_signer(next)?;
    let mut record = write::<Config>(config, context.program)?;
    require(&record.next_owner == next.address().as_array(), MarketError::NotAllowed)?;
    record.owner = record.next_owner;
    record.next_owner = SYSTEM;
    Ok(())
}

/// Accounts: owner (signs, pays), config, new asset, mint, new vault, token program, system
/// program. Data: ratio as numerator and denominator. Proposes the listing of the token with this
/// ratio; the token is not listed yet.
pub fn list_token(context: &mut InstructionContext) -> MarketResult {
    let ratio = Ratio { numerator: context.input.u32()?, denominator: context.input.u32()? };
    context.input.end()?;
    let [owner, config, asset, mint, vault, _, _] = take::<7>(context.accounts)?;
    require_owner(owner, config, context.program)?;
    let token = Address::new_from_array(TOKEN);
    let is_mint = mint.owned_by(&token) && mint.data_len() == MINT_BYTES;
    require(is_mint, MarketError::AccountInvalid)?;
    let (payer, program, key) = (&*owner, context.program, mint.address().as_array());
    let seeds: [&[u8]; 2] = [b"asset", key];
    create::<Asset>(asset, &NewAccount { payer, program, seeds: &seeds, tail: 0 })?;
    let seeds: [&[u8]; 2] = [b"vault", key];
    let new_account = NewAccount { payer, program, seeds: &seeds, tail: 0 };
    create_account(vault, &new_account, TOKEN_ACCOUNT_BYTES, &token)?;
    let mut data = [0; 33];
    data[0] = 18;
    data[1..].copy_from_slice(asset.address().as_array());
    let accounts = [
        InstructionAccount::writable(vault.address()),
        InstructionAccount::readonly(mint.address()),
    ];
    let instruction = InstructionView { program_id: &token, accounts: &accounts, data: &data };
    invoke(&instruction, &[&*vault, &*mint])?;

    let (_, bump) = find_address(&[b"asset", key], program).ok_or(MarketError::AccountInvalid)?;
    let mut record = write::<Asset>(asset, program)?;
    record.bump = bump;
    (record.mint, record.vault) = (*key, vault.address().to_bytes());
    // No session or request can use the asset before the listing takes effect. The ratio is set at
    // once nevertheless, so that no code can divide by zero.
    record.ratio = ratio;
    let config = read::<Config>(config, program)?;
    propose_listing(&mut record, &config, &Listing { listed: 1, ratio })
}
