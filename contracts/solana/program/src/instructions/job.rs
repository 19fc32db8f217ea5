//! Training jobs: docs/spec/training-jobs.md. One file for each part of a job's life.

use super::{
    job_challenge, job_end, job_open, job_round, job_scores, job_settle, Handler,
    InstructionContext,
};
use crate::error::{MarketError, MarketResult};

/// The index in this table is the second byte. Numbers never change.
const HANDLERS: [Handler; 18] = [
    job_open::open,
    job_open::join_as_trainer,
    job_open::join_as_validator,
    job_round::begin,
    job_round::commit,
    job_round::reveal,
    removed,
    job_settle::settle,
    job_end::leave,
    job_end::promote,
    job_end::erase,
    job_scores::commit,
    job_scores::reveal,
    job_open::outbid,
    job_challenge::challenge,
    job_challenge::vote,
    job_challenge::resolve,
    job_end::attest,
];

/// The instruction with this number was removed.
fn removed(_: &mut InstructionContext) -> MarketResult {
    Err(MarketError::InstructionInvalid)
}

pub fn dispatch_sub(context: &mut InstructionContext) -> MarketResult {
    let number = context.input.u8()? as usize;
    let handler = HANDLERS.get(number).ok_or(MarketError::InstructionInvalid)?;
    handler(context)
}
