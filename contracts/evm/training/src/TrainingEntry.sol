// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IVault } from "../../core/src/interfaces/IVault.sol";
import { BurnAddress } from "../../court/src/base/BurnAddress.sol";
import { IModelRegistry } from "../../market/src/interfaces/IModelRegistry.sol";
import { IParameters, Parameter } from "../../market/src/interfaces/IParameters.sol";
import { TrainingRecords } from "./base/TrainingRecords.sol";
import {
    TrainingJobView,
    TrainingMemberView,
    TrainingRole,
    TrainingStatus,
    TrainingTerm,
    TrainingTerms
} from "./interfaces/ITrainingRecords.sol";
import { ITrainingResults } from "./interfaces/ITrainingResults.sol";

/// @title TrainingEntry
/// @notice The functions of `ITrainingJobs` that open jobs, give seats to members that join, pay
/// members that leave, and read records. `TrainingJobs` runs this code by delegate calls. A direct
/// call reverts or returns empty records.
contract TrainingEntry is TrainingRecords, BurnAddress {
    IModelRegistry public immutable MODELS;
    /// @notice Contract that stores validators' attestations about results.
    ITrainingResults public immutable RESULTS;
    address private immutable _SELF = address(this);

    /// @param results Future address of `TrainingResults`.
    constructor(
        IVault vault,
        IParameters parameters,
        IModelRegistry models,
        ITrainingResults results
    ) TrainingRecords(vault, parameters) {
        (MODELS, RESULTS) = (models, results);
    }

    /// @dev Reverts unless the code runs by a delegate call, because this contract has no records
    /// of its own.
    modifier delegated() {
        if (address(this) == _SELF) revert EntryNotDelegated();
        _;
    }

    /// @notice See `ITrainingJobs`.
    function openJob(TrainingTerms calldata terms) external delegated returns (bytes32 jobId) {
        _checkTerms(terms);
        address asset = terms.asset;
        uint256 ratio = PARAMETERS.stakeRatio(asset);
        if (ratio == 0) revert TrainingAssetNotListed(asset);
        MODELS.requireUsable(terms.base, msg.sender);
        jobId = jobIdOf(msg.sender, terms);
        Job storage job = _jobs[jobId];
        if (job.status != TrainingStatus.None) revert TrainingJobExists(jobId);
        (job.sponsor, job.status) = (msg.sender, TrainingStatus.Joining);
        (job.state, job.terms) = (terms.parentState, terms);
        (job.assetRatio, job.nativeRatio) =
            (uint96(ratio), uint96(PARAMETERS.stakeRatio(address(0))));
        job.feeBps = uint16(PARAMETERS.get(Parameter.FeeBps));
        emit JobOpened(jobId, msg.sender, terms.base, asset, terms.spec, terms.budget);
        _take(asset, terms.budget);
    }

    /// @notice See `ITrainingJobs`.
    function nameDatasets(bytes32 jobId, bytes32[] calldata datasets) external delegated {
        Job storage job = _jobIn(jobId, TrainingStatus.Joining);
        if (msg.sender != job.sponsor) revert NotTheSponsor(msg.sender, job.sponsor);
        if (datasets.length > DATASETS_MAX) revert TooManyDatasets(datasets.length, DATASETS_MAX);
        if (job.trainers.length + job.validators.length != 0) revert JobHasMembers(jobId);
        emit JobDatasetsNamed(jobId, datasets);
    }

    /// @notice See `ITrainingJobs`.
    function leaveJob(bytes32 jobId, address account) external delegated {
        Job storage job = _jobOf(jobId);
        Member storage member = _members[jobId][account];
        if (member.role == TrainingRole.None || member.hasLeft) {
            revert SeatMissing(jobId, account);
        }
        _requireFree(jobId, job, member, account);
        (uint128 stake, uint96 earned) = (member.stake, member.earned);
        uint256 missed = member.missed;
        if (_owesAttestation(jobId, job, member, account)) missed++;
        uint256 due = uint256(job.terms.penalty) * missed;
        uint128 fine = due < stake ? uint128(due) : stake;
        uint96 fee = uint96(uint256(earned) * job.feeBps / BPS);
        member.hasLeft = true;
        emit JobLeft(jobId, account, earned, fine);
        address asset = job.terms.asset;
        _pay(asset, account, uint256(stake) - fine + earned - fee);
        _pay(asset, BURN, fine);
        if (fee == 0) return;
        // A disputed job has no result, so its fees give no contribution points
        // (docs/spec/governance.md, section 1).
        uint256 value = job.isDisputed ? 0 : _nativeDown(job, fee);
        emit JobFeePaid(jobId, account, member.role, fee, uint128(value));
        _pay(asset, PARAMETERS.feeSink(), fee);
    }

    /// @notice See `ITrainingJobs`.
    function joinAsTrainer(bytes32 jobId) external delegated {
        Job storage job = _joining(jobId, 0);
        if (job.trainers.length == TRAINERS_MAX) revert JobFull(jobId, TRAINERS_MAX);
        uint8 seat = uint8(job.trainers.length);
        job.trainers.push(msg.sender);
        _seat(jobId, job, TrainingRole.Trainer, seat, 1);
    }

    /// @notice See `ITrainingJobs`.
    function joinAsValidator(bytes32 jobId, uint16 weight) external delegated {
        // As in all functions, an unknown job is reported before any other error.
        _jobOf(jobId);
        if (weight == 0 || weight > WEIGHT_MAX) revert WeightOutOfBounds(weight, WEIGHT_MAX);
        // Validators can join only until `scoreWindow` seconds before `joinBySeconds`, but
        // trainers until `joinBySeconds`. So trainers can see the validators and their weights
        // before they join.
        Job storage job = _joining(jobId, _jobs[jobId].terms.scoreWindow);
        address[] storage named = job.terms.validators;
        bool isOpen = named.length == 0;
        if (!isOpen && !_includes(named, msg.sender)) revert ValidatorNotNamed(jobId, msg.sender);
        uint256 places = isOpen ? APPLICANTS_MAX : VALIDATORS_MAX;
        uint256 taken = job.validators.length;
        if (taken < places) {
            job.validators.push(msg.sender);
            _seat(jobId, job, TrainingRole.Validator, uint8(taken), weight);
            return;
        }
        if (!isOpen) revert JobFull(jobId, places);
        uint256 seat = _lowest(jobId, job.validators);
        address outbid = job.validators[seat];
        Member storage before = _members[jobId][outbid];
        if (before.weight >= weight) revert JobFull(jobId, places);
        uint128 returned = before.stake;
        delete _members[jobId][outbid];
        job.validators[seat] = msg.sender;
        emit JobOutbid(jobId, outbid, returned);
        _seat(jobId, job, TrainingRole.Validator, uint8(seat), weight);
        _pay(job.terms.asset, outbid, returned);
    }

    /// @notice See `ITrainingJobs`.
    function jobIdOf(address sponsor, TrainingTerms calldata terms)
        public
        view
        delegated
        returns (bytes32)
    {
        bytes32 hash = keccak256(abi.encode(terms));
        return keccak256(abi.encode(block.chainid, address(this), sponsor, hash));
    }

    /// @notice See `ITrainingJobs`.
    function jobAt(bytes32 jobId) external view returns (TrainingJobView memory) {
        Job storage job = _jobs[jobId];
        return TrainingJobView({
            sponsor: job.sponsor,
            status: job.status,
            round: job.round,
            settledRound: job.settledRound,
            accepted: job.accepted,
            openChallenges: job.openChallenges,
            isDisputed: job.isDisputed,
            trainers: uint8(job.trainers.length),
            validators: uint8(job.validators.length),
            roundStartedAtSeconds: job.roundStartedAt,
            endedAtSeconds: job.endedAt,
            seedEpoch: job.seedEpoch,
            spent: job.spent,
            assetRatio: job.assetRatio,
            nativeRatio: job.nativeRatio,
            feeBps: job.feeBps,
            state: job.state,
            seed: job.seed,
            terms: job.terms
        });
    }

    /// @notice See `ITrainingJobs`.
    function memberAt(bytes32 jobId, address account)
        external
        view
        returns (TrainingMemberView memory seen)
    {
        Member storage member = _members[jobId][account];
        if (member.hasLeft) return seen;
        (seen.role, seen.seat, seen.weight) = (member.role, member.seat, member.weight);
        (seen.missed, seen.isExpelled) = (member.missed, member.isExpelled);
        (seen.earned, seen.stake) = (member.earned, member.stake);
        if (member.role == TrainingRole.Trainer) seen.update = member.revealed;
    }

    /// @notice See `ITrainingJobs`.
    function weightOf(bytes32 jobId, address account) external view returns (uint256) {
        Member storage member = _members[jobId][account];
        return member.isExpelled ? 0 : member.weight;
    }

    /// @notice See `ITrainingJobs`.
    function stakeValueOf(bytes32 jobId, address account) external view returns (uint96) {
        return _stakeValue(_jobs[jobId], _members[jobId][account]);
    }

    /// @notice See `ITrainingJobs`.
    function isSettledForGood(bytes32 jobId) public view returns (bool) {
        Job storage job = _jobs[jobId];
        return
            _isOver(job) && job.openChallenges == 0 && block.timestamp >= _challengeableUntil(job);
    }

    /// @notice See `ITrainingJobs`.
    function accountsOf(bytes32 jobId, TrainingRole role)
        external
        view
        returns (address[] memory)
    {
        Job storage job = _jobs[jobId];
        return role == TrainingRole.Trainer ? job.trainers : job.validators;
    }

    function _requireFree(
        bytes32 jobId,
        Job storage job,
        Member storage member,
        address account
    ) private view {
        TrainingStatus status = job.status;
        if (status == TrainingStatus.Cancelled) return;
        bool isFree = isSettledForGood(jobId) && member.held == 0;
        // For one challenge window after the time for challenges, only the validator itself can
        // call `leaveJob` for its seat. So other accounts cannot make a validator leave before it
        // has attested a comparison.
        if (member.role == TrainingRole.Validator && msg.sender != account) {
            uint256 from = _challengeableUntil(job) + job.terms.challengeWindow;
            isFree = isFree && block.timestamp >= from;
        }
        if (!isFree) revert LeavingTooEarly(jobId, status, job.openChallenges);
    }

    /// @dev Returns true if the account is a validator that has attested no comparison, and the job
    /// has a result that could still be promoted.
    function _owesAttestation(
        bytes32 jobId,
        Job storage job,
        Member storage member,
        address account
    ) private view returns (bool) {
        bool isAsked = member.role == TrainingRole.Validator && !member.isExpelled;
        if (!isAsked || job.status != TrainingStatus.Finished || job.isDisputed) return false;
        if (job.state == job.terms.parentState || RESULTS.promotedOf(jobId) != 0) return false;
        return RESULTS.attestedOf(jobId, account).comparison == 0;
    }

    function _seat(bytes32 jobId, Job storage job, TrainingRole role, uint8 seat, uint16 weight)
        private
    {
        bool isTrainer = role == TrainingRole.Trainer;
        uint256 unit = isTrainer ? job.terms.trainerStake : job.terms.validatorStake;
        uint128 stake = uint128(unit * weight);
        Member storage member = _members[jobId][msg.sender];
        (member.role, member.seat, member.weight) = (role, seat, weight);
        member.stake = stake;
        emit JobJoined(jobId, msg.sender, role, stake);
        _take(job.terms.asset, stake);
    }

    /// @dev Returns the job. Reverts unless the sender can join it now. Joining ends `earlier`
    /// seconds before `joinBySeconds`.
    function _joining(bytes32 jobId, uint256 earlier) private view returns (Job storage job) {
        job = _jobIn(jobId, TrainingStatus.Joining);
        uint256 until = job.terms.joinBySeconds - earlier;
        if (block.timestamp >= until) revert JoiningClosed(jobId, until, block.timestamp);
        if (_members[jobId][msg.sender].role != TrainingRole.None) {
            revert SeatTaken(jobId, msg.sender);
        }
    }

    /// @dev Returns the seat of the account with the lowest weight; of several such seats, the
    /// last.
    function _lowest(bytes32 jobId, address[] storage accounts)
        private
        view
        returns (uint256 seat)
    {
        uint256 lowest = type(uint256).max;
        for (uint256 i = 0; i < accounts.length; i++) {
            uint256 weight = _members[jobId][accounts[i]].weight;
            if (weight <= lowest) (lowest, seat) = (weight, i);
        }
    }

    function _includes(address[] storage accounts, address account) private view returns (bool) {
        for (uint256 i = 0; i < accounts.length; i++) {
            if (accounts[i] == account) return true;
        }
        return false;
    }

    function _checkTerms(TrainingTerms calldata terms) private view {
        uint256 rounds = terms.rounds;
        _check(terms.parentState != 0 && terms.spec != 0, TrainingTerm.Hashes);
        _check(rounds != 0 && rounds <= ROUNDS_MAX, TrainingTerm.Rounds);
        _check(terms.budget != 0, TrainingTerm.Budget);
        (uint96 trainerStake, uint96 validatorStake) = (terms.trainerStake, terms.validatorStake);
        uint96 least = trainerStake < validatorStake ? trainerStake : validatorStake;
        // A lower penalty would make missing a round nearly free.
        bool isPenal = terms.penalty * PENALTY_DIVISOR_MAX >= least;
        _check(least != 0 && terms.penalty <= least && isPenal, TrainingTerm.Stakes);
        _check(terms.validatorBps <= VALIDATOR_BPS_MAX, TrainingTerm.ValidatorBps);
        uint256 count = terms.trainersMin;
        _check(count != 0 && count <= TRAINERS_MAX, TrainingTerm.TrainersMin);
        count = terms.validatorsMin;
        _check(count != 0 && count <= VALIDATORS_MAX, TrainingTerm.ValidatorsMin);
        // If the terms name no validators, any account may validate. Then at least `CAPPED_FROM`
        // validators are needed, and each must stake at least one round's part of the budget for
        // each unit of its weight.
        bool isBacked = count >= CAPPED_FROM && validatorStake >= terms.budget / rounds;
        count = terms.validators.length;
        _check(count <= VALIDATORS_MAX && (count != 0 || isBacked), TrainingTerm.Validators);
        _checkTimes(terms);
    }

    function _checkTimes(TrainingTerms calldata terms) private view {
        (uint256 first, uint256 second) = (terms.commitWindow, terms.revealWindow);
        (uint256 third, uint256 last) = (terms.scoreWindow, terms.scoreRevealWindow);
        uint256 joinBy = terms.joinBySeconds;
        bool isAfter = joinBy > block.timestamp + third;
        _check(isAfter && joinBy <= block.timestamp + JOB_SECONDS_MAX, TrainingTerm.JoinBy);
        bool isLong = first >= WINDOW_MIN && second >= WINDOW_MIN && third >= WINDOW_MIN
            && last >= WINDOW_MIN;
        _check(isLong, TrainingTerm.Windows);
        uint256 length = (first + second + third + last) * terms.rounds;
        _check(length <= JOB_SECONDS_MAX, TrainingTerm.Length);
        uint256 window = terms.challengeWindow;
        bool fits = window >= WINDOW_MIN && window <= CHALLENGE_SECONDS_MAX;
        _check(fits, TrainingTerm.ChallengeWindow);
    }

    function _check(bool holds, TrainingTerm term) private pure {
        if (!holds) revert TrainingTermInvalid(term);
    }
}
