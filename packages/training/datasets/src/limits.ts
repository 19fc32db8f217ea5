import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/training/datasets/src/honest.test.ts'

/** Bytes of one record (line) of a dataset: 1 MiB. */
export const RECORD_BYTES_MAX = limit(1_048_576, 'bytes', 'provider', honest)
/** Levels to which objects and lists may be nested in a record. */
export const RECORD_DEPTH_MAX = limit(32, 'levels', 'provider', honest)

/**
 * UTF-16 units at the start of a record's text in which near duplicates and the language are
 * detected. The other checks read the whole text.
 */
export const RECORD_TEXT_UNITS_MAX = limit(65_536, 'UTF-16 units', 'no honest user')

/**
 * Records of a dataset up to which all are compared with each other. In a larger dataset the hash
 * of each record decides whether it is compared, which keeps the check within 200 MB of memory.
 */
export const RECORDS_CHECKED_MAX = limit(100_000, 'records', 'no honest user')

/**
 * Hash functions of a MinHash signature: they estimate a similarity to 0.04 (one standard
 * deviation).
 */
export const MINHASH_PERMUTATIONS = limit(128, 'functions', 'no honest user')

/**
 * Bands of equal size into which a signature is divided. Two texts are compared if one of their
 * bands is equal.
 */
export const MINHASH_BANDS = limit(16, 'bands', 'no honest user')

/**
 * Texts with an equal band with which a new text is compared, for each band: those that were added
 * first.
 */
export const MINHASH_CANDIDATES_MAX = limit(4, 'texts', 'no honest user')

/** Share of equal values in two signatures, from which on the two texts are near duplicates. */
export const NEAR_DUPLICATE_PER_MILLE = limit(800, 'parts per thousand', 'no honest user')
/** Words of a shingle; near duplicates share most of their shingles. */
export const SHINGLE_LENGTH = limit(3, 'words', 'no honest user')
/** Words of an n-gram that is compared with evaluation sets (Chowdhery et al. 2022, PaLM). */
export const CONTAMINATION_NGRAM_LENGTH = limit(8, 'words', 'no honest user')

/**
 * Share of an evaluation text's n-grams. A record that contains this share or more counts as
 * contaminated (PaLM).
 */
export const CONTAMINATION_PER_MILLE = limit(700, 'parts per thousand', 'no honest user')

/** Texts of all evaluation sets together that one check compares with a dataset. */
export const EVALUATION_TEXTS_MAX = limit(100_000, 'texts', 'provider', honest)
/** Fewest letters of a text whose language is detected. */
export const LANGUAGE_LETTERS_MIN = limit(40, 'letters', 'no honest user')
/** UTF-16 units at the start of a text that the language detection reads. */
export const LANGUAGE_UNITS_MAX = limit(2_000, 'UTF-16 units', 'no honest user')
/** Most records without a word, with which a dataset passes the check. */
export const EMPTY_PPM_MAX = limit(10_000, 'parts per million', 'no honest user')
/** Most records that repeat an earlier one, with which a dataset passes. */
export const DUPLICATES_PPM_MAX = limit(50_000, 'parts per million', 'no honest user')
/** Most records that nearly repeat an earlier one, with which a dataset passes. */
export const NEAR_DUPLICATES_PPM_MAX = limit(200_000, 'parts per million', 'no honest user')
/** Most records with the text of an evaluation set, with which a dataset passes. */
export const CONTAMINATION_PPM_MAX = limit(1_000, 'parts per million', 'no honest user')
/** Most records with card, account or social security numbers, with which a dataset passes. */
export const IDENTITY_NUMBERS_PPM_MAX = limit(1_000, 'parts per million', 'no honest user')
/** Most records with e-mail addresses or telephone numbers, with which a dataset passes. */
export const CONTACTS_PPM_MAX = limit(10_000, 'parts per million', 'no honest user')
/** Most records whose text is no language, with which a dataset passes. */
export const GARBAGE_PPM_MAX = limit(100_000, 'parts per million', 'no honest user')

/**
 * Most records whose language cannot be detected, in parts per million of the records with at least
 * `LANGUAGE_LETTERS_MIN` letters, with which a dataset passes.
 */
export const UNKNOWN_LANGUAGE_PPM_MAX = limit(500_000, 'parts per million', 'no honest user')
