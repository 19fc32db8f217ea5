/**
 * Bytes of a record of a dataset: 1 MiB.
 * Met by: provider; tested by `packages/training/datasets/src/honest.test.ts`.
 */
export const RECORD_BYTES_MAX = 1_048_576

/**
 * Levels of objects and lists in a record.
 * Met by: provider; tested by `packages/training/datasets/src/honest.test.ts`.
 */
export const RECORD_DEPTH_MAX = 32

/**
 * UTF-16 units of a record's text that are compared with other records. The whole text is searched
 * for personal data and evaluation texts. Met by: no honest user.
 */
export const RECORD_TEXT_UNITS_MAX = 65_536

/**
 * Records that are compared with each other. If there are more records, the hash of each record
 * decides whether it is compared, which keeps the check within 200 MB of memory.
 * Met by: no honest user.
 */
export const RECORDS_CHECKED_MAX = 100_000

/**
 * Hash functions of a MinHash signature: they estimate a similarity to 0.04 (one standard
 * deviation). Met by: no honest user.
 */
export const MINHASH_PERMUTATIONS = 128

/**
 * Bands of a signature; texts with equal signatures in a band are compared. Met by: no honest user.
 */
export const MINHASH_BANDS = 16

/**
 * Most texts with which a text is compared in each band: the earliest ones. Met by: no honest user.
 */
export const MINHASH_CANDIDATES_MAX = 4

/**
 * Equal parts of two signatures, in parts per thousand, from which on texts are near duplicates.
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
 * Share of an evaluation text's n-grams, in parts per thousand, from which on a record that has
 * them counts as contaminated (PaLM). Met by: no honest user.
 */
export const CONTAMINATION_PER_MILLE = 700

/**
 * Total number of texts in evaluation sets.
 * Met by: provider; tested by `packages/training/datasets/src/honest.test.ts`.
 */
export const EVALUATION_TEXTS_MAX = 100_000

/** Fewest letters of a text whose language is detected. Met by: no honest user. */
export const LANGUAGE_LETTERS_MIN = 40

/** UTF-16 units of a text that the language detection reads. Met by: no honest user. */
export const LANGUAGE_UNITS_MAX = 2_000

/**
 * Most records without text, in parts per million, with which a dataset passes the check.
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
 * Most records with addresses or telephone numbers of persons, in parts per million, with which a
 * dataset passes. Met by: no honest user.
 */
export const CONTACTS_PPM_MAX = 10_000

/**
 * Most records whose text is no language, in parts per million, with which a dataset passes.
 * Met by: no honest user.
 */
export const GARBAGE_PPM_MAX = 100_000

/**
 * Most records whose language cannot be detected, in parts per million of the records that are long
 * enough, with which a dataset passes. Met by: no honest user.
 */
export const UNKNOWN_LANGUAGE_PPM_MAX = 500_000
