// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IStakeConsumer } from "../../../core/src/interfaces/IStakes.sol";

/// @notice What a court finds, in this order: who finds `Major` finds `Minor` too.
enum Ruling {
    /// Not yet, or never.
    Undecided,
    /// The case is rejected.
    No,
    /// It is upheld; the smaller penalty.
    Minor,
    /// It is upheld; the larger penalty.
    Major
}

/// @notice Where a trial, the part of a case that a jury decides, stands.
enum TrialState {
    None,
    /// Waits for the beacon's value that seats the next jury.
    Open,
    /// Jurors commit, and then reveal.
    Voting,
    /// A jury has ruled; anybody may appeal while the window lasts.
    Ruled,
    Final
}

/// @notice What the court asks of a jury as it opens a case.
struct TrialParams {
    uint256 id;
    bytes32 domain;
    address opener;
    address respondent;
    address payer;
    uint96 bond;
}

/// @notice A trial, as it stands.
struct TrialView {
    TrialState state;
    /// What the last jury found; in `Final` what holds for ever.
    Ruling ruling;
    /// 0 for 21 seats, 1 for 63, 2 for the plenary.
    uint8 stage;
    /// The draw under way, or the last: twice the stage, and one more for a second attempt.
    uint8 draw;
    address opener;
    address respondent;
    bytes32 domain;
    uint96 bond;
    /// Pay of a seat.
    uint96 fee;
    /// Weight of all jurors who may sit.
    uint96 weight;
    uint64 openedAtSeconds;
    uint64 ruledAtSeconds;
    uint32 voteWindowSeconds;
    uint32 appealWindowSeconds;
    /// The beacon's epoch whose value seats the draw under way.
    uint64 seedEpoch;
}

/// @notice One draw of jurors and its votes: seats, or weights in the plenary.
struct JuryDrawView {
    bytes32 seed;
    uint64 seededAtSeconds;
    uint96 committed;
    uint96 no;
    uint96 minor;
    uint96 major;
    bool tallied;
}

/// @title Juries
/// @notice Who sits on cases, how they vote, and what they are paid. Jurors put stake up for the
/// market and the court that are both this contract, so that it can fine who keeps silent; it has
/// no right to anybody else's stake, nor to any pay.
/// @dev None -> Open (`begin`) -> Voting (`seed`) -> Ruled (`tally`) -> Final (`conclude`), with up
/// to two appeals in between (Ruled -> Open), and one more attempt where a jury failed (Voting ->
/// Open).
///
/// Juries are expected to have 21 and 63 seats; the plenary is everybody enlisted, by weight. An
/// account's seats follow from the beacon's value and the weights that it, and all others, had
/// before the second in which the case was opened: nothing done afterwards adds a seat.
///
/// Of S expected seats and R votes: `Major` where at least 3/5 of R and 1/2 of S find it; `Minor`
/// likewise, where those who find `Major` count along; `No` where more than 2/5 of R and 1/3 of S
/// revealed; else the jury failed. In the plenary S is all weight.
///
/// Deposits: who opens pays a bond and twice the fees of the jury, who appeals the same of the
/// next. What fees need not returns. A seat is paid that revealed and is not against the final
/// ruling. Who was wrong (opened what is rejected, appealed a ruling that holds) bears the fees of
/// its jury and loses its bond. Who was right is paid its fees back, out of what was lost, as far
/// as that suffices. Undecided: each bears the fees of its own jury, and nothing else moves.
///
/// There is no abstention: silence is fined, so that nobody makes juries fail for nothing.
///
/// Invariants, each with a test of the same name in `test/Court.inv.t.sol`:
/// - `snapshot`: nothing after the opening adds seats to anybody.
/// - `terms`, `ends`, `collectable`: as `ICourt` has them.
/// - `exits`: weight that left backs nothing.
interface IJuries is IStakeConsumer {
    event WeightEnlisted(address indexed account, bytes32 indexed domain, uint96 weight);
    /// @notice Anybody can compute now who has seats in this draw.
    event JurySeated(uint256 indexed id, uint8 draw, bytes32 seed, uint64 commitUntilSeconds);
    event VoteCommitted(uint256 indexed id, uint8 draw, address indexed juror, uint96 seats);
    event VoteRevealed(
        uint256 indexed id, uint8 draw, address indexed juror, Ruling ruling, bytes32 evidenceHash
    );
    /// @notice Too few revealed, or they were divided: the next value of the beacon seats others.
    event JuryFailed(uint256 indexed id, uint8 draw);
    event JuryRuled(uint256 indexed id, uint8 stage, Ruling ruling, uint64 appealUntilSeconds);
    event RulingAppealed(uint256 indexed id, uint8 stage, address indexed appellant);
    event FeeCollected(uint256 indexed id, uint8 draw, address indexed juror, uint96 amount);
    event JurorFined(uint256 indexed id, uint8 draw, address indexed juror, uint96 amount);

    error NotTheCourt(address caller);
    /// @notice Neither the account nor its operator sent it.
    error NotTheJuror(address caller, address account);
    error WeightOverStake(address account, uint256 weight, uint256 stake);
    /// @notice Too little stake is enlisted for the domain to rule anything.
    error DomainTooSmall(bytes32 domain, uint256 weight, uint256 min);
    error TrialNotInState(uint256 id, TrialState state);
    error ValueMissing(uint256 id, uint256 epoch);
    error NotSeated(uint256 id, address account);
    error AlreadyCommitted(uint256 id, address account);
    error CommitmentEmpty();
    error VoteMismatch(uint256 id, address account);
    error TooEarly(uint256 id, uint256 from, uint256 now_);
    error TooLate(uint256 id, uint256 until, uint256 now_);
    error NotAppealable(uint256 id);
    error NoFeeOwed(uint256 id, address account);
    error JurorNotAbsent(uint256 id, address account);

    // The court.

    /// @notice Opens a trial: copies terms and the weight of who may sit, and takes the deposit.
    function openTrial(TrialParams calldata summons) external returns (uint96 weight);

    /// @notice Ends a trial that can be appealed no more, or undecided once its time is over.
    function conclude(uint256 id) external returns (Ruling);

    /// @notice Gives deposits back, once. What the other side lost was sent here before.
    /// @return opener Who opened the case.
    /// @return left What is left of it, and of lost bonds; sent to the court.
    function settle(uint256 id, uint256 lost) external returns (address opener, uint256 left);

    // Anybody.

    /// @notice Seats the jury of a case once the beacon's value is there.
    function seatJury(uint256 id) external;

    /// @notice Counts the votes, once no more can be revealed.
    function tally(uint256 id) external;

    /// @notice Asks the next jury, with its deposit out of the sender's balance in the Vault. The
    /// sender has approved this contract there, and wins where the final ruling is another.
    function appeal(uint256 id) external;

    /// @notice Pays an account for its votes in a draw of a case that has ended.
    function collect(uint256 id, uint8 draw, address account) external;

    /// @notice Fines a juror that had seats in a draw that was tallied, and revealed no vote.
    /// Once the case has come to a ruling a tenth is the sender's; the rest is burnt. What would be
    /// more than `FINES_MAX_BPS` of the account's weight in the case is forgiven, together with
    /// what it was fined before, less than `CASE_MAX` from one fine to the next. Until `2 *
    /// CASE_MAX` after the opening: else what is forgiven now could be fined a week later.
    function fine(uint256 id, uint8 draw, address account) external;

    // Jurors: an account, or the operator that it named in Stakes for (juries, juries).

    /// @notice Enlists `weight` of the account's stake (put up for the market and the court that
    /// are both this contract) for a domain, in place of what was enlisted there; for cases opened
    /// from the next second on. Weights of all domains together are at most its active stake.
    function enlist(address account, bytes32 domain, uint96 weight) external;

    /// @notice Takes off the weight of a domain what the account's active stake, after a fine, no
    /// longer covers. Anybody.
    function trimExcessWeight(address account, bytes32 domain) external;

    /// @notice Commits to a vote: see `voteHash`.
    function commit(uint256 id, address account, bytes32 hash) external;

    /// @notice Reveals a vote. Anybody who knows the salt.
    function reveal(uint256 id, address account, Ruling ruling, bytes32 evidenceHash, bytes32 salt)
        external;

    // Views.

    /// @notice Whether enough stake is enlisted for the domain that cases can be opened in it now.
    function hasQuorum(bytes32 domain) external view returns (bool);

    /// @notice keccak256(abi.encode(id, draw, account, ruling, evidenceHash, salt)).
    function voteHash(
        uint256 id,
        uint8 draw,
        address account,
        Ruling ruling,
        bytes32 evidenceHash,
        bytes32 salt
    ) external pure returns (bytes32);

    /// @notice Seats of an account in a draw that is seated; its weight in the plenary.
    function seatsOf(uint256 id, uint8 draw, address account) external view returns (uint256);

    /// @notice Seats that a seed gives to an account where `expected` are given to all who were
    /// enlisted for a domain then: for draws of modules.
    function seatsForSeed(
        bytes32 seed_,
        address account,
        bytes32 domain,
        uint256 atSeconds,
        uint256 expected
    ) external view returns (uint256);

    /// @notice Weight with which an account counts in cases that were opened at a second, now or
    /// before.
    function weightAt(address account, bytes32 domain, uint256 atSeconds)
        external
        view
        returns (uint256);

    /// @notice The same of all accounts together.
    function totalAt(bytes32 domain, uint256 atSeconds) external view returns (uint256);

    function trialOf(uint256 id) external view returns (TrialView memory);
    function drawOf(uint256 id, uint8 draw) external view returns (JuryDrawView memory);

    /// @notice What the next appeal of a case takes from who makes it.
    function depositOf(uint256 id) external view returns (uint256);

    /// @notice Least weight with which a domain ruled in that second: 21 times the least stake. The
    /// second lies less than the delay of `IParameters` in the past.
    function domainMinAt(uint256 atSeconds) external view returns (uint256);

    /// @notice The one contract that begins trials.
    function COURT() external view returns (address);
}
