//! Sessions: one file for each part of a session's life.

pub mod change;
pub mod close;
pub mod erase;
pub mod open;
pub mod settle;
