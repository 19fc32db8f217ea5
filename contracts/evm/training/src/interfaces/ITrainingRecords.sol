// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Status of a training job.
enum TrainingStatus {
    None,
    Joining,
    /// The next round waits for the value that the randomness beacon will have for a later epoch.
    Seeding,
    Running,
    /// The job has completed its rounds, or could not continue after its first round had begun.
    Finished,
    /// Too few accounts joined, or the beacon gave no value for the first round.
    Cancelled
}

/// @notice Phase of a running job's round: trainers commit to and reveal their updates, then
/// validators commit to and reveal their scores and the next state.
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

/// @notice The term of a job that is out of bounds.
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

/// @notice Terms of a job, set by its sponsor. Amounts are in base units of `asset`, windows in
/// seconds.
struct TrainingTerms {
    /// Model version from which the training starts.
    bytes32 base;
    /// SHA-256 of the state (the trained parameters) from which the first round starts.
    bytes32 parentState;
    /// SHA-256 of the document that specifies all settings of the training that these terms do not
    /// have.
    bytes32 spec;
    address asset;
    /// Largest amount that all rounds together may pay to members; each round may pay at most an
    /// equal part.
    uint96 budget;
    uint96 trainerStake;
    /// Stake for each unit of a validator's weight.
    uint96 validatorStake;
    uint16 rounds;
    /// Validators' share of a round's part of the budget, in basis points.
    uint16 validatorBps;
    uint8 trainersMin;
    uint8 validatorsMin;
    /// Amount that a member loses of its stake for each missed round. A validator that attests no
    /// comparison of the result (`ITrainingResults`) also loses this amount for that.
    uint96 penalty;
    uint40 joinBySeconds;
    uint24 commitWindow;
    uint24 revealWindow;
    uint24 scoreWindow;
    uint24 scoreRevealWindow;
    /// Seconds after the end of the job during which the last round can be challenged.
    uint24 challengeWindow;
    uint256 nonce;
    /// The only accounts that may validate; if empty, any account may apply.
    address[] validators;
}

/// @notice Record of a job.
struct TrainingJobView {
    address sponsor;
    TrainingStatus status;
    /// Current round, counted from 1; zero before the first round.
    uint16 round;
    /// The last settled round; zero before the first settlement.
    uint16 settledRound;
    /// Number of rounds that ended with an accepted state.
    uint16 accepted;
    uint16 openChallenges;
    /// True if a jury upheld a challenge of a validator that gave an accepted state.
    bool isDisputed;
    /// `trainers` is the number of trainers. `validators` is the number of validators or, before
    /// their seats are drawn, the number of applicants.
    uint8 trainers;
    uint8 validators;
    uint40 roundStartedAtSeconds;
    uint40 endedAtSeconds;
    /// While the job is seeding: the beacon's epoch whose value the job needs.
    uint40 seedEpoch;
    /// Amount that members have earned in all rounds so far.
    uint96 spent;
    /// Amount in base units of `asset`, and amount of the native token, that 1e18 native base units
    /// of stake back; see `IParameters.stakeRatio`. Both are the values when the job was opened, so
    /// that later changes of parameters do not affect the job.
    uint96 assetRatio;
    uint96 nativeRatio;
    /// The network's share of members' earnings, in basis points; the value when the job was
    /// opened.
    uint16 feeBps;
    bytes32 state;
    bytes32 seed;
    TrainingTerms terms;
}

/// @notice Facts about a member against which a challenge is being opened.
struct TrainingAccusation {
    /// The job's asset.
    address asset;
    /// Bond that the challenger must pay: a trainer's stake, or a validator's stake for one unit
    /// of weight.
    uint96 bond;
    /// Earnings of the member in the challenged round.
    uint96 earned;
    /// True if the member is a validator that gave the state that the job accepted.
    bool isAgreed;
    /// Value of the member's stake in native base units; see `ITrainingJobs.stakeValueOf`.
    uint96 stakeValue;
}

/// @notice Amounts that an upheld challenge takes of a stake, in native base units.
struct TrainingTaking {
    address challenger;
    /// `takenBefore` is the amount that the court permitted in earlier calls for this challenge;
    /// `taken` is that amount plus the one permitted in this call.
    uint96 takenBefore;
    uint96 taken;
    /// The challenger's payments to jurors, which are repaid first from the taken amount.
    uint96 fees;
    /// `rewardBps` is the challenger's share of the taken amount, in basis points. `rewardMax` is
    /// the most that this share can be.
    uint16 rewardBps;
    uint96 rewardMax;
    /// True if the court may permit more later, so that the member's stake stays held.
    bool isHeld;
}

/// @notice Outcome of a challenge and its consequences, as `TrainingChallenges` passes them to
/// `TrainingJobs`.
struct TrainingRuling {
    TrainingChallengeOutcome outcome;
    /// `earned` and `isAgreed` have the values of the `TrainingAccusation` of this challenge.
    uint96 earned;
    bool isAgreed;
    /// Weight of the jury that ruled. The stake that backs all pay of the challenged round that
    /// returns to the sponsor is at most this weight.
    uint96 weight;
    /// All zero unless the challenge is upheld.
    TrainingTaking taking;
}

/// @notice A member of a job; all zero if the account has no seat, or has left.
struct TrainingMemberView {
    TrainingRole role;
    uint8 seat;
    uint16 weight;
    /// Number of rounds in which the member was due to reveal but did not.
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
    /// @notice An applicant with more weight replaced this account, and this account got its stake
    /// back.
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
    /// @notice A trainer published its update on chain in full.
    /// @param file The file whose SHA-256 the trainer revealed.
    event UpdateAnchored(
        bytes32 indexed jobId, address indexed account, uint16 round, bytes file
    );
    event ScoresCommitted(
        bytes32 indexed jobId, address indexed account, uint16 round, bytes32 commitment
    );
    /// @param scores Scores of two bytes each, little-endian, in the order of trainers' seats.
    event ScoresRevealed(
        bytes32 indexed jobId,
        address indexed account,
        uint16 round,
        bytes32 state,
        bytes scores,
        bytes32 salt
    );
    /// @notice Validators with two thirds of all weight revealed, but they agreed on no state. All
    /// validators score the round once more, and must then use the updates in `accepted`.
    /// @param accepted Seats of the trainers whose updates the next state must combine, one bit
    /// for each seat.
    event ScoresReopened(bytes32 indexed jobId, uint16 round, uint32 accepted);
    /// @param paid Sum of all members' pay for this round.
    event RoundSettled(
        bytes32 indexed jobId, uint16 round, bool accepted, bytes32 state, uint96 paid
    );
    /// @param refunded Unspent budget, which returns to the sponsor.
    event JobEnded(bytes32 indexed jobId, TrainingStatus status, uint96 refunded);
    /// @param fine Sum of the member's penalties, which is taken from its stake and burnt.
    event JobLeft(bytes32 indexed jobId, address indexed account, uint96 earned, uint128 fine);
    /// @notice The network's share of a member's earnings was paid to the fee sink.
    /// @param fee Amount in the job's asset.
    /// @param value Value of the fee in native base units. The member's contribution points depend
    /// on it (docs/spec/governance.md, section 1). Zero if the job is disputed.
    event JobFeePaid(
        bytes32 indexed jobId,
        address indexed account,
        TrainingRole role,
        uint96 fee,
        uint128 value
    );
    /// @notice Datasets of the job. They replace all datasets that its sponsor named before. If
    /// jurors have accepted one of these datasets, its proposer gets a part of the contribution
    /// points that the job's fees give.
    event JobDatasetsNamed(bytes32 indexed jobId, bytes32[] datasets);
    /// @param slashed Amount that this call took of the accused member's stake. A part goes to the
    /// challenger, the remainder is burnt.
    /// @param returned Part of the member's pay for the challenged round that returns to the
    /// sponsor.
    /// @param isHeld True if more of the stake may be taken later. Further calls then resolve the
    /// same challenge until it no longer holds the stake.
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
    /// @notice The account already has a seat.
    error SeatTaken(bytes32 jobId, address account);
    error ValidatorNotNamed(bytes32 jobId, address account);
    /// @notice The account has no seat of the role, was expelled, or has left.
    error SeatMissing(bytes32 jobId, address account);
    error JobFull(bytes32 jobId, uint256 max);
    error NotTheSponsor(address caller, address sponsor);
    error TooManyDatasets(uint256 count, uint256 max);
    /// @notice The job already has members, which may have joined because of the datasets that
    /// were named when they joined.
    error JobHasMembers(bytes32 jobId);
    error WeightOutOfBounds(uint256 weight, uint256 max);
    error UpdateCidInvalid(uint256 length, uint256 max);
    /// @notice The revealed values differ from the commitment, or were already revealed.
    error TrainingRevealMismatch(bytes32 jobId, address account, uint16 round);
    error AnchorTooLarge(uint256 length, uint256 max);
    /// @notice The file is not the update that the account revealed in this round.
    error AnchorMismatch(bytes32 jobId, address account, uint16 round);
    error ScoresInvalid(bytes32 jobId, uint256 count, uint256 needed);
    /// @notice One of five reasons: the job has not ended; its members can still be challenged; a
    /// challenge in the job is open; an upheld challenge may still take more of the member's stake;
    /// another account makes a validator leave too early.
    error LeavingTooEarly(bytes32 jobId, TrainingStatus status, uint256 openChallenges);
    error RoundNotChallengeable(bytes32 jobId, uint16 round, uint16 settledRound);
    /// @notice The member revealed nothing in the round, was already challenged for it, or is
    /// expelled.
    error MemberNotChallengeable(bytes32 jobId, address account, uint16 round);
    error NotTheChallengesContract(address caller);
    /// @notice `TrainingEntry` was called directly, but its code is only for delegate calls of
    /// `TrainingJobs`.
    error EntryNotDelegated();
}
