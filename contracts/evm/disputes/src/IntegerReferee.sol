// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { ComputationSteps, Step, StepKind } from "./base/ComputationSteps.sol";
import { IntegerRows } from "./base/IntegerRows.sol";
import { Openings } from "./base/Openings.sol";
import { WeightRows } from "./base/WeightRows.sol";
import {
    Computation,
    OpenedLeaf,
    RowOpening,
    TransformerShape
} from "./interfaces/IComputation.sol";
import { IIntegerReferee } from "./interfaces/IIntegerReferee.sol";

/// @title IntegerReferee
/// @notice Implements `IIntegerReferee`, which documents the check of one number.
contract IntegerReferee is IIntegerReferee {
    /// @inheritdoc IIntegerReferee
    function rowOf(
        TransformerShape calldata shape,
        Computation calldata computation,
        uint256 index,
        uint256 row,
        RowOpening calldata opening
    ) external pure returns (int256) {
        bytes32 model = keccak256(abi.encodePacked(_sizes(shape), opening.weightsRoot));
        if (model != computation.model) revert OpeningInvalid();
        Step memory step = ComputationSteps.stepAt(shape, computation, index);
        if (row >= ComputationSteps.lengthOf(shape, computation, step)) {
            revert VectorInvalid();
        }
        uint256[] memory inputs = ComputationSteps.inputsOf(shape, computation, step, row);
        if (inputs.length != opening.inputs.length) revert OpeningInvalid();
        uint256 depth = Openings.depthOf(ComputationSteps.totalSteps(shape, computation));
        for (uint256 i = 0; i < inputs.length; i++) {
            _checkInput(computation, depth, inputs[i], opening.inputs[i]);
        }
        _checkWeights(shape, step, row, opening);
        return IntegerRows.compute(shape, computation, step, row, opening);
    }

    function _checkInput(
        Computation memory computation,
        uint256 depth,
        uint256 input,
        OpenedLeaf calldata opened
    ) private pure {
        bytes32 leaf = Openings.leafOf(opened.contents);
        bool isTrue = input == ComputationSteps.PROMPT
            ? leaf == computation.prompt
            : opened.path.length == depth
                && Openings.climb(leaf, input, opened.path) == computation.root;
        if (!isTrue) revert OpeningInvalid();
    }

    function _checkWeights(
        TransformerShape memory shape,
        Step memory step,
        uint256 row,
        RowOpening calldata opening
    ) private pure {
        StepKind kind = step.kind;
        bool isWithout = kind == StepKind.Input || kind == StepKind.Score
            || kind == StepKind.Column || kind == StepKind.Mix || kind >= StepKind.Keys;
        if (isWithout) return;
        uint256 token = kind == StepKind.Embed
            ? uint256(IntegerRows.int32At(opening.inputs[0].contents, 0))
            : 0;
        // The token is unsigned here, so this check also refuses negative tokens.
        if (token >= shape.vocabulary) revert OpeningInvalid();
        uint256 index = WeightRows.indexOf(shape, step, row, token);
        uint256 depth = Openings.depthOf(WeightRows.count(shape));
        OpenedLeaf calldata weights = opening.weights;
        bytes32 root = Openings.climb(Openings.leafOf(weights.contents), index, weights.path);
        if (weights.path.length != depth || root != opening.weightsRoot) {
            revert OpeningInvalid();
        }
    }

    function _sizes(TransformerShape memory shape) private pure returns (bytes memory) {
        return abi.encodePacked(
            shape.vocabulary,
            shape.width,
            shape.layers,
            shape.heads,
            shape.keyHeads,
            shape.headWidth,
            shape.feedForward,
            shape.context
        );
    }
}
