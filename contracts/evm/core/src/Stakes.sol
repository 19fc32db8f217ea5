// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IStakeConsumer, IStakes, StakeBalance } from "./interfaces/IStakes.sol";
import { IVault } from "./interfaces/IVault.sol";

/// @title Stakes
/// @notice See `IStakes`, which carries the prose.
/// @dev The Vault calls nobody when balances move, and markets are asked by a static call, so that
/// nothing here can be entered a second time while it changes.
contract Stakes is IStakes {
    uint256 private constant NATIVE_ID = 0;

    IVault public immutable VAULT;
    /// @inheritdoc IStakes
    uint64 public immutable UNBONDING;
    /// @notice Seconds for which a case may hold stake.
    uint64 public immutable CASE_MAX;

    struct Lock {
        uint96 amount;
        uint40 endsAtSeconds;
    }

    mapping(
        address account => mapping(address market => mapping(address court => StakeBalance))
    ) private _bonds;
    /// @notice What a court holds of an account's bond for a case: by account, market, court, case.
    mapping(address => mapping(address => mapping(address => mapping(bytes32 => Lock)))) public
        lockedFor;

    /// @param unbonding Seconds that stake takes to leave.
    /// @param windowMax Longest audit window that a market allows, in seconds.
    /// @param caseMax Longest that a case can hold pay or stake, in seconds.
    constructor(IVault vault, uint64 unbonding, uint64 windowMax, uint64 caseMax) {
        uint256 needed = uint256(windowMax) + caseMax;
        if (unbonding <= needed) revert UnbondingTooShort(unbonding, needed);
        VAULT = vault;
        UNBONDING = unbonding;
        CASE_MAX = caseMax;
    }

    /// @notice Puts `amount` of the sender's native balance in the Vault up for a market and a
    /// court. The sender must have approved this contract in the Vault.
    function stake(address market, address court, uint96 amount) external {
        if (amount == 0) revert StakeAmountZero();
        StakeBalance storage bond = _bonds[msg.sender][market][court];
        uint256 sum = uint256(bond.active) + bond.unbonding + amount;
        if (sum > type(uint96).max) revert StakeTooLarge(sum, type(uint96).max);
        bond.active += amount;
        emit Staked(msg.sender, market, court, amount, bond.active);
        VAULT.transferFrom(msg.sender, address(this), NATIVE_ID, amount);
    }

    /// @notice Names who opens, settles and votes for the sender there; zero for nobody.
    function setOperator(address market, address court, address operator) external {
        _bonds[msg.sender][market][court].operator = operator;
        emit StakeOperatorSet(msg.sender, market, court, operator);
    }

    /// @notice Starts taking `amount` out, unless the market needs it. What was already on its way
    /// out waits as long.
    function unstake(address market, address court, uint96 amount) external {
        if (amount == 0) revert StakeAmountZero();
        StakeBalance storage bond = _bonds[msg.sender][market][court];
        uint96 active = bond.active;
        if (active < amount) revert StakeInsufficient(msg.sender, active, amount);
        // Who never worked there has nothing in use; a market that is no contract has no say.
        uint128 inUse =
            market.code.length == 0 ? 0 : IStakeConsumer(market).stakeInUse(msg.sender, court);
        if (active - amount < inUse) revert StakeInUse(msg.sender, market, inUse);

        uint64 withdrawableAt = uint64(block.timestamp) + UNBONDING;
        bond.active = active - amount;
        bond.unbonding += amount;
        bond.withdrawableAtSeconds = uint40(withdrawableAt);
        emit Unstaked(msg.sender, market, court, amount, withdrawableAt);
    }

    /// @notice Moves what has unbonded to the sender's balance in the Vault, but for what is
    /// locked.
    function withdraw(address market, address court) external {
        StakeBalance storage bond = _bonds[msg.sender][market][court];
        (uint96 unbonding, uint96 locked) = (bond.unbonding, bond.locked);
        if (unbonding == 0) revert StakeAmountZero();
        if (block.timestamp < bond.withdrawableAtSeconds) {
            revert StakeStillUnbonding(msg.sender, bond.withdrawableAtSeconds);
        }
        // What stays covers what cases hold; active stake covers first.
        uint96 kept = locked > bond.active ? locked - bond.active : 0;
        if (kept >= unbonding) revert StakeLockedByCases(msg.sender, locked);

        bond.unbonding = kept;
        emit StakeWithdrawn(msg.sender, market, court, unbonding - kept);
        VAULT.transfer(msg.sender, NATIVE_ID, unbonding - kept);
    }

    /// @notice Court: holds up to `amount` of the account's stake for a case of its own.
    /// @return locked What was there and not held for other cases of it.
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

    /// @notice Court: lets go of what it holds for a case.
    function unlock(address account, address market, bytes32 caseId) external {
        _unlock(account, market, msg.sender, caseId);
    }

    /// @notice Lets go of what a court holds for a case, `CASE_MAX` after its first lock, so that
    /// a court that stands still keeps nothing for ever. Anybody.
    function unlockExpired(address account, address market, address court, bytes32 caseId)
        external
    {
        uint40 endsAt = lockedFor[account][market][court][caseId].endsAtSeconds;
        if (block.timestamp < endsAt) revert LockNotEnded(endsAt);
        _unlock(account, market, court, caseId);
    }

    /// @notice Court: moves up to `amount` of what it holds for a case to the balance of `to` in
    /// the Vault; unbonding stake goes first.
    /// @return taken What was held for the case, at most `amount`.
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

    /// @notice What an account has put up for a market and a court.
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

    /// @dev Takes up to `most` from what a court holds of an account for a case of its own.
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
