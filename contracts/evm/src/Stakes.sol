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

    /// @dev One slot for all that the market reads: an exclusion costs it nothing.
    struct Kept {
        uint112 active;
        uint112 unbonding;
        uint16 holds;
        bool excluded;
        uint64 withdrawableAt;
    }

    mapping(address account => Kept) private _stakes;

    modifier onlySlasher() {
        if (msg.sender != SLASHER) revert NotSlasher(msg.sender);
        _;
    }

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
        Kept storage own = _stakes[msg.sender];
        if (own.excluded) revert StakeOfExcluded(msg.sender);
        uint256 sum = uint256(own.active) + own.unbonding + amount;
        if (sum > type(uint112).max) revert StakeTooLarge(sum);
        uint128 active = own.active + amount;
        uint256 min = PARAMETERS.get(Parameter.MinStake);
        if (active < min) revert StakeBelowMinimum(msg.sender, active, min);

        own.active = uint112(active);
        emit Staked(msg.sender, amount, active);

        if (msg.value != 0) {
            VAULT.depositFor{ value: msg.value }(msg.sender, NATIVE, uint128(msg.value));
        }
        VAULT.reserve(msg.sender, NATIVE, amount);
    }

    /// @inheritdoc IStakes
    function unstake(uint128 amount) external {
        if (amount == 0) revert StakeAmountZero();
        Kept storage own = _stakes[msg.sender];
        if (own.active < amount) revert StakeInsufficient(msg.sender, own.active, amount);
        uint128 active = own.active - amount;
        uint256 min = PARAMETERS.get(Parameter.MinStake);
        if (active != 0 && active < min) revert StakeBelowMinimum(msg.sender, active, min);

        uint64 withdrawableAt = uint64(block.timestamp + PARAMETERS.get(Parameter.UnbondingDelay));
        own.active = uint112(active);
        own.unbonding += uint112(amount);
        own.withdrawableAt = withdrawableAt;
        emit Unstaked(msg.sender, amount, active, withdrawableAt);
    }

    /// @inheritdoc IStakes
    function withdraw() external {
        Kept storage own = _stakes[msg.sender];
        uint128 amount = own.unbonding;
        if (amount == 0) revert StakeAmountZero();
        if (block.timestamp < own.withdrawableAt) {
            revert StakeStillUnbonding(msg.sender, own.withdrawableAt);
        }
        if (own.holds != 0) revert StakeHeld(msg.sender, own.holds);

        own.unbonding = 0;
        own.withdrawableAt = 0;
        emit StakeWithdrawn(msg.sender, amount);

        VAULT.release(msg.sender, NATIVE, amount);
    }

    /// @inheritdoc IStakes
    function slash(address account, uint128 amount, address to, bytes32 reason)
        external
        onlySlasher
        returns (uint128 taken)
    {
        Kept storage theirs = _stakes[account];
        uint128 unbonding = amount < theirs.unbonding ? amount : theirs.unbonding;
        uint128 rest = amount - unbonding;
        uint128 active = rest < theirs.active ? rest : theirs.active;
        taken = unbonding + active;
        if (taken == 0) revert StakeAmountZero();

        theirs.unbonding -= uint112(unbonding);
        theirs.active -= uint112(active);
        emit Slashed(account, to, taken, reason);

        VAULT.move(account, to, NATIVE, taken);
    }

    /// @inheritdoc IStakes
    function hold(address account) external onlySlasher {
        _stakes[account].holds += 1;
    }

    /// @inheritdoc IStakes
    function unhold(address account) external onlySlasher {
        _stakes[account].holds -= 1;
    }

    /// @inheritdoc IStakes
    function exclude(address account) external onlySlasher {
        if (_stakes[account].excluded) return;
        _stakes[account].excluded = true;
        emit Excluded(account);
    }

    /// @inheritdoc IStakes
    function excluded(address account) external view returns (bool) {
        return _stakes[account].excluded;
    }

    /// @inheritdoc IStakes
    function stakeOf(address account) external view returns (Stake memory) {
        Kept storage kept = _stakes[account];
        return Stake(kept.active, kept.unbonding, kept.withdrawableAt);
    }

    /// @inheritdoc IStakes
    function activeOf(address account) external view returns (uint128) {
        Kept storage kept = _stakes[account];
        return kept.excluded ? 0 : kept.active;
    }
}
