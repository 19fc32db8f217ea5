use super::PayoutShares;
use crate::account::ProgramAccount;

#[derive(Clone, Copy)]
#[repr(u8)]
pub enum Status {
    Active = 1,
    Warned = 2,
    Quarantined = 3,
    Retired = 4,
}

/// A model version. Its registration, with name, license, parents and artifacts, follows the fixed
/// fields.
#[repr(C)]
pub struct Model {
    pub tag: u8,
    pub status: u8,
    /// 0 for public, 1 for allow-list, 2 for paid.
    pub access: u8,
    pub unused: [u8; 5],
    pub version: [u8; 32],
    pub creator: [u8; 32],
    /// SHA-256 of the name.
    pub name_hash: [u8; 32],
    pub registered_at: u64,
    /// Royalties; `fee_bps` is zero, because each offer states the fee.
    pub shares: PayoutShares,
}

const _: () = assert!(core::mem::size_of::<Model>() == 184);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Model {
    const TAG: u8 = 9;
    const HAS_TAIL: bool = true;
}

impl Model {
    pub fn is_usable(&self) -> bool {
        self.status == Status::Active as u8 || self.status == Status::Warned as u8
    }
}

/// The version that a name points to. The name follows the fixed fields.
#[repr(C)]
pub struct Alias {
    pub tag: u8,
    pub unused: [u8; 7],
    pub creator: [u8; 32],
    pub version: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Alias>() == 72);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Alias {
    const TAG: u8 = 10;
    const HAS_TAIL: bool = true;
}

/// Permission of an account to use a version with access `allow-list`.
#[repr(C)]
pub struct ModelPermission {
    pub tag: u8,
    pub unused: [u8; 7],
    pub version: [u8; 32],
    pub account: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<ModelPermission>() == 72);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for ModelPermission {
    const TAG: u8 = 11;
}

/// Draft of a registration and its manifest, written in parts because they are larger than one
/// transaction. The draft's bytes follow the fixed fields.
#[repr(C)]
pub struct Draft {
    pub tag: u8,
    pub unused: [u8; 7],
    /// Account that writes and pays for the draft: the creator, or one that has its signature.
    pub author: [u8; 32],
    pub version: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Draft>() == 72);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Draft {
    const TAG: u8 = 12;
    const HAS_TAIL: bool = true;
}

/// Hash of an artifact's calibration for an engine build. The CID follows the fixed fields.
#[repr(C)]
pub struct Calibration {
    pub tag: u8,
    pub unused: [u8; 7],
    pub version: [u8; 32],
    pub artifact: [u8; 32],
    pub engine: [u8; 32],
    pub sha256: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Calibration>() == 136);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Calibration {
    const TAG: u8 = 13;
    const HAS_TAIL: bool = true;
}
