use crate::account::ProgramAccount;

/// A client's floors: the lowest nonces that it can still use. They keep the ids of sessions,
/// requests and jobs unique after their accounts are erased, so this account is never closed.
#[repr(C)]
pub struct Client {
    pub tag: u8,
    pub unused: [u8; 7],
    pub owner: [u8; 32],
    /// No session with a nonce below this can be opened.
    pub session_floor: u64,
    /// No request or training job with a nonce below this can be opened.
    pub request_floor: u64,
}

const _: () = assert!(core::mem::size_of::<Client>() == 56);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Client {
    const TAG: u8 = 4;
}
