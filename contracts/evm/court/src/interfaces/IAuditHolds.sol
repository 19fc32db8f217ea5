// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IAuditRequests } from "./IAuditRequests.sol";

/// @title Pay that waits for an audit
/// @notice A client asks, before any provider has taken its request, that the answer is audited.
/// Pay that is claimed then is paid once more than half of the enlisted weight endorsed the answer
/// (`IEpochs`), and returns where the answer was not endorsed in time or was withheld, or where
/// its provider is excluded. An endorsement stands against every return.
/// @dev A client of a request signs nothing more: it sends the request for an audit in the
/// transaction after the opening. A provider reads `isAuditRequested` before it locks, and once
/// more after: for the first minutes it can let go without harm. So no provider serves under this
/// condition without its agreement, and no client can ask once a provider has the request.
///
/// Asked -> Held (`hold`, once it was claimed and before the audit window is over) -> paid
/// (`release`) or returned (`returnPay`), by anybody, each as long as the pay is held. Not held in
/// time it is paid like any other; so is what the core lets go of, `HOLD_MAX` after the window:
/// anybody can return it for at least the `RETURN_SECONDS` before.
///
/// Its hold is a case without a jury at the court, beside which other cases hold the same pay. All
/// receipts of such a request are drawn, and its client has consented to show them.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `endorsed`: held pay is paid only where the answer was endorsed, or where no account returned
///   the pay until the core released it.
/// - `ends`: strangers alone bring what is held to its end.
interface IAuditHolds is IAuditRequests {
    event AuditRequested(bytes32 indexed id, address indexed client);
    event AuditHoldPlaced(bytes32 indexed id, address indexed provider, uint256 caseId);
    /// @notice It is paid once it has matured and no other case holds it, or returned at once.
    event AuditHoldEnded(bytes32 indexed id, bool endorsed);

    error NotTheClient(address caller, address client);
    /// @notice A provider has it already, or it never was.
    error RequestAlreadyLocked(bytes32 id);
    error AuditNotRequested(bytes32 id);
    error AlreadyHeld(bytes32 id);
    /// @notice It is not claimed, or its pay has matured.
    error PayNotMaturing(bytes32 id);
    error NotHeld(bytes32 id);
    error NotEndorsed(bytes32 id);
    error AlreadyEndorsed(bytes32 id);
    /// @notice It can still be endorsed.
    error ReturnTooEarly(bytes32 id, uint256 from, uint256 now_);
}
