//! Training jobs: docs/spec/training-jobs.md. One file for each part of a job's life.

mod challenge;
mod end;
mod open;
mod round;
mod scores;
mod settle;

use crate::{
    error::{MarketError, MarketResult},
    instructions::{Handler, InstructionContext},
};

/// Instructions of jobs. The second byte of the data is the index in this table. Numbers never
/// change.
const HANDLERS: [Handler; 18] = [
    open::open,
    open::join_as_trainer,
    open::join_as_validator,
    round::begin,
    round::commit,
    round::reveal,
    removed,
    settle::settle,
    end::leave,
    end::promote,
    end::erase,
    scores::commit,
    scores::reveal,
    open::outbid,
    challenge::challenge,
    challenge::vote,
    challenge::resolve,
    end::attest,
];

/// Refuses the number of a removed instruction.
fn removed(_: &mut InstructionContext) -> MarketResult {
    Err(MarketError::InstructionInvalid)
}

pub fn dispatch_sub(context: &mut InstructionContext) -> MarketResult {
    let number = context.input.u8()? as usize;
    let handler = HANDLERS.get(number).ok_or(MarketError::InstructionInvalid)?;
    handler(context)
}
