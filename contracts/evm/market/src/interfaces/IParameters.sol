// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Parameter } from "./Parameter.gen.sol";

/// @notice An asset and its stake ratio.
struct AssetRatio {
    address asset;
    /// The ratio that `IParameters.stakeRatio` describes.
    uint128 ratio;
}

/// @title Parameters
/// @notice Numbers of a market and its courts, which an owner such as the governance can change.
/// Each number has bounds that no account can change.
/// @dev A proposal takes effect in three steps: the owner proposes it, `DELAY` passes, and any
/// account applies it within the next `APPLY_SECONDS`. A proposal that is not applied in this time
/// expires. The owner can cancel a proposal at any time before it is applied.
///
/// `DELAY` is longer than the time that any stake, even stake in use, needs until it can be
/// withdrawn. Pay matures for at most the longest audit window. A court can hold the pay for a
/// bounded time (`HOLD_MAX` of the escrow) after that. Then the stake that backs the pay unbonds.
/// So a provider that ends its work when a change is proposed has withdrawn its stake before the
/// change takes effect.
///
/// A change applies to work and cases that begin after it. Offers and cases keep copies of the
/// numbers from their beginning. The share of receipts that are drawn for audits is the value of
/// `AuditRateBps` at the second in which the receipts were anchored. All other amounts of money are
/// shares of the least stake, so that only `StakeMin` depends on the price of the native token.
///
/// Invariants, each with tests whose names have the same word in `test/Parameters.t.sol`:
/// - `bounded`: every parameter lies within its bounds at all times.
/// - `delayed`: a parameter changes only by a proposal that is at least `DELAY` old and has not
///   expired.
interface IParameters {
    event ParameterProposed(Parameter indexed parameter, uint256 value, uint256 fromSeconds);
    event ParameterSet(Parameter indexed parameter, uint256 previous, uint256 value);
    /// @notice The owner withdrew this proposal.
    event ParameterCancelled(Parameter indexed parameter, uint256 value);
    event FeeSinkProposed(address indexed feeSink, uint256 fromSeconds);
    event FeeSinkSet(address indexed previous, address indexed feeSink);
    event FeeSinkCancelled(address indexed feeSink);
    /// @notice A ratio of zero removes the asset from the list.
    event AssetProposed(address indexed asset, uint128 ratio, uint256 fromSeconds);
    event AssetCancelled(address indexed asset, uint128 ratio);
    event AssetSet(address indexed asset, uint128 previous, uint128 ratio);

    error ParameterOutOfBounds(Parameter parameter, uint256 value, uint256 min, uint256 max);
    error ParametersMissing(uint256 count, uint256 needed);
    error StakeMinOutOfBounds(uint256 stakeMin, uint256 min, uint256 max);
    /// @notice The delay is below `min` or above `max`. With a delay below `min`, a provider that
    /// objects to a change could not withdraw its stake before the change takes effect.
    error DelayOutOfBounds(uint256 delay, uint256 min, uint256 max);
    /// @notice No proposal is pending.
    error NoChangeProposed();
    error ChangeTooEarly(uint256 from, uint256 now_);
    /// @notice The proposal was not applied in time. The owner may propose the change again.
    error ChangeExpired(uint256 until, uint256 now_);
    /// @notice The owner can transfer its role, but cannot renounce it.
    error OwnershipRequired();
    error FeeSinkMissing();
    error AssetWithoutCode(address asset);
    /// @notice The native token cannot be delisted.
    error NativeAssetStays();
    error RatioOutOfBounds(uint256 ratio, uint256 max);

    /// @notice Proposes a value, which replaces a pending proposal for the same parameter. Only the
    /// owner may call.
    function propose(Parameter parameter, uint256 value) external;

    /// @notice Proposes the account that receives fees. Only the owner may call.
    function proposeFeeSink(address feeSink) external;

    /// @notice Proposes to list an asset, to change its ratio or, with a ratio of zero, to delist
    /// it. Only the owner may call.
    function proposeAsset(address asset, uint128 ratio) external;

    /// @notice Withdraws a pending proposal, even if it is due or has expired. Only the owner may
    /// call.
    function cancelParameter(Parameter parameter) external;
    function cancelFeeSink() external;
    function cancelAsset(address asset) external;

    /// @notice Applies a proposal that is at least `DELAY` old and has not expired. Any account may
    /// call.
    function applyParameter(Parameter parameter) external;
    function applyFeeSink() external;
    function applyAsset(address asset) external;

    /// @notice Returns the present value of a parameter.
    function get(Parameter parameter) external view returns (uint256);

    /// @notice Returns the value that a parameter had at a second. The second must be less than
    /// `DELAY` in the past, because a parameter changes at most once in that time.
    function getAt(Parameter parameter, uint256 second) external view returns (uint256);

    /// @notice Returns the account that receives fees. Never zero.
    function feeSink() external view returns (address);

    /// @notice Returns the amount in base units of the asset that 1e18 native base units of stake
    /// can back; zero if the asset is not listed. The chain has no exchange rates, so each asset
    /// has its own ratio.
    function stakeRatio(address asset) external view returns (uint128);

    /// @notice Returns the bounds of a parameter, both inclusive.
    function bounds(Parameter parameter) external view returns (uint256 min, uint256 max);

    /// @notice Returns the proposed value and the second from which it can be applied; from then
    /// on, it can be applied for `APPLY_SECONDS`. Returns zeros if no proposal is pending.
    function proposed(Parameter parameter)
        external
        view
        returns (uint256 value, uint256 fromSeconds);
    function proposedRatio(address asset)
        external
        view
        returns (uint128 ratio, uint256 fromSeconds);
    function proposedFeeSink() external view returns (address feeSink, uint256 fromSeconds);

    /// @notice Returns the seconds between a proposal and its earliest effect. They are more than
    /// the sum of the longest audit window and `UNBONDING` of `Stakes`. The constructor of `Offers`
    /// requires that `DELAY` also exceeds, for each escrow, the sum of its `WINDOW_MAX`, its
    /// `HOLD_MAX` and `UNBONDING`.
    function DELAY() external view returns (uint256);

    /// @notice Returns the seconds after `DELAY` during which a proposal can be applied.
    function APPLY_SECONDS() external view returns (uint256);
}
