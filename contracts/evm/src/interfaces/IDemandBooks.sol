// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice A demand that ended in silence, as `Audits` has to settle it.
struct Withheld {
    address provider;
    address validator;
    uint128 bond;
    address client;
    uint128 share;
    uint128 paid;
    bytes32 sessionId;
    bytes32 reason;
}

/// @title Audits: what the end of a demand costs
/// @notice `Demands` asks and hears answers; `Audits`, which alone may move stakes, settles.
interface IDemandBooks {
    error NotDemands(address caller);

    /// @notice `Demands`: reserves a validator's bond, and holds a provider's stake.
    function beginDemand(address validator, address provider, uint128 bond) external;

    /// @notice `Demands`: frees the stake. The bond becomes the provider's where `pays`, else it
    /// returns to the validator.
    function endDemand(address validator, address provider, uint128 bond, bool pays) external;

    /// @notice `Demands`: frees the stake and takes `WithheldPenalty` of it: the client's share of
    /// the session's payment first, then the validator's reward, the rest to the fee sink. The
    /// `WITHHELD_MAX`-th excludes. The bond returns.
    function endWithheld(Withheld calldata withheld)
        external
        returns (uint128 slashed, uint128 refund, uint128 reward, uint256 count);
}
