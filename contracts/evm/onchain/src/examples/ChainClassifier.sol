// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title A classifier that a contract computes itself
/// @notice A bag classifier, as docs/spec/integer-engine.md defines it to the bit. Its weights are
/// in the code of the contracts `chunks` and in the storage of this contract. It exists so that
/// the gas of its answer can be compared with the gas of verifying a proof of the same answer.
contract ChainClassifier {
    uint256 private constant ROWS_PER_CHUNK = 1638;
    uint256 private constant WIDTH = 15;

    bytes private _codes;
    address[] private _chunks;
    bytes private _layers;
    uint256 private immutable NEURONS;
    uint256 private immutable CLASSES;

    /// @param layers The bytes of the model file from the hidden layer to the end of the file.
    constructor(
        bytes memory codes,
        address[] memory chunks,
        bytes memory layers,
        uint256 neurons,
        uint256 classes
    ) {
        _codes = codes;
        _chunks = chunks;
        _layers = layers;
        NEURONS = neurons;
        CLASSES = classes;
    }

    /// @notice Returns the classifier's output for a prompt, as the number whose 32 bytes
    /// docs/spec/proofs.md, section 5, defines.
    function classify(bytes calldata prompt) external view returns (uint256 packed) {
        unchecked {
            (int256[WIDTH] memory sums, uint256 count) = _sums(prompt);
            int256 reciprocal = count == 0 ? int256(0) : int256(524288 / count);
            for (uint256 j = 0; j < WIDTH; j++) {
                sums[j] = (sums[j] * reciprocal + 32768) >> 16;
            }
            packed = _network(sums);
        }
    }

    function _sums(bytes calldata prompt)
        private
        view
        returns (int256[WIDTH] memory sums, uint256 count)
    {
        unchecked {
            bytes memory codes = _codes;
            address[] memory chunks = _chunks;
            uint256 word = 0;
            uint256 previous = 0;
            bool isInside = false;
            for (uint256 i = 0; i <= prompt.length; i++) {
                uint256 code = i < prompt.length ? uint8(codes[uint8(prompt[i])]) : 0;
                if (code != 0) {
                    word = (word * 5077 + code) & 8191;
                } else {
                    if (isInside) {
                        count += _add(sums, chunks, word);
                        count += _add(sums, chunks, (previous * 3541 + word + 1) & 8191);
                        previous = word;
                    }
                    word = 0;
                }
                isInside = code != 0;
            }
        }
    }

    function _add(int256[WIDTH] memory sums, address[] memory chunks, uint256 bucket)
        private
        view
        returns (uint256)
    {
        unchecked {
            if (bucket == 0) return 0;
            address chunk = chunks[bucket / ROWS_PER_CHUNK];
            uint256 row;
            assembly ("memory-safe") {
                // The first byte of each contract in `chunks`, whose other bytes are rows of
                // weights, is the opcode STOP, so that a call of the contract does nothing.
                extcodecopy(chunk, 0, add(mul(mod(bucket, ROWS_PER_CHUNK), WIDTH), 1), 32)
                row := mload(0)
            }
            for (uint256 j = 0; j < WIDTH; j++) {
                sums[j] += int8(uint8(row >> (248 - 8 * j)));
            }
            return 1;
        }
    }

    function _network(int256[WIDTH] memory pooled) private view returns (uint256 packed) {
        unchecked {
            bytes memory layers = _layers;
            uint256 neurons = NEURONS;
            uint256 biases = neurons * WIDTH;
            uint256 at = biases + 4 * neurons;
            int256 factor = int256(_word(layers, at, 2));
            int256[] memory hidden = new int256[](neurons);
            for (uint256 k = 0; k < neurons; k++) {
                int256 sum = int32(uint32(_word(layers, biases + 4 * k, 4)));
                for (uint256 j = 0; j < WIDTH; j++) {
                    sum += int8(uint8(layers[k * WIDTH + j])) * pooled[j];
                }
                hidden[k] = sum <= 0 ? int256(0) : (sum * factor + 32768) >> 16;
            }
            int256 largest = type(int256).min;
            uint256 weights = at + 2;
            for (uint256 c = 0; c < CLASSES; c++) {
                int256 sum = int32(uint32(_word(layers, weights + CLASSES * neurons + 4 * c, 4)));
                for (uint256 k = 0; k < neurons; k++) {
                    sum += int8(uint8(layers[weights + c * neurons + k])) * hidden[k];
                }
                if (sum > largest) {
                    largest = sum;
                    packed = (packed >> 8 << 8) | c;
                }
                packed |= uint256(sum + 2147483648) << (8 + 32 * c);
            }
        }
    }

    /// @dev Returns the big-endian number that `size` bytes of `from` encode, starting at the byte
    /// `at`.
    function _word(bytes memory from, uint256 at, uint256 size)
        private
        pure
        returns (uint256 value)
    {
        assembly ("memory-safe") {
            value := shr(sub(256, mul(8, size)), mload(add(add(from, 32), at)))
        }
    }
}
