// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ICourtRecord } from "../../../market/src/interfaces/ICourtRecord.sol";
import { IJuries, Ruling } from "./IJuries.sol";

/// @notice Work that `Major` forbids its respondent to begin.
enum Exclusion {
    None,
    /// Work of the case's domain.
    Domain,
    All
}

/// @notice Terms with which a module opens a case. All of it stays as it is.
struct CaseParams {
    /// Told apart by the module alone. Cases of a kind against a respondent that run side by side
    /// take no more together than the largest of them alone: what one took counts for the others.
    uint8 kind;
    /// Whether jurors decide; otherwise the module ends it, as it proves something or time is up.
    bool jury;
    /// Whether the ruling is written into the respondent's record as a provider.
    bool recorded;
    /// Whether `Major` excludes the respondent for good; by jurors whose weight is below `major`,
    /// from work of their domain alone.
    bool excludes;
    /// From which ruling on the pay of named agreements returns to clients; `Undecided` for never.
    /// By jurors no more than needs their weight as stake, with what other cases of the domain
    /// name or return meanwhile; what is beyond it, in the order in which it is named, is let go
    /// of, once no case that runs counts any. Pay of an open agreement counts by the most that may
    /// be owed, until it is held.
    Ruling returnsFrom;
    /// Jurors that are asked: those of a model version, of a class of training, or zero for jurors
    /// of all matters.
    bytes32 domain;
    /// Subject of the question to the jurors, as the module's own event or storage explains it.
    bytes32 subject;
    /// Brings the case, and is rewarded where it is upheld. Has no seat.
    address opener;
    /// Has no seat; zero where the case has no respondent.
    address respondent;
    /// With a jury: pays the bond and the jury's fees, and is paid back what is left. It has
    /// approved `JURIES` in the Vault. May be the module, which then pays out of its own pot.
    address payer;
    /// Has put up `counterBond` for the respondent's side, lost where the case is upheld; zero
    /// where no account did. It has approved the court in the Vault.
    address counterPayer;
    uint96 counterBond;
    /// Most that the rulings take of the respondent's stake as a provider; see `stakeOf`. Jurors
    /// take no more than their weight, without the parties'. The larger of the two is added to
    /// what is locked for all cases against it: one lock, of which each takes what is ruled.
    uint96 minor;
    uint96 major;
    /// Money of the respondent that the module itself holds and may take if the case is upheld, in
    /// native base units. Jurors take no more of it than their weight; see `takeExternal`.
    uint96 externalStake;
}

/// @notice A case, as the court keeps it; what its jury does is in `Juries`.
struct CaseView {
    address module;
    address respondent;
    uint8 kind;
    bool jury;
    bool isFinal;
    /// Once it is final.
    Ruling ruling;
    uint64 openedAtSeconds;
    /// Once it is final.
    uint64 endedAtSeconds;
    /// Most that the rulings take.
    uint96 minor;
    uint96 major;
    /// Share of a penalty that rewards who opened it, at most `REWARD_BONDS_MAX` bonds.
    uint16 rewardBps;
    uint96 bond;
    /// Most that the module may still take of the external stake, in native base units.
    uint96 externalMax;
    /// The largest reward of the case, in native base units: `REWARD_BONDS_MAX` bonds.
    uint96 rewardMax;
}

/// @notice How an account fared as a provider.
struct CourtRecord {
    bool excluded;
    /// The last ruling of a jury or proof against it, or silence that excluded it; zero where there
    /// was none.
    uint40 failedAtSeconds;
    /// The last `Minor` that counted toward the third, and the one before.
    uint40 withheldAtSeconds;
    uint40 withheldBeforeSeconds;
    uint32 failed;
    uint32 withheld;
    uint32 rejected;
}

/// @title Court
/// @notice Cases, penalties, held pay, records. Modules open cases and read rulings; what a case is
/// about is theirs. Offers name this contract: it alone has a right to providers' stakes and pay.
/// @dev None -> Open (`open`) -> Final: with a jury by `finalize`, once `Juries` has ruled and no
/// appeal can come; without one by `end`, of the module that opened it. From `CASE_MAX` on any
/// account can bring any case to Final, undecided; but a case that has no jury and takes nothing
/// can be ended only by its module, so that the passing of time alone decides about no pay that it
/// holds (see `IAuditHolds`).
///
/// Upheld (`Minor`, `Major`): penalty, counter bond and lost bonds pay the fees of the winning
/// side, then the opener's reward; the rest is burnt, but not before the last case of its kind
/// against the respondent has ended: an opener that is right there, too, gets its fees out of this
/// rest if the first case took all stake. Rejected: of lost bonds one half is the respondent's if
/// it had anything at stake (penalty, counter bond or external stake); the rest is burnt.
/// Undecided: no stake is lost; the bond of the last jury's payer is burnt if that jury was
/// seated.
///
/// Invariants, each with a test of the same name in `test/Court.inv.t.sol`:
/// - `bounded`: no case takes more of a stake than it was opened for, nor do cases of a kind that
///   run side by side take more together than the largest of them, nor those of a domain return
///   more pay than needs its weight as stake; and a case pays out at most its deposits, fees and
///   reward. Of external stakes the juries of a domain take no more than its weight at once, and
///   as much again in each `TAKEN_MEMORY`.
/// - `terms`: no setter changes a case that runs.
/// - `burnt`: neither fee sink nor owner gains by a ruling.
/// - `ends`: strangers alone bring each case to its end by `CASE_MAX`, if it takes anything.
/// - `exits`: what no case holds can be withdrawn, and no case holds anything after `CASE_MAX`.
/// - `collectable`: what a ruling takes is there, as far as it was when the case was opened and no
///   other ruling took it; and every fee that is owed can be collected.
interface ICourt is ICourtRecord {
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
    event CaseEnded(
        uint256 indexed id,
        address indexed respondent,
        Ruling ruling,
        uint96 slashed,
        uint96 reward,
        uint96 burnt
    );
    event PayAttached(uint256 indexed id, address indexed escrow, bytes32 indexed agreement);
    event AccountExcluded(address indexed account);
    /// @notice It may begin no more work of the domain.
    event AccountExcludedFrom(address indexed account, bytes32 indexed domain);

    error NotAModule(address caller);
    error CaseNotOpen(uint256 id);
    error CaseNotFinal(uint256 id);
    /// @notice Cases with a jury are ended by it, others by their module: alone where they take
    /// nothing.
    error CaseEndsByJury(uint256 id);
    error CaseTooOld(uint256 id, uint256 deadline);
    error CaseTooYoung(uint256 id, uint256 deadline);
    error AgreementNotAttached(uint256 id, bytes32 agreement);
    /// @notice Its pay can be returned once it has closed.
    error AgreementOpen(bytes32 agreement);
    /// @notice The weight does not suffice, and cases that run may yet give back what they counted.
    error PayAwaitsCases(uint256 id, bytes32 agreement);
    error NotAnEscrow(address escrow);
    /// @notice The escrows have other stakes, another Vault or other offers than the court, or hold
    /// pay for a shorter time than a case.
    error EscrowsInvalid(address sessions, address requests);
    /// @notice These juries name another court, or other parameters.
    error JuriesInvalid(address juries);

    // Modules.

    /// @notice Opens a case. A module only. Copies all terms, takes the deposits, and locks the
    /// larger penalty too of the respondent's stake in both escrows; see `Opening`.
    /// @return id Above zero.
    function openCase(CaseParams calldata opening) external returns (uint256 id);

    /// @notice Names an agreement in a case, and holds its pay: now, or once it has closed. The
    /// case's module only, while it runs; it has checked that it is the respondent's work under
    /// this court.
    function attachPay(uint256 id, address escrow, bytes32 agreement) external;

    /// @notice Ends a case without a jury. Its module only.
    function endCase(uint256 id, Ruling ruling) external;

    /// @notice Counts what the module takes of the stake that it holds itself. The case's module
    /// only, after the end, also several times. Every call of a domain counts for all of its cases:
    /// a jury takes no more than its weight, less what cases of the domain took before, which
    /// falls by the weight in `TAKEN_MEMORY`. A case that asks for more waits for the rest: the
    /// amount that the domain regains is kept for all cases that wait, in equal parts, until they
    /// ask again, so that being first brings no advantage. A case that waits for little has a
    /// smaller part. A case without a jury has no bound but its external stake.
    /// @param amount Amount that the module asks for, in native base units; zero waits no more.
    /// @return taken What the module may take, at most `amount`; zero if the case is not upheld.
    function takeExternal(uint256 id, uint96 amount) external returns (uint96 taken);

    /// @notice The ruling of a case that is final; `Undecided` before.
    function rulingOf(uint256 id) external view returns (Ruling ruling, bool isFinal);

    /// @notice Stake that a provider has put up under this court, for sessions and for requests:
    /// active and unbonding.
    function stakeOf(address provider) external view returns (uint96);

    /// @notice Number that a `Minor` ruled now would have within `WITHHOLDING_WINDOW`: 1, 2, or 3,
    /// which excludes, unless the provider is excluded already. Zero within `STRIKE_SECONDS` of
    /// the last that counted: it counts no more.
    function currentStrike(address provider) external view returns (uint256);

    // Anybody.

    /// @notice Ends a case by its jury's ruling once no appeal can come, or undecided from
    /// `CASE_MAX` on.
    function finalizeCase(uint256 id) external;

    /// @notice Holds the pay of a named agreement that was open when it was named and has closed.
    function holdPay(uint256 id, bytes32 agreement) external;

    /// @notice After the end of a case: returns the pay of a named agreement to its client where
    /// the ruling says so, its jurors' weight covers what the case named before it, and it has not
    /// matured; or lets go of it. Reverts where other cases hold the weight that it needs and still
    /// run: one that is rejected gives it back.
    function resolvePay(uint256 id, bytes32 agreement) external;

    // Views.

    function caseOf(uint256 id) external view returns (CaseView memory);
    function recordOf(address account) external view returns (CourtRecord memory);

    /// @notice Whether the account may begin no work at all under this court any more.
    function excluded(address account) external view returns (bool);

    /// @notice Registry of jurors, which draws seats by weight.
    function JURIES() external view returns (IJuries);

    /// @notice Seconds in which a domain that took its whole weight of external stakes regains the
    /// right to take it.
    function TAKEN_MEMORY() external view returns (uint256);

    /// @notice Longest life of a case, in seconds.
    function CASE_MAX() external view returns (uint256);
}
