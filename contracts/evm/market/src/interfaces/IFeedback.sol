// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Feedback
/// @notice Clients flag or rate sessions, requests and on-chain answers (of `OnchainRequests`) that
/// they paid for. The contract stores nothing; its events are the record. A client may give
/// feedback again; readers count only the client's last flag and last rating for each id of a
/// session, request or answer.
interface IFeedback {
    /// @notice `weight` is the network fee of the work, converted to native base units by the
    /// offer's stake ratio. The client has paid at least this fee as a part of the price of the
    /// work, so feedback with a weight costs money.
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

    /// @notice The escrows `Sessions` and `Requests` refer to different `Offers` contracts.
    error EscrowMismatch();
    /// @notice No pay is recorded under this id. The id belongs neither to an ended agreement
    /// whose pay is owed or was collected, nor to an on-chain answer that was paid under an offer.
    error NothingPaid(bytes32 id);
    error NotTheClient(address caller, address client);
    error RatingOutOfBounds(uint256 stars);

    /// @notice Flags bad work. Only the client may call. `reason` is the hash of a text stored
    /// elsewhere.
    function flag(bytes32 id, bytes32 reason) external;

    /// @notice Rates work with one to five stars. Only the client may call.
    function rate(bytes32 id, uint8 stars) external;
}
