/**
 * Longest time for npm to install a GPU's back end, in milliseconds without the time in which it
 * waits for a processor: 320 MB at 2 Mbit/s. Met by: no honest user.
 */
export const GPU_INSTALL_MS_MAX = 30 * 60_000

/**
 * Characters at the end of each of npm's two outputs that the installation keeps. An error message
 * has a few hundred characters. Met by: no honest user.
 */
export const GPU_INSTALL_OUTPUT_MAX = 1024 * 1024

/**
 * Longest run of `nvidia-smi`, in milliseconds without the time in which it waits for a processor.
 * A sleeping GPU wakes in seconds. Met by: no honest user.
 */
export const PROBE_TIMEOUT_MS = 10_000
