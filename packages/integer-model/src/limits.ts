import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/integer-model/src/honest.test.ts'

/** Bytes of a prompt that a bag classifier reads: its circuit has one row of gates for each. */
export const PROMPT_BYTES_MAX = limit(256, 'bytes', 'client', honest)
/** Rows of the embedding table: 13 bits address a row, the width of the circuit's range checks. */
export const BUCKETS = limit(8_192, 'rows', 'no honest user')
/** Weights of an embedding: 15 lanes of 16 bits and a count fit one field element of a circuit. */
export const EMBEDDING_WIDTH = limit(15, 'weights', 'no honest user')
/** Neurons of the hidden layer. */
export const HIDDEN_MAX = limit(64, 'neurons', 'no honest user')

/**
 * Classes of a classifier: the logits of all classes and the chosen class fit one field element.
 */
export const CLASSES_MAX = limit(7, 'classes', 'no honest user')

/** Bound of the absolute value of an accumulator of the hidden layer: 26 bits in the circuit. */
export const ACCUMULATOR_MAX = limit(67_108_863, 'absolute value', 'no honest user')
/** Bound of a hidden activation: 15 bits. */
export const ACTIVATION_MAX = limit(32_767, 'absolute value', 'no honest user')
/** Bound of the absolute value of a logit: 31 bits, so that a contract reads it as `int32`. */
export const LOGIT_MAX = limit(2_147_483_647, 'absolute value', 'no honest user')

/**
 * Numbers in a row of a transformer's weights, and in the vector of a step that a dispute opens: a
 * contract reads one row.
 */
export const ROW_MAX = limit(4_096, 'numbers', 'no honest user')

/** Tokens of an integer transformer's vocabulary. */
export const VOCABULARY_MAX = limit(65_536, 'tokens', 'no honest user')
/** Layers of an integer transformer. */
export const LAYERS_MAX = limit(128, 'layers', 'no honest user')
