// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { FindingTree } from "./base/FindingTree.sol";
import { PlantBooks } from "./base/PlantBooks.sol";
import { ClaimView } from "./interfaces/IAudits.sol";
import { ICommittees } from "./interfaces/ICommittees.sol";
import { Channel, EvidenceItem, IEvidence } from "./interfaces/IEvidence.sol";
import { Parameter } from "./interfaces/IParameters.sol";
import {
    FindingProof,
    FindingVerdict,
    IPlants,
    PlantOutcome,
    PlantSecret,
    PlantState
} from "./interfaces/IPlants.sol";
import { IProviders } from "./interfaces/IProviders.sol";
import { SessionState } from "./interfaces/ISessions.sol";
import { IStakes } from "./interfaces/IStakes.sol";
import { SessionId } from "./interfaces/SignedObjects.sol";

/// @title Plants
/// @notice See `IPlants`, which carries the prose.
/// @dev The Vault calls nobody, so no payee can block the others.
contract Plants is PlantBooks {
    /// @notice Most plants of an epoch.
    uint256 public constant PLANTS_MAX = 32;
    /// @notice Most epochs from the commitment to the epoch of a plant.
    uint64 public constant AHEAD_MAX = 32;
    /// @notice Most sessions and requests of a plant.
    uint256 public constant SESSIONS_MAX = 8;
    /// @notice Most findings opened of a plant: what one `settle` can pay.
    uint256 public constant OPENINGS_MAX = 128;

    constructor(
        Vault vault,
        IStakes stakes,
        ICommittees committees,
        IEvidence evidence,
        IProviders providers
    ) PlantBooks(vault, stakes, committees, evidence, providers) { }

    /// @inheritdoc IPlants
    function commitFindings(uint64 epoch, bytes32 root) external {
        (uint256 from, uint256 until) = (_start(epoch + 1), _start(epoch + 3));
        if (block.timestamp < from || block.timestamp >= until) {
            revert FindingsNotNow(epoch, block.timestamp, from, until);
        }
        if (bytes26(root) == 0) revert FindingsEmpty();
        if (!COMMITTEES.isValidator(msg.sender)) revert FinderNotValidator(msg.sender);
        Findings storage own = _findings[epoch][msg.sender];
        if (own.root != 0) revert FindingsCommittedAlready(epoch, msg.sender);
        uint48 weight = _weightOf(STAKES.activeOf(msg.sender));
        (own.root, own.weight) = (bytes26(root), weight);
        emit FindingsCommitted(epoch, msg.sender, root, weight);
    }

    /// @inheritdoc IPlants
    function plant(uint64 epoch, bytes32 hash, uint128 pool, uint128 bond)
        external
        returns (uint256 id)
    {
        uint64 now_ = BEACON.epochNow();
        if (epoch <= now_ || epoch > now_ + AHEAD_MAX) {
            revert PlantEpochInvalid(epoch, now_ + 1, now_ + AHEAD_MAX);
        }
        if (hash == 0) revert PlantEmpty();
        if (plantsIn[epoch]++ == PLANTS_MAX) revert PlantsFull(epoch, PLANTS_MAX);
        uint256 required = PARAMETERS.get(Parameter.MinStake);
        if (bond < required) revert PlantBondTooLow(bond, required);

        id = ++plantCount;
        Plant storage made = _plants[id];
        (made.planter, made.bond) = (msg.sender, _fit(bond));
        (made.pool, made.word) = (_fit(pool), hash);
        (made.epoch, made.committedAt) = (epoch, uint40(block.timestamp));
        made.state = PlantState.Committed;
        emit PlantCommitted(id, msg.sender, epoch, hash, pool, bond);

        _reserve(pool + bond);
    }

    /// @inheritdoc IPlants
    function sponsor(uint256 id, uint128 amount) external {
        Plant storage plant_ = _in(id, PlantState.Committed);
        if (plant_.sponsor != address(0)) revert SponsoredAlready(id, plant_.sponsor);
        if (amount == 0) revert PlantAmountInvalid(amount);
        (plant_.sponsor, plant_.sponsored) = (msg.sender, _fit(amount));
        emit PlantSponsored(id, msg.sender, amount);

        _reserve(amount);
    }

    /// @inheritdoc IPlants
    function reveal(
        uint256 id,
        PlantSecret calldata secret,
        bytes32[] calldata sessionIds,
        EvidenceItem[] calldata probe
    ) external {
        Plant storage plant_ = _in(id, PlantState.Committed);
        if (msg.sender != plant_.planter) revert NotThePlanter(msg.sender, plant_.planter);
        uint64 epoch = plant_.epoch;
        _requireNow(id, _start(epoch + 3), _start(epoch + 4));
        address provider = secret.provider;
        bytes32 hash = keccak256(abi.encode(msg.sender, epoch, provider, secret.bad, secret.salt));
        if (hash != plant_.word) revert PlantMismatch(id);

        if (plantOf[provider] == 0) plantOf[provider] = id;
        (plant_.provider, plant_.bad) = (provider, secret.bad);
        plant_.state = PlantState.Revealed;
        // Before its sessions are marked: what is planted is no evidence any more.
        bytes32 receiptId = _checkProbe(epoch, sessionIds, probe);
        plant_.word = receiptId;
        emit PlantRevealed(id, provider, epoch, secret.bad, receiptId, sessionIds);
        _nameSessions(id, plant_, sessionIds);
    }

    /// @inheritdoc IPlants
    function open(uint256 id, FindingProof calldata finding) external {
        Plant storage plant_ = _in(id, PlantState.Revealed);
        uint64 epoch = plant_.epoch;
        _requireNow(id, 0, _start(epoch + 5));
        bytes32 receiptId = plant_.word;
        if (receiptId == 0) revert PlantUnseen(id);
        if (msg.sender == plant_.planter || msg.sender == plant_.provider) {
            revert FinderIsParty(msg.sender);
        }
        if (_opened[id][msg.sender]) revert FindingOpenedAlready(id, msg.sender);
        Findings storage own = _findings[epoch][msg.sender];
        bytes32 root = FindingTree.rootOf(epoch, msg.sender, receiptId, finding);
        if (own.root == 0 || own.root != bytes26(root) || finding.verdict == FindingVerdict.None) {
            revert FindingMismatch(id, msg.sender);
        }
        if (_openings[id].length == OPENINGS_MAX) revert OpeningsFull(id, OPENINGS_MAX);

        uint48 weight = own.weight;
        _opened[id][msg.sender] = true;
        _openings[id].push(Opening(msg.sender, weight, finding.verdict));
        if (_agrees(plant_.bad, finding.verdict)) plant_.agreed += weight;
        else plant_.disagreed += weight;
        emit FindingOpened(id, msg.sender, finding.verdict, finding.scoreHash, weight);
    }

    /// @inheritdoc IPlants
    function settle(uint256 id) external {
        Plant memory plant_ = _plants[id];
        PlantState state = plant_.state;
        if (state != PlantState.Committed && state != PlantState.Revealed) {
            revert PlantNotInState(id, state, PlantState.Revealed);
        }
        uint256 from = _start(plant_.epoch + (state == PlantState.Committed ? 4 : 5));
        if (block.timestamp < from) {
            revert PlantNotNow(id, block.timestamp, from, type(uint256).max);
        }
        PlantOutcome outcome = _outcomeOf(plant_);
        Plant storage kept = _plants[id];
        (kept.state, kept.outcome) = (PlantState.Settled, outcome);
        (kept.bond, kept.pool, kept.sponsored) = (0, 0, 0);

        (uint128 paid, uint128 forfeited) = (0, 0);
        if (outcome == PlantOutcome.Upheld) {
            paid = _payAgreeing(id, plant_);
        } else if (outcome == PlantOutcome.Refuted) {
            paid = _payAll(id, plant_);
        } else if (outcome == PlantOutcome.Forfeited) {
            forfeited = plant_.bond;
            plant_.bond = 0;
            _move(plant_.planter, PARAMETERS.feeSink(), forfeited);
        }
        emit PlantSettled(id, outcome, paid, forfeited);
        _release(plant_.planter, uint128(plant_.bond) + plant_.pool);
        _release(plant_.sponsor, plant_.sponsored);
    }

    /// @inheritdoc IPlants
    function spare(uint256 accusationId) external returns (bool) {
        if (msg.sender != address(AUDITS)) revert NotTheAudits(msg.sender);
        ClaimView[] memory claims = AUDITS.claimsOf(accusationId);
        for (uint256 i = 0; i < claims.length; i++) {
            if (!planted[claims[i].sessionId]) return false;
        }
        spared[accusationId] = true;
        emit AccusationSpared(accusationId);
        return true;
    }

    /// @dev The receipt that findings are opened of; zero where there is none.
    function _checkProbe(
        uint64 epoch,
        bytes32[] calldata sessionIds,
        EvidenceItem[] calldata probe
    ) private view returns (bytes32 receiptId) {
        if (probe.length == 0) return 0;
        Channel memory channel;
        (receiptId, channel) = EVIDENCE.check(probe[0]);
        bool named = false;
        for (uint256 i = 0; i < sessionIds.length; i++) {
            if (sessionIds[i] == probe[0].core.sessionId) named = true;
        }
        bool fits = named && BEACON.epochOf(channel.anchoredSeconds) == epoch;
        if (!fits || probe.length != 1) revert PlantReceiptUnfit(receiptId);
    }

    /// @dev Checks that the sessions are all that the provider ever completed; marks and refunds
    /// those of a bad plant.
    function _nameSessions(uint256 id, Plant storage plant_, bytes32[] calldata sessionIds)
        private
    {
        uint256 count = sessionIds.length;
        address provider = plant_.provider;
        if (count > SESSIONS_MAX) revert PlantSessionsOutOfBounds(count, SESSIONS_MAX);
        uint256 completed = PROVIDERS.reputationOf(provider).completions;
        if (completed != count) revert PlantIncomplete(provider, completed, count);
        (uint256 from, uint256 until) = (plant_.committedAt, _start(plant_.epoch + 1));
        for (uint256 i = 0; i < count; i++) {
            bytes32 sessionId = sessionIds[i];
            if (i != 0 && sessionId <= sessionIds[i - 1]) {
                revert PlantSessionsUnordered(sessionId);
            }
            Channel memory channel = EVIDENCE.channelOf(sessionId);
            // A request that was claimed is no session; a session that is open is not completed.
            bool isOpen = SESSIONS.session(SessionId.wrap(sessionId)).state == SessionState.Open;
            bool fits = channel.provider == provider && channel.asset == NATIVE && !isOpen;
            if (!fits || channel.paid == 0) revert PlantSessionUnfit(sessionId);
            uint256 anchored = channel.anchoredSeconds;
            if (anchored < from || anchored >= until) {
                revert PlantSessionOutOfTime(sessionId, anchored, from, until);
            }
            if (plant_.bad) _refund(id, plant_, sessionId, channel);
        }
    }

    function _refund(uint256 id, Plant storage plant_, bytes32 sessionId, Channel memory channel)
        private
    {
        // Its client has its money back from an earlier plant that named it.
        if (planted[sessionId]) return;
        planted[sessionId] = true;
        uint128 before = AUDITS.restoredOf(sessionId);
        uint128 due = channel.paid > before ? channel.paid - before : 0;
        uint96 bond = plant_.bond;
        if (due > bond) revert PlantBondSpent(id, bond, due);
        plant_.bond = bond - uint96(due);
        emit PlantRefunded(id, sessionId, channel.client, due);
        _move(plant_.planter, channel.client, due);
    }

    function _outcomeOf(Plant memory plant_) private pure returns (PlantOutcome) {
        if (plant_.state == PlantState.Committed) return PlantOutcome.Forfeited;
        if (plant_.agreed + plant_.disagreed == 0) return PlantOutcome.Unseen;
        return plant_.disagreed > plant_.agreed ? PlantOutcome.Refuted : PlantOutcome.Upheld;
    }

    /// @dev Divides pool and sponsor's money among who agreed; what is left stays in `plant_`.
    function _payAgreeing(uint256 id, Plant memory plant_) private returns (uint128 paid) {
        Opening[] memory openings = _openings[id];
        (uint96 pool, uint96 sponsored) = (plant_.pool, plant_.sponsored);
        for (uint256 i = 0; i < openings.length; i++) {
            Opening memory opening = openings[i];
            if (!_agrees(plant_.bad, opening.verdict)) continue;
            uint96 own = uint96(uint256(pool) * opening.weight / plant_.agreed);
            uint96 given = uint96(uint256(sponsored) * opening.weight / plant_.agreed);
            plant_.pool -= own;
            plant_.sponsored -= given;
            _move(plant_.planter, opening.validator, own);
            _move(plant_.sponsor, opening.validator, given);
            paid += uint128(own) + given;
            emit FindingPaid(id, opening.validator, uint128(own) + given);
        }
    }

    /// @dev Divides the bond among all who opened; what is left stays in `plant_`.
    function _payAll(uint256 id, Plant memory plant_) private returns (uint128 paid) {
        Opening[] memory openings = _openings[id];
        (uint96 bond, uint256 weights) = (plant_.bond, plant_.agreed + plant_.disagreed);
        for (uint256 i = 0; i < openings.length; i++) {
            Opening memory opening = openings[i];
            uint96 own = uint96(uint256(bond) * opening.weight / weights);
            plant_.bond -= own;
            _move(plant_.planter, opening.validator, own);
            paid += own;
            emit FindingPaid(id, opening.validator, own);
        }
    }
}
