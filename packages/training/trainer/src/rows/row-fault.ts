/**
 * Reason for which a whole file of rows is refused: it has no readable list of records, or exceeds
 * a limit.
 */
export class RowFileFault extends Error {}
