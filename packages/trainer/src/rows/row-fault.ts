/** A file that is no list of records at all. */
export class RowFileFault extends Error {}
