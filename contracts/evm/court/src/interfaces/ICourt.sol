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
    /// Number that the module uses to distinguish its kinds of cases. Cases of one kind against
    /// one respondent that run at the same time take, in total, no more than the largest of them
    /// alone. An amount that one of these cases took counts toward the other cases.
    uint8 kind;
    /// Whether jurors decide. If not, the module ends the case, by a proof or after a time limit.
    bool jury;
    /// Whether the ruling is written into the respondent's provider record.
    bool recorded;
    /// Whether `Major` excludes the respondent for good. If the jury's weight is below `major`,
    /// the jury excludes the respondent only from work of the jury's domain.
    bool excludes;
    /// Lowest ruling at which the pay of named agreements returns to clients; `Undecided` for
    /// none. The weight of the jury limits this pay: it must cover the stake required for the pay,
    /// together with the stake for pay that other cases of the domain against the respondent name
    /// or return meanwhile. Pay is covered in the order of naming. Pay beyond the limit is
    /// released once no running case counts any stake. For an open agreement, the highest amount
    /// that may be owed counts until the pay is held.
    Ruling returnsFrom;
    /// Domain of the jurors: a model version, a class of training, or zero for jurors of all
    /// matters.
    bytes32 domain;
    /// Subject of the question to the jurors, as the module's own event or storage defines it.
    bytes32 subject;
    /// Account that brings the case. It is rewarded if the case is upheld, and has no seat in the
    /// jury.
    address opener;
    /// Account against which the case is brought; it has no seat in the jury. Zero for a case
    /// without a respondent.
    address respondent;
    /// Account that pays the bond and the fees of a jury, and receives the part that is not used.
    /// It has approved `JURIES` in the Vault. If the module is the payer, it pays from its own
    /// balance.
    address payer;
    /// Account that paid `counterBond` for the respondent's side; zero if there is no such
    /// account. The bond is lost if the case is upheld. The account has approved the court in the
    /// Vault.
    address counterPayer;
    uint96 counterBond;
    /// Highest amounts that a `Minor` and a `Major` take of the respondent's stake as a provider;
    /// see `stakeOf`. Jurors take at most their weight, minus the weight of the parties. The
    /// larger amount is added to the one lock of all cases against the respondent. Each case takes
    /// its penalty from this lock.
    uint96 minor;
    uint96 major;
    /// Money of the respondent that the module itself holds and may take if the case is upheld, in
    /// native base units. Jurors take at most their weight of this money; see `takeExternal`.
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
    /// Highest amounts that a `Minor` and a `Major` take.
    uint96 minor;
    uint96 major;
    /// Share of a penalty that rewards the opener, in basis points. The reward is at most
    /// `REWARD_BONDS_MAX` bonds.
    uint16 rewardBps;
    uint96 bond;
    /// Largest amount that the module may still take of the external stake, in native base units.
    uint96 externalMax;
    /// The largest reward of the case, in native base units: `REWARD_BONDS_MAX` bonds.
    uint96 rewardMax;
}

/// @notice Record of an account's cases as a provider.
struct CourtRecord {
    bool excluded;
    /// Second of the last ruling of a jury or proof against the account, or of silence that
    /// excluded the account. Zero if there was none, 1 if all such rulings concern only a domain.
    uint40 failedAtSeconds;
    /// Second of the last `Minor` that counted toward the third, and second of the `Minor` before
    /// it.
    uint40 withheldAtSeconds;
    uint40 withheldBeforeSeconds;
    uint32 failed;
    uint32 withheld;
    uint32 rejected;
}

/// @title Court
/// @notice Cases, penalties, held pay, records. Modules open cases and read rulings; each module
/// defines the subjects of its cases. Offers name this contract, which alone has a right to the
/// stakes and pay of providers under these offers.
/// @dev None -> Open (`openCase`) -> Final. A case with a jury ends by `finalizeCase`, once
/// `Juries` has ruled and no appeal is possible. A case without a jury ends when the module that
/// opened it calls `endCase`. From `CASE_MAX` on, any account can end a case as undecided. There
/// is one exception: only its module can end a case that has no jury and no penalty, so that time
/// alone never decides about the pay that such a case holds (see `IAuditHolds`).
///
/// Upheld (`Minor`, `Major`): penalty, counter bond and lost bonds first pay the fees of the
/// winning side, and then the opener's reward; the remainder is burnt. However, up to
/// `RESERVED_BONDS_MAX` bonds of the remainder are kept until the last running case of the same
/// kind against the respondent has ended. If such a case is upheld too, and the first case took
/// all stake, they repay its opener. Rejected: half of the lost bonds that fees do not use goes to
/// the respondent if it had anything at stake (penalty, counter bond or external stake); the
/// remainder is burnt. Undecided: no stake is lost; the bond of the last jury's payer is burnt if
/// that jury was seated.
///
/// Invariants, each with a test of the same name in `test/Court.inv.t.sol`:
/// - `bounded`: no case takes more of a stake than the penalty with which it was opened. Cases of
///   one kind that run at the same time take, in total, no more than the largest of them. Cases of
///   a domain return no more pay than the domain's weight can back as stake. A case pays out at
///   most its deposits, fees and reward. The juries of a domain take at most its weight of
///   external stakes at once, and at most its weight again in each `TAKEN_MEMORY`.
/// - `terms`: no setter changes a running case.
/// - `burnt`: neither fee sink nor owner gains by a ruling.
/// - `ends`: any account can end each case that takes anything by `CASE_MAX`, without the parties.
/// - `exits`: stake and pay that no case holds can be withdrawn, and no case holds anything after
///   `CASE_MAX`.
/// - `collectable`: the amount that a ruling takes is available, as far as it was available at the
///   opening of the case and no other ruling took it. Every fee that is owed can be collected.
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
    /// @notice A case with a jury ends by its jury, and a case without a jury ends by its module.
    /// Only the module can end a case that takes nothing.
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
    /// @notice The escrows use other stakes, another Vault or other offers than the court, or can
    /// hold pay only for a shorter time than a case lasts.
    error EscrowsInvalid(address sessions, address requests);
    /// @notice These juries have another court or other parameters.
    error JuriesInvalid(address juries);

    // Modules.

    /// @notice Opens a case. Only a module may call it. The call copies all terms, takes the
    /// deposits, and adds the larger penalty to the lock on the respondent's stake in both
    /// escrows; see `CaseParams`.
    /// @return id Above zero.
    function openCase(CaseParams calldata opening) external returns (uint256 id);

    /// @notice Names an agreement in a case and holds its pay. If the agreement is still open, the
    /// pay is held later, by `holdPay`. Only the case's module may call it, while the case runs.
    /// The module has checked that the agreement is the respondent's work under this court.
    function attachPay(uint256 id, address escrow, bytes32 agreement) external;

    /// @notice Ends a case without a jury. Only its module may call it.
    function endCase(uint256 id, Ruling ruling) external;

    /// @notice Counts an amount that the module takes out of the external stake that it holds.
    /// Only the case's module may call it, once the case has ended; further calls are possible.
    /// The limit is common to all cases of a domain: a jury takes at most its weight, minus the
    /// amount that cases of the domain took before. The counted amount falls by the weight in each
    /// `TAKEN_MEMORY`. If a case asks for more than is free, it waits for the remainder. From then
    /// on, amounts that become free are kept for all waiting cases, in equal parts, until these
    /// cases ask again. So the first call has no advantage. A case that waits for little has a
    /// smaller part. A case without a jury is bounded only by its external stake.
    /// @param amount Amount that the module requests, in native base units. With an amount of
    /// zero, the case stops waiting.
    /// @return taken Amount that the module may take, at most `amount`; zero if the case is not
    /// upheld.
    function takeExternal(uint256 id, uint96 amount) external returns (uint96 taken);

    /// @notice Returns the ruling of a final case; `Undecided` before the case is final.
    function rulingOf(uint256 id) external view returns (Ruling ruling, bool isFinal);

    /// @notice Returns the stake of a provider under this court, for sessions and for requests:
    /// active and unbonding.
    function stakeOf(address provider) external view returns (uint96);

    /// @notice Returns the number, 1 to 3, that a `Minor` would get within `WITHHOLDING_WINDOW` if
    /// it were ruled now. The third excludes; an account that is already excluded gets two at
    /// most. Zero within `STRIKE_SECONDS` of the last `Minor` that counted, because a further one
    /// does not count in this time.
    function currentStrike(address provider) external view returns (uint256);

    // Functions that any account may call.

    /// @notice Ends a case by its jury's ruling once no appeal is possible, or as undecided from
    /// `CASE_MAX` on.
    function finalizeCase(uint256 id) external;

    /// @notice Holds the pay of a named agreement that was open when it was named and has closed
    /// since.
    function holdPay(uint256 id, bytes32 agreement) external;

    /// @notice Ends the hold on the pay of a named agreement, after the end of the case. The pay
    /// returns to the client if the ruling returns pay, the jury's weight covers this pay, and the
    /// pay has not matured. Otherwise the hold is released. Reverts while other running cases
    /// count the weight that this pay needs, because that weight becomes free if such a case is
    /// rejected.
    function resolvePay(uint256 id, bytes32 agreement) external;

    // Views.

    function caseOf(uint256 id) external view returns (CaseView memory);
    function recordOf(address account) external view returns (CourtRecord memory);

    /// @notice Returns whether the account is excluded from all new work under this court.
    function excluded(address account) external view returns (bool);

    /// @notice Returns the registry of jurors, which draws seats by weight.
    function JURIES() external view returns (IJuries);

    /// @notice Returns the seconds after which a domain that took its whole weight of external
    /// stakes may take its whole weight again.
    function TAKEN_MEMORY() external view returns (uint256);

    /// @notice Returns the longest life of a case, in seconds.
    function CASE_MAX() external view returns (uint256);
}
