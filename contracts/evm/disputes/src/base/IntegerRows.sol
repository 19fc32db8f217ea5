// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import { Computation, RowOpening, TransformerShape } from "../interfaces/IComputation.sol";
import { IOpeningErrors } from "../interfaces/IIntegerReferee.sol";
import { ComputationSteps, Matrix, Step, StepKind } from "./ComputationSteps.sol";
import { WholeNumbers } from "./WholeNumbers.sol";

/// @notice Computes one number of a step from its inputs, as section 6 of
/// docs/spec/integer-transformer.md defines it. `packages/integer-model/src/trace/row.ts` computes
/// the same.
library IntegerRows {
    using WholeNumbers for int256;

    /// @notice Returns the number that must be at index `row` in the vector of a step.
    function compute(
        TransformerShape memory shape,
        Computation memory computation,
        Step memory step,
        uint256 row,
        RowOpening calldata opening
    ) internal pure returns (int256) {
        StepKind kind = step.kind;
        bytes calldata first = opening.inputs[0].contents;
        bytes calldata weights = opening.weights.contents;
        if (kind == StepKind.Input) {
            return int32At(first, step.position < computation.promptTokens ? step.position : 0);
        }
        if (kind == StepKind.Answer) return int32At(first, 0);
        if (kind == StepKind.Embed) {
            return scale(weights, weightAt(weights, row)).clamp(WholeNumbers.RESIDUAL_MAX);
        }
        if (kind == StepKind.Norm) return _norm(shape.width, first, row, weights);
        if (kind == StepKind.Project16) {
            return scale(weights, _dotWeights(shape.width, first, weights)).clamp(32_767);
        }
        if (kind == StepKind.Project8) {
            return scale(weights, _dotWeights(shape.width, first, weights)).clamp(127);
        }
        if (kind == StepKind.Logits) {
            return scale(weights, _dotWeights(shape.width, first, weights)).clamp(type(int32).max);
        }
        if (kind == StepKind.Rotate) return _rotate(shape.headWidth, first, row, weights);
        if (kind == StepKind.Weigh) return _weigh(step.position, first, row, weights);
        if (kind == StepKind.Column) {
            return int8At(first, row == step.position ? step.part : row);
        }
        if (kind == StepKind.Keys) return _key(computation, step, row, first);
        if (kind == StepKind.Best) return _best(shape, row, first);
        if (kind == StepKind.Choice) return _choice(shape, first);
        return _pair(shape, step, row, opening);
    }

    function _pair(
        TransformerShape memory shape,
        Step memory step,
        uint256 row,
        RowOpening calldata opening
    ) private pure returns (int256) {
        bytes calldata first = opening.inputs[0].contents;
        bytes calldata second = opening.inputs[1].contents;
        bytes calldata weights = opening.weights.contents;
        if (step.kind == StepKind.Score) {
            uint256 own = step.part * shape.headWidth;
            uint256 other = ComputationSteps.keyHeadOf(shape, step.part) * shape.headWidth;
            _requireBytes(first, own + shape.headWidth);
            _requireBytes(second, other + shape.headWidth);
            return _dot(shape.headWidth, first[own:], second[other:]);
        }
        if (step.kind == StepKind.Mix) return _mix(step.position + 1, first, second);
        if (step.kind == StepKind.Activate) {
            uint256 entry = uint256(int256(int8At(first, row)) + 128);
            return scale(weights, wideWeightAt(weights, entry) * int8At(second, row)).clamp(127);
        }
        uint256 columns =
            step.matrix == Matrix.Down ? shape.feedForward : ComputationSteps.queryWidth(shape);
        int256 sum = scale(weights, _dotWeights(columns, first, weights));
        return (int32At(second, row) + sum).clamp(WholeNumbers.RESIDUAL_MAX);
    }

    /// @notice Returns `value` times the scale factor of a row of weights, which is multiplier /
    /// 2^shift. The first two bytes of the row are the multiplier, the third is the shift. The
    /// result is rounded to the nearest integer; halves are rounded up.
    function scale(bytes calldata weights, int256 value) internal pure returns (int256) {
        _requireBytes(weights, 3);
        uint256 multiplier = uint16(bytes2(weights[0:2]));
        return WholeNumbers.scaled(value, multiplier, uint8(weights[2]));
    }

    function weightAt(bytes calldata weights, uint256 index) internal pure returns (int256) {
        return int8At(weights, 3 + index);
    }

    function wideWeightAt(bytes calldata weights, uint256 index) internal pure returns (int256) {
        _requireBytes(weights, 3 + 2 * index + 2);
        return int16(uint16(bytes2(weights[3 + 2 * index:3 + 2 * index + 2])));
    }

    function int8At(bytes calldata data, uint256 index) internal pure returns (int256) {
        _requireBytes(data, index + 1);
        return int8(uint8(data[index]));
    }

    function int16At(bytes calldata data, uint256 index) internal pure returns (int256) {
        return int16(uint16(uint16At(data, index)));
    }

    function uint16At(bytes calldata data, uint256 index) internal pure returns (uint256) {
        _requireBytes(data, 2 * index + 2);
        return uint16(bytes2(data[2 * index:2 * index + 2]));
    }

    function int32At(bytes calldata data, uint256 index) internal pure returns (int256) {
        _requireBytes(data, 4 * index + 4);
        return int32(uint32(bytes4(data[4 * index:4 * index + 4])));
    }

    /// @notice Returns the number at `index` in the vector of a step of this kind.
    function numberAt(StepKind kind, bytes calldata vector, uint256 index)
        internal
        pure
        returns (int256)
    {
        uint256 size = ComputationSteps.numberBytes(kind);
        if (size == 1) return int8At(vector, index);
        if (size == 4) return int32At(vector, index);
        return kind == StepKind.Weigh ? int256(uint16At(vector, index)) : int16At(vector, index);
    }

    function _requireBytes(bytes calldata data, uint256 length) private pure {
        if (data.length < length) revert IOpeningErrors.RowInputMissing();
    }

    function _dotWeights(uint256 length, bytes calldata inputs, bytes calldata weights)
        private
        pure
        returns (int256)
    {
        _requireBytes(inputs, length);
        _requireBytes(weights, 3 + length);
        return _dot(length, inputs, weights[3:]);
    }

    /// @dev Returns the dot product of numbers of one byte. Both vectors have at least `length`
    /// bytes. Each iteration adds four products, because the instructions of the loop itself cost
    /// as much gas as one product.
    function _dot(uint256 length, bytes calldata left, bytes calldata right)
        private
        pure
        returns (int256 sum)
    {
        assembly ("memory-safe") {
            function product(a, b, place) -> result {
                result := mul(signextend(0, byte(place, a)), signextend(0, byte(place, b)))
            }
            let from := left.offset
            let other := right.offset
            let end := add(from, length)
            for { let fours := add(from, and(length, not(3))) } lt(from, fours) { } {
                let a := calldataload(from)
                let b := calldataload(other)
                sum := add(add(sum, product(a, b, 0)), product(a, b, 1))
                sum := add(add(sum, product(a, b, 2)), product(a, b, 3))
                from := add(from, 4)
                other := add(other, 4)
            }
            for { } lt(from, end) { } {
                sum := add(sum, product(calldataload(from), calldataload(other), 0))
                from := add(from, 1)
                other := add(other, 1)
            }
        }
    }

    function _norm(uint256 width, bytes calldata values, uint256 row, bytes calldata weights)
        private
        pure
        returns (int256)
    {
        _requireBytes(values, 4 * width);
        uint256 squares;
        assembly ("memory-safe") {
            function square(word, bits) -> result {
                result := sar(224, shl(bits, word))
                result := mul(result, result)
            }
            let index := values.offset
            let end := add(index, mul(4, width))
            // Each iteration adds four squares, to save instructions of the loop itself.
            for { let fours := add(index, mul(4, and(width, not(3)))) } lt(index, fours) { } {
                let word := calldataload(index)
                squares := add(add(squares, square(word, 0)), square(word, 32))
                squares := add(add(squares, square(word, 64)), square(word, 96))
                index := add(index, 16)
            }
            for { } lt(index, end) { index := add(index, 4) } {
                squares := add(squares, square(calldataload(index), 0))
            }
        }
        uint256 divisor = WholeNumbers.rootMeanSquare(squares, width) << uint8(weights[2]);
        int256 numerator = 64 * int32At(values, row) * wideWeightAt(weights, row);
        return WholeNumbers.divided(numerator, divisor).clamp(127);
    }

    function _rotate(uint256 headWidth, bytes calldata values, uint256 row, bytes calldata weights)
        private
        pure
        returns (int256)
    {
        uint256 half = headWidth / 2;
        uint256 lane = row % headWidth;
        uint256 pair = lane % half;
        int256 other = lane < half ? -int16At(values, row + half) : int16At(values, row - half);
        int256 turned = int16At(values, row) * wideWeightAt(weights, 2 * pair) + other
            * wideWeightAt(weights, 2 * pair + 1);
        return scale(weights, turned).clamp(127);
    }

    function _weigh(uint256 position, bytes calldata scores, uint256 row, bytes calldata weights)
        private
        pure
        returns (int256)
    {
        _requireBytes(scores, 4 * (position + 1));
        int256 largest = type(int256).min;
        assembly ("memory-safe") {
            let index := scores.offset
            for { let end := add(index, mul(4, add(position, 1))) } lt(index, end) {
                index := add(index, 4)
            } {
                let value := signextend(3, shr(224, calldataload(index)))
                if sgt(value, largest) { largest := value }
            }
        }
        int256 index = scale(weights, largest - int32At(scores, row));
        return WholeNumbers.exponential(index > 255 ? 255 : uint256(index));
    }

    function _mix(uint256 length, bytes calldata weights, bytes calldata column)
        private
        pure
        returns (int256)
    {
        _requireBytes(weights, 2 * length);
        _requireBytes(column, length);
        int256 sum;
        uint256 total;
        assembly ("memory-safe") {
            let a := weights.offset
            let b := column.offset
            for { let end := add(b, length) } lt(b, end) { b := add(b, 1) } {
                let weight := shr(240, calldataload(a))
                total := add(total, weight)
                sum := add(sum, mul(weight, signextend(0, byte(0, calldataload(b)))))
                a := add(a, 2)
            }
        }
        return WholeNumbers.divided(sum, total);
    }

    function _key(
        Computation memory computation,
        Step memory step,
        uint256 row,
        bytes calldata logits
    ) private pure returns (int256) {
        int256 logit = int32At(logits, row);
        if (computation.sharpness == 0) return logit;
        uint256 token = step.part * ComputationSteps.ROW_MAX + row;
        bytes memory preimage =
            abi.encodePacked(computation.seed, uint32(step.position), uint32(token / 8));
        int256 noise = WholeNumbers.gumbel(keccak256(preimage), token % 8);
        int256 product = logit * int256(uint256(computation.sharpness));
        return ((product >> 16) + noise).clamp(type(int32).max);
    }

    function _best(TransformerShape memory shape, uint256 row, bytes calldata keys)
        private
        pure
        returns (int256)
    {
        uint256 chunk = row / 2;
        uint256 length = ComputationSteps.chunkSize(shape, chunk);
        _requireBytes(keys, 4 * length);
        int256 largest = type(int256).min;
        uint256 winner;
        assembly ("memory-safe") {
            for { let index := 0 } lt(index, length) { index := add(index, 1) } {
                let key := signextend(3, shr(224, calldataload(add(keys.offset, mul(4, index)))))
                if sgt(key, largest) {
                    largest := key
                    winner := index
                }
            }
        }
        if (row % 2 == 1) return largest;
        return int256(chunk * ComputationSteps.ROW_MAX + winner);
    }

    function _choice(TransformerShape memory shape, bytes calldata best)
        private
        pure
        returns (int256 token)
    {
        int256 largest = type(int256).min;
        uint256 chunks = ComputationSteps.chunkCount(shape);
        for (uint256 i = 0; i < chunks; i++) {
            int256 key = int32At(best, 2 * i + 1);
            if (key > largest) (largest, token) = (key, int32At(best, 2 * i));
        }
    }
}
