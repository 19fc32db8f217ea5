// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Stakes } from "../../core/src/Stakes.sol";
import { IBeacon } from "../../market/src/interfaces/IBeacon.sol";
import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";
import { JurorRegistry } from "./base/JurorRegistry.sol";
import { JuryDeposits } from "./base/JuryDeposits.sol";
import { Trials } from "./base/Trials.sol";
import { ICommitRevealBeacon } from "./interfaces/ICommitRevealBeacon.sol";
import { IJuries, Ruling, TrialParams, TrialState } from "./interfaces/IJuries.sol";
import { IJurorWeights } from "./interfaces/IJurorWeights.sol";

/// @title Juries
/// @notice See `IJuries` for the documentation.
/// @dev In the functions that this contract uses, the Vault makes no call and `Stakes` calls only
/// the Vault. This contract reads beacon and parameters by static calls. So no function can be
/// re-entered.
contract Juries is JuryDeposits {
    /// @dev Share of `CASE_MAX` for the votes of all draws and the windows to appeal. The
    /// remaining time is for waiting for values of the random beacon.
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
        _checkBeacon(beacon, address(stakes), address(parameters));
    }

    modifier onlyCourt() {
        if (msg.sender != COURT) revert NotTheCourt(msg.sender);
        _;
    }

    /// @inheritdoc IJuries
    function openTrial(TrialParams calldata summons) external onlyCourt returns (uint96) {
        Trial storage trial = _trials[summons.id];
        bytes32 domain = summons.domain;
        uint256 weight = settledTotalAt(domain, block.timestamp);
        // Opener and respondent have no seat, so their weight is not part of the jury's size.
        weight -= settledWeightAt(summons.opener, domain, block.timestamp);
        if (summons.respondent != summons.opener) {
            weight -= settledWeightAt(summons.respondent, domain, block.timestamp);
        }
        uint256 domainMin = domainMinAt(block.timestamp);
        if (weight < domainMin) revert DomainTooSmall(domain, weight, domainMin);
        uint256 share = domainMin * _get(Parameter.SeatFeeBps) / (SEATS_FIRST * BPS);
        (trial.opener, trial.bond) = (summons.opener, summons.bond);
        (trial.respondent, trial.share) = (summons.respondent, uint96(share));
        (trial.terms, trial.weight) = (bytes20(summons.terms), uint96(weight));
        trial.domain = domain;
        trial.openedAt = uint40(block.timestamp);
        trial.absenceFees = uint8(_get(Parameter.AbsenceFees));
        _setWindows(trial);
        _reopen(trial, 0);
        _take(summons.payer, summons.bond + _addStage(summons.id, 0, summons.payer));
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
        // Parameters are below 2^96, so the product cannot overflow.
        unchecked {
            return SEATS_FIRST * PARAMETERS.getAt(Parameter.StakeMin, atSeconds);
        }
    }

    /// @dev Reverts if the beacon is a commit-reveal beacon that refers to another registry of
    /// jurors than this contract, or to other stakes or parameters. A public beacon refers to no
    /// registry.
    function _checkBeacon(IBeacon beacon, address stakes, address parameters) private view {
        ICommitRevealBeacon secrets = ICommitRevealBeacon(address(beacon));
        try secrets.COURT() returns (IJurorWeights registry) {
            bool same = address(registry) == address(this) && address(secrets.STAKES()) == stakes
                && address(secrets.PARAMETERS()) == parameters;
            if (!same) revert BeaconInvalid(address(beacon));
        } catch { }
    }

    /// @dev Shortens the windows to vote and to appeal in proportion if the windows of all juries
    /// of a case, added up, exceed `CASE_TIME_BPS` of `CASE_MAX`. So no parameter value makes cases
    /// end undecided for lack of time.
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
