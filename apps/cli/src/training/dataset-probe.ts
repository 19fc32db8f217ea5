import { createHash } from 'node:crypto'
import { readRecordLines } from '@ostrom/datasets'
import { Hex } from '@ostrom/protocol'
import type { Trainer, TrainerTerms } from '@ostrom/trainer'
import { Comparison } from '@ostrom/training'
import { PROBE_BATCH, PROBE_HELD_OUT_EVERY, PROBE_SEQUENCE, PROBE_STEPS } from '../limits.ts'

// Whether a short training on part of a dataset helps with the rest of it (ADR 0105). It shows that
// records have something in common that the model can learn, not that they are good.

export type DatasetProbeOptions = {
  readonly trainer: Trainer
  /** Folder of the base model's safetensors. */
  readonly model: string
  readonly adapter: {
    readonly rank: number
    readonly alpha: number
    readonly targetModules: readonly string[]
  }
  /** Learning rate, in parts per billion. */
  readonly learningRateNano: number
  readonly signal: AbortSignal
}

/** What a probe found. */
export type DatasetProbeReport = Comparison.PairedInterval & {
  readonly trained: number
  readonly heldOut: number
  readonly steps: number
  /** What the losses were rounded by: the same description gives the same numbers. */
  readonly environment: string
  readonly verdict: 'useful' | 'not-shown' | 'harmful'
}

/**
 * Returns rows of a file of JSON lines, those whose SHA-256 is lowest.
 *
 * @throws {RangeError} The file is no JSON lines.
 */
export async function sampleRows(
  source: AsyncIterable<Uint8Array>,
  count: number,
): Promise<readonly string[]> {
  let sample: { readonly hash: string; readonly row: string }[] = []
  const keep = () => {
    sample = sample.sort((a, b) => (a.hash < b.hash ? -1 : 1)).slice(0, count)
  }
  for await (const line of readRecordLines(source)) {
    if (line.kind === 'fault') throw new RangeError(line.fault)
    const row = JSON.stringify(line.value)
    sample.push({ hash: createHash('sha256').update(row).digest('hex'), row })
    if (sample.length >= 2 * count) keep()
  }
  keep()
  return sample.map(({ row }) => row)
}

async function termsOf(options: DatasetProbeOptions) {
  const { trainer, model, adapter, learningRateNano, signal } = options
  const first = await trainer.firstState({ model, part: { adapter }, seed: Hex.zeroHash, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms: TrainerTerms = {
    method: 'sft',
    adapter: { ...adapter, frozenA: false },
    tensors: first.tensors,
    rounds: 1,
    innerSteps: PROBE_STEPS,
    batch: PROBE_BATCH,
    sequence: PROBE_SEQUENCE,
    optimizer: {
      learningRateNano,
      schedule: 'constant',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 1_000_000,
      moments: 'reset',
    },
    environment: { class: 'exact', hash: environment.hash, worldSize: 1 },
  }
  return { terms, state: first.state, environment }
}

/**
 * Trains an adapter for `PROBE_STEPS` steps on four of five rows, and compares the losses of the
 * others in pairs, by the bootstrap of promotions, seeded by the rows. The same rows, model and
 * environment give the same report.
 *
 * @throws {RangeError} Fewer than ten rows.
 * @throws {TrainerInputInvalidError} A row is none of the method `sft`, or the model is not known.
 * @throws {TrainerFailedError} The process ended.
 */
export async function probeDataset(
  options: DatasetProbeOptions,
  rows: readonly string[],
): Promise<DatasetProbeReport> {
  if (rows.length < 2 * PROBE_HELD_OUT_EVERY) throw new RangeError('at least ten rows')
  const { trainer, model, signal } = options
  const heldOut = rows.filter((_, at) => at % PROBE_HELD_OUT_EVERY === 0)
  const trained = rows.filter((_, at) => at % PROBE_HELD_OUT_EVERY !== 0)
  const key = Hex.sha256Hex(new TextEncoder().encode(rows.join('\n')))
  const { terms, state: first, environment } = await termsOf(options)
  const job = await trainer.open({ terms, model, signal })
  try {
    const batches = Array.from({ length: PROBE_STEPS }, (_, step) =>
      Array.from(
        { length: PROBE_BATCH },
        (__, at) => trained[(step * PROBE_BATCH + at) % trained.length]!,
      ),
    )
    const before = await job.losses({ state: first, rows: heldOut, signal })
    const { state } = await job.train({ key, round: 1, state: first, batches, signal })
    const after = await job.losses({ state, rows: heldOut, signal })
    await job.forget(key)
    const interval = Comparison.pairedInterval({ before, after }, key)
    const isHarmful = interval.low > 0 ? 'harmful' : 'not-shown'
    return {
      ...interval,
      trained: trained.length,
      heldOut: heldOut.length,
      steps: PROBE_STEPS,
      environment: environment.description,
      verdict: interval.high < 0 ? 'useful' : isHarmful,
    }
  } finally {
    await job.close()
  }
}
