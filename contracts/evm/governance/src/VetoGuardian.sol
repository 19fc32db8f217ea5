// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TrackTimelock } from "./TrackTimelock.sol";

/// @title Veto guardian
/// @notice Can cancel operations that a track queued, and can do nothing else. This right ends at
/// a second that is fixed at the deployment. After that second no account has this right.
contract VetoGuardian {
    uint256 public constant TERM_MAX = 3 * 365 days;

    address public immutable HOLDER;
    uint256 public immutable EXPIRES_AT;

    event Vetoed(address indexed timelock, bytes32 indexed operationId);

    error VetoTermTooLong(uint256 seconds_, uint256 max);
    error NotTheVetoHolder(address caller, address holder);
    error VetoExpired(uint256 expiredAt, uint256 now_);

    constructor(address holder, uint256 term) {
        if (term > TERM_MAX) revert VetoTermTooLong(term, TERM_MAX);
        (HOLDER, EXPIRES_AT) = (holder, block.timestamp + term);
    }

    /// @notice Cancels a queued operation. Only the holder may call, before `EXPIRES_AT`.
    function veto(TrackTimelock timelock, bytes32 operationId) external {
        if (msg.sender != HOLDER) revert NotTheVetoHolder(msg.sender, HOLDER);
        if (block.timestamp >= EXPIRES_AT) revert VetoExpired(EXPIRES_AT, block.timestamp);
        emit Vetoed(address(timelock), operationId);
        timelock.cancel(operationId);
    }
}
