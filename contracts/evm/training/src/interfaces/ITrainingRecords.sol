// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Status of a job.
enum TrainingStatus {
    None,
    Joining,
    /// The next round waits for the value of the beacon.
    Seeding,
    Running,
    /// It went its rounds, or they could not go on.
    Finished,
    /// Too few joined, or no value of the beacon came for the first round.
    Cancelled
}

/// @notice Phase of a running job's round.
enum TrainingPhase {
    Commit,
    Reveal,
    Score,
    ScoreReveal,
    Settle
}

enum TrainingRole {
    None,
    Trainer,
    Validator
}

/// @notice Term that is out of bounds.
enum TrainingTerm {
    Hashes,
    Rounds,
    Budget,
    Stakes,
    ValidatorBps,
    TrainersMin,
    ValidatorsMin,
    Validators,
    JoinBy,
    Windows,
    Length,
    ChallengeWindow
}

/// @notice How a challenge ended.
enum TrainingChallengeOutcome {
    None,
    Undecided,
    Rejected,
    Upheld
}

/// @notice Terms of a sponsor. Amounts in base units of `asset`, windows in seconds.
struct TrainingTerms {
    /// The version that is trained further.
    bytes32 base;
    /// SHA-256 of what the first round starts from.
    bytes32 parentState;
    /// SHA-256 of the document of all that could be chosen.
    bytes32 spec;
    address asset;
    /// Most that all rounds may pay together; each has an equal part of it.
    uint96 budget;
    uint96 trainerStake;
    /// For each unit of a validator's weight.
    uint96 validatorStake;
    uint16 rounds;
    /// Validators' share of what a round may pay, in basis points.
    uint16 validatorBps;
    uint8 trainersMin;
    uint8 validatorsMin;
    /// Amount that a seat loses for each round that it failed, up to its stake.
    uint96 penalty;
    uint40 joinBySeconds;
    uint24 commitWindow;
    uint24 revealWindow;
    uint24 scoreWindow;
    uint24 scoreRevealWindow;
    /// After the end: for challenges of the last round.
    uint24 challengeWindow;
    uint256 nonce;
    /// Accounts that may validate; none named: any account.
    address[] validators;
}

/// @notice A job, as the chain knows it.
struct TrainingJobView {
    address sponsor;
    TrainingStatus status;
    /// From 1; zero before the first.
    uint16 round;
    /// The last round that was settled; zero before.
    uint16 settledRound;
    /// Rounds that ended with a state of enough validators.
    uint16 accepted;
    uint16 openChallenges;
    /// A state that the job accepted was found wrong.
    bool isDisputed;
    /// Trainers and validators, or applicants for their seats.
    uint8 trainers;
    uint8 validators;
    uint40 roundStartedAtSeconds;
    uint40 endedAtSeconds;
    /// While the job is seeding: the epoch whose value it waits for.
    uint40 seedEpoch;
    /// Amount that rounds earned their members so far.
    uint96 spent;
    /// Base units of `asset`, and of the native token, that 1e18 native base units of stake back;
    /// see `IParameters.stakeRatio`. As of the opening: no setter changes a job.
    uint96 assetRatio;
    uint96 nativeRatio;
    /// The network's part of what members earn, in basis points. As of the opening.
    uint16 feeBps;
    bytes32 state;
    bytes32 seed;
    TrainingTerms terms;
}

/// @notice Subject of a challenge of a member.
struct TrainingAccusation {
    /// The job's asset.
    address asset;
    /// One trainer's stake, or a validator's for one unit of weight.
    uint96 bond;
    /// Earnings of the member in the round.
    uint96 earned;
    /// Whether the member gave the state that the job accepted.
    bool isAgreed;
    /// Value of the member's stake; see `ITrainingJobs.stakeValueOf`.
    uint96 stakeValue;
}

/// @notice Amounts that an upheld challenge takes of a stake, all in native base units.
struct TrainingTaking {
    address challenger;
    /// Amount that the court permitted in earlier calls, and with this one.
    uint96 takenBefore;
    uint96 taken;
    /// The challenger's payments to jurors: they are repaid first of the amount that is taken.
    uint96 fees;
    /// The challenger's share of all that is taken, in basis points, and its largest amount.
    uint16 rewardBps;
    uint96 rewardMax;
    /// The court may let it take more, for which the member's stake waits.
    bool isHeld;
}

/// @notice How a challenge ended, as `TrainingChallenges` tells `TrainingJobs`.
struct TrainingRuling {
    TrainingChallengeOutcome outcome;
    /// As `TrainingAccusation` had them.
    uint96 earned;
    bool isAgreed;
    /// Weight of the case's jury: what the pay that its rulings return may need as stake.
    uint96 weight;
    /// Nothing, unless upheld.
    TrainingTaking taking;
}

/// @notice A member of a job; all zero where the account has no seat, or has left.
struct TrainingMemberView {
    TrainingRole role;
    uint8 seat;
    uint16 weight;
    /// Rounds that it failed.
    uint16 missed;
    bool isExpelled;
    uint96 earned;
    uint128 stake;
    /// SHA-256 of the update that a trainer revealed last.
    bytes32 update;
}

/// @title Training records
/// @notice Events and errors of training jobs.
interface ITrainingRecords {
    event JobOpened(
        bytes32 indexed jobId,
        address indexed sponsor,
        bytes32 indexed base,
        address asset,
        bytes32 spec,
        uint96 budget
    );
    event JobJoined(
        bytes32 indexed jobId, address indexed account, TrainingRole role, uint128 stake
    );
    /// @notice An applicant with more weight took its place; it has its stake back.
    event JobOutbid(bytes32 indexed jobId, address indexed account, uint128 stake);
    event RoundStarted(bytes32 indexed jobId, uint16 round, bytes32 state, bytes32 seed);
    event UpdateCommitted(
        bytes32 indexed jobId, address indexed account, uint16 round, bytes32 commitment
    );
    event UpdateRevealed(
        bytes32 indexed jobId,
        address indexed account,
        uint16 round,
        bytes32 update,
        bytes32 trace,
        bytes32 salt,
        string cid
    );
    /// @notice A trainer put its update on chain in full.
    /// @param file The file whose SHA-256 the trainer revealed.
    event UpdateAnchored(
        bytes32 indexed jobId, address indexed account, uint16 round, bytes file
    );
    event ScoresCommitted(
        bytes32 indexed jobId, address indexed account, uint16 round, bytes32 commitment
    );
    /// @param scores Two bytes each, little-endian, in the order of trainers' seats.
    event ScoresRevealed(
        bytes32 indexed jobId,
        address indexed account,
        uint16 round,
        bytes32 state,
        bytes scores,
        bytes32 salt
    );
    /// @notice Validators gave no state together although enough of them revealed: they score once
    /// more, all for the same updates.
    /// @param accepted Seats of the trainers whose updates the next state is to be made of, one bit
    /// each.
    event ScoresReopened(bytes32 indexed jobId, uint16 round, uint32 accepted);
    /// @param paid To all members together.
    event RoundSettled(
        bytes32 indexed jobId, uint16 round, bool accepted, bytes32 state, uint96 paid
    );
    /// @param refunded To the sponsor.
    event JobEnded(bytes32 indexed jobId, TrainingStatus status, uint96 refunded);
    /// @param fine The penalties, out of the stake; burnt.
    event JobLeft(bytes32 indexed jobId, address indexed account, uint96 earned, uint128 fine);
    /// @notice The network's part of what a member earned, to the fee sink.
    /// @param fee In the job's asset.
    /// @param value Its worth in native base units, of which points follow; none where the job is
    /// disputed.
    event JobFeePaid(
        bytes32 indexed jobId,
        address indexed account,
        TrainingRole role,
        uint96 fee,
        uint128 value
    );
    /// @notice Datasets of the job, in place of what its sponsor named before. A part of the points
    /// of its fees is their proposers', where jurors accepted them.
    event JobDatasetsNamed(bytes32 indexed jobId, bytes32[] datasets);
    /// @param slashed Taken of the accused member's stake. A part rewards the challenger, the rest
    /// is burnt.
    /// @param returned Taken of the member's pay of the round, to the sponsor.
    /// @param isHeld Whether more of the stake may be taken later: then the same challenge is
    /// resolved again, until it is not held any more.
    event ChallengeResolved(
        bytes32 indexed jobId,
        address indexed account,
        uint16 round,
        TrainingChallengeOutcome outcome,
        uint128 slashed,
        uint96 returned,
        bool isHeld
    );

    error TrainingTermInvalid(TrainingTerm term);
    error TrainingAssetNotListed(address asset);
    error TrainingJobExists(bytes32 jobId);
    error TrainingJobUnknown(bytes32 jobId);
    error TrainingStatusInvalid(bytes32 jobId, TrainingStatus status);
    error TrainingPhaseInvalid(bytes32 jobId, TrainingPhase phase, TrainingPhase needed);
    error JoiningClosed(bytes32 jobId, uint256 until, uint256 now_);
    error JoiningOpen(bytes32 jobId, uint256 until, uint256 now_);
    /// @notice The account has a seat already.
    error SeatTaken(bytes32 jobId, address account);
    error ValidatorNotNamed(bytes32 jobId, address account);
    /// @notice The account has no seat of the role, was expelled, or has left.
    error SeatMissing(bytes32 jobId, address account);
    error JobFull(bytes32 jobId, uint256 max);
    error NotTheSponsor(address caller, address sponsor);
    error TooManyDatasets(uint256 count, uint256 max);
    /// @notice A member has taken its seat for the datasets that were named at that time.
    error JobHasMembers(bytes32 jobId);
    error WeightOutOfBounds(uint256 weight, uint256 max);
    error UpdateCidInvalid(uint256 length, uint256 max);
    /// @notice The revealed values differ from the commitment, or were revealed already.
    error TrainingRevealMismatch(bytes32 jobId, address account, uint16 round);
    error AnchorTooLarge(uint256 length, uint256 max);
    /// @notice The file is not the update that the account revealed in this round.
    error AnchorMismatch(bytes32 jobId, address account, uint16 round);
    error ScoresInvalid(bytes32 jobId, uint256 count, uint256 needed);
    /// @notice The job is not over, the member can still be challenged, or rulings that upheld
    /// challenges of it may still take of its stake.
    error LeavingTooEarly(bytes32 jobId, TrainingStatus status, uint256 openChallenges);
    error RoundNotChallengeable(bytes32 jobId, uint16 round, uint16 settledRound);
    /// @notice It revealed nothing in the round, was challenged for it already, or is expelled.
    error MemberNotChallengeable(bytes32 jobId, address account, uint16 round);
    error NotTheChallengesContract(address caller);
    /// @notice `TrainingEntry` is code for `TrainingJobs`, and no contract of its own.
    error EntryNotDelegated();
}
