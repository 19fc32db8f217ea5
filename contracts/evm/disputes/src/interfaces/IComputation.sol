// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.24;

/// @notice Sizes of an integer transformer: docs/spec/integer-transformer.md, section 1.
struct TransformerShape {
    uint32 vocabulary;
    uint32 width;
    uint32 layers;
    uint32 heads;
    uint32 keyHeads;
    uint32 headWidth;
    uint32 feedForward;
    uint32 context;
}

/// @notice Commitment to a computation: section 7.
struct Computation {
    /// Id of the model.
    bytes32 model;
    /// Hash of the leaf of the prompt's tokens.
    bytes32 prompt;
    uint32 promptTokens;
    uint32 tokens;
    /// Factor from logits to the scale of the noise; 0 takes the largest logit.
    uint32 sharpness;
    /// Fixes the noise.
    bytes32 seed;
    /// Hash of the leaf of the answer's tokens.
    bytes32 answer;
    /// Root over the vectors of all steps.
    bytes32 root;
}

/// @notice Contents of a leaf, and the hashes beside its way to the root.
struct OpenedLeaf {
    bytes contents;
    bytes32[] path;
}

/// @notice All that a number of a step was computed from.
struct RowOpening {
    bytes32 weightsRoot;
    /// Vectors that the row reads; the prompt has no path.
    OpenedLeaf[] inputs;
    /// The row of weights; empty where the step has none.
    OpenedLeaf weights;
}
