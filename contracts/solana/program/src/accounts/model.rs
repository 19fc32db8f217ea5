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

/// A model version. Behind the fixed fields stand its name, license, parents and artifacts, as its
/// registration had them.
#[repr(C)]
pub struct Model {
    pub tag: u8,
    pub status: u8,
    /// 0 public, 1 allow-list, 2 paid.
    pub access: u8,
    pub unused: [u8; 5],
    pub version: [u8; 32],
    pub creator: [u8; 32],
    /// SHA-256 of the name.
    pub name_hash: [u8; 32],
    pub registered_at: u64,
    /// Royalties; the fee is not part of them.
    pub shares: PayoutShares,
}

const _: () = assert!(core::mem::size_of::<Model>() == 184);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Model {
    const TAG: u8 = 9;
    const HAS_TAIL: bool = true;
}

impl Model {
    pub fn is_usable(&self) -> bool {
        self.status == Status::Active as u8 || self.status == Status::Warned as u8
    }
}

/// Target of a name. Behind the fixed fields stands the name.
#[repr(C)]
pub struct Alias {
    pub tag: u8,
    pub unused: [u8; 7],
    pub creator: [u8; 32],
    pub version: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Alias>() == 72);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Alias {
    const TAG: u8 = 10;
    const HAS_TAIL: bool = true;
}

/// That an account may use a version of access `allow-list`.
#[repr(C)]
pub struct ModelPermission {
    pub tag: u8,
    pub unused: [u8; 7],
    pub version: [u8; 32],
    pub account: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<ModelPermission>() == 72);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for ModelPermission {
    const TAG: u8 = 11;
}

/// A registration and its manifest on their way, written in parts: they are larger than one
/// transaction. Its bytes stand behind the fixed fields.
#[repr(C)]
pub struct Draft {
    pub tag: u8,
    pub unused: [u8; 7],
    /// Writes it and pays for it: the creator, or an account with the creator's signature.
    pub author: [u8; 32],
    pub version: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Draft>() == 72);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Draft {
    const TAG: u8 = 12;
    const HAS_TAIL: bool = true;
}

/// Where the calibration of an artifact under an engine build is. Behind it stands the CID.
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

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Calibration {
    const TAG: u8 = 13;
    const HAS_TAIL: bool = true;
}
