// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Feedback
/// @notice Flags and ratings by clients of sessions, requests and on-chain answers that they paid
/// for. The contract stores nothing: its events are the record. A client may repeat itself; readers
/// count its last event of each kind for each agreement.
interface IFeedback {
    /// @notice `weight` is the settled fee, in native base units by the offer's ratio: the cost of
    /// this feedback.
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
    /// @notice No ended agreement of this id owes or has paid an amount that was not returned, and
    /// no on-chain answer of this id was paid under an offer.
    error NothingPaid(bytes32 id);
    error NotTheClient(address caller, address client);
    error RatingOutOfBounds(uint256 stars);

    /// @notice Client: flags bad work; `reason` is a hash explained elsewhere.
    function flag(bytes32 id, bytes32 reason) external;

    /// @notice Client: rates work with one to five stars.
    function rate(bytes32 id, uint8 stars) external;
}
