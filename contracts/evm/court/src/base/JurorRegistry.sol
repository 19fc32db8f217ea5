// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Checkpoints } from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";

import { Stakes } from "../../../core/src/Stakes.sol";
import { IJuries } from "../interfaces/IJuries.sol";
import { Sortition } from "./Sortition.sol";

/// @title Juror registry
/// @notice Weights by account and domain, and their history. See `IJuries` for the documentation.
/// @dev The registry keeps full histories, because modules of the court draw accounts by weights of
/// past days, and fines use the weights at the second in which the case was opened. Weights are
/// stored for seconds and not for the beacon's epochs, so that jurors can lower their weights even
/// if the beacon has stopped.
abstract contract JurorRegistry is IJuries {
    using Checkpoints for Checkpoints.Trace160;

    /// @inheritdoc IJuries
    uint256 public constant WEIGHT_WINDOW = 3 days;

    Stakes public immutable STAKES;
    /// @inheritdoc IJuries
    uint256 public immutable BOOTSTRAP_UNTIL;

    mapping(address account => mapping(bytes32 domain => Checkpoints.Trace160)) private _weights;
    mapping(bytes32 domain => Checkpoints.Trace160) private _totals;
    /// @dev Second until which an account that lowered its weight in a domain cannot raise it.
    mapping(address account => mapping(bytes32 domain => uint256)) private _pausedUntil;
    /// @notice Sum of an account's weights over all domains: each unit of stake counts in one
    /// domain only.
    mapping(address account => uint96) public enlistedOf;

    constructor(Stakes stakes) {
        STAKES = stakes;
        BOOTSTRAP_UNTIL = block.timestamp + WEIGHT_WINDOW;
    }

    /// @inheritdoc IJuries
    function enlist(address account, bytes32 domain, uint96 weight) external {
        uint256 active = _requireJuror(account);
        uint256 before = _weights[account][domain].latest();
        uint256 sum = enlistedOf[account] - before + weight;
        if (weight > before) {
            if (sum > active) revert WeightOverStake(account, sum, active);
            uint256 from = _pausedUntil[account][domain];
            if (block.timestamp < from) revert WeightPaused(account, domain, from);
        } else if (weight < before && block.timestamp >= BOOTSTRAP_UNTIL) {
            _pausedUntil[account][domain] = block.timestamp + WEIGHT_WINDOW;
        }
        _setWeight(account, domain, before, weight);
    }

    /// @inheritdoc IJuries
    function trimExcessWeight(address account, bytes32 domain) public {
        (, uint256 active) = STAKES.backingOf(account, address(this), address(this));
        uint256 sum = enlistedOf[account];
        uint256 before = _weights[account][domain].latest();
        if (sum <= active || before == 0) return;
        uint256 over = sum - active;
        _setWeight(account, domain, before, over < before ? before - over : 0);
    }

    /// @notice Returns the stake that an enlisted account cannot withdraw; see `IStakeConsumer`.
    function stakeInUse(address account, address court) external view returns (uint128) {
        return court == address(this) ? enlistedOf[account] : 0;
    }

    /// @inheritdoc IJuries
    function weightAt(address account, bytes32 domain, uint256 atSeconds)
        public
        view
        returns (uint256)
    {
        return _weights[account][domain].upperLookupRecent(uint96(atSeconds));
    }

    /// @inheritdoc IJuries
    function totalAt(bytes32 domain, uint256 atSeconds) public view returns (uint256) {
        return _totals[domain].upperLookupRecent(uint96(atSeconds));
    }

    /// @inheritdoc IJuries
    function settledWeightAt(address account, bytes32 domain, uint256 atSeconds)
        public
        view
        returns (uint256 weight)
    {
        weight = weightAt(account, domain, atSeconds);
        uint256 from = _settledFrom(atSeconds);
        if (weight == 0 || from == atSeconds) return weight;
        uint256 before = weightAt(account, domain, from);
        if (before < weight) weight = before;
    }

    /// @inheritdoc IJuries
    function settledTotalAt(bytes32 domain, uint256 atSeconds)
        public
        view
        returns (uint256 total)
    {
        total = totalAt(domain, atSeconds);
        uint256 before = totalAt(domain, _settledFrom(atSeconds));
        if (before < total) total = before;
    }

    /// @inheritdoc IJuries
    function seatsForSeed(
        bytes32 seed_,
        address account,
        bytes32 domain,
        uint256 atSeconds,
        uint256 expected
    ) external view returns (uint256) {
        uint256 weight = settledWeightAt(account, domain, atSeconds);
        if (weight == 0) return 0;
        uint256 total = settledTotalAt(domain, atSeconds);
        return Sortition.seats(seed_, account, expected, weight, total);
    }

    /// @dev Reverts unless the caller is the account or its operator. Returns the account's active
    /// stake.
    function _requireJuror(address account) internal view returns (uint256) {
        (address operator, uint96 active) = STAKES.backingOf(account, address(this), address(this));
        if (msg.sender != account && msg.sender != operator) {
            revert NotTheJuror(msg.sender, account);
        }
        return active;
    }

    /// @dev Returns the earlier of the two seconds whose weights are compared for the settled
    /// weight at `atSeconds`: usually `WEIGHT_WINDOW` before it.
    function _settledFrom(uint256 atSeconds) private view returns (uint256) {
        if (atSeconds <= BOOTSTRAP_UNTIL) return atSeconds;
        uint256 from = atSeconds - WEIGHT_WINDOW;
        return from < BOOTSTRAP_UNTIL ? BOOTSTRAP_UNTIL : from;
    }

    function _setWeight(address account, bytes32 domain, uint256 before, uint256 weight) private {
        // A weight counts from the next second, so that the opener of a case cannot add jurors in
        // the block in which it opens the case.
        uint96 from = uint96(block.timestamp + 1);
        enlistedOf[account] = uint96(enlistedOf[account] - before + weight);
        _weights[account][domain].push(from, uint160(weight));
        uint256 total = uint256(_totals[domain].latest()) - before + weight;
        _totals[domain].push(from, uint160(total));
        emit WeightEnlisted(account, domain, uint96(weight));
    }
}
