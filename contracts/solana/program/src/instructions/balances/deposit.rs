//! Deposits and withdrawals: an amount enters or leaves the market, and a balance changes by it.

use crate::{
    account::{pay_out, read, transfer, write, SYSTEM},
    accounts::{Asset, Balance, Config},
    amount::{checked_add, checked_sub},
    clock::rent_of,
    error::{require, MarketError, MarketResult},
    event::{emit, Event},
    instructions::{require_signer, take, InstructionContext},
};
use pinocchio::{
    cpi::{invoke, invoke_signed, Seed, Signer},
    instruction::{InstructionAccount, InstructionView},
    AccountView, Address,
};

/// The token program. Tokens of Token-2022 are refused, because they can take a fee on transfer.
pub const TOKEN: [u8; 32] = [
    6, 221, 246, 225, 215, 101, 161, 147, 217, 203, 225, 70, 206, 235, 121, 172, 28, 180, 133, 237,
    95, 91, 55, 145, 58, 140, 245, 133, 126, 255, 0, 169,
];

/// Adds a deposit to a balance, and to the field `owed` of its asset, which must be listed.
fn credit(
    balance: &mut AccountView,
    asset: &mut AccountView,
    change: &BalanceChange,
) -> MarketResult {
    let mut asset = write::<Asset>(asset, change.program)?;
    require(asset.listed == 1, MarketError::AssetNotListed)?;
    let mut balance = write::<Balance>(balance, change.program)?;
    require(balance.asset == asset.mint, MarketError::AccountInvalid)?;
    asset.owed = checked_add(asset.owed, change.amount)?;
    balance.credit(change.amount)?;
    let amount = change.amount.to_le_bytes();
    emit(Event::Deposited, &[&balance.owner, &asset.mint, &amount]);
    Ok(())
}

/// Subtracts a withdrawal from a balance, and from the field `owed` of its asset. Works at any
/// time, also for an asset that is not listed any more.
fn debit(
    balance: &mut AccountView,
    asset: &mut AccountView,
    change: &BalanceChange,
) -> MarketResult {
    let mut asset = write::<Asset>(asset, change.program)?;
    let mut balance = write::<Balance>(balance, change.program)?;
    require(balance.is_of(change.owner, &asset.mint), MarketError::NotAllowed)?;
    balance.debit(change.amount)?;
    asset.owed = checked_sub(asset.owed, change.amount, MarketError::Overflow)?;
    let amount = change.amount.to_le_bytes();
    emit(Event::Withdrawn, &[&balance.owner, &asset.mint, &amount]);
    Ok(())
}

struct BalanceChange<'a> {
    program: &'a Address,
    owner: &'a [u8; 32],
    amount: u64,
}

#[inline(always)]
fn amount_of(context: &mut InstructionContext) -> MarketResult<u64> {
    let amount = context.input.u64()?;
    context.input.end()?;
    require(amount > 0, MarketError::AmountZero)?;
    Ok(amount)
}

/// Accounts: payer (signs), native asset, balance to credit, system program. Data: lamports.
pub fn deposit(context: &mut InstructionContext) -> MarketResult {
    let amount = amount_of(context)?;
    let [payer, asset, balance, _] = take::<4>(context.accounts)?;
    require_signer(payer)?;
    require(read::<Asset>(asset, context.program)?.mint == SYSTEM, MarketError::AccountInvalid)?;
    transfer(payer, asset, amount)?;
    let owner = payer.address().as_array();
    credit(balance, asset, &BalanceChange { program: context.program, owner, amount })
}

/// Accounts: owner (signs), native asset, owner's balance, recipient. Data: lamports.
pub fn withdraw(context: &mut InstructionContext) -> MarketResult {
    let amount = amount_of(context)?;
    let [owner, asset, balance, target] = take::<4>(context.accounts)?;
    require_signer(owner)?;
    require(read::<Asset>(asset, context.program)?.mint == SYSTEM, MarketError::AccountInvalid)?;
    let change =
        BalanceChange { program: context.program, owner: owner.address().as_array(), amount };
    debit(balance, asset, &change)?;
    pay_out(asset, target, amount)
}

/// Offset of the amount in the bytes of a token account.
const TOKEN_AMOUNT_AT: usize = 64;

#[inline(always)]
fn token_balance(vault: &AccountView) -> MarketResult<u64> {
    let bytes = vault.try_borrow()?;
    let amount =
        bytes.get(TOKEN_AMOUNT_AT..TOKEN_AMOUNT_AT + 8).ok_or(MarketError::AccountInvalid)?;
    Ok(u64::from_le_bytes(amount.try_into().map_err(|_| MarketError::AccountInvalid)?))
}

fn require_vault(asset: &Asset, vault: &AccountView) -> MarketResult {
    require(asset.mint != SYSTEM, MarketError::AccountInvalid)?;
    require(&asset.vault == vault.address().as_array(), MarketError::AccountInvalid)
}

/// Returns the data of the token program's instruction `Transfer`.
fn transfer_data(amount: u64) -> [u8; 9] {
    let mut data = [0; 9];
    data[0] = 3;
    data[1..].copy_from_slice(&amount.to_le_bytes());
    data
}

/// Accounts: payer (signs), asset, balance to credit, payer's token account, asset's vault, token
/// program. Data: base units.
pub fn deposit_token(context: &mut InstructionContext) -> MarketResult {
    let amount = amount_of(context)?;
    let [payer, asset, balance, source, vault, _] = take::<6>(context.accounts)?;
    require_signer(payer)?;
    require_vault(&*read::<Asset>(asset, context.program)?, vault)?;
    let before = token_balance(vault)?;
    let accounts = [
        InstructionAccount::writable(source.address()),
        InstructionAccount::writable(vault.address()),
        InstructionAccount::readonly_signer(payer.address()),
    ];
    let token = Address::new_from_array(TOKEN);
    let data = transfer_data(amount);
    let instruction = InstructionView { program_id: &token, accounts: &accounts, data: &data };
    invoke(&instruction, &[&*source, &*vault, &*payer])?;
    require(
        token_balance(vault)?.checked_sub(before) == Some(amount),
        MarketError::AmountMismatch,
    )?;
    let owner = payer.address().as_array();
    credit(balance, asset, &BalanceChange { program: context.program, owner, amount })
}

/// Accounts: owner (signs), asset, owner's balance, recipient's token account, vault, token
/// program. Data: base units.
pub fn withdraw_token(context: &mut InstructionContext) -> MarketResult {
    let amount = amount_of(context)?;
    let [owner, asset, balance, target, vault, _] = take::<6>(context.accounts)?;
    require_signer(owner)?;
    require_vault(&*read::<Asset>(asset, context.program)?, vault)?;
    let change =
        BalanceChange { program: context.program, owner: owner.address().as_array(), amount };
    debit(balance, asset, &change)?;
    let (mint, bump) = {
        let record = read::<Asset>(asset, context.program)?;
        (record.mint, [record.bump])
    };
    let before = token_balance(vault)?;
    let seeds = [Seed::from(b"asset"), Seed::from(&mint), Seed::from(&bump)];
    let accounts = [
        InstructionAccount::writable(vault.address()),
        InstructionAccount::writable(target.address()),
        InstructionAccount::readonly_signer(asset.address()),
    ];
    let token = Address::new_from_array(TOKEN);
    let data = transfer_data(amount);
    let instruction = InstructionView { program_id: &token, accounts: &accounts, data: &data };
    invoke_signed(&instruction, &[&*vault, &*target, &*asset], &[Signer::from(&seeds)])?;
    // Also refuses a payment of the vault to itself, which would leave more in it than is owed.
    require(before.checked_sub(token_balance(vault)?) == Some(amount), MarketError::AmountMismatch)
}

/// Accounts: asset, its vault (for the native asset: the asset again), config, fee sink's balance.
///
/// Credits to the fee sink the surplus over `owed` of the asset's account (less its rent) or vault:
/// money that came without a deposit. Any account may send this, for a listed asset.
pub fn sweep(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [asset, vault, config, balance] = take::<4>(context.accounts)?;
    let mint = read::<Asset>(asset, context.program)?.mint;
    let present = if mint == SYSTEM {
        asset.lamports().saturating_sub(rent_of(asset.data_len())?)
    } else {
        require_vault(&*read::<Asset>(asset, context.program)?, vault)?;
        token_balance(vault)?
    };
    let amount = present.saturating_sub(read::<Asset>(asset, context.program)?.owed);
    require(amount > 0, MarketError::AmountZero)?;
    let sink = read::<Config>(config, context.program)?.fee_sink;
    let change = BalanceChange { program: context.program, owner: &sink, amount };
    require(
        read::<Balance>(balance, context.program)?.is_of(&sink, &mint),
        MarketError::AccountInvalid,
    )?;
    credit(balance, asset, &change)
}
