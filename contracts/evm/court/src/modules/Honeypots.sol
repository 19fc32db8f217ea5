// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Anchor } from "../../../core/src/interfaces/ISessions.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { Evidence, EvidenceSources } from "../base/Evidence.sol";
import { FindingTree } from "../base/FindingTree.sol";
import { Operators } from "../base/Operators.sol";
import { AuditSubject, EvidenceItem } from "../interfaces/IEvidence.sol";
import {
    FindingOpening,
    FindingProof,
    FindingVerdict,
    Honeypot,
    HoneypotSecret,
    HoneypotState,
    IHoneypots
} from "../interfaces/IHoneypots.sol";

/// @title Honeypots
/// @notice See `IHoneypots` for the documentation.
contract Honeypots is IHoneypots, Evidence {
    /// @notice Largest number of epochs from the epoch of the commitment to the epoch in which the
    /// honeypot's receipt is anchored.
    uint256 public constant EPOCHS_AHEAD_MAX = 32;

    uint256 private constant NATIVE_ID = 0;
    /// @dev The general domain, whose jurors examine honeypots of all models.
    bytes32 private constant DOMAIN = 0;
    /// @dev The court's burn address, whose private key is unknown.
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    IVault public immutable VAULT;
    uint256 public immutable EPOCH_SECONDS;

    uint256 public honeypotCount;
    mapping(uint256 honeypotId => Honeypot) private _honeypots;
    /// @notice Amount that an account paid into a honeypot's pool and has not got back.
    mapping(uint256 honeypotId => mapping(address account => uint96)) public contributionOf;
    mapping(uint64 epoch => mapping(address validator => bytes32 root)) public findingsRootOf;
    /// @notice The opened finding of a validator, with the validator's weight, which becomes zero
    /// once the validator is paid.
    mapping(uint256 honeypotId => mapping(address validator => FindingOpening)) public
        findingOpeningOf;
    /// @dev Sessions and requests whose client got its payment back from the bond of a honeypot.
    mapping(bytes32 sessionId => bool) public refunded;

    constructor(EvidenceSources memory sources) Evidence(sources) {
        VAULT = SESSIONS.VAULT();
        EPOCH_SECONDS = BEACON.EPOCH_SECONDS();
    }

    /// @notice Commits an account to all its findings about the receipts of an epoch by one root.
    /// Only an account that had settled weight in the general domain in the epoch's last second, or
    /// its operator, may call it. The call is possible once, in the two epochs after that epoch.
    function commitFindings(uint64 epoch, bytes32 root, address account) external {
        Operators.requireJuror(STAKES, account, COURT.JURIES());
        (uint256 from, uint256 until) = (_start(epoch + 1), _start(epoch + 3));
        if (block.timestamp < from || block.timestamp >= until) {
            revert FindingsOutOfWindow(epoch, block.timestamp, from, until);
        }
        if (root == 0) revert FindingsEmpty();
        if (_weightIn(epoch, account) == 0) revert ValidatorNotEnlisted(account, epoch);
        if (findingsRootOf[epoch][account] != 0) revert FindingsAlreadyCommitted(epoch, account);
        findingsRootOf[epoch][account] = root;
        emit FindingsCommitted(epoch, account, root);
    }

    /// @notice Commits the sender to a honeypot whose receipt will be anchored in a later epoch, by
    /// `keccak256(abi.encode(honeypotOwner, epoch, provider, falsified, salt))`. The sender must
    /// have approved this contract in the Vault for bond and pool; the bond is at least `StakeMin`.
    function commitHoneypot(uint64 epoch, bytes32 word, uint96 pool, uint96 bond)
        external
        returns (uint256 id)
    {
        uint256 now_ = BEACON.epochOf(block.timestamp);
        if (epoch <= now_ || epoch > now_ + EPOCHS_AHEAD_MAX) {
            revert HoneypotEpochInvalid(epoch, now_ + 1, now_ + EPOCHS_AHEAD_MAX);
        }
        uint256 required = PARAMETERS.get(Parameter.StakeMin);
        if (bond < required) revert HoneypotBondTooLow(bond, required);
        id = ++honeypotCount;
        Honeypot storage honeypot_ = _honeypots[id];
        (honeypot_.honeypotOwner, honeypot_.bond, honeypot_.epoch) = (msg.sender, bond, epoch);
        (honeypot_.commitment, honeypot_.state) = (word, HoneypotState.Committed);
        emit HoneypotCommitted(id, msg.sender, epoch, bond);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, bond);
        if (pool != 0) _fund(id, honeypot_, pool);
    }

    /// @notice Pays into a honeypot's pool, until the honeypot's epoch is over. Any account that
    /// has approved this contract in the Vault may call it.
    /// @param termsHash Result of `termsHashOf` for the honeypot that the sender wants to fund.
    function fundHoneypot(uint256 id, bytes32 termsHash, uint96 amount) external {
        Honeypot storage honeypot_ = _in(id, HoneypotState.Committed);
        _requireNow(id, 0, _start(honeypot_.epoch + 1));
        bytes32 terms = termsHashOf(id);
        if (terms != termsHash) revert HoneypotTermsMismatch(id, terms, termsHash);
        _fund(id, honeypot_, amount);
    }

    /// @notice Returns the hash of the terms on which funders of a committed honeypot rely:
    /// `keccak256(abi.encode(honeypotOwner, epoch, bond, commitment))`.
    function termsHashOf(uint256 id) public view returns (bytes32) {
        Honeypot storage known = _honeypots[id];
        return keccak256(
            abi.encode(known.honeypotOwner, known.epoch, known.bond, known.commitment)
        );
    }

    function _fund(uint256 id, Honeypot storage honeypot_, uint96 amount) private {
        honeypot_.rewardPool += amount;
        contributionOf[id][msg.sender] += amount;
        emit HoneypotFunded(id, msg.sender, amount);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, amount);
    }

    /// @notice Reveals a honeypot with the receipt about which validators open their findings: a
    /// drawn receipt of an answer of the provider, anchored in the honeypot's epoch. Only the
    /// honeypot's owner may call it.
    function revealHoneypot(uint256 id, HoneypotSecret calldata secret, EvidenceItem calldata item)
        external
    {
        Honeypot storage honeypot_ = _in(id, HoneypotState.Committed);
        if (msg.sender != honeypot_.honeypotOwner) {
            revert NotTheHoneypotCreator(msg.sender, honeypot_.honeypotOwner);
        }
        uint64 epoch = honeypot_.epoch;
        _requireNow(id, _start(epoch + 3), _start(epoch + 4));
        bytes32 word = keccak256(
            abi.encode(msg.sender, epoch, secret.provider, secret.falsified, secret.salt)
        );
        (bytes32 receiptId, AuditSubject memory work, Anchor memory anchor) = _included(item);
        bool fits = word == honeypot_.commitment && work.provider == secret.provider
            && BEACON.epochOf(anchor.atSeconds) == epoch;
        // The bond pays the refund, so it has to be in the bond's asset.
        if (secret.falsified) fits = fits && uint160(work.asset) == NATIVE_ID;
        if (!fits) revert HoneypotMismatch(id);
        _requireSampled(receiptId, anchor, work);

        (honeypot_.state, honeypot_.falsified) = (HoneypotState.Revealed, secret.falsified);
        honeypot_.commitment = receiptId;
        uint96 refund = 0;
        if (secret.falsified && !refunded[work.id]) {
            refunded[work.id] = true;
            refund = work.last.total;
        }
        if (refund > honeypot_.bond) revert HoneypotBondTooLow(honeypot_.bond, refund);
        honeypot_.bond -= refund;
        emit HoneypotRevealed(id, work.provider, receiptId, secret.falsified, refund);
        _pay(work.client, refund);
    }

    /// @notice Opens the finding of a validator about a revealed honeypot's receipt. Any account
    /// may call it.
    function openFinding(uint256 id, address validator, FindingProof calldata finding) external {
        Honeypot storage honeypot_ = _in(id, HoneypotState.Revealed);
        uint64 epoch = honeypot_.epoch;
        _requireNow(id, 0, _start(epoch + 5));
        bytes32 root = FindingTree.rootOf(epoch, validator, honeypot_.commitment, finding);
        bool found =
            finding.verdict != FindingVerdict.None && root == findingsRootOf[epoch][validator];
        if (!found) revert FindingNotCommitted(id, validator);
        FindingOpening storage opened = findingOpeningOf[id][validator];
        if (opened.weight != 0) revert FindingAlreadyOpened(id, validator);
        uint128 weight = uint128(_weightIn(epoch, validator));
        opened.weight = weight;
        opened.agrees = finding.verdict
            == (honeypot_.falsified ? FindingVerdict.Suspicious : FindingVerdict.Clean);
        if (opened.agrees) honeypot_.agreed += weight;
        else honeypot_.disagreed += weight;
        emit FindingOpened(id, validator, finding.verdict, finding.scoreHash, weight);
    }

    /// @notice Pays an account its share of an ended honeypot: as a validator, as the owner, or as
    /// a funder. Any account may call it.
    function collectReward(uint256 id, address account) external {
        Honeypot storage honeypot_ = _honeypots[id];
        HoneypotState state = stateOf(id);
        if (state < HoneypotState.Upheld) revert HoneypotNotInState(id, state);
        honeypot_.state = state;
        uint96 amount = _shareOf(id, honeypot_, account);
        if (state != HoneypotState.Upheld) {
            amount += contributionOf[id][account];
            delete contributionOf[id][account];
        }
        if (state == HoneypotState.Forfeited && honeypot_.bond != 0) {
            emit HoneypotBondBurnt(id, honeypot_.bond);
            _pay(BURN, _take(honeypot_));
        } else if (state != HoneypotState.Refuted && account == honeypot_.honeypotOwner) {
            amount += _take(honeypot_);
        }
        emit HoneypotRewardPaid(id, account, amount);
        _pay(account, amount);
    }

    /// @notice Returns the current state of a honeypot.
    function stateOf(uint256 id) public view returns (HoneypotState) {
        Honeypot storage honeypot_ = _honeypots[id];
        (HoneypotState state, uint64 epoch) = (honeypot_.state, honeypot_.epoch);
        if (state == HoneypotState.Committed && block.timestamp >= _start(epoch + 4)) {
            return _couldReveal(epoch) ? HoneypotState.Forfeited : HoneypotState.Unexamined;
        }
        if (state != HoneypotState.Revealed || block.timestamp < _start(epoch + 5)) return state;
        (uint128 agreed, uint128 disagreed) = (honeypot_.agreed, honeypot_.disagreed);
        if (disagreed > agreed) return HoneypotState.Refuted;
        return agreed == 0 ? HoneypotState.Unexamined : HoneypotState.Upheld;
    }

    function honeypotAt(uint256 id) external view returns (Honeypot memory) {
        return _honeypots[id];
    }

    /// @dev A validator's share of the unpaid amount is its weight divided by the weight of all
    /// validators that are not paid yet. So the last validator gets the remainder from rounding.
    function _shareOf(uint256 id, Honeypot storage honeypot_, address account)
        private
        returns (uint96 share)
    {
        FindingOpening storage opened = findingOpeningOf[id][account];
        (uint256 weight, bool agrees) = (opened.weight, opened.agrees);
        if (weight == 0) return 0;
        opened.weight = 0;
        if (honeypot_.state == HoneypotState.Refuted) {
            share = uint96(
                honeypot_.bond * weight / (uint256(honeypot_.agreed) + honeypot_.disagreed)
            );
            honeypot_.bond -= share;
        } else if (agrees) {
            share = uint96(honeypot_.rewardPool * weight / honeypot_.agreed);
            honeypot_.rewardPool -= share;
        }
        if (agrees) honeypot_.agreed -= uint128(weight);
        else honeypot_.disagreed -= uint128(weight);
    }

    function _take(Honeypot storage honeypot_) private returns (uint96 bond) {
        bond = honeypot_.bond;
        honeypot_.bond = 0;
    }

    function _pay(address to, uint256 amount) private {
        if (amount != 0) VAULT.transfer(to, NATIVE_ID, amount);
    }

    function _in(uint256 id, HoneypotState wanted)
        private
        view
        returns (Honeypot storage honeypot_)
    {
        honeypot_ = _honeypots[id];
        if (honeypot_.state != wanted) revert HoneypotNotInState(id, honeypot_.state);
    }

    function _requireNow(uint256 id, uint256 from, uint256 until) private view {
        if (block.timestamp < from || block.timestamp >= until) {
            revert HoneypotOutOfWindow(id, block.timestamp, from, until);
        }
    }

    /// @dev A beacon that fails or is late costs no owner its bond. The owner forfeits the bond
    /// only if the value that draws the honeypot's receipt was final before the epoch of the
    /// reveal.
    function _couldReveal(uint256 epoch) private view returns (bool) {
        try BEACON.isFinalBefore(epoch + 1, epoch + 3) returns (bool there) {
            return there;
        } catch {
            return false;
        }
    }

    /// @dev Returns the settled weight of the account in the general domain at the epoch's last
    /// second.
    function _weightIn(uint64 epoch, address account) private view returns (uint256) {
        return COURT.JURIES().settledWeightAt(account, DOMAIN, _start(epoch + 1) - 1);
    }

    function _start(uint256 epoch) private view returns (uint256) {
        return epoch * EPOCH_SECONDS;
    }
}
