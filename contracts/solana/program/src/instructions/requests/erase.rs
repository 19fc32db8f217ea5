//! Erasure of an ended request. How to read "Accounts": `instructions/mod.rs`.

use crate::{
    account::{close, read, write},
    accounts::{Client, Request, RequestState, RECORD_SECONDS_MIN},
    clock::now,
    error::{require, MarketError, MarketResult},
    instructions::{take, InstructionContext},
};

/// Accounts: sender, request, client record, client (gets the request's rent). The client may
/// erase the request as soon as it has ended, any other account `RECORD_SECONDS_MIN` later.
pub fn erase(context: &mut InstructionContext) -> MarketResult {
    context.input.end()?;
    let [sender, request, record, client] = take::<4>(context.accounts)?;
    {
        let request = read::<Request>(request, context.program)?;
        let open = request.state == RequestState::Open as u8;
        let locked = request.state == RequestState::Locked as u8;
        require(!open && !locked, MarketError::AccountNotErasable)?;
        require(&request.client == client.address().as_array(), MarketError::AccountInvalid)?;
        let own = sender.is_signer() && sender.address() == client.address();
        let due = own || now()? >= request.ended_at + RECORD_SECONDS_MIN;
        require(due, MarketError::AccountNotErasable)?;
        let mut floors = write::<Client>(record, context.program)?;
        require(floors.owner == request.client, MarketError::AccountInvalid)?;
        floors.request_floor = floors.request_floor.max(request.nonce.saturating_add(1));
    }
    close(request, client)
}
