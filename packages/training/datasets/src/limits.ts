/**
 * Bytes of one record (line) of a dataset: 1 MiB.
 * Met by: provider; tested by `packages/training/datasets/src/honest.test.ts`.
 */
export const RECORD_BYTES_MAX = 1_048_576

/**
 * Levels to which objects and lists may be nested in a record.
 * Met by: provider; tested by `packages/training/datasets/src/honest.test.ts`.
 */
export const RECORD_DEPTH_MAX = 32

/**
 * UTF-16 units at the start of a record's text in which near duplicates and the language are
 * detected. The other checks read the whole text. Met by: no honest user.
 */
export const RECORD_TEXT_UNITS_MAX = 65_536

/**
 * Records of a dataset up to which all are compared with each other. In a larger dataset the hash
 * of each record decides whether it is compared, which keeps the check within 200 MB of memory.
 * Met by: no honest user.
 */
export const RECORDS_CHECKED_MAX = 100_000

/**
 * Hash functions of a MinHash signature: they estimate a similarity to 0.04 (one standard
 * deviation). Met by: no honest user.
 */
export const MINHASH_PERMUTATIONS = 128

/**
 * Bands of equal size into which a signature is divided. Two texts are compared if one of their
 * bands is equal. Met by: no honest user.
 */
export const MINHASH_BANDS = 16

/**
 * Texts with an equal band with which a new text is compared, for each band: those that were added
 * first. Met by: no honest user.
 */
export const MINHASH_CANDIDATES_MAX = 4

/**
 * Share of equal values in two signatures, in parts per thousand, from which on the two texts are
 * near duplicates.
 * Met by: no honest user.
 */
export const NEAR_DUPLICATE_PER_MILLE = 800

/** Words of a shingle; near duplicates share most of their shingles. Met by: no honest user. */
export const SHINGLE_LENGTH = 3

/**
 * Words of an n-gram that is compared with evaluation sets (Chowdhery et al. 2022, PaLM).
 * Met by: no honest user.
 */
export const CONTAMINATION_NGRAM_LENGTH = 8

/**
 * Share of an evaluation text's n-grams, in parts per thousand. A record that contains this share
 * or more counts as contaminated (PaLM). Met by: no honest user.
 */
export const CONTAMINATION_PER_MILLE = 700

/**
 * Texts of all evaluation sets together that one check compares with a dataset.
 * Met by: provider; tested by `packages/training/datasets/src/honest.test.ts`.
 */
export const EVALUATION_TEXTS_MAX = 100_000

/** Fewest letters of a text whose language is detected. Met by: no honest user. */
export const LANGUAGE_LETTERS_MIN = 40

/**
 * UTF-16 units at the start of a text that the language detection reads. Met by: no honest user.
 */
export const LANGUAGE_UNITS_MAX = 2_000

/**
 * Most records without a word, in parts per million, with which a dataset passes the check.
 * Met by: no honest user.
 */
export const EMPTY_PPM_MAX = 10_000

/**
 * Most records that repeat an earlier one, in parts per million, with which a dataset passes.
 * Met by: no honest user.
 */
export const DUPLICATES_PPM_MAX = 50_000

/**
 * Most records that nearly repeat an earlier one, in parts per million, with which a dataset
 * passes. Met by: no honest user.
 */
export const NEAR_DUPLICATES_PPM_MAX = 200_000

/**
 * Most records with the text of an evaluation set, in parts per million, with which a dataset
 * passes. Met by: no honest user.
 */
export const CONTAMINATION_PPM_MAX = 1_000

/**
 * Most records with card, account or social security numbers, in parts per million, with which a
 * dataset passes. Met by: no honest user.
 */
export const IDENTITY_NUMBERS_PPM_MAX = 1_000

/**
 * Most records with e-mail addresses or telephone numbers, in parts per million, with which a
 * dataset passes. Met by: no honest user.
 */
export const CONTACTS_PPM_MAX = 10_000

/**
 * Most records whose text is no language, in parts per million, with which a dataset passes.
 * Met by: no honest user.
 */
export const GARBAGE_PPM_MAX = 100_000

/**
 * Most records whose language cannot be detected, in parts per million of the records with at least
 * `LANGUAGE_LETTERS_MIN` letters, with which a dataset passes. Met by: no honest user.
 */
export const UNKNOWN_LANGUAGE_PPM_MAX = 500_000
