// Goal: a job on a mix of two tasks that improves one and harms none may be promoted; a job that
// improves one and harms the other may not, regardless of the improvement. Method: the bundled
// model; one task is questions with words of a small invented language, the other is capitals of
// countries, which the model knows already. The losses on untrained rows of each task, before and
// after the training, are compared as by validators.

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Hex } from '@ostrom/protocol'
import type { JobTrainer, TrainerTerms } from '@ostrom/trainer'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Comparison } from '@ostrom/training'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorkFolder, tinyModel } from './work-folder.ts'

const { signal } = new AbortController()
const [STEPS, BATCH] = [16, 8]
const HARM_MICRO = 20_000
const adapter = { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'] }
const trainer = createTrainerPython({ work: createWorkFolder() })
let opened: JobTrainer
let first: Uint8Array

const fileOf = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8').trim()

const songs = [...new Set(fileOf('examples/training/rows.jsonl').split('\n'))]
const knownSongs = [...new Set(fileOf('examples/training/public.jsonl').split('\n'))]
/** Countries, each with its capital. */
const lands = [
  ['France', 'Paris'],
  ['Italy', 'Rome'],
  ['Germany', 'Berlin'],
  ['Spain', 'Madrid'],
  ['Japan', 'Tokyo'],
  ['Norway', 'Oslo'],
  ['Greece', 'Athens'],
  ['Austria', 'Vienna'],
  ['Poland', 'Warsaw'],
  ['Egypt', 'Cairo'],
  ['Peru', 'Lima'],
  ['Ireland', 'Dublin'],
  ['Portugal', 'Lisbon'],
  ['Sweden', 'Stockholm'],
  ['Hungary', 'Budapest'],
  ['Finland', 'Helsinki'],
] as const

const capitals = lands.map(([land, town]) =>
  JSON.stringify({
    messages: [
      { role: 'user', content: `What is the capital of ${land}?` },
      { role: 'assistant', content: `The capital of ${land} is ${town}.` },
    ],
  }),
)
const half = Math.ceil(capitals.length / 2)
const [trainedCapitals, knownCapitals] = [capitals.slice(0, half), capitals.slice(half)]

beforeAll(async () => {
  const part = { adapter }
  const made = await trainer.firstState({ model: tinyModel, part, seed: Hex.zeroHash, signal })
  const { hash } = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms: TrainerTerms = {
    method: 'sft',
    adapter: { ...adapter, frozenA: false },
    tensors: made.tensors,
    rounds: 1,
    innerSteps: STEPS,
    batch: BATCH,
    sequence: 64,
    optimizer: {
      learningRateNano: 10_000_000,
      schedule: 'linear',
      beta1Ppm: 900_000,
      beta2Ppm: 999_000,
      epsilonPico: 10_000,
      weightDecayPpm: 0,
      gradientClipMicro: 1_000_000,
      moments: 'reset',
    },
    environment: { class: 'exact', hash, worldSize: 1 },
  }
  first = made.state
  opened = await trainer.open({ terms, model: tinyModel, signal })
})
afterAll(() => trainer.close())

/** Trains rows of the tasks in turn and returns the comparison of the result with the base. */
async function compareAfter(...tasks: readonly (readonly string[])[]) {
  const batches = Array.from({ length: STEPS }, (_, step) =>
    Array.from({ length: BATCH }, (__, at) => {
      const rows = tasks[at % tasks.length] ?? []
      const n = Math.floor((step * BATCH + at) / tasks.length)
      return rows[n % rows.length] ?? ''
    }),
  )
  const key = Hex.sha256Hex(Uint8Array.of(tasks.length))
  const { state } = await opened.train({ key, round: 1, state: first, batches, signal })
  const lossesOf = async (rows: readonly string[]) => ({
    before: await opened.losses({ state: first, rows, signal }),
    after: await opened.losses({ state, rows, signal }),
  })
  const zero = Hex.zeroHash
  const about = { jobId: zero, parentState: zero, state: Hex.sha256Hex(state), rows: zero }
  const told = [await lossesOf(knownSongs), await lossesOf(knownCapitals)]
  const gates = told.map((losses, at) => ({
    ...losses,
    rows: Hex.sha256Hex(Uint8Array.of(at)),
    harmMicro: HARM_MICRO,
  }))
  const [language = { before: [], after: [] }] = told
  const comparison = Comparison.compare(language, about, gates)
  const changes = comparison.tasks?.map(({ changeMicro }) => changeMicro / 1_000_000)
  console.log(`T15, ${tasks.length} tasks trained: changes ${changes?.join(' and ')} nats`)
  return comparison
}

test('a mix improves one task and harms none, and may be promoted', async () => {
  const comparison = await compareAfter(songs, trainedCapitals)
  expect(comparison.tasks?.[0]?.highMicro).toBeLessThan(0)
  for (const task of comparison.tasks ?? []) expect(task.highMicro).toBeLessThan(HARM_MICRO)
  expect(Comparison.isImproved(comparison)).toBe(true)
})

test('a job that harms one task is not promoted, though it improves the other', async () => {
  const comparison = await compareAfter(songs)
  const [language, countries] = comparison.tasks ?? []
  expect(language?.highMicro).toBeLessThan(0)
  expect(comparison.highMicro).toBeLessThan(0)
  expect(countries?.changeMicro).toBeGreaterThan(HARM_MICRO)
  expect(Comparison.isImproved(comparison)).toBe(false)
  expect(Comparison.worstTask(comparison)?.rows).toBe(countries?.rows)
})
