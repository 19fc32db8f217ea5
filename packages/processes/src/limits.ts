/**
 * Processes of one child that are looked at: itself, two of bubblewrap in a jail, the watch on its
 * parent, and its own children. A child that has more has its further ones uncounted. Met by:
 * nobody.
 */
export const GROUP_PROCESSES_MAX = 64

/** Threads of one process whose state is looked at. Met by: nobody. */
export const GROUP_THREADS_MAX = 256

/**
 * Milliseconds between two looks at a child's time, at most: a look reads some 30 small files.
 * Met by: nobody.
 */
export const LOOK_INTERVAL_MS_MAX = 1_000

/**
 * Milliseconds between two looks at a child's time, at least; also before the first one, so that
 * most tasks, which take less, cost no look.
 * Met by: nobody.
 */
export const LOOK_INTERVAL_MS_MIN = 50

/**
 * Factor of a limit on systems that do not tell a process's processor time (other than Linux):
 * there all time counts, and a loaded machine has this much of it in reserve.
 * Met by: nobody.
 */
export const UNMETERED_FACTOR = 4

/** Characters of output that are kept of a program unless told otherwise. Met by: nobody. */
export const OUTPUT_CHARACTERS_MAX = 1_048_576

/**
 * Characters of a child's output that a text is looked for in, such as the address of a server.
 * Met by: nobody.
 */
export const OUTPUT_MATCHED_CHARACTERS_MAX = 10_000

/**
 * Milliseconds for which a program's children may hold its output open after it has ended without
 * writing anything. Daemons do so; all earlier output is read by then. Met by: nobody.
 */
export const OUTPUT_SILENCE_MS_MAX = 1_000
