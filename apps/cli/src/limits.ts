/** Most bytes of a management request: a key's terms are far smaller. */
export const MANAGEMENT_BODY_BYTES_MAX = 64 * 1024

/** Most usage records in one answer of the management; filter by key to see further. */
export const USAGE_RECORDS_MAX = 100_000

/** Most receipts that `ostrom receipts` reads; the newest of them come first. */
export const RECEIPTS_LISTED_MAX = 10_000

/** Newest answers whose audits are followed: some questions to the chain for each session. */
export const AUDITS_FOLLOWED_MAX = 500

/** Days for which the key of one `requests ask` would live, were it not revoked at its end. */
export const REQUEST_KEY_DAYS = 1

/** Milliseconds between two looks whether a provider has locked a request. */
export const REQUEST_LOOK_MS = 1_000

/** Seconds for which the key of a `doctor` would live, were it not revoked at its end. */
export const DOCTOR_KEY_SECONDS = 600

/** Milliseconds that a node of the local network has to settle and stop before it is killed. */
export const NODE_STOP_WAIT_MS = 20_000

/**
 * Milliseconds between two blocks of a local network whose answers are audited: sealing a round of
 * its beacon takes two, and both stand in half an epoch. An empty one adds 1.8 kB to the kept
 * chain, 3 MB an hour.
 */
export const LOCAL_BLOCK_MS = 2_000

/**
 * Honest answers that the local network's validator is calibrated on; 100 have to be judged, and an
 * answer of no token is not.
 */
export const LOCAL_CALIBRATION_ANSWERS = 120

/** Tokens of the longest of them: twice as many would take a minute more of a first start. */
export const LOCAL_CALIBRATION_TOKENS = 56

/** Threads of the local network's validator, at most; half of the machine's where it has fewer. */
export const LOCAL_VALIDATOR_THREADS_MAX = 4

/** Most bytes of a calibration's document; some tens of thousands are usual. */
export const CALIBRATION_BYTES_MAX = 512 * 1024

/** Longest wait for a model hub to say what a repository holds, in milliseconds. */
export const HUB_TIMEOUT_MS = 30_000

/** Largest answer of a model hub, in bytes. A repository of a thousand files has 300 kB. */
export const HUB_ANSWER_BYTES_MAX = 16 * 1024 * 1024

/** Files of a repository that a model hub may list. */
export const HUB_FILES_MAX = 10_000

/** Largest file that a hub may name by git's hash alone, in bytes; larger ones have a SHA-256. */
export const HUB_SMALL_BYTES_MAX = 32 * 1024 * 1024

/** Longest wait for `nvidia-smi`, in milliseconds; a sleeping GPU wakes in seconds. */
export const PROBE_TIMEOUT_MS = 10_000

/** Contexts open at a time of a model whose configuration does not say; as in the llama engine. */
export const SEQUENCES_DEFAULT = 2

/** Tokens of context for which `ostrom models show` chooses when nothing else is said. */
export const CONTEXT_SHOWN = 8192

/** Largest text of a license, in bytes. Long ones have 30 kB. */
export const LICENSE_BYTES_MAX = 1024 * 1024

/** Largest document behind a report, in bytes: one leaf, so that its hash alone finds it. */
export const EVIDENCE_BYTES_MAX = 1024 * 1024

/** Prompts that a validator takes from a file for questions of its own. */
export const CANARY_PROMPTS_MAX = 100_000

/** Longest wait for IPFS peers to give a first block, in milliseconds: they must be found first. */
export const IPFS_ANSWER_TIMEOUT_MS = 120_000

/** Adapters that a node serves over one base; each takes memory for contexts of its own. */
export const ADAPTERS_SERVED_MAX = 64

/** Lines of a tool's output that are kept to tell why it failed. */
export const TOOL_LINES_MAX = 20

/** Largest job of `ostrom worker`, in bytes. */
export const JOB_BYTES_MAX = 16 * 1024 * 1024

/** Sources that a job may name. */
export const JOB_SOURCES_MAX = 16

/** Output tokens of a job that does not say. */
export const JOB_TOKENS_DEFAULT = 512

/** Prompt tokens that a worker processes between two looks at whether it is to stop. */
export const PREFILL_TOKENS = 512

/** Seconds that `ostrom worker --once --chain` waits for a request, unless told. */
export const WORKER_WAIT_SECONDS = 600

/** Largest file that a model is evaluated on, in bytes: all of it is in memory. */
export const EVALUATION_DATA_BYTES_MAX = 256 * 1024 * 1024

/** Records that a model is evaluated on, at most. Large benchmarks have 20,000. */
export const EVALUATION_RECORDS_MAX = 100_000

/** Choices of one question of an evaluation, at most. */
export const EVALUATION_CHOICES_MAX = 64

/** Tokens that an evaluation looks at together, unless told: what such figures often are of. */
export const EVALUATION_CONTEXT_DEFAULT = 2_048

/** Largest file of figures that `ostrom models publish` reads, in bytes. */
export const EVALUATION_FILE_BYTES_MAX = 256 * 1024

/**
 * Bytes of a log file before it is moved aside; two are kept. A peer that is refused as often as it
 * can ask makes its owner keep 64 MiB, and never more.
 */
export const LOG_FILE_BYTES_MAX = 32 * 1024 * 1024

/**
 * Lines of one event in one second; those above are counted in one line. A flood of refusals costs
 * its maker a message each, and its victim 20 lines of some 180 bytes a second.
 */
export const LOG_LINES_PER_SECOND_MAX = 20

/** Characters of a text in a line of a log. */
export const LOG_TEXT_MAX = 2_000

/** Tokens that a configuration lists: each is looked at at every start. */
export const ASSETS_LISTED_MAX = 32

/** Longest that npm may take to install a GPU's back end, in milliseconds: 320 MB at 2 Mbit/s. */
export const GPU_INSTALL_TIMEOUT_MS = 30 * 60_000

/** Most that npm may say meanwhile, in bytes; what it says of an error has a few hundred. */
export const GPU_INSTALL_OUTPUT_MAX = 1024 * 1024
