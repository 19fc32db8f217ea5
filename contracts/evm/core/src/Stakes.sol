// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IStakeConsumer, IStakes, StakeBalance } from "./interfaces/IStakes.sol";
import { IVault } from "./interfaces/IVault.sol";

/// @title Stakes
/// @notice Implements `IStakes`, which documents the rules of stake.
/// @dev The Vault makes no call when balances move, and calls to markets are static, so that no
/// function can be re-entered.
contract Stakes is IStakes {
    uint256 private constant NATIVE_ID = 0;

    IVault public immutable VAULT;
    /// @inheritdoc IStakes
    uint64 public immutable UNBONDING;
    /// @notice Longest time of a stake lock, in seconds. The court can start a new lock of the same
    /// stake: it unlocks the stake, and locks it again.
    uint64 public immutable CASE_MAX;

    struct Lock {
        uint96 amount;
        uint40 endsAtSeconds;
    }

    mapping(
        address account => mapping(address market => mapping(address court => StakeBalance))
    ) private _bonds;
    /// @notice Stake that a court has locked for a case: by account, market, court and case.
    mapping(address => mapping(address => mapping(address => mapping(bytes32 => Lock)))) public
        lockedFor;

    /// @param unbonding Seconds from `unstake` to `withdraw`.
    /// @param windowMax Longest audit window that a market allows, in seconds.
    /// @param caseMax Longest time for which a case can hold pay or stake, in seconds.
    constructor(IVault vault, uint64 unbonding, uint64 windowMax, uint64 caseMax) {
        uint256 needed = uint256(windowMax) + caseMax;
        if (unbonding <= needed) revert UnbondingTooShort(unbonding, needed);
        VAULT = vault;
        UNBONDING = unbonding;
        CASE_MAX = caseMax;
    }

    /// @notice Bonds `amount` of the sender's native balance in the Vault to a market and a court.
    /// The sender must have approved this contract in the Vault.
    function stake(address market, address court, uint96 amount) external {
        if (amount == 0) revert StakeAmountZero();
        StakeBalance storage bond = _bonds[msg.sender][market][court];
        uint256 sum = uint256(bond.active) + bond.unbonding + amount;
        if (sum > type(uint96).max) revert StakeTooLarge(sum, type(uint96).max);
        bond.active += amount;
        emit Staked(msg.sender, market, court, amount, bond.active);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, amount);
    }

    /// @notice Sets the sender's operator in a market under a court; zero removes it.
    function setOperator(address market, address court, address operator) external {
        _bonds[msg.sender][market][court].operator = operator;
        emit StakeOperatorSet(msg.sender, market, court, operator);
    }

    /// @notice Begins to unbond `amount` of the sender's active stake. The remaining active stake
    /// must cover the sender's stake in use. Stake that was already unbonding then waits as long as
    /// the newly unbonding amount.
    function unstake(address market, address court, uint96 amount) external {
        if (amount == 0) revert StakeAmountZero();
        StakeBalance storage bond = _bonds[msg.sender][market][court];
        uint96 active = bond.active;
        if (active < amount) revert StakeInsufficient(msg.sender, active, amount);
        // A market without code has no stake in use.
        uint128 inUse =
            market.code.length == 0 ? 0 : IStakeConsumer(market).stakeInUse(msg.sender, court);
        if (active - amount < inUse) revert StakeInUse(msg.sender, market, inUse);

        uint64 withdrawableAt = uint64(block.timestamp) + UNBONDING;
        bond.active = active - amount;
        bond.unbonding += amount;
        bond.withdrawableAtSeconds = uint40(withdrawableAt);
        emit Unstaked(msg.sender, market, court, amount, withdrawableAt);
    }

    /// @notice Moves unbonded stake to the sender's balance in the Vault, except stake that cases
    /// have locked.
    function withdraw(address market, address court) external {
        StakeBalance storage bond = _bonds[msg.sender][market][court];
        (uint96 unbonding, uint96 locked) = (bond.unbonding, bond.locked);
        if (unbonding == 0) revert StakeAmountZero();
        if (block.timestamp < bond.withdrawableAtSeconds) {
            revert StakeStillUnbonding(msg.sender, bond.withdrawableAtSeconds);
        }
        // Locks apply to active stake first. Unbonding stake must cover the part of the locks that
        // exceeds the active stake, and this part cannot be withdrawn.
        uint96 kept = locked > bond.active ? locked - bond.active : 0;
        if (kept >= unbonding) revert StakeLockedByCases(msg.sender, locked);

        bond.unbonding = kept;
        emit StakeWithdrawn(msg.sender, market, court, unbonding - kept);
        VAULT.transfer(msg.sender, NATIVE_ID, unbonding - kept);
    }

    /// @notice Locks up to `amount` of an account's stake for a case. The sender is the court of
    /// the case, and the court to which the account bonded the stake.
    /// @return locked The locked amount: at most the stake that no case holds yet.
    function lock(address account, address market, uint96 amount, bytes32 caseId)
        external
        returns (uint96 locked)
    {
        StakeBalance storage bond = _bonds[account][market][msg.sender];
        uint96 free = bond.active + bond.unbonding - bond.locked;
        locked = amount < free ? amount : free;
        bond.locked += locked;
        Lock storage held = lockedFor[account][market][msg.sender][caseId];
        if (held.amount == 0) held.endsAtSeconds = uint40(block.timestamp + CASE_MAX);
        held.amount += locked;
        emit StakeLocked(account, market, msg.sender, caseId, locked);
    }

    /// @notice Unlocks the stake that the sender locked for a case.
    function unlock(address account, address market, bytes32 caseId) external {
        _unlock(account, market, msg.sender, caseId);
    }

    /// @notice Unlocks the stake of a case once `CASE_MAX` has passed since its lock began, so that
    /// a court that has stopped cannot lock stake for ever. A further amount for the case does not
    /// prolong the lock. Any account may call.
    function unlockExpired(address account, address market, address court, bytes32 caseId)
        external
    {
        uint40 endsAt = lockedFor[account][market][court][caseId].endsAtSeconds;
        if (block.timestamp < endsAt) revert LockNotEnded(endsAt);
        _unlock(account, market, court, caseId);
    }

    /// @notice Takes up to `amount` of the stake that the sender locked for a case, and moves it
    /// to the balance of `to` in the Vault. Unbonding stake is taken first.
    /// @return taken The moved amount.
    function slash(address account, address market, bytes32 caseId, uint96 amount, address to)
        external
        returns (uint96 taken)
    {
        taken = _takeLock(account, market, msg.sender, caseId, amount);
        StakeBalance storage bond = _bonds[account][market][msg.sender];
        uint96 first = taken < bond.unbonding ? taken : bond.unbonding;
        bond.unbonding -= first;
        bond.active -= taken - first;
        emit Slashed(account, market, msg.sender, caseId, taken, to);
        VAULT.transfer(to, NATIVE_ID, taken);
    }

    /// @notice Returns the stake of an account in a market under a court.
    function bondOf(address account, address market, address court)
        external
        view
        returns (StakeBalance memory)
    {
        return _bonds[account][market][court];
    }

    /// @inheritdoc IStakes
    function backingOf(address account, address market, address court)
        external
        view
        returns (address, uint96)
    {
        StakeBalance storage bond = _bonds[account][market][court];
        return (bond.operator, bond.active);
    }

    function _unlock(address account, address market, address court, bytes32 caseId) private {
        uint96 amount = _takeLock(account, market, court, caseId, type(uint96).max);
        emit StakeUnlocked(account, market, court, caseId, amount);
    }

    /// @dev Lowers the lock of a case by up to `most`. Returns the amount by which it was lowered.
    function _takeLock(address account, address market, address court, bytes32 caseId, uint96 most)
        private
        returns (uint96 amount)
    {
        Lock storage held = lockedFor[account][market][court][caseId];
        amount = most < held.amount ? most : held.amount;
        if (held.amount == 0) revert LockUnknown(account, court, caseId);
        held.amount -= amount;
        _bonds[account][market][court].locked -= amount;
    }
}
