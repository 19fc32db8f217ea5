/** Answers that may wait for a free sequence of one loaded model; more are refused. */
export const WAITING_MAX = 1024

/** Distinct pieces of text of which the token ids are kept, per tokenizer, by the library used. */
export const TOKENIZER_CACHE_ENTRIES = 10_000

/**
 * Largest `tokenizer.json` read, in bytes. The largest known (Gemma 3, 262 k tokens) has 33.4 MB,
 * Llama 3 has 9 MB. An attack at the limit costs its maker a registration and an offer, and each
 * gateway that is asked for the model one reader for at most `READER_LOAD_MS`.
 */
export const TOKENIZER_BYTES_MAX = 40 * 1024 * 1024

/** Longest text of a token, in UTF-16 units. The longest of known models (spaces) has 256. */
export const TOKEN_CHARACTERS_MAX = 1024

/** Steps of a normalizer, a pre-tokenizer or a decoder. Known models have at most 8. */
export const TOKENIZER_STEPS_MAX = 32

/** How many times longer all steps of a normalizer may make a text. Known models: once. */
export const NORMALIZER_GROWTH_MAX = 16

/** Tokens added to a vocabulary. Gemma 3 has 6,415; the guard looks for each in every text. */
export const ADDED_TOKENS_MAX = 16_384

/** UTF-16 units of all added tokens, whose every beginning is remembered. Gemma 3 has 77,000. */
export const ADDED_TOKENS_CHARACTERS_MAX = 262_144

/** Merges that a GGUF's scored vocabulary may come to. Llama 2 (32 k tokens) has 61,000. */
export const MERGES_MAX = 2_000_000

/** Longest entry of a SentencePiece table, and what it becomes, in bytes. Known: under 64. */
export const CHARSMAP_ENTRY_BYTES_MAX = 256

/**
 * Tokens of a vocabulary that a tokenizer is read with. The largest known have 262,144; each costs
 * its reader some 100 bytes.
 */
export const VOCABULARY_MAX = 1 << 20

/**
 * Mean over a vocabulary of the squares of its tokens' characters: what it takes to cut each at
 * each place. Known ones have 30 to 100. At the limit a vocabulary of 262,144 takes half a second.
 */
export const TOKEN_SQUARES_MEAN_MAX = 1_024

/** Largest chat template read, in bytes. Long ones with tools have about 20 kB. */
export const TEMPLATE_BYTES_MAX = 256 * 1024

/** UTF-16 units of text encoded at a time, where a text is longer than two such slices. */
export const ENCODE_SLICE_CHARACTERS = 16_384

/** Nodes of a chat template evaluated for one prompt. Usual: 100 per message. Under a second. */
export const TEMPLATE_STEPS_MAX = 1_000_000

/** UTF-16 units of one text that a template may make, beside 4 for each of what it was given. */
export const TEMPLATE_TEXT_MAX = 4_194_304

/**
 * UTF-16 units and list entries of all that a template may make or look at for one prompt, beside
 * 48 for each of what it was given: a message is looked at about 20 times. Bounds work, as
 * `TEMPLATE_STEPS_MAX` bounds nodes: at the limit a short prompt takes under
 * two seconds, and one of a million characters about eight.
 */
export const TEMPLATE_WORK_MAX = 16_777_216

/** Numbers in one `range` of a chat template. */
export const TEMPLATE_RANGE_MAX = 65_536

/** Tokens of context that a model may claim. */
export const CONTEXT_MAX = 1 << 26

/**
 * Tokens that a llama child may compute ahead of what the caller has pulled: a usual checkpoint.
 * Half of it is the most that fast models send at once, which is what a message costs shared out.
 */
export const TOKENS_AHEAD_MAX = 32

/** Prompt tokens in one native batch. Part of what may change logits, so fixed. */
export const BATCH_TOKENS = 512

/**
 * Most candidates for each position of a score: 8 bytes each, for every token of the answer. Audits
 * take 256, four times what the sampler considers, since order differs between machines.
 */
export const SCORE_TOP_MAX = 1024

/** Most ids of a challenge to a score. The native code compares each with all of a vocabulary. */
export const SCORE_CHALLENGE_MAX = 64

/**
 * Tokens of an answer scored in one native step, after which a score may be aborted. The logits of
 * all of them are in memory at once: 80 MB at a vocabulary of 152,000.
 */
export const SCORE_STEP_TOKENS = 128

/** Longest time for a child to load a model, in milliseconds: 100 GB from a slow disk. */
export const LOAD_TIMEOUT_MS = 15 * 60_000

/** Longest time without any news of an answer that is waited for, in milliseconds. */
export const STEP_TIMEOUT_MS = 10 * 60_000

/** Longest time to measure how many threads are fastest, in milliseconds. */
export const THREADS_MEASURE_MS = 3_000

/**
 * What a child may map beyond its memory before the system refuses it, in bytes: stacks of threads
 * and heaps that are not touched count there, and not in what is looked at.
 */
export const CHILD_MAPPED_BYTES = 1024 ** 3

/**
 * Largest message of a child to its parent, in bytes: drawn pictures are the largest. A child that
 * sends a longer one is killed before the parent has kept it.
 */
export const CHILD_MESSAGE_BYTES_MAX = 64 * 1024 * 1024

/**
 * Values in one message of a child, entries of lists among them: counted before the runtime makes
 * room for what the message claims, which 100 bytes could else drive to gigabytes. Scores take the
 * most, 131,072 in lists of any form. At the limit the parent works for a tenth of a second.
 */
export const CHILD_MESSAGE_VALUES_MAX = 1 << 19

/**
 * Messages of one piece of work that wait for the caller. Children are paced to a few; scores of
 * the longest context take 8,192 of them. A child that floods its parent is killed.
 */
export const CHILD_INBOX_MESSAGES_MAX = 16_384

/**
 * Processes of one child: itself, and in a jail bubblewrap's two. A model that starts more is
 * killed at the next look, a second later; its memory is counted over all of them.
 */
export const CHILD_PROCESSES_MAX = 8

/** Threads and processes together in a jail, which the system refuses above it (not to root). */
export const CHILD_THREADS_MAX = 1_024

/** Longest time for bubblewrap to start an empty process, in milliseconds, when it is tried. */
export const JAIL_PROBE_TIMEOUT_MS = 10_000

/** Longest wait for a GPU's back end to load and to find its devices, in milliseconds. */
export const GPU_LOOK_TIMEOUT_MS = 120_000

/** Between two looks at a child's memory and progress, in milliseconds. */
export const WATCH_MS = 1_000

/** Memory of a child beyond weights and contexts: code, buffers, JavaScript. In bytes. */
export const CHILD_OVERHEAD_BYTES = 2 * 1024 ** 3

/** Characters kept of what a child writes to its error output, to name the cause of a crash. */
export const CHILD_ERROR_CHARACTERS = 4_096

/** Answers at the same time of a loaded model when nothing else is asked for. */
export const SEQUENCES_DEFAULT = 2

/** Longest wait for the first piece of an answer from another server, in milliseconds. */
export const UPSTREAM_FIRST_TIMEOUT_MS = 5 * 60_000

/** Longest silence of another server in the middle of an answer, in milliseconds. */
export const UPSTREAM_IDLE_TIMEOUT_MS = 60_000

/** Largest event of another server's stream, in UTF-16 units. */
export const UPSTREAM_EVENT_MAX = 1 << 20

/** Calls of functions in one answer of another server. */
export const UPSTREAM_CALLS_MAX = 32

/** Longest arguments of a call that another server makes, in UTF-16 units. */
export const UPSTREAM_CALL_LENGTH_MAX = 1 << 16

/** Inputs to embed that another server is sent at once; more go in further requests. */
export const UPSTREAM_EMBED_INPUTS = 16

/** Largest reply with vectors or images read from another server, in bytes. */
export const UPSTREAM_REPLY_BYTES_MAX = 32 * 1024 * 1024

/** Largest error body, or list of models, read from another server, in bytes. */
export const UPSTREAM_BODY_BYTES_MAX = 1 << 20

/** Answers at the same time that another server is asked for when nothing else is said. */
export const UPSTREAM_SEQUENCES_DEFAULT = 8

/** Context of a model on another server, in tokens, where neither it nor the operator tells. */
export const UPSTREAM_CONTEXT_DEFAULT = 4096

/** Characters of an answer without token ids that are counted anew with each piece. */
export const COUNT_TAIL_CHARACTERS = 512

/** Tokens by which text without ids may exceed twice its limit before it counts in full. */
export const COUNT_SLACK_TOKENS = 64

/** Numbers in a vector of the echo engine. */
export const ECHO_DIMENSIONS = 64

/**
 * Tokens of one input to embed, whatever the model's context: an encoder takes a whole input at
 * once, in memory that grows with it.
 */
export const EMBED_CONTEXT_MAX = 8192

/** Tokens that a model may want around an input to embed: one at each end. */
export const EMBED_MARKS = 2

/** Files in the `onnx` folder of a model. Models of many parts in all formats have under 60. */
export const ONNX_FILES_MAX = 256

/** Largest `config.json` or like file of a model folder, in bytes; `tokenizer.json` included. */
export const ONNX_CONFIG_BYTES_MAX = 64 * 1024 * 1024

/** Memory of a model of ONNX graphs beside that of its files: weights are cast, and caches grow. */
export const ONNX_MEMORY_FACTOR = 2

/** Tokens of one picture that a model reads or draws. Janus has 576. */
export const PICTURE_TOKENS_MAX = 16_384

/** Pixels that a picture shown to a model may be unpacked to; files of a few kB can claim more. */
export const PICTURE_PIXELS_MAX = 50_000_000

/** By how much a drawn picture follows its text rather than none, as Janus is used. */
export const DRAW_GUIDANCE = 5

/**
 * Longest time for a process to start and to read one tokenizer and template, in milliseconds.
 * Gemma 3's 33 MB take about 5 s on two busy cores. At the limit an attack costs its maker a
 * registration and an offer, and a gateway one core for so long, once in `UNREADABLE_MS`.
 */
export const READER_LOAD_MS = 20_000

/**
 * Longest time for one text or prompt, in milliseconds. The longest honest prompts (128 k tokens)
 * take under 2 s. At the limit only questions to the same model wait.
 */
export const READER_STEP_MS = 10_000

/** Longest time to make the grammars of one request ready, in milliseconds. Usual: 2. */
export const READER_GRAMMAR_MS = 2_000

/**
 * Milliseconds after which work of a process that reads goes behind all other work of the machine.
 * Prompts take a few; a hostile template or vocabulary then takes only what nobody else wants.
 */
export const READER_PATIENCE_MS = 1_000

/** Niceness of such a process, from 0 (as all others) to 19 (last). */
export const READER_SLOW_PRIORITY = 15

/** Most JavaScript heap of a process that reads, in MiB. Gemma 3's tokenizer takes about 600. */
export const READER_HEAP_MIB = 1_024

/** Most memory of such a process, in bytes, its heap, code and buffers. */
export const READER_MEMORY_BYTES = 1_610_612_736

/** Processes that read, one for each model. The one unused for longest makes room. */
export const READERS_MAX = 8

/** Models that are being read for the first time at once: hostile ones hold up only these. */
export const READERS_LOADING_MAX = 2

/**
 * Milliseconds for which a text that waits lets others go first, for each thousand of its
 * characters: about twenty times what reading it takes. At the limit a flood of short texts holds
 * up one of 100,000 characters for 5 s, and a flood of long ones a short one for one of them.
 */
export const READER_YIELD_MS = 50

/** Texts that may wait for one process. Above it the longest are refused, not who comes last. */
export const READER_WAITING_MAX = 256

/** UTF-16 units of all texts that wait for one process: six requests of the largest size. */
export const READER_WAITING_CHARACTERS_MAX = 64 * 1024 * 1024

/**
 * Characters above which a prompt itself is at fault, and no model is left alone for it, where
 * reading it takes too long: honest tokenizers take a few milliseconds for fewer. At the limit a
 * caller costs a gateway one core for `READER_STEP_MS`, behind all other work, and nobody's model.
 */
export const READER_BLAME_CHARACTERS = 10_000

/** Processes that are tried for one text, where others' texts end them before it is begun. */
export const READER_TRIES_MAX = 4

/** Token ids of one message of a process that reads; a prompt has at most half as many. */
export const READER_IDS_MAX = 1 << 21

/** Models that may wait to be read. */
export const READERS_WAITING_MAX = 64

/** Grammars of which the outcome is remembered. */
export const GRAMMARS_KEPT_MAX = 256

/** UTF-16 units of a question above which its grammar is not remembered: 256 take 32 MB. */
export const GRAMMAR_KEPT_CHARACTERS_MAX = 65_536

/** Facts that a process may give with an error. */
export const REPORT_FACTS_MAX = 8

/** UTF-16 units of each of them. */
export const REPORT_CHARACTERS_MAX = 512

/** Token ids, with their log probabilities, in one message of a child. Honest: under 600. */
export const CHILD_IDS_MAX = 8_192

/** Largest picture or print in one message of a child, in bytes. */
export const CHILD_FILE_BYTES_MAX = 33_554_432

/** Numbers in one vector of a child: logits of a challenge, or what was embedded. */
export const CHILD_VECTOR_MAX = 1 << 22

/** Longest text in a message of a child, in UTF-16 units. */
export const CHILD_REASON_CHARACTERS = 1_024
