// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Where a case stands.
enum CaseState {
    None,
    /// For the beacon's value that draws its jury.
    Waiting,
    Voting,
    Decided
}

/// @notice What a juror votes. `None` is no vote.
enum Verdict {
    None,
    Guilty,
    Innocent,
    Abstain,
    /// What was to be judged is not shown: for now neither guilty nor innocent.
    Withheld
}

/// @notice What a case ended in.
enum Outcome {
    /// Nobody may be penalised.
    Undecided,
    Guilty,
    Innocent,
    /// Enough jurors were not shown what they had to judge.
    Withheld
}

/// @notice A case, with the counts of its present round.
struct CaseView {
    CaseState state;
    Outcome outcome;
    bool appealed;
    /// Module that opened it, and what it is about there.
    address module;
    bytes32 subject;
    /// The jury is drawn by the beacon's value of the epoch after this second's.
    uint64 openedAtSeconds;
    uint64 drawnAtSeconds;
    /// Votes are committed for this long from the draw on, and revealed for as long after it.
    uint64 windowSeconds;
    uint64 decidedAtSeconds;
    /// Counts juries, from 0, over redraws and an appeal.
    uint8 round;
    uint8 seatsWanted;
    /// Seats, and the seats of those who committed, revealed, and voted so.
    uint8 seated;
    uint8 committed;
    uint8 revealed;
    uint8 guilty;
    uint8 innocent;
    uint8 withheld;
}

/// @notice What a jury needs of the module that may slash.
interface IPenalties {
    /// @notice Committees: takes the price of a vote of `seats` that was not revealed, as far as
    /// there is stake. Never reverts for want of it.
    function penalise(address member, uint256 caseId, uint256 seats) external;
}

/// @title Committees
/// @notice Juries of validators, drawn by stake from the beacon, for any module that needs a
/// verdict.
/// @dev None -> Waiting (`open`) -> Voting (`draw`) -> Decided (`tally`); Voting -> Waiting where
/// too few revealed; Decided -> Waiting once, by `appeal`.
///
/// The draw. Seats belong to stake, not to heads: each eligible validator has tickets at the
/// arrivals of a Poisson process whose rate is its weight, and the earliest tickets of all are the
/// seats. The wait for ticket n is -log2(u) / weight with u uniform from
/// keccak256(keccak256(value, case, round), validator, n). So a validator may hold several seats, a
/// vote weighs as many as its voter holds, and a stake that is cut into many validators, or joined
/// in one, has the same chances. Tickets do not depend on other validators: who leaves once it
/// knows the value gains nothing but its own absence; and who joined, or added stake, after the
/// case was opened is not counted, or not with what it added. The weight is the lesser of the stake
/// when the validator (last) joined and its active stake at the draw. Who served may serve again.
///
/// The verdict. `Guilty` takes three fifths of all seats, whoever stays away; `Withheld` takes
/// three fifths that say guilty or withheld; `Innocent` takes more than two fifths that say
/// neither, so that the others could not convict any more. Where votes are missing for all of
/// these, the jury is drawn again, at most `REDRAWS_MAX` times, and then the case is `Undecided`:
/// silence decides nothing. Seats that do not reveal are slashed each time. A pool below `POOL_MIN`
/// eligible validators cannot penalise anybody: `Undecided`.
///
/// Every seat that revealed has the same pay for its work, whatever it voted: agreeing with the
/// majority is not rewarded, since the majority is not the truth. The module pays, from what the
/// loser loses.
///
/// A juror can show its vote to others, so votes can be sold; what stands against it is that the
/// seats are not known before the draw, and that the price of a jury is the stake of its pool.
///
/// Invariants, each with a test of the same name in `test/invariant/Audits.inv.t.sol`:
/// - `distinct`: nobody is listed twice on one jury, or votes twice; votes are at most the seats.
/// - `barred`: no account that a module excluded sits on its case.
/// - `decides`: anybody can bring any case to its end, by time alone and the beacon.
interface ICommittees {
    /// @notice A validator joined, or renewed its key and weight. Transcripts for it are sealed to
    /// `sealKey` (X25519).
    event ValidatorJoined(address indexed validator, bytes32 sealKey, uint128 weight);

    /// @notice A validator left, was displaced, or has too little stake.
    event ValidatorLeft(address indexed validator);

    event CaseOpened(
        uint256 indexed caseId, address indexed module, bytes32 indexed subject, uint8 seats
    );

    /// @notice These sit, in the order of their first tickets, with so many seats each.
    event JuryDrawn(
        uint256 indexed caseId,
        uint8 round,
        uint64 windowSeconds,
        address[] members,
        uint8[] seats
    );

    event VoteCommitted(uint256 indexed caseId, uint8 round, address indexed member);

    /// @notice `scoreHash` is of the juror's scores, which it publishes elsewhere.
    event VoteRevealed(
        uint256 indexed caseId,
        uint8 round,
        address indexed member,
        Verdict verdict,
        bytes32 scoreHash
    );

    /// @notice Too few revealed; the next beacon value draws another jury.
    event JuryFailed(uint256 indexed caseId, uint8 round, uint8 revealed, uint8 seated);

    /// @notice `guilty` and `withheld` of `seated` seats said so.
    event CaseDecided(
        uint256 indexed caseId, Outcome outcome, uint8 guilty, uint8 withheld, uint8 seated
    );

    event CaseAppealed(uint256 indexed caseId, uint8 seats);

    error ValidatorStakeTooLow(address validator, uint256 active, uint256 required);
    error ValidatorsFull(uint256 max);
    error ValidatorsNotFull(uint256 count, uint256 max);
    error SealKeyMissing();
    error NotValidator(address account);
    /// @notice Its stake is enough: it stays.
    error ValidatorStays(address validator, uint256 active, uint256 required);
    error NotCaseModule(address caller);
    error SeatsInvalid(uint256 seats, uint256 min, uint256 max);
    error ExcludedTooMany(uint256 count, uint256 max);
    error CaseNotInState(uint256 caseId, CaseState state, CaseState wanted);
    error NotSeated(uint256 caseId, address account);
    error VoteEmpty();
    error VotedAlready(uint256 caseId, address account);
    error VoteTooLate(uint256 caseId, uint256 now_, uint256 until);
    error VoteRevealNotNow(uint256 caseId, uint256 now_, uint256 from, uint256 until);
    /// @notice Not what was committed to, or not a vote.
    error VoteMismatch(uint256 caseId, address account);
    error TallyTooEarly(uint256 caseId, uint256 now_, uint256 from);
    /// @notice Only a decided case that was not appealed before can be.
    error NotAppealable(uint256 caseId);

    /// @notice Joins the validators, or renews key, weight and time of joining. Needs an active
    /// stake of at least `ValidatorStake`.
    function join(bytes32 sealKey) external;

    /// @notice Joins a full list in the place of a validator with less active stake, so that nobody
    /// can fill the list with the least of stakes and keep it.
    function displace(address weaker, bytes32 sealKey) external;

    /// @notice Leaves the list. Seats already drawn stay a duty.
    function resign() external;

    /// @notice Takes a validator off the list whose stake is no longer enough. Anybody may call.
    function prune(address validator) external;

    /// @notice Modules: opens a case for a jury of `seats` (`SEATS_MIN` to `SEATS_MAX`).
    /// @param excluded Accounts that may not sit: the parties. At most `EXCLUDED_MAX`.
    function open(bytes32 subject, address[] calldata excluded, uint8 seats)
        external
        returns (uint256 caseId);

    /// @notice Draws the jury, once the beacon's value is final. Anybody may call. Where too few
    /// are eligible the case ends undecided.
    function draw(uint256 caseId) external;

    /// @notice Commits the sender's vote.
    /// @param hash keccak256(abi.encode(uint256 caseId, uint8 round, address sender,
    /// Verdict verdict, bytes32 scoreHash, bytes32 salt)).
    function commitVote(uint256 caseId, bytes32 hash) external;

    /// @notice Reveals the sender's vote: after the window for commits, or once all seats have
    /// committed.
    function revealVote(uint256 caseId, Verdict verdict, bytes32 scoreHash, bytes32 salt) external;

    /// @notice Counts the votes: once all that can still be revealed is revealed, or the time is
    /// over. Anybody may call.
    function tally(uint256 caseId) external;

    /// @notice The case's module: asks a new jury, once, of a case that is not undecided.
    function appeal(uint256 caseId, uint8 seats) external;

    function caseOf(uint256 caseId) external view returns (CaseView memory);

    /// @notice The jury of a round, and the seats of each.
    function members(uint256 caseId, uint8 round)
        external
        view
        returns (address[] memory jury, uint8[] memory seats);

    /// @notice Jurors that revealed, once for each round in which they did, with the seats that
    /// they had there, and the sum of these.
    function revealers(uint256 caseId)
        external
        view
        returns (address[] memory jury, uint256[] memory seats, uint256 sum);

    /// @notice True for who is on the list with enough stake.
    function isValidator(address account) external view returns (bool);

    function validators() external view returns (address[] memory);

    /// @notice Key, weight and second of joining; zeros for others.
    function validatorOf(address account)
        external
        view
        returns (bytes32 sealKey, uint128 weight, uint64 joinedAtSeconds);
}
