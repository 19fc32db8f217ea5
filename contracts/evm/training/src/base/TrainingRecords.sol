// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import {
    ITrainingRecords,
    TrainingRole,
    TrainingStatus,
    TrainingTerms
} from "../interfaces/ITrainingRecords.sol";

/// @title Training records
/// @notice Stores jobs and members, and moves their money.
/// @dev The Vault calls no other contract when balances move, so reentrancy is impossible here.
abstract contract TrainingRecords is ITrainingRecords {
    /// @notice Largest number of trainers of a job.
    uint256 public constant TRAINERS_MAX = 32;
    /// @notice Largest number of validators of a job.
    uint256 public constant VALIDATORS_MAX = 8;
    /// @notice Largest number of applicants for validators' seats, if the terms name no
    /// validators.
    uint256 public constant APPLICANTS_MAX = 32;
    /// @notice If a job has at least this number of validators, the weight of each validator is
    /// capped below a third of the sum of the capped weights.
    uint256 public constant CAPPED_FROM = 4;
    /// @notice Largest weight of a validator: the number of units of stake with which it backs its
    /// scores.
    uint256 public constant WEIGHT_MAX = 1_000;
    uint256 public constant ROUNDS_MAX = 1_000;
    /// @notice A job ends after this number of consecutive void rounds, which are rounds without an
    /// accepted state.
    uint256 public constant VOID_ROUNDS_MAX = 3;
    uint256 public constant WINDOW_MIN = 60;
    /// @notice Highest sum in seconds of the windows of all rounds of a job. Second ballots, waits
    /// for seeds, and delays of calls are not counted. The time for joining has the same limit.
    uint256 public constant JOB_SECONDS_MAX = 90 days;
    uint256 public constant CHALLENGE_SECONDS_MAX = 30 days;
    /// @notice Longest time that a job waits for the beacon's value, in seconds.
    uint256 public constant SEED_SECONDS_MAX = 7 days;
    uint256 public constant SCORE_MAX = 10_000;
    uint256 public constant VALIDATOR_BPS_MAX = 5_000;
    /// @notice Longest CID of an update, in bytes.
    uint256 public constant CID_BYTES_MAX = 128;
    /// @notice Largest update that can be published on chain in full, in bytes.
    uint256 public constant ANCHOR_BYTES_MAX = 65_536;
    /// @notice Divisor: the penalty for a missed round must be at least this part of the lower of
    /// `trainerStake` and `validatorStake`.
    uint256 public constant PENALTY_DIVISOR_MAX = 100;
    /// @notice Largest number of datasets that a sponsor can name for a job.
    uint256 public constant DATASETS_MAX = 8;

    uint256 internal constant BPS = 10_000;
    /// @dev A stake ratio is the amount that this number of native base units of stake backs.
    uint256 internal constant SCALE = 1e18;

    IVault public immutable VAULT;
    IParameters public immutable PARAMETERS;

    struct Job {
        address sponsor;
        TrainingStatus status;
        uint16 round;
        uint16 settledRound;
        uint16 accepted;
        uint16 openChallenges;
        uint8 voids;
        bool isDisputed;
        /// True while validators score this round for the second time.
        bool isReopened;
        uint40 roundStartedAt;
        uint40 endedAt;
        uint40 seedingSince;
        uint40 seedEpoch;
        uint96 spent;
        uint96 assetRatio;
        uint96 nativeRatio;
        uint16 feeBps;
        bytes32 state;
        bytes32 seed;
        TrainingTerms terms;
        /// Accounts in the order of their seats. `validators` has the applicants until seats are
        /// drawn.
        address[] trainers;
        address[] validators;
    }

    struct Member {
        TrainingRole role;
        uint8 seat;
        uint16 weight;
        uint16 missed;
        /// The round to which `commitment` belongs; zero before the first commitment.
        uint16 committedRound;
        /// The round to which `revealed` and `scores` belong.
        uint16 revealedRound;
        /// Last settled round in which the member revealed. `isAgreed`, `isChallenged` and
        /// `roundEarned` refer to this round.
        uint16 actedRound;
        /// True for a validator that gave the state that the job accepted.
        bool isAgreed;
        bool isChallenged;
        bool isExpelled;
        bool hasLeft;
        /// Number of upheld challenges that hold the member's stake, because they may still take
        /// more of it.
        uint16 held;
        uint96 earned;
        uint128 stake;
        uint96 roundEarned;
        bytes32 commitment;
        /// The trainer's revealed update, or the validator's revealed state.
        bytes32 revealed;
        /// Revealed scores, two bytes each, little-endian.
        bytes32[2] scores;
    }

    mapping(bytes32 jobId => Job) internal _jobs;
    mapping(bytes32 jobId => mapping(address account => Member)) internal _members;
    /// @dev For each job and round: the stake, in native base units, that backs the pay that
    /// rulings have returned to the sponsor so far.
    mapping(bytes32 jobId => mapping(uint16 round => uint256)) internal _returnedBacking;

    constructor(IVault vault, IParameters parameters) {
        (VAULT, PARAMETERS) = (vault, parameters);
    }

    function _jobOf(bytes32 jobId) internal view returns (Job storage job) {
        job = _jobs[jobId];
        if (job.status == TrainingStatus.None) revert TrainingJobUnknown(jobId);
    }

    function _jobIn(bytes32 jobId, TrainingStatus needed) internal view returns (Job storage job) {
        job = _jobOf(jobId);
        _inStatus(jobId, job, needed);
    }

    function _inStatus(bytes32 jobId, Job storage job, TrainingStatus needed) internal view {
        if (job.status != needed) revert TrainingStatusInvalid(jobId, job.status);
    }

    /// @dev Returns the sender's member record. Reverts unless the sender has the role and is
    /// neither expelled nor paid out.
    function _seatOf(bytes32 jobId, TrainingRole role)
        internal
        view
        returns (Member storage member)
    {
        member = _members[jobId][msg.sender];
        if (member.role != role || member.hasLeft || member.isExpelled) {
            revert SeatMissing(jobId, msg.sender);
        }
    }

    function _isOver(Job storage job) internal view returns (bool) {
        return job.status >= TrainingStatus.Finished;
    }

    /// @dev Ends a job, and returns the unspent budget to its sponsor.
    function _end(bytes32 jobId, Job storage job, TrainingStatus status) internal {
        (job.status, job.endedAt, job.seedEpoch) = (status, uint40(block.timestamp), 0);
        uint96 refunded = job.terms.budget - job.spent;
        emit JobEnded(jobId, status, refunded);
        _pay(job.terms.asset, job.sponsor, refunded);
    }

    /// @dev Returns the second from which no member of an ended job can be challenged.
    function _challengeableUntil(Job storage job) internal view returns (uint256) {
        return uint256(job.endedAt) + job.terms.challengeWindow;
    }

    /// @dev Returns the native value of a stake in the job's asset, rounded up. `stake` and the
    /// ratio are below 2^128, so their product does not overflow.
    function _nativeUp(Job storage job, uint256 stake) internal view returns (uint256) {
        return Math.ceilDiv(stake * job.nativeRatio, job.assetRatio);
    }

    /// @dev Converts native base units to the job's asset, rounded down.
    function _assetDown(Job storage job, uint256 native) internal view returns (uint256) {
        return native * job.assetRatio / job.nativeRatio;
    }

    /// @dev Returns the native stake that backs pay in the job's asset, rounded up, by the formula
    /// of `Escrow`, which holds the pay of inference.
    function _backingUp(Job storage job, uint256 pay) internal view returns (uint256) {
        return Math.ceilDiv(pay * SCALE, job.assetRatio);
    }

    /// @dev Returns the value for `ITrainingJobs.stakeValueOf`, capped at 96 bits, the court's
    /// largest amount.
    function _stakeValue(Job storage job, Member storage member) internal view returns (uint96) {
        uint256 value = _nativeUp(job, member.stake);
        return value < type(uint96).max ? uint96(value) : type(uint96).max;
    }

    /// @dev Returns the native value of an amount of the job's asset, rounded down, because
    /// contribution points are given for this value.
    function _nativeDown(Job storage job, uint256 amount) internal view returns (uint256) {
        return amount * job.nativeRatio / job.assetRatio;
    }

    function _take(address asset, uint256 amount) internal {
        VAULT.transferFrom(msg.sender, address(this), uint160(asset), amount);
    }

    function _pay(address asset, address to, uint256 amount) internal {
        if (amount != 0) VAULT.transfer(to, uint160(asset), amount);
    }
}
