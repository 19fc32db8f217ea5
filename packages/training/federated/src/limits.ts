import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/**
 * Attempts at one round of a federated run. An attempt is void if a member drops out or sends
 * nothing in time; each void attempt costs the time of its slowest member.
 */
export const FEDERATED_ATTEMPTS_MAX = limit(16, 'attempts', 'no honest user')

/**
 * Bytes of a message between a member and the coordinator, except the run's document, updates and
 * states.
 */
export const FEDERATED_MESSAGE_BYTES_MAX = limit(65_536, 'bytes', 'no honest user')

/**
 * Updates of one member that a coordinator reads at the same time: one update, and its repetition.
 */
export const FEDERATED_UPDATE_READS_MAX = limit(2, 'updates', 'no honest user')

/**
 * Milliseconds within which a coordinator answers a request whose response waits for no other
 * member.
 */
export const FEDERATED_ANSWER_MILLISECONDS_MAX = limit(
  10 * 60 * 1000,
  'milliseconds',
  'no honest user',
)

/**
 * Milliseconds that a coordinator leaves for its last responses before it closes all connections.
 */
export const FEDERATED_CLOSE_MILLISECONDS = limit(5_000, 'milliseconds', 'no honest user')

/** Milliseconds from the last round until all members have stated their spent privacy. */
export const FEDERATED_STATEMENTS_MILLISECONDS_MAX = limit(
  24 * 60 * 60 * 1000,
  'milliseconds',
  'no honest user',
)
/** Bytes of a run's document: 4 096 names of tensors of 512 characters, and their shapes. */
export const FEDERATED_DOCUMENT_BYTES_MAX = limit(4_194_304, 'bytes', 'provider', honest)

/**
 * Milliseconds from the start of an attempt to its last mask key: the slowest member trains in this
 * time.
 */
export const FEDERATED_KEYS_MILLISECONDS_MAX = limit(
  24 * 60 * 60 * 1000,
  'milliseconds',
  'no honest user',
)

/**
 * Milliseconds from the last mask key until all updates have arrived: a member makes its masks and
 * sends 256 MiB in this time.
 */
export const FEDERATED_UPDATES_MILLISECONDS_MAX = limit(
  60 * 60 * 1000,
  'milliseconds',
  'no honest user',
)

/** Parameters of an adapter in a federated run: its state takes 256 MiB, also when it is sent. */
export const FEDERATED_PARAMETERS_MAX = limit(67_108_864, 'parameters', 'provider', honest)
