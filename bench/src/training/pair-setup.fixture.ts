import { createTrainerMemory } from '@ostrom/trainer/memory'
import { Update } from '@ostrom/training'
import type { Corpus } from './corpus.ts'
import { hashOf, type Plan, specOf, WORKERS } from './plan.ts'
import { createSavedTrainer } from './saved-trainer.ts'
import type { SeedSetup } from './setup.ts'

const { signal } = new AbortController()

/**
 * Returns rows of one language that use different letters in each row, so that no two shards are
 * similar.
 */
const rowsOf = (count: number, seed: number): readonly string[] =>
  Array.from({ length: count }, (_, row) => {
    const digits = hashOf(`row ${seed} ${row}`).slice(2, 26)
    const own = [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('')
    return JSON.stringify({ text: `la ${own.slice(0, 12)} lo ${own.slice(12)} lu` })
  })

/** Sets up one seed of the bench with the trainer in memory, for a table of 65,536 numbers. */
export async function setUpPairs(options: {
  readonly plan: Plan
  readonly rows: number
  /** Trains an adapter of the table, instead of all its numbers. */
  readonly adapter?: { readonly rank: number; readonly alpha: number }
  /** Folder of saved results. */
  readonly folder: string
}): Promise<SeedSetup> {
  const { plan, rows, folder, adapter: trained } = options
  const modules = trained && { ...trained, targetModules: ['pairs'] }
  const corpus: Corpus = {
    rows: rowsOf(rows, 1),
    measured: rowsOf(plan.measuredRows, 2),
    hash: hashOf('pairs'),
  }
  const trainer = createTrainerMemory()
  const part = modules ? { adapter: modules } : { layers: ['pairs.weight'] }
  const first = await trainer.firstState({ model: 'pairs', part, seed: hashOf('pairs'), signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const { adapter: _, ...rest } = specOf({ plan, first, environment, corpus })
  const spec = { ...rest, ...(modules && { adapter: { ...modules, frozenA: false } }) }
  const open: SeedSetup['open'] = (changed = {}) =>
    trainer.open({ terms: { ...spec, ...changed }, model: 'pairs', signal })
  const savedOf = (batch: number) =>
    createSavedTrainer({ folder, terms: hashOf(`${batch}`), open: () => open({ batch }) })
  const state = Update.decodeState(first.state, spec)
  const context = { seed: 1, spec, first: state, corpus, trainer: savedOf(spec.batch) }
  return { context, central: savedOf(WORKERS * spec.batch), open }
}
