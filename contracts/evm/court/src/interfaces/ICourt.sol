// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ICourtRecord } from "../../../market/src/interfaces/ICourtRecord.sol";
import { IJuries, Ruling } from "./IJuries.sol";

/// @notice New work that the respondent, the account against which a case was brought, may not
/// begin after a `Major` ruling (`Ruling` in `IJuries`).
enum Exclusion {
    None,
    /// Work of the case's domain; see `CaseParams.domain`.
    Domain,
    All
}

/// @notice Terms with which a module, a contract that may open cases, opens a case. The terms
/// never change after the opening.
struct CaseParams {
    /// Number that the module uses to distinguish its kinds of cases. Several cases of one module
    /// and one kind can run at the same time against one respondent. Together they take at most the
    /// largest of their penalties: once a ruling on one of them has taken an amount, later rulings
    /// on the others take this amount less.
    uint8 kind;
    /// Whether jurors decide the case. If not, the module decides it by calling `endCase`, for
    /// example after a proof or a time limit.
    bool jury;
    /// Whether a ruling other than `Undecided` is written into the respondent's record as a
    /// provider (`CourtRecord`).
    bool recorded;
    /// Whether `Major` excludes the respondent from all new work for good. If the jury's weight is
    /// below `major`, the jury excludes the respondent only from work of the jury's domain. The
    /// jury's weight is the settled weight of its domain, without the weight of opener and
    /// respondent; see `IJuries`.
    bool excludes;
    /// Lowest ruling at which pay returns to clients. It is the pay of the agreements (sessions or
    /// requests) that the module named by `attachPay`. `Undecided` if no ruling returns pay. The
    /// weight of the jury limits this pay. The court therefore counts the stake that backs the pay
    /// of each named agreement, by the stake ratio of the agreement's offer. While an agreement is
    /// open, the court counts the stake that backs the agreement's cap. The counted stake may not
    /// exceed the jury's weight. It includes the stake for the pay that all running cases of the
    /// domain against the respondent have named. It also includes the stake for the pay that such
    /// cases have returned since this case was opened. Pay that was named first is covered first.
    /// Pay that the weight does not cover is released to the provider, as soon as no running case
    /// of the domain against the respondent counts stake.
    Ruling returnsFrom;
    /// Domain in which the case's jurors have enlisted weight: a model version, another class of
    /// questions, or zero for the general domain, which is not limited to one model or class.
    bytes32 domain;
    /// Subject of the question to the jurors, as the module's own event or storage defines it.
    bytes32 subject;
    /// Account that brings the case. It is rewarded if the case is upheld, and has no seat in the
    /// jury.
    address opener;
    /// Account against which the case is brought; it has no seat in the jury. Zero for a case
    /// without a respondent.
    address respondent;
    /// Account that pays the bond of the case and the fees of its first jury. Fees that are not
    /// used and a bond that is not lost return to this account. It has approved the contract
    /// `JURIES` in the Vault. If the module is the payer, it pays from its own balance in the
    /// Vault.
    address payer;
    /// Account from which the opening takes `counterBond` for the respondent's side; zero if there
    /// is no such account. The counter bond is lost if the case is upheld, and otherwise returns to
    /// this account. The account has approved the court in the Vault.
    address counterPayer;
    uint96 counterBond;
    /// Highest amounts that a `Minor` and a `Major` take of the respondent's stake as a provider;
    /// see `stakeOf`. If jurors decide, each amount is at most the jury's weight, which does not
    /// include the weight of opener and respondent. The larger amount is added to the one lock of
    /// all cases against the respondent. Each case takes its penalty from this lock.
    uint96 minor;
    uint96 major;
    /// Money of the respondent that the module itself holds and may take if the case is upheld, in
    /// native base units. The jury's weight also limits the amount taken; see `takeExternal`.
    uint96 externalStake;
}

/// @notice A case as the court stores it. Its trial, the part that jurors decide, is stored in
/// `Juries`.
struct CaseView {
    address module;
    address respondent;
    uint8 kind;
    bool jury;
    bool isFinal;
    /// Set once the case is final.
    Ruling ruling;
    uint64 openedAtSeconds;
    /// Set once the case is final.
    uint64 endedAtSeconds;
    /// Highest amounts that a `Minor` and a `Major` take of the respondent's stake, already limited
    /// to the jury's weight, in native base units.
    uint96 minor;
    uint96 major;
    /// Share of the taken penalty and the lost counter bond that the opener receives as its reward,
    /// in basis points. The reward is at most `REWARD_BONDS_MAX` times `bond`.
    uint16 rewardBps;
    uint96 bond;
    /// Largest amount that the module may still take of the external stake, in native base units.
    uint96 externalMax;
    /// The largest reward of the case, in native base units: `REWARD_BONDS_MAX` times `bond`.
    uint96 rewardMax;
}

/// @notice Record of an account's cases as a provider. `failed`, `withheld` and `rejected` are
/// numbers of recorded cases: those that were upheld, those among them that ended with `Minor`,
/// and those that were rejected.
struct CourtRecord {
    bool excluded;
    /// Second of the last ruling that counts as a failure. A `Minor` or `Major` of a jury counts,
    /// unless the case could exclude the account only from the work of a domain
    /// (`Exclusion.Domain`). Of the rulings without a jury, a `Major` (by a proof) counts, and a
    /// `Minor` (for withheld data) counts if it excluded the account. Before the first counted
    /// ruling, the value is 1 if a case with `Exclusion.Domain` was upheld, and zero otherwise.
    uint40 failedAtSeconds;
    /// Seconds of the last two `Minor` rulings that count toward an exclusion, the last one first.
    /// The third counted `Minor` within `WITHHOLDING_WINDOW` excludes the account.
    uint40 withheldAtSeconds;
    uint40 withheldBeforeSeconds;
    uint32 failed;
    uint32 withheld;
    uint32 rejected;
}

/// @title Court
/// @notice Stores the cases and the records of providers, takes penalties, and holds pay. Modules
/// open cases and read rulings; each module defines the subjects of its cases. Providers name this
/// contract in their offers. Under these offers, this contract alone may take the providers'
/// stakes, and hold and return their pay.
/// @dev States of a case: None -> Open (`openCase`) -> Final. A case with a jury ends by
/// `finalizeCase`, once `Juries` has ruled and no appeal is possible. A case without a jury ends
/// when the module that opened it calls `endCase`. From `CASE_MAX` after its opening, any account
/// can end a case as undecided. There is one exception: only its module can end a case without jury
/// and penalty. So the pay that such a case holds is not released merely because `CASE_MAX` has
/// passed (see `IAuditHolds`).
///
/// Upheld (`Minor`, `Major`): the court uses the penalty, the counter bond and the lost bonds
/// (bonds of parties that were wrong; see `IJuries`). They first repay the jury fees of the parties
/// that were right, and then pay the opener's reward; the remainder is burnt. But while other cases
/// of the same module and kind that seek a penalty run against the respondent, the court keeps a
/// part of the remainder, at most `RESERVED_BONDS_MAX` times the case's bond. The next of these
/// cases that is upheld also pays from the kept amount, so that its opener is repaid even if the
/// first case took all stake. An amount that is still kept is burnt once the last of these cases
/// has ended. Rejected: lost bonds first repay the jury fees of the parties that were right. Half
/// of the remainder goes to the respondent if it had anything at stake (penalty, counter bond or
/// external stake); all else is burnt. Undecided: no stake is lost; the account that paid for the
/// last jury loses its bond, which is burnt, if that jury was seated.
///
/// Invariants, each with a test of the same name in `test/Court.inv.t.sol`:
/// - `bounded`: no case takes more of a stake than the penalty with which it was opened. Cases of
///   one module and kind that run at the same time take, in total, no more of the respondent's
///   stake than the largest of their penalties. Cases of a domain against one respondent that run
///   at the same time return, in total, no more pay than the domain's weight can back as stake.
///   Parties and jurors get from a case at most its deposits, the jurors' fees and the opener's
///   reward. In any time T, the juries of a domain with weight W together take at most `W * (1 + T
///   / TAKEN_MEMORY)` of external stakes.
/// - `terms`: no later change of a parameter changes the terms of a running case.
/// - `burnt`: neither the account that receives the network's fees, nor the owner of the
///   parameters, nor a module gains by a ruling.
/// - `ends`: from `CASE_MAX` after its opening, any account can end each case that has a jury or a
///   penalty, without a call by the parties.
/// - `exits`: stake and pay that no case holds can be withdrawn. From `CASE_MAX` after its opening,
///   each case with a jury or a penalty can be ended, and then holds nothing any more.
/// - `collectable`: the stake that a ruling may take is locked from the opening of the case until
///   the ruling. The ruling takes less than its penalty only if the respondent had less stake at
///   the opening, or if other rulings took stake. Every fee that is owed can be collected.
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
    /// @notice The account may begin no more work of the domain.
    event AccountExcludedFrom(address indexed account, bytes32 indexed domain);

    error NotAModule(address caller);
    error CaseNotOpen(uint256 id);
    error CaseNotFinal(uint256 id);
    /// @notice `endCase` cannot end a case with a jury, and `finalizeCase` cannot end a case that
    /// has neither a jury nor a penalty.
    error CaseEndsByJury(uint256 id);
    error CaseTooOld(uint256 id, uint256 deadline);
    error CaseTooYoung(uint256 id, uint256 deadline);
    error AgreementNotAttached(uint256 id, bytes32 agreement);
    /// @notice The agreement has not closed yet; its pay can be returned only afterwards.
    error AgreementOpen(bytes32 agreement);
    /// @notice The jury's weight does not cover the pay. But part of this weight is counted for the
    /// pay of other running cases of the domain against the respondent, and may become free.
    error PayAwaitsCases(uint256 id, bytes32 agreement);
    error NotAnEscrow(address escrow);
    /// @notice An escrow (`Sessions` or `Requests`) uses other stakes or another Vault than the
    /// court, or can hold pay only for a shorter time than `CASE_MAX`; or the two escrows use
    /// different contracts of offers.
    error EscrowsInvalid(address sessions, address requests);
    /// @notice The juries contract names another court or uses other parameters than this court.
    error JuriesInvalid(address juries);

    // Modules.

    /// @notice Opens a case. Only a module may call it. The call copies all terms, takes the
    /// deposits, and adds the larger penalty to the lock on the respondent's stakes for sessions
    /// and for requests; see `CaseParams`.
    /// @return id Above zero.
    function openCase(CaseParams calldata opening) external returns (uint256 id);

    /// @notice Names an agreement in a case and holds its pay. If the agreement is still open, the
    /// pay is held later, by `holdPay`. Only the case's module may call it, while the case runs.
    /// The court does not check that the agreement is the respondent's work under this court: the
    /// module has to.
    function attachPay(uint256 id, address escrow, bytes32 agreement) external;

    /// @notice Ends a case without a jury. Only its module may call it.
    function endCase(uint256 id, Ruling ruling) external;

    /// @notice Counts an amount that the module takes out of the external stake that it holds. Only
    /// the case's module may call it, after the end of the case, and any number of times. All cases
    /// of a domain share one limit. The court counts the amounts that cases of the domain took
    /// before. A call takes at most the weight of the case's jury, minus the counted amount, minus
    /// the amounts kept for other cases. The counted amount falls by the domain's weight in each
    /// `TAKEN_MEMORY`. If a case asks for more than is free, it waits for the remainder. From then
    /// on, amounts that become free are kept for all waiting cases, in proportion to the weights of
    /// their juries, until these cases ask again. So a module gains nothing by calling first. For
    /// this proportion, the weight of a jury counts as at most 64 times the amount for which its
    /// case waits. A case without a jury is bounded only by its external stake.
    /// @param amount Amount that the module requests, in native base units. With an amount of
    /// zero, the case stops waiting.
    /// @return taken Amount that the module may take, at most `amount`; zero if the case is not
    /// upheld.
    function takeExternal(uint256 id, uint96 amount) external returns (uint96 taken);

    /// @notice Returns the ruling of a final case; `Undecided` before the case is final.
    function rulingOf(uint256 id) external view returns (Ruling ruling, bool isFinal);

    /// @notice Returns the sum of a provider's stakes under this court, for sessions and for
    /// requests, active and unbonding.
    function stakeOf(address provider) external view returns (uint96);

    /// @notice Returns the number that a `Minor` against the provider, ruled now, would have among
    /// the counted `Minor` rulings within `WITHHOLDING_WINDOW`: 1, 2 or 3. The third excludes the
    /// provider; if the provider is already excluded, the number is at most 2. Returns zero within
    /// `STRIKE_SECONDS` after the last counted `Minor`, because no further `Minor` counts in this
    /// time.
    function currentStrike(address provider) external view returns (uint256);

    // Functions that any account may call.

    /// @notice Ends a case by its jury's ruling once no appeal is possible, or as undecided from
    /// `CASE_MAX` after its opening.
    function finalizeCase(uint256 id) external;

    /// @notice Holds the pay of a named agreement that was open when it was named and has closed
    /// since.
    function holdPay(uint256 id, bytes32 agreement) external;

    /// @notice Ends the hold on the pay of a named agreement, after the end of the case. The pay
    /// returns to the client if the ruling returns pay, the jury's weight covers this pay, and the
    /// pay has not matured. Otherwise the hold is released. If the jury's weight does not cover
    /// this pay, the call reverts as long as other running cases of the domain against the
    /// respondent use weight for their pay. Such a case frees this weight if it ends without
    /// returning pay.
    function resolvePay(uint256 id, bytes32 agreement) external;

    // Views.

    function caseOf(uint256 id) external view returns (CaseView memory);
    function recordOf(address account) external view returns (CourtRecord memory);

    /// @notice Returns whether the account is excluded from all new work under this court.
    function excluded(address account) external view returns (bool);

    /// @notice Returns the registry of jurors, which draws seats by weight.
    function JURIES() external view returns (IJuries);

    /// @notice Returns the number of seconds in which the counted amount of a domain (see
    /// `takeExternal`) falls by the domain's weight.
    function TAKEN_MEMORY() external view returns (uint256);

    /// @notice Returns the longest life of a case, in seconds.
    function CASE_MAX() external view returns (uint256);
}
