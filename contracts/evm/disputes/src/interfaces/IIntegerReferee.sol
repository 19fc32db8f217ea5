// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

import { Computation, RowOpening, TransformerShape } from "./IComputation.sol";

/// @notice Errors of `ComputationDisputes` and of `IntegerReferee`.
interface IOpeningErrors {
    /// @notice Hashes in the call do not lead to the expected node, root or model, the number of
    /// opened inputs is wrong, or an opened token is outside of the vocabulary.
    error OpeningInvalid();
    /// @notice A vector does not have the length that its step requires, or has no number at the
    /// given index.
    error VectorInvalid();
    /// @notice An opened input or row of weights has fewer bytes than the computation of the number
/// reads from it.
    error RowInputMissing();
}

/// @title IntegerReferee
/// @notice Computes one number of a computation of an integer transformer. It has no state.
/// @dev The contract is separate from `ComputationDisputes` because chains limit the size of a
/// contract.
interface IIntegerReferee is IOpeningErrors {
    /// @notice Returns the number that must be at index `row` in the vector of step `index`. It
    /// first checks by hashes that the inputs in `opening` belong to the prompt or the root of
    /// `computation`, and the weights to its model.
    function rowOf(
        TransformerShape calldata shape,
        Computation calldata computation,
        uint256 index,
        uint256 row,
        RowOpening calldata opening
    ) external pure returns (int256);
}
