// Goal: under all faults of the simulation, no money is lost or stuck beyond the bounds of
// docs/spec. Method: complete runs with new seeds, with seeds that once failed, and with deliberate
// faults.

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { byzantineClients, byzantineProviders } from './parties/byzantine-actors.ts'
import { runSimulation } from './runs/run-simulation.ts'
import { readSeeds } from './runs/seeds.ts'
import { simulationCanaries } from './runs/simulation-canaries.ts'

const knownSeeds = readSeeds(readFileSync(new URL('../seeds.txt', import.meta.url), 'utf8'))
const fresh = [101, 102, 103, 104, 105, 106]

describe('a run', () => {
  test('a run is deterministic', async () => {
    const [first, second] = [await runSimulation({ seed: 7 }), await runSimulation({ seed: 7 })]
    expect(second.hash).toBe(first.hash)
    expect(second.events).toBe(first.events)
    expect((await runSimulation({ seed: 8 })).hash).not.toBe(first.hash)
  })

  // Finding: CAP3-8
  test.each(knownSeeds)('a run of seed %i, which once failed, is clean', async (seed) => {
    expect((await runSimulation({ seed })).faults).toEqual([])
  })

  test.each(fresh)('a run of seed %i is clean', async (seed) => {
    expect((await runSimulation({ seed })).faults).toEqual([])
  })
})

describe('byzantine behavior', () => {
  const lies = [...byzantineProviders, ...byzantineClients].map(({ name }) => name)

  test.each(lies)('costs other accounts no more than the bounds: %s', async (behavior) => {
    expect((await runSimulation({ seed: 7, behavior })).faults).toEqual([])
  })
})

describe('a test canary', () => {
  // Finding: test-1
  test.each(simulationCanaries)('a test canary is caught: %s', async (canary) => {
    const faults: string[] = []
    for (const seed of [1, 2, 3]) faults.push(...(await runSimulation({ seed, canary })).faults)
    expect(faults).not.toEqual([])
  })
})
