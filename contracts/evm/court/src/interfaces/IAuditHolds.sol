// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IAuditRequests } from "./IAuditRequests.sol";

/// @title Pay that waits for an audit
/// @notice A client can ask for an audit of the answer to its request (one inference that it
/// prepaid in escrow) before any provider has locked the request. Once the provider has claimed the
/// pay of such a request, any account can have the court hold this pay. The pay is released to the
/// provider once more than half of the jurors' settled weight, without the provider's weight, has
/// endorsed the answer (`IEpochs`). The pay returns to the client if the answer is not endorsed
/// within `CASE_MAX - RETURN_SECONDS` after the start of the hold (`CASE_MAX` of `ICourt`), if the
/// provider withheld the answer's data (`IDataChallenges`), or if the provider is excluded. The pay
/// of an endorsed answer never returns.
/// @dev The client of a request signs nothing besides its transactions: one opens the request, and
/// a second one asks for the audit. A provider reads `isAuditRequested` before and after it locks
/// the request, because in the first minutes after the lock it can release the request at no cost.
/// So no provider works with pay that waits for an audit against its will, and no client can ask
/// for an audit after a provider has locked the request.
///
/// States of an audited request: Asked -> Held (`holdPay`, once the pay was claimed and before the
/// audit window is over) -> paid (`releasePay`) or returned (`returnPay`). Any account can call
/// these functions; `releasePay` and `returnPay` work as long as the pay is held. Pay that is not
/// held before the end of the audit window is paid in the ordinary way. If neither `releasePay` nor
/// `returnPay` is called, the provider is paid as well: from `HOLD_MAX` after the end of the audit
/// window, the pay can be collected from the escrow `Requests` in spite of the hold. Before that
/// time, any account has at least `RETURN_SECONDS` to return the pay of an answer that is not
/// endorsed.
///
/// A hold is a case of the court without a jury; other cases can hold the same pay at the same
/// time. The receipt of an audited request is always drawn as evidence, and the client has
/// consented to the disclosure of the answer.
///
/// Invariants, each with a test of the same name in `test/modules/Modules.inv.t.sol`:
/// - `endorsed`: held pay is paid only in two cases: the answer was endorsed, or no account
///   returned the pay before the escrow `Requests` released it.
/// - `ends`: any account can end a hold, without a call by the client or the provider.
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
    /// @notice The provider has not claimed the pay of the request yet, or the pay has matured.
    error PayNotMaturing(bytes32 id);
    error NotHeld(bytes32 id);
    error NotEndorsed(bytes32 id);
    error AlreadyEndorsed(bytes32 id);
    /// @notice Before `from`, pay can return only if the answer was withheld or the provider is
    /// excluded, because validators can still endorse the answer.
    error ReturnTooEarly(bytes32 id, uint256 from, uint256 now_);
}
