/**
 * Answers in the queue for a free sequence of one loaded model. The engine refuses further answers.
 * A node's own queue is shorter, so that an attack on a node reaches `ANSWERS_QUEUED_MAX` first.
 * Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const SEQUENCE_WAITERS_MAX = 1024

/**
 * Largest `tokenizer.json`, in bytes. The largest known (Gemma 3, 262 k tokens) has 33.4 MB, Llama
 * 3 has 9 MB. At the limit an attack costs the attacker a registration and an offer. It costs each
 * gateway that serves the model one tokenizer worker for at most
 * `TOKENIZER_WORKER_LOAD_PROCESSOR_MS`. Met by: provider; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_BYTES_MAX = 40 * 1024 * 1024

/**
 * Longest text of a token, in UTF-16 units. The longest of known models (spaces) has 256.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const TOKEN_CHARACTERS_MAX = 1024

/**
 * Steps of a normalizer, a pre-tokenizer or a decoder. Known models have at most 8.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const TOKENIZER_STEPS_MAX = 32

/**
 * Factor by which all steps of a normalizer, of a pre-tokenizer or of a decoder together may
 * lengthen a text. Known models keep the length.
 * Met by: no honest user.
 */
export const NORMALIZER_GROWTH_MAX = 16

/**
 * Longest word that a WordPiece model splits, in characters: the work grows with the cube of the
 * length. The tokenizers of BERT and of the models derived from it have a limit of 100. Met by:
 * provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const WORD_PIECE_CHARACTERS_MAX = 100

/**
 * Tokens of a Unigram vocabulary in a chain in which each token begins with the one before it: the
 * work at each position of a text grows with the square of this number. SentencePiece makes tokens
 * of at most 16 characters by default. Met by: provider; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const UNIGRAM_PREFIXES_MAX = 24

/**
 * Tokens added to a vocabulary. Gemma 3 has 6,415. The encoder searches every text for each of
 * them. Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const ADDED_TOKENS_MAX = 16_384

/**
 * UTF-16 units of all added tokens together, because the encoder keeps each prefix of a control
 * token in memory. Gemma 3 has 77,000.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const ADDED_TOKENS_CHARACTERS_MAX = 262_144

/**
 * Merges of a GGUF: listed in the file, or derived from its scored vocabulary. Llama 2 (32 k
 * tokens) has 61,000.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const MERGES_MAX = 2_000_000

/**
 * Longest text that a SentencePiece table of replacements (`precompiled_charsmap`) replaces, and
 * longest replacement, in bytes. Both are below 64 in known tables. Met by: provider; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const CHARSMAP_ENTRY_BYTES_MAX = 256

/**
 * Tokens of a vocabulary. The largest known have 262,144; each takes some 100 bytes of a tokenizer
 * worker.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const VOCABULARY_MAX = 1 << 20

/**
 * Mean of the squared lengths of a vocabulary's tokens, in characters: it bounds the work to split
 * each token at each position. Known vocabularies have 30 to 100. At the limit, 262,144 tokens take
 * half a second.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const TOKEN_SQUARES_MEAN_MAX = 1_024

/**
 * Largest chat template, in bytes. Long templates with tools have about 20 kB. Met by: provider;
 * tested by `packages/engine/src/honest.test.ts`.
 */
export const TEMPLATE_BYTES_MAX = 256 * 1024

/**
 * UTF-16 units of text that are encoded at once, if a text is longer than two such slices.
 * Met by: no honest user.
 */
export const ENCODE_SLICE_CHARACTERS = 16_384

/**
 * Nodes of a chat template that are evaluated for one prompt, in less than a second. Usual prompts
 * take 100 per message.
 * Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const TEMPLATE_STEPS_MAX = 1_000_000

/**
 * UTF-16 units of one text that a template may create, plus 4 for each unit of its input. Met by:
 * client; tested by `packages/engine/src/honest.test.ts`.
 */
export const TEMPLATE_TEXT_MAX = 4_194_304

/**
 * UTF-16 units and list entries that a template may create or read for one prompt, plus 48 for each
 * unit of its input, because a template reads a message about 20 times. This limit bounds work in
 * addition to `TEMPLATE_STEPS_MAX`, which bounds nodes: at the limit a short prompt takes less than
 * two seconds, and one of a million characters about eight. Met by: client; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const TEMPLATE_WORK_MAX = 16_777_216

/**
 * Nesting depth of evaluated nodes of a chat template, including macros. The limit is a count,
 * because the size of the stack differs between machines. Known templates nest about 30.
 * Met by: no honest user.
 */
export const TEMPLATE_DEPTH_MAX = 256

/**
 * Nesting depth of brackets, blocks and conditions in a chat template, which recursive functions
 * parse. The limit is a count, because the size of the stack differs between machines. Known
 * templates have about 30. Met by: no honest user.
 */
export const TEMPLATE_NESTING_MAX = 128

/**
 * Consecutive characters of white space in a chat template: the work to parse them grows with the
 * square of their number. Known templates have less than 200. Met by: no honest user.
 */
export const TEMPLATE_SPACE_MAX = 1_024

/** Arguments of one call in a chat template. Met by: no honest user. */
export const TEMPLATE_ARGUMENTS_MAX = 256

/** Numbers in one `range` of a chat template. Met by: no honest user. */
export const TEMPLATE_RANGE_MAX = 65_536

/** Tokens of context that a model may claim. Met by: no honest user. */
export const CONTEXT_MAX = 1 << 26

/**
 * Tokens that a child of the llama or onnx engine may compute before its caller has consumed them:
 * the usual number of tokens between two payments. Fast models send up to half of this number in
 * one message, which divides the cost of a message. Met by: no honest user.
 */
export const TOKENS_AHEAD_MAX = 32

/**
 * Prompt tokens in one native batch. The number is fixed, because it may change logits.
 * Met by: no honest user.
 */
export const BATCH_TOKENS = 512

/**
 * Maximum candidates for each position of a score. Each takes 8 bytes for every token of the
 * answer. Audits request 256, four times the sampler's candidates, because the order of the
 * candidates differs between machines. Met by: no honest user.
 */
export const SCORE_TOP_MAX = 1024

/**
 * Maximum token ids in a challenge to a score: ids that the caller chooses (`targetIds`), whose raw
 * logits the score reports at each position. The native code compares each id with the whole
 * vocabulary. Met by: no honest user.
 */
export const SCORE_TARGETS_MAX = 64

/**
 * Tokens of an answer that one native step scores. A score can be aborted between steps. The logits
 * of one step take 80 MB at a vocabulary of 152,000. Met by: no honest user.
 */
export const SCORE_STEP_TOKENS = 128

/**
 * Longest time for a child to load a model, such as 100 GB from a slow disk, in milliseconds by the
 * child's own clock, which stops while the child waits for a processor. Met by: provider; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const LOAD_TIMEOUT_MS = 15 * 60_000

/**
 * Longest wait for progress of an answer, in milliseconds by the child's own clock.
 * Met by: no honest user.
 */
export const STEP_TIMEOUT_MS = 10 * 60_000

/**
 * Bytes of private writable memory that a child may map beyond its memory limit before the system
 * refuses more. Files that are only mapped do not count. Stacks and untouched heaps count as
 * mapped, but not as used. Applies on Linux, to children without GPU drivers.
 * Met by: no honest user.
 */
export const CHILD_MAPPED_BYTES = 1024 ** 3

/**
 * Largest message of a child to its parent, in bytes. Generated images are the largest. The parent
 * kills a child that sends a longer message, before storing the message. Met by: no honest user.
 */
export const CHILD_MESSAGE_BYTES_MAX = 64 * 1024 * 1024

/**
 * Values in one message of a child, entries of lists included. The parent counts them before the
 * runtime allocates, because 100 bytes can claim gigabytes. Scores take the most, 131,072. At the
 * limit the parent works for a tenth of a second. Met by: no honest user.
 */
export const CHILD_MESSAGE_VALUES_MAX = 1 << 19

/**
 * Messages of one task in the parent's receive queue. Flow credit limits the messages of an answer
 * to a few; a score of the longest context takes 8,192. The parent kills a child that sends more
 * messages than the queue holds.
 * Met by: no honest user.
 */
export const CHILD_INBOX_MESSAGES_MAX = 16_384

/**
 * Processes of one child: the child, two processes of bubblewrap in a sandbox, and the watcher of
 * its parent. If a child has more processes than this limit, the parent kills it at the next check,
 * at most a second later. The memory of all these processes counts as the model's.
 * Met by: no honest user.
 */
export const CHILD_PROCESSES_MAX = 9

/**
 * Open files of each process of a model: llama.cpp opens one file for each part of a model, Node
 * about 25. The limit also bounds the kernel's buffers of sockets and pipes, because they count as
 * no process's memory.
 * Met by: no honest user.
 */
export const CHILD_FILES_MAX = 256

/**
 * Threads and processes in a sandbox. The system refuses further ones, except to root.
 * Met by: no honest user.
 */
export const CHILD_THREADS_MAX = 1_024

/**
 * Longest time for a command of a package manager that installs bubblewrap, in milliseconds,
 * excluding time in which it waits for a processor. After that time, the user gets instructions to
 * install it by hand. Met by: no honest user.
 */
export const BUBBLEWRAP_INSTALL_MS_MAX = 180_000

/**
 * Files of one model that are compared with known hashes if there is no sandbox; a folder with more
 * files counts as untrusted. Met by: no honest user.
 */
export const SANDBOX_KNOWN_FILES_MAX = 256

/**
 * Attempts to start an empty process in the sandbox at its probe; a further attempt follows only if
 * the one before exceeded `JAIL_PROBE_MS_MAX`. Met by: no honest user.
 */
export const JAIL_PROBE_ATTEMPTS_MAX = 3

/**
 * Longest time for bubblewrap to start an empty process in a probe, in milliseconds, excluding time
 * in which it waits for a processor, so that a busy machine does not run models without a sandbox.
 * Met by: no honest user.
 */
export const JAIL_PROBE_MS_MAX = 10_000

/** Milliseconds between two checks of a child's memory and progress. Met by: no honest user. */
export const CHILD_MEMORY_POLL_MS = 1_000

/**
 * Bytes of a child's memory beyond weights and contexts: code, buffers, JavaScript.
 * Met by: no honest user.
 */
export const CHILD_OVERHEAD_BYTES = 2 * 1024 ** 3

/**
 * UTF-16 units at the end of a child's error output that the parent keeps. The report of a crash
 * quotes one line of them.
 * Met by: no honest user.
 */
export const CHILD_ERROR_CHARACTERS = 4_096

/** Parallel answers of an ONNX model by default. Met by: no honest user. */
export const SEQUENCES_DEFAULT = 2

/**
 * Longest wait for the first event of an upstream server's answer, in milliseconds.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const UPSTREAM_FIRST_EVENT_TIMEOUT_MS = 5 * 60_000

/**
 * Longest silence of an upstream server within an answer, in milliseconds. Met by: no honest user.
 */
export const UPSTREAM_IDLE_TIMEOUT_MS = 60_000

/** Largest event of an upstream server's stream, in UTF-16 units. Met by: no honest user. */
export const UPSTREAM_EVENT_MAX = 1 << 20

/**
 * Function calls in one answer of an upstream server.
 * Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const UPSTREAM_CALLS_MAX = 32

/**
 * Longest arguments of a function call of an upstream server, in UTF-16 units: a file of 50,000
 * tokens, which an agent writes with one call. Met by: client; tested by
 * `packages/engine/src/honest.test.ts`.
 */
export const UPSTREAM_CALL_LENGTH_MAX = 1 << 18

/**
 * Inputs in one embedding request to an upstream server. Further inputs take further requests.
 * Met by: no honest user.
 */
export const UPSTREAM_EMBED_INPUTS = 16

/**
 * Largest response with embeddings or images from an upstream server, in bytes.
 * Met by: no honest user.
 */
export const UPSTREAM_REPLY_BYTES_MAX = 32 * 1024 * 1024

/**
 * Largest error body or list of models from an upstream server, in bytes. Met by: no honest user.
 */
export const UPSTREAM_BODY_BYTES_MAX = 1 << 20

/** Parallel answers of an upstream server by default. Met by: no honest user. */
export const UPSTREAM_SEQUENCES_DEFAULT = 8

/**
 * Tokens of context of an upstream model, if neither the server nor the operator states them.
 * Met by: no honest user.
 */
export const UPSTREAM_CONTEXT_DEFAULT = 4096

/**
 * Maximum tokens of an answer in one request to a vLLM server. Generation then stops until the
 * caller pulls more, so this number bounds the unpaid work. Each request costs a step and a round
 * trip. Met by: no honest user.
 */
export const VLLM_SEGMENT_TOKENS = 64

/**
 * Prompt tokens in one request to a vLLM server: one step of its scheduler by default.
 * Met by: no honest user.
 */
export const VLLM_PREFILL_TOKENS = 2_048

/** Events without a token in one response of a vLLM server. Met by: no honest user. */
export const VLLM_EMPTY_EVENTS_MAX = 64

/**
 * Additional candidates to request from a vLLM server, because it does not order equal logits by
 * id. Met by: no honest user.
 */
export const VLLM_TIE_CANDIDATES = 32

/**
 * Upper estimate of the bytes of JSON that one candidate of a score takes in a response of a vLLM
 * server; about 75 in practice. Met by: no honest user.
 */
export const VLLM_SCORE_CANDIDATE_BYTES = 96

/**
 * Largest score in a response of a vLLM server, in bytes: 4,000 positions with 256 candidates.
 * Parsing such a response blocks the process for about a second. Met by: no honest user.
 */
export const VLLM_SCORE_BYTES_MAX = 128 * 1024 * 1024

/**
 * Longest wait for a vLLM server's version, models, hello or health, in milliseconds.
 * Met by: no honest user.
 */
export const VLLM_STATUS_TIMEOUT_MS = 30_000

/** Parallel answers of a vLLM server by default. Met by: no honest user. */
export const VLLM_SEQUENCES_DEFAULT = 32

/**
 * Characters at the end of an answer that are tokenized again with each part, if the engine returns
 * text without token ids. Met by: no honest user.
 */
export const COUNT_TAIL_CHARACTERS = 512

/**
 * Tokens: the count of text without ids is capped at the answer's limit, unless it exceeds twice
 * the limit by more than this number. Met by: no honest user.
 */
export const COUNT_SLACK_TOKENS = 64

/** Numbers in an embedding of the echo engine. Met by: no honest user. */
export const ECHO_DIMENSIONS = 64

/**
 * Tokens of one embedding input, independent of the model's context: an encoder processes a whole
 * input at once, in memory that grows with it.
 * Met by: client; tested by `packages/engine/src/honest.test.ts`.
 */
export const EMBED_CONTEXT_MAX = 8192

/**
 * Special tokens that a model may add to an embedding input: one at each end.
 * Met by: no honest user.
 */
export const EMBED_SPECIAL_TOKENS = 2

/**
 * Files in the `onnx` folder of a model. Models with many parts in all formats have less than 60.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const ONNX_FILES_MAX = 256

/**
 * Largest configuration file of a model folder, in bytes, `tokenizer.json` included.
 * Met by: provider; tested by `packages/engine/src/honest.test.ts`.
 */
export const MODEL_CONFIG_BYTES_MAX = 64 * 1024 * 1024

/**
 * Factor from the bytes of ONNX files to memory: weights are cast, and caches grow.
 * Met by: no honest user.
 */
export const ONNX_MEMORY_FACTOR = 2

/** Tokens of one image that a model reads or generates. Janus has 576. Met by: no honest user. */
export const IMAGE_TOKENS_MAX = 16_384

/**
 * Pixels of an image that a model reads. A file of a few kB can claim more pixels. Met by: client;
 * tested by `packages/engine/src/honest.test.ts`.
 */
export const IMAGE_PIXELS_MAX = 50_000_000

/**
 * Classifier-free guidance scale of image generation, as published for Janus.
 * Met by: no honest user.
 */
export const IMAGE_GUIDANCE_SCALE = 5

/**
 * Token ids, with their log probabilities, in one message of a child. Honest children send less
 * than 600. Met by: no honest user.
 */
export const CHILD_IDS_MAX = 8_192

/**
 * Largest image or logit fingerprint in one message of a child, in bytes. Met by: no honest user.
 */
export const CHILD_FILE_BYTES_MAX = 33_554_432

/**
 * Numbers in one vector of a child: an embedding, or the logits of a challenge.
 * Met by: no honest user.
 */
export const CHILD_VECTOR_MAX = 1 << 22

/** Longest text in a message of a child, in UTF-16 units. Met by: no honest user. */
export const CHILD_REASON_CHARACTERS = 1_024
