// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IMarket } from "../../../core/src/interfaces/IStakes.sol";
import { ICourtRecord } from "../../../market/src/interfaces/ICourtRecord.sol";

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

enum CaseState {
    None,
    /// Waits for the beacon's value that seats the next jury, or, without a jury, for its module.
    Open,
    /// Jurors commit, and then reveal.
    Voting,
    /// A jury has ruled; anybody may appeal while the window lasts.
    Ruled,
    Final
}

/// @notice What a module asks for as it opens a case. All of it stays as it is.
struct Opening {
    /// Told apart by the module alone: of each kind with a penalty and a jury one case at a time
    /// runs against a respondent.
    uint8 kind;
    /// Whether jurors decide; otherwise the module ends it, as it proves something or time is up.
    bool jury;
    /// Whether the ruling is written into the respondent's record as a provider.
    bool recorded;
    /// Whether `Major` excludes the respondent for good.
    bool excludes;
    /// From which ruling on the pay of named agreements returns to clients; `Undecided` for never.
    Ruling returnsFrom;
    /// Who is asked: a model version, a class of training, or zero for jurors of all matters.
    bytes32 domain;
    /// What jurors are asked, as the module's own event or storage explains it.
    bytes32 subject;
    /// Brings the case, and is rewarded where it is upheld. Has no seat.
    address opener;
    /// Has no seat; zero where the case is against nobody.
    address respondent;
    /// With a jury: pays the bond and the jury's fees, and is paid back what is left. It has
    /// approved the court in the Vault. May be the module, which then pays out of its own pot.
    address payer;
    /// Has put up `counterBond` for the respondent's side, lost where the case is upheld; zero
    /// where nobody did. It has approved the court in the Vault.
    address counterPayer;
    uint96 counterBond;
    /// What the rulings take of the respondent's stake as a provider, at most; see `stakeOf`. The
    /// larger of the two is locked.
    uint96 minor;
    uint96 major;
}

/// @notice A case, as it stands.
struct CaseView {
    CaseState state;
    /// What the last jury found; in `Final` what holds for ever.
    Ruling ruling;
    /// 0 for 21 seats, 1 for 63, 2 for the plenary.
    uint8 stage;
    /// The draw under way, or the last: twice the stage, and one more for a second attempt.
    uint8 draw;
    address module;
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
struct DrawView {
    bytes32 seed;
    uint64 seededAtSeconds;
    uint96 committed;
    uint96 no;
    uint96 minor;
    uint96 major;
    bool tallied;
}

/// @notice How an account fared as a provider.
struct Record {
    bool excluded;
    /// The last ruling or silence against it; zero where there was none.
    uint40 failedAtSeconds;
    /// The last `Minor`, and the one before.
    uint40 withheldAtSeconds;
    uint40 withheldBeforeSeconds;
    uint32 failed;
    uint32 withheld;
    uint32 rejected;
}

/// @title Court
/// @notice Cases, juries, appeals, penalties. Modules open cases and read rulings; what a case is
/// about is theirs. One contract holds all stake and deposits of cases, and names no owner.
/// @dev None -> Open (`open`) -> Voting (`seed`) -> Ruled (`tally`) -> Final (`finalize`), with up
/// to two appeals in between (Ruled -> Open), and one more attempt where a jury failed (Voting ->
/// Open). Without a jury: Open -> Final (`end`, by the module). From `CASE_MAX` on anybody brings
/// any case to Final, undecided.
///
/// Juries are expected to have 21 and 63 seats; the plenary is everybody enlisted, by weight. An
/// account's seats follow from the beacon's value and the weights that it, and all others, had
/// before the second in which the case was opened: nothing that anybody does afterwards adds a seat.
///
/// Of S expected seats and R votes: `Major` where at least 3/5 of R and 1/2 of S find it; `Minor`
/// likewise, where those who find `Major` count along; `No` where more than 2/5 of R and 1/3 of S
/// revealed; else the jury failed. In the plenary S is all weight.
///
/// Deposits: who opens pays a bond and twice the fees of the jury, who appeals the same of the
/// next. What fees need not returns. A seat is paid that revealed and is not against the final
/// ruling. Who was wrong (opened what is rejected, appealed a ruling that holds) bears the fees of
/// its jury and loses its bond. Upheld: penalty and lost bonds pay the fees of who was right, then
/// the opener's reward; the rest is burnt. Rejected: of what is left one half is the respondent's,
/// the other is burnt. Undecided: each bears the fees of its own jury, and nothing else moves.
///
/// Invariants, each with a test of the same name in `test/Court.inv.t.sol`:
/// - `bounded`: no case takes more of a stake than it locked as it was opened, and pays out at most
///   its deposits, fees and reward.
/// - `snapshot`: nothing after the opening adds seats to anybody.
/// - `terms`: no setter changes a case that runs.
/// - `burnt`: neither fee sink nor owner gains by a ruling.
/// - `ends`: strangers alone bring each case to its end by `CASE_MAX`.
/// - `exits`: weight that left backs nothing, and what no case holds can be withdrawn.
/// - `collectable`: what a ruling takes is there, and every fee that is owed can be collected.
interface ICourt is ICourtRecord, IMarket {
    event Enlisted(address indexed account, bytes32 indexed domain, uint96 weight);
    event CaseOpened(
        uint256 indexed id,
        address indexed module,
        address indexed respondent,
        uint8 kind,
        address opener,
        bytes32 domain,
        bytes32 subject,
        uint96 minor,
        uint96 major
    );
    /// @notice Anybody can compute now who has seats in this draw.
    event JurySeated(uint256 indexed id, uint8 draw, bytes32 seed, uint64 commitUntilSeconds);
    event VoteCommitted(uint256 indexed id, uint8 draw, address indexed juror, uint96 seats);
    event VoteRevealed(
        uint256 indexed id, uint8 draw, address indexed juror, Ruling ruling, bytes32 evidenceHash
    );
    /// @notice Too few revealed, or they were divided: the next value of the beacon seats others.
    event JuryFailed(uint256 indexed id, uint8 draw);
    event CaseRuled(uint256 indexed id, uint8 stage, Ruling ruling, uint64 appealUntilSeconds);
    event CaseAppealed(uint256 indexed id, uint8 stage, address indexed appellant);
    event CaseEnded(
        uint256 indexed id,
        address indexed respondent,
        Ruling ruling,
        uint96 slashed,
        uint96 reward,
        uint96 burnt
    );
    event FeeCollected(uint256 indexed id, uint8 draw, address indexed juror, uint96 amount);
    event JurorFined(uint256 indexed id, uint8 draw, address indexed juror, uint96 amount);
    event PayNamed(uint256 indexed id, address indexed escrow, bytes32 indexed agreement);
    event Excluded(address indexed account);

    error NotAModule(address caller);
    /// @notice Neither the account nor its operator sent it.
    error NotTheJuror(address caller, address account);
    error WeightOverStake(address account, uint256 weight, uint256 stake);
    /// @notice Too little stake is enlisted for the domain to rule anything.
    error DomainTooSmall(bytes32 domain, uint256 weight, uint256 min);
    error CaseRunning(address respondent, uint256 id);
    error CaseNotInState(uint256 id, CaseState state);
    /// @notice Cases with a jury are ended by it, others by their module.
    error EndsOtherwise(uint256 id);
    error ValueMissing(uint256 id, uint256 epoch);
    error NotSeated(uint256 id, address account);
    error CommittedAlready(uint256 id, address account);
    error CommitmentEmpty();
    error VoteMismatch(uint256 id, address account);
    error TooEarly(uint256 id, uint256 from, uint256 now_);
    error TooLate(uint256 id, uint256 until, uint256 now_);
    error NotAppealable(uint256 id);
    error NothingOwed(uint256 id, address account);
    error NotSilent(uint256 id, address account);
    error AgreementNotNamed(uint256 id, bytes32 agreement);
    /// @notice Its pay can be returned once it has closed.
    error AgreementOpen(bytes32 agreement);
    error NotAnEscrow(address escrow);
    /// @notice The escrows belong to different stakes, or hold pay for a shorter time than a case.
    error EscrowsUnfit(address sessions, address requests);

    // Modules.

    /// @notice Opens a case. A module only. Copies all terms, takes the deposits, and locks the
    /// larger penalty of the respondent's stake in both escrows.
    /// @return id Above zero.
    function open(Opening calldata opening) external returns (uint256 id);

    /// @notice Names an agreement in a case, and holds its pay: now, or once it has closed. The
    /// case's module only, while it runs; it has checked that it is the respondent's work under
    /// this court.
    function namePay(uint256 id, address escrow, bytes32 agreement) external;

    /// @notice Ends a case without a jury. Its module only, within `CASE_MAX`.
    function end(uint256 id, Ruling ruling) external;

    /// @notice The ruling of a case, and whether it holds for ever.
    function rulingOf(uint256 id) external view returns (Ruling ruling, bool isFinal);

    /// @notice Whether enough stake is enlisted for the domain that cases can be opened in it now.
    function rules(bytes32 domain) external view returns (bool);

    /// @notice What a provider has put up under this court, for sessions and for requests: active
    /// and unbonding.
    function stakeOf(address provider) external view returns (uint96);

    /// @notice How often a provider was found to withhold within `WITHHELD_WINDOW`, up to 2. The
    /// third time excludes it.
    function withheldLately(address provider) external view returns (uint256);

    // Anybody.

    /// @notice Seats the jury of a case once the beacon's value is there.
    function seed(uint256 id) external;

    /// @notice Counts the votes, once no more can be revealed.
    function tally(uint256 id) external;

    /// @notice Asks the next jury, with its deposit out of the sender's balance in the Vault. The
    /// sender has approved the court there, and wins where the final ruling is another.
    function appeal(uint256 id) external;

    /// @notice Ends a case by its ruling once no appeal can come, or undecided from `CASE_MAX` on.
    function finalize(uint256 id) external;

    /// @notice Pays an account for its votes in a draw of a case that has ended.
    function collect(uint256 id, uint8 draw, address account) external;

    /// @notice Fines a juror that had seats in a draw that was tallied, and revealed no vote. A
    /// tenth is the sender's, the rest is burnt.
    function fine(uint256 id, uint8 draw, address account) external;

    /// @notice Holds the pay of a named agreement that was open when it was named and has closed.
    function holdPay(uint256 id, bytes32 agreement) external;

    /// @notice After the end of a case: returns the pay of a named agreement to its client where
    /// the ruling says so and it has not matured, or lets go of it.
    function endPay(uint256 id, bytes32 agreement) external;

    // Jurors: an account, or the operator that it named in Stakes for (court, court).

    /// @notice Enlists `weight` of the account's stake (put up for the market and the court that
    /// are both this contract) for a domain, in place of what was enlisted there; for cases opened
    /// from the next second on. Weights of all domains together are at most its active stake.
    function enlist(address account, bytes32 domain, uint96 weight) external;

    /// @notice Takes off the weight of a domain what the account's active stake, of which a fine was
    /// taken, no longer covers. Anybody.
    function trim(address account, bytes32 domain) external;

    /// @notice Commits to a vote: see `voteHash`.
    function commit(uint256 id, address account, bytes32 hash) external;

    /// @notice Reveals a vote. Anybody who knows the salt.
    function reveal(uint256 id, address account, Ruling ruling, bytes32 evidenceHash, bytes32 salt)
        external;

    // Views.

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
    function seatsBy(
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

    function caseOf(uint256 id) external view returns (CaseView memory);
    function drawOf(uint256 id, uint8 draw) external view returns (DrawView memory);
    function recordOf(address account) external view returns (Record memory);

    /// @notice What the next appeal of a case takes from who makes it.
    function depositOf(uint256 id) external view returns (uint256);

    /// @notice Longest life of a case, in seconds.
    function CASE_MAX() external view returns (uint256);
}
