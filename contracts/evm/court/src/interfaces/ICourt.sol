// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { ICourtRecord } from "../../../market/src/interfaces/ICourtRecord.sol";
import { IJuries, Ruling } from "./IJuries.sol";

/// @notice Work that a `Major` ruling forbids the respondent to begin.
enum Exclusion {
    None,
    /// Work of the case's domain.
    Domain,
    All
}

/// @notice Terms with which a module opens a case. The terms never change after the opening.
struct CaseParams {
    /// Number by which only the module distinguishes its cases. Cases of one kind against one
    /// respondent that run at the same time take together no more than the largest of them alone:
    /// an amount that one of them took counts toward the others.
    uint8 kind;
    /// Whether jurors decide; otherwise the module ends the case, with a proof or after a time
    /// limit.
    bool jury;
    /// Whether the ruling is written into the respondent's record as a provider.
    bool recorded;
    /// Whether `Major` excludes the respondent for good. Jurors whose weight is below `major`
    /// exclude it only from work of their domain.
    bool excludes;
    /// Lowest ruling at which the pay of named agreements returns to clients; `Undecided` for none.
    /// Jurors return at most the pay whose required stake their weight covers, together with pay
    /// that other cases of the domain against the respondent name or return meanwhile. Pay beyond
    /// this bound, in the order of naming, is released once no running case counts any stake. Pay
    /// of an open agreement counts with the most that may be owed, until the pay is held.
    Ruling returnsFrom;
    /// Domain of the jurors: a model version, a class of training, or zero for jurors of all
    /// matters.
    bytes32 domain;
    /// Subject of the question to the jurors, as the module's own event or storage explains it.
    bytes32 subject;
    /// Account that brings the case, and is rewarded if the case is upheld. It has no seat in the
    /// jury.
    address opener;
    /// Account that the case is against; it has no seat. Zero for a case without a respondent.
    address respondent;
    /// Account that pays the bond and the fees of a jury, and receives the unused rest. It has
    /// approved `JURIES` in the Vault. The module can be the payer, and then pays out of its own
    /// balance.
    address payer;
    /// Account that paid `counterBond` for the respondent's side; the bond is lost if the case is
    /// upheld. Zero for none. It has approved the court in the Vault.
    address counterPayer;
    uint96 counterBond;
    /// Most that each ruling takes of the respondent's stake as a provider; see `stakeOf`. Jurors
    /// take at most their weight, without the weight of the parties. The larger amount is added to
    /// the single lock for all cases against the respondent, out of which each case takes its
    /// penalty.
    uint96 minor;
    uint96 major;
    /// Money of the respondent that the module itself holds and may take if the case is upheld, in
    /// native base units. Jurors take at most their weight of it; see `takeExternal`.
    uint96 externalStake;
}

/// @notice A case as the court stores it; its trial is stored in `Juries`.
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
    /// Most that each ruling takes.
    uint96 minor;
    uint96 major;
    /// Share of a penalty that rewards the opener, in basis points; at most `REWARD_BONDS_MAX`
    /// bonds.
    uint16 rewardBps;
    uint96 bond;
    /// Most that the module may still take of the external stake, in native base units.
    uint96 externalMax;
    /// The largest reward of the case, in native base units: `REWARD_BONDS_MAX` bonds.
    uint96 rewardMax;
}

/// @notice Record of an account's cases as a provider.
struct CourtRecord {
    bool excluded;
    /// Second of the last ruling of a jury or proof against the account, or of silence that
    /// excluded it; zero if there was none, 1 if all such rulings only concern a domain.
    uint40 failedAtSeconds;
    /// Second of the last `Minor` that counted toward the third, and of the one before.
    uint40 withheldAtSeconds;
    uint40 withheldBeforeSeconds;
    uint32 failed;
    uint32 withheld;
    uint32 rejected;
}

/// @title Court
/// @notice Cases, penalties, held pay, records. Modules open cases and read rulings; they define
/// the subject of a case. Offers name this contract: it alone has a right to providers' stakes and
/// pay.
/// @dev None -> Open (`openCase`) -> Final. A case with a jury ends by `finalizeCase`, once
/// `Juries` has ruled and no appeal is possible; a case without a jury ends by `endCase` of the
/// module that opened it. From `CASE_MAX` on any account can end any case as undecided. Only its
/// module can end a case that has no jury and no penalty, so that time alone never decides about
/// pay that such a case holds (see `IAuditHolds`).
///
/// Upheld (`Minor`, `Major`): penalty, counter bond and lost bonds pay the fees of the winning
/// side, then the opener's reward; the rest is burnt. Up to `RESERVED_BONDS_MAX` bonds of the rest
/// are kept until the last running case of the same kind against the respondent has ended: they
/// repay an opener that is upheld there, too, if the first case took all stake. Rejected: half of
/// the lost bonds that fees do not use goes to the respondent if it had anything at stake (penalty,
/// counter bond or external stake); the rest is burnt. Undecided: no stake is lost; the bond of the
/// last jury's payer is burnt if that jury was seated.
///
/// Invariants, each with a test of the same name in `test/Court.inv.t.sol`:
/// - `bounded`: no case takes more of a stake than the penalty that it was opened with. Cases of
///   a kind that run at the same time take together no more than the largest of them. Cases of a
///   domain return no more pay than the domain's weight can back as stake. A case pays out at most
///   its deposits, fees and reward. The juries of a domain take at most its weight of external
///   stakes at once, and at most its weight again in each `TAKEN_MEMORY`.
/// - `terms`: no setter changes a running case.
/// - `burnt`: neither fee sink nor owner gains by a ruling.
/// - `ends`: any account can bring each case that takes anything to its end by `CASE_MAX`,
///   without the parties.
/// - `exits`: stake and pay that no case holds can be withdrawn, and no case holds anything after
///   `CASE_MAX`.
/// - `collectable`: the amount that a ruling takes is available, as far as it was at the opening
///   of the case and no other ruling took it; and every fee that is owed can be collected.
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
    /// @notice A case with a jury ends by its jury, and a case without a jury by its module; only
    /// the module can end a case that takes nothing.
    error CaseEndsByJury(uint256 id);
    error CaseTooOld(uint256 id, uint256 deadline);
    error CaseTooYoung(uint256 id, uint256 deadline);
    error AgreementNotAttached(uint256 id, bytes32 agreement);
    /// @notice The pay of an agreement can be returned once the agreement has closed.
    error AgreementOpen(bytes32 agreement);
    /// @notice The jury's weight does not cover the pay, but running cases may still give back
    /// stake that they counted.
    error PayAwaitsCases(uint256 id, bytes32 agreement);
    error NotAnEscrow(address escrow);
    /// @notice The escrows have other stakes, another Vault or other offers than the court, or hold
    /// pay for a shorter time than a case.
    error EscrowsInvalid(address sessions, address requests);
    /// @notice These juries name another court, or other parameters.
    error JuriesInvalid(address juries);

    // Modules.

    /// @notice Opens a case. Only a module may call it. It copies all terms, takes the deposits,
    /// and adds the larger penalty to the lock on the respondent's stake in both escrows; see
    /// `CaseParams`.
    /// @return id Above zero.
    function openCase(CaseParams calldata opening) external returns (uint256 id);

    /// @notice Names an agreement in a case, and holds its pay: now if the agreement has closed, or
    /// later by `holdPay`. Only the case's module may call it, while the case runs. The module has
    /// checked that the agreement is the respondent's work under this court.
    function attachPay(uint256 id, address escrow, bytes32 agreement) external;

    /// @notice Ends a case without a jury. Only its module may call it.
    function endCase(uint256 id, Ruling ruling) external;

    /// @notice Counts the amount that the module takes of the external stake that it holds. Only
    /// the case's module may call it, after the end of the case, also several times. A call counts
    /// for all cases of its domain: a jury takes at most its weight, minus the amount that cases of
    /// the domain took before; that amount falls by the weight in each `TAKEN_MEMORY`. A case that
    /// asks for more waits for the rest: the amount that the domain regains is kept for all waiting
    /// cases, in equal parts, until they ask again, so that the first call has no advantage. A case
    /// that waits for little has a smaller part. A case without a jury is bounded only by its
    /// external stake.
    /// @param amount Amount that the module asks for, in native base units; zero ends the waiting.
    /// @return taken Amount that the module may take, at most `amount`; zero if the case is not
    /// upheld.
    function takeExternal(uint256 id, uint96 amount) external returns (uint96 taken);

    /// @notice The ruling of a case that is final; `Undecided` before.
    function rulingOf(uint256 id) external view returns (Ruling ruling, bool isFinal);

    /// @notice Stake that a provider has put up under this court, for sessions and for requests:
    /// active and unbonding.
    function stakeOf(address provider) external view returns (uint96);

    /// @notice Number that a `Minor` ruled now would have within `WITHHOLDING_WINDOW`: 1, 2 or 3.
    /// The third excludes; a provider that is already excluded has 2 at most. Zero within
    /// `STRIKE_SECONDS` of the last `Minor` that counted, because another one then does not count.
    function currentStrike(address provider) external view returns (uint256);

    // Functions that any account may call.

    /// @notice Ends a case by its jury's ruling once no appeal can come, or undecided from
    /// `CASE_MAX` on.
    function finalizeCase(uint256 id) external;

    /// @notice Holds the pay of a named agreement that was open when it was named and has closed.
    function holdPay(uint256 id, bytes32 agreement) external;

    /// @notice After the end of a case: returns the pay of a named agreement to its client if the
    /// ruling returns pay, the jury's weight covers this pay, and the pay has not matured;
    /// otherwise releases the hold. Reverts while other running cases count the weight that this
    /// pay needs, because a rejected case gives its weight back.
    function resolvePay(uint256 id, bytes32 agreement) external;

    // Views.

    function caseOf(uint256 id) external view returns (CaseView memory);
    function recordOf(address account) external view returns (CourtRecord memory);

    /// @notice Whether the account is excluded from all new work under this court.
    function excluded(address account) external view returns (bool);

    /// @notice Registry of jurors, which draws seats by weight.
    function JURIES() external view returns (IJuries);

    /// @notice Seconds in which a domain that took its whole weight of external stakes regains the
    /// right to take it.
    function TAKEN_MEMORY() external view returns (uint256);

    /// @notice Longest life of a case, in seconds.
    function CASE_MAX() external view returns (uint256);
}
