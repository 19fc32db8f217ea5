//! Erasure of a closed session. How to read "Accounts": `instructions/mod.rs`.

use crate::{
    account::{close, read, write},
    accounts::{Client, Session, SessionState, RECORD_SECONDS_MIN},
    clock::now,
    error::{require, MarketError, MarketResult},
    instructions::{take, InstructionContext},
};

/// Accounts: session, client record, payer of the session's rent (gets it back). Any account
/// may send this instruction, `RECORD_SECONDS_MIN` after the session's end.
///
/// The client's floor rises above the session's nonce, so that no session can have its id again.
/// Authorizations with lower nonces become invalid too; all that were usable then have expired.
pub fn erase(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [session, client, payer] = take::<3>(context.accounts)?;
    {
        let record = read::<Session>(session, context.program)?;
        let over = record.state == SessionState::Closed as u8;
        require(
            over && now()? >= record.ended_at + RECORD_SECONDS_MIN,
            MarketError::AccountNotErasable,
        )?;
        require(&record.payer == payer.address().as_array(), MarketError::AccountInvalid)?;
        let mut floors = write::<Client>(client, context.program)?;
        require(floors.owner == record.client, MarketError::AccountInvalid)?;
        floors.session_floor = floors.session_floor.max(record.nonce.saturating_add(1));
    }
    close(session, payer)
}
