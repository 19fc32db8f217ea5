/**
 * Small model files (40 MiB at most; a client requests three) that a provider sends to peers in a
 * minute.
 */
export const CONTENTS_PER_MINUTE_MAX = 240

/** The same for one peer. */
export const CONTENTS_PER_PEER_MAX = 30

/** Small model files in transfer. Each takes 1 MiB of memory. */
export const CONTENT_STREAMS_MAX = 8
