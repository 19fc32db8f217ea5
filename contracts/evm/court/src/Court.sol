// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Escrow } from "../../core/src/base/Escrow.sol";
import { IVault } from "../../core/src/interfaces/IVault.sol";
import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";
import { Juries } from "./Juries.sol";
import { BurnAddress } from "./base/BurnAddress.sol";
import { CourtRecords } from "./base/CourtRecords.sol";
import { ExternalStakes } from "./base/ExternalStakes.sol";
import { PayHolds } from "./base/PayHolds.sol";
import { StakeLocks } from "./base/StakeLocks.sol";
import { CaseParams, CaseView, Exclusion, ICourt } from "./interfaces/ICourt.sol";
import { Ruling, TrialParams } from "./interfaces/IJuries.sol";

/// @title Court
/// @notice See `ICourt` for the documentation.
/// @dev The functions of the Vault, `Stakes` and the escrows that this contract uses call only
/// contracts of the core. Parameters are read by static calls. So reentrancy is impossible here.
contract Court is CourtRecords, StakeLocks, ExternalStakes, BurnAddress {
    uint256 private constant BPS = 10_000;
    uint256 private constant NATIVE_ID = 0;
    /// @notice The reward of an opener is at most this number times the bond of the case.
    uint256 public constant REWARD_BONDS_MAX = 4;
    /// @notice At the end of a case, this contract keeps at most this multiple of the case's bond,
    /// out of the lost stake and bonds, for other running cases of the same module and kind against
    /// the same respondent.
    uint256 public constant RESERVED_BONDS_MAX = 8;

    IVault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    /// @inheritdoc ICourt
    uint256 public immutable CASE_MAX;

    struct Case {
        address module;
        uint40 openedAt;
        uint8 kind;
        bool jury;
        bool isFinal;
        bool recorded;
        Exclusion exclusion;
        Ruling returnsFrom;
        Ruling ruling;
        address respondent;
        uint96 bond;
        uint96 minor;
        uint96 major;
        uint16 rewardBps;
        uint40 endedAt;
        /// Opener of a case without a jury; zero otherwise, because `JURIES` stores the opener.
        address opener;
        /// Amount that rulings had taken from the respondent, in cases of the same module and
        /// kind, when this case was opened.
        uint96 slashedBefore;
        address counterPayer;
        uint96 counterBond;
    }

    /// @dev Penalties of all cases of one module and kind against one account. Cases that run at
    /// the same time take, in total, at most the largest of their penalties.
    struct PenaltyTotals {
        /// Amount that all rulings have taken.
        uint96 sum;
        /// Lost stake and lost bonds of ended cases that this contract keeps while another of these
        /// cases runs. If that case is upheld, this amount repays the fees of its opener, even if
        /// no stake is left to take.
        uint96 reserved;
        /// Cases that seek a penalty and have not ended.
        uint64 running;
    }

    /// @notice Contracts that may open cases; the set is fixed at deployment.
    mapping(address => bool) public isModule;
    uint256 public caseCount;
    mapping(uint256 id => Case) private _cases;
    mapping(bytes32 key => PenaltyTotals) private _penaltyTotals;

    constructor(
        Juries juries,
        Escrow sessions,
        Escrow requests,
        IParameters parameters,
        address[] memory modules
    ) PayHolds(sessions, requests) StakeLocks(juries.STAKES()) ExternalStakes(juries) {
        (VAULT, PARAMETERS, CASE_MAX) = (juries.VAULT(), parameters, juries.CASE_MAX());
        address numbers = address(juries.PARAMETERS());
        bool ours = juries.COURT() == address(this) && numbers == address(parameters);
        if (!ours) revert JuriesInvalid(address(juries));
        _requireEscrows(address(STAKES), address(VAULT), CASE_MAX);
        for (uint256 i = 0; i < modules.length; i++) {
            isModule[modules[i]] = true;
        }
    }

    /// @inheritdoc ICourt
    function openCase(CaseParams calldata opening) external returns (uint256 id) {
        if (!isModule[msg.sender]) revert NotAModule(msg.sender);
        id = ++caseCount;
        uint256 stakeMin = PARAMETERS.get(Parameter.StakeMin);
        uint256 bond = stakeMin * PARAMETERS.get(Parameter.CaseBondBps) / BPS;
        (uint96 minor, uint96 major) = (opening.minor, opening.major);
        uint96 weight = type(uint96).max;
        Exclusion exclusion = opening.excludes ? Exclusion.All : Exclusion.None;
        if (opening.jury) {
            // A jury takes at most its weight, so that an attacker that captures a domain destroys
            // no more stake than it enlisted there. If the jury's weight is below the penalty, a
            // `Major` ruling excludes the provider only from work of this domain.
            weight = _openTrial(id, opening, bond);
            if (opening.returnsFrom != Ruling.Undecided) {
                _openBudget(id, opening.domain, opening.respondent, weight);
            }
            if (minor > weight) minor = weight;
            if (major > weight) {
                major = weight;
                if (opening.excludes) exclusion = Exclusion.Domain;
            }
        }
        PenaltyTotals storage takings =
            _penaltyTotals[_keyOf(msg.sender, opening.kind, opening.respondent)];
        _cases[id] = Case({
            module: msg.sender,
            openedAt: uint40(block.timestamp),
            kind: opening.kind,
            jury: opening.jury,
            isFinal: false,
            recorded: opening.recorded,
            exclusion: exclusion,
            returnsFrom: opening.returnsFrom,
            ruling: Ruling.Undecided,
            respondent: opening.respondent,
            bond: uint96(bond),
            minor: minor,
            major: major,
            rewardBps: uint16(PARAMETERS.get(Parameter.RewardBps)),
            endedAt: 0,
            opener: opening.jury ? address(0) : opening.opener,
            slashedBefore: takings.sum,
            counterPayer: opening.counterPayer,
            counterBond: opening.counterBond
        });
        _openExternal(id, opening.externalStake, weight);
        emit CaseOpened(
            id,
            msg.sender,
            opening.respondent,
            opening.kind,
            opening.opener,
            opening.domain,
            opening.subject,
            minor,
            major
        );
        uint96 penalty = _penaltyOf(minor, major);
        if (penalty != 0) {
            takings.running++;
            _seek(opening.respondent, penalty);
        }
        if (opening.counterBond != 0) {
            VAULT.transferFrom(opening.counterPayer, address(this), NATIVE_ID, opening.counterBond);
        }
    }

    /// @inheritdoc ICourt
    function endCase(uint256 id, Ruling ruling) external {
        Case storage case_ = _requireOpen(id);
        if (msg.sender != case_.module) revert NotAModule(msg.sender);
        if (case_.jury) revert CaseEndsByJury(id);
        // A module cannot end a case that has a penalty once the case has reached its deadline
        // (`_deadlineOf`), because the core's `Stakes` lets locks on stake expire. A case that only
        // holds pay has no such limit: it waits for its module.
        bool late = block.timestamp >= _deadlineOf(case_);
        if (late && _penaltyOf(case_.minor, case_.major) != 0) {
            revert CaseTooOld(id, _deadlineOf(case_));
        }
        _finish(id, case_, ruling);
    }

    /// @inheritdoc ICourt
    function finalizeCase(uint256 id) external {
        Case storage case_ = _requireOpen(id);
        Ruling ruling;
        if (case_.jury) {
            ruling = JURIES.conclude(id);
        } else {
            if (_penaltyOf(case_.minor, case_.major) == 0) revert CaseEndsByJury(id);
            if (block.timestamp < _deadlineOf(case_)) {
                revert CaseTooYoung(id, _deadlineOf(case_));
            }
        }
        _finish(id, case_, ruling);
    }

    /// @inheritdoc ICourt
    function rulingOf(uint256 id) external view returns (Ruling ruling, bool isFinal) {
        return (_cases[id].ruling, _cases[id].isFinal);
    }

    /// @inheritdoc ICourt
    function caseOf(uint256 id) external view returns (CaseView memory) {
        Case memory case_ = _cases[id];
        return CaseView({
            module: case_.module,
            respondent: case_.respondent,
            kind: case_.kind,
            jury: case_.jury,
            isFinal: case_.isFinal,
            ruling: case_.ruling,
            openedAtSeconds: case_.openedAt,
            endedAtSeconds: case_.endedAt,
            minor: case_.minor,
            major: case_.major,
            rewardBps: case_.rewardBps,
            bond: case_.bond,
            externalMax: _externalMaxOf(id),
            rewardMax: uint96(REWARD_BONDS_MAX * case_.bond)
        });
    }

    function _requireRunning(uint256 id) internal view override returns (address) {
        Case storage case_ = _requireOpen(id);
        uint256 deadline = _deadlineOf(case_);
        if (block.timestamp >= deadline) revert CaseTooOld(id, deadline);
        return case_.module;
    }

    function _requireEnded(uint256 id) internal view override returns (bool) {
        Case storage case_ = _cases[id];
        if (!case_.isFinal) revert CaseNotFinal(id);
        return _returns(case_);
    }

    function _requireFinal(uint256 id, address module) internal view override returns (bool) {
        Case storage case_ = _cases[id];
        if (module != case_.module) revert NotAModule(module);
        if (!case_.isFinal) revert CaseNotFinal(id);
        return case_.ruling >= Ruling.Minor;
    }

    /// @return weight Settled weight of the jury's domain, minus the weight of the parties.
    function _openTrial(uint256 id, CaseParams calldata opening, uint256 bond)
        private
        returns (uint96 weight)
    {
        return JURIES.openTrial(
            TrialParams({
                id: id,
                terms: keccak256(abi.encode(msg.sender, opening)),
                domain: opening.domain,
                opener: opening.opener,
                respondent: opening.respondent,
                payer: opening.payer,
                bond: uint96(bond)
            })
        );
    }

    /// @dev Returns whether a case that has ended returns the pay of its named agreements.
    function _returns(Case storage case_) private view returns (bool) {
        Ruling from = case_.returnsFrom;
        return from != Ruling.Undecided && case_.ruling >= from;
    }

    function _requireOpen(uint256 id) private view returns (Case storage case_) {
        case_ = _cases[id];
        if (case_.module == address(0) || case_.isFinal) revert CaseNotOpen(id);
    }

    function _deadlineOf(Case storage case_) private view returns (uint256) {
        return uint256(case_.openedAt) + CASE_MAX;
    }

    /// @dev Lost stake goes first to the juries contract, which uses it to repay the fees of the
    /// winning side.
    function _finish(uint256 id, Case storage case_, Ruling ruling) private {
        (case_.isFinal, case_.ruling) = (true, ruling);
        case_.endedAt = uint40(block.timestamp);
        _endBudget(id, _returns(case_));
        address respondent = case_.respondent;
        if (case_.recorded && ruling != Ruling.Undecided) _record(id, case_, ruling);
        (bool jury, bool upheld) = (case_.jury, ruling >= Ruling.Minor);
        address pot = jury ? address(JURIES) : address(this);
        uint96 slashed = _slash(case_, ruling, pot);
        uint96 counterBond = case_.counterBond;
        _give(upheld ? pot : case_.counterPayer, counterBond);

        uint256 lost = upheld ? slashed + counterBond : 0;
        uint256 reward = lost * case_.rewardBps / BPS;
        if (reward > REWARD_BONDS_MAX * case_.bond) reward = REWARD_BONDS_MAX * case_.bond;
        address opener = case_.opener;
        PenaltyTotals storage takings =
            _penaltyTotals[_keyOf(case_.module, case_.kind, respondent)];
        bool others = takings.running != 0;
        uint256 reserved = 0;
        if (!others || upheld) (reserved, takings.reserved) = (takings.reserved, 0);
        if (upheld) {
            if (jury) _give(pot, reserved);
            (lost, reserved) = (lost + reserved, 0);
        }
        if (jury) (opener, lost) = JURIES.settle(id, lost);
        if (reward > lost) reward = lost;
        uint256 burnt = lost - reward;
        if (ruling == Ruling.No && _isAtStake(id, case_)) {
            _give(respondent, burnt / 2);
            burnt -= burnt / 2;
        }
        burnt += reserved;
        if (others && upheld) {
            uint256 most = RESERVED_BONDS_MAX * case_.bond;
            uint256 keep = burnt < most ? burnt : most;
            (takings.reserved, burnt) = (uint96(keep), burnt - keep);
        }
        emit CaseEnded(id, respondent, ruling, slashed, uint96(reward), uint96(burnt));
        _give(opener, reward);
        _give(BURN, burnt);
    }

    function _record(uint256 id, Case storage case_, Ruling ruling) private {
        Exclusion exclusion = case_.exclusion;
        bytes32 domain = exclusion == Exclusion.Domain ? JURIES.trialOf(id).domain : bytes32(0);
        _updateRecord(case_.respondent, ruling, exclusion, domain, case_.jury);
    }

    /// @dev Takes the penalty of the ruling, and unlocks stake that no other case needs.
    function _slash(Case storage case_, Ruling ruling, address to)
        private
        returns (uint96 slashed)
    {
        (uint96 minor, uint96 major) = (case_.minor, case_.major);
        uint256 penalty = _penaltyOf(minor, major);
        if (penalty == 0) return 0;
        address respondent = case_.respondent;
        uint256 due = ruling == Ruling.Major ? major : ruling == Ruling.Minor ? minor : 0;
        PenaltyTotals storage takings =
            _penaltyTotals[_keyOf(case_.module, case_.kind, respondent)];
        takings.running--;
        uint256 others = takings.sum - case_.slashedBefore;
        due = due > others ? due - others : 0;
        slashed = _takeLocked(respondent, due, to);
        takings.sum += slashed;
        _letGo(respondent, penalty);
    }

    function _give(address to, uint256 amount) private {
        if (amount != 0) VAULT.transfer(to, NATIVE_ID, amount);
    }

    /// @dev Returns whether the respondent had anything at stake. If not, the respondent receives
    /// no part of lost bonds. Otherwise two colluding accounts that bring cases against each other
    /// would get back half of each bond that they lose.
    function _isAtStake(uint256 id, Case storage case_) private view returns (bool) {
        if (case_.respondent == address(0)) return false;
        return _penaltyOf(case_.minor, case_.major) != 0 || case_.counterBond != 0
            || _externalMaxOf(id) != 0;
    }

    function _penaltyOf(uint96 minor, uint96 major) private pure returns (uint96) {
        return major > minor ? major : minor;
    }

    function _keyOf(address module, uint8 kind, address respondent)
        private
        pure
        returns (bytes32)
    {
        return keccak256(abi.encode(module, kind, respondent));
    }
}
