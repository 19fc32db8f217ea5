// Tests whether tokenizer workers read schemas on an overloaded machine: eight busy processes for
// each core, no started worker, and ten schemas of three properties at the same time. Target: all
// ten schemas are read within five minutes, and none is refused.

import { availableParallelism } from 'node:os'
import { createTokenizerPool } from '@ostrom/engine/reader'
import { killGroup, spawnSupervised } from '@ostrom/processes'
import { Inference } from '@ostrom/protocol'
import type { BenchFigure } from '../measure/figures.ts'

const BUSY_PER_CORE = 8
const SCHEMAS = 10
const TARGET_SECONDS = 300

/**
 * Starts programs that use all available processor time, and returns a function that ends them.
 * They also end with this process, even after a crash.
 */
function startBusy(count: number): () => void {
  const children = Array.from({ length: count }, () =>
    spawnSupervised({
      program: process.execPath,
      args: ['-e', 'for (;;);'],
      env: {},
      stdio: ['ignore', 'ignore', 'ignore'],
    }),
  )
  return () => children.forEach(killGroup)
}

const schemaOf = (at: number) => {
  const names = ['name', 'age', `city-${at}`]
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string' }]))
  return Inference.jsonGrammar(JSON.stringify({ type: 'object', properties, required: names }))
}

/**
 * Reads the schemas with a new pool. @returns Seconds until the last schema was read, and the
 * reasons of refusals.
 */
async function readAll() {
  const pool = createTokenizerPool()
  const startMs = performance.now()
  const reads = Array.from({ length: SCHEMAS }, (_, at) => pool.unsupportedReason(schemaOf(at)))
  const settled = await Promise.allSettled(reads)
  const seconds = (performance.now() - startMs) / 1_000
  await pool.close()
  const refusals = settled.flatMap((one) =>
    one.status === 'rejected' ? [String(one.reason)] : (one.value ?? []),
  )
  return { seconds, refusals }
}

export async function run(): Promise<readonly BenchFigure[]> {
  const quiet = await readAll()
  const busy = BUSY_PER_CORE * availableParallelism()
  const stop = startBusy(busy)
  const loaded = await readAll().finally(stop)
  for (const refusal of loaded.refusals) console.log(refusal)
  return [
    {
      what: `schemas: ten, from a cold start, without load of ours`,
      value: `${quiet.seconds.toFixed(1)} s`,
      number: quiet.seconds,
      unit: ' s',
      target: '',
      isReached: quiet.refusals.length === 0,
    },
    {
      what: `schemas: ten, from a cold start, beside ${busy} busy processes`,
      value: `${loaded.seconds.toFixed(1)} s, ${loaded.refusals.length} refused`,
      number: loaded.seconds,
      unit: ' s',
      target: `<= ${TARGET_SECONDS} s, none refused`,
      isReached: loaded.seconds <= TARGET_SECONDS && loaded.refusals.length === 0,
    },
  ]
}
