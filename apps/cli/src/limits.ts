/**
 * Days until the key of one `requests ask` expires. The command revokes the key when it ends.
 * Met by: no honest user.
 */
export const REQUEST_KEY_DAYS = 1

/**
 * Milliseconds between two checks whether a provider has locked a request. Met by: no honest user.
 */
export const REQUEST_POLL_INTERVAL_MS = 1_000

/**
 * Seconds until the key of a `doctor` expires. The command revokes the key when it ends.
 * Met by: no honest user.
 */
export const DOCTOR_KEY_SECONDS = 600

/**
 * Milliseconds that a node of the local network has to settle and stop before it is killed, without
 * those in which it waits for a processor.
 * Met by: no honest user.
 */
export const NODE_STOP_TIMEOUT_MS = 20_000

/**
 * Milliseconds until a node of the local network that ended is started again. The wait doubles
 * after each further end. Met by: no honest user.
 */
export const NODE_RESTART_WAIT_MS = 1_000

/**
 * Maximum wait before a node of the local network is started again, in milliseconds.
 * Met by: no honest user.
 */
export const NODE_RESTART_WAIT_MAX_MS = 60_000

/**
 * If a node of the local network served for this number of milliseconds, its next end counts as the
 * first, and the wait is the shortest again. Met by: no honest user.
 */
export const NODE_RESTART_STEADY_MS = 10 * 60_000

/**
 * Maximum milliseconds of each of two waits at the start of a local network: for a key that the
 * issuer offers, and for the signatures of the client's tickets. Met by: no honest user.
 */
export const LOCAL_TICKETS_WAIT_MS = 60_000

/**
 * Milliseconds between two checks whether the client of a local network has its tickets.
 * Met by: no honest user.
 */
export const LOCAL_TICKETS_LOOK_MS = 250

/**
 * Maximum attempts of the local network's calibration. Each further attempt follows a temporary
 * failure, such as a timeout. Met by: no honest user.
 */
export const LOCAL_CALIBRATION_ATTEMPTS_MAX = 5

/**
 * Milliseconds between the first two attempts of the local network's calibration. The wait doubles
 * after each further attempt. Met by: no honest user.
 */
export const LOCAL_CALIBRATION_WAIT_MS = 5_000

/**
 * Maximum duration of the local network's calibration in milliseconds, without the time in which it
 * waits for a processor. The bundled model takes two minutes; a model with 7 B parameters takes
 * about ten hours on one core. Met by: no honest user.
 */
export const LOCAL_CALIBRATION_MS_MAX = 24 * 60 * 60_000

/**
 * Milliseconds between two blocks of an audited local network. Sealing a round of its beacon takes
 * two blocks, and both must fit into half an epoch. An empty block adds 1.8 kB to the persistent
 * chain, 3 MB an hour. Met by: no honest user.
 */
export const LOCAL_BLOCK_MS = 2_000

/**
 * Number of honest answers with which the local network's validator calibrates. A calibration needs
 * 100 scored answers, and an answer without tokens has no score. Met by: no honest user.
 */
export const LOCAL_CALIBRATION_ANSWERS = 120

/**
 * Maximum number of tokens in the answers with which the local network's validator calibrates.
 * Twice this number would extend a first start by a minute. Met by: no honest user.
 */
export const LOCAL_CALIBRATION_TOKENS = 56

/**
 * Maximum number of threads of the local network's validator. It uses half of the machine's threads
 * if that is fewer. Met by: no honest user.
 */
export const LOCAL_VALIDATOR_THREADS_MAX = 4

/**
 * Number of answers that the local network's validator scores at the same time.
 * Met by: no honest user.
 */
export const LOCAL_VALIDATOR_SEQUENCES = 2

/**
 * Milliseconds for which a measured number of threads is used again: a day. Met by: no honest user.
 */
export const THREAD_CACHE_MS = 24 * 60 * 60_000

/**
 * Largest evidence document of a report on a model or of a dataset dispute, in bytes: one leaf, so
 * that its hash alone identifies it.
 * Met by: person; tested by `apps/cli/src/honest.test.ts`.
 */
export const EVIDENCE_BYTES_MAX = 1024 * 1024

/**
 * Largest file of a receipt, in bytes: more than the question and the answer beside a receipt may
 * have. A longer file of brackets takes a minute and gigabytes to parse.
 * Met by: no honest user.
 */
export const RECEIPT_FILE_BYTES_MAX = 8 * 1024 * 1024

/**
 * Maximum number of prompts that a validator reads from a file for its canary questions.
 * Met by: no honest user.
 */
export const CANARY_PROMPTS_MAX = 100_000

/**
 * Longest wait for the first block from IPFS peers, in milliseconds. The node has to discover the
 * peers first. Met by: no honest user.
 */
export const IPFS_ANSWER_TIMEOUT_MS = 120_000

/**
 * Maximum number of adapters that a node serves for one base. Each adapter takes memory for its own
 * contexts. Met by: provider; tested by `apps/cli/src/honest.test.ts`.
 */
export const ADAPTERS_PER_MODEL_MAX = 64

/**
 * Largest job of `ostrom worker`, in bytes.
 * Met by: client; tested by `apps/cli/src/honest.test.ts`.
 */
export const JOB_BYTES_MAX = 16 * 1024 * 1024

/** Maximum number of sources that a job may name. Met by: no honest user. */
export const JOB_SOURCES_MAX = 16

/**
 * Longest wait of `ostrom stats` for the manifest of one model or dataset, in milliseconds. Met by:
 * no honest user.
 */
export const STATISTICS_READ_MS = 5_000

/**
 * Maximum number of entries in `network.allowPrivate`. Each entry is compared with a peer's
 * addresses. Met by: no honest user.
 */
export const PRIVATE_HOSTS_MAX = 256

/** Maximum output tokens of a job that sets no limit. Met by: no honest user. */
export const JOB_TOKENS_DEFAULT = 512

/** Prompt tokens that a worker processes between two checks for a stop. Met by: no honest user. */
export const PREFILL_TOKENS = 512

/**
 * Seconds that `ostrom worker --once --onchain-request` waits for a request by default.
 * Met by: no honest user.
 */
export const WORKER_TIMEOUT_SECONDS = 600

/**
 * Maximum number of rows of a dataset that `ostrom datasets probe` uses. Each row is either trained
 * on or held out. Met by: no honest user.
 */
export const PROBE_ROWS = 200

/**
 * Default number of records of a dataset that are measured by likelihoods. Met by: no honest user.
 */
export const DATASET_SAMPLE_DEFAULT = 200

/**
 * Maximum number of records of a dataset that are measured by likelihoods. Met by: no honest user.
 */
export const DATASET_SAMPLE_MAX = 100_000

/**
 * Default number of context tokens with which an evaluation scores text, as in many published
 * figures. Met by: no honest user.
 */
export const EVALUATION_CONTEXT_DEFAULT = 2_048

/**
 * Bytes after which a log file is rotated. Two files exist, so that a peer that causes refusals at
 * full rate fills at most 64 MiB. Met by: no honest user.
 */
export const LOG_FILE_BYTES_MAX = 32 * 1024 * 1024

/**
 * Maximum number of lines of one event per second. One further line states how many lines were left
 * out. In a flood of refusals, each refusal costs the attacker a message. The flood adds at most 20
 * lines of about 180 bytes per second to the log. Met by: no honest user.
 */
export const LOG_LINES_PER_SECOND_MAX = 20

/** Maximum number of characters of a text in a log line. Met by: no honest user. */
export const LOG_TEXT_MAX = 2_000

/**
 * Maximum number of assets (tokens on the chain) in a configuration. Each start reads the decimals
 * of all of them. Met by: no honest user.
 */
export const ASSETS_LISTED_MAX = 32

/**
 * Maximum number of replicas of one model with one provider identity. Each idle replica is checked
 * every half minute. Met by: no honest user.
 */
export const REPLICAS_PER_MODEL_MAX = 256

/** Maximum number of bytes in the path of a Unix socket on Linux. Met by: no honest user. */
export const SOCKET_PATH_BYTES_MAX = 107

/**
 * Maximum number of milliseconds after which `ostrom rescue --watch` reads the chain's time again.
 * Met by: no honest user.
 */
export const RESCUE_WAIT_MAX_MS = 5_000
