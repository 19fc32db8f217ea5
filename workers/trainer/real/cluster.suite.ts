// Goal: two processes work as one trainer whose rounds are repeated and replayed bit for bit, with
// the frozen parameters complete in each process or split among the processes. Method: the same
// round three times with two processes over gloo, and a replay of each step.
// Requirements: R003-10

import type { TrainedRound } from '@ostrom/trainer'
import { createTrainerPython } from '@ostrom/trainer/python'
import { Update } from '@ostrom/training'
import { expect, test } from 'vitest'
import { createTinyJob, keyOf, roundOf } from './tiny-job.ts'
import { createWorkFolder, tinyModel } from './work-folder.ts'

const { signal } = new AbortController()
const innerSteps = 4

/** Trains a round and replays each of its steps. */
async function trainAndReplay(options: {
  readonly isSharded: boolean
  readonly worldSize: number
  readonly layers?: readonly string[]
}) {
  const { isSharded, ...jobOptions } = options
  const trainer = createTrainerPython({ work: createWorkFolder(), isSharded })
  try {
    const job = await createTinyJob(trainer, { innerSteps, ...jobOptions })
    const opened = await job.open()
    const round = roundOf(job, 'round')
    const trained = await opened.train(round)
    for (const [step, rows] of round.batches.entries()) {
      const files = await opened.savedStep({ key: round.key, step })
      if (!files) throw new Error(`step ${step} was not saved`)
      const start = step === 0 ? { state: files.state } : files
      const { record } = await opened.replay({ ...start, round: 1, step, rows, signal })
      expect(record).toEqual(trained.steps[step + 1])
    }
    // The number of rows is odd, so that one process has one row more than the other.
    const rows = round.batches.flat().slice(0, 7)
    const losses = await opened.losses({ state: trained.state, rows, signal })
    return { trained, losses, terms: job.terms }
  } finally {
    await trainer.close()
  }
}

const valuesOf = ({ trained, terms }: Awaited<ReturnType<typeof trainAndReplay>>) =>
  Update.decodeState(trained.state, terms)

test('two processes give the same bytes each time, split or not, near those of one', async () => {
  const whole = await trainAndReplay({ isSharded: false, worldSize: 2 })
  const again = await trainAndReplay({ isSharded: false, worldSize: 2 })
  const split = await trainAndReplay({ isSharded: true, worldSize: 2 })
  const roundOfTwo: TrainedRound = whole.trained
  expect(again.trained).toEqual(roundOfTwo)
  expect(split.trained).toEqual(roundOfTwo)
  expect(split.losses).toEqual(whole.losses)
  const one = await trainAndReplay({ isSharded: false, worldSize: 1 })
  expect(one.terms.environment.hash).not.toBe(whole.terms.environment.hash)
  const [ofOne, ofTwo] = [valuesOf(one), valuesOf(whole)]
  const distance = Math.max(...ofOne.map((value, at) => Math.abs(value - (ofTwo[at] ?? 0))))
  expect(distance).toBeLessThan(1e-3)
  for (const [at, loss] of one.losses.entries()) {
    expect(Math.abs(loss - (whole.losses[at] ?? 0))).toBeLessThan(1e-3)
  }
})

test('trained layers stay whole where the others are split', async () => {
  const layers = ['model.layers.3.mlp.up_proj.weight', 'model.norm.weight']
  const whole = await trainAndReplay({ isSharded: false, worldSize: 2, layers })
  const split = await trainAndReplay({ isSharded: true, worldSize: 2, layers })
  expect(split.trained).toEqual(whole.trained)
})

test('a tolerant job runs where its environment is another', async () => {
  const trainer = createTrainerPython({ work: createWorkFolder() })
  const job = await createTinyJob(trainer, { innerSteps })
  const environment = { class: 'tolerant', hash: keyOf('elsewhere'), worldSize: 1 } as const
  const terms = { ...job.terms, environment }
  const opened = await trainer.open({ terms, model: tinyModel, signal })
  expect(opened.environment.hash).not.toBe(environment.hash)
  expect((await opened.train(roundOf(job, 'tolerant'))).steps).toHaveLength(innerSteps + 1)
  await trainer.close()
})

test('a batch that cannot be split evenly is refused', async () => {
  const trainer = createTrainerPython({ work: createWorkFolder() })
  const job = await createTinyJob(trainer, { innerSteps })
  const environment = { ...job.terms.environment, worldSize: 3 }
  const opened = trainer.open({ terms: { ...job.terms, environment }, model: '', signal })
  await expect(opened).rejects.toMatchObject({ code: 'trainer-input-invalid' })
  await trainer.close()
})
