// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Anchor } from "../../../core/src/interfaces/ISessions.sol";
import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { Evidence, Sources } from "../base/Evidence.sol";
import { FindingTree } from "../base/FindingTree.sol";
import { Operators } from "../base/Operators.sol";
import { EvidenceItem, Work } from "../interfaces/IEvidence.sol";
import {
    FindingProof,
    FindingVerdict,
    IPlants,
    Opened,
    Plant,
    PlantSecret,
    PlantState
} from "../interfaces/IPlants.sol";

/// @title Plants
/// @notice See `IPlants`, which carries the prose.
contract Plants is IPlants, Evidence {
    /// @notice Most epochs from the commitment to the epoch of a plant.
    uint256 public constant AHEAD_MAX = 32;

    uint256 private constant NATIVE_ID = 0;
    /// @dev Jurors of all matters find.
    bytes32 private constant DOMAIN = 0;
    /// @dev Keyless, as the court's.
    address private constant BURN = 0x000000000000000000000000000000000000dEaD;

    IVault public immutable VAULT;
    uint256 public immutable EPOCH_SECONDS;

    uint256 public plantCount;
    mapping(uint256 plantId => Plant) private _plants;
    /// @notice Paid into a plant's pool, and not returned.
    mapping(uint256 plantId => mapping(address account => uint96)) public paidInto;
    mapping(uint64 epoch => mapping(address validator => bytes32 root)) public findingsOf;
    /// @notice What was opened, until it is paid.
    mapping(uint256 plantId => mapping(address validator => Opened)) public openedBy;
    /// @dev Sessions whose client has its money back.
    mapping(bytes32 sessionId => bool) public refunded;

    constructor(Sources memory sources) Evidence(sources) {
        VAULT = SESSIONS.VAULT();
        EPOCH_SECONDS = BEACON.EPOCH_SECONDS();
    }

    /// @notice Commits all findings of an epoch by one root: an account that was enlisted in its
    /// last second, or its operator, once, in the two epochs after it.
    function commitFindings(uint64 epoch, bytes32 root, address account) external {
        Operators.requireJuror(STAKES, account, COURT.JURIES());
        (uint256 from, uint256 until) = (_start(epoch + 1), _start(epoch + 3));
        if (block.timestamp < from || block.timestamp >= until) {
            revert FindingsNotNow(epoch, block.timestamp, from, until);
        }
        if (root == 0) revert FindingsEmpty();
        if (_weightIn(epoch, account) == 0) revert FinderNotEnlisted(account, epoch);
        if (findingsOf[epoch][account] != 0) revert FindingsCommittedAlready(epoch, account);
        findingsOf[epoch][account] = root;
        emit FindingsCommitted(epoch, account, root);
    }

    /// @notice Commits to a plant of a coming epoch by
    /// `keccak256(abi.encode(planter, epoch, provider, bad, salt))`. The sender has approved this
    /// contract in the Vault for bond and pool; the bond is at least `STAKE_MIN`.
    function plant(uint64 epoch, bytes32 word, uint96 pool, uint96 bond)
        external
        returns (uint256 id)
    {
        uint256 now_ = BEACON.epochOf(block.timestamp);
        if (epoch <= now_ || epoch > now_ + AHEAD_MAX) {
            revert PlantEpochInvalid(epoch, now_ + 1, now_ + AHEAD_MAX);
        }
        uint256 required = PARAMETERS.STAKE_MIN();
        if (bond < required) revert PlantBondTooLow(bond, required);
        id = ++plantCount;
        Plant storage plant_ = _plants[id];
        (plant_.planter, plant_.bond, plant_.epoch) = (msg.sender, bond, epoch);
        (plant_.word, plant_.state) = (word, PlantState.Committed);
        emit PlantCommitted(id, msg.sender, epoch, bond);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, bond);
        if (pool != 0) fund(id, pool);
    }

    /// @notice Pays into a plant's pool, until its epoch is over. Anybody who has approved this
    /// contract in the Vault.
    function fund(uint256 id, uint96 amount) public {
        Plant storage plant_ = _in(id, PlantState.Committed);
        _requireNow(id, 0, _start(plant_.epoch + 1));
        plant_.pool += amount;
        paidInto[id][msg.sender] += amount;
        emit PlantFunded(id, msg.sender, amount);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, amount);
    }

    /// @notice Reveals a plant by the receipt that findings are opened of: drawn, and of an answer
    /// of the provider that was anchored in the plant's epoch. Its planter.
    function reveal(uint256 id, PlantSecret calldata secret, EvidenceItem calldata item) external {
        Plant storage plant_ = _in(id, PlantState.Committed);
        if (msg.sender != plant_.planter) revert NotThePlanter(msg.sender, plant_.planter);
        uint64 epoch = plant_.epoch;
        _requireNow(id, _start(epoch + 3), _start(epoch + 4));
        bytes32 word =
            keccak256(abi.encode(msg.sender, epoch, secret.provider, secret.bad, secret.salt));
        (bytes32 receiptId, Work memory work, Anchor memory anchor) = _included(item);
        bool fits = word == plant_.word && work.provider == secret.provider
            && BEACON.epochOf(anchor.atSeconds) == epoch;
        // What is refunded is of the bond's own kind.
        if (secret.bad) fits = fits && uint160(work.asset) == NATIVE_ID;
        if (!fits) revert PlantMismatch(id);
        _requireDrawn(receiptId, anchor, work);

        (plant_.state, plant_.bad) = (PlantState.Revealed, secret.bad);
        plant_.word = receiptId;
        uint96 refund = 0;
        if (secret.bad && !refunded[work.id]) {
            refunded[work.id] = true;
            refund = work.last.total;
        }
        if (refund > plant_.bond) revert PlantBondTooLow(plant_.bond, refund);
        plant_.bond -= refund;
        emit PlantRevealed(id, work.provider, receiptId, secret.bad, refund);
        _pay(work.client, refund);
    }

    /// @notice Opens what a validator found of a revealed plant's receipt. Anybody.
    function open(uint256 id, address validator, FindingProof calldata finding) external {
        Plant storage plant_ = _in(id, PlantState.Revealed);
        uint64 epoch = plant_.epoch;
        _requireNow(id, 0, _start(epoch + 5));
        bytes32 root = FindingTree.rootOf(epoch, validator, plant_.word, finding);
        bool found = finding.verdict != FindingVerdict.None && root == findingsOf[epoch][validator];
        if (!found) revert FindingNotCommitted(id, validator);
        Opened storage opened = openedBy[id][validator];
        if (opened.weight != 0) revert FindingOpenedAlready(id, validator);
        uint128 weight = uint128(_weightIn(epoch, validator));
        opened.weight = weight;
        opened.agrees =
            finding.verdict == (plant_.bad ? FindingVerdict.Suspicious : FindingVerdict.Clean);
        if (opened.agrees) plant_.agreed += weight;
        else plant_.disagreed += weight;
        emit FindingOpened(id, validator, finding.verdict, finding.scoreHash, weight);
    }

    /// @notice Pays an account what is its own of a plant that has ended: as a validator, as the
    /// planter, as who paid in. Anybody.
    function collect(uint256 id, address account) external {
        Plant storage plant_ = _plants[id];
        PlantState state = stateOf(id);
        if (state < PlantState.Upheld) revert PlantNotInState(id, state);
        plant_.state = state;
        uint96 amount = _shareOf(id, plant_, account);
        if (state != PlantState.Upheld) {
            amount += paidInto[id][account];
            delete paidInto[id][account];
        }
        if (state == PlantState.Forfeited && plant_.bond != 0) {
            emit PlantBondBurnt(id, plant_.bond);
            _pay(BURN, _take(plant_));
        } else if (state != PlantState.Refuted && account == plant_.planter) {
            amount += _take(plant_);
        }
        emit PlantPaid(id, account, amount);
        _pay(account, amount);
    }

    /// @notice Where a plant stands now.
    function stateOf(uint256 id) public view returns (PlantState) {
        Plant storage plant_ = _plants[id];
        (PlantState state, uint64 epoch) = (plant_.state, plant_.epoch);
        if (state == PlantState.Committed && block.timestamp >= _start(epoch + 4)) {
            return _couldReveal(epoch) ? PlantState.Forfeited : PlantState.Unseen;
        }
        if (state != PlantState.Revealed || block.timestamp < _start(epoch + 5)) return state;
        (uint128 agreed, uint128 disagreed) = (plant_.agreed, plant_.disagreed);
        if (disagreed > agreed) return PlantState.Refuted;
        return agreed == 0 ? PlantState.Unseen : PlantState.Upheld;
    }

    function plantAt(uint256 id) external view returns (Plant memory) {
        return _plants[id];
    }

    /// @dev Each takes its part of what is left, by its part of the weight that is left: so all of
    /// it goes, and nothing stays by rounding.
    function _shareOf(uint256 id, Plant storage plant_, address account)
        private
        returns (uint96 share)
    {
        Opened storage opened = openedBy[id][account];
        (uint256 weight, bool agrees) = (opened.weight, opened.agrees);
        if (weight == 0) return 0;
        opened.weight = 0;
        if (plant_.state == PlantState.Refuted) {
            share = uint96(plant_.bond * weight / (uint256(plant_.agreed) + plant_.disagreed));
            plant_.bond -= share;
        } else if (agrees) {
            share = uint96(plant_.pool * weight / plant_.agreed);
            plant_.pool -= share;
        }
        if (agrees) plant_.agreed -= uint128(weight);
        else plant_.disagreed -= uint128(weight);
    }

    function _take(Plant storage plant_) private returns (uint96 bond) {
        bond = plant_.bond;
        plant_.bond = 0;
    }

    function _pay(address to, uint256 amount) private {
        if (amount != 0) VAULT.transfer(to, NATIVE_ID, amount);
    }

    function _in(uint256 id, PlantState wanted) private view returns (Plant storage plant_) {
        plant_ = _plants[id];
        if (plant_.state != wanted) revert PlantNotInState(id, plant_.state);
    }

    function _requireNow(uint256 id, uint256 from, uint256 until) private view {
        if (block.timestamp < from || block.timestamp >= until) {
            revert PlantNotNow(id, block.timestamp, from, until);
        }
    }

    /// @dev A beacon that fails, or is late, keeps nobody's bond: the value that draws a plant's
    /// receipt was there before the epoch in which it is revealed.
    function _couldReveal(uint256 epoch) private view returns (bool) {
        try BEACON.isFinalBefore(epoch + 1, epoch + 3) returns (bool there) {
            return there;
        } catch {
            return false;
        }
    }

    /// @dev As of the epoch's last second.
    function _weightIn(uint64 epoch, address account) private view returns (uint256) {
        return COURT.JURIES().weightAt(account, DOMAIN, _start(epoch + 1) - 1);
    }

    function _start(uint256 epoch) private view returns (uint256) {
        return epoch * EPOCH_SECONDS;
    }
}
