import { limit } from '@ostrom/protocol/limits'

export { CONTEXT_MAX, TEMPLATE_BYTES_MAX } from '@ostrom/protocol/limits'

const honest = 'packages/engine/src/honest.test.ts'

/**
 * Answers in the queue for a free sequence of one loaded model. The engine refuses further answers.
 * A node's own queue is shorter, so that an attack on a node reaches `ANSWERS_QUEUED_MAX` first.
 */
export const SEQUENCE_WAITERS_MAX = limit(1024, 'answers', 'client', honest)

/**
 * Largest `tokenizer.json`. The largest known (Gemma 3, 262 k tokens) has 33.4 MB, Llama 3 has 9
 * MB. At the limit an attack costs the attacker a registration and an offer. It costs each gateway
 * that serves the model one tokenizer worker for at most `TOKENIZER_WORKER_LOAD_PROCESSOR_MS`.
 */
export const TOKENIZER_BYTES_MAX = limit(40 * 1024 * 1024, 'bytes', 'provider', honest)

/** Longest text of a token. The longest of known models (spaces) has 256. */
export const TOKEN_CHARACTERS_MAX = limit(1024, 'characters', 'provider', honest)
/** Steps of a normalizer, a pre-tokenizer or a decoder. Known models have at most 8. */
export const TOKENIZER_STEPS_MAX = limit(32, 'steps', 'provider', honest)

/**
 * Factor by which all steps of a normalizer, of a pre-tokenizer or of a decoder together may
 * lengthen a text. Known models keep the length.
 */
export const NORMALIZER_GROWTH_MAX = limit(16, 'factor', 'no honest user')

/**
 * Longest word that a WordPiece model splits: the work grows with the cube of the length. The
 * tokenizers of BERT and of the models derived from it have a limit of 100.
 */
export const WORD_PIECE_CHARACTERS_MAX = limit(100, 'characters', 'provider', honest)

/**
 * Tokens of a Unigram vocabulary in a chain in which each token begins with the one before it: the
 * work at each position of a text grows with the square of this number. SentencePiece makes tokens
 * of at most 16 characters by default.
 */
export const UNIGRAM_PREFIXES_MAX = limit(24, 'tokens', 'provider', honest)

/**
 * Tokens added to a vocabulary. Gemma 3 has 6,415. The encoder searches every text for each of
 * them.
 */
export const ADDED_TOKENS_MAX = limit(16_384, 'tokens', 'provider', honest)

/**
 * UTF-16 units of all added tokens together, because the encoder keeps each prefix of a control
 * token in memory. Gemma 3 has 77,000.
 */
export const ADDED_TOKENS_CHARACTERS_MAX = limit(262_144, 'characters', 'provider', honest)

/**
 * Merges of a GGUF: listed in the file, or derived from its scored vocabulary. Llama 2 (32 k
 * tokens) has 61,000.
 */
export const MERGES_MAX = limit(2_000_000, 'merges', 'provider', honest)

/**
 * Longest text that a SentencePiece table of replacements (`precompiled_charsmap`) replaces, and
 * longest replacement. Both are below 64 in known tables.
 */
export const CHARSMAP_ENTRY_BYTES_MAX = limit(256, 'bytes', 'provider', honest)

/**
 * Tokens of a vocabulary. The largest known have 262,144; each takes some 100 bytes of a tokenizer
 * worker.
 */
export const VOCABULARY_MAX = limit(1 << 20, 'tokens', 'provider', honest)

/**
 * Mean of the squared lengths of a vocabulary's tokens: it bounds the work to split each token at
 * each position. Known vocabularies have 30 to 100. At the limit, 262,144 tokens take half a
 * second.
 */
export const TOKEN_SQUARES_MEAN_MAX = limit(1_024, 'characters', 'provider', honest)

/** UTF-16 units of text that are encoded at once, if a text is longer than two such slices. */
export const ENCODE_SLICE_CHARACTERS = limit(16_384, 'characters', 'no honest user')

/**
 * Nodes of a chat template that are evaluated for one prompt, in less than a second. Usual prompts
 * take 100 per message.
 */
export const TEMPLATE_STEPS_MAX = limit(1_000_000, 'nodes', 'client', honest)

/** UTF-16 units of one text that a template may create, plus 4 for each unit of its input. */
export const TEMPLATE_TEXT_MAX = limit(4_194_304, 'UTF-16 units', 'client', honest)

/**
 * UTF-16 units and list entries that a template may create or read for one prompt, plus 48 for each
 * unit of its input, because a template reads a message about 20 times. This limit bounds work in
 * addition to `TEMPLATE_STEPS_MAX`, which bounds nodes: at the limit a short prompt takes less than
 * two seconds, and one of a million characters about eight.
 */
export const TEMPLATE_WORK_MAX = limit(16_777_216, 'UTF-16 units', 'client', honest)

/**
 * Nesting depth of evaluated nodes of a chat template, including macros. The limit is a count,
 * because the size of the stack differs between machines. Known templates nest about 30.
 */
export const TEMPLATE_DEPTH_MAX = limit(256, 'levels', 'no honest user')

/**
 * Nesting depth of brackets, blocks and conditions in a chat template, which recursive functions
 * parse. The limit is a count, because the size of the stack differs between machines. Known
 * templates have about 30.
 */
export const TEMPLATE_NESTING_MAX = limit(128, 'levels', 'no honest user')

/**
 * Consecutive characters of white space in a chat template: the work to parse them grows with the
 * square of their number. Known templates have less than 200.
 */
export const TEMPLATE_SPACE_MAX = limit(1_024, 'characters', 'no honest user')

/** Arguments of one call in a chat template. */
export const TEMPLATE_ARGUMENTS_MAX = limit(256, 'arguments', 'no honest user')
/** Numbers in one `range` of a chat template. */
export const TEMPLATE_RANGE_MAX = limit(65_536, 'numbers', 'no honest user')
/**
 * Tokens that a child of the llama or onnx engine may compute before its caller has consumed them:
 * the usual number of tokens between two payments. Fast models send up to half of this number in
 * one message, which divides the cost of a message.
 */
export const TOKENS_AHEAD_MAX = limit(32, 'tokens', 'no honest user')

/** Prompt tokens in one native batch. The number is fixed, because it may change logits. */
export const BATCH_TOKENS = limit(512, 'tokens', 'no honest user')

/**
 * Maximum candidates for each position of a score. Each takes 8 bytes for every token of the
 * answer. Audits request 256, four times the sampler's candidates, because the order of the
 * candidates differs between machines.
 */
export const SCORE_TOP_MAX = limit(1024, 'candidates', 'no honest user')

/**
 * Maximum token ids in a challenge to a score: ids that the caller chooses (`targetIds`), whose raw
 * logits the score reports at each position. The native code compares each id with the whole
 * vocabulary.
 */
export const SCORE_TARGETS_MAX = limit(64, 'ids', 'no honest user')

/**
 * Tokens of an answer that one native step scores. A score can be aborted between steps. The logits
 * of one step take 80 MB at a vocabulary of 152,000.
 */
export const SCORE_STEP_TOKENS = limit(128, 'tokens', 'no honest user')

/**
 * Longest time for a child to load a model, such as 100 GB from a slow disk, in milliseconds by the
 * child's own clock, which stops while the child waits for a processor.
 */
export const LOAD_TIMEOUT_MS = limit(15 * 60_000, 'milliseconds', 'provider', honest)

/** Longest wait for progress of an answer, in milliseconds by the child's own clock. */
export const STEP_TIMEOUT_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Bytes of private writable memory that a child may map beyond its memory limit before the system
 * refuses more. Files that are only mapped do not count. Stacks and untouched heaps count as
 * mapped, but not as used. Applies on Linux, to children without GPU drivers.
 */
export const CHILD_MAPPED_BYTES = limit(1024 ** 3, 'bytes', 'no honest user')

/**
 * Largest message of a child to its parent. Generated images are the largest. The parent kills a
 * child that sends a longer message, before storing the message.
 */
export const CHILD_MESSAGE_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'no honest user')

/**
 * Values in one message of a child, entries of lists included. The parent counts them before the
 * runtime allocates, because 100 bytes can claim gigabytes. Scores take the most, 131,072. At the
 * limit the parent works for a tenth of a second.
 */
export const CHILD_MESSAGE_VALUES_MAX = limit(1 << 19, 'values', 'no honest user')

/**
 * Messages of one task in the parent's receive queue. Flow credit limits the messages of an answer
 * to a few; a score of the longest context takes 8,192. The parent kills a child that sends more
 * messages than the queue holds.
 */
export const CHILD_INBOX_MESSAGES_MAX = limit(16_384, 'messages', 'no honest user')

/**
 * Processes of one child: the child, two processes of bubblewrap in a sandbox, and the watcher of
 * its parent. If a child has more processes than this limit, the parent kills it at the next check,
 * at most a second later. The memory of all these processes counts as the model's.
 */
export const CHILD_PROCESSES_MAX = limit(9, 'processes', 'no honest user')

/**
 * Open files of each process of a model: llama.cpp opens one file for each part of a model, Node
 * about 25. The limit also bounds the kernel's buffers of sockets and pipes, because they count as
 * no process's memory.
 */
export const CHILD_FILES_MAX = limit(256, 'files', 'no honest user')

/** Threads and processes in a sandbox. The system refuses further ones, except to root. */
export const CHILD_THREADS_MAX = limit(1_024, 'threads', 'no honest user')

/**
 * Longest time for a command of a package manager that installs bubblewrap, excluding time in which
 * it waits for a processor. After that time, the user gets instructions to install it by hand.
 */
export const BUBBLEWRAP_INSTALL_MS_MAX = limit(180_000, 'milliseconds', 'no honest user')

/**
 * Files of one model that are compared with known hashes if there is no sandbox; a folder with more
 * files counts as untrusted.
 */
export const SANDBOX_KNOWN_FILES_MAX = limit(256, 'files', 'no honest user')

/**
 * Attempts to start an empty process in the sandbox at its probe; a further attempt follows only if
 * the one before exceeded `JAIL_PROBE_MS_MAX`.
 */
export const JAIL_PROBE_ATTEMPTS_MAX = limit(3, 'attempts', 'no honest user')

/**
 * Longest time for bubblewrap to start an empty process in a probe, excluding time in which it
 * waits for a processor, so that a busy machine does not run models without a sandbox.
 */
export const JAIL_PROBE_MS_MAX = limit(10_000, 'milliseconds', 'no honest user')

/** Milliseconds between two checks of a child's memory and progress. */
export const CHILD_MEMORY_POLL_MS = limit(1_000, 'milliseconds', 'no honest user')
/** Bytes of a child's memory beyond weights and contexts: code, buffers, JavaScript. */
export const CHILD_OVERHEAD_BYTES = limit(2 * 1024 ** 3, 'bytes', 'no honest user')

/**
 * UTF-16 units at the end of a child's error output that the parent keeps. The report of a crash
 * quotes one line of them.
 */
export const CHILD_ERROR_CHARACTERS = limit(4_096, 'characters', 'no honest user')

/** Parallel answers of an ONNX model by default. */
export const SEQUENCES_DEFAULT = limit(2, 'answers', 'no honest user')
/** Longest wait for the first event of an upstream server's answer. */
export const UPSTREAM_FIRST_EVENT_TIMEOUT_MS = limit(5 * 60_000, 'milliseconds', 'provider', honest)
/** Longest silence of an upstream server within an answer. */
export const UPSTREAM_IDLE_TIMEOUT_MS = limit(60_000, 'milliseconds', 'no honest user')
/** Largest event of an upstream server's stream. */
export const UPSTREAM_EVENT_MAX = limit(1 << 20, 'UTF-16 units', 'no honest user')
/** Function calls in one answer of an upstream server. */
export const UPSTREAM_CALLS_MAX = limit(32, 'calls', 'client', honest)

/**
 * Longest arguments of a function call of an upstream server: a file of 50,000 tokens, which an
 * agent writes with one call.
 */
export const UPSTREAM_CALL_LENGTH_MAX = limit(1 << 18, 'UTF-16 units', 'client', honest)

/** Inputs in one embedding request to an upstream server. Further inputs take further requests. */
export const UPSTREAM_EMBED_INPUTS = limit(16, 'inputs', 'no honest user')
/** Largest response with embeddings or images from an upstream server. */
export const UPSTREAM_REPLY_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'no honest user')
/** Largest error body or list of models from an upstream server. */
export const UPSTREAM_BODY_BYTES_MAX = limit(1 << 20, 'bytes', 'no honest user')
/** Parallel answers of an upstream server by default. */
export const UPSTREAM_SEQUENCES_DEFAULT = limit(8, 'answers', 'no honest user')
/** Tokens of context of an upstream model, if neither the server nor the operator states them. */
export const UPSTREAM_CONTEXT_DEFAULT = limit(4096, 'tokens', 'no honest user')

/**
 * Maximum tokens of an answer in one request to a vLLM server. Generation then stops until the
 * caller pulls more, so this number bounds the unpaid work. Each request costs a step and a round
 * trip.
 */
export const VLLM_SEGMENT_TOKENS = limit(64, 'tokens', 'no honest user')

/** Prompt tokens in one request to a vLLM server: one step of its scheduler by default. */
export const VLLM_PREFILL_TOKENS = limit(2_048, 'tokens', 'no honest user')
/** Events without a token in one response of a vLLM server. */
export const VLLM_EMPTY_EVENTS_MAX = limit(64, 'events', 'no honest user')

/**
 * Additional candidates to request from a vLLM server, because it does not order equal logits by
 * id.
 */
export const VLLM_TIE_CANDIDATES = limit(32, 'candidates', 'no honest user')

/**
 * Upper estimate of the bytes of JSON that one candidate of a score takes in a response of a vLLM
 * server; about 75 in practice.
 */
export const VLLM_SCORE_CANDIDATE_BYTES = limit(96, 'bytes', 'no honest user')

/**
 * Largest score in a response of a vLLM server: 4,000 positions with 256 candidates. Parsing such a
 * response blocks the process for about a second.
 */
export const VLLM_SCORE_BYTES_MAX = limit(128 * 1024 * 1024, 'bytes', 'no honest user')

/** Longest wait for a vLLM server's version, models, hello or health. */
export const VLLM_STATUS_TIMEOUT_MS = limit(30_000, 'milliseconds', 'no honest user')
/** Parallel answers of a vLLM server by default. */
export const VLLM_SEQUENCES_DEFAULT = limit(32, 'answers', 'no honest user')

/**
 * Characters at the end of an answer that are tokenized again with each part, if the engine returns
 * text without token ids.
 */
export const COUNT_TAIL_CHARACTERS = limit(512, 'characters', 'no honest user')

/**
 * Tokens: the count of text without ids is capped at the answer's limit, unless it exceeds twice
 * the limit by more than this number.
 */
export const COUNT_SLACK_TOKENS = limit(64, 'tokens', 'no honest user')

/** Numbers in an embedding of the echo engine. */
export const ECHO_DIMENSIONS = limit(64, 'numbers', 'no honest user')

/**
 * Tokens of one embedding input, independent of the model's context: an encoder processes a whole
 * input at once, in memory that grows with it.
 */
export const EMBED_CONTEXT_MAX = limit(8192, 'tokens', 'client', honest)

/** Special tokens that a model may add to an embedding input: one at each end. */
export const EMBED_SPECIAL_TOKENS = limit(2, 'tokens', 'no honest user')

/**
 * Files in the `onnx` folder of a model. Models with many parts in all formats have less than 60.
 */
export const ONNX_FILES_MAX = limit(256, 'files', 'provider', honest)

/** Largest configuration file of a model folder, `tokenizer.json` included. */
export const MODEL_CONFIG_BYTES_MAX = limit(64 * 1024 * 1024, 'bytes', 'provider', honest)
/** Factor from the bytes of ONNX files to memory: weights are cast, and caches grow. */
export const ONNX_MEMORY_FACTOR = limit(2, 'factor', 'no honest user')
/** Tokens of one image that a model reads or generates. Janus has 576. */
export const IMAGE_TOKENS_MAX = limit(16_384, 'tokens', 'no honest user')
/** Pixels of an image that a model reads. A file of a few kB can claim more pixels. */
export const IMAGE_PIXELS_MAX = limit(50_000_000, 'pixels', 'client', honest)
/** Classifier-free guidance scale of image generation, as published for Janus. */
export const IMAGE_GUIDANCE_SCALE = limit(5, 'scale', 'no honest user')

/**
 * Token ids, with their log probabilities, in one message of a child. Honest children send less
 * than 600.
 */
export const CHILD_IDS_MAX = limit(8_192, 'ids', 'no honest user')

/** Largest image or logit fingerprint in one message of a child. */
export const CHILD_FILE_BYTES_MAX = limit(33_554_432, 'bytes', 'no honest user')
/** Numbers in one vector of a child: an embedding, or the logits of a challenge. */
export const CHILD_VECTOR_MAX = limit(1 << 22, 'numbers', 'no honest user')
/** Longest text in a message of a child. */
export const CHILD_REASON_CHARACTERS = limit(1_024, 'characters', 'no honest user')
