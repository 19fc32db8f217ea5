//! The market on Solana: one program that holds deposits, stakes, sessions, requests and the
//! registry of models. Its meaning is in `docs/spec`; this is how it is kept.
//!
//! Money moves inside of the books (`Balance`); lamports and tokens move by `deposit`, `withdraw`
//! and rent alone. Every account is reached through `account`, which checks owner, size and kind;
//! an account's fields then say whose it is, since only this program writes them, at addresses that
//! their seeds give.
#![no_std]

mod account;
mod accounts;
mod amount;
mod clock;
mod digest;
mod error;
mod event;
mod input;
mod instructions;
mod security;
mod signature;
mod text_builder;

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
mod entry {
    use pinocchio::{no_allocator, nostd_panic_handler, program_entrypoint};

    /// Most accounts of one instruction: a registration with all its parents.
    const ACCOUNTS_MAX: usize = 32;

    program_entrypoint!(crate::instructions::dispatch, ACCOUNTS_MAX);
    no_allocator!();
    nostd_panic_handler!();
}
