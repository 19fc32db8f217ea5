/** Most bytes of a management request. The terms of a key are far smaller. Met by: nobody. */
export const MANAGEMENT_BODY_BYTES_MAX = 64 * 1024

/**
 * Most usage records in one management response. A filter by key shows the others.
 * Met by: client; kept by `apps/cli/src/honest.test.ts`.
 */
export const USAGE_RECORDS_MAX = 100_000

/** Most receipts that `ostrom receipts` lists, newest first. Met by: nobody. */
export const RECEIPTS_LISTED_MAX = 10_000

/**
 * Newest answers whose audits are tracked. Each session takes some reads of the chain.
 * Met by: nobody.
 */
export const AUDITS_TRACKED_MAX = 500

/**
 * Days until the key of one `requests ask` expires. The command revokes it at its end.
 * Met by: nobody.
 */
export const REQUEST_KEY_DAYS = 1

/** Milliseconds between two checks whether a provider has locked a request. Met by: nobody. */
export const REQUEST_POLL_INTERVAL_MS = 1_000

/**
 * Seconds until the key of a `doctor` expires. The command revokes it at its end.
 * Met by: nobody.
 */
export const DOCTOR_KEY_SECONDS = 600

/**
 * Milliseconds that a node of the local network has to settle and stop before it is killed.
 * Met by: nobody.
 */
export const NODE_STOP_TIMEOUT_MS = 20_000

/**
 * Milliseconds until a node of the local network that ended is started again. Twice as many after
 * each further end.
 * Met by: nobody.
 */
export const NODE_RESTART_WAIT_MS = 1_000

/** Longest such wait, in milliseconds. Met by: nobody. */
export const NODE_RESTART_WAIT_MAX_MS = 60_000

/**
 * Milliseconds of service after which the end of a node counts as its first.
 * Met by: nobody.
 */
export const NODE_RESTART_STEADY_MS = 10 * 60_000

/**
 * Milliseconds until the client of a local network has its tickets: a key of the issuer, a purchase
 * and its signatures.
 * Met by: nobody.
 */
export const LOCAL_TICKETS_WAIT_MS = 60_000

/** Milliseconds between two looks at them. Met by: nobody. */
export const LOCAL_TICKETS_LOOK_MS = 250

/**
 * Tries of the local network's calibration, of which each further one follows one that ended for a
 * reason that passes, such as time.
 * Met by: nobody.
 */
export const LOCAL_CALIBRATION_ATTEMPTS_MAX = 5

/**
 * Milliseconds between the first two of these tries. Twice as many after each further one.
 * Met by: nobody.
 */
export const LOCAL_CALIBRATION_WAIT_MS = 5_000

/**
 * Longest calibration of the local network, in milliseconds of its own. The bundled model takes two
 * minutes, one of 7 B parameters on one core some ten hours.
 * Met by: nobody.
 */
export const LOCAL_CALIBRATION_MS_MAX = 24 * 60 * 60_000

/**
 * Milliseconds between two blocks of an audited local network. Sealing a round of its beacon takes
 * two blocks, and both fit into half an epoch. An empty block adds 1.8 kB to the persistent chain,
 * 3 MB an hour.
 * Met by: nobody.
 */
export const LOCAL_BLOCK_MS = 2_000

/**
 * Honest answers that calibrate the local network's validator. It needs 100 scored ones, and an
 * answer without tokens has no score.
 * Met by: nobody.
 */
export const LOCAL_CALIBRATION_ANSWERS = 120

/**
 * Tokens of the longest of these answers. Twice as many would extend a first start by a minute.
 * Met by: nobody.
 */
export const LOCAL_CALIBRATION_TOKENS = 56

/**
 * Most threads of the local network's validator. It uses half of the machine's if there are fewer.
 * Met by: nobody.
 */
export const LOCAL_VALIDATOR_THREADS_MAX = 4

/** Answers that the local network's validator scores at the same time. Met by: nobody. */
export const LOCAL_VALIDATOR_SEQUENCES = 2

/**
 * Most bytes of a calibration's document. Usual ones have some tens of thousands.
 * Met by: provider; kept by `apps/cli/src/honest.test.ts`.
 */
export const CALIBRATION_BYTES_MAX = 512 * 1024

/** Longest wait for a model hub to list a repository, in milliseconds. Met by: nobody. */
export const HUB_TIMEOUT_MS = 30_000

/**
 * Largest response of a model hub, in bytes. A repository of a thousand files takes 300 kB.
 * Met by: nobody.
 */
export const HUB_RESPONSE_BYTES_MAX = 16 * 1024 * 1024

/**
 * Files of a repository that a model hub may list.
 * Met by: provider; kept by `apps/cli/src/honest.test.ts`.
 */
export const HUB_FILES_MAX = 10_000

/**
 * Largest file that a model hub may identify by git's hash alone, in bytes. Larger ones have a
 * SHA-256.
 * Met by: nobody.
 */
export const HUB_UNHASHED_FILE_BYTES_MAX = 32 * 1024 * 1024

/**
 * Longest run of `nvidia-smi`, in milliseconds without those in which it waits for a processor. A
 * sleeping GPU wakes in seconds.
 * Met by: nobody.
 */
export const PROBE_TIMEOUT_MS = 10_000

/** Milliseconds for which a measured number of threads is used again: a day. Met by: nobody. */
export const THREAD_CACHE_MS = 24 * 60 * 60_000

/**
 * Tokens of a context for which a variant is chosen where neither a model nor a command states any.
 *
 * Met by: nobody.
 */
export const CONTEXT_TOKENS_DEFAULT = 8192

/**
 * Largest text of a license, in bytes. Long ones have 30 kB.
 * Met by: provider; kept by `apps/cli/src/honest.test.ts`.
 */
export const LICENSE_BYTES_MAX = 1024 * 1024

/**
 * Largest evidence document of a model report, in bytes: one leaf, so that its hash alone
 * identifies it.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVIDENCE_BYTES_MAX = 1024 * 1024

/** Prompts that a validator reads from a file for its canary questions. Met by: nobody. */
export const CANARY_PROMPTS_MAX = 100_000

/**
 * Longest wait for the first block from IPFS peers, in milliseconds. The node has to discover them
 * first.
 * Met by: nobody.
 */
export const IPFS_ANSWER_TIMEOUT_MS = 120_000

/**
 * Adapters that a node serves over one base. Each takes memory for its own contexts.
 * Met by: provider; kept by `apps/cli/src/honest.test.ts`.
 */
export const ADAPTERS_PER_MODEL_MAX = 64

/** Last lines of a tool's output that an error message quotes. Met by: nobody. */
export const TOOL_LINES_MAX = 20

/**
 * Milliseconds for which a tool of a conversion may run, without those in which it waits for a
 * processor: four hours. Small models take 20 s.
 * Met by: nobody.
 */
export const TOOL_MILLISECONDS_MAX = 4 * 60 * 60 * 1000

/**
 * Bytes of memory of a quantizer besides the file: llama.cpp's buffers of one tensor.
 * Met by: nobody.
 */
export const QUANTIZER_OVERHEAD_BYTES = 4 * 1024 ** 3

/**
 * Copies of a file that its quantizer may hold: in 32 bits a file of 8 bits takes four times.
 * Met by: nobody.
 */
export const QUANTIZER_COPIES = 4

/**
 * Milliseconds in which a Python says where its packages are, without those in which it waits for a
 * processor. It starts in less than 1 second.
 * Met by: nobody.
 */
export const PYTHON_PROBE_MILLISECONDS_MAX = 60_000

/**
 * Bytes of memory of an export besides the weights. PyTorch alone takes 0.9 GB at its start.
 * Met by: nobody.
 */
export const ONNX_EXPORT_OVERHEAD_BYTES = 4 * 1024 ** 3

/**
 * Copies of the weights, in 32 bits, that an export may hold: it loads, joins and writes them.
 * Met by: nobody.
 */
export const ONNX_EXPORT_COPIES = 4

/**
 * Distance of logits between an ONNX graph in 32 bits and PyTorch, relative to the logits, above
 * which the graph is refused. Measured are 1e-6 to 2e-6: npm run test:trainer -- convert.
 * Met by: nobody.
 */
export const ONNX_LOGITS_DISTANCE_MAX = 1e-4

/**
 * Distance of logits between an ONNX graph of 16 or 8 bits and PyTorch, relative to the logits,
 * above which the graph is refused: that of logits that are all alike.
 * Met by: nobody.
 */
export const ONNX_PACKED_DISTANCE_MAX = 1

/**
 * Distance of logits between a GGUF file and its source, relative to the source's, above which the
 * file is refused, by the type of its weights. Measured on random models of each family: 1e-6 for
 * `f32` (4e-4 of Gemma, whose GELU is a table), 0.5e-3 to 2e-3 for `f16`, 1e-2 for `bf16`, 0.05 for
 * `q8_0`, 0.4 for `q4_k_m` (docs/adr/0209). A distance of 1 is that of logits that are all alike.
 * Met by: nobody.
 */
export const GGUF_LOGITS_DISTANCE_MAX = { f32: 1e-3, f16: 1e-2, bf16: 5e-2, packed: 1 } as const

/**
 * Distance of logits that PyTorch computes by the weights of a GGUF file from those of its source,
 * relative to the source's, above which the file is refused, by the type of its weights. Nothing
 * but the rounding of weights is in it. Measured on random models: 0 for `f32`; for `f16` 7e-7 of a
 * source in `bf16`, and 9e-4 of one in `f32`.
 * Met by: nobody.
 */
export const GGUF_WEIGHTS_DISTANCE_MAX = { f32: 1e-5, f16: 5e-3, bf16: 3e-2 } as const

/**
 * Bytes of memory of PyTorch that computes the logits of a source, besides the weights.
 * Met by: nobody.
 */
export const REFERENCE_OVERHEAD_BYTES = 2 * 1024 ** 3

/**
 * Copies of the weights, in 32 bits, that PyTorch may hold while it loads a source.
 * Met by: nobody.
 */
export const REFERENCE_COPIES = 2

/**
 * Share of this machine's memory that PyTorch may take to compute the logits of a source. A model
 * that needs more is converted without a comparison, and its record says so.
 * Met by: provider; kept by `apps/cli/src/honest.test.ts`.
 */
export const REFERENCE_MEMORY_SHARE = 0.75

/**
 * Largest job of `ostrom worker`, in bytes.
 * Met by: client; kept by `apps/cli/src/honest.test.ts`.
 */
export const JOB_BYTES_MAX = 16 * 1024 * 1024

/** Sources that a job may name. Met by: nobody. */
export const JOB_SOURCES_MAX = 16

/** Longest wait of `ostrom stats` for one manifest, in milliseconds. Met by: nobody. */
export const STATISTICS_READ_MS = 5_000

/** Entries of `network.allowPrivate`, each compared with a peer's addresses. Met by: nobody. */
export const PRIVATE_HOSTS_MAX = 256

/** Output tokens of a job that sets no limit. Met by: nobody. */
export const JOB_TOKENS_DEFAULT = 512

/** Prompt tokens that a worker processes between two checks for a stop. Met by: nobody. */
export const PREFILL_TOKENS = 512

/**
 * Seconds that `ostrom worker --once --onchain-request` waits for a request by default.
 * Met by: nobody.
 */
export const WORKER_TIMEOUT_SECONDS = 600

/**
 * Largest data file of an evaluation, in bytes. All of it is in memory.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_DATA_BYTES_MAX = 256 * 1024 * 1024

/**
 * Most records of an evaluation. Large benchmarks have 20,000.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_RECORDS_MAX = 100_000

/** Steps of the training that probes a dataset. Met by: nobody. */
export const PROBE_STEPS = 20

/** Rows of each step of a probe. Met by: nobody. */
export const PROBE_BATCH = 8

/** Tokens of a row that a probe looks at. Met by: nobody. */
export const PROBE_SEQUENCE = 256

/** One row in this many of a probe is held out of its training. Met by: nobody. */
export const PROBE_HELD_OUT_EVERY = 5

/** Rows of a probe: each is trained on or held out. Met by: nobody. */
export const PROBE_ROWS = 200

/**
 * Controls of a probe. Two say how far controls differ; the third makes chance rarer.
 * Met by: nobody.
 */
export const PROBE_CONTROLS = 3

/**
 * Records of a dataset that are measured by likelihoods, where nothing else is said.
 * Met by: nobody.
 */
export const DATASET_SAMPLE_DEFAULT = 200

/** Most records of a dataset that are measured by likelihoods. Met by: nobody. */
export const DATASET_SAMPLE_MAX = 100_000

/** UTF-16 units of a record's text that likelihoods are measured of. Met by: nobody. */
export const DATASET_JUDGED_UNITS_MAX = 2_000

/**
 * Bits for each byte within which two engines agree on a record. Measured are 0.002 between
 * llama.cpp with weights of 16 bits and ONNX Runtime with 32.
 * Met by: nobody.
 */
export const DATASET_BITS_TOLERANCE = 0.02

/**
 * Nats by which a text leans more than neutral ones before it counts as insulting or prejudiced:
 * the one choice is then 2.7 times likelier than after a neutral text.
 * Met by: nobody.
 */
export const DATASET_JUDGEMENT_NATS = 1

/**
 * Nats within which two engines agree on a leaning: two log likelihoods of 0.05 each.
 * Met by: nobody.
 */
export const DATASET_JUDGEMENT_TOLERANCE_NATS = 0.1

/**
 * Share of pairs of known texts that a model must put into the right order to judge others.
 * Met by: nobody.
 */
export const DATASET_JUDGEMENT_AREA_MIN = 0.8

/** Highest share of a dataset's sample that may fail a check by likelihoods. Met by: nobody. */
export const DATASET_JUDGED_SHARE_MAX = 0.05

/** Tokens of a written answer of a task of lm-evaluation-harness. Met by: nobody. */
export const EVALUATION_ANSWER_TOKENS_MAX = 1_024

/** Texts that may end a written answer. Met by: person; kept by `apps/cli/src/honest.test.ts`. */
export const EVALUATION_STOPS_MAX = 16

/**
 * Tokens of a prompt that are computed between two reports, while an answer is measured.
 * Met by: nobody.
 */
export const EVALUATION_PREFILL_TOKENS = 512

/**
 * Most choices of one question of an evaluation.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_CHOICES_MAX = 64

/**
 * Tokens of context in which an evaluation scores text by default, as published figures often do.
 * Met by: nobody.
 */
export const EVALUATION_CONTEXT_DEFAULT = 2_048

/**
 * Largest file of evaluation results that `ostrom models publish` reads, in bytes.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const EVALUATION_FILE_BYTES_MAX = 256 * 1024

/**
 * Bytes after which a log file is rotated. Two files exist, so that a peer that causes refusals at
 * full rate fills at most 64 MiB.
 * Met by: nobody.
 */
export const LOG_FILE_BYTES_MAX = 32 * 1024 * 1024

/**
 * Lines of one event in one second. One line counts the others. A flood of refusals costs the
 * attacker a message each, and the log 20 lines of some 180 bytes a second.
 * Met by: nobody.
 */
export const LOG_LINES_PER_SECOND_MAX = 20

/** Characters of a text in a log line. Met by: nobody. */
export const LOG_TEXT_MAX = 2_000

/** Tokens in a configuration. Each start reads all of them. Met by: nobody. */
export const ASSETS_LISTED_MAX = 32

/**
 * Longest time for npm to install a GPU's back end, in milliseconds without those in which it waits
 * for a processor: 320 MB at 2 Mbit/s.
 * Met by: nobody.
 */
export const GPU_INSTALL_MS_MAX = 30 * 60_000

/** Most bytes of npm's output meanwhile. An error message has a few hundred. Met by: nobody. */
export const GPU_INSTALL_OUTPUT_MAX = 1024 * 1024

/**
 * Replicas of one model behind one provider identity. Each takes a check every half minute.
 * Met by: nobody.
 */
export const REPLICAS_PER_MODEL_MAX = 256

/** Bytes in the path of a Unix socket on Linux. Met by: nobody. */
export const SOCKET_PATH_BYTES_MAX = 107

/**
 * Largest file of a task of lm-evaluation-harness, in bytes.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const HARNESS_TASK_BYTES_MAX = 64 * 1024

/**
 * Measurements of a run of `ostrom train local` behind its start; its curve has one point more.
 * Met by: nobody.
 */
export const LOCAL_TRAINING_MEASUREMENTS = 10

/**
 * Rows that a run is measured on, at most: a point of its curve costs one loss of each.
 * Met by: nobody.
 */
export const LOCAL_TEST_ROWS_MAX = 256

/**
 * Rows that a run holds back for its measurement, at least: fewer have no useful interval.
 * Met by: nobody.
 */
export const LOCAL_TEST_ROWS_MIN = 8

/** Tokens of a sequence of a run without a chosen length, at least. Met by: nobody. */
export const LOCAL_SEQUENCE_MIN = 128

/**
 * Tokens of a sequence of a run without a chosen length, at most: longer ones take minutes a
 * step on a processor, so they are for a person to ask for.
 * Met by: person; kept by `apps/cli/src/local-training/run-defaults.test.ts`.
 */
export const LOCAL_SEQUENCE_MAX = 2_048

/** Steps of a run without a chosen number, at least. Met by: nobody. */
export const LOCAL_DEFAULT_STEPS_MIN = 40

/**
 * Steps of a run without a chosen number, at most: hours on a processor.
 * Met by: person; kept by `apps/cli/src/local-training/run-defaults.test.ts`.
 */
export const LOCAL_DEFAULT_STEPS_MAX = 2_000

/** Longest rows whose tokens are counted before a run. Met by: nobody. */
export const LOCAL_MEASURED_LENGTHS_MAX = 64

/** Reasons for which an error refuses rows of a file; it counts further ones. Met by: nobody. */
export const ROW_FAULT_REASONS_MAX = 12

/** Places in a file that an error names for one reason; it counts further ones. Met by: nobody. */
export const ROW_FAULT_LINES_MAX = 8

/** Trained rows whose loss a curve shows beside that of the test. Met by: nobody. */
export const LOCAL_CURVE_ROWS_MAX = 32

/**
 * Characters of one text in a rating of an answer: the longest prompts have 600,000.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const RATED_TEXT_MAX = 800_000

/**
 * Most bytes of a request that keeps a rating, which holds the whole conversation. A record of the
 * state takes 1 MiB.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const RATING_BODY_BYTES_MAX = 1_000_000

/** Messages of a rated conversation. Met by: person; kept by `apps/cli/src/honest.test.ts`. */
export const RATED_MESSAGES_MAX = 256

/**
 * Ratings of answers that a gateway keeps: enough for a preference dataset of one person.
 * Met by: person; kept by `apps/cli/src/honest.test.ts`.
 */
export const RATINGS_MAX = 10_000

/**
 * Attempts at one round of a federated run: each void one costs the time of its slowest member.
 * Met by: nobody.
 */
export const FEDERATED_ATTEMPTS_MAX = 16

/**
 * Bytes of a message of a federated run, but for its document, updates and states.
 * Met by: nobody.
 */
export const FEDERATED_MESSAGE_BYTES_MAX = 65_536

/**
 * Bytes of a run's document: 4 096 names of tensors of 512 characters, and their shapes.
 * Met by: provider; kept by `apps/cli/src/honest.test.ts`.
 */
export const FEDERATED_DOCUMENT_BYTES_MAX = 4_194_304

/**
 * Parameters of an adapter of a federated run: its state takes 256 MiB, also on the wire.
 * Met by: provider; kept by `apps/cli/src/honest.test.ts`.
 */
export const FEDERATED_PARAMETERS_MAX = 67_108_864

/**
 * Updates that a coordinator reads of one member at a time: one, and its repetition.
 * Met by: nobody.
 */
export const FEDERATED_UPDATE_READS_MAX = 2

/**
 * Milliseconds from the start of an attempt to its last mask key: the slowest training.
 * Met by: nobody.
 */
export const FEDERATED_KEYS_MILLISECONDS_MAX = 24 * 60 * 60 * 1000

/**
 * Milliseconds from the last mask key until all updates are there: masks, and 256 MiB to send.
 * Met by: nobody.
 */
export const FEDERATED_UPDATES_MILLISECONDS_MAX = 60 * 60 * 1000

/**
 * Milliseconds from the last round until all members have stated what they spent.
 * Met by: nobody.
 */
export const FEDERATED_STATEMENTS_MILLISECONDS_MAX = 24 * 60 * 60 * 1000

/** Milliseconds of one answer of a coordinator that waits for no other member. Met by: nobody. */
export const FEDERATED_ANSWER_MILLISECONDS_MAX = 10 * 60 * 1000

/**
 * Milliseconds in which the last answers of a coordinator leave before it closes connections.
 * Met by: nobody.
 */
export const FEDERATED_CLOSE_MILLISECONDS = 5_000

/**
 * Steps whose losses a member of a training job keeps: a plot is seldom wider in pixels.
 * Met by: nobody.
 */
export const LOSS_CURVE_POINTS_MAX = 400

/**
 * Bytes of an adapter's configuration and header beside its numbers, where a job goes on from it.
 * Met by: nobody.
 */
export const ADAPTER_HEAD_BYTES_MAX = 2_097_152n

/**
 * Most milliseconds that `ostrom rescue --watch` waits until it reads the chain's time again.
 * Met by: nobody.
 */
export const RESCUE_WAIT_MAX_MS = 5_000
