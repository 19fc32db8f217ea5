//! Accounts that the program owns. Every access goes through here, and is checked here.

use crate::{
    clock::rent_of,
    error::{require, MarketError, MarketResult},
};
use core::mem::size_of;
use pinocchio::{
    account::{Ref, RefMut},
    cpi::{invoke, invoke_signed, Seed, Signer},
    instruction::{InstructionAccount, InstructionView},
    AccountView, Address,
};

/// A kind of account. Its first byte is `TAG`.
///
/// # Safety
/// The type must be `repr(C)` of integers and arrays of them without padding: any bytes are one.
pub unsafe trait ProgramAccount: Sized {
    const TAG: u8;
    /// True where bytes follow the fixed fields.
    const HAS_TAIL: bool = false;
}

/// The bytes of an account's field, as they stand in the account.
#[inline(always)]
pub fn bytes_of<T>(field: &T) -> &[u8] {
    // SAFETY: fields of accounts are integers and arrays of them without padding.
    unsafe { core::slice::from_raw_parts(field as *const T as *const u8, size_of::<T>()) }
}

/// Key of the system program, and of the native asset.
pub const SYSTEM: [u8; 32] = [0; 32];

/// Seeds of an account: at most four, and the bump that the runtime finds.
pub const SEEDS_MAX: usize = 4;

/// Requirements of an account: its first byte, and its length, at least or exactly.
struct AccountRequirements {
    tag: u8,
    size: usize,
    has_tail: bool,
}

/// Out of line, since every access needs it.
#[inline(never)]
fn require_account(
    account: &AccountView,
    program: &Address,
    required: &AccountRequirements,
) -> MarketResult {
    let length = account.data_len();
    let fits = length == required.size || (required.has_tail && length > required.size);
    require(account.owned_by(program) && fits, MarketError::AccountInvalid)?;
    require(account.try_borrow()?[0] == required.tag, MarketError::AccountInvalid)
}

#[inline(always)]
fn requirements_of<T: ProgramAccount>() -> AccountRequirements {
    AccountRequirements { tag: T::TAG, size: size_of::<T>(), has_tail: T::HAS_TAIL }
}

/// Reads an account.
#[inline(always)]
pub fn read<'a, T: ProgramAccount>(
    account: &'a AccountView,
    program: &Address,
) -> MarketResult<Ref<'a, T>> {
    require_account(account, program, &requirements_of::<T>())?;
    // SAFETY: long enough, aligned to 8 by the runtime, and any bytes are a `T`.
    Ok(Ref::map(account.try_borrow()?, |bytes| unsafe { &*(bytes.as_ptr() as *const T) }))
}

/// Changes an account. Refused while another borrow of the same account lives.
#[inline(always)]
pub fn write<'a, T: ProgramAccount>(
    account: &'a mut AccountView,
    program: &Address,
) -> MarketResult<RefMut<'a, T>> {
    require_account(account, program, &requirements_of::<T>())?;
    let bytes = account.try_borrow_mut()?;
    // SAFETY: as in `read`.
    Ok(RefMut::map(bytes, |bytes| unsafe { &mut *(bytes.as_mut_ptr() as *mut T) }))
}

/// Where an account comes to be.
pub struct NewAccount<'a> {
    pub payer: &'a AccountView,
    pub program: &'a Address,
    pub seeds: &'a [&'a [u8]],
    /// Bytes behind the fixed fields.
    pub tail: usize,
}

/// Makes an account at the address that its seeds give, and marks it. The rest of it is zero.
///
/// # Errors
/// `AccountExists`, also where the account once was; `AccountInvalid` at another address.
pub fn create<T: ProgramAccount>(
    target: &mut AccountView,
    new_account: &NewAccount,
) -> MarketResult {
    create_account(target, new_account, size_of::<T>() + new_account.tail, new_account.program)?;
    target.try_borrow_mut()?[0] = T::TAG;
    Ok(())
}

/// Makes an account of `length` zero bytes for `owner`.
///
/// Not by the system program's `CreateAccount`, which fails where a stranger sent lamports first.
pub fn create_account(
    target: &AccountView,
    new_account: &NewAccount,
    length: usize,
    owner: &Address,
) -> MarketResult {
    let Some((address, bump)) =
        Address::try_find_program_address(new_account.seeds, new_account.program)
    else {
        return Err(MarketError::AccountInvalid);
    };
    if target.address() != &address {
        return Err(MarketError::AccountInvalid);
    }
    if target.owner().as_array() != &SYSTEM || target.data_len() != 0 {
        return Err(MarketError::AccountExists);
    }
    let missing = rent_of(length)?.saturating_sub(target.lamports());
    if missing > 0 {
        transfer(new_account.payer, target, missing)?;
    }
    let bump = [bump];
    let count = new_account.seeds.len();
    let mut seeds: [Seed; SEEDS_MAX + 1] = core::array::from_fn(|_| Seed::from(&bump));
    for (seed, bytes) in seeds.iter_mut().zip(new_account.seeds) {
        *seed = Seed::from(*bytes);
    }
    let signer = [Signer::from(&seeds[..count + 1])];
    let mut allocate = [0; 12];
    allocate[0] = 8;
    allocate[4..].copy_from_slice(&(length as u64).to_le_bytes());
    let mut assign = [0; 36];
    assign[0] = 1;
    assign[4..].copy_from_slice(owner.as_array());
    let accounts = [InstructionAccount::writable_signer(target.address())];
    let system = Address::new_from_array(SYSTEM);
    for data in [&allocate[..], &assign[..]] {
        let instruction = InstructionView { program_id: &system, accounts: &accounts, data };
        invoke_signed(&instruction, &[target], &signer)?;
    }
    Ok(())
}

/// Moves lamports of a wallet that signed.
pub fn transfer(from: &AccountView, to: &AccountView, lamports: u64) -> MarketResult {
    let mut data = [0; 12];
    data[0] = 2;
    data[4..].copy_from_slice(&lamports.to_le_bytes());
    let accounts = [
        InstructionAccount::writable_signer(from.address()),
        InstructionAccount::writable(to.address()),
    ];
    let system = Address::new_from_array(SYSTEM);
    let instruction = InstructionView { program_id: &system, accounts: &accounts, data: &data };
    Ok(invoke(&instruction, &[from, to])?)
}

/// Moves lamports out of an account that the program owns.
pub fn pay_out(from: &mut AccountView, to: &mut AccountView, lamports: u64) -> MarketResult {
    if from.address() == to.address() {
        return Err(MarketError::AccountInvalid);
    }
    let rest = from.lamports().checked_sub(lamports).ok_or(MarketError::InsufficientFunds)?;
    let sum = to.lamports().checked_add(lamports).ok_or(MarketError::Overflow)?;
    from.set_lamports(rest);
    to.set_lamports(sum);
    Ok(())
}

/// Ends an account; all its lamports go to `recipient`. Its address can be used
/// anew only by `create`.
pub fn close(account: &mut AccountView, recipient: &mut AccountView) -> MarketResult {
    let all = account.lamports();
    pay_out(account, recipient, all)?;
    Ok(account.close()?)
}
