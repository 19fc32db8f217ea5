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
    /// Hash of the prompt's tokens, computed like that of a leaf.
    bytes32 prompt;
    uint32 promptTokens;
    uint32 tokens;
    /// A logit is multiplied by `sharpness / 2^16` before noise is added. Zero selects the token
    /// with the largest logit, without noise.
    uint32 sharpness;
    /// Seed that determines the noise.
    bytes32 seed;
    /// Hash of the leaf that contains the answer's tokens.
    bytes32 answer;
    /// Root of the hash tree whose leaves are the vectors of all steps.
    bytes32 root;
}

/// @notice Contents of a leaf, and the sibling hashes on its path to the root.
struct OpenedLeaf {
    bytes contents;
    bytes32[] path;
}

/// @notice All inputs of one number of a step, that is, of one row of the step's vector.
struct RowOpening {
    bytes32 weightsRoot;
    /// Vectors from which the number is computed. The path of the prompt's leaf is empty, because
    /// the commitment itself has the hash of this leaf.
    OpenedLeaf[] inputs;
    /// The row of the model's weights with which the number is computed; empty if the step reads no
    /// weights.
    OpenedLeaf weights;
}
