// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Computation, TransformerShape } from "../interfaces/IComputation.sol";

/// @notice Kinds of step, in the order of docs/spec/integer-transformer.md, section 5.
enum StepKind {
    Input,
    Embed,
    Norm,
    Project16,
    Project8,
    Rotate,
    Score,
    Weigh,
    Column,
    Mix,
    Add,
    Activate,
    Logits,
    Keys,
    Best,
    Choice,
    Answer
}

/// @notice Matrices in the order of the model's file. `AttentionNorm` to `Down` occur once for each
/// layer.
enum Matrix {
    Embedding,
    Rotation,
    AttentionNorm,
    Query,
    Key,
    Value,
    Softmax,
    Output,
    FeedNorm,
    Gate,
    Up,
    Activation,
    Down,
    FinalNorm,
    Head,
    None
}

/// @notice One step of a computation. It computes one vector of numbers at one position.
struct Step {
    StepKind kind;
    Matrix matrix;
    uint256 position;
    /// Index of the step among the steps of its position, from 0.
    uint256 offset;
    uint256 layer;
    /// Distinguishes the steps of one kind in a layer or a position. `Score` and `Weigh`: index of
    /// the head. `Column`: index of the number in the vector of values. `Logits` and `Keys`: index
    /// of the part of the vocabulary, of `ROW_MAX` tokens each. `Rotate`: 0 for the query, 1 for
    /// the key.
    uint256 part;
}

/// @notice The order of the steps of a computation, the sizes of their vectors, and the steps that
/// each step reads: docs/spec/integer-transformer.md, sections 5 and 6.
/// `packages/integer-model/src/trace` computes the same in TypeScript.
library ComputationSteps {
    uint256 internal constant ROW_MAX = 4096;
    uint256 internal constant VOCABULARY_MAX = 65_536;
    uint256 internal constant LAYERS_MAX = 128;
    /// @notice Marks the prompt in the result of `inputsOf`; all other numbers in that result are
    /// indexes of steps.
    uint256 internal constant PROMPT = type(uint256).max;

    uint256 private constant BEFORE_LAYERS = 2;

    function isValid(TransformerShape memory shape) internal pure returns (bool) {
        uint256 together = uint256(shape.heads) * shape.headWidth;
        bool fits = shape.vocabulary <= VOCABULARY_MAX && shape.width <= ROW_MAX
            && shape.layers <= LAYERS_MAX && together <= ROW_MAX && shape.feedForward <= ROW_MAX
            && shape.context <= ROW_MAX;
        return fits && shape.vocabulary != 0 && shape.width != 0 && shape.layers != 0
            && together != 0 && shape.headWidth % 2 == 0 && shape.feedForward != 0
            && shape.context != 0 && shape.keyHeads != 0 && shape.heads % shape.keyHeads == 0;
    }

    /// @notice Returns the number of positions that a computation reads: one for each token of the
    /// prompt and of the answer, except the answer's last token.
    function positionsOf(Computation memory computation) internal pure returns (uint256) {
        return uint256(computation.promptTokens) + computation.tokens - 1;
    }

    function chunkCount(TransformerShape memory shape) internal pure returns (uint256) {
        return (shape.vocabulary + ROW_MAX - 1) / ROW_MAX;
    }

    function chunkSize(TransformerShape memory shape, uint256 chunk)
        internal
        pure
        returns (uint256)
    {
        uint256 rest = shape.vocabulary - chunk * ROW_MAX;
        return rest < ROW_MAX ? rest : ROW_MAX;
    }

    function keyWidth(TransformerShape memory shape) internal pure returns (uint256) {
        return uint256(shape.keyHeads) * shape.headWidth;
    }

    function queryWidth(TransformerShape memory shape) internal pure returns (uint256) {
        return uint256(shape.heads) * shape.headWidth;
    }

    /// @notice Returns the index of the step of kind `Mix` among the steps of a layer. Six steps of
    /// the layer follow it.
    function mixOffset(TransformerShape memory shape) internal pure returns (uint256) {
        return 6 + 2 * uint256(shape.heads) + keyWidth(shape);
    }

    function layerSteps(TransformerShape memory shape) internal pure returns (uint256) {
        return mixOffset(shape) + 7;
    }

    /// @notice Returns the index, among the steps of a position, of the first step after the
    /// layers.
    function tailOffset(TransformerShape memory shape) internal pure returns (uint256) {
        return BEFORE_LAYERS + shape.layers * layerSteps(shape);
    }

    /// @notice Returns the number of steps of a position.
    function stepsOf(TransformerShape memory shape) internal pure returns (uint256) {
        return tailOffset(shape) + 3 + 2 * chunkCount(shape);
    }

    /// @notice Returns the number of steps of a computation: the steps of all its positions, and
    /// one step of kind `Answer`.
    function totalSteps(TransformerShape memory shape, Computation memory computation)
        internal
        pure
        returns (uint256)
    {
        return positionsOf(computation) * stepsOf(shape) + 1;
    }

    function stepAt(TransformerShape memory shape, Computation memory computation, uint256 index)
        internal
        pure
        returns (Step memory step)
    {
        uint256 count = stepsOf(shape);
        step.position = index / count;
        step.offset = index % count;
        step.matrix = Matrix.None;
        if (step.position == positionsOf(computation)) {
            step.kind = StepKind.Answer;
        } else if (step.offset == 0) {
            step.kind = StepKind.Input;
        } else if (step.offset == 1) {
            (step.kind, step.matrix) = (StepKind.Embed, Matrix.Embedding);
        } else if (step.offset >= tailOffset(shape)) {
            _setTail(shape, step, step.offset - tailOffset(shape));
        } else {
            uint256 within = step.offset - BEFORE_LAYERS;
            step.layer = within / layerSteps(shape);
            _setLayer(shape, step, within % layerSteps(shape));
        }
    }

    function _setTail(TransformerShape memory shape, Step memory step, uint256 index)
        private
        pure
    {
        uint256 chunks = chunkCount(shape);
        if (index == 0) {
            (step.kind, step.matrix) = (StepKind.Norm, Matrix.FinalNorm);
        } else if (index <= chunks) {
            (step.kind, step.matrix, step.part) = (StepKind.Logits, Matrix.Head, index - 1);
        } else if (index <= 2 * chunks) {
            (step.kind, step.part) = (StepKind.Keys, index - 1 - chunks);
        } else {
            step.kind = index == 2 * chunks + 1 ? StepKind.Best : StepKind.Choice;
        }
    }

    function _setLayer(TransformerShape memory shape, Step memory step, uint256 index)
        private
        pure
    {
        uint256 mix = mixOffset(shape);
        uint256 heads = shape.heads;
        if (index == 0) {
            (step.kind, step.matrix) = (StepKind.Norm, Matrix.AttentionNorm);
        } else if (index == 1) {
            (step.kind, step.matrix) = (StepKind.Project16, Matrix.Query);
        } else if (index == 2) {
            (step.kind, step.matrix) = (StepKind.Project16, Matrix.Key);
        } else if (index == 3) {
            (step.kind, step.matrix) = (StepKind.Project8, Matrix.Value);
        } else if (index < 6) {
            _set(step, StepKind.Rotate, Matrix.Rotation, index - 4);
        } else if (index < 6 + heads) {
            _set(step, StepKind.Score, Matrix.None, index - 6);
        } else if (index < 6 + 2 * heads) {
            _set(step, StepKind.Weigh, Matrix.Softmax, index - 6 - heads);
        } else if (index < mix) {
            _set(step, StepKind.Column, Matrix.None, index - 6 - 2 * heads);
        } else if (index == mix) {
            step.kind = StepKind.Mix;
        } else if (index == mix + 1) {
            (step.kind, step.matrix) = (StepKind.Add, Matrix.Output);
        } else if (index == mix + 2) {
            (step.kind, step.matrix) = (StepKind.Norm, Matrix.FeedNorm);
        } else if (index == mix + 3) {
            (step.kind, step.matrix) = (StepKind.Project8, Matrix.Gate);
        } else if (index == mix + 4) {
            (step.kind, step.matrix) = (StepKind.Project8, Matrix.Up);
        } else if (index == mix + 5) {
            (step.kind, step.matrix) = (StepKind.Activate, Matrix.Activation);
        } else {
            (step.kind, step.matrix) = (StepKind.Add, Matrix.Down);
        }
    }

    function _set(Step memory step, StepKind kind, Matrix matrix, uint256 part) private pure {
        (step.kind, step.matrix, step.part) = (kind, matrix, part);
    }

    /// @notice Returns the number of bytes of each number in a step's vector.
    function numberBytes(StepKind kind) internal pure returns (uint256) {
        if (kind == StepKind.Project16 || kind == StepKind.Weigh) return 2;
        bool isByte = kind == StepKind.Norm || kind == StepKind.Project8 || kind == StepKind.Rotate
            || kind == StepKind.Column || kind == StepKind.Mix || kind == StepKind.Activate;
        return isByte ? 1 : 4;
    }

    /// @notice Returns how many numbers a step's vector has.
    function lengthOf(
        TransformerShape memory shape,
        Computation memory computation,
        Step memory step
    ) internal pure returns (uint256) {
        StepKind kind = step.kind;
        if (kind == StepKind.Input || kind == StepKind.Choice) return 1;
        if (kind == StepKind.Embed || kind == StepKind.Norm || kind == StepKind.Add) {
            return shape.width;
        }
        if (kind == StepKind.Score || kind == StepKind.Weigh || kind == StepKind.Column) {
            return step.position + 1;
        }
        if (kind == StepKind.Logits || kind == StepKind.Keys) return chunkSize(shape, step.part);
        if (kind == StepKind.Best) return 2 * chunkCount(shape);
        if (kind == StepKind.Answer) return computation.tokens;
        if (kind == StepKind.Mix || step.matrix == Matrix.Query) return queryWidth(shape);
        if (step.matrix == Matrix.Key || step.matrix == Matrix.Value) return keyWidth(shape);
        if (kind == StepKind.Rotate) return step.part == 0 ? queryWidth(shape) : keyWidth(shape);
        return shape.feedForward;
    }

    /// @notice Returns the indexes of the one or two steps from whose vectors number `row` of a
    /// step is computed. If the number is a token of the prompt, returns `PROMPT` instead.
    function inputsOf(
        TransformerShape memory shape,
        Computation memory computation,
        Step memory step,
        uint256 row
    ) internal pure returns (uint256[] memory inputs) {
        StepKind kind = step.kind;
        bool isPair = kind == StepKind.Score || kind == StepKind.Mix || kind == StepKind.Add
            || kind == StepKind.Activate;
        inputs = new uint256[](isPair ? 2 : 1);
        uint256 start = step.position * stepsOf(shape);
        uint256 here = start + step.offset;
        if (kind == StepKind.Input) {
            inputs[0] = step.position < computation.promptTokens ? PROMPT : start - 1;
        } else if (kind == StepKind.Answer) {
            inputs[0] = (uint256(computation.promptTokens) + row) * stepsOf(shape) - 1;
        } else if (kind == StepKind.Embed || kind == StepKind.Norm || kind == StepKind.Choice) {
            inputs[0] = here - 1;
        } else if (kind == StepKind.Logits) {
            inputs[0] = start + tailOffset(shape);
        } else if (kind == StepKind.Keys) {
            inputs[0] = here - chunkCount(shape);
        } else if (kind == StepKind.Best) {
            inputs[0] = here - chunkCount(shape) + row / 2;
        } else {
            _setInputs(shape, step, row, inputs);
        }
    }

    function _setInputs(
        TransformerShape memory shape,
        Step memory step,
        uint256 row,
        uint256[] memory inputs
    ) private pure {
        StepKind kind = step.kind;
        uint256 mix = mixOffset(shape);
        uint256 count = stepsOf(shape);
        uint256 within = BEFORE_LAYERS + step.layer * layerSteps(shape);
        uint256 layer = step.position * count + within;
        bool isFeed = step.offset - within > mix + 1;
        if (kind == StepKind.Project16 || kind == StepKind.Project8) {
            inputs[0] = layer + (isFeed ? mix + 2 : 0);
        } else if (kind == StepKind.Rotate) {
            inputs[0] = layer + 1 + step.part;
        } else if (kind == StepKind.Score) {
            (inputs[0], inputs[1]) = (layer + 4, row * count + within + 5);
        } else if (kind == StepKind.Weigh) {
            inputs[0] = layer + 6 + step.part;
        } else if (kind == StepKind.Column) {
            inputs[0] =
                row == step.position ? layer + 3 : (step.position - 1) * count + step.offset;
        } else if (kind == StepKind.Mix) {
            uint256 head = row / shape.headWidth;
            uint256 lane = keyHeadOf(shape, head) * shape.headWidth + row % shape.headWidth;
            inputs[0] = layer + 6 + shape.heads + head;
            inputs[1] = layer + 6 + 2 * uint256(shape.heads) + lane;
        } else if (kind == StepKind.Add) {
            (inputs[0], inputs[1]) =
                isFeed ? (layer + mix + 5, layer + mix + 1) : (layer + mix, layer - 1);
        } else {
            (inputs[0], inputs[1]) = (layer + mix + 3, layer + mix + 4);
        }
    }

    function keyHeadOf(TransformerShape memory shape, uint256 head)
        internal
        pure
        returns (uint256)
    {
        return head / (shape.heads / shape.keyHeads);
    }
}
