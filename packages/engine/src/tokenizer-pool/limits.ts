/**
 * Processor time of a tokenizer worker for one tokenizer and template, in milliseconds. Gemma 3's
 * 33 MB take about 5 s. At the limit an attack costs the attacker a registration and an offer, and
 * a gateway one core at the lowest priority for this time, `TOKENIZER_LOAD_ATTEMPTS_MAX` times in
 * each backoff for unreadable files.
 * Met by: provider; kept by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKER_LOAD_PROCESSOR_MS = 20_000

/**
 * Processes that try to load one tokenizer: a further one where the first was ended for time, which
 * on a machine that swaps can happen to an honest file.
 * Met by: nobody.
 */
export const TOKENIZER_LOAD_ATTEMPTS_MAX = 2

/**
 * Processor time for one text or prompt, in milliseconds. The longest honest prompts (128 k tokens)
 * take less than 2 s. At the limit only questions to the same model wait.
 * Met by: client; kept by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKER_TASK_PROCESSOR_MS = 10_000

/**
 * Processor time to compile the grammars of one request, in milliseconds. Usual ones take 2. At the
 * limit a caller costs a gateway one core at the lowest priority for this time, and others wait for
 * `TOKENIZER_WORKER_EVICTION_MS` of it.
 * Met by: client; kept by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKER_GRAMMAR_PROCESSOR_MS = 2_000

/**
 * Processor time of a tokenizer worker from its start to its first word, in milliseconds. It reads
 * nothing of strangers until then, and takes about 400.
 * Met by: nobody.
 */
export const TOKENIZER_WORKER_START_PROCESSOR_MS = 30_000

/**
 * Milliseconds for which a tokenizer worker may neither run nor wait for a processor while it has a
 * task: nothing that it does waits for anything but its parent and its memory.
 * Met by: nobody.
 */
export const TOKENIZER_WORKER_IDLE_MS = 60_000

/**
 * Processor time in milliseconds after which a tokenizer worker's task gets the lowest priority of
 * the machine. Usual prompts take a few. A hostile template or vocabulary then uses idle time only,
 * and the schemas behind a slow one go to another process.
 * Met by: nobody.
 */
export const TOKENIZER_WORKER_EVICTION_MS = 1_000

/**
 * Number of processes for slow schemas, beside the process that reads all others. Beyond it the
 * oldest is ended: its caller is told that the gateway is busy. Met by: nobody.
 */
export const SCHEMA_READERS_SLOW_MAX = 2

/**
 * Milliseconds in which one millisecond of processor time of a caller's schemas is forgotten. Until
 * then callers with less processor time go first. Met by: nobody.
 */
export const SCHEMA_SHARE_LEAK_MS = 10

/** Callers whose processor time for schemas is known. Met by: nobody. */
export const SCHEMA_SHARES_MAX = 4_096

/** Niceness of such a worker, from 0 (default) to 19 (lowest). Met by: nobody. */
export const TOKENIZER_WORKER_SLOW_PRIORITY = 15

/**
 * Most JavaScript heap of a tokenizer worker, in MiB. Gemma 3's tokenizer takes about 600.
 * Met by: nobody.
 */
export const TOKENIZER_WORKER_HEAP_MIB = 1_024

/** Most memory of a tokenizer worker, in bytes: heap, code and buffers. Met by: nobody. */
export const TOKENIZER_WORKER_MEMORY_BYTES = 1_610_612_736

/**
 * Tokenizer workers: one for each model, and a further one for its long texts where a place is
 * free. One more evicts the least recently used.
 * Attack:
 * questions to nine registered models in turn; the next question to another model waits for a load,
 * some seconds.
 * Met by: client; kept by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKERS_MAX = 8

/** Tokenizer workers that load concurrently. Hostile models delay only these. Met by: nobody. */
export const TOKENIZER_WORKERS_LOADING_MAX = 2

/**
 * UTF-16 units of a text from which it is read by a further process of its model, so that short
 * texts do not wait for it: about 30 ms of processor time. That process is started at the first
 * such text, which does not wait for it, where a place is free.
 * Met by: nobody.
 */
export const TOKENIZER_LONG_TEXT_CHARACTERS = 32_768

/**
 * Milliseconds for which a waiting text yields to others, for each thousand of its characters:
 * about twenty times its processing time. At the limit a flood of short texts delays one of 100,000
 * characters by 5 s, and a flood of long texts delays a short one by one of them.
 * Met by: nobody.
 */
export const TOKENIZER_TASK_YIELD_MS = 50

/**
 * Texts in the queue of one worker. Beyond it the pool refuses the longest, not the latest.
 * Attack: the same number of short texts at once, from any holder of a key; long prompts to the
 * same model are refused meanwhile, and may be repeated. Met by: client; kept by
 * `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_TASKS_QUEUED_MAX = 256

/**
 * UTF-16 units of all texts in the queue of one worker: six requests of the largest size.
 * Attack: seven such requests at once, from any holder of a key; the longest of them are refused
 * first. Met by: client; kept by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX = 64 * 1024 * 1024

/**
 * Characters above which a time-out is the prompt's fault and causes no backoff of the model.
 * Honest tokenizers take a few milliseconds for fewer. At the limit a caller costs a gateway one
 * core for `TOKENIZER_WORKER_TASK_PROCESSOR_MS` at the lowest priority, and blocks no model.
 * Met by: nobody.
 */
export const TOKENIZER_TASK_BLAME_CHARACTERS = 10_000

/**
 * Workers that are tried for one text, if other texts end them before it begins.
 * Met by: nobody.
 */
export const TOKENIZER_TASK_ATTEMPTS_MAX = 4

/**
 * Processes that are tried for one schema, if slow ones of others come first in them. Each caller
 * with less recent processor time can come first once; at the limit a schema has waited for as many
 * slow ones, about a minute. Met by: nobody.
 */
export const SCHEMA_ATTEMPTS_MAX = 64

/**
 * Token ids in one message of a tokenizer worker. A prompt has at most half as many.
 * Met by: client; kept by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_TASK_IDS_MAX = 1 << 21

/**
 * Models in the queue for a tokenizer worker.
 * Attack: as many registered models with an offer each,
 * at one gateway; questions to models that are not loaded are refused until these have loaded or
 * failed.
 * Met by: nobody.
 */
export const TOKENIZER_WORKER_STARTS_QUEUED_MAX = 64

/** Grammars in the cache of compiled grammars. Met by: nobody. */
export const GRAMMAR_CACHE_ENTRIES_MAX = 256

/**
 * UTF-16 units of a question above which its grammar is not cached. 256 entries take 32 MB.
 * Met by: nobody.
 */
export const GRAMMAR_CACHE_CHARACTERS_MAX = 65_536

/** Details in an error of a tokenizer worker. Met by: nobody. */
export const ERROR_REPORT_DETAILS_MAX = 8

/** UTF-16 units of each of these details. Met by: nobody. */
export const ERROR_REPORT_CHARACTERS_MAX = 512
