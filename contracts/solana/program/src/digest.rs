//! Digests of signed objects; see docs/spec/signed-objects.md, section 2.

use crate::accounts::Config;
use pinocchio::Address;

/// Hashes the parts, one after the other.
#[inline(never)]
pub fn sha256(parts: &[&[u8]]) -> [u8; 32] {
    let mut hash = [0; 32];
    #[cfg(any(target_os = "solana", target_arch = "bpf"))]
    // SAFETY: a slice of slices has the layout that the runtime reads: address, length.
    unsafe {
        pinocchio::syscalls::sol_sha256(
            parts.as_ptr() as *const u8,
            parts.len() as u64,
            hash.as_mut_ptr(),
        );
    }
    #[cfg(not(any(target_os = "solana", target_arch = "bpf")))]
    core::hint::black_box((parts, &mut hash));
    hash
}

/// Most fields of one kind, with what stands before them.
const PARTS_MAX: usize = 20;

/// Where objects are signed for: one deployment on one cluster.
pub struct Domain<'a> {
    pub program: &'a Address,
    pub genesis: [u8; 32],
}

impl<'a> Domain<'a> {
    pub fn new(program: &'a Address, config: &Config) -> Self {
        Self { program, genesis: config.genesis }
    }

    /// Digest of an object. `tag` is `ostrom:<Kind>:v1`.
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

/// An amount as the 16 bytes that signed objects have for it.
pub fn wide(amount: u64) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&amount.to_le_bytes());
    bytes
}
