//! Accounts that the program owns. All other code reads and writes them by this module's functions.

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

/// A kind of account. The first byte of an account of this kind is `TAG`.
///
/// # Safety
/// The type must be `repr(C)` without padding, and its fields integers, or arrays or structs of
/// integers, so that any bytes are a valid value.
pub unsafe trait ProgramAccount: Sized {
    const TAG: u8;
    /// True if bytes may follow the fixed fields.
    const HAS_TAIL: bool = false;
}

/// Returns the bytes of an account's field, as the account stores them.
#[inline(always)]
pub fn bytes_of<T>(field: &T) -> &[u8] {
    // SAFETY: fields of accounts are integers, and arrays and structs of them, without padding.
    unsafe { core::slice::from_raw_parts(field as *const T as *const u8, size_of::<T>()) }
}

/// Key of the system program; as an asset's mint, it denotes the native asset.
pub const SYSTEM: [u8; 32] = [0; 32];

/// Maximum number of seeds of an account's address, not counting the bump.
pub const SEEDS_MAX: usize = 4;

/// Requirements for an account: first byte, and exact length or, with a tail, minimum length.
struct AccountRequirements {
    tag: u8,
    size: usize,
    has_tail: bool,
}

/// Refuses an account of a wrong owner, tag or length. Not inlined, because every access calls it.
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

/// Returns an account's fields for reading. Errors: `AccountInvalid` for a wrong owner or kind.
#[inline(always)]
pub fn read<'a, T: ProgramAccount>(
    account: &'a AccountView,
    program: &Address,
) -> MarketResult<Ref<'a, T>> {
    require_account(account, program, &requirements_of::<T>())?;
    // SAFETY: the bytes suffice for a `T`, the runtime aligns them to 8, and any bytes are a `T`.
    Ok(Ref::map(account.try_borrow()?, |bytes| unsafe { &*(bytes.as_ptr() as *const T) }))
}

/// Returns an account's fields for writing. Refuses an account that is still borrowed.
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

/// Payer, seeds of the address, and size of an account to create.
pub struct NewAccount<'a> {
    pub payer: &'a AccountView,
    pub program: &'a Address,
    pub seeds: &'a [&'a [u8]],
    /// Number of bytes after the fixed fields.
    pub tail: usize,
}

/// Creates an account at the address derived from its seeds, and writes its tag. All other bytes
/// are zero.
///
/// # Errors
/// `AccountExists` if the account has data, or an owner other than the system program;
/// `AccountInvalid` if the address of `target` is not the one derived from the seeds.
pub fn create<T: ProgramAccount>(
    target: &mut AccountView,
    new_account: &NewAccount,
) -> MarketResult {
    create_account(target, new_account, size_of::<T>() + new_account.tail, new_account.program)?;
    target.try_borrow_mut()?[0] = T::TAG;
    Ok(())
}

/// Returns the address that seeds derive, and its bump. Only Solana's runtime can find it.
#[inline(always)]
pub fn find_address(seeds: &[&[u8]], program: &Address) -> Option<(Address, u8)> {
    #[cfg(any(target_os = "solana", target_arch = "bpf"))]
    return Address::try_find_program_address(seeds, program);
    #[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
    core::hint::black_box((seeds, program, None)).2
}

/// Creates an account of `length` zero bytes that `owner` owns.
///
/// Does not use the system program's `CreateAccount`, which fails if a stranger sent lamports to
/// the address before.
pub fn create_account(
    target: &AccountView,
    new_account: &NewAccount,
    length: usize,
    owner: &Address,
) -> MarketResult {
    let Some((address, bump)) = find_address(new_account.seeds, new_account.program) else {
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

/// Moves lamports from a wallet that signed the transaction.
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

/// Moves lamports from an account that the program owns to any other account.
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

/// Deletes an account, and pays all its lamports to `recipient`. Only this program can create an
/// account at the same address again.
pub fn close(account: &mut AccountView, recipient: &mut AccountView) -> MarketResult {
    let all = account.lamports();
    pay_out(account, recipient, all)?;
    Ok(account.close()?)
}
