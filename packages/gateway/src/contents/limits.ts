/** Answers of one asker whose contents are kept: the latest. */
export const CONTENTS_OF_ASKER_MAX = 32

/** Bytes of one question and its answer: 1 MiB, about 300,000 tokens. Larger ones are not kept. */
export const CONTENTS_BYTES_MAX = 1024 * 1024

/** Bytes of all that is kept, of all askers together: 64 MiB. Above it the oldest give way. */
export const CONTENTS_ALL_BYTES_MAX = 64 * 1024 * 1024
