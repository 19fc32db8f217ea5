// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { TransformerShape } from "../interfaces/IComputation.sol";
import { ComputationSteps, Matrix, Step, StepKind } from "./ComputationSteps.sol";

/// @title Rows of weights
/// @notice Order of the rows of a model's weights: docs/spec/integer-transformer.md, section 3.
library WeightRows {
    /// @notice Returns the number of rows of all matrices.
    function count(TransformerShape memory shape) internal pure returns (uint256) {
        return 2 * uint256(shape.vocabulary) + shape.context + 1 + shape.layers * _layerRows(shape);
    }

    /// @notice Returns the index, among all rows of weights, of the row with which number `row` of
    /// a step is computed.
    /// @param token Token whose row a step of kind `Embed` reads; other steps ignore it.
    function indexOf(TransformerShape memory shape, Step memory step, uint256 row, uint256 token)
        internal
        pure
        returns (uint256 first)
    {
        first = _firstRowOf(shape, step);
        StepKind kind = step.kind;
        if (kind == StepKind.Embed) return first + token;
        if (kind == StepKind.Rotate) return first + step.position;
        if (kind == StepKind.Logits) return first + step.part * ComputationSteps.ROW_MAX + row;
        if (kind == StepKind.Project16 || kind == StepKind.Project8 || kind == StepKind.Add) {
            return first + row;
        }
    }

    function _layerRows(TransformerShape memory shape) private pure returns (uint256) {
        return 4 + ComputationSteps.queryWidth(shape) + 2 * ComputationSteps.keyWidth(shape) + 2
            * uint256(shape.width) + 2 * uint256(shape.feedForward);
    }

    function _firstRowOf(TransformerShape memory shape, Step memory step)
        private
        pure
        returns (uint256)
    {
        Matrix matrix = step.matrix;
        if (matrix == Matrix.Embedding) return 0;
        uint256 first = shape.vocabulary;
        if (matrix == Matrix.Rotation) return first;
        first += shape.context;
        if (matrix == Matrix.FinalNorm) return first + shape.layers * _layerRows(shape);
        if (matrix == Matrix.Head) return first + shape.layers * _layerRows(shape) + 1;
        first += step.layer * _layerRows(shape);
        if (matrix == Matrix.AttentionNorm) return first;
        first += 1;
        if (matrix == Matrix.Query) return first;
        first += ComputationSteps.queryWidth(shape);
        if (matrix == Matrix.Key) return first;
        first += ComputationSteps.keyWidth(shape);
        if (matrix == Matrix.Value) return first;
        first += ComputationSteps.keyWidth(shape);
        if (matrix == Matrix.Softmax) return first;
        if (matrix == Matrix.Output) return first + 1;
        first += 1 + shape.width;
        if (matrix == Matrix.FeedNorm) return first;
        if (matrix == Matrix.Gate) return first + 1;
        first += 1 + shape.feedForward;
        if (matrix == Matrix.Up) return first;
        first += shape.feedForward;
        return matrix == Matrix.Activation ? first : first + 1;
    }
}
