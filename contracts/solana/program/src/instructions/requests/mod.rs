//! Requests: one file for each part of a request's life.

pub mod answer;
pub mod end;
pub mod erase;
pub mod lock;
pub mod open;
