//! The market on Solana: one program that holds deposits, stakes, sessions, requests and the
//! registry of models. What it means is in `docs/spec`; this is how it is kept.
//!
//! Money moves inside of the books (`Balance`); lamports and tokens move by `deposit`, `withdraw`
//! and rent alone. Every record is reached through `record`, which checks owner, size and kind;
//! a record's fields then say whose it is, since only this program writes them, at addresses that
//! their seeds give.
#![no_std]

mod acts;
mod amount;
mod clock;
mod digest;
mod event;
mod input;
mod record;
mod records;
mod refusal;
mod security;
mod signature;
mod words;

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
mod entry {
    use pinocchio::{no_allocator, nostd_panic_handler, program_entrypoint};

    /// Most accounts of one instruction: a registration with all its parents.
    const ACCOUNTS_MAX: usize = 32;

    program_entrypoint!(crate::acts::dispatch, ACCOUNTS_MAX);
    no_allocator!();
    nostd_panic_handler!();
}
