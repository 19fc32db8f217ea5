/** Most receipts that a person is shown, newest first. Met by: no honest user. */
export const RECEIPTS_LISTED_MAX = 10_000
