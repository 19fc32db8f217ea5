use super::TRAINERS_MAX;
use crate::account::ProgramAccount;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Role {
    Trainer = 1,
    Validator = 2,
}

/// A seat of a job, until its member leaves.
#[repr(C)]
pub struct Member {
    pub tag: u8,
    pub role: u8,
    pub seat: u8,
    pub unused: [u8; 5],
    pub job: [u8; 32],
    /// Account that paid this account's rent, and gets it back.
    pub account: [u8; 32],
    pub stake: u64,
    /// Commitment to an update or to scores, of the last round in which the member committed.
    pub commitment: [u8; 32],
    /// Hash of the update that the member revealed last.
    pub update: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Member>() == 144);

// SAFETY: the fields are integers, and arrays and structs of integers, without padding.
unsafe impl ProgramAccount for Member {
    const TAG: u8 = 21;
}

impl Member {
    /// Returns the seat's index among all seats of the job: trainers first, then validators.
    pub fn seat_index(&self) -> usize {
        let first = if self.role == Role::Trainer as u8 { 0 } else { TRAINERS_MAX };
        first + self.seat as usize
    }

    pub fn bit(&self) -> u32 {
        1 << self.seat
    }
}
