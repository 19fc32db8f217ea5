// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { AccusationState, AccusationView, ClaimView, IAudits } from "../interfaces/IAudits.sol";
import { CaseState, CaseView, Outcome } from "../interfaces/ICommittees.sol";
import { Channel, EvidenceItem } from "../interfaces/IEvidence.sol";
import { Parameter } from "../interfaces/IParameters.sol";
import { AuditBooks } from "./AuditBooks.sol";

/// @title Accusations before they are judged
/// @notice Evidence, parties, freezes, appeals. See `IAudits`, which carries the prose.
abstract contract Accusations is AuditBooks {
    /// @notice Fewest and most receipts of an accusation.
    uint256 public constant ITEMS_MIN = 4;
    uint256 public constant ITEMS_MAX = 24;
    /// @notice Seats of the first jury, and of the one that an appeal asks.
    uint8 public constant SEATS_FIRST = 21;
    uint8 public constant SEATS_APPEAL = 63;

    /// @notice Fewest distinct clients whose receipts make an accusation.
    uint256 public immutable CLIENTS_MIN;

    struct Accusation {
        address provider;
        uint96 bond;
        address accuser;
        uint96 appealBond;
        address appellant;
        uint64 caseId;
        AccusationState state;
    }

    struct Claim {
        bytes32 sessionId;
        address client;
        uint96 paid;
        address asset;
        uint96 frozen;
    }

    /// @dev What `accuse` gathers from its items; the lists are longer than their counts.
    struct Gathered {
        address[] parties;
        uint256 partyCount;
        bytes32[] receiptIds;
        bytes32[] sessionIds;
        uint256 sessionCount;
    }

    uint256 public accusationCount;
    mapping(uint256 accusationId => Accusation) internal _accusations;
    mapping(uint256 accusationId => Claim[]) internal _claims;
    mapping(address provider => uint256 accusationId) public runningAgainst;

    constructor(uint256 clientsMin) {
        if (clientsMin == 0 || clientsMin > ITEMS_MAX) revert ClientsMinInvalid(clientsMin);
        CLIENTS_MIN = clientsMin;
    }

    /// @inheritdoc IAudits
    function accuse(address provider, EvidenceItem[] calldata items)
        external
        returns (uint256 id)
    {
        _requireValidator();
        if (msg.sender == provider) revert AccusedBySelf(provider);
        if (runningAgainst[provider] != 0) {
            revert AccusationRunning(provider, runningAgainst[provider]);
        }
        if (items.length < ITEMS_MIN || items.length > ITEMS_MAX) {
            revert ItemsOutOfBounds(items.length, ITEMS_MIN, ITEMS_MAX);
        }
        id = ++accusationCount;
        runningAgainst[provider] = id;
        Gathered memory gathered = _gather(id, provider, items);
        uint256 clients = gathered.partyCount - 2;
        if (clients < CLIENTS_MIN) revert ClientsTooFew(clients, CLIENTS_MIN);

        Accusation storage accusation_ = _accusations[id];
        accusation_.provider = provider;
        accusation_.accuser = msg.sender;
        accusation_.bond = uint96(PARAMETERS.get(Parameter.AccusationBond));
        accusation_.state = AccusationState.Running;
        uint256 caseId = COMMITTEES.open(bytes32(id), gathered.parties, SEATS_FIRST);
        accusation_.caseId = uint64(caseId);
        emit ProviderAccused(
            id, provider, msg.sender, caseId, gathered.receiptIds, gathered.sessionIds
        );

        _reserve(accusation_.bond);
        STAKES.hold(provider);
    }

    /// @inheritdoc IAudits
    function appeal(uint256 id) external {
        Accusation storage accusation_ = _running(id);
        CaseView memory case_ = _decided(id, accusation_);
        uint256 until = _appealableUntil(case_);
        if (block.timestamp >= until) revert AppealClosed(id, block.timestamp, until);
        if (msg.sender != accusation_.provider) {
            revert AppealNotYours(msg.sender, accusation_.provider);
        }

        uint96 bond = uint96(PARAMETERS.get(Parameter.AccusationBond));
        accusation_.appellant = msg.sender;
        accusation_.appealBond = bond;
        emit VerdictAppealed(id, msg.sender, bond);

        COMMITTEES.appeal(accusation_.caseId, SEATS_APPEAL);
        _reserve(bond);
    }

    /// @inheritdoc IAudits
    function accusation(uint256 id) external view returns (AccusationView memory) {
        Accusation storage accusation_ = _accusations[id];
        return AccusationView({
            state: accusation_.state,
            provider: accusation_.provider,
            accuser: accusation_.accuser,
            bond: accusation_.bond,
            caseId: accusation_.caseId,
            appellant: accusation_.appellant,
            appealBond: accusation_.appealBond
        });
    }

    /// @inheritdoc IAudits
    function claimsOf(uint256 id) external view returns (ClaimView[] memory views) {
        Claim[] storage claims = _claims[id];
        views = new ClaimView[](claims.length);
        for (uint256 i = 0; i < claims.length; i++) {
            Claim storage claim = claims[i];
            views[i] =
                ClaimView(claim.sessionId, claim.client, claim.asset, claim.paid, claim.frozen);
        }
    }

    function _running(uint256 id) internal view returns (Accusation storage accusation_) {
        accusation_ = _accusations[id];
        if (accusation_.state != AccusationState.Running) revert AccusationNotRunning(id);
    }

    function _decided(uint256 id, Accusation storage accusation_)
        internal
        view
        returns (CaseView memory case_)
    {
        case_ = COMMITTEES.caseOf(accusation_.caseId);
        if (case_.state != CaseState.Decided) revert VerdictMissing(id);
    }

    /// @dev Zero where the verdict stands at once: only who is to be penalised can appeal.
    function _appealableUntil(CaseView memory case_) internal view returns (uint256) {
        bool against = case_.outcome == Outcome.Guilty || case_.outcome == Outcome.Withheld;
        if (case_.appealed || !against) return 0;
        return case_.decidedAtSeconds + PARAMETERS.get(Parameter.AppealWindow);
    }

    /// @dev Checks the items, spends their receipts for this accuser, and freezes what their
    /// sessions paid.
    function _gather(uint256 id, address provider, EvidenceItem[] calldata items)
        private
        returns (Gathered memory gathered)
    {
        gathered.parties = new address[](items.length + 2);
        (gathered.parties[0], gathered.parties[1]) = (provider, msg.sender);
        gathered.partyCount = 2;
        gathered.receiptIds = new bytes32[](items.length);
        gathered.sessionIds = new bytes32[](items.length);
        for (uint256 i = 0; i < items.length; i++) {
            (bytes32 receiptId, Channel memory channel) = EVIDENCE.check(items[i]);
            if (channel.provider != provider) revert ProviderDiffers(receiptId, channel.provider);
            bytes32 use = keccak256(abi.encode(receiptId, msg.sender));
            if (!_spend(use, ACCUSED)) revert ReceiptUsed(receiptId);
            if (channel.client == provider || channel.client == msg.sender) {
                revert ClientIsParty(channel.client);
            }
            gathered.receiptIds[i] = receiptId;
            _addClient(gathered, channel.client);
            bytes32 sessionId = items[i].core.sessionId;
            if (_addSession(gathered, sessionId)) _claim(id, sessionId, channel);
        }
        (address[] memory parties, uint256 partyCount) = (gathered.parties, gathered.partyCount);
        (bytes32[] memory sessionIds, uint256 sessionCount) =
            (gathered.sessionIds, gathered.sessionCount);
        assembly ("memory-safe") {
            mstore(parties, partyCount)
            mstore(sessionIds, sessionCount)
        }
    }

    function _addClient(Gathered memory gathered, address client) private pure {
        for (uint256 i = 2; i < gathered.partyCount; i++) {
            if (gathered.parties[i] == client) return;
        }
        gathered.parties[gathered.partyCount++] = client;
    }

    function _addSession(Gathered memory gathered, bytes32 sessionId)
        private
        pure
        returns (bool fresh)
    {
        for (uint256 i = 0; i < gathered.sessionCount; i++) {
            if (gathered.sessionIds[i] == sessionId) return false;
        }
        gathered.sessionIds[gathered.sessionCount++] = sessionId;
        return true;
    }

    function _claim(uint256 id, bytes32 sessionId, Channel memory channel) private {
        uint128 frozen = 0;
        if (channel.net != 0) {
            frozen = VAULT.freeze(channel.provider, channel.asset, channel.net);
        }
        // Caps and costs fit 96 bits.
        _claims[id].push(
            Claim(sessionId, channel.client, uint96(channel.paid), channel.asset, uint96(frozen))
        );
    }
}
