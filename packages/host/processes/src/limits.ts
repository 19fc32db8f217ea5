import { limit } from '@ostrom/protocol/limits'

/**
 * Processes of one child that are sampled: the child, two of bubblewrap in a sandbox, the watchdog
 * that its parent starts beside it, and its own children. If a child has more processes, the
 * further ones are not counted.
 */
export const GROUP_PROCESSES_MAX = limit(64, 'processes', 'no honest user')

/** Threads of one process whose state is sampled. */
export const GROUP_THREADS_MAX = limit(256, 'threads', 'no honest user')
/** Longest interval between two samples of a child's time: a sample reads some 30 small files. */
export const LOOK_INTERVAL_MS_MAX = limit(1_000, 'milliseconds', 'no honest user')

/**
 * Shortest interval between two samples of a child's time; also before the first one, so that most
 * tasks end before they cost a sample.
 */
export const LOOK_INTERVAL_MS_MIN = limit(50, 'milliseconds', 'no honest user')

/**
 * Factor by which a limit of processor time is extended on systems other than Linux. They report no
 * processor time of a child, so its elapsed time counts instead.
 */
export const UNMETERED_FACTOR = limit(4, 'factor', 'no honest user')

/** Characters of a program's output that are kept by default. */
export const OUTPUT_CHARACTERS_MAX = limit(1_048_576, 'characters', 'no honest user')
/** Characters of a child's output that are searched for a text, such as the address of a server. */
export const OUTPUT_MATCHED_CHARACTERS_MAX = limit(10_000, 'characters', 'no honest user')

/**
 * Milliseconds for which a program's children may hold its output open after it has ended without
 * writing anything. Daemons do so; all earlier output is read by then.
 */
export const OUTPUT_SILENCE_MS_MAX = limit(1_000, 'milliseconds', 'no honest user')
