// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TimelockController } from "@openzeppelin/contracts/governance/TimelockController.sol";

import { DECISION_SECONDS } from "./base/TrackConstants.sol";

/// @notice A function that a track is allowed to call.
struct TrackRight {
    address target;
    bytes4 selector;
}

/// @title Timelock of a track
/// @notice Executes calls that its track's governor queued, after a delay that never changes. It
/// calls only functions that were listed at its deployment. Any account may execute a due call
/// until the call expires.
/// @dev The timelock is its only administrator, and cannot call itself. So roles and the delay
/// never change.
contract TrackTimelock is TimelockController {
    mapping(address target => mapping(bytes4 selector => bool)) public mayCall;

    /// @notice The track has no right to this function.
    error TrackRightMissing(address target, bytes4 selector);
    /// @notice The call data has no function selector.
    error TrackCallEmpty(address target);
    /// @notice The last second for executing the decision has passed.
    error TrackDecisionExpired(bytes32 operationId, uint256 until);
    /// @notice The call sends native tokens, but no function that a track may call accepts them.
    error TrackTakesNoCoins(uint256 value);

    event TrackRightGranted(address indexed target, bytes4 indexed selector);

    /// @param governor Account that queues and cancels operations.
    /// @param veto Contract that can cancel operations until its right expires; zero if there is
    /// none.
    constructor(uint256 delay, address governor, address veto, TrackRight[] memory rights)
        TimelockController(delay, _listOf(governor), _listOf(address(0)), address(0))
    {
        if (veto != address(0)) _grantRole(CANCELLER_ROLE, veto);
        for (uint256 i = 0; i < rights.length; i++) {
            mayCall[rights[i].target][rights[i].selector] = true;
            emit TrackRightGranted(rights[i].target, rights[i].selector);
        }
    }

    receive() external payable override {
        revert TrackTakesNoCoins(msg.value);
    }

    /// @inheritdoc TimelockController
    function execute(
        address target,
        uint256 value,
        bytes calldata payload,
        bytes32 predecessor,
        bytes32 salt
    ) public payable override {
        _requireInTime(hashOperation(target, value, payload, predecessor, salt));
        super.execute(target, value, payload, predecessor, salt);
    }

    /// @inheritdoc TimelockController
    function executeBatch(
        address[] calldata targets,
        uint256[] calldata values,
        bytes[] calldata payloads,
        bytes32 predecessor,
        bytes32 salt
    ) public payable override {
        _requireInTime(hashOperationBatch(targets, values, payloads, predecessor, salt));
        super.executeBatch(targets, values, payloads, predecessor, salt);
    }

    function _execute(address target, uint256 value, bytes calldata data) internal override {
        requireRight(target, data);
        super._execute(target, value, data);
    }

    function _requireInTime(bytes32 id) private view {
        if (msg.value != 0) revert TrackTakesNoCoins(msg.value);
        uint256 until = getTimestamp(id) + DECISION_SECONDS;
        // The inherited code refuses an executed or unknown operation by its state.
        if (isOperationReady(id) && block.timestamp >= until) {
            revert TrackDecisionExpired(id, until);
        }
    }

    /// @notice Reverts unless the track is allowed to make this call.
    function requireRight(address target, bytes calldata data) public view {
        if (data.length < 4) revert TrackCallEmpty(target);
        bytes4 selector = bytes4(data[:4]);
        if (!mayCall[target][selector]) revert TrackRightMissing(target, selector);
    }

    function _listOf(address account) private pure returns (address[] memory list) {
        list = new address[](1);
        list[0] = account;
    }
}
