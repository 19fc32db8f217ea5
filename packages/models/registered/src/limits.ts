/**
 * Largest text of a license, in bytes. Long ones have 30 kB.
 * Met by: provider; tested by `apps/cli/src/honest.test.ts`.
 */
export const LICENSE_BYTES_MAX = 1024 * 1024

/**
 * Longest wait for a model hub to list a repository or to send a small file, in milliseconds.
 * Met by: no honest user.
 */
export const HUB_TIMEOUT_MS = 30_000

/**
 * Largest file that a model hub may identify by git's hash alone, in bytes. Larger ones have a
 * SHA-256. Met by: no honest user.
 */
export const HUB_UNHASHED_FILE_BYTES_MAX = 32 * 1024 * 1024

/**
 * Files of a repository that a model hub may list.
 * Met by: provider; tested by `apps/cli/src/honest.test.ts`.
 */
export const HUB_FILES_MAX = 10_000

/**
 * Largest response of a model hub, in bytes. A repository of a thousand files takes 300 kB.
 * Met by: no honest user.
 */
export const HUB_RESPONSE_BYTES_MAX = 16 * 1024 * 1024
