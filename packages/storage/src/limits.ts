import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/storage/src/honest.test.ts'

/** Bytes of one leaf of an import, fixed by the profile `unixfs-v1-2025` of IPIP-499. */
export const LEAF_BYTES = limit(1024 * 1024, 'bytes', 'no honest user')
/** Links of one DAG node of an import, fixed by the profile `unixfs-v1-2025` of IPIP-499. */
export const NODE_LINKS = limit(1024, 'links', 'no honest user')
/** Largest block. IPFS peers do not exchange larger ones. */
export const BLOCK_BYTES_MAX = limit(2 * 1024 * 1024, 'bytes', 'no honest user')
/** Largest content: far above any model file, and far below the largest exact integer. */
export const CONTENT_BYTES_MAX = limit(1024 ** 4, 'bytes', 'provider', honest)
/** Most leaves of one content. Each takes at least 41 bytes of memory during a transfer. */
export const CONTENT_LEAVES_MAX = limit(4 * 1024 * 1024, 'leaves', 'provider', honest)
/** Most DAG nodes of one content, so that the fetch of a hostile root ends early. */
export const CONTENT_NODES_MAX = limit(64 * 1024, 'nodes', 'provider', honest)

/**
 * Levels of nodes in the deepest DAG or folder. Two levels of nodes with 1,024 links hold 1 TiB.
 */
export const DEPTH_MAX = limit(16, 'levels', 'no honest user')

/** Most files of one folder, subfolders included. */
export const FOLDER_FILES_MAX = limit(1_000, 'files', 'provider', honest)
/** Longest path of a file inside a folder. */
export const FOLDER_PATH_LENGTH_MAX = limit(256, 'characters', 'provider', honest)

/**
 * Largest node of one folder. Imports refuse larger folders, because IPFS tools shard them, which
 * changes their CID.
 */
export const FOLDER_NODE_BYTES_MAX = limit(256 * 1024, 'bytes', 'provider', honest)

/**
 * Bytes of one request to a source: small enough to distribute over sources, and large enough for
 * throughput.
 */
export const SPAN_BYTES = limit(16 * 1024 * 1024, 'bytes', 'no honest user')

/** Concurrent requests of one fetch to one source. */
export const SOURCE_REQUESTS_MAX = limit(2, 'requests', 'no honest user')
/** Sources of one fetch, in their order. Further ones are ignored. */
export const SOURCES_MAX = limit(16, 'sources', 'provider', honest)
/** Failures of one source, other than wrong bytes, after which a fetch drops it. */
export const SOURCE_FAULTS_MAX = limit(3, 'failures', 'no honest user')
/** Longest wait for the first byte of a response. */
export const SOURCE_RESPONSE_TIMEOUT_MS = limit(20_000, 'milliseconds', 'no honest user')
/** Longest wait between two parts of a response. */
export const SOURCE_STALL_TIMEOUT_MS = limit(30_000, 'milliseconds', 'no honest user')
/** Redirects of one request. Hubs and gateways need two or three. */
export const REDIRECTS_MAX = limit(5, 'redirects', 'no honest user')

/**
 * Concurrent fetches of one store, shared by all callers of a gateway. The store refuses further
 * fetches. Attack: requests to this many registered models whose sources stall for
 * `SOURCE_STALL_TIMEOUT_MS`. Meanwhile the store can fetch no missing file for other callers.
 */
export const FETCHES_MAX = limit(64, 'fetches', 'client', honest)

/** Milliseconds since the last change of a partial file after which an opening store deletes it. */
export const PARTIAL_FILE_STALE_MS = limit(
  7 * 24 * 60 * 60 * 1000,
  'milliseconds',
  'no honest user',
)

/**
 * Age, from which a file without a manifest is a remainder of a killed process. Another process may
 * be about to write the manifest of a younger file.
 */
export const PUBLISH_GRACE_MS = limit(60_000, 'milliseconds', 'no honest user')

/** Fewest milliseconds between two records of a content's last use. */
export const LAST_USE_RESOLUTION_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Default size limit of the cache on disk. Pinned contents count, and are never removed. */
export const CACHE_BYTES_DEFAULT = limit(200 * 1024 ** 3, 'bytes', 'provider', honest)
/** Bytes of the in-memory store, which serves tests and small contents. */
export const MEMORY_BYTES_MAX = limit(1024 ** 3, 'bytes', 'no honest user')
/** Bytes of blocks, received from or sent to IPFS peers, that the IPFS node keeps in memory. */
export const IPFS_SCRATCH_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'no honest user')

/**
 * Largest central directory of a wheel. The directory of a wheel of a few files has a few hundred
 * bytes.
 */
export const ZIP_DIRECTORY_BYTES_MAX = limit(16 * 1024 * 1024, 'bytes', 'no honest user')

/**
 * Members of a wheel. The directory entry of each costs two reads; a large framework has some
 * 20,000 members.
 */
export const ZIP_MEMBERS_MAX = limit(65_536, 'members', 'no honest user')

/**
 * Longest run of `pip download` in milliseconds, without waits for a processor: enough for a
 * gigabyte on a slow connection.
 */
export const PIP_MS_MAX = limit(60 * 60 * 1000, 'milliseconds', 'no honest user')

/** DAG layouts cached in memory, so that reads do not load the manifest each time. */
export const LAYOUT_CACHE_ENTRIES_MAX = limit(64, 'entries', 'no honest user')
/** Chunks in a complete subtree of a storage deal's Merkle tree: those of one MiB. */
export const CHUNKS_PER_GROUP = limit(1024, 'chunks', 'no honest user')
/** Longest time to the end of a service's response to a call without an upload. */
export const CALL_TIMEOUT_MS = limit(30_000, 'milliseconds', 'no honest user')
/** Largest response of a service other than a content. */
export const RESPONSE_BYTES_MAX = limit(1024 * 1024, 'bytes', 'no honest user')

/**
 * Longest wait for a pinning service to fetch a content. After this wait, the pin is reported as
 * pending.
 */
export const PIN_WAIT_MS = limit(60_000, 'milliseconds', 'no honest user')

/** Milliseconds between two status requests to a pinning service. */
export const PIN_POLL_MS = limit(2_000, 'milliseconds', 'no honest user')
/** Peer addresses in a request to a pinning service, as its API limits them. */
export const PIN_ORIGINS_MAX = limit(20, 'addresses', 'no honest user')

/**
 * Arweave data items that are tried for one content; more may exist, because any account can claim
 * that its item has the content.
 */
export const ARWEAVE_CANDIDATES_MAX = limit(8, 'items', 'no honest user')

/** Contents whose data items one Arweave source caches. */
export const ARWEAVE_CACHE_ENTRIES_MAX = limit(4_096, 'entries', 'no honest user')
/** Bytes of the tags of one data item, as ANS-104 limits them. */
export const ARWEAVE_TAGS_BYTES_MAX = limit(4_096, 'bytes', 'no honest user')
