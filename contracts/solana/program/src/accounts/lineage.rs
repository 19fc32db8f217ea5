use crate::account::ProgramAccount;

/// Training job that made a model version. This account stays when the job's account is erased.
#[repr(C)]
pub struct Lineage {
    pub tag: u8,
    pub unused: [u8; 7],
    pub version: [u8; 32],
    pub job: [u8; 32],
    pub base: [u8; 32],
    pub spec: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Lineage>() == 136);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Lineage {
    const TAG: u8 = 22;
}
