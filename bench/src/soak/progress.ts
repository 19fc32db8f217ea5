/** Options of a soak that reports its progress. */
export type Progress = {
  /** Prints a line about the progress. */
  readonly say: (line: string) => void
}
