// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Computation, RowOpening, TransformerShape } from "./IComputation.sol";

/// @notice Errors of both contracts of disputes.
interface IOpeningErrors {
    /// @notice Hashes do not lead to the node, root or model that they are shown for.
    error OpeningInvalid();
    /// @notice A vector does not have the numbers of its step, or not the one asked for.
    error VectorInvalid();
    /// @notice An input or a row of weights is too short.
    error RowInputMissing();
}

/// @title IntegerReferee
/// @notice Computes one number of a computation of an integer transformer. It has no state.
/// @dev Apart from `ComputationDisputes` because of the size of both.
interface IIntegerReferee is IOpeningErrors {
    /// @notice Returns the number that a row of a step must have, after checking all openings.
    function rowOf(
        TransformerShape calldata shape,
        Computation calldata computation,
        uint256 index,
        uint256 row,
        RowOpening calldata opening
    ) external pure returns (int256);
}
