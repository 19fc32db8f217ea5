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

/// @notice Commitment to a computation: docs/spec/integer-transformer.md, section 7.
struct Computation {
    /// Id of the model.
    bytes32 model;
    /// Hash of the leaf of the prompt's tokens.
    bytes32 prompt;
    uint32 promptTokens;
    uint32 tokens;
    /// Factor that scales logits to the noise. Zero selects the largest logit, without noise.
    uint32 sharpness;
    /// Seed that determines the noise.
    bytes32 seed;
    /// Hash of the leaf of the answer's tokens.
    bytes32 answer;
    /// Root over the vectors of all steps.
    bytes32 root;
}

/// @notice Contents of a leaf, and the sibling hashes on its path to the root.
struct OpenedLeaf {
    bytes contents;
    bytes32[] path;
}

/// @notice All inputs of one number of a step.
struct RowOpening {
    bytes32 weightsRoot;
    /// Vectors that the row reads; the path of a prompt is empty.
    OpenedLeaf[] inputs;
    /// The row of weights; empty if the step has none.
    OpenedLeaf weights;
}
