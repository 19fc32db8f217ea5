// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../../core/src/Requests.sol";
import { Agreement, AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { Wiring } from "../base/Wiring.sol";
import { IAuditHolds } from "../interfaces/IAuditHolds.sol";
import { IAuditRequests } from "../interfaces/IAuditRequests.sol";
import { CaseParams, ICourt, Ruling } from "../interfaces/ICourt.sol";
import { DataChallenges } from "./DataChallenges.sol";
import { Epochs } from "./Epochs.sol";

/// @title AuditHolds
/// @notice See `IAuditHolds` for the documentation.
contract AuditHolds is IAuditHolds {
    /// @notice From `CASE_MAX - RETURN_SECONDS` after the start of a hold, any account can return
    /// the held pay if no majority has endorsed the answer.
    uint256 public constant RETURN_SECONDS = 1 days;

    ICourt public immutable COURT;
    Requests public immutable REQUESTS;
    Epochs public immutable EPOCHS;
    DataChallenges public immutable CHALLENGES;

    struct PayHold {
        address provider;
        uint40 openedAt;
        bool ended;
        uint256 caseId;
    }

    /// @inheritdoc IAuditRequests
    mapping(bytes32 id => bool) public isAuditRequested;
    mapping(bytes32 id => PayHold) public holdOf;

    constructor(ICourt court, Requests requests, Epochs epochs, DataChallenges challenges) {
        (COURT, REQUESTS, EPOCHS, CHALLENGES) = (court, requests, epochs, challenges);
        Wiring.requireModule(court);
        Wiring.requireModule(court, address(challenges));
        bool same = address(epochs.JURIES()) == address(court.JURIES())
            && address(epochs.REQUESTS()) == address(requests);
        if (!same) revert Wiring.WiringMismatch(address(epochs));
    }

    /// @notice Asks for an audit of the answer. Only the request's client may call it, before a
    /// provider locked the request.
    function requestAudit(bytes32 id) external {
        Agreement memory agreement = REQUESTS.agreementOf(id);
        if (agreement.state != AgreementState.Open) revert RequestAlreadyLocked(id);
        if (msg.sender != agreement.client) revert NotTheClient(msg.sender, agreement.client);
        isAuditRequested[id] = true;
        emit AuditRequested(id, msg.sender);
    }

    /// @notice Holds the pay that a provider claimed for an audited request. Any account may call
    /// it.
    function holdPay(bytes32 id) external {
        if (!isAuditRequested[id]) revert AuditNotRequested(id);
        if (EPOCHS.endorsed(id)) revert AlreadyEndorsed(id);
        PayHold storage held = holdOf[id];
        if (held.caseId != 0) revert AlreadyHeld(id);
        Agreement memory agreement = REQUESTS.agreementOf(id);
        if (agreement.state < AgreementState.Closed) revert PayNotMaturing(id);
        OfferTerms memory terms = REQUESTS.OFFERS().termsOf(agreement.offer);
        CaseParams memory opening;
        (opening.subject, opening.returnsFrom) = (id, Ruling.Minor);
        (opening.opener, opening.respondent) = (agreement.client, terms.provider);
        uint256 caseId = COURT.openCase(opening);
        (held.provider, held.openedAt) = (terms.provider, uint40(block.timestamp));
        held.caseId = caseId;
        emit AuditHoldPlaced(id, terms.provider, caseId);
        COURT.attachPay(caseId, address(REQUESTS), id);
        bool there = REQUESTS.agreementOf(id).state == AgreementState.Held;
        if (!there) revert PayNotMaturing(id);
    }

    /// @notice Releases the pay of an endorsed answer. Any account may call it.
    function releasePay(bytes32 id) external {
        if (!EPOCHS.endorsed(id)) revert NotEndorsed(id);
        _end(id, Ruling.No);
    }

    /// @notice Returns held pay to the client if the answer was not endorsed in time (see
    /// `RETURN_SECONDS`) or was withheld, or if the provider is excluded. The pay of an endorsed
    /// answer never returns. Any account may call it.
    function returnPay(bytes32 id) external {
        PayHold storage held = holdOf[id];
        uint256 from = held.openedAt + COURT.CASE_MAX() - RETURN_SECONDS;
        if (EPOCHS.endorsed(id)) revert AlreadyEndorsed(id);
        if (!CHALLENGES.hasWithholding(id)) {
            bool late = block.timestamp >= from || COURT.excluded(held.provider);
            if (!late) revert ReturnTooEarly(id, from, block.timestamp);
        }
        _end(id, Ruling.Minor);
    }

    function _end(bytes32 id, Ruling ruling) private {
        PayHold storage held = holdOf[id];
        if (held.caseId == 0 || held.ended) revert NotHeld(id);
        held.ended = true;
        emit AuditHoldEnded(id, ruling == Ruling.No);
        COURT.endCase(held.caseId, ruling);
        COURT.resolvePay(held.caseId, id);
    }
}
