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
/// @notice Records of jobs and members on the chain, and the moves of their money.
/// @dev The Vault calls no other contract when balances move, so reentrancy is impossible here.
abstract contract TrainingRecords is ITrainingRecords {
    /// @notice Trainers' seats of a job.
    uint256 public constant TRAINERS_MAX = 32;
    /// @notice Validators' seats of a job.
    uint256 public constant VALIDATORS_MAX = 8;
    /// @notice Accounts that may apply where no validators are named.
    uint256 public constant APPLICANTS_MAX = 32;
    /// @notice Validators from which on each counts for less than a third of the weight.
    uint256 public constant CAPPED_FROM = 4;
    /// @notice Most units of stake with which one validator backs its scores.
    uint256 public constant WEIGHT_MAX = 1_000;
    uint256 public constant ROUNDS_MAX = 1_000;
    /// @notice Rounds in a row without a state, after which a job ends.
    uint256 public constant VOID_ROUNDS_MAX = 3;
    uint256 public constant WINDOW_MIN = 60;
    /// @notice Longest time for all rounds together, and for joining.
    uint256 public constant JOB_SECONDS_MAX = 90 days;
    uint256 public constant CHALLENGE_SECONDS_MAX = 30 days;
    /// @notice Seconds for which a job waits for the beacon's value.
    uint256 public constant SEED_SECONDS_MAX = 7 days;
    uint256 public constant SCORE_MAX = 10_000;
    uint256 public constant VALIDATOR_BPS_MAX = 5_000;
    /// @notice Longest CID of an update, in bytes.
    uint256 public constant CID_BYTES_MAX = 128;
    /// @notice Bytes of an update that is put on chain in full.
    uint256 public constant ANCHOR_BYTES_MAX = 65_536;
    /// @notice The penalty is at least one part in this many of the lower of the stakes.
    uint256 public constant PENALTY_DIVISOR_MAX = 100;
    /// @notice Datasets that a sponsor names of a job.
    uint256 public constant DATASETS_MAX = 8;

    uint256 internal constant BPS = 10_000;
    /// @dev Stake ratios are scaled by this.
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
        /// Validators score this round for the second time.
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
        /// In the order of their seats. Validators are applicants until seats are drawn.
        address[] trainers;
        address[] validators;
    }

    struct Member {
        TrainingRole role;
        uint8 seat;
        uint16 weight;
        uint16 missed;
        /// The round of `commitment`; zero before the first.
        uint16 committedRound;
        /// The round of `revealed` and `scores`.
        uint16 revealedRound;
        /// The settled round in which it revealed last; what follows is of that round.
        uint16 actedRound;
        /// A validator: it gave the state that the job accepted.
        bool isAgreed;
        bool isChallenged;
        bool isExpelled;
        bool hasLeft;
        /// Upheld challenges that may take more of its stake.
        uint16 held;
        uint96 earned;
        uint128 stake;
        uint96 roundEarned;
        bytes32 commitment;
        /// A trainer's update; the state that a validator gave.
        bytes32 revealed;
        /// Two bytes each, little-endian.
        bytes32[2] scores;
    }

    mapping(bytes32 jobId => Job) internal _jobs;
    mapping(bytes32 jobId => mapping(address account => Member)) internal _members;
    /// @dev Native stake that backs the pay which rulings returned of a round.
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

    /// @dev The sender's seat, if it takes part.
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

    /// @dev Ends a job; its sponsor has the rest of the budget back.
    function _end(bytes32 jobId, Job storage job, TrainingStatus status) internal {
        (job.status, job.endedAt, job.seedEpoch) = (status, uint40(block.timestamp), 0);
        uint96 refunded = job.terms.budget - job.spent;
        emit JobEnded(jobId, status, refunded);
        _pay(job.terms.asset, job.sponsor, refunded);
    }

    /// @dev From when on nothing of a job that is over can be challenged.
    function _challengeableUntil(Job storage job) internal view returns (uint256) {
        return uint256(job.endedAt) + job.terms.challengeWindow;
    }

    /// @dev Native value of a stake in the job's asset. Both factors are below 2^128.
    function _nativeUp(Job storage job, uint256 stake) internal view returns (uint256) {
        return Math.ceilDiv(stake * job.nativeRatio, job.assetRatio);
    }

    /// @dev The same the other way: an amount of the job's asset for native base units.
    function _assetDown(Job storage job, uint256 native) internal view returns (uint256) {
        return native * job.assetRatio / job.nativeRatio;
    }

    /// @dev Native stake that backs pay in the job's asset, as `Escrow` has it.
    function _backingUp(Job storage job, uint256 pay) internal view returns (uint256) {
        return Math.ceilDiv(pay * SCALE, job.assetRatio);
    }

    /// @dev See `ITrainingJobs.stakeValueOf`; at most what an amount of the court can be.
    function _stakeValue(Job storage job, Member storage member) internal view returns (uint96) {
        uint256 value = _nativeUp(job, member.stake);
        return value < type(uint96).max ? uint96(value) : type(uint96).max;
    }

    /// @dev Native value of an amount of the job's asset, rounded down, as a point needs it.
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
