// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Vault } from "./Vault.sol";
import { IParameters, Parameter } from "./interfaces/IParameters.sol";
import { IStakes, Stake } from "./interfaces/IStakes.sol";

/// @title Stakes
/// @notice See `IStakes`, which carries the prose.
contract Stakes is IStakes {
    address private constant NATIVE = address(0);

    Vault public immutable VAULT;
    IParameters public immutable PARAMETERS;
    /// @notice Zero where a deployment cannot slash.
    address public immutable SLASHER;

    mapping(address account => Stake) private _stakes;

    constructor(Vault vault, address slasher) {
        if (vault.STAKES() != address(this)) revert NotTheModuleOfVault(address(vault));
        VAULT = vault;
        PARAMETERS = vault.PARAMETERS();
        SLASHER = slasher;
    }

    /// @inheritdoc IStakes
    function stake(uint128 amount) external payable {
        if (amount == 0) revert StakeAmountZero();
        if (msg.value > amount) revert StakeValueTooHigh(msg.value, amount);
        uint128 active = _stakes[msg.sender].active + amount;
        uint256 min = PARAMETERS.get(Parameter.MinStake);
        if (active < min) revert StakeBelowMinimum(msg.sender, active, min);

        _stakes[msg.sender].active = active;
        emit Staked(msg.sender, amount, active);

        if (msg.value != 0) {
            VAULT.depositFor{ value: msg.value }(msg.sender, NATIVE, uint128(msg.value));
        }
        VAULT.reserve(msg.sender, NATIVE, amount);
    }

    /// @inheritdoc IStakes
    function unstake(uint128 amount) external {
        if (amount == 0) revert StakeAmountZero();
        Stake storage own = _stakes[msg.sender];
        if (own.active < amount) revert StakeInsufficient(msg.sender, own.active, amount);
        uint128 active = own.active - amount;
        uint256 min = PARAMETERS.get(Parameter.MinStake);
        if (active != 0 && active < min) revert StakeBelowMinimum(msg.sender, active, min);

        uint64 withdrawableAt = uint64(block.timestamp + PARAMETERS.get(Parameter.UnbondingDelay));
        own.active = active;
        own.unbonding += amount;
        own.withdrawableAt = withdrawableAt;
        emit Unstaked(msg.sender, amount, active, withdrawableAt);
    }

    /// @inheritdoc IStakes
    function withdraw() external {
        Stake storage own = _stakes[msg.sender];
        uint128 amount = own.unbonding;
        if (amount == 0) revert StakeAmountZero();
        if (block.timestamp < own.withdrawableAt) {
            revert StakeStillUnbonding(msg.sender, own.withdrawableAt);
        }

        own.unbonding = 0;
        own.withdrawableAt = 0;
        emit StakeWithdrawn(msg.sender, amount);

        VAULT.release(msg.sender, NATIVE, amount);
    }

    /// @inheritdoc IStakes
    function slash(address account, uint128 amount, address to, bytes32 reason)
        external
        returns (uint128 taken)
    {
        if (msg.sender != SLASHER) revert NotSlasher(msg.sender);
        Stake storage theirs = _stakes[account];
        uint128 unbonding = amount < theirs.unbonding ? amount : theirs.unbonding;
        uint128 rest = amount - unbonding;
        uint128 active = rest < theirs.active ? rest : theirs.active;
        taken = unbonding + active;
        if (taken == 0) revert StakeAmountZero();

        theirs.unbonding -= unbonding;
        theirs.active -= active;
        emit Slashed(account, to, taken, reason);

        VAULT.move(account, to, NATIVE, taken);
    }

    /// @inheritdoc IStakes
    function stakeOf(address account) external view returns (Stake memory) {
        return _stakes[account];
    }

    /// @inheritdoc IStakes
    function activeOf(address account) external view returns (uint128) {
        return _stakes[account].active;
    }
}
