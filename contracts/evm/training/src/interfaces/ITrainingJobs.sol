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
/// @notice Jobs train a registered model version further, with a sponsor's budget, members'
/// stakes, and rounds of committed updates and scores. docs/spec/training-jobs.md specifies jobs
/// in two variants; these contracts are the variant `beacon`, in which seeds come from a random
/// beacon.
/// @dev A job: None -> Joining (`openJob`) -> Seeding (`beginJob`) -> Running (`startRound`) ->
/// Seeding or Finished (`settleRound`). If too few accounts joined: Joining -> Cancelled
/// (`beginJob`). If the beacon gives no value: Seeding -> Cancelled before the first round,
/// otherwise -> Finished (`startRound`). If a challenge is upheld against a validator that gave an
/// accepted state: Seeding or Running -> Finished (`closeChallenge`).
///
/// All money is in the pot, which is this contract's balance in the Vault; sponsors and members
/// approve this contract there. Only sponsors and members have rights to this money. Penalties for
/// missed rounds are burnt. Of the stake that a ruling takes, the challenger gets a part, and the
/// remainder is burnt. No other account gets a part of the stakes that members lose. When a member
/// leaves, the fee sink receives `feeBps` of its earnings, and nothing of its stake. Only
/// `TrainingChallenges` can open and close challenges; its address is fixed at deployment.
/// `TrainingResults` only reads this contract.
///
/// A job's id is a hash of its terms. So the sender of a transaction that contains an id agrees
/// only to these terms, even if a reorganization of the chain drops or reorders other
/// transactions.
///
/// The court limits the amount that upheld challenges take from stakes to the enlisted weight of
/// the training domain's jurors. The value of a stake in native base units is `stake * nativeRatio
/// / assetRatio`, rounded up, with the ratios of `TrainingJobView`. The pay that returns to the
/// sponsor has a separate limit for each job and round. The stake that backs all returned pay of
/// the round is at most the weight of the jury that ruled. That stake is `pay * 1e18 /
/// assetRatio`, rounded up as for the pay of inference sessions and requests. If all jobs had a
/// common limit, a sponsor could use up this limit by convictions of its accomplices in its own
/// job.
///
/// Commitments of members, seeds of rounds and draws of seats are SHA-256 hashes over a tag and
/// parts of fixed width. Numbers are encoded as 8 bytes, little-endian, as in
/// docs/spec/training-rounds.md, section 2.
///
/// Invariants, each with a test of the same name in `test/Training.inv.t.sol`:
/// - `conserved`: for each asset, the pot is the sum of the unspent budgets of jobs that have not
///   ended, and of the stakes and earnings of members that have not left.
/// - `bounded`: members earn at most the budget in all rounds together, and in one round at most
///   the budget divided by the number of rounds.
/// - `once`: a seat is paid out at most once, and a round is settled at most once.
/// - `rights`: a call of another account can lower the amount that a member or the sponsor will
///   receive in three cases only: it settles a round, it upholds a challenge, or it ends the job,
///   after which validators owe an attestation.
/// - `capped`: juries of the training domain take at most the domain's weight at one time, and at
///   most the same amount again in each further period of `TAKEN_MEMORY` (`ICourt`). This limit is
///   for the members of all jobs together. A challenger receives at most its payments to jurors
///   and its share, which is at most four times the bond of its case (`CaseView.bond`). The fee
///   sink gains only fees on members' earnings.
/// - `ends`: accounts without a role in a job can end it, and make the contract pay each member
///   its money.
interface ITrainingJobs is ITrainingRecords {
    /// @notice Opens a job, and takes `terms.budget` from the sender's balance in the Vault; the
    /// sender must have approved this contract there. The model registry must allow the sender to
    /// use the version `terms.base`. Each sponsor can open the same terms only once.
    function openJob(TrainingTerms calldata terms) external returns (bytes32 jobId);

    /// @notice Names the datasets with which a job trains, at most `DATASETS_MAX`. They replace
    /// all datasets that earlier calls named. Reverts if the job has a member. Only the sponsor
    /// may call.
    function nameDatasets(bytes32 jobId, bytes32[] calldata datasets) external;

    /// @notice Gives the sender a trainer's seat, and takes the trainer's stake from its balance
    /// in the Vault. The id is a hash of the job's terms, so the sender joins under these terms or
    /// not at all.
    function joinAsTrainer(bytes32 jobId) external;

    /// @notice Gives the sender a validator's seat if the terms name it as a validator. If they
    /// name no validators, the sender applies for a seat. The stake that is taken is `weight`
    /// times `terms.validatorStake`. If all places for applicants are taken, the sender replaces
    /// the last applicant with the lowest weight, which gets its stake back. This weight must be
    /// lower than `weight`.
    function joinAsValidator(bytes32 jobId, uint16 weight) external;

    /// @notice Ends the time for joining: makes the first round wait for its seed, or cancels the
    /// job. Any account may call, at `joinBySeconds` or later.
    function beginJob(bytes32 jobId) external;

    /// @notice Starts the next round if the beacon has the value of the epoch for which the job
    /// waits. If there is still no value `SEED_SECONDS_MAX` after the wait began, ends the job:
    /// cancels it before the first round, and finishes it otherwise. Before the first round, if the
    /// terms name no validators, draws the validators among the applicants. Then, if the job has at
    /// least `CAPPED_FROM` validators, caps their weights. Any account may call.
    function startRound(bytes32 jobId) external;

    /// @notice Commits the sender, a trainer, to an update. A later commitment in the same round
    /// replaces it.
    function commitUpdate(bytes32 jobId, bytes32 commitment) external;

    /// @notice Reveals the update to which a trainer has committed, once for each round.
    /// @param cid CID of the update, 1 to 128 bytes. Only the event contains the CID.
    function revealUpdate(
        bytes32 jobId,
        bytes32 update,
        bytes32 trace,
        bytes32 salt,
        string calldata cid
    ) external;

    /// @notice Publishes a trainer's revealed update on chain in full, in the phase `Reveal` of the
    /// same round. Only the event contains the file.
    /// @param file File of at most `ANCHOR_BYTES_MAX` bytes, whose SHA-256 is the revealed update.
    function anchorUpdate(bytes32 jobId, bytes calldata file) external;

    /// @notice Commits the sender, a validator, to a state and scores. A later commitment in the
    /// same phase replaces it.
    function commitScores(bytes32 jobId, bytes32 commitment) external;

    /// @notice Reveals the state and scores to which a validator has committed, once in each phase
    /// `ScoreReveal`.
    /// @param scores One score for each trainer in the order of seats, two bytes each,
    /// little-endian.
    function revealScores(bytes32 jobId, bytes32 state, bytes calldata scores, bytes32 salt)
        external;

    /// @notice Settles a round after its last window: counts the scores and assigns the pay. After
    /// the settlement the next round waits for its seed, or the job ends. In one case the round is
    /// not settled, but all validators score it once more: validators with two thirds of all weight
    /// revealed but agreed on no state, and an update has a median score above zero. This happens
    /// at most once for a round. Any account may call.
    function settleRound(bytes32 jobId) external;

    /// @notice Pays a member its stake minus penalties, and its earnings minus the network's fee.
    /// The fee is rounded down and goes to the fee sink. The job must be cancelled, or must have
    /// ended. If it has ended without being cancelled, the time for challenges must be over, no
    /// challenge in the job may be open, and no upheld challenge may hold the member's stake. Any
    /// account may call. If the member is a validator and the job was not cancelled, other
    /// accounts may call only after one more challenge window, which begins when the time for
    /// challenges ends.
    function leaveJob(bytes32 jobId, address account) external;

    // Functions for `TrainingChallenges` only.

    /// @notice Marks a member as challenged for the last settled round.
    function openChallenge(bytes32 jobId, address account, uint16 round)
        external
        returns (TrainingAccusation memory);

    /// @notice Ends a challenge. If the challenge is upheld, the member is expelled. It loses the
    /// part of its stake in `ruling.taking`, and its pay of the round. This pay returns to the
    /// sponsor, but only until `ruling.weight` no longer backs the sum of all returned pay of the
    /// round. If the member is a validator and the job accepted the state that it gave, the job is
    /// disputed and ends.
    function closeChallenge(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingRuling calldata ruling
    ) external;

    /// @notice Takes more of the stake that a challenge holds. From the taken amount the challenger
    /// first receives its payments to jurors (`taking.fees`), and then a share; the remainder is
    /// burnt. Each amount in base units of the asset is the difference of two totals, each rounded
    /// down, so that taking in many parts changes no total. Once no challenge holds the stake any
    /// more, the member can leave with the rest of its stake.
    function takeStake(
        bytes32 jobId,
        address account,
        uint16 round,
        TrainingTaking calldata taking
    ) external;

    // Views.

    /// @notice Returns the id of a job: the keccak256 of this chain's id, this contract, the
    /// sponsor and the hash of the terms. The hash of the terms is keccak256(abi.encode(terms)).
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

    /// @notice Returns the contract that lists the assets that a job can use, and the stake ratios
    /// of these assets.
    function PARAMETERS() external view returns (IParameters);

    /// @notice Returns the only contract that can open and end challenges.
    function CHALLENGES() external view returns (address);

    /// @notice Returns the contract that stores validators' attestations about results.
    function RESULTS() external view returns (ITrainingResults);

    function VAULT() external view returns (IVault);
    function BEACON() external view returns (IBeacon);
}
