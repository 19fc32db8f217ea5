/** Answers that may wait for a free sequence of one loaded model; more are refused. */
export const WAITING_MAX = 1024

/** Distinct pieces of text of which the token ids are kept, per tokenizer, by the library used. */
export const TOKENIZER_CACHE_ENTRIES = 10_000

/** Largest `tokenizer.json` read, in bytes. The largest known (256 k tokens) has 34 MB. */
export const TOKENIZER_BYTES_MAX = 64 * 1024 * 1024

/** Largest chat template read, in bytes. Long ones with tools have about 20 kB. */
export const TEMPLATE_BYTES_MAX = 256 * 1024
