// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../core/src/Stakes.sol";
import { Escrow } from "../../core/src/base/Escrow.sol";
import { Bond } from "../../core/src/interfaces/IStakes.sol";
import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";
import { Cases } from "./base/Cases.sol";
import { Deposits } from "./base/Deposits.sol";
import { Holds } from "./base/Holds.sol";
import { Jurors } from "./base/Jurors.sol";
import { CaseState, ICourt, Opening, Ruling } from "./interfaces/ICourt.sol";

/// @title Court
/// @notice See `ICourt`, which carries the prose.
/// @dev The Vault, Stakes and escrows call nobody, and beacon and parameters are asked by static
/// calls, so that nothing here can be entered a second time.
contract Court is Deposits, Holds {
    /// @notice Gas that a seat's fee pays for at least, by the base fee of the opening.
    uint256 public constant SEAT_GAS = 400_000;
    /// @dev Votes of all draws, and windows to appeal, must end within this part of `CASE_MAX`: the
    /// rest is for the beacon.
    uint256 private constant ROOM_BPS = 7_500;
    uint256 private constant DRAWS_MAX = 5;

    IParameters public immutable PARAMETERS;
    /// @notice Weight below which a domain rules nothing.
    uint256 public immutable DOMAIN_MIN;

    /// @notice Who may open cases: fixed as the court is deployed.
    mapping(address => bool) public isModule;

    constructor(
        Escrow sessions,
        Escrow requests,
        IBeacon beacon,
        IParameters parameters,
        address[] memory modules
    )
        Jurors(Stakes(address(sessions.STAKES())))
        Cases(sessions.VAULT(), beacon, Stakes(address(sessions.STAKES())).CASE_MAX())
        Holds(sessions, requests)
    {
        PARAMETERS = parameters;
        DOMAIN_MIN = SEATS_FIRST * parameters.STAKE_MIN();
        for (uint256 i = 0; i < modules.length; i++) {
            isModule[modules[i]] = true;
        }
    }

    /// @inheritdoc ICourt
    function open(Opening calldata opening) external returns (uint256 id) {
        if (!isModule[msg.sender]) revert NotAModule(msg.sender);
        id = ++caseCount;
        Case storage case_ = _cases[id];
        (case_.module, case_.openedAt) = (msg.sender, uint40(block.timestamp));
        (case_.state, case_.kind) = (CaseState.Open, opening.kind);
        (case_.recorded, case_.excludes) = (opening.recorded, opening.excludes);
        case_.returnsFrom = opening.returnsFrom;
        (case_.opener, case_.respondent) = (opening.opener, opening.respondent);
        (case_.minor, case_.major) = (opening.minor, opening.major);
        uint256 stakeMin = PARAMETERS.STAKE_MIN();
        case_.rewardBps = uint16(PARAMETERS.get(Parameter.RewardBps));
        case_.bond = uint96(stakeMin * PARAMETERS.get(Parameter.CaseBondBps) / BPS);
        emit CaseOpened(
            id,
            msg.sender,
            opening.respondent,
            opening.kind,
            opening.opener,
            opening.domain,
            opening.subject,
            opening.minor,
            opening.major
        );
        if (opening.jury) _callJury(id, case_, opening, stakeMin);
        uint96 penalty = opening.major > opening.minor ? opening.major : opening.minor;
        if (penalty != 0) _lock(id, opening.respondent, penalty);
    }

    /// @inheritdoc ICourt
    function end(uint256 id, Ruling ruling) external {
        Case storage case_ = _in(id, CaseState.Open);
        if (msg.sender != case_.module) revert NotAModule(msg.sender);
        if (case_.jury) revert EndsOtherwise(id);
        _requireInTime(id, _deadlineOf(case_));
        _finish(id, case_, ruling);
    }

    /// @inheritdoc ICourt
    function finalize(uint256 id) external {
        Case storage case_ = _cases[id];
        CaseState state = case_.state;
        if (state == CaseState.None || state == CaseState.Final) revert CaseNotInState(id, state);
        uint256 deadline = _deadlineOf(case_);
        if (block.timestamp >= deadline) {
            _finish(id, case_, Ruling.Undecided);
            return;
        }
        _requireFrom(id, state == CaseState.Ruled ? _appealableUntil(case_) : deadline);
        _finish(id, case_, case_.ruling);
    }

    /// @inheritdoc ICourt
    function rules(bytes32 domain) external view returns (bool) {
        return totalAt(domain, block.timestamp) >= DOMAIN_MIN;
    }

    /// @inheritdoc ICourt
    function stakeOf(address provider) public view returns (uint96) {
        return _stakeIn(address(SESSIONS), provider) + _stakeIn(address(REQUESTS), provider);
    }

    /// @dev Copies terms, counts who may sit, takes deposits.
    function _callJury(uint256 id, Case storage case_, Opening calldata opening, uint256 stakeMin)
        private
    {
        case_.jury = true;
        if (opening.respondent != address(0) && (opening.minor != 0 || opening.major != 0)) {
            bytes32 key = _keyOf(msg.sender, opening.kind, opening.respondent);
            if (_running[key] != 0) revert CaseRunning(opening.respondent, _running[key]);
            _running[key] = id;
        }
        uint256 weight = totalAt(opening.domain, block.timestamp);
        // Parties have no seat, so that their weight makes no jury smaller.
        weight -= weightAt(opening.opener, opening.domain, block.timestamp);
        if (opening.respondent != opening.opener) {
            weight -= weightAt(opening.respondent, opening.domain, block.timestamp);
        }
        if (weight < DOMAIN_MIN) revert DomainTooSmall(opening.domain, weight, DOMAIN_MIN);
        (case_.weight, case_.domain) = (uint96(weight), opening.domain);
        uint256 fee = stakeMin * PARAMETERS.get(Parameter.SeatFeeBps) / BPS;
        uint256 costs = SEAT_GAS * block.basefee;
        case_.fee = uint96(fee > costs ? fee : costs);
        case_.silenceFees = uint8(PARAMETERS.get(Parameter.SilenceFees));
        _setWindows(case_);
        _reopen(case_, 0);
        case_.payer = opening.payer;
        _take(opening.payer, case_.bond + _potOf(case_, 0));
        if (opening.counterBond == 0) return;
        (case_.counterPayer, case_.counterBond) = (opening.counterPayer, opening.counterBond);
        _take(opening.counterPayer, opening.counterBond);
    }

    /// @dev Windows too long for all juries of a case are shortened in proportion, so that no
    /// parameter makes cases end undecided.
    function _setWindows(Case storage case_) private {
        uint256 vote = PARAMETERS.get(Parameter.VoteWindow);
        uint256 wait = PARAMETERS.get(Parameter.AppealWindow);
        uint256 longest = DRAWS_MAX * 2 * vote + PLENARY * wait;
        uint256 room = CASE_MAX * ROOM_BPS / BPS;
        if (longest > room) (vote, wait) = (vote * room / longest, wait * room / longest);
        (case_.voteWindow, case_.appealWindow) = (uint32(vote), uint32(wait));
    }

    /// @dev Of both bonds, in proportion.
    function _lock(uint256 id, address respondent, uint96 amount) private {
        uint256 first = _stakeIn(address(SESSIONS), respondent);
        uint256 sum = first + _stakeIn(address(REQUESTS), respondent);
        if (sum == 0) return;
        uint96 part = uint96(amount * first / sum);
        if (part != 0) STAKES.lock(respondent, address(SESSIONS), part, bytes32(id));
        if (part != amount) {
            STAKES.lock(respondent, address(REQUESTS), amount - part, bytes32(id));
        }
    }

    function _finish(uint256 id, Case storage case_, Ruling ruling) private {
        (case_.state, case_.ruling) = (CaseState.Final, ruling);
        address respondent = case_.respondent;
        bytes32 key = _keyOf(case_.module, case_.kind, respondent);
        if (_running[key] == id) delete _running[key];
        _writeRecord(case_, ruling);
        bool upheld = ruling >= Ruling.Minor;
        uint96 slashed = _slash(id, case_, ruling);
        uint256 lost = slashed;
        if (upheld) lost += case_.counterBond;
        else _give(case_.counterPayer, case_.counterBond);
        uint256 reward = _rewardOf(case_, lost);
        if (case_.jury) lost = _settle(id, case_, ruling, lost);
        if (reward > lost) reward = lost;
        uint256 burnt = lost - reward;
        if (ruling == Ruling.No && respondent != address(0)) {
            burnt -= burnt / 2;
            _give(respondent, lost - reward - burnt);
        }
        emit CaseEnded(id, respondent, ruling, slashed, uint96(reward), uint96(burnt));
        _give(case_.opener, reward);
        _give(BURN, burnt);
    }

    function _rewardOf(Case storage case_, uint256 lost) private view returns (uint256) {
        uint256 reward = lost * case_.rewardBps / BPS;
        uint256 most = REWARD_BONDS_MAX * case_.bond;
        return reward < most ? reward : most;
    }

    /// @dev Takes what the ruling takes of what was locked, and lets go of the rest.
    function _slash(uint256 id, Case storage case_, Ruling ruling)
        private
        returns (uint96 slashed)
    {
        address respondent = case_.respondent;
        uint256 first = _lockedIn(address(SESSIONS), respondent, id);
        uint256 sum = first + _lockedIn(address(REQUESTS), respondent, id);
        if (sum == 0) return 0;
        uint256 due = 0;
        if (ruling == Ruling.Minor) due = case_.minor;
        if (ruling == Ruling.Major) due = case_.major;
        if (due > sum) due = sum;
        uint256 part = due * first / sum;
        slashed = _release(address(SESSIONS), respondent, id, part);
        slashed += _release(address(REQUESTS), respondent, id, due - part);
    }

    function _release(address market, address respondent, uint256 id, uint256 amount)
        private
        returns (uint96 taken)
    {
        if (amount != 0) {
            taken = STAKES.slash(respondent, market, bytes32(id), uint96(amount), address(this));
        }
        // Anybody may have let go of it in the second in which the case could no longer be ruled.
        if (_lockedIn(market, respondent, id) != 0) {
            STAKES.unlock(respondent, market, bytes32(id));
        }
    }

    function _stakeIn(address market, address provider) private view returns (uint96) {
        Bond memory bond = STAKES.bondOf(provider, market, address(this));
        return bond.active + bond.unbonding;
    }

    function _lockedIn(address market, address respondent, uint256 id)
        private
        view
        returns (uint256 amount)
    {
        (amount,) = STAKES.lockedFor(respondent, market, address(this), bytes32(id));
    }
}
