/** A file that contains no list of records at all. */
export class RowFileFault extends Error {}
