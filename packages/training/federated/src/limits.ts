/**
 * Attempts at one round of a federated run. An attempt is void if a member drops out or sends
 * nothing in time; each void attempt costs the time of its slowest member. Met by: no honest user.
 */
export const FEDERATED_ATTEMPTS_MAX = 16

/**
 * Bytes of a message between a member and the coordinator, except the run's document, updates and
 * states.
 * Met by: no honest user.
 */
export const FEDERATED_MESSAGE_BYTES_MAX = 65_536

/**
 * Updates of one member that a coordinator reads at the same time: one update, and its repetition.
 * Met by: no honest user.
 */
export const FEDERATED_UPDATE_READS_MAX = 2

/**
 * Milliseconds within which a coordinator answers a request whose response waits for no other
 * member.
 * Met by: no honest user.
 */
export const FEDERATED_ANSWER_MILLISECONDS_MAX = 10 * 60 * 1000

/**
 * Milliseconds that a coordinator leaves for its last responses before it closes all connections.
 * Met by: no honest user.
 */
export const FEDERATED_CLOSE_MILLISECONDS = 5_000

/**
 * Milliseconds from the last round until all members have stated their spent privacy.
 * Met by: no honest user.
 */
export const FEDERATED_STATEMENTS_MILLISECONDS_MAX = 24 * 60 * 60 * 1000

/**
 * Bytes of a run's document: 4 096 names of tensors of 512 characters, and their shapes.
 * Met by: provider; tested by `apps/cli/src/honest.test.ts`.
 */
export const FEDERATED_DOCUMENT_BYTES_MAX = 4_194_304

/**
 * Milliseconds from the start of an attempt to its last mask key: the slowest member trains in this
 * time. Met by: no honest user.
 */
export const FEDERATED_KEYS_MILLISECONDS_MAX = 24 * 60 * 60 * 1000

/**
 * Milliseconds from the last mask key until all updates have arrived: a member makes its masks and
 * sends 256 MiB in this time. Met by: no honest user.
 */
export const FEDERATED_UPDATES_MILLISECONDS_MAX = 60 * 60 * 1000

/**
 * Parameters of an adapter in a federated run: its state takes 256 MiB, also when it is sent.
 * Met by: provider; tested by `apps/cli/src/honest.test.ts`.
 */
export const FEDERATED_PARAMETERS_MAX = 67_108_864
