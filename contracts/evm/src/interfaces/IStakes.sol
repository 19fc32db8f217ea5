// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice An account's stake, in native base units.
struct Stake {
    /// Counts towards the minimum and the stake ratio.
    uint128 active;
    /// Counts no more, but can still be slashed until it is withdrawn.
    uint128 unbonding;
    /// From here on the unbonding part may be withdrawn.
    uint64 withdrawableAt;
}

/// @title Stakes
/// @notice What providers (and later validators and trainers) stand to lose.
/// @dev The money itself stays in the Vault, as reserved balance of its owner in the native token.
/// Slashing is done only by the module named at deployment; a deployment without one cannot slash.
///
/// Invariants, each with a test of the same name:
/// - `backed` (in `test/invariant`): an account's active and unbonding stake is reserved in the
///   Vault.
/// - `patient`: nothing unbonding is withdrawn before its time, which the unbonding delay sets.
/// - `held`: nothing is withdrawn while the slashing module holds the stake for a verdict.
interface IStakes {
    /// @notice Stake was added.
    event Staked(address indexed account, uint128 amount, uint128 active);

    /// @notice Stake began to unbond.
    event Unstaked(address indexed account, uint128 amount, uint128 active, uint64 withdrawableAt);

    /// @notice Unbonded stake became available in the Vault.
    event StakeWithdrawn(address indexed account, uint128 amount);

    /// @notice Stake was taken; `reason` is a hash that the slashing module explains.
    event Slashed(
        address indexed account, address indexed to, uint128 amount, bytes32 indexed reason
    );

    /// @notice The account is excluded for ever: its stake counts for nothing.
    event Excluded(address indexed account);

    /// @notice The account was excluded and cannot stake.
    error StakeOfExcluded(address account);

    /// @notice A verdict is awaited; what it may take cannot leave before.
    error StakeHeld(address account, uint256 holds);

    /// @notice More than any stake can be.
    error StakeTooLarge(uint256 amount);

    /// @notice Nothing to stake, unstake, withdraw or slash.
    error StakeAmountZero();

    /// @notice The active stake would end up between nothing and the minimum.
    error StakeBelowMinimum(address account, uint256 active, uint256 min);

    /// @notice There is less active stake than asked for.
    error StakeInsufficient(address account, uint256 active, uint256 required);

    /// @notice The unbonding delay has not passed.
    error StakeStillUnbonding(address account, uint256 withdrawableAt);

    /// @notice The caller is not the slashing module.
    error NotSlasher(address caller);

    /// @notice Native value sent must be at most the amount to stake.
    error StakeValueTooHigh(uint256 value, uint256 amount);

    /// @notice The Vault names another contract as its stakes module.
    error NotTheModuleOfVault(address vault);

    /// @notice Adds `amount` to the sender's stake: first from the native value sent along, the
    /// rest from its available balance in the Vault.
    function stake(uint128 amount) external payable;

    /// @notice Begins to unbond `amount`. Restarts the clock of what is unbonding already.
    function unstake(uint128 amount) external;

    /// @notice Makes the sender's unbonded stake available in the Vault.
    function withdraw() external;

    /// @notice Slashing module: takes up to `amount`, unbonding stake first, in favour of `to`.
    /// @return taken What there was to take.
    function slash(address account, uint128 amount, address to, bytes32 reason)
        external
        returns (uint128 taken);

    /// @notice Slashing module: keeps the stake from leaving until `unhold`. Holds are counted, and
    /// the module ends each within a bounded time.
    function hold(address account) external;

    /// @notice Slashing module: ends one hold.
    function unhold(address account) external;

    /// @notice Slashing module: excludes an account for ever. From then on `activeOf` is zero, so
    /// that it can begin no session, lock no request, commit no secret and sit on no jury; what is
    /// left of its stake can be unstaked and withdrawn.
    function exclude(address account) external;

    /// @notice True for an account that was excluded.
    function excluded(address account) external view returns (bool);

    /// @notice The stake of an account.
    function stakeOf(address account) external view returns (Stake memory);

    /// @notice The active part alone; zero where the account is excluded.
    function activeOf(address account) external view returns (uint128);
}
