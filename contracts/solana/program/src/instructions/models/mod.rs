//! Model versions: how a version is registered, and how its creator changes it afterwards.

mod change;
mod draft;
mod register;
pub mod registration;

use crate::{
    error::{MarketError, MarketResult},
    instructions::InstructionContext,
};

/// Data: 0 open (version, length), 1 write (offset, bytes), 2 close, 3 register.
pub fn dispatch_draft(context: &mut InstructionContext) -> MarketResult {
    match context.input.u8()? {
        0 => draft::open(context),
        1 => draft::write_draft(context),
        2 => draft::close_draft(context),
        3 => register::register(context),
        _ => Err(MarketError::InstructionInvalid),
    }
}

/// Data: 0 set alias, 1 grant permission, 2 revoke permission, 3 retire, 4 set status, 5 set
/// calibration.
pub fn dispatch_change(context: &mut InstructionContext) -> MarketResult {
    match context.input.u8()? {
        0 => change::set_alias(context),
        1 => change::grant_permission(context),
        2 => change::revoke_permission(context),
        3 => change::retire(context),
        4 => change::set_status(context),
        5 => change::set_calibration(context),
        _ => Err(MarketError::InstructionInvalid),
    }
}
