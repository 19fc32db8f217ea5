// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../core/src/Stakes.sol";
import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";
import { JurorRegistry } from "./base/JurorRegistry.sol";
import { JuryDeposits } from "./base/JuryDeposits.sol";
import { Trials } from "./base/Trials.sol";
import { IJuries, Ruling, TrialParams, TrialState } from "./interfaces/IJuries.sol";

/// @title Juries
/// @notice See `IJuries`, which carries the prose.
/// @dev The Vault and Stakes call nobody, and beacon and parameters are asked by static calls, so
/// that nothing here can be entered a second time.
contract Juries is JuryDeposits {
    /// @notice Gas that a seat's fee pays for at least, by the base fee of the opening.
    uint256 public constant SEAT_GAS = 400_000;
    /// @dev Votes of all draws, and windows to appeal, must end within this part of `CASE_MAX`: the
    /// rest is for the beacon.
    uint256 private constant CASE_TIME_BPS = 7_500;
    uint256 private constant DRAWS_MAX = 5;

    IParameters public immutable PARAMETERS;
    /// @inheritdoc IJuries
    address public immutable COURT;

    constructor(Stakes stakes, IBeacon beacon, IParameters parameters, address court)
        JurorRegistry(stakes)
        Trials(beacon)
    {
        (PARAMETERS, COURT) = (parameters, court);
    }

    modifier onlyCourt() {
        if (msg.sender != COURT) revert NotTheCourt(msg.sender);
        _;
    }

    /// @inheritdoc IJuries
    function openTrial(TrialParams calldata summons) external onlyCourt returns (uint96) {
        Trial storage trial = _trials[summons.id];
        bytes32 domain = summons.domain;
        uint256 weight = totalAt(domain, block.timestamp);
        // Parties have no seat, and so no weight: else theirs would make juries fail.
        weight -= weightAt(summons.opener, domain, block.timestamp);
        if (summons.respondent != summons.opener) {
            weight -= weightAt(summons.respondent, domain, block.timestamp);
        }
        uint256 domainMin = domainMinAt(block.timestamp);
        if (weight < domainMin) revert DomainTooSmall(domain, weight, domainMin);
        uint256 fee = domainMin * _get(Parameter.SeatFeeBps) / (SEATS_FIRST * BPS);
        uint256 costs = SEAT_GAS * block.basefee;
        (trial.opener, trial.bond) = (summons.opener, summons.bond);
        (trial.respondent, trial.fee) = (summons.respondent, uint96(fee > costs ? fee : costs));
        (trial.payer, trial.weight) = (summons.payer, uint96(weight));
        trial.domain = domain;
        trial.openedAt = uint40(block.timestamp);
        trial.absenceFees = uint8(_get(Parameter.AbsenceFees));
        _setWindows(trial);
        _reopen(trial, 0);
        _take(summons.payer, summons.bond + _potOf(trial, 0));
        return uint96(weight);
    }

    /// @inheritdoc IJuries
    function conclude(uint256 id) external onlyCourt returns (Ruling ruling) {
        Trial storage trial = _trials[id];
        TrialState state = trial.state;
        if (state == TrialState.None || state == TrialState.Final) {
            revert TrialNotInState(id, state);
        }
        trial.state = TrialState.Final;
        uint256 deadline = _deadlineOf(trial);
        if (block.timestamp >= deadline) {
            trial.ruling = Ruling.Undecided;
            return Ruling.Undecided;
        }
        _requireFrom(id, state == TrialState.Ruled ? _appealableUntil(trial) : deadline);
        return trial.ruling;
    }

    /// @inheritdoc IJuries
    function settle(uint256 id, uint256 lost)
        external
        onlyCourt
        returns (address opener, uint256 left)
    {
        Trial storage trial = _in(id, TrialState.Final);
        if (trial.settled) revert TrialNotInState(id, TrialState.Final);
        trial.settled = true;
        left = _settle(id, trial, trial.ruling, lost);
        _give(msg.sender, left);
        return (trial.opener, left);
    }

    /// @inheritdoc IJuries
    function domainMinAt(uint256 atSeconds) public view override returns (uint256) {
        // Parameters are below 2^96.
        unchecked {
            return SEATS_FIRST * PARAMETERS.getAt(Parameter.StakeMin, atSeconds);
        }
    }

    /// @dev Windows too long for all juries of a trial are shortened in proportion, so that no
    /// parameter makes cases end undecided.
    function _setWindows(Trial storage trial) private {
        (uint256 vote, uint256 wait) = (_get(Parameter.VoteWindow), _get(Parameter.AppealWindow));
        uint256 longest = DRAWS_MAX * 2 * vote + PLENARY * wait;
        uint256 room = CASE_MAX * CASE_TIME_BPS / BPS;
        if (longest > room) (vote, wait) = (vote * room / longest, wait * room / longest);
        (trial.voteWindow, trial.appealWindow) = (uint32(vote), uint32(wait));
    }

    function _get(Parameter parameter) private view returns (uint256) {
        return PARAMETERS.get(parameter);
    }
}
