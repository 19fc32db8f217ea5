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
/// @notice Jobs train a registered model version further, with a sponsor's budget, members' stakes,
/// and rounds of committed updates and scores. docs/spec/training-jobs.md specifies them (variant
/// `beacon`).
/// @dev A job: None -> Joining (`openJob`) -> Seeding (`beginJob`) -> Running (`startRound`) ->
/// Seeding or Finished (`settleRound`); Joining or Seeding -> Cancelled or Finished, if too few
/// accounts joined or the beacon gives no value.
///
/// All money is in this contract's balance in the Vault, the pot; sponsors and members approve this
/// contract there. Only sponsors and members have rights to it. Penalties, and the rest of a taken
/// stake after the challenger's reward, are burnt, so that only a challenger can gain by a failure
/// or a ruling. When a member leaves, the fee sink receives `feeBps` of its earnings, and nothing
/// of its stake. Only `TrainingChallenges` can open and close challenges; its address is fixed at
/// deployment. `TrainingResults` only reads this contract.
///
/// A job's id is a hash of its terms, so that a transaction that names an id fixes the terms, even
/// if a reorganization of the chain drops or reorders other transactions.
///
/// The court limits the amount that upheld challenges take of stakes to the weight of its jurors.
/// The value of a stake in a token is `stake * nativeRatio / assetRatio`, rounded up. The pay that
/// returns to the sponsor is limited for each job and round: the stake that backs its sum, `pay *
/// 1e18 / assetRatio`, rounded up as for the pay of sessions and requests, is at most the jury's
/// weight. Each job has its own limit, because a sponsor could otherwise use up the limit of other
/// jobs with members of its own.
///
/// Commitments, seeds and draws are SHA-256 over a tag and fixed-width parts, numbers as 8 bytes,
/// little-endian, as in docs/spec/training-rounds.md, section 2.
///
/// Invariants, each with a test of the same name in `test/Training.inv.t.sol`:
/// - `conserved`: for each asset, the pot is the sum of the unspent budgets of jobs that have not
///   ended, and of the stakes and earnings of members that have not left.
/// - `bounded`: members earn at most the budget in all rounds, and in one round at most the budget
///   divided by the number of rounds.
/// - `once`: a seat is paid out once, and a round settled once.
/// - `rights`: no call of another account lowers the amount that a member or the sponsor will
///   receive, except by the rules of rounds and by an upheld challenge.
/// - `capped`: from all members of all jobs together, juries of the training domain take at most
///   the domain's weight at once, and the same amount again in each further `TAKEN_MEMORY` of the
///   court. A challenger gains at most its payments to jurors and its share, which is at most four
///   of the court's bonds. The fee sink gains only fees on members' earnings.
/// - `ends`: strangers alone can bring any job to its end, and pay each member its money.
interface ITrainingJobs is ITrainingRecords {
    /// @notice Opens a job, and takes `terms.budget` from the sender's balance in the Vault, which
    /// the sender must have approved to this contract. The sender must be allowed to use the base.
    /// Each sponsor can open the same terms only once.
    function openJob(TrainingTerms calldata terms) external returns (bytes32 jobId);

    /// @notice Names the datasets of a job without members, at most `DATASETS_MAX`; they replace
    /// the datasets named before. Only the sponsor may call.
    function nameDatasets(bytes32 jobId, bytes32[] calldata datasets) external;

    /// @notice Takes a trainer's seat, and the trainer's stake from the sender's balance in the
    /// Vault. The job's id commits to its terms.
    function joinAsTrainer(bytes32 jobId) external;

    /// @notice Takes a named validator's seat or, if the terms name no validators, applies for a
    /// seat, with `weight` times the validator's stake. If all places are taken, the last applicant
    /// with the lowest weight is replaced, if its weight is lower than `weight`, and gets its stake
    /// back.
    function joinAsValidator(bytes32 jobId, uint16 weight) external;

    /// @notice From `joinBySeconds` on, makes the first round wait for its seed, or cancels the
    /// job. Any account may call.
    function beginJob(bytes32 jobId) external;

    /// @notice Starts the round if the beacon has a value for it; ends the job if there is none
    /// after `SEED_SECONDS_MAX`. Before the first round it draws the validators. Any account may
    /// call.
    function startRound(bytes32 jobId) external;

    /// @notice Commits a trainer to an update; a later commitment replaces an earlier one.
    function commitUpdate(bytes32 jobId, bytes32 commitment) external;

    /// @notice Reveals the update to which a trainer has committed, once for each round.
    /// @param cid CID of the update, 1 to 128 bytes; only the event has it.
    function revealUpdate(
        bytes32 jobId,
        bytes32 update,
        bytes32 trace,
        bytes32 salt,
        string calldata cid
    ) external;

    /// @notice Publishes a trainer's revealed update on chain in full, during the phase of reveals.
    /// Only the event has the file.
    /// @param file File of at most `ANCHOR_BYTES_MAX` bytes, whose SHA-256 is the revealed update.
    function anchorUpdate(bytes32 jobId, bytes calldata file) external;

    /// @notice Commits a validator to a state and scores; a later commitment replaces an earlier
    /// one.
    function commitScores(bytes32 jobId, bytes32 commitment) external;

    /// @notice Reveals the state and scores to which a validator has committed, once for each
    /// phase.
    /// @param scores One score for each trainer in the order of seats, two bytes each,
    /// little-endian.
    function revealScores(bytes32 jobId, bytes32 state, bytes calldata scores, bytes32 salt)
        external;

    /// @notice Settles a round after its last window: counts the scores, assigns the pay, and makes
    /// the next round wait for its seed, or ends the job. Any account may call.
    function settleRound(bytes32 jobId) external;

    /// @notice Pays a member its stake less penalties, and its earnings less the fee, which is
    /// rounded down and goes to the fee sink. The job must be cancelled, or have ended with no
    /// member challengeable, no challenge open, and no upheld challenge that holds the member's
    /// stake. Any account may call; for a validator of a job that was not cancelled, other accounts
    /// only one challenge window later.
    function leaveJob(bytes32 jobId, address account) external;

    // TrainingChallenges alone.

    /// @notice Marks a member as challenged for the last settled round.
    function openChallenge(bytes32 jobId, address account, uint16 round)
        external
        returns (TrainingAccusation memory);

    /// @notice Ends a challenge. If the challenge is upheld, the member is expelled. It loses the
    /// part of its stake in `ruling.taking`, and its pay of the round, which returns to the sponsor
    /// as far as `ruling.weight` backs the returned pay of the round. If the job accepted the
    /// member's state, the job is disputed and ends.
    function closeChallenge(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingRuling calldata ruling
    ) external;

    /// @notice Takes more of the stake that a challenge holds. From the taken amount the challenger
    /// receives first its fees, and then a share; the rest is burnt. Amounts of the asset are
    /// differences of sums that are rounded down, so that taking in many parts changes no total.
    /// When no challenge holds the stake any more, the member can leave with the rest.
    function takeStake(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingTaking calldata taking
    ) external;

    // Views.

    /// @notice Returns the id of a job: keccak256 of this chain's id, this contract, the sponsor
    /// and the hash of the terms, which is keccak256(abi.encode(terms)).
    function jobIdOf(address sponsor, TrainingTerms calldata terms)
        external
        view
        returns (bytes32);

    function jobAt(bytes32 jobId) external view returns (TrainingJobView memory);

    function memberAt(bytes32 jobId, address account)
        external
        view
        returns (TrainingMemberView memory);

    /// @notice Returns the weight of a member, even after it has left; zero if the member is
    /// expelled.
    function weightOf(bytes32 jobId, address account) external view returns (uint256);

    /// @notice Returns the accounts with a role in the order of their seats, including those that
    /// have left.
    function accountsOf(bytes32 jobId, TrainingRole role) external view returns (address[] memory);

    /// @notice Returns the value of a member's stake in native base units, rounded up.
    function stakeValueOf(bytes32 jobId, address account) external view returns (uint96);

    /// @notice Returns true if the job has ended, no member can be challenged any more, and no
    /// challenge is open.
    function isSettledForGood(bytes32 jobId) external view returns (bool);

    /// @notice Returns the contract that lists the assets of stakes and their ratios.
    function PARAMETERS() external view returns (IParameters);

    /// @notice Returns the only contract that can open and end challenges.
    function CHALLENGES() external view returns (address);

    /// @notice Returns the contract that stores validators' attestations about results.
    function RESULTS() external view returns (ITrainingResults);

    function VAULT() external view returns (IVault);
    function BEACON() external view returns (IBeacon);
}
