/** Small files of models (40 MiB at most, a client asks for three) given to peers in a minute. */
export const CONTENTS_PER_MINUTE_MAX = 240

/** The same, for one peer. */
export const CONTENTS_PER_PEER_MAX = 30

/** Such files on their way at once: each holds a part of 1 MiB. */
export const CONTENT_STREAMS_MAX = 8
