// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { IBeacon } from "../../../market/src/interfaces/IBeacon.sol";
import { Parameter } from "../../../market/src/interfaces/IParameters.sol";
import { initialParameters } from "../../../market/test/base/InitialParameters.gen.sol";

/// @notice A beacon whose values a test can choose or delay, and which a test can break.
contract MockBeacon is IBeacon {
    uint256 public constant EPOCH_SECONDS = 300;

    /// @notice Input from which all values of the beacon are computed.
    bytes32 public salt;
    /// @notice If true, no value is final.
    bool public stopped;
    /// @notice If true, every call fails.
    bool public broken;

    error Broken();
    error NotFinal(uint256 epoch);

    function choose(bytes32 salt_) external {
        salt = salt_;
    }

    function stop(bool stopped_, bool broken_) external {
        (stopped, broken) = (stopped_, broken_);
    }

    /// @dev Tests read the time here, because the optimizer treats `block.timestamp` in a test as
    /// a constant.
    function time() external view returns (uint256) {
        return block.timestamp;
    }

    function epochOf(uint256 second) external view returns (uint256) {
        if (broken) revert Broken();
        return second / EPOCH_SECONDS;
    }

    function value(uint256 epoch) external view returns (bytes32) {
        if (!isFinal(epoch)) revert NotFinal(epoch);
        return keccak256(abi.encode(epoch, salt));
    }

    function isFinal(uint256 epoch) public view returns (bool) {
        if (broken) revert Broken();
        return !stopped && block.timestamp >= (epoch + 1) * EPOCH_SECONDS;
    }

    function isFinalBefore(uint256 epoch, uint256 later) external view returns (bool) {
        return epoch < later && isFinal(epoch);
    }
}

/// @notice Mock of the contract `Parameters`: new values take effect at once and have no bounds.
contract MockParameters {
    mapping(Parameter => uint256) public get;

    constructor() {
        uint256[] memory values = initialParameters();
        for (uint256 i = 0; i < values.length; i++) get[Parameter(i)] = values[i];
    }

    function getAt(Parameter parameter, uint256) external view returns (uint256) {
        return get[parameter];
    }

    function set(Parameter parameter, uint256 value) external {
        get[parameter] = value;
    }
}

/// @notice Mock of `IAuditRequests`: no client asked for an audit of a request.
contract MockNoAuditRequests {
    function isAuditRequested(bytes32) external pure returns (bool) {
        return false;
    }
}

/// @notice Mock of `IDrawnReceipts`: no receipt is registered as drawn.
contract MockNoDrawnReceipts {
    function drawnAt(bytes32) external pure returns (uint40) {
        return 0;
    }
}
