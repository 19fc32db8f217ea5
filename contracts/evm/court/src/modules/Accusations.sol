// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Evidence, EvidenceSources } from "../base/Evidence.sol";
import { Wiring } from "../base/Wiring.sol";
import { IAccusations } from "../interfaces/IAccusations.sol";
import { CaseParams } from "../interfaces/ICourt.sol";
import { AuditSubject, EvidenceItem } from "../interfaces/IEvidence.sol";
import { Ruling } from "../interfaces/IJuries.sol";

/// @title Accusations
/// @notice See `IAccusations` for the documentation.
contract Accusations is IAccusations, Evidence {
    /// @notice Smallest and largest number of receipts of an accusation.
    uint256 public constant ITEMS_MIN = 4;
    uint256 public constant ITEMS_MAX = 24;
    /// @notice Least number of distinct clients in the receipts of an accusation.
    uint256 public constant CLIENTS_MIN = 3;

    uint256 private constant BPS = 10_000;

    /// @notice The last case that a receipt helped to open.
    mapping(bytes32 receiptId => uint256 caseId) public caseOf;

    constructor(EvidenceSources memory sources) Evidence(sources) {
        Wiring.requireModule(sources.court);
    }

    /// @notice Accuses a provider. Any account may call it; the sender pays bond and fees (see
    /// `CaseParams.payer`).
    function accuse(address provider, EvidenceItem[] calldata items)
        external
        returns (uint256 caseId)
    {
        if (items.length < ITEMS_MIN || items.length > ITEMS_MAX) {
            revert ItemsOutOfBounds(items.length, ITEMS_MIN, ITEMS_MAX);
        }
        (bytes32[] memory receiptIds, address[] memory escrows) = _check(provider, items);
        bytes32 modelVersion = items[0].core.modelVersion;
        caseId = COURT.openCase(_opening(provider, modelVersion, receiptIds));
        emit ProviderAccused(caseId, provider, msg.sender, modelVersion, receiptIds);
        for (uint256 i = 0; i < items.length; i++) {
            caseOf[receiptIds[i]] = caseId;
            COURT.attachPay(caseId, escrows[i], items[i].core.sessionId);
        }
    }

    function _opening(address provider, bytes32 modelVersion, bytes32[] memory receiptIds)
        private
        view
        returns (CaseParams memory opening)
    {
        uint256 stake = COURT.stakeOf(provider);
        opening.jury = true;
        (opening.recorded, opening.excludes) = (true, true);
        opening.returnsFrom = Ruling.Major;
        opening.domain = modelVersion;
        opening.subject = keccak256(abi.encodePacked(receiptIds));
        (opening.opener, opening.payer) = (msg.sender, msg.sender);
        opening.respondent = provider;
        opening.minor = uint96(_minorPenaltyOf(stake));
        opening.major = uint96(stake * PARAMETERS.get(Parameter.PenaltyBps) / BPS);
    }

    function _check(address provider, EvidenceItem[] calldata items)
        private
        view
        returns (bytes32[] memory receiptIds, address[] memory escrows)
    {
        receiptIds = new bytes32[](items.length);
        escrows = new address[](items.length);
        address[] memory clients = new address[](items.length);
        uint256 count = 0;
        for (uint256 i = 0; i < items.length; i++) {
            (bytes32 id,, AuditSubject memory work) = _check(items[i]);
            if (i != 0 && id <= receiptIds[i - 1]) revert ItemsNotAscending(id);
            if (work.provider != provider) revert ProviderMismatch(id, work.provider);
            bytes32 modelVersion = items[i].core.modelVersion;
            if (modelVersion != items[0].core.modelVersion) {
                revert ModelMismatch(id, modelVersion);
            }
            _requireUnjudged(id);
            if (work.client == provider || work.client == msg.sender) {
                revert ClientIsParty(work.client);
            }
            (receiptIds[i], escrows[i]) = (id, work.escrow);
            if (!_contains(clients, count, work.client)) clients[count++] = work.client;
        }
        if (count < CLIENTS_MIN) revert ClientsTooFew(count, CLIENTS_MIN);
    }

    function _requireUnjudged(bytes32 receiptId) private view {
        uint256 before = caseOf[receiptId];
        if (before == 0) return;
        (Ruling ruling, bool isFinal) = COURT.rulingOf(before);
        if (!isFinal) revert ReceiptInCase(receiptId, before);
        if (ruling == Ruling.Major) revert ReceiptAlreadyRuled(receiptId, before);
    }

    function _contains(address[] memory list, uint256 count, address account)
        private
        pure
        returns (bool)
    {
        for (uint256 i = 0; i < count; i++) {
            if (list[i] == account) return true;
        }
        return false;
    }
}
