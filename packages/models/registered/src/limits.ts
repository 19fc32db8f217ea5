import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/cli/src/honest.test.ts'

/** Largest text of a license. Long ones have 30 kB. */
export const LICENSE_BYTES_MAX = limit(1024 * 1024, 'bytes', 'provider', honest)
/** Longest wait for a model hub to list a repository or to send a small file. */
export const HUB_TIMEOUT_MS = limit(30_000, 'milliseconds', 'no honest user')
/** Largest file that a model hub may identify by git's hash alone. Larger ones have a SHA-256. */
export const HUB_UNHASHED_FILE_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'no honest user')
/** Files of a repository that a model hub may list. */
export const HUB_FILES_MAX = limit(10_000, 'files', 'provider', honest)
/** Largest response of a model hub. A repository of a thousand files takes 300 kB. */
export const HUB_RESPONSE_BYTES_MAX = limit(16 * 1024 * 1024, 'bytes', 'no honest user')
