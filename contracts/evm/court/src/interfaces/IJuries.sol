// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { IStakeConsumer } from "../../../core/src/interfaces/IStakes.sol";
import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { IParameters } from "../../../market/src/interfaces/IParameters.sol";

/// @notice Rulings in ascending order. When votes for `Minor` are counted, votes for `Major` are
/// included.
enum Ruling {
    /// No jury has ruled yet; or, in a case that has ended, no jury came to a ruling.
    Undecided,
    /// The case is rejected.
    No,
    /// The case is upheld, with the smaller penalty.
    Minor,
    /// The case is upheld, with the larger penalty.
    Major
}

/// @notice States of a trial, the part of a case that juries decide.
enum TrialState {
    None,
    /// The trial waits for the beacon's value that seats the next jury.
    Open,
    /// Jurors commit to votes, and then reveal them.
    Voting,
    /// A jury has ruled; any account may appeal within the appeal window, except after the
    /// plenary.
    Ruled,
    Final
}

/// @notice The court's request for the first jury of a case.
struct TrialParams {
    uint256 id;
    /// Hash of the terms of the case: its module, and all terms that the module passed.
    bytes32 terms;
    bytes32 domain;
    address opener;
    address respondent;
    address payer;
    uint96 bond;
}

/// @notice A trial.
struct TrialView {
    TrialState state;
    /// Ruling of the last jury; permanent in the state `Final`.
    Ruling ruling;
    /// 0 for the jury of 21 expected seats, 1 for the jury of 63, 2 for the plenary, the jury of
    /// all jurors.
    uint8 stage;
    /// Number of the current or last draw: twice the stage, plus one if it is the second attempt of
    /// the stage.
    uint8 draw;
    address opener;
    address respondent;
    bytes32 domain;
    uint96 bond;
    /// Fee of a seat in the current or last stage.
    uint96 fee;
    /// Settled weight (see `IJuries`) of all jurors of the domain except opener and respondent, at
    /// the opening of the case.
    uint96 weight;
    uint64 openedAtSeconds;
    uint64 ruledAtSeconds;
    uint32 voteWindowSeconds;
    uint32 appealWindowSeconds;
    /// The beacon's epoch whose value seats the current draw.
    uint64 seedEpoch;
    /// Hash of the terms of an appeal made now; see `appeal`.
    bytes32 termsHash;
}

/// @notice One draw of jurors and its votes, counted in seats or, in the plenary, in weights.
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
/// @notice Seats of jurors on cases, their votes, fees and fines. Jurors bond stake in `Stakes`
/// with this contract as both market and court, so that this contract can fine jurors that do not
/// vote. This contract has no right to other stake or to pay.
/// @dev States of a trial: None -> Open (`openTrial`) -> Voting (`seatJury`) -> Ruled (`tally`) ->
/// Final (`conclude`). In between, there are up to two appeals (Ruled -> Open), and a second
/// attempt after a failed jury (Voting -> Open).
///
/// The first two juries have 21 and 63 expected seats. The third, the plenary, has all accounts
/// that have enlisted weight in the domain, and counts weights instead of seats. The seats of an
/// account depend only on the value of the random beacon and on settled weights at the second in
/// which the case was opened, so no later act adds a seat.
///
/// An account's weight in a domain is the part of its stake that it enlisted there (`enlist`). Its
/// settled weight at a second is the lesser of two weights: the weight at that second and the
/// weight `WEIGHT_WINDOW` before. Settled weight counts wherever weight decides: for seats,
/// quorums, the limits of penalties, and the endorsements and blocks of `IEpochs`. An account that
/// lowers its weight in a domain cannot raise it there for `WEIGHT_WINDOW`. So weight that was
/// enlisted at both seconds was enlisted all the time in between. Fines, which lower weight too, do
/// not bar an account from raising it. So an account that enlists weight only for the seconds that
/// are compared decides nothing, and other accounts have `WEIGHT_WINDOW` to see new weight and to
/// react. The settled total is the lesser of the totals of the same two seconds. It is never less
/// than the sum of settled weights, so that the expected seats of all accounts in a draw do not
/// exceed the size of the draw. It is larger than that sum if weight moved from one account to
/// another within the window; a draw then has fewer seats, like a draw with silent jurors. This
/// contract has no weights before its deployment. So until `BOOTSTRAP_UNTIL` weight counts at once,
/// and for one `WEIGHT_WINDOW` afterwards weight is compared with the weight at `BOOTSTRAP_UNTIL`.
///
/// Of S expected seats, R seats reveal a vote. The ruling is `Major` if the votes for `Major` are
/// at least 3/5 of R and 1/2 of S. It is `Minor` by the same shares, where votes for `Major` count
/// too. It is `No` if the votes for `No` are more than 2/5 of R, and R is at least 1/3 of S.
/// Otherwise the jury failed. In the plenary, S and R are not seats but the settled weights of all
/// jurors and of the jurors that revealed a vote.
///
/// Deposits: the payer of the opening pays a bond and twice the fees of the first jury's expected
/// seats. An appellant pays a bond and twice the fees of the second jury's expected seats, or four
/// times these fees if the next jury is the plenary. The least fee of a seat is the share
/// `SeatFeeBps` of `StakeMin`. If the gas cost of a seat is higher, at the base fee of the block in
/// which the jury is requested, this cost is the fee, but at most `FEE_SHARES_MAX` times the least
/// fee. Unused fees return. A seat is paid if it revealed a vote that does not contradict the final
/// ruling. A party that was wrong (the opener of a rejected case, the appellant of a ruling that is
/// confirmed) pays the fees of the jury that it requested, and loses its bond. The fees of a party
/// that was right are repaid from lost bonds and penalties, as far as these suffice. If the case
/// ends undecided, each payer bears the fees of the jury that it paid for. The payer of the last
/// stage then also loses its bond if a jury of that stage was seated, so that a question that no
/// juror can answer has a price. If the beacon seated no jury of the last stage, all bonds return.
///
/// There is no abstention. A juror that reveals no vote is fined only if at least half of the
/// draw's size (S above) revealed votes, because a ruling of `Minor` or `Major` needs votes of at
/// least half of S. With fewer votes, the jury could not have found a fault even if all revealed
/// votes agreed, and no silence is fined.
///
/// Invariants, each with a test of the same name in `test/Court.inv.t.sol`:
/// - `snapshot`: no act after the opening of a case gives an account more seats in this case.
/// - `settled`: no seat is based on weight that the account did not have `WEIGHT_WINDOW` before,
///   except around the deployment (see `BOOTSTRAP_UNTIL` above).
/// - `silence`: silence is not fined in a draw in which seats of less than half of the size
///   revealed votes.
/// - `terms`, `ends`, `collectable`: as in `ICourt`.
/// - `exits`: stake whose weight the account has withdrawn by `enlist` is no longer in use
///   (`stakeInUse`).
interface IJuries is IStakeConsumer {
    event WeightEnlisted(address indexed account, bytes32 indexed domain, uint96 weight);
    /// @notice A jury is seated. From now on the seats of every account in this draw can be
    /// computed.
    event JurySeated(uint256 indexed id, uint8 draw, bytes32 seed, uint64 commitUntilSeconds);
    event VoteCommitted(uint256 indexed id, uint8 draw, address indexed juror, uint96 seats);
    event VoteRevealed(
        uint256 indexed id, uint8 draw, address indexed juror, Ruling ruling, bytes32 evidenceHash
    );
    /// @notice In the first attempt of a stage, too few seats revealed a vote, or the votes were
    /// divided. The beacon's value of the next epoch seats the jury of the second attempt.
    event JuryFailed(uint256 indexed id, uint8 draw);
    event JuryRuled(uint256 indexed id, uint8 stage, Ruling ruling, uint64 appealUntilSeconds);
    event RulingAppealed(uint256 indexed id, uint8 stage, address indexed appellant);
    event FeeCollected(uint256 indexed id, uint8 draw, address indexed juror, uint96 amount);
    event JurorFined(uint256 indexed id, uint8 draw, address indexed juror, uint96 amount);

    error NotTheCourt(address caller);
    /// @notice The caller is neither the account nor its operator.
    error NotTheJuror(address caller, address account);
    error WeightOverStake(address account, uint256 weight, uint256 stake);
    /// @notice The account lowered its weight in the domain and cannot raise it before `from`.
    error WeightPaused(address account, bytes32 domain, uint256 from);
    /// @notice The domain has too little settled weight for a ruling.
    error DomainTooSmall(bytes32 domain, uint256 weight, uint256 min);
    error TrialNotInState(uint256 id, TrialState state);
    /// @notice The terms in the appeal differ from the trial's current terms: another case, ruling
    /// or deposit.
    error TrialTermsMismatch(uint256 id, bytes32 termsHash, bytes32 given);
    error ValueMissing(uint256 id, uint256 epoch);
    error NotSeated(uint256 id, address account);
    error AlreadyCommitted(uint256 id, address account);
    error CommitmentEmpty();
    error VoteMismatch(uint256 id, address account);
    error TooEarly(uint256 id, uint256 from, uint256 now_);
    error TooLate(uint256 id, uint256 until, uint256 now_);
    error NotAppealable(uint256 id);
    error NoFeeOwed(uint256 id, address account);
    /// @notice The account cannot be fined, because it had no seat in the draw, revealed its vote,
    /// or was already fined. Or no account can be fined for the draw: the draw is not tallied, its
    /// case was opened `2 * CASE_MAX` or longer ago, or less than half of its size revealed votes.
    error JurorNotAbsent(uint256 id, address account);
    /// @notice The beacon refers to a registry of jurors other than this contract, or to other
    /// stakes or parameters than this contract uses.
    error BeaconInvalid(address beacon);

    // Functions of the court.

    /// @notice Opens a trial: stores its terms and the weight of its jurors, takes the deposit
    /// from the payer, and returns that weight.
    function openTrial(TrialParams calldata params) external returns (uint96 weight);

    /// @notice Ends a trial after the last window to appeal, or undecided after `CASE_MAX`.
    function conclude(uint256 id) external returns (Ruling);

    /// @notice Returns the deposits of a final trial to their payers; possible once. Before the
    /// call, the court has sent `lost`, the amount that the respondent's side lost, to this
    /// contract.
    /// @return opener The account that opened the case.
    /// @return left The part of `lost` and of lost bonds that was not needed here. It was sent to
    /// the court.
    function settle(uint256 id, uint256 lost) external returns (address opener, uint256 left);

    // Functions that any account may call.

    /// @notice Seats the jury of a case once the beacon's value is final.
    function seatJury(uint256 id) external;

    /// @notice Counts the votes once no more votes can be revealed.
    function tally(uint256 id) external;

    /// @notice Appeals a ruling to the next jury. The deposit is taken from the sender's balance in
    /// the Vault; the sender must have approved this contract there. The sender loses its bond if
    /// the appealed ruling becomes final; see the rules for deposits above.
    /// @param termsHash `TrialView.termsHash` as the sender read it. It depends on the case's
    /// terms, the draw, the ruling, and on the bond and the least fee of a seat, which together
    /// limit the deposit. After a reorganisation that gives the id to another case, or changes the
    /// ruling, the appeal reverts.
    function appeal(uint256 id, bytes32 termsHash) external;

    /// @notice Pays an account for its votes in a draw of a final case.
    function collect(uint256 id, uint8 draw, address account) external;

    /// @notice Fines a juror that had seats in a tallied draw and revealed no vote, if at least
    /// half of the draw's size revealed votes. Once the case has ended with a ruling other than
    /// `Undecided`, the sender receives a tenth of the fine, and the remainder is burnt. In all
    /// other cases the whole fine is burnt. The sum of an account's fines is at most
    /// `FINES_MAX_BPS` of its weight in the case; the excess of a fine is forgiven. The sum starts
    /// again at zero once the account was not fined for `2 * CASE_MAX`. From `2 * CASE_MAX` after
    /// the opening of the case, no fine is possible. So fines for one outage cannot exceed the
    /// limit by a delay until the sum has restarted.
    function fine(uint256 id, uint8 draw, address account) external;

    // Functions of jurors. Unless a function says otherwise, only the account, or the operator
    // that it named in `Stakes` for this contract as market and court, may call it.

    /// @notice Sets the weight of an account in a domain. The account's stake in `Stakes`, with
    /// this contract as market and court, backs the weight. The weight counts for cases opened from
    /// the next second on, and as settled weight after `WEIGHT_WINDOW`. The sum of the account's
    /// weights in all domains is at most its active stake. An account that lowered its weight in
    /// the domain after `BOOTSTRAP_UNTIL` cannot raise it there for `WEIGHT_WINDOW`.
    function enlist(address account, bytes32 domain, uint96 weight) external;

    /// @notice Reduces an account's weight in a domain by the amount that its active stake no
    /// longer covers, for example after a fine. Any account may call it.
    function trimExcessWeight(address account, bytes32 domain) external;

    /// @notice Commits to a vote: see `voteHash`.
    function commit(uint256 id, address account, bytes32 hash) external;

    /// @notice Reveals a vote. Any account that knows the salt may call it.
    function reveal(uint256 id, address account, Ruling ruling, bytes32 evidenceHash, bytes32 salt)
        external;

    // Views.

    /// @notice Returns whether the settled weight of a domain is now at least `domainMinAt`, so
    /// that cases can open in the domain.
    function hasQuorum(bytes32 domain) external view returns (bool);

    /// @notice Returns keccak256(abi.encode(id, draw, account, ruling, evidenceHash, salt)).
    function voteHash(
        uint256 id,
        uint8 draw,
        address account,
        Ruling ruling,
        bytes32 evidenceHash,
        bytes32 salt
    ) external pure returns (bytes32);

    /// @notice Returns the seats of an account in a seated draw; in the plenary, its settled
    /// weight.
    function seatsOf(uint256 id, uint8 draw, address account) external view returns (uint256);

    /// @notice Returns the seats of an account in a draw by a seed. In this draw, all settled
    /// weight of a domain at a second has `expected` expected seats in total. Modules of the court
    /// use this function for their own draws.
    function seatsForSeed(
        bytes32 seed_,
        address account,
        bytes32 domain,
        uint256 atSeconds,
        uint256 expected
    ) external view returns (uint256);

    /// @notice Returns the enlisted weight of an account at a second. Decisions use settled weight
    /// instead.
    function weightAt(address account, bytes32 domain, uint256 atSeconds)
        external
        view
        returns (uint256);

    /// @notice Returns the enlisted weight of all accounts in a domain at a second.
    function totalAt(bytes32 domain, uint256 atSeconds) external view returns (uint256);

    /// @notice Returns the settled weight of an account at a second: the lesser of the weight at
    /// that second and the weight `WEIGHT_WINDOW` before.
    function settledWeightAt(address account, bytes32 domain, uint256 atSeconds)
        external
        view
        returns (uint256);

    /// @notice Returns the settled weight of all accounts in a domain at a second: the lesser of
    /// the totals at the two seconds that `settledWeightAt` compares. It is never less than the sum
    /// of the settled weights of all accounts.
    function settledTotalAt(bytes32 domain, uint256 atSeconds) external view returns (uint256);

    function trialOf(uint256 id) external view returns (TrialView memory);
    function drawOf(uint256 id, uint8 draw) external view returns (JuryDrawView memory);

    /// @notice Returns the deposit for the next appeal of a case in a block with this base fee, in
    /// native base units.
    function depositOf(uint256 id, uint256 baseFee) external view returns (uint256);

    /// @notice Returns the jury fees that the opener of an upheld case paid and that lost bonds did
    /// not repay. A module that itself holds a stake of the respondent owes this amount to the
    /// opener, out of that stake. Zero for a case that is not upheld. The function is meant for
    /// cases without a penalty on the stake that the court locks, because such penalties repay the
    /// fees themselves.
    function unpaidFeesOf(uint256 id) external view returns (uint256);

    /// @notice Returns the quorum at that second, the least settled weight with which cases could
    /// open in a domain: 21 times the least stake. The second must be less than `DELAY` of
    /// `IParameters` (the waiting time of a change) in the past.
    function domainMinAt(uint256 atSeconds) external view returns (uint256);

    /// @notice Returns the number of seconds for which weight must be enlisted before it counts as
    /// settled weight.
    function WEIGHT_WINDOW() external view returns (uint256);

    /// @notice Returns the last second at which newly enlisted weight counts at once:
    /// `WEIGHT_WINDOW` after the deployment.
    function BOOTSTRAP_UNTIL() external view returns (uint256);

    /// @notice Returns the only contract that opens trials.
    function COURT() external view returns (address);

    function BEACON() external view returns (IBeacon);
    function PARAMETERS() external view returns (IParameters);
}
