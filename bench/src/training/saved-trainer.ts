import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Hash, Hex } from '@ostrom/protocol'
import type { JobTrainer, StepFiles, StepStart } from '@ostrom/trainer'
import { Step, type Trace } from '@ostrom/training'
import { hashOf } from './plan.ts'

/** A trained round, without the files of the single steps. */
export type SavedRound = StepFiles & { readonly steps: readonly Trace.StepRecord[] }

/**
 * A trainer whose results are saved. Training is deterministic, so a result for the same input is
 * computed only once, even over several runs of the bench.
 */
export type SavedTrainer = {
  train(
    options: StepStart & {
      readonly round: number
      readonly batches: readonly (readonly string[])[]
    },
  ): Promise<SavedRound>
  /** Returns the mean loss of each row, in nats; NaN if it is not finite. */
  losses(state: Uint8Array, rows: readonly string[]): Promise<readonly number[]>
}

const { signal } = new AbortController()

/** Writes a file atomically. */
function writeWhole(path: string, content: Uint8Array | string): void {
  writeFileSync(`${path}.draft`, content)
  renameSync(`${path}.draft`, path)
}

const readBytes = (path: string) => new Uint8Array(readFileSync(path))

/**
 * Saves a trainer's results in a folder.
 *
 * @param options.terms Hash of all terms that affect results, except the options of each call.
 * @param options.open Opens the job. Called when a result is missing for the first time.
 */
export function createSavedTrainer(options: {
  readonly folder: string
  readonly terms: Hash
  readonly open: () => Promise<JobTrainer>
}): SavedTrainer {
  const { folder, terms } = options
  mkdirSync(folder, { recursive: true })
  let opened: Promise<JobTrainer> | undefined
  const job = () => (opened ??= options.open())
  return {
    async train({ state, moments, round, batches }) {
      const start = [state, moments ?? new Uint8Array()].map(Hex.sha256Hex)
      const input = [terms, round, ...start, ...batches.map(Step.rowsHash)]
      const key = hashOf(JSON.stringify(input))
      const path = (name: string) => join(folder, `${key.slice(2)}.${name}`)
      if (!existsSync(path('json'))) {
        const one = await job()
        const trained = await one.train({ key, state, moments, round, batches, signal })
        writeWhole(path('state'), trained.state)
        writeWhole(path('moments'), trained.moments)
        writeWhole(path('json'), JSON.stringify(trained.steps))
        await one.forget(key)
      }
      const steps = JSON.parse(readFileSync(path('json'), 'utf8')) as readonly Trace.StepRecord[]
      return { state: readBytes(path('state')), moments: readBytes(path('moments')), steps }
    },
    async losses(state, rows) {
      const key = hashOf(JSON.stringify([terms, Hex.sha256Hex(state), Step.rowsHash(rows)]))
      const path = join(folder, `${key.slice(2)}.losses`)
      if (!existsSync(path)) {
        const told = await (await job()).losses({ state, rows, signal })
        // JSON has no infinite numbers. They are read back as null, which is not a finite loss
        // either.
        writeWhole(path, JSON.stringify(told))
      }
      const losses = JSON.parse(readFileSync(path, 'utf8')) as readonly (number | null)[]
      return losses.map((one) => one ?? Number.NaN)
    },
  }
}
