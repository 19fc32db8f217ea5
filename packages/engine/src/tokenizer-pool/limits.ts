/**
 * Processor time of a tokenizer worker for one tokenizer and template, in milliseconds. Gemma 3's
 * 33 MB take about 5 s. At the limit an attack costs the attacker a registration and an offer. It
 * costs a gateway one core at low priority for this time, `TOKENIZER_LOAD_ATTEMPTS_MAX`
 * times in each backoff for unreadable files. Met by: provider; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKER_LOAD_PROCESSOR_MS = 20_000

/**
 * Maximum processes that try to load one tokenizer. The second starts if the first was killed
 * because it took too long, which can happen with an honest file on a machine that swaps.
 * Met by: no honest user.
 */
export const TOKENIZER_LOAD_ATTEMPTS_MAX = 2

/**
 * Processor time for one text or prompt, in milliseconds. The longest honest prompts (128 k tokens)
 * take less than 2 s. At the limit only questions to the same model wait.
 * Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKER_TASK_PROCESSOR_MS = 10_000

/**
 * Processor time to compile the grammars of one request, in milliseconds. Usual grammars take 2. At
 * the limit, a caller costs a gateway one core at low priority for this time. Other callers
 * wait only for `TOKENIZER_WORKER_EVICTION_MS`. Met by: client; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKER_GRAMMAR_PROCESSOR_MS = 2_000

/**
 * Processor time of a tokenizer worker from its start to its first message, in milliseconds. The
 * worker reads no untrusted data until then, and takes about 400. Met by: no honest user.
 */
export const TOKENIZER_WORKER_START_PROCESSOR_MS = 30_000

/**
 * Milliseconds after which a tokenizer worker with a task is killed if it has neither run nor
 * waited for a processor. A task in progress waits only for a processor, for its parent and for
 * memory. Met by: no honest user.
 */
export const TOKENIZER_WORKER_IDLE_MS = 60_000

/**
 * Processor time in milliseconds after which a tokenizer worker gets the niceness
 * `TOKENIZER_WORKER_SLOW_PRIORITY`. Usual prompts take a few milliseconds. A hostile template or
 * vocabulary then yields to other processes, and the schemas that wait behind a slow schema go to
 * another process. Met by: no honest user.
 */
export const TOKENIZER_WORKER_EVICTION_MS = 1_000

/**
 * Maximum processes for slow schemas, in addition to the process that reads all other schemas.
 * A further slow schema ends the oldest of these processes, whose caller gets the error that the
 * gateway is busy. Met by: no honest user.
 */
export const SCHEMA_READERS_SLOW_MAX = 2

/**
 * Milliseconds after which one millisecond of a caller's processor time for schemas, or for texts,
 * is forgotten.
 * Callers with less remembered time go first. Met by: no honest user.
 */
export const CALLER_SHARE_LEAK_MS = 10

/**
 * Maximum callers whose processor time is remembered, for schemas and for texts each.
 * Met by: no honest user.
 */
export const CALLER_SHARES_MAX = 4_096

/**
 * Niceness of a slow tokenizer worker, from 0 (default) to 19 (lowest priority).
 * Met by: no honest user.
 */
export const TOKENIZER_WORKER_SLOW_PRIORITY = 15

/**
 * Maximum JavaScript heap of a tokenizer worker, in MiB. Gemma 3's tokenizer takes about 600.
 * Met by: no honest user.
 */
export const TOKENIZER_WORKER_HEAP_MIB = 1_024

/**
 * Maximum memory of a tokenizer worker, in bytes: heap, code and buffers. Met by: no honest user.
 */
export const TOKENIZER_WORKER_MEMORY_BYTES = 1_610_612_736

/**
 * Tokenizer workers: one for each model, and a second one for its long texts if a slot is free. A
 * further worker evicts the least recently used worker. Attack: questions to nine registered models
 * in turn; the next question to another model waits some seconds for a load. Met by: client; tested
 * by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_WORKERS_MAX = 8

/**
 * Tokenizer workers that load concurrently. Hostile models delay only the loads of other models.
 * Met by: no honest user.
 */
export const TOKENIZER_WORKERS_LOADING_MAX = 2

/**
 * Length of a text, in UTF-16 units, from which a second process of the model reads it, so that
 * short texts do not wait for it. At this length a text takes about 30 ms of processor time. The
 * first such text starts that process if a slot is free, but does not wait for it.
 * Met by: no honest user.
 */
export const TOKENIZER_LONG_TEXT_CHARACTERS = 32_768

/**
 * Milliseconds for which a waiting text yields to others, for each thousand of its characters:
 * about twenty times its processing time. At the limit a flood of short texts delays a text of
 * 100,000 characters by 5 s, and a flood of long texts delays a short text by the time of one long
 * text. Met by: no honest user.
 */
export const TOKENIZER_TASK_YIELD_MS = 50

/**
 * Texts in the queue of one worker. Beyond this number the pool refuses a text of the caller with
 * the most texts, and texts of callers that pay for nothing before all others: usually the longest,
 * not the latest. Attack: some twenty accounts of a shared gateway that each pay for a session, or
 * the same number of keys of another gateway, count as many short texts as they may at once; only
 * long prompts of these callers are refused in the meantime, and may be repeated. Accounts without
 * a session refuse only one another.
 * Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_TASKS_QUEUED_MAX = 256

/**
 * UTF-16 units of all texts in the queue of one worker: six requests of the largest size. Beyond
 * them the pool refuses a text of the caller with the most characters. Attack:
 * any holder of an API key sends seven requests of the largest size at once; the longest of them
 * are refused first. Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX = 64 * 1024 * 1024

/**
 * Characters of a prompt above which a time-out counts as the fault of the prompt, and causes no
 * backoff of the model. Honest tokenizers take a few milliseconds for shorter prompts. At the limit
 * a caller costs a gateway one core for `TOKENIZER_WORKER_TASK_PROCESSOR_MS` at low
 * priority, and blocks no model. Met by: no honest user.
 */
export const TOKENIZER_TASK_BLAME_CHARACTERS = 10_000

/**
 * Maximum workers to which one text is given, if other texts end a worker before the text begins.
 * Met by: no honest user.
 */
export const TOKENIZER_TASK_ATTEMPTS_MAX = 4

/**
 * Maximum processes to which one schema is given, if slow schemas of other callers occupy a process
 * first. Each caller that has recently used less processor time can go first once. At the limit a
 * schema has waited for 64 slow schemas, about a minute. Met by: no honest user.
 */
export const SCHEMA_ATTEMPTS_MAX = 64

/**
 * Token ids in one message of a tokenizer worker. A prompt has at most half as many.
 * Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_TASK_IDS_MAX = 1 << 21

/**
 * Bytes of the text of one answer that a process follows through a grammar. An honest answer of
 * 128,000 tokens has 600,000. Met by: no honest user.
 */
export const FOLLOWED_BYTES_MAX = 1 << 24

/**
 * Models in the queue for a tokenizer worker. Attack: this number of registered models, each with
 * an offer, is requested at one gateway; questions to models that are not loaded are refused until
 * these models have loaded or failed. Met by: no honest user.
 */
export const TOKENIZER_WORKER_STARTS_QUEUED_MAX = 64

/** Grammars in the cache of compiled grammars. Met by: no honest user. */
export const GRAMMAR_CACHE_ENTRIES_MAX = 256

/**
 * UTF-16 units of a question above which its grammar is not cached. 256 entries take 32 MB.
 * Met by: no honest user.
 */
export const GRAMMAR_CACHE_CHARACTERS_MAX = 65_536

/** Details in an error of a tokenizer worker. Met by: no honest user. */
export const ERROR_REPORT_DETAILS_MAX = 8

/**
 * UTF-16 units of the summary and of each detail in an error of a tokenizer worker.
 * Met by: no honest user.
 */
export const ERROR_REPORT_CHARACTERS_MAX = 512
