/** Bytes of one leaf when we import. The profile `unixfs-v1-2025` of IPIP-499 fixes it. */
export const LEAF_BYTES = 1024 * 1024

/** Links of one DAG node when we import. The same profile fixes it. */
export const NODE_LINKS = 1024

/** Largest block accepted from anywhere; IPFS peers do not exchange larger ones. */
export const BLOCK_BYTES_MAX = 2 * 1024 * 1024

/** Largest content, in bytes: far above any model file, far below what numbers hold exactly. */
export const CONTENT_BYTES_MAX = 1024 ** 4

/** Most leaves of one content; 36 bytes of memory each while it is transferred. */
export const CONTENT_LEAVES_MAX = 4 * 1024 * 1024

/** Most DAG nodes of one content, so that a hostile root cannot make us fetch without end. */
export const CONTENT_NODES_MAX = 64 * 1024

/** Deepest DAG and deepest folder. Four levels of 1,024 links hold 1 TiB. */
export const DEPTH_MAX = 16

/** Most files of one folder, subfolders included. */
export const FOLDER_FILES_MAX = 1_000

/** Longest path of a file inside a folder, in characters. */
export const FOLDER_PATH_LENGTH_MAX = 256

/**
 * Largest node of one folder, in bytes. Above it IPFS tools shard the folder, which would change
 * its CID, so such folders are refused.
 */
export const FOLDER_NODE_BYTES_MAX = 256 * 1024

/** Bytes asked from a source at once: small enough to share the work, large enough for speed. */
export const SPAN_BYTES = 16 * 1024 * 1024

/** Requests that one source answers at a time. */
export const SOURCE_REQUESTS_MAX = 2

/** Sources of one fetch; the rest are ignored in the order given. */
export const SOURCES_MAX = 16

/** Faults of one source, other than lies, before it is dropped from a fetch. */
export const SOURCE_FAULTS_MAX = 3

/** Longest wait for the first byte of an answer, in milliseconds. */
export const SOURCE_ANSWER_TIMEOUT_MS = 20_000

/** Longest wait between two pieces of an answer, in milliseconds. */
export const SOURCE_STALL_TIMEOUT_MS = 30_000

/** Redirects that one request follows; hubs and gateways need two or three. */
export const REDIRECTS_MAX = 5

/** Fetches that one store runs at a time; later ones are refused. */
export const FETCHES_MAX = 64

/** Age after which a fetch that nobody went on with is cleared away, in milliseconds. */
export const DRAFT_STALE_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Age, in milliseconds, from which a file without a manifest counts as left by a killed process;
 * a younger one may be another process's, which is about to write the manifest.
 */
export const PUBLISH_GRACE_MS = 60_000

/** Least time between two notes of when a content was last used, in milliseconds. */
export const USED_RESOLUTION_MS = 60_000

/** Default size limit of the cache on disk, in bytes. Pins count, and are never removed. */
export const CACHE_BYTES_DEFAULT = 200 * 1024 ** 3

/** Bytes that the in-memory store holds; it is for tests and small things. */
export const MEMORY_BYTES_MAX = 1024 ** 3

/** Bytes of foreign blocks that the IPFS node keeps in memory while a fetch goes on. */
export const IPFS_SCRATCH_BYTES_MAX = 32 * 1024 * 1024

/** Largest central directory of a wheel, in bytes; a wheel of a few files has a few hundred. */
export const ZIP_DIRECTORY_BYTES_MAX = 16 * 1024 * 1024

/** Members of a wheel. Each costs two reads of its directory; a large framework has some 20,000. */
export const ZIP_MEMBERS_MAX = 65_536

/** Longest run of `pip download`, in milliseconds: a gigabyte over a slow line. */
export const PIP_TIMEOUT_MS = 60 * 60 * 1000

/** DAG layouts kept in memory, so that reading does not load the manifest each time. */
export const LAYOUTS_KEPT_MAX = 64

/** Pieces of a whole subtree of the tree that promises name a content by: those of one MiB. */
export const PIECES_PER_CHUNK = 1024

/** Longest wait for a service to answer a call that uploads nothing, in milliseconds. */
export const CALL_TIMEOUT_MS = 30_000

/** Largest answer of a service that is not a content, in bytes. */
export const ANSWER_BYTES_MAX = 1024 * 1024

/** Longest wait for a pinning service to have a content, in milliseconds; it is pending after. */
export const PIN_WAIT_MS = 60_000

/** Time between two questions to a pinning service, in milliseconds. */
export const PIN_POLL_MS = 2_000

/** Addresses of peers that a pinning service is told of; its interface takes no more. */
export const PIN_ORIGINS_MAX = 20

/** Data items of Arweave that are looked at for one content: anybody can claim to have it. */
export const ARWEAVE_CANDIDATES_MAX = 8

/** Contents whose data items are remembered by one Arweave source. */
export const ARWEAVE_FOUND_MAX = 4_096

/** Tags of one data item, in bytes, by ANS-104. */
export const ARWEAVE_TAGS_BYTES_MAX = 4_096
