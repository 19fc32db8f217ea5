// Runs before each test file: gives all properties the seed of the run and the number of inputs.

import fc from 'fast-check'

/** Number of random inputs for each property, unless FC_NUM_RUNS is set. */
const numRunsDefault = 100

fc.configureGlobal({
  seed: readWhole('OSTROM_SEED', 1),
  numRuns: readWhole('FC_NUM_RUNS', numRunsDefault),
})

function readWhole(name: string, fallback: number): number {
  const text = process.env[name]
  if (text === undefined) return fallback
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${name} must be a whole number, not ${text}`)
  return value
}
