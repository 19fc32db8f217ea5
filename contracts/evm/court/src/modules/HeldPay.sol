// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Requests } from "../../../core/src/Requests.sol";
import { Agreement, AgreementState } from "../../../core/src/interfaces/IEscrow.sol";
import { Terms } from "../../../core/src/interfaces/IOffers.sol";
import { IAudited } from "../interfaces/IAudited.sol";
import { ICourt, Opening, Ruling } from "../interfaces/ICourt.sol";
import { IHeldPay } from "../interfaces/IHeldPay.sol";
import { Demands } from "./Demands.sol";
import { Epochs } from "./Epochs.sol";

/// @title HeldPay
/// @notice See `IHeldPay`, which carries the prose.
contract HeldPay is IHeldPay {
    /// @notice So long before `CASE_MAX` is over pay that nobody endorsed can be returned.
    uint256 public constant RETURN_SECONDS = 1 days;

    ICourt public immutable COURT;
    Requests public immutable REQUESTS;
    Epochs public immutable EPOCHS;
    Demands public immutable DEMANDS;

    struct Hold {
        address provider;
        uint40 openedAt;
        bool ended;
        uint256 caseId;
    }

    /// @inheritdoc IAudited
    mapping(bytes32 id => bool) public isAudited;
    mapping(bytes32 id => Hold) public holdOf;

    constructor(ICourt court, Requests requests, Epochs epochs, Demands demands) {
        (COURT, REQUESTS, EPOCHS, DEMANDS) = (court, requests, epochs, demands);
    }

    /// @notice Asks that the answer is audited. The request's client, before a provider took it.
    function ask(bytes32 id) external {
        Agreement memory agreement = REQUESTS.agreementOf(id);
        if (agreement.state != AgreementState.Open) revert RequestTaken(id);
        if (msg.sender != agreement.client) revert NotTheClient(msg.sender, agreement.client);
        isAudited[id] = true;
        emit AuditAsked(id, msg.sender);
    }

    /// @notice Holds what was claimed. Anybody.
    function hold(bytes32 id) external {
        if (!isAudited[id]) revert NotAudited(id);
        if (EPOCHS.endorsed(id)) revert EndorsedAlready(id);
        Hold storage held = holdOf[id];
        if (held.caseId != 0) revert HeldAlready(id);
        Agreement memory agreement = REQUESTS.agreementOf(id);
        if (agreement.state < AgreementState.Closed) revert NothingToHold(id);
        Terms memory terms = REQUESTS.OFFERS().termsOf(agreement.offer);
        Opening memory opening;
        (opening.subject, opening.returnsFrom) = (id, Ruling.Minor);
        (opening.opener, opening.respondent) = (agreement.client, terms.provider);
        uint256 caseId = COURT.open(opening);
        (held.provider, held.openedAt) = (terms.provider, uint40(block.timestamp));
        held.caseId = caseId;
        emit AuditHeld(id, terms.provider, caseId);
        COURT.namePay(caseId, address(REQUESTS), id);
        bool there = REQUESTS.agreementOf(id).state == AgreementState.Held;
        if (!there) revert NothingToHold(id);
    }

    /// @notice Lets go of what was endorsed. Anybody.
    function release(bytes32 id) external {
        if (!EPOCHS.endorsed(id)) revert NotEndorsed(id);
        _end(id, Ruling.No);
    }

    /// @notice Returns to its client what nobody endorsed in time, what was withheld, and what a
    /// provider is owed that is excluded. Anybody.
    function giveBack(bytes32 id) external {
        Hold storage held = holdOf[id];
        uint256 from = held.openedAt + COURT.CASE_MAX() - RETURN_SECONDS;
        if (!DEMANDS.withheldIn(id)) {
            if (EPOCHS.endorsed(id)) revert EndorsedAlready(id);
            bool late = block.timestamp >= from || COURT.excluded(held.provider);
            if (!late) revert ReturnTooEarly(id, from, block.timestamp);
        }
        _end(id, Ruling.Minor);
    }

    function _end(bytes32 id, Ruling ruling) private {
        Hold storage held = holdOf[id];
        if (held.caseId == 0 || held.ended) revert NotHeld(id);
        held.ended = true;
        emit AuditEnded(id, ruling == Ruling.No);
        COURT.end(held.caseId, ruling);
        COURT.endPay(held.caseId, id);
    }
}
