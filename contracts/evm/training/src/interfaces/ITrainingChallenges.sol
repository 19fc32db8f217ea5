// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice A challenge against a member of a training job. It is not yet resolved, or it was upheld
/// and still holds the member's stake, so that the member cannot leave with this stake.
struct TrainingChallenge {
    address challenger;
    /// Bond of the challenger, in base units of `asset`. It returns if the challenge is upheld or
    /// undecided. If the challenge is rejected, half of the bond goes to the accused member, and
    /// the other half is burnt. Zero after the challenge is upheld.
    uint96 bond;
    address asset;
    /// Earnings of the accused member in the challenged round, in base units of `asset`.
    uint96 earned;
    /// SHA-256 of a document that states which training steps jurors must replay.
    bytes32 evidence;
    uint64 caseId;
    uint40 openedAtSeconds;
    /// True if the accused member is a validator that gave the state that the job accepted.
    bool isAgreed;
    /// If an upheld challenge holds the member's stake: the second until which it can hold the
    /// stake. Otherwise zero.
    uint40 heldUntilSeconds;
    /// Value that the challenge has taken of the member's stake so far, in native base units.
    uint96 taken;
}

/// @title Training challenges
/// @notice Opens cases against members of training jobs because of values that they revealed in a
/// round: a forged update, or a state that does not follow from the updates.
/// @dev A module of the court. States of the challenge against a member for a round: none -> open
/// (`challengeMember`) -> none (`resolveChallenge`). The member can be challenged for the same
/// round again only if the challenge ended undecided. `TrainingJobs` holds the accused member's
/// stake, so for the court this stake is an external stake. The jurors of the training domain can
/// replay training steps. At one time, all rulings of this domain together take no more than the
/// weight that jurors enlisted for it. An amount beyond this limit can be taken later: the
/// challenge continues to hold the stake, and each further `resolveChallenge` takes the amount
/// that the court then permits for the case. The hold ends with the call of `resolveChallenge`
/// that takes the remainder of the amount, or with the first call after `TAKEN_MEMORY` (`ICourt`)
/// has passed since the ruling. The convicted member is expelled at once, but cannot leave with
/// the rest of its stake before the hold ends; no other member has to wait for this. The
/// challenger's payments to jurors are repaid first from the taken amount.
///
/// The challenger pays the court's deposit from its balance in the Vault, and must approve the
/// juries for this. It also pays a bond in the job's asset, and must approve this contract for
/// this. If a trainer is accused, the bond equals a trainer's stake; if a validator is accused, the
/// bond equals a validator's stake for one unit of weight.
///
/// The rulings `Minor` and `Major` uphold a challenge, and `No` rejects it. Once the
/// court's `CASE_MAX` has passed since the opening of a case, any account can end it as undecided,
/// so every challenge can be resolved then. Once `TAKEN_MEMORY` has passed since the ruling, the
/// next `resolveChallenge` ends the hold.
///
/// Invariants, each with a test of the same name in `test/Training.inv.t.sol`:
/// - `held`: for each asset, this contract's balance in the Vault is the sum of the bonds of open
///   challenges.
/// - `resolves`: accounts without a role in the job or the case can end any challenge.
interface ITrainingChallenges {
    event MemberChallenged(
        bytes32 indexed jobId,
        address indexed account,
        uint16 round,
        address challenger,
        bytes32 evidence,
        uint256 indexed caseId
    );

    /// @notice The accused member challenges itself, or the evidence is zero.
    error TrainingChallengeInvalid(bytes32 jobId, address account);
    error TrainingChallengeUnknown(bytes32 jobId, address account, uint16 round);
    error TrainingRulingMissing(uint256 caseId);
    /// @notice The `TrainingJobs` contract names another contract for challenges, or uses another
    /// Vault than this contract or another beacon than the court's juries.
    error TrainingJobsMismatch(address jobs);

    /// @notice Challenges the values that a member revealed in the last settled round. Any account
    /// except this member may call.
    function challengeMember(bytes32 jobId, address account, uint16 round, bytes32 evidence)
        external
        returns (uint256 caseId);

    /// @notice Executes the jury's ruling after the challenge's case has ended. While an upheld
    /// challenge holds the member's stake, each further call takes the amount that the court then
    /// permits. Any account may call.
    function resolveChallenge(bytes32 jobId, address account, uint16 round) external;

    /// @notice Returns the highest amount that the rulings of juries can take at one time from the
    /// stakes of all of a job's members together, at the present weight of jurors. This is the
    /// weight of the training domain, converted to base units of the job's asset and rounded down.
    /// Zero while the domain is too small for any case.
    function penaltyMax(bytes32 jobId) external view returns (uint256);

    /// @notice Returns the challenge against a member for a round. All fields are zero if no such
    /// challenge is open or holds the member's stake.
    function challengeAt(bytes32 jobId, address account, uint16 round)
        external
        view
        returns (TrainingChallenge memory);
}
