//! Digests of signed objects; see docs/spec/signed-objects.md, section 2.

use crate::accounts::Config;
use pinocchio::Address;

/// Returns the SHA-256 of the concatenated parts.
#[inline(never)]
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = [0; 32];
    #[cfg(any(target_os = "solana", target_arch = "bpf"))]
    // SAFETY: a slice of slices has the layout that the runtime reads: address and length of each.
    unsafe {
        pinocchio::syscalls::sol_sha256(
            parts.as_ptr() as *const u8,
            parts.len() as u64,
            hash.as_mut_ptr(),
        );
    }
    #[cfg(test)]
    hash.copy_from_slice(&crate::wire_vectors::sha256(parts));
    #[cfg(not(any(test, target_os = "solana", target_arch = "bpf")))]
    core::hint::black_box((parts, &mut hash));
    hash
}

/// Maximum number of hashed parts: tag, genesis hash, program, and the fields of an object.
const PARTS_MAX: usize = 20;

/// Domain of signed objects: one deployment on one cluster.
pub struct Domain<'a> {
    pub program: &'a Address,
    pub genesis: [u8; 32],
}

impl<'a> Domain<'a> {
    pub fn new(program: &'a Address, config: &Config) -> Self {
        Self { program, genesis: config.genesis }
    }

    /// Returns the digest of an object. `tag` is `ostrom:<Kind>:v1`.
    #[inline(always)]
    pub fn digest(&self, tag: &[u8], fields: &[&[u8]]) -> [u8; 32] {
        let mut parts: [&[u8]; PARTS_MAX] = [&[]; PARTS_MAX];
        parts[0] = tag;
        parts[1] = &self.genesis;
        parts[2] = self.program.as_array();
        let count = 3 + fields.len();
        parts[3..count].copy_from_slice(fields);
        sha256(&parts[..count])
    }
}

/// Returns an amount as 16 little-endian bytes, its form in signed objects.
pub fn wide(amount: u64) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&amount.to_le_bytes());
    bytes
}
