// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Feedback
/// @notice What clients say of sessions, requests and on-chain answers that they paid for. Nothing is kept: events
/// are the record, of which readers count the last for each agreement and kind.
interface IFeedback {
    /// @notice `weight` is the fee that was settled, in native base units by the offer's ratio:
    /// what saying this has cost.
    event Flagged(
        address indexed provider,
        address indexed client,
        bytes32 indexed id,
        uint256 weight,
        bytes32 reason
    );
    event Rated(
        address indexed provider,
        address indexed client,
        bytes32 indexed id,
        uint256 weight,
        uint8 stars
    );

    /// @notice The escrows are not of one market.
    error EscrowMismatch();
    /// @notice Neither escrow knows of ended work of this id for which something is owed, or was
    /// paid (what was returned is neither), and no on-chain answer was paid under an offer.
    error NothingPaid(bytes32 id);
    error NotTheClient(address caller, address client);
    error RatingOutOfBounds(uint256 stars);

    /// @notice Says that work was bad. Its client only; `reason` is a hash explained elsewhere.
    function flag(bytes32 id, bytes32 reason) external;

    /// @notice Gives one to five stars. Its client only.
    function rate(bytes32 id, uint8 stars) external;
}
