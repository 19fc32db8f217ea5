// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IAuditRequests } from "./IAuditRequests.sol";

/// @title Pay that waits for an audit
/// @notice A client can ask for an audit of the answer before any provider has locked its request.
/// The pay of such a request is held once it is claimed. The pay is paid once more than half of
/// the enlisted weight has endorsed the answer (`IEpochs`). It returns to the client if the answer
/// was not endorsed in time or was withheld, or if the provider is excluded. The pay of an
/// endorsed answer never returns.
/// @dev The client of a request needs no further signature: it asks for the audit in the
/// transaction after the opening of the request. A provider reads `isAuditRequested` before and
/// after it locks the request, because it can release the lock at no cost in the first minutes. So
/// no provider works under this condition against its will, and no client can ask for an audit
/// after a provider has locked the request.
///
/// Asked -> Held (`holdPay`, once the pay was claimed and before the audit window is over) -> paid
/// (`releasePay`) or returned (`returnPay`). Any account can call these functions; `releasePay`
/// and `returnPay` work as long as the pay is held. Pay that is not held in time is paid in the
/// ordinary way. Pay that the core releases, `HOLD_MAX` after the window, is also paid; before
/// that, any account has at least `RETURN_SECONDS` to return it.
///
/// A hold is a case of the court without a jury; other cases can hold the same pay at the same
/// time. All receipts of such a request are drawn, and its client has consented to the disclosure
/// of its answers.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `endorsed`: held pay is paid only in two cases: the answer was endorsed, or no account
///   returned the pay before the core released it.
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
