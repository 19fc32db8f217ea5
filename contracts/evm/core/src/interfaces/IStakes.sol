// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Stake that backs an account's work in one market under one court, in native base units.
struct StakeBalance {
    /// Opens, settles and votes for the account, beside the account itself; zero where nobody does.
    address operator;
    /// Backs work.
    uint96 active;
    /// On its way out, from `withdrawableAtSeconds` on.
    uint96 unbonding;
    /// What open cases hold, of active and unbonding stake together.
    uint96 locked;
    uint40 withdrawableAtSeconds;
}

/// @notice A contract in which stake backs work.
interface IStakeConsumer {
    /// @notice Stake that work of the account under this court needs until all of it has matured.
    function stakeInUse(address account, address court) external view returns (uint128);
}

/// @title Stakes
/// @notice Stake is put up for one market and one court: it backs the account's work there, and
/// that court alone can lock and take it.
/// @dev So no court can take, or hold against another, what work under that other court relies on;
/// and a market or a court that lies or fails harms only what its own stakers put up for it. A new
/// court, or a new market, needs no change here: who wants it puts stake up for it.
///
/// Money that backs work cannot leave before the work can have been judged: what the market says is
/// in use stays; what leaves waits for `UNBONDING`, longer than the longest audit window and the
/// longest case together, and can be locked meanwhile; and what a case locked stays until it ends,
/// for `CASE_MAX` at most.
///
/// An account's own key adds and takes out stake and names the operator, a key that a program
/// holds. The operator can neither move stake nor name another; what its signatures and its work
/// cost the account is the court's to say.
///
/// Invariants, each with a test of the same name in `test/Core.inv.t.sol`:
/// - `backed`: active stake never falls below what its market says is in use, but for slashing.
/// - `bounded`: a court takes at most what it locked for that case, of stake put up for it.
/// - `exits`: what is neither in use nor locked can be withdrawn after `UNBONDING`.
/// - `solvent`: the pot in the Vault is the sum of all active and unbonding stake.
///
/// Deliberately absent: an owner, a least stake (offers ask for one), exclusion (courts and offers
/// do that), and any way to leave faster.
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
    /// @notice More than the account's active stake there.
    error StakeInsufficient(address account, uint256 active, uint256 needed);
    /// @notice The market says that this much backs work that has not matured.
    error StakeInUse(address account, address market, uint256 inUse);
    error StakeStillUnbonding(address account, uint256 withdrawableAt);
    /// @notice Open cases hold all that has unbonded.
    error StakeLockedByCases(address account, uint256 locked);
    /// @notice The court holds nothing of the account for this case.
    error LockUnknown(address account, address court, bytes32 caseId);
    error LockNotEnded(uint256 endsAt);
    /// @notice Stake could leave before its work was judged.
    error UnbondingTooShort(uint256 unbonding, uint256 needed);

    /// @notice Seconds that stake takes to leave.
    function UNBONDING() external view returns (uint64);

    /// @notice Who acts for the account, and what backs its work: the two that markets need.
    function backingOf(address account, address market, address court)
        external
        view
        returns (address operator, uint96 active);
}
