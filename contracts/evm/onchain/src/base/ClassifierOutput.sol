// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @title Outputs of certified classifiers
/// @notice Reads the 32 bytes that docs/spec/proofs.md, section 5, defines.
library ClassifierOutput {
    /// @notice Number of classes for which an output has space.
    uint256 internal constant CLASSES_MAX = 7;

    error OutputInvalid(uint256 length);
    error ClassUnknown(uint256 class);

    /// @notice Returns the class that the model chose.
    function classOf(bytes memory output) internal pure returns (uint8) {
        if (output.length != 32) revert OutputInvalid(output.length);
        return uint8(uint256(bytes32(output)));
    }

    /// @notice Returns the logit of a class: the integer that the model's last layer computes for
    /// the class.
    function logitOf(bytes memory output, uint256 class) internal pure returns (int256) {
        if (output.length != 32) revert OutputInvalid(output.length);
        if (class >= CLASSES_MAX) revert ClassUnknown(class);
        return int256(uint256(uint32(uint256(bytes32(output)) >> (8 + 32 * class)))) - 2 ** 31;
    }
}
