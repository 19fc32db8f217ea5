import { limit } from '@ostrom/protocol/limits'

/**
 * Longest time for npm to install a GPU's back end, in milliseconds without the time in which it
 * waits for a processor: 320 MB at 2 Mbit/s.
 */
export const GPU_INSTALL_MS_MAX = limit(30 * 60_000, 'milliseconds', 'no honest user')

/**
 * Characters at the end of each of npm's two outputs that the installation keeps. An error message
 * has a few hundred characters.
 */
export const GPU_INSTALL_OUTPUT_MAX = limit(1024 * 1024, 'characters', 'no honest user')

/**
 * Longest run of `nvidia-smi`, in milliseconds without the time in which it waits for a processor.
 * A sleeping GPU wakes in seconds.
 */
export const PROBE_TIMEOUT_MS = limit(10_000, 'milliseconds', 'no honest user')
