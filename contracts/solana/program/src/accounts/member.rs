use super::TRAINERS_MAX;
use crate::account::ProgramAccount;

#[derive(Clone, Copy, PartialEq)]
#[repr(u8)]
pub enum Role {
    Trainer = 1,
    Validator = 2,
}

/// A seat of a job, until it is left.
#[repr(C)]
pub struct Member {
    pub tag: u8,
    pub role: u8,
    pub seat: u8,
    pub unused: [u8; 5],
    pub job: [u8; 32],
    /// Paid this account's rent, and has it back.
    pub account: [u8; 32],
    pub stake: u64,
    /// To an update, or to scores, of the last round in which it committed.
    pub commitment: [u8; 32],
    /// The update that it revealed last.
    pub update: [u8; 32],
}

const _: () = assert!(core::mem::size_of::<Member>() == 144);

// SAFETY: integers and arrays without padding.
unsafe impl ProgramAccount for Member {
    const TAG: u8 = 21;
}

impl Member {
    /// Index among all seats of its job.
    pub fn seat_index(&self) -> usize {
        let first = if self.role == Role::Trainer as u8 { 0 } else { TRAINERS_MAX };
        first + self.seat as usize
    }

    pub fn bit(&self) -> u32 {
        1 << self.seat
    }
}
