import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/engine/src/honest.test.ts'

/**
 * Processor time of a tokenizer worker for one tokenizer and template. Gemma 3's 33 MB take about 5
 * s. At the limit an attack costs the attacker a registration and an offer. It costs a gateway one
 * core at low priority for this time, `TOKENIZER_LOAD_ATTEMPTS_MAX` times in each backoff for
 * unreadable files.
 */
export const TOKENIZER_WORKER_LOAD_PROCESSOR_MS = limit(20_000, 'milliseconds', 'provider', honest)

/**
 * Maximum processes that try to load one tokenizer. The second starts if the first was killed
 * because it took too long, which can happen with an honest file on a machine that swaps.
 */
export const TOKENIZER_LOAD_ATTEMPTS_MAX = limit(2, 'processes', 'no honest user')

/**
 * Processor time for one text or prompt. The longest honest prompts (128 k tokens) take less than 2
 * s. At the limit only questions to the same model wait.
 */
export const TOKENIZER_WORKER_TASK_PROCESSOR_MS = limit(10_000, 'milliseconds', 'client', honest)

/**
 * Processor time to compile the grammars of one request. Usual grammars take 2. At the limit, a
 * caller costs a gateway one core at low priority for this time. Other callers wait only for
 * `TOKENIZER_WORKER_EVICTION_MS`.
 */
export const TOKENIZER_WORKER_GRAMMAR_PROCESSOR_MS = limit(2_000, 'milliseconds', 'client', honest)

/**
 * Processor time of a tokenizer worker from its start to its first message. The worker reads no
 * untrusted data until then, and takes about 400.
 */
export const TOKENIZER_WORKER_START_PROCESSOR_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds after which a tokenizer worker with a task is killed if it has neither run nor
 * waited for a processor. A task in progress waits only for a processor, for its parent and for
 * memory.
 */
export const TOKENIZER_WORKER_IDLE_MS = limit(60_000, 'milliseconds', 'no honest user')

/**
 * Processor time in milliseconds after which a tokenizer worker gets the niceness
 * `TOKENIZER_WORKER_SLOW_PRIORITY`. Usual prompts take a few milliseconds. A hostile template or
 * vocabulary then yields to other processes, and the schemas that wait behind a slow schema go to
 * another process.
 */
export const TOKENIZER_WORKER_EVICTION_MS = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Maximum processes for slow schemas, in addition to the process that reads all other schemas. A
 * further slow schema ends the oldest of these processes, whose caller gets the error that the
 * gateway is busy.
 */
export const SCHEMA_READERS_SLOW_MAX = limit(2, 'processes', 'no honest user')

/**
 * Milliseconds after which one millisecond of a caller's processor time for schemas, or for texts,
 * is forgotten. Callers with less remembered time go first.
 */
export const CALLER_SHARE_LEAK_MS = limit(10, 'milliseconds', 'no honest user')

/** Maximum callers whose processor time is remembered, for schemas and for texts each. */
export const CALLER_SHARES_MAX = limit(4_096, 'callers', 'no honest user')
/** Niceness of a slow tokenizer worker, from 0 (default) to 19 (lowest priority). */
export const TOKENIZER_WORKER_SLOW_PRIORITY = limit(15, 'niceness', 'no honest user')
/** Maximum JavaScript heap of a tokenizer worker. Gemma 3's tokenizer takes about 600. */
export const TOKENIZER_WORKER_HEAP_MIB = limit(1_024, 'MiB', 'no honest user')
/** Maximum memory of a tokenizer worker: heap, code and buffers. */
export const TOKENIZER_WORKER_MEMORY_BYTES = limit(1_610_612_736, 'bytes', 'no honest user')

/**
 * Tokenizer workers: one for each model, and a second one for its long texts if a slot is free. A
 * further worker evicts the least recently used worker. Attack: questions to nine registered models
 * in turn; the next question to another model waits some seconds for a load.
 */
export const TOKENIZER_WORKERS_MAX = limit(8, 'workers', 'client', honest)

/**
 * Tokenizer workers that load concurrently. Hostile models delay only the loads of other models.
 */
export const TOKENIZER_WORKERS_LOADING_MAX = limit(2, 'workers', 'no honest user')

/**
 * Length of a text, from which a second process of the model reads it, so that short texts do not
 * wait for it. At this length a text takes about 30 ms of processor time. The first such text
 * starts that process if a slot is free, but does not wait for it.
 */
export const TOKENIZER_LONG_TEXT_CHARACTERS = limit(32_768, 'characters', 'no honest user')

/**
 * Milliseconds for which a waiting text yields to others, for each thousand of its characters:
 * about twenty times its processing time. At the limit a flood of short texts delays a text of
 * 100,000 characters by 5 s, and a flood of long texts delays a short text by the time of one long
 * text.
 */
export const TOKENIZER_TASK_YIELD_MS = limit(50, 'milliseconds', 'no honest user')

/**
 * Texts in the queue of one worker. Beyond this number the pool refuses a text of the caller with
 * the most texts, and texts of callers that pay for nothing before all others: usually the longest,
 * not the latest. Attack: some twenty accounts of a shared gateway that each pay for a session, or
 * the same number of keys of another gateway, count as many short texts as they may at once; only
 * long prompts of these callers are refused in the meantime, and may be repeated. Accounts without
 * a session refuse only one another.
 */
export const TOKENIZER_TASKS_QUEUED_MAX = limit(256, 'texts', 'client', honest)

/**
 * UTF-16 units of all texts in the queue of one worker: six requests of the largest size. Beyond
 * them the pool refuses a text of the caller with the most characters. Attack: any holder of an API
 * key sends seven requests of the largest size at once; the longest of them are refused first.
 */
export const TOKENIZER_TASKS_QUEUED_CHARACTERS_MAX = limit(
  64 * 1024 * 1024,
  'characters',
  'client',
  honest,
)

/**
 * Characters of a prompt above which a time-out counts as the fault of the prompt, and causes no
 * backoff of the model. Honest tokenizers take a few milliseconds for shorter prompts. At the limit
 * a caller costs a gateway one core for `TOKENIZER_WORKER_TASK_PROCESSOR_MS` at low priority, and
 * blocks no model.
 */
export const TOKENIZER_TASK_BLAME_CHARACTERS = limit(10_000, 'characters', 'no honest user')

/**
 * Maximum workers to which one text is given, if other texts end a worker before the text begins.
 */
export const TOKENIZER_TASK_ATTEMPTS_MAX = limit(4, 'workers', 'no honest user')

/**
 * Maximum processes to which one schema is given, if slow schemas of other callers occupy a process
 * first. Each caller that has recently used less processor time can go first once. At the limit a
 * schema has waited for 64 slow schemas, about a minute.
 */
export const SCHEMA_ATTEMPTS_MAX = limit(64, 'processes', 'no honest user')

/** Token ids in one message of a tokenizer worker. A prompt has at most half as many. */
export const TOKENIZER_TASK_IDS_MAX = limit(1 << 21, 'ids', 'client', honest)

/**
 * Bytes of the text of one answer that a process follows through a grammar. An honest answer of
 * 128,000 tokens has 600,000.
 */
export const FOLLOWED_BYTES_MAX = limit(1 << 24, 'bytes', 'no honest user')

/**
 * Models in the queue for a tokenizer worker. Attack: this number of registered models, each with
 * an offer, is requested at one gateway; questions to models that are not loaded are refused until
 * these models have loaded or failed.
 */
export const TOKENIZER_WORKER_STARTS_QUEUED_MAX = limit(64, 'models', 'no honest user')

/** Grammars in the cache of compiled grammars. */
export const GRAMMAR_CACHE_ENTRIES_MAX = limit(256, 'entries', 'no honest user')
/** UTF-16 units of a question above which its grammar is not cached. 256 entries take 32 MB. */
export const GRAMMAR_CACHE_CHARACTERS_MAX = limit(65_536, 'characters', 'no honest user')
/** Details in an error of a tokenizer worker. */
export const ERROR_REPORT_DETAILS_MAX = limit(8, 'details', 'no honest user')
/** UTF-16 units of the summary and of each detail in an error of a tokenizer worker. */
export const ERROR_REPORT_CHARACTERS_MAX = limit(512, 'characters', 'no honest user')
