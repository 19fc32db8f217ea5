// Requirements: R002-5

import { Hex } from '@ostrom/protocol'
import { Step, Update } from '@ostrom/training'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { headState } from '../heads.ts'
import type { JobTrainer, TrainedRound, TrainerTerms } from '../trainer.ts'
import {
  createJob,
  keyOf,
  roundOptions,
  STEPS,
  type SuiteJob,
  type TrainerHarness,
  trainedRows,
} from './harness.ts'

const { signal } = new AbortController()
const heads = ['de', 'fr'] as const
const OWN_STEPS = STEPS / heads.length

const labelled = (rows: readonly string[], head: string): readonly string[] =>
  rows.map((row) => JSON.stringify({ head, ...JSON.parse(row) }))

/**
 * Rows of each step of a round: first the steps of the first head, then those of the second head.
 */
const batches = roundOptions(new Uint8Array()).batches.map((rows, step) =>
  labelled(rows, heads[Math.floor(step / OWN_STEPS)] as string),
)

type HeadJob = SuiteJob & { readonly terms: TrainerTerms & { readonly heads: readonly string[] } }

/**
 * Creates a job that trains two adapters (heads), each with the rank and modules of the harness.
 */
async function createHeadJob(harness: TrainerHarness): Promise<HeadJob> {
  const job = await createJob(harness)
  const { model, part } = harness
  if (!('adapter' in part)) throw new Error('the harness trains an adapter')
  const whole = { ...part, heads }
  const first = await job.trainer.firstState({ model, part: whole, seed: keyOf('seed'), signal })
  const terms = { ...job.terms, heads, tensors: first.tensors }
  const open = (changed: TrainerTerms = terms) =>
    job.trainer.open({ terms: changed, model, signal })
  return { ...job, first, terms, open }
}

/**
 * Tests that jobs with several adapters (heads) on one base train, replay and measure each head
 * like a job with a single adapter.
 */
export function describeHeads(harness: TrainerHarness): void {
  describe('heads', () => {
    let job: HeadJob
    let trainer: JobTrainer
    let trained: TrainedRound
    beforeAll(async () => {
      job = await createHeadJob(harness)
      trainer = await job.open()
      trained = await trainer.train({ ...roundOptions(job.first.state), batches })
    })
    afterAll(() => job.trainer.close())

    test('each head gets the numbers that it gets alone, from first ones of its own', async () => {
      const firsts = heads.map((head) => headState(job.first.state, head, job.terms))
      expect(firsts[0]?.state).not.toEqual(firsts[1]?.state)
      const { heads: _heads, ...rest } = job.terms
      for (const [at, head] of heads.entries()) {
        const { tensors, state } = firsts[at] as (typeof firsts)[number]
        const alone = await job.open({ ...rest, tensors, innerSteps: OWN_STEPS })
        const rows = roundOptions(state).batches.slice(at * OWN_STEPS, (at + 1) * OWN_STEPS)
        const key = keyOf(`alone ${head}`)
        const own = await alone.train({ ...roundOptions(state, { key }), batches: rows })
        expect(headState(trained.state, head, job.terms).state).toEqual(own.state)
        await alone.close()
      }
    })

    test('every step has its record and files, and is computed again to the bit', async () => {
      expect(trained.steps.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4])
      const filesAt = async (step: number) => {
        const files = await trainer.savedStep({ key: keyOf('round'), step })
        if (!files) throw new Error(`step ${step} was not saved`)
        return files
      }
      expect((await filesAt(0)).state).toEqual(job.first.state)
      for (const [step, rows] of batches.entries()) {
        const { state, moments } = await filesAt(step)
        const start = { state, ...(step > 0 && { moments }) }
        const replayed = await trainer.replay({ ...start, round: 1, step, rows, signal })
        expect(replayed.record).toEqual(trained.steps[step + 1])
        const saved = await filesAt(step + 1)
        expect({ state: replayed.state, moments: replayed.moments }).toEqual(saved)
        expect(Hex.sha256Hex(saved.moments)).toBe(trained.steps[step + 1]?.moments)
      }
      const form = Step.momentsForm(job.terms)
      expect(Update.decodeState(trained.moments, form)[0]).toBe(STEPS)
    })

    test('a second round goes on with the moments of each head', async () => {
      const { state, moments } = trained
      const key = keyOf('second heads')
      const options = roundOptions(state, { key, round: 2, moments })
      const second = await trainer.train({ ...options, batches })
      const form = Step.momentsForm(job.terms)
      expect(Update.decodeState(second.moments, form)[0]).toBe(2 * STEPS)
      expect(second.steps[0]?.moments).toBe(Hex.sha256Hex(moments))
      const fresh = await trainer.train({
        ...roundOptions(state, { key: keyOf('without'), round: 2 }),
        batches,
      })
      expect(fresh.state).not.toEqual(second.state)
      await trainer.forget(key)
      expect(await trainer.savedStep({ key, step: 1 })).toBeUndefined()
    })

    test('a row is measured by its own head', async () => {
      const rows = trainedRows.slice(0, 4)
      const mixed = rows.flatMap((row) => heads.flatMap((head) => labelled([row], head)))
      const { state } = trained
      const losses = await trainer.losses({ state, rows: mixed, signal })
      for (const [at, head] of heads.entries()) {
        const own = await trainer.losses({ state, rows: labelled(rows, head), signal })
        expect(own).toEqual(losses.filter((_, place) => place % heads.length === at))
      }
      expect(losses[0]).not.toBe(losses[1])
    })

    test('rows of another head or of none, and a teacher of heads, are refused', async () => {
      const { state } = job.first
      const rows = batches[OWN_STEPS] ?? []
      const refused = { code: 'trainer-input-invalid' }
      const step = trainer.replay({ state, round: 1, step: 0, rows, signal })
      await expect(step).rejects.toMatchObject(refused)
      const none = trainer.losses({ state, rows: trainedRows.slice(0, 1), signal })
      await expect(none).rejects.toThrow('de, fr')
      const twice = ['{"head":"de","head":"fr","text":"la"}']
      await expect(trainer.losses({ state, rows: twice, signal })).rejects.toThrow('duplicate-name')
      const taught = trainer.teach({ state, rows: trainedRows.slice(0, 1), tokens: 1, signal })
      await expect(taught).rejects.toMatchObject(refused)
      const odd = job.open({ ...job.terms, innerSteps: STEPS - 1 })
      await expect(odd).rejects.toMatchObject(refused)
      const [one, ...others] = job.terms.tensors
      const swapped = job.open({ ...job.terms, tensors: one ? [...others, one] : [] })
      await expect(swapped).rejects.toMatchObject(refused)
    })
  })
}
