//! Signatures by accounts that do not sign the transaction. The runtime's ed25519 program verifies
//! a signature in a separate instruction; this module checks that instruction's key and message.

use crate::{
    error::{require, MarketError, MarketResult},
    text_builder::hex,
};
use pinocchio::{sysvars::instructions::Instructions, AccountView, Address};

const ED25519: [u8; 32] = [
    3, 125, 70, 214, 124, 147, 251, 190, 18, 249, 66, 143, 131, 141, 64, 255, 5, 112, 116, 73, 39,
    244, 138, 100, 252, 202, 112, 68, 128, 0, 0, 0,
];

/// Bytes of the number of signatures, a zero byte, and the offsets of signature, key and message.
const HEAD_BYTES: usize = 16;
const THIS_INSTRUCTION: u16 = u16::MAX;

const ENVELOPE_BYTES: usize = 158;
const TEXT_BYTES: u16 = 73;

/// Refuses unless the instruction of this transaction at `index` checks `signer`'s signature over
/// the envelope of `digest`.
pub fn require_signed(
    instructions: &AccountView,
    index: u8,
    signer: &[u8; 32],
    program: &Address,
    digest: &[u8; 32],
) -> MarketResult {
    require_message(instructions, index, signer, &envelope(program, signer, digest))
}

/// Same as `require_signed`, for a signature by the first or the second of two keys.
#[inline(always)]
pub fn require_signed_by_either(
    instructions: &AccountView,
    index: u8,
    keys: (&[u8; 32], Option<&[u8; 32]>),
    program: &Address,
    digest: &[u8; 32],
) -> MarketResult {
    let own = require_signed(instructions, index, keys.0, program, digest);
    match keys.1 {
        Some(other) if own.is_err() => require_signed(instructions, index, other, program, digest),
        _ => own,
    }
}

/// Refuses unless the instruction of this transaction at `index` checks `signer`'s signature over
/// exactly these bytes.
pub fn require_message(
    instructions: &AccountView,
    index: u8,
    signer: &[u8; 32],
    expected: &[u8],
) -> MarketResult {
    let all = Instructions::try_from(instructions)?;
    let instruction = all.load_instruction_at(index as usize)?;
    let known = instruction.get_program_id().as_array() == &ED25519;
    require(known, MarketError::SignatureInvalid)?;
    let data = instruction.get_instruction_data();
    require(data.len() > HEAD_BYTES && data[0] == 1, MarketError::SignatureInvalid)?;
    // Signature, key and message must lie in that instruction itself, whose bytes are read here.
    for at in [4, 8, 14] {
        let location = word(data, at);
        let own = location == THIS_INSTRUCTION || location == index as u16;
        require(own, MarketError::SignatureInvalid)?;
    }
    let key = part(data, word(data, 6), 32)?;
    require(key == signer, MarketError::SignatureInvalid)?;
    require(word(data, 12) as usize == expected.len(), MarketError::SignatureInvalid)?;
    let message = part(data, word(data, 10), expected.len())?;
    require(is_same(message, expected), MarketError::SignatureInvalid)
}

fn word(data: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([data[at], data[at + 1]])
}

#[inline(always)]
fn part(data: &[u8], at: u16, length: usize) -> MarketResult<&[u8]> {
    let start = at as usize;
    data.get(start..start + length).ok_or(MarketError::SignatureInvalid)
}

/// Returns the off-chain message that contains a digest: docs/spec/signed-objects.md, section 3.
pub fn envelope(program: &Address, signer: &[u8; 32], digest: &[u8; 32]) -> [u8; ENVELOPE_BYTES] {
    let mut bytes = [0; ENVELOPE_BYTES];
    bytes[0] = 0xff;
    bytes[1..16].copy_from_slice(b"solana offchain");
    bytes[17..49].copy_from_slice(program.as_array());
    bytes[50] = 1;
    bytes[51..83].copy_from_slice(signer);
    bytes[83..85].copy_from_slice(&TEXT_BYTES.to_le_bytes());
    bytes[85..94].copy_from_slice(b"ostrom 0x");
    bytes[94..].copy_from_slice(&hex(digest));
    bytes
}

/// Compares by a call of the runtime, for ten compute units; a loop costs ten units per byte.
fn is_same(a: &[u8], b: &[u8]) -> bool {
    let mut difference = 0;
    #[cfg(any(target_os = "solana", target_arch = "bpf"))]
    // SAFETY: the runtime reads both slices up to the length of the shorter one.
    unsafe {
        let length = a.len().min(b.len()) as u64;
        pinocchio::syscalls::sol_memcmp_(a.as_ptr(), b.as_ptr(), length, &mut difference);
    }
    #[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
    core::hint::black_box(&mut difference);
    a.len() == b.len() && difference == 0
}
