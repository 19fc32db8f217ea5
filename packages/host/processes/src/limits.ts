/**
 * Processes of one child that are sampled: the child, two of bubblewrap in a sandbox, the watchdog
 * that its parent starts beside it, and its own children. If a child has more processes, the
 * further ones are not counted. Met by: no honest user.
 */
export const GROUP_PROCESSES_MAX = 64

/** Threads of one process whose state is sampled. Met by: no honest user. */
export const GROUP_THREADS_MAX = 256

/**
 * Longest interval between two samples of a child's time, in milliseconds: a sample reads some 30
 * small files. Met by: no honest user.
 */
export const LOOK_INTERVAL_MS_MAX = 1_000

/**
 * Shortest interval between two samples of a child's time, in milliseconds; also before the first
 * one, so that most tasks end before they cost a sample. Met by: no honest user.
 */
export const LOOK_INTERVAL_MS_MIN = 50

/**
 * Factor by which a limit of processor time is extended on systems other than Linux. They report
 * no processor time of a child, so its elapsed time counts instead. Met by: no honest user.
 */
export const UNMETERED_FACTOR = 4

/** Characters of a program's output that are kept by default. Met by: no honest user. */
export const OUTPUT_CHARACTERS_MAX = 1_048_576

/**
 * Characters of a child's output that are searched for a text, such as the address of a server.
 * Met by: no honest user.
 */
export const OUTPUT_MATCHED_CHARACTERS_MAX = 10_000

/**
 * Milliseconds for which a program's children may hold its output open after it has ended without
 * writing anything. Daemons do so; all earlier output is read by then. Met by: no honest user.
 */
export const OUTPUT_SILENCE_MS_MAX = 1_000
