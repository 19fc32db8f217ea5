import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/** Days until the key of one `requests ask` expires. The command revokes the key when it ends. */
export const REQUEST_KEY_DAYS = limit(1, 'days', 'no honest user')
/** Milliseconds between two checks whether a provider has locked a request. */
export const REQUEST_POLL_INTERVAL_MS = limit(1_000, 'milliseconds', 'no honest user')
/** Seconds until the key of a `doctor` expires. The command revokes the key when it ends. */
export const DOCTOR_KEY_SECONDS = limit(600, 'seconds', 'no honest user')

/**
 * Milliseconds that a node of the local network has to settle and stop before it is killed, without
 * those in which it waits for a processor.
 */
export const NODE_STOP_TIMEOUT_MS = limit(20_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds until a node of the local network that ended is started again. The wait doubles
 * after each further end.
 */
export const NODE_RESTART_WAIT_MS = limit(1_000, 'milliseconds', 'no honest user')

/** Maximum wait before a node of the local network is started again. */
export const NODE_RESTART_WAIT_MAX_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * If a node of the local network served for this number of milliseconds, its next end counts as the
 * first, and the wait is the shortest again.
 */
export const NODE_RESTART_STEADY_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Maximum milliseconds of each of two waits at the start of a local network: for a key that the
 * issuer offers, and for the signatures of the client's tickets.
 */
export const LOCAL_TICKETS_WAIT_MS = limit(60_000, 'milliseconds', 'no honest user')

/** Milliseconds between two checks whether the client of a local network has its tickets. */
export const LOCAL_TICKETS_LOOK_MS = limit(250, 'milliseconds', 'no honest user')

/**
 * Maximum attempts of the local network's calibration. Each further attempt follows a temporary
 * failure, such as a timeout.
 */
export const LOCAL_CALIBRATION_ATTEMPTS_MAX = limit(5, 'attempts', 'no honest user')

/**
 * Milliseconds between the first two attempts of the local network's calibration. The wait doubles
 * after each further attempt.
 */
export const LOCAL_CALIBRATION_WAIT_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Maximum duration of the local network's calibration in milliseconds, without the time in which it
 * waits for a processor. The bundled model takes two minutes; a model with 7 B parameters takes
 * about ten hours on one core.
 */
export const LOCAL_CALIBRATION_MS_MAX = limit(24 * 60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds between two blocks of an audited local network. Sealing a round of its beacon takes
 * two blocks, and both must fit into half an epoch. An empty block adds 1.8 kB to the persistent
 * chain, 3 MB an hour.
 */
export const LOCAL_BLOCK_MS = limit(2_000, 'milliseconds', 'no honest user')

/**
 * Number of honest answers with which the local network's validator calibrates. A calibration needs
 * 100 scored answers, and an answer without tokens has no score.
 */
export const LOCAL_CALIBRATION_ANSWERS = limit(120, 'answers', 'no honest user')

/**
 * Maximum number of tokens in the answers with which the local network's validator calibrates.
 * Twice this number would extend a first start by a minute.
 */
export const LOCAL_CALIBRATION_TOKENS = limit(56, 'tokens', 'no honest user')

/**
 * Maximum number of threads of the local network's validator. It uses half of the machine's threads
 * if that is fewer.
 */
export const LOCAL_VALIDATOR_THREADS_MAX = limit(4, 'threads', 'no honest user')

/** Number of answers that the local network's validator scores at the same time. */
export const LOCAL_VALIDATOR_SEQUENCES = limit(2, 'answers', 'no honest user')
/** Milliseconds for which a measured number of threads is used again: a day. */
export const THREAD_CACHE_MS = limit(24 * 60 * 60_000, 'milliseconds', 'no honest user')

/**
 * Largest evidence document of a report on a model or of a dataset dispute: one leaf, so that its
 * hash alone identifies it.
 */
export const EVIDENCE_BYTES_MAX = limit(1024 * 1024, 'bytes', 'person', honest)

/**
 * Largest file of a receipt: more than the question and the answer beside a receipt may have. A
 * longer file of brackets takes a minute and gigabytes to parse.
 */
export const RECEIPT_FILE_BYTES_MAX = limit(8 * 1024 * 1024, 'bytes', 'no honest user')

/** Maximum number of prompts that a validator reads from a file for its canary questions. */
export const CANARY_PROMPTS_MAX = limit(100_000, 'prompts', 'no honest user')
/** Longest wait for the first block from IPFS peers. The node has to discover the peers first. */
export const IPFS_ANSWER_TIMEOUT_MS = limit(120_000, 'milliseconds', 'no honest user')

/**
 * Maximum number of adapters that a node serves for one base. Each adapter takes memory for its own
 * contexts.
 */
export const ADAPTERS_PER_MODEL_MAX = limit(64, 'adapters', 'provider', honest)

/** Largest job of `ostrom worker`. */
export const JOB_BYTES_MAX = limit(16 * 1024 * 1024, 'bytes', 'client', honest)
/** Maximum number of sources that a job may name. */
export const JOB_SOURCES_MAX = limit(16, 'sources', 'no honest user')
/** Longest wait of `ostrom stats` for the manifest of one model or dataset. */
export const STATISTICS_READ_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Maximum number of entries in `network.allowPrivate`. Each entry is compared with a peer's
 * addresses.
 */
export const PRIVATE_HOSTS_MAX = limit(256, 'entries', 'no honest user')

/** Maximum output tokens of a job that sets no limit. */
export const JOB_TOKENS_DEFAULT = limit(512, 'tokens', 'no honest user')
/** Prompt tokens that a worker processes between two checks for a stop. */
export const JOB_PREFILL_TOKENS = limit(512, 'tokens', 'no honest user')
/** Seconds that `ostrom worker --once --onchain-request` waits for a request by default. */
export const WORKER_TIMEOUT_SECONDS = limit(600, 'seconds', 'no honest user')

/**
 * Maximum number of rows of a dataset that `ostrom datasets probe` uses. Each row is either trained
 * on or held out.
 */
export const PROBE_ROWS = limit(200, 'rows', 'no honest user')

/** Default number of records of a dataset that are measured by likelihoods. */
export const DATASET_SAMPLE_DEFAULT = limit(200, 'records', 'no honest user')
/** Maximum number of records of a dataset that are measured by likelihoods. */
export const DATASET_SAMPLE_MAX = limit(100_000, 'records', 'no honest user')

/**
 * Default number of context tokens with which an evaluation scores text, as in many published
 * figures.
 */
export const EVALUATION_CONTEXT_DEFAULT = limit(2_048, 'tokens', 'no honest user')

/**
 * Bytes after which a log file is rotated. Two files exist, so that a peer that causes refusals at
 * full rate fills at most 64 MiB.
 */
export const LOG_FILE_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'no honest user')

/**
 * Maximum number of lines of one event per second. One further line states how many lines were left
 * out. In a flood of refusals, each refusal costs the attacker a message. The flood adds at most 20
 * lines of about 180 bytes per second to the log.
 */
export const LOG_LINES_PER_SECOND_MAX = limit(20, 'lines', 'no honest user')

/** Maximum number of characters of a text in a log line. */
export const LOG_TEXT_MAX = limit(2_000, 'characters', 'no honest user')

/**
 * Maximum number of assets (tokens on the chain) in a configuration. Each start reads the decimals
 * of all of them.
 */
export const ASSETS_LISTED_MAX = limit(32, 'assets', 'no honest user')

/**
 * Maximum number of replicas of one model with one provider identity. Each idle replica is checked
 * every half minute.
 */
export const REPLICAS_PER_MODEL_MAX = limit(256, 'replicas', 'no honest user')

/** Maximum number of bytes in the path of a Unix socket on Linux. */
export const SOCKET_PATH_BYTES_MAX = limit(107, 'bytes', 'no honest user')

/**
 * Maximum number of milliseconds after which `ostrom rescue --watch` reads the chain's time again.
 */
export const RESCUE_WAIT_MAX_MS = limit(5_000, 'milliseconds', 'no honest user')
