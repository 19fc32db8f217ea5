// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

import { Requests } from "../../../core/src/Requests.sol";
import { OfferTerms } from "../../../core/src/interfaces/IOfferTerms.sol";
import { IStakes } from "../../../core/src/interfaces/IStakes.sol";
import { IOnchainRequests } from "../interfaces/IOnchainRequests.sol";

/// @title Stake behind on-chain answers
/// @notice See `IOnchainRequests` for the documentation.
abstract contract AnswerStakes is IOnchainRequests {
    /// @dev `OfferTerms.stakeRatio` is the amount that this number of native base units of stake
    /// backs.
    uint256 private constant SCALE = 1e18;

    Requests public immutable REQUESTS;
    IStakes public immutable STAKES;
    /// @notice Length of a period in seconds. A lock uses stake from the second of the lock to the
    /// end of the next period, so for one to two periods. A period is a third of the unbonding
    /// time, so that no stake can be withdrawn while a lock uses it.
    uint256 public immutable STAKE_PERIOD;

    /// @dev Stake in use by the locks that began in the period `period` (`current`) and in the
    /// period before it (`previous`). Older locks no longer use stake.
    struct StakeUse {
        uint96 current;
        uint96 previous;
        uint40 period;
    }

    mapping(address provider => mapping(address court => StakeUse)) private _uses;

    constructor(Requests requests) {
        (REQUESTS, STAKES) = (requests, requests.STAKES());
        STAKE_PERIOD = STAKES.UNBONDING() / 3;
    }

    /// @inheritdoc IOnchainRequests
    function stakeInUse(address provider, address court) public view returns (uint128) {
        (uint256 current, uint256 previous,) = _usesNow(_uses[provider][court]);
        return uint128(current + previous);
    }

    /// @dev Adds the stake that backs the reward to the stake that the provider's locks use.
    /// Reverts if the provider has too little stake, or if the sender is neither the provider nor
    /// its operator.
    function _useStake(OfferTerms memory terms, uint256 reward) internal {
        (address provider, address court) = (terms.provider, terms.court);
        (address operator, uint96 active) = STAKES.backingOf(provider, address(REQUESTS), court);
        if (msg.sender != provider && msg.sender != operator) {
            revert NotTheProvider(msg.sender, provider);
        }
        StakeUse storage used = _uses[provider][court];
        (uint256 current, uint256 previous, uint256 period) = _usesNow(used);
        current += _stakeFor(reward, terms);
        uint256 sum = current + previous + REQUESTS.stakeInUse(provider, court);
        if (sum > active) revert StakeTooLow(provider, sum, active);
        // `current` and `previous` are at most the provider's active stake, which has 96 bits.
        (used.current, used.previous) = (uint96(current), uint96(previous));
        used.period = uint40(period);
    }

    /// @dev Frees the stake that a lock uses. Does nothing if the lock is so old that its stake is
    /// no longer counted as used.
    function _freeStake(OfferTerms memory terms, uint256 reward, uint256 lockedAt) internal {
        StakeUse storage used = _uses[terms.provider][terms.court];
        uint96 stake = uint96(_stakeFor(reward, terms));
        uint256 period = lockedAt / STAKE_PERIOD;
        if (used.period == period) used.current -= stake;
        else if (used.period == period + 1) used.previous -= stake;
    }

    /// @dev Returns the stake that backs a value, computed as in the escrow contracts `Sessions`
    /// and `Requests`.
    function _stakeFor(uint256 value, OfferTerms memory terms) internal pure returns (uint256) {
        return Math.ceilDiv(value * SCALE, terms.stakeRatio);
    }

    function _usesNow(StakeUse storage used)
        private
        view
        returns (uint256 current, uint256 previous, uint256 period)
    {
        period = block.timestamp / STAKE_PERIOD;
        uint256 last = used.period;
        if (last == period) return (used.current, used.previous, period);
        if (last + 1 == period) return (0, used.current, period);
    }
}
