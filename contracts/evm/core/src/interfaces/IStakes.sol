// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Stake that backs an account's work in one market under one court, in native base units.
/// `IStakes` says what a market and a court are.
struct StakeBalance {
    /// Account that may begin work, settle and vote on behalf of the staker; zero if none.
    address operator;
    /// Stake that backs work.
    uint96 active;
    /// Stake that can be withdrawn at `withdrawableAtSeconds` or later.
    uint96 unbonding;
    /// Part of the active and unbonding stake that open cases have locked.
    uint96 locked;
    uint40 withdrawableAtSeconds;
}

/// @notice A contract in which stake backs work.
interface IStakeConsumer {
    /// @notice Returns the stake that the account's open and maturing work under the court needs.
    function stakeInUse(address account, address court) external view returns (uint128);
}

/// @title Stakes
/// @notice An account bonds stake to one market and one court. A market is a contract in which
/// stake backs work, such as `Sessions`. A court is an account or contract that decides cases about
/// this work. The stake backs the account's work in the market, and only the court can lock and
/// slash it.
/// @dev A court therefore cannot slash or lock stake that backs work under another court, and a
/// faulty market or court can harm only stake that is bonded to it. A new court or market needs no
/// change of this contract, because each account chooses the addresses to which it bonds stake.
///
/// Stake that backs work cannot be withdrawn before the time for a ruling on that work is over.
/// Stake that work in the market uses cannot be unbonded. Unbonding takes `UNBONDING` seconds,
/// which is more than the sum of the longest audit window (the time from the end of work until its
/// pay can be collected) and the longest case. A court can also lock unbonding stake. A lock lasts
/// until its case ends, and for at most `CASE_MAX`.
///
/// Only the account's own key can move its stake or set its operator; the operator can do neither.
/// A program that acts for the account needs only the operator's key. The court to which the stake
/// is bonded decides which penalty the account pays for the operator's signatures and work.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `backed`: active stake never falls below the stake in use, except by slashing.
/// - `bounded`: for a case, a court takes at most the stake that it locked for this case, and only
///   stake bonded to it.
/// - `exits`: stake that is neither in use nor locked can be withdrawn after `UNBONDING`.
/// - `solvent`: the balance in the Vault is the sum of all active and unbonding stake.
///
/// The contract has no owner, no least stake (offers require one), no exclusion of accounts
/// (courts and offers can exclude them), and no faster exit than `UNBONDING`.
interface IStakes {
    event Staked(
        address indexed account,
        address indexed market,
        address indexed court,
        uint96 amount,
        uint96 active
    );
    event StakeOperatorSet(
        address indexed account, address indexed market, address indexed court, address operator
    );
    event Unstaked(
        address indexed account,
        address indexed market,
        address indexed court,
        uint96 amount,
        uint64 withdrawableAtSeconds
    );
    event StakeWithdrawn(
        address indexed account, address indexed market, address indexed court, uint96 amount
    );
    event StakeLocked(
        address indexed account,
        address indexed market,
        address indexed court,
        bytes32 caseId,
        uint96 amount
    );
    event StakeUnlocked(
        address indexed account,
        address indexed market,
        address indexed court,
        bytes32 caseId,
        uint96 amount
    );
    event Slashed(
        address indexed account,
        address indexed market,
        address indexed court,
        bytes32 caseId,
        uint96 amount,
        address to
    );

    error StakeAmountZero();
    error StakeTooLarge(uint256 sum, uint256 max);
    /// @notice The amount exceeds the account's active stake in this market under this court.
    error StakeInsufficient(address account, uint256 active, uint256 needed);
    /// @notice Open and maturing work in the market needs this much stake.
    error StakeInUse(address account, address market, uint256 inUse);
    error StakeStillUnbonding(address account, uint256 withdrawableAt);
    /// @notice Open cases have locked all unbonding stake of the account, so it cannot withdraw.
    error StakeLockedByCases(address account, uint256 locked);
    /// @notice The court has locked no stake of the account for this case.
    error LockUnknown(address account, address court, bytes32 caseId);
    error LockNotEnded(uint256 endsAt);
    /// @notice The time of unbonding is not longer than the longest audit window and the longest
    /// case together.
    error UnbondingTooShort(uint256 unbonding, uint256 needed);

    /// @notice Returns the seconds from `unstake` to `withdraw`.
    function UNBONDING() external view returns (uint64);

    /// @notice Returns the account's operator and active stake. Markets need both values together.
    function backingOf(address account, address market, address court)
        external
        view
        returns (address operator, uint96 active);
}
