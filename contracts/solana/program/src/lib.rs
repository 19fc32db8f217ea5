//! The market on Solana: one program that holds deposits, stakes, sessions, requests and the
//! registry of models. `docs/spec` specifies the market; this program implements it.
//!
//! Payments change only the program's books (`Balance`). Lamports and tokens move only by deposits,
//! withdrawals and rent. All code reads and writes accounts through the module `account`, which
//! checks the account's owner (this program), size and kind. So the fields can be trusted: only
//! this program writes them, and it creates each account at the address derived from its seeds.
#![no_std]
// On the host no entry point uses the instructions.
#![cfg_attr(test, allow(dead_code))]

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
mod signed_objects;
mod text_builder;
mod training_hashes;
#[cfg(test)]
mod wire_vectors;

#[cfg(any(target_os = "solana", target_arch = "bpf"))]
mod entry {
    use pinocchio::{no_allocator, nostd_panic_handler, program_entrypoint};

    /// Maximum accounts of one instruction. A registration with 16 parents has 24, the most.
    const ACCOUNTS_MAX: usize = 32;

    program_entrypoint!(crate::instructions::dispatch, ACCOUNTS_MAX);
    no_allocator!();
    nostd_panic_handler!();
}
