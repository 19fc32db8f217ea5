// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IVault } from "../../../core/src/interfaces/IVault.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";
import {
    ITrainingRecords,
    TrainingAccusation,
    TrainingJobView,
    TrainingMemberView,
    TrainingRole,
    TrainingRuling,
    TrainingTaking,
    TrainingTerms
} from "./ITrainingRecords.sol";
import { ITrainingResults } from "./ITrainingResults.sol";

/// @title Training jobs
/// @notice Jobs that train a registered version further: a sponsor's budget, members' stakes, and
/// rounds of committed updates and scores. docs/spec/training-jobs.md specifies them (variant
/// `beacon`).
/// @dev A job: None -> Joining (`openJob`) -> Seeding (`beginJob`) -> Running (`startRound`) ->
/// Seeding or Finished (`settleRound`); Joining or Seeding -> Cancelled or Finished, where too few
/// joined or no value of the beacon comes.
///
/// All money lies in this contract's pot of the Vault: sponsors and members approve it there. No
/// account has a right to it but those of the jobs. Penalties, and the rest of a stake after the
/// challenger's reward, are burnt: no account gains by a failure or a ruling but the challenger.
/// The fee sink has `feeBps` of what a member earned when it leaves, and nothing of stakes.
/// `TrainingChallenges` alone says that a challenge was opened and how it ended; its address is
/// fixed at deployment. `TrainingResults` only reads.
///
/// A job's id is a hash of its terms, so that who signs for an id knows the terms, whichever
/// transactions a reorganization of the chain drops or reorders.
///
/// The court bounds what upheld challenges take of stakes, by the weight of its jurors. The value
/// of a stake in a token is `stake * nativeRatio / assetRatio`, rounded up. The pay that returns to
/// the sponsor is bounded for each job and round: together it needs no more stake than the jury's
/// weight, `pay * 1e18 / assetRatio`, rounded up, as the pay of sessions and requests does. It does
/// not count for other jobs: else a sponsor would use up the bound by members of its own.
///
/// Commitments, seeds and draws are SHA-256 over a tag and fixed-width parts, numbers as 8 bytes,
/// little-endian, as in docs/spec/training-rounds.md, section 2.
///
/// Invariants, each with a test of the same name in `test/Training.inv.t.sol`:
/// - `conserved`: the pot is, of each asset, what jobs hold: unearned budgets of jobs that run,
///   stakes and earnings of members that have not left.
/// - `bounded`: what rounds earned their members is at most the budget, a round's part at most the
///   budget divided by the rounds.
/// - `once`: a seat is paid out once, and a round settled once.
/// - `rights`: no call of any account but the member or the sponsor itself lowers what it is to
///   receive, except by the rules of rounds and by an upheld challenge.
/// - `capped`: juries of the training domain take no more than its weight, of all members of all
///   jobs together, at once, and as much again in each of the court's `TAKEN_MEMORY`; a challenger
///   gains no more than what it paid to jurors, and its share, which is at most four of the court's
///   bonds; the fee sink gains nothing but fees of what members earned.
/// - `ends`: strangers alone bring any job to its end, and each member to its money.
interface ITrainingJobs is ITrainingRecords {
    /// @notice Opens a job, with `terms.budget` out of the sender's balance in the Vault, which it
    /// has approved to this contract. The base must be usable by the sender. Each terms once.
    function openJob(TrainingTerms calldata terms) external returns (bytes32 jobId);

    /// @notice Names the datasets of a job without members, at most `DATASETS_MAX`, in place of
    /// those named before. The sponsor.
    function nameDatasets(bytes32 jobId, bytes32[] calldata datasets) external;

    /// @notice Takes a trainer's seat, with the trainer's stake out of the sender's balance. The id
    /// names the terms.
    function joinAsTrainer(bytes32 jobId) external;

    /// @notice Takes a named validator's seat, or applies for one where none is named, with
    /// `weight` times the validator's stake. Where all places are taken, the last of those with
    /// the lowest weight goes, if its weight is lower, and has its stake back.
    function joinAsValidator(bytes32 jobId, uint16 weight) external;

    /// @notice From `joinBySeconds` on: lets the first round wait for its seed, or cancels the job.
    /// Anybody.
    function beginJob(bytes32 jobId) external;

    /// @notice Starts the round once the beacon has a value for it, or ends the job if there is
    /// none `SEED_SECONDS_MAX` later. Before the first round it draws the validators. Anybody.
    function startRound(bytes32 jobId) external;

    /// @notice A trainer commits to an update; a later commitment replaces an earlier one.
    function commitUpdate(bytes32 jobId, bytes32 commitment) external;

    /// @notice A trainer reveals what it committed to, once.
    /// @param cid Where the update is, 1 to 128 bytes; it stands in the event alone.
    function revealUpdate(
        bytes32 jobId,
        bytes32 update,
        bytes32 trace,
        bytes32 salt,
        string calldata cid
    ) external;

    /// @notice A trainer puts the update that it revealed on chain in full, while reveals are open.
    /// The file stands in the event alone.
    /// @param file At most `ANCHOR_BYTES_MAX` bytes, whose SHA-256 is what was revealed.
    function anchorUpdate(bytes32 jobId, bytes calldata file) external;

    /// @notice A validator commits to a state and scores; a later commitment replaces an earlier
    /// one.
    function commitScores(bytes32 jobId, bytes32 commitment) external;

    /// @notice A validator reveals what it committed to, once.
    /// @param scores One for each trainer in the order of seats, two bytes each, little-endian.
    function revealScores(bytes32 jobId, bytes32 state, bytes calldata scores, bytes32 salt)
        external;

    /// @notice Weighs and pays a round after its last window, and lets the next wait for its seed.
    /// Anybody.
    function settleRound(bytes32 jobId) external;

    /// @notice Pays a member its stake less penalties and what it earned less the fee, which is
    /// rounded down and goes to the fee sink. After the end, once nothing can be challenged and no
    /// challenge is open, nor its own stake held by one that was upheld. Anybody; of a validator of
    /// a finished job, others only one challenge window later.
    function leaveJob(bytes32 jobId, address account) external;

    // TrainingChallenges alone.

    /// @notice Marks a member as challenged for the last settled round.
    function openChallenge(bytes32 jobId, address account, uint16 round)
        external
        returns (TrainingAccusation memory);

    /// @notice Ends a challenge. Upheld: the member is expelled. It loses its stake as far as
    /// `ruling.taking` goes, and its pay of the round, which returns to the sponsor, as far as
    /// `ruling.weight` backs what returns of the round. If the job accepted the member's state, the
    /// job is disputed and ends.
    function closeChallenge(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingRuling calldata ruling
    ) external;

    /// @notice Takes more of the stake that a challenge held. Of all that it takes, the challenger
    /// has its fees, and then a share; the rest is burnt. Amounts of the asset are differences of
    /// sums that round down, so that taking in many parts changes none of them. The member leaves
    /// with what is not taken once nothing is held.
    function takeStake(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingTaking calldata taking
    ) external;

    // Views.

    /// @notice keccak256 of this chain's id, this contract, the sponsor and the hash of the terms,
    /// which is keccak256(abi.encode(terms)).
    function jobIdOf(address sponsor, TrainingTerms calldata terms)
        external
        view
        returns (bytes32);

    function jobAt(bytes32 jobId) external view returns (TrainingJobView memory);

    function memberAt(bytes32 jobId, address account)
        external
        view
        returns (TrainingMemberView memory);

    /// @notice Weight of a member, also once it has left; zero where it is expelled.
    function weightOf(bytes32 jobId, address account) external view returns (uint256);

    /// @notice Accounts in the order of their seats, also those that have left.
    function accountsOf(bytes32 jobId, TrainingRole role) external view returns (address[] memory);

    /// @notice Value of a member's stake in native base units, rounded up.
    function stakeValueOf(bytes32 jobId, address account) external view returns (uint96);

    /// @notice Whether the job is over, nothing of it can be challenged, and no challenge is open.
    function isSettledForGood(bytes32 jobId) external view returns (bool);

    /// @notice Lists the assets of stakes, with their ratios.
    function PARAMETERS() external view returns (IParameters);

    /// @notice The one contract that opens and ends challenges.
    function CHALLENGES() external view returns (address);

    /// @notice Keeps what validators attest of results.
    function RESULTS() external view returns (ITrainingResults);

    function VAULT() external view returns (IVault);
    function BEACON() external view returns (IBeacon);
}
