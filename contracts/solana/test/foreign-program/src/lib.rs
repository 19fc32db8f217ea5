//! A foreign program for tests: it writes empty lines to the log, calls another program, and then
//! writes data to the log like an event.
//!
//! Data: the number of empty lines, the length of the text to log, this text, and the bytes of the
//! call (none for no call). Accounts: the program to call, then the accounts of the call.
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
            // SAFETY: the length is 0, so that the runtime reads no byte of the text.
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

    /// Calls the program of the first account with all other accounts and their rights.
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
