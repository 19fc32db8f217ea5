// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice A challenge that is not resolved, or that was upheld and holds its member's stake.
struct TrainingChallenge {
    address challenger;
    /// Returned if the challenge is upheld or undecided. If it is rejected, one half is the accused
    /// member's, the rest is burnt. Zero once it was upheld.
    uint96 bond;
    address asset;
    /// Earnings of the accused member in the round.
    uint96 earned;
    /// SHA-256 of a document that says what to replay.
    bytes32 evidence;
    uint64 caseId;
    uint40 openedAtSeconds;
    /// Whether the accused member gave the state that the job accepted.
    bool isAgreed;
    /// Once it was upheld, and its member's stake is held: until when it is, at the most.
    uint40 heldUntilSeconds;
    /// Amount that was taken of the stake, in native base units.
    uint96 taken;
}

/// @title Training challenges
/// @notice Brings what members of training jobs revealed before juries of the court: a forged
/// update, or a state that the updates do not give.
/// @dev A module of the court. A challenge: none -> open (`challengeMember`) -> none
/// (`resolveChallenge`), once for a member and round, unless it ends undecided. `TrainingJobs`
/// holds the accused member's stake, so that the case names it as an external stake of the court:
/// the ruling takes no more than the weight of the training domain, with what other rulings of the
/// domain took. The amount beyond that is not forgiven: the challenge stays, held, and each
/// further `resolveChallenge` takes the amount that the domain regained and the court kept for its
/// case, until all is taken or the court's `TAKEN_MEMORY` has passed since the ruling. Until then
/// the convicted member cannot leave; it is expelled at once, and no other member waits. The
/// challenger's payments to jurors are repaid first from the amount that is taken.
///
/// The challenger pays the court's deposit out of its balance in the Vault, which it has approved
/// to the juries, and a bond in the job's asset, which it has approved here: the stake of a
/// trainer, or of one unit of a validator's weight, as is accused.
///
/// `Minor` and `Major` uphold, `No` rejects. Any case ends within the court's `CASE_MAX`, so every
/// challenge is judged by then, and holds nothing after `TAKEN_MEMORY` more.
///
/// Invariants, each with a test of the same name in `test/Training.inv.t.sol`:
/// - `held`: the pot is, of each asset, the sum of the bonds of open challenges.
/// - `resolves`: strangers alone bring any challenge to its end.
interface ITrainingChallenges {
    event MemberChallenged(
        bytes32 indexed jobId,
        address indexed account,
        uint16 round,
        address challenger,
        bytes32 evidence,
        uint256 indexed caseId
    );

    /// @notice A member cannot challenge itself, and evidence must be named.
    error TrainingChallengeInvalid(bytes32 jobId, address account);
    error TrainingChallengeUnknown(bytes32 jobId, address account, uint16 round);
    error TrainingRulingMissing(uint256 caseId);
    /// @notice The jobs name another contract for their challenges.
    error TrainingJobsMismatch(address jobs);

    /// @notice Challenges what a member revealed in the last settled round.
    function challengeMember(bytes32 jobId, address account, uint16 round, bytes32 evidence)
        external
        returns (uint256 caseId);

    /// @notice Does what a jury ruled. Anybody, once the case has ended, and again while the
    /// challenge holds its member's stake: takes what the court lets it.
    function resolveChallenge(bytes32 jobId, address account, uint16 round) external;

    /// @notice The most that juries could take of the stakes of a job's members, in base units of
    /// its asset, rounded down, if a challenge were opened now: the weight of the training domain.
    /// Zero while the domain is too small for any case.
    function penaltyMax(bytes32 jobId) external view returns (uint256);

    /// @notice All zero where no challenge is open.
    function challengeAt(bytes32 jobId, address account, uint16 round)
        external
        view
        returns (TrainingChallenge memory);
}
