import { limit } from '@ostrom/protocol/limits'

/** Most receipts that a person is shown, newest first. */
export const RECEIPTS_LISTED_MAX = limit(10_000, 'receipts', 'no honest user')
