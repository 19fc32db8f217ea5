//! Money in and out, and the books of who has how much.

use super::{require_signer, take, Call};
use crate::{
    amount::{add, less},
    clock::rent_of,
    event::{emit, Event},
    record::{close, create, pay_out, read, transfer, write, Place, SYSTEM},
    records::{Asset, Balance, Config},
    refusal::{require, Outcome, Refusal},
};
use pinocchio::{
    cpi::{invoke, invoke_signed, Seed, Signer},
    instruction::{InstructionAccount, InstructionView},
    AccountView, Address,
};

/// The token program. Its newer sibling's tokens can take a fee on transfer, and are not taken.
pub const TOKEN: [u8; 32] = [
    6, 221, 246, 225, 215, 101, 161, 147, 217, 203, 225, 70, 206, 235, 121, 172, 28, 180, 133, 237,
    95, 91, 55, 145, 58, 140, 245, 133, 126, 255, 0, 169,
];

/// Accounts: payer (signs), balance, asset, system program. Data: owner.
///
/// By anyone, for anyone, and again without harm: no payee can hold up a payment by having none.
pub fn open_balance(call: &mut Call) -> Outcome {
    let owner = call.input.key()?;
    call.input.end()?;
    let [payer, balance, asset, _] = take::<4>(call.accounts)?;
    require_signer(payer)?;
    let mint = read::<Asset>(asset, call.program)?.mint;
    if let Ok(present) = read::<Balance>(balance, call.program) {
        return require(present.is_of(&owner, &mint), Refusal::RecordWrong);
    }
    let seeds: [&[u8]; 3] = [b"balance", &owner, &mint];
    let place = Place { payer, program: call.program, seeds: &seeds, tail: 0 };
    create::<Balance>(balance, &place)?;
    let mut record = write::<Balance>(balance, call.program)?;
    (record.owner, record.asset) = (owner, mint);
    record.payer = payer.address().to_bytes();
    Ok(())
}

/// Accounts: owner (signs), balance, payer of its rent. An empty balance only.
pub fn close_balance(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [owner, balance, payer] = take::<3>(call.accounts)?;
    require_signer(owner)?;
    {
        let record = read::<Balance>(balance, call.program)?;
        require(&record.owner == owner.address().as_array(), Refusal::NotAllowed)?;
        require(&record.payer == payer.address().as_array(), Refusal::RecordWrong)?;
        require(record.is_empty(), Refusal::RecordKept)?;
    }
    close(balance, payer)
}

/// Adds to the books what came in.
fn enter(balance: &mut AccountView, asset: &mut AccountView, entry: &Entry) -> Outcome {
    let mut asset = write::<Asset>(asset, entry.program)?;
    require(asset.listed == 1, Refusal::AssetNotListed)?;
    let mut balance = write::<Balance>(balance, entry.program)?;
    require(balance.asset == asset.mint, Refusal::RecordWrong)?;
    asset.owed = add(asset.owed, entry.amount)?;
    balance.credit(entry.amount)?;
    let amount = entry.amount.to_le_bytes();
    emit(Event::Deposited, &[&balance.owner, &asset.mint, &amount]);
    Ok(())
}

/// Takes from the books what goes out. Possible at any time, also for assets no longer listed.
fn leave(balance: &mut AccountView, asset: &mut AccountView, entry: &Entry) -> Outcome {
    let mut asset = write::<Asset>(asset, entry.program)?;
    let mut balance = write::<Balance>(balance, entry.program)?;
    require(balance.is_of(entry.owner, &asset.mint), Refusal::NotAllowed)?;
    balance.debit(entry.amount)?;
    asset.owed = less(asset.owed, entry.amount, Refusal::Overflow)?;
    let amount = entry.amount.to_le_bytes();
    emit(Event::Withdrawn, &[&balance.owner, &asset.mint, &amount]);
    Ok(())
}

struct Entry<'a> {
    program: &'a Address,
    owner: &'a [u8; 32],
    amount: u64,
}

#[inline(always)]
fn amount_of(call: &mut Call) -> Outcome<u64> {
    let amount = call.input.u64()?;
    call.input.end()?;
    require(amount > 0, Refusal::AmountZero)?;
    Ok(amount)
}

/// Accounts: payer (signs), asset, balance to credit, system program. Data: lamports.
pub fn deposit(call: &mut Call) -> Outcome {
    let amount = amount_of(call)?;
    let [payer, asset, balance, _] = take::<4>(call.accounts)?;
    require_signer(payer)?;
    require(read::<Asset>(asset, call.program)?.mint == SYSTEM, Refusal::RecordWrong)?;
    transfer(payer, asset, amount)?;
    let owner = payer.address().as_array();
    enter(balance, asset, &Entry { program: call.program, owner, amount })
}

/// Accounts: owner (signs), asset, balance, where to. Data: lamports.
pub fn withdraw(call: &mut Call) -> Outcome {
    let amount = amount_of(call)?;
    let [owner, asset, balance, target] = take::<4>(call.accounts)?;
    require_signer(owner)?;
    require(read::<Asset>(asset, call.program)?.mint == SYSTEM, Refusal::RecordWrong)?;
    let entry = Entry { program: call.program, owner: owner.address().as_array(), amount };
    leave(balance, asset, &entry)?;
    pay_out(asset, target, amount)
}

/// Place of the amount in a token account.
const TOKEN_AMOUNT_AT: usize = 64;

#[inline(always)]
fn held(vault: &AccountView) -> Outcome<u64> {
    let bytes = vault.try_borrow()?;
    let amount = bytes.get(TOKEN_AMOUNT_AT..TOKEN_AMOUNT_AT + 8).ok_or(Refusal::RecordWrong)?;
    Ok(u64::from_le_bytes(amount.try_into().map_err(|_| Refusal::RecordWrong)?))
}

fn require_vault(asset: &Asset, vault: &AccountView) -> Outcome {
    require(asset.mint != SYSTEM, Refusal::RecordWrong)?;
    require(&asset.vault == vault.address().as_array(), Refusal::RecordWrong)
}

/// Bytes of the token program's `Transfer`.
fn transfer_data(amount: u64) -> [u8; 9] {
    let mut data = [0; 9];
    data[0] = 3;
    data[1..].copy_from_slice(&amount.to_le_bytes());
    data
}

/// Accounts: payer (signs), asset, balance to credit, payer's token account, vault, token program.
/// Data: base units.
pub fn deposit_token(call: &mut Call) -> Outcome {
    let amount = amount_of(call)?;
    let [payer, asset, balance, source, vault, _] = take::<6>(call.accounts)?;
    require_signer(payer)?;
    require_vault(&*read::<Asset>(asset, call.program)?, vault)?;
    let before = held(vault)?;
    let accounts = [
        InstructionAccount::writable(source.address()),
        InstructionAccount::writable(vault.address()),
        InstructionAccount::readonly_signer(payer.address()),
    ];
    let token = Address::new_from_array(TOKEN);
    let data = transfer_data(amount);
    let instruction = InstructionView { program_id: &token, accounts: &accounts, data: &data };
    invoke(&instruction, &[&*source, &*vault, &*payer])?;
    require(held(vault)?.checked_sub(before) == Some(amount), Refusal::AmountMismatch)?;
    let owner = payer.address().as_array();
    enter(balance, asset, &Entry { program: call.program, owner, amount })
}

/// Accounts: owner (signs), asset, balance, token account to pay, vault, token program.
/// Data: base units.
pub fn withdraw_token(call: &mut Call) -> Outcome {
    let amount = amount_of(call)?;
    let [owner, asset, balance, target, vault, _] = take::<6>(call.accounts)?;
    require_signer(owner)?;
    require_vault(&*read::<Asset>(asset, call.program)?, vault)?;
    let entry = Entry { program: call.program, owner: owner.address().as_array(), amount };
    leave(balance, asset, &entry)?;
    let (mint, bump) = {
        let record = read::<Asset>(asset, call.program)?;
        (record.mint, [record.bump])
    };
    let before = held(vault)?;
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
    // Also where the vault was to pay itself, which would leave the books short of what it holds.
    require(before.checked_sub(held(vault)?) == Some(amount), Refusal::AmountMismatch)
}

/// Accounts: asset, vault (the asset itself for the native one), config, balance of the fee sink.
///
/// What came in without a deposit goes to the fee sink: nothing stays that belongs to nobody.
/// By anyone.
pub fn sweep(call: &mut Call) -> Outcome {
    call.input.end()?;
    let [asset, vault, config, balance] = take::<4>(call.accounts)?;
    let mint = read::<Asset>(asset, call.program)?.mint;
    let present = if mint == SYSTEM {
        asset.lamports().saturating_sub(rent_of(asset.data_len())?)
    } else {
        require_vault(&*read::<Asset>(asset, call.program)?, vault)?;
        held(vault)?
    };
    let amount = present.saturating_sub(read::<Asset>(asset, call.program)?.owed);
    require(amount > 0, Refusal::AmountZero)?;
    let sink = read::<Config>(config, call.program)?.fee_sink;
    let entry = Entry { program: call.program, owner: &sink, amount };
    require(read::<Balance>(balance, call.program)?.is_of(&sink, &mint), Refusal::RecordWrong)?;
    enter(balance, asset, &entry)
}
