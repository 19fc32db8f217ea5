/**
 * Bytes of one leaf of an import, fixed by the profile `unixfs-v1-2025` of IPIP-499.
 * Met by: no honest user.
 */
export const LEAF_BYTES = 1024 * 1024

/**
 * Links of one DAG node of an import, fixed by the profile `unixfs-v1-2025` of IPIP-499.
 * Met by: no honest user.
 */
export const NODE_LINKS = 1024

/** Largest block, in bytes. IPFS peers do not exchange larger ones. Met by: no honest user. */
export const BLOCK_BYTES_MAX = 2 * 1024 * 1024

/**
 * Largest content, in bytes: far above any model file, and far below the largest exact integer.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const CONTENT_BYTES_MAX = 1024 ** 4

/**
 * Most leaves of one content. Each takes at least 41 bytes of memory during a transfer.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const CONTENT_LEAVES_MAX = 4 * 1024 * 1024

/**
 * Most DAG nodes of one content, so that the fetch of a hostile root ends early.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const CONTENT_NODES_MAX = 64 * 1024

/**
 * Levels of nodes in the deepest DAG or folder. Two levels of nodes with 1,024 links hold 1 TiB.
 * Met by: no honest user.
 */
export const DEPTH_MAX = 16

/**
 * Most files of one folder, subfolders included.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const FOLDER_FILES_MAX = 1_000

/**
 * Longest path of a file inside a folder, in characters.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const FOLDER_PATH_LENGTH_MAX = 256

/**
 * Largest node of one folder, in bytes. Imports refuse larger folders, because IPFS tools shard
 * them, which changes their CID.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const FOLDER_NODE_BYTES_MAX = 256 * 1024

/**
 * Bytes of one request to a source: small enough to distribute over sources, and large enough for
 * throughput. Met by: no honest user.
 */
export const SPAN_BYTES = 16 * 1024 * 1024

/** Concurrent requests of one fetch to one source. Met by: no honest user. */
export const SOURCE_REQUESTS_MAX = 2

/**
 * Sources of one fetch, in their order. Further ones are ignored.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const SOURCES_MAX = 16

/**
 * Failures of one source, other than wrong bytes, after which a fetch drops it.
 * Met by: no honest user.
 */
export const SOURCE_FAULTS_MAX = 3

/** Longest wait for the first byte of a response, in milliseconds. Met by: no honest user. */
export const SOURCE_RESPONSE_TIMEOUT_MS = 20_000

/** Longest wait between two parts of a response, in milliseconds. Met by: no honest user. */
export const SOURCE_STALL_TIMEOUT_MS = 30_000

/** Redirects of one request. Hubs and gateways need two or three. Met by: no honest user. */
export const REDIRECTS_MAX = 5

/**
 * Concurrent fetches of one store, shared by all callers of a gateway. The store refuses further
 * fetches. Attack: requests to this many registered models whose sources stall for
 * `SOURCE_STALL_TIMEOUT_MS`. Meanwhile the store can fetch no missing file for other callers. Met
 * by: client; tested by `packages/storage/src/honest.test.ts`.
 */
export const FETCHES_MAX = 64

/**
 * Milliseconds since the last change of a partial file after which an opening store deletes it.
 * Met by: no honest user.
 */
export const PARTIAL_FILE_STALE_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Age, in milliseconds, from which a file without a manifest is a remainder of a killed process.
 * Another process may be about to write the manifest of a younger file. Met by: no honest user.
 */
export const PUBLISH_GRACE_MS = 60_000

/** Fewest milliseconds between two records of a content's last use. Met by: no honest user. */
export const LAST_USE_RESOLUTION_MS = 60_000

/**
 * Default size limit of the cache on disk, in bytes. Pinned contents count, and are never removed.
 * Met by: provider; tested by `packages/storage/src/honest.test.ts`.
 */
export const CACHE_BYTES_DEFAULT = 200 * 1024 ** 3

/** Bytes of the in-memory store, which serves tests and small contents. Met by: no honest user. */
export const MEMORY_BYTES_MAX = 1024 ** 3

/**
 * Bytes of blocks, received from or sent to IPFS peers, that the IPFS node keeps in memory.
 * Met by: no honest user.
 */
export const IPFS_SCRATCH_BYTES_MAX = 32 * 1024 * 1024

/**
 * Largest central directory of a wheel, in bytes. The directory of a wheel of a few files has a few
 * hundred bytes. Met by: no honest user.
 */
export const ZIP_DIRECTORY_BYTES_MAX = 16 * 1024 * 1024

/**
 * Members of a wheel. The directory entry of each costs two reads; a large framework has some
 * 20,000 members.
 * Met by: no honest user.
 */
export const ZIP_MEMBERS_MAX = 65_536

/**
 * Longest run of `pip download` in milliseconds, without waits for a processor: enough for a
 * gigabyte on a slow connection. Met by: no honest user.
 */
export const PIP_MS_MAX = 60 * 60 * 1000

/**
 * DAG layouts cached in memory, so that reads do not load the manifest each time.
 * Met by: no honest user.
 */
export const LAYOUT_CACHE_ENTRIES_MAX = 64

/**
 * Chunks in a complete subtree of a storage deal's Merkle tree: those of one MiB.
 * Met by: no honest user.
 */
export const CHUNKS_PER_GROUP = 1024

/**
 * Longest time to the end of a service's response to a call without an upload, in milliseconds.
 * Met by: no honest user.
 */
export const CALL_TIMEOUT_MS = 30_000

/** Largest response of a service other than a content, in bytes. Met by: no honest user. */
export const RESPONSE_BYTES_MAX = 1024 * 1024

/**
 * Longest wait for a pinning service to fetch a content, in milliseconds. After this wait, the pin
 * is reported as pending. Met by: no honest user.
 */
export const PIN_WAIT_MS = 60_000

/** Milliseconds between two status requests to a pinning service. Met by: no honest user. */
export const PIN_POLL_MS = 2_000

/**
 * Peer addresses in a request to a pinning service, as its API limits them. Met by: no honest user.
 */
export const PIN_ORIGINS_MAX = 20

/**
 * Arweave data items that are tried for one content; more may exist, because any account can claim
 * that its item has the content. Met by: no honest user.
 */
export const ARWEAVE_CANDIDATES_MAX = 8

/** Contents whose data items one Arweave source caches. Met by: no honest user. */
export const ARWEAVE_CACHE_ENTRIES_MAX = 4_096

/** Bytes of the tags of one data item, as ANS-104 limits them. Met by: no honest user. */
export const ARWEAVE_TAGS_BYTES_MAX = 4_096
