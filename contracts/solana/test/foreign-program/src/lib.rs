//! Somebody else's program, for tests: it writes what it is told into the log, and calls another
//! program between.
//!
//! Data: how many empty lines of the log come first, the length of the data of a last line, that
//! data, and the bytes of the call, if any. Accounts: the program to call, then that call's own.
#![no_std]

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
mod entry {
    use pinocchio::{
        cpi::invoke_with_bounds,
        error::ProgramError,
        instruction::{InstructionAccount, InstructionView},
        no_allocator, nostd_panic_handler, program_entrypoint,
        syscalls::{sol_log_, sol_log_data},
        AccountView, Address, ProgramResult,
    };

    const ACCOUNTS_MAX: usize = 16;

    program_entrypoint!(process, ACCOUNTS_MAX);
    no_allocator!();
    nostd_panic_handler!();

    fn process(_program: &Address, accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
        let [lines, length, rest @ ..] = data else {
            return Err(ProgramError::InvalidInstructionData);
        };
        let (last, call) = rest.split_at(*length as usize);
        for _ in 0..*lines {
            // SAFETY: no byte of the text is read.
            unsafe { sol_log_(lines, 0) };
        }
        if !call.is_empty() {
            pass(accounts, call)?;
        }
        if !last.is_empty() {
            let part: [&[u8]; 1] = [last];
            // SAFETY: a slice of slices has the layout that the runtime reads: address, length.
            unsafe { sol_log_data(part.as_ptr() as *const u8, 1) };
        }
        Ok(())
    }

    /// Calls the first account's program with all the others, as they were given.
    fn pass(accounts: &mut [AccountView], data: &[u8]) -> ProgramResult {
        let [target, others @ ..] = accounts else {
            return Err(ProgramError::NotEnoughAccountKeys);
        };
        let none = InstructionAccount::readonly(target.address());
        let mut metas: [InstructionAccount; ACCOUNTS_MAX] = core::array::from_fn(|_| none.clone());
        for (meta, account) in metas.iter_mut().zip(others.iter()) {
            *meta = InstructionAccount::from(account);
        }
        let program_id = target.address();
        let instruction = InstructionView { program_id, accounts: &metas[..others.len()], data };
        let views: [&AccountView; ACCOUNTS_MAX] =
            core::array::from_fn(|i| others.get(i).unwrap_or(target));
        invoke_with_bounds::<ACCOUNTS_MAX, _>(&instruction, &views[..others.len()])
    }
}
