// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IAuditRequests } from "./IAuditRequests.sol";

/// @title Pay that waits for an audit
/// @notice A client can ask for an audit of the answer to its request (one inference that it
/// prepaid in escrow) before any provider has locked the request. The pay of such a request can be
/// held once the provider has claimed it. The pay is released to the provider once more than half
/// of the jurors' settled weight, without the provider's weight, has endorsed the answer
/// (`IEpochs`). The pay returns to the client if the answer was not endorsed in time, if the
/// provider withheld the answer's data (`IDataChallenges`), or if the provider is excluded. The
/// pay of an endorsed answer never returns.
/// @dev The client of a request needs no further signature: it asks for the audit in a second
/// transaction, after the opening of the request. A provider reads `isAuditRequested` before and
/// after it locks the request, because it can release the lock at no cost in the first minutes. So
/// no provider works with pay that waits for an audit against its will, and no client can ask for
/// an audit after a provider has locked the request.
///
/// States of an audited request: Asked -> Held (`holdPay`, once the pay was claimed and before the
/// audit window is over) -> paid (`releasePay`) or returned (`returnPay`). Any account can call
/// these functions; `releasePay` and `returnPay` work as long as the pay is held. Pay that is not
/// held in time is paid in the ordinary way. Held pay that neither call ended is also paid, once
/// the escrow `Requests` releases it, `HOLD_MAX` after the end of the audit window. Before that,
/// any account has at least `RETURN_SECONDS` to return it.
///
/// A hold is a case of the court without a jury; other cases can hold the same pay at the same
/// time. The receipt of an audited request is always drawn as evidence, and the client has
/// consented to the disclosure of the answer.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `endorsed`: held pay is paid only in two cases: the answer was endorsed, or no account
///   returned the pay before the escrow `Requests` released it.
/// - `ends`: any account can end a hold, without the parties.
interface IAuditHolds is IAuditRequests {
    event AuditRequested(bytes32 indexed id, address indexed client);
    event AuditHoldPlaced(bytes32 indexed id, address indexed provider, uint256 caseId);
    /// @notice The hold has ended. Either the pay was released, and is paid once it has matured
    /// and no other case holds it; or it was returned.
    event AuditHoldEnded(bytes32 indexed id, bool endorsed);

    error NotTheClient(address caller, address client);
    /// @notice The request is not open: a provider has already locked it, or it never existed.
    error RequestAlreadyLocked(bytes32 id);
    error AuditNotRequested(bytes32 id);
    error AlreadyHeld(bytes32 id);
    /// @notice The pay was not claimed, or has matured.
    error PayNotMaturing(bytes32 id);
    error NotHeld(bytes32 id);
    error NotEndorsed(bytes32 id);
    error AlreadyEndorsed(bytes32 id);
    /// @notice The answer can still be endorsed.
    error ReturnTooEarly(bytes32 id, uint256 from, uint256 now_);
}
