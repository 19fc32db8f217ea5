import { describe } from 'vitest'
import type { TrainerHarness } from './harness.ts'
import { describeHeads } from './heads.ts'
import { describeMethods } from './methods.ts'
import { describeRefusals } from './refusals.ts'
import { describeResumption } from './resumption.ts'
import { describeRounds } from './rounds.ts'

export type { TrainerHarness } from './harness.ts'

/** Runs the tests that every implementation of `Trainer` must pass. */
export function trainerConformance(name: string, harness: TrainerHarness): void {
  describe(`trainer conformance: ${name}`, () => {
    describeRounds(harness)
    describeResumption(harness)
    describeMethods(harness)
    if ('adapter' in harness.part) describeHeads(harness)
    describeRefusals(harness)
  })
}
