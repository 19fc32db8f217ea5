/**
 * Bytes of a prompt that a bag classifier reads: its circuit has one row of gates for each.
 * Met by: client; tested by `packages/integer-model/src/honest.test.ts`.
 */
export const PROMPT_BYTES_MAX = 256

/**
 * Rows of the embedding table: 13 bits address a row, the width of the circuit's range checks.
 * Met by: no honest user.
 */
export const BUCKETS = 8_192

/**
 * Weights of an embedding: 15 lanes of 16 bits and a count fit one field element of a circuit.
 * Met by: no honest user.
 */
export const EMBEDDING_WIDTH = 15

/** Neurons of the hidden layer. Met by: no honest user. */
export const HIDDEN_MAX = 64

/**
 * Classes of a classifier: the logits of all classes and the chosen class fit one field element.
 * Met by: no honest user.
 */
export const CLASSES_MAX = 7

/**
 * Bound of the absolute value of an accumulator of the hidden layer: 26 bits in the circuit.
 * Met by: no honest user.
 */
export const ACCUMULATOR_MAX = 67_108_863

/** Bound of a hidden activation: 15 bits. Met by: no honest user. */
export const ACTIVATION_MAX = 32_767

/**
 * Bound of the absolute value of a logit: 31 bits, so that a contract reads it as `int32`.
 * Met by: no honest user.
 */
export const LOGIT_MAX = 2_147_483_647

/**
 * Numbers in a row of a transformer's weights, and in the vector of a step that a dispute opens: a
 * contract reads one row. Met by: no honest user.
 */
export const ROW_MAX = 4_096

/** Tokens of an integer transformer's vocabulary. Met by: no honest user. */
export const VOCABULARY_MAX = 65_536

/** Layers of an integer transformer. Met by: no honest user. */
export const LAYERS_MAX = 128
