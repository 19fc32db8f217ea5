/** A bench whose figures the report contains. */
export type ReportSource = {
  /** Its name in `npm run bench -- NAME`. */
  readonly bench: string
  /** Number of processes that measure the bench, one after the other. */
  readonly runs: number
  /**
   * Whether the report reads the figures from `docs/reports`, where the bench's last full run wrote
   * them, because a full run takes hours.
   */
  readonly isRecorded?: boolean
}

/**
 * Benches in the order of the report. `settlement` runs once because its counts are the same in
 * every run.
 */
export const sources: readonly ReportSource[] = [
  { bench: 'overhead', runs: 3 },
  { bench: 'engine', runs: 3 },
  { bench: 'streams', runs: 3 },
  { bench: 'vouchers', runs: 5 },
  { bench: 'settlement', runs: 1 },
  { bench: 'scaling', runs: 3 },
  { bench: 'storage', runs: 3 },
  { bench: 'audit', runs: 3 },
  { bench: 'training', runs: 1, isRecorded: true },
  { bench: 'startup', runs: 1 },
  { bench: 'first-answer', runs: 1 },
  { bench: 'fresh-clone', runs: 1 },
]

/**
 * Required figures that are not in the tables, with the place where they are or the reason why they
 * are missing.
 */
export const externalFigures: readonly (readonly [figure: string, report: string])[] = [
  [
    'tokens/s of 1 to 32 streams together, and those of llama-server and plain vLLM',
    '[serving](serving.md), [serving-vllm](serving-vllm.md)',
  ],
  [
    'detection of Q4 served as Q8, another model, an altered prompt or sampler',
    '[detection](detection.md)',
  ],
  ['attacks on the court, and their cost', '[court](court.md)'],
  ['attacks on training rounds, replayed steps and validators', '[training](training.md)'],
  ['zero-knowledge proof of an answer of the certified model', '[proof](proof.md)'],
]
