import { Hex } from '@ostrom/protocol'
import { Step, type Trace, Update } from '@ostrom/training'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobTrainer, StepProgress, TrainedRound } from '../trainer.ts'
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

/** Tests rounds of a trainer, replays of their steps, and losses of rows. */
export function describeRounds(harness: TrainerHarness): void {
  describe('rounds', () => {
    let job: SuiteJob
    let trainer: JobTrainer
    let trained: TrainedRound
    const records: Trace.StepRecord[] = []
    const progresses: StepProgress[] = []
    beforeAll(async () => {
      job = await createJob(harness)
      trainer = await job.open()
      const onStep = (record: Trace.StepRecord) => records.push(record)
      const onProgress = (progress: StepProgress) => progresses.push(progress)
      trained = await trainer.train(roundOptions(job.first.state, { onStep, onProgress }))
    })
    afterAll(() => job.trainer.close())

    const filesAt = async (step: number, from = trainer) => {
      const files = await from.savedStep({ key: keyOf('round'), step })
      if (!files) throw new Error(`step ${step} was not saved`)
      return files
    }

    test('a round has a record of its start and of each step, and their files', async () => {
      expect(trained.steps.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4])
      expect(records).toEqual(trained.steps)
      expect(trained.resumedSteps).toBe(0)
      const { batches } = roundOptions(job.first.state)
      for (const { step, weights, moments, batch } of trained.steps) {
        const files = await filesAt(step)
        expect(Hex.sha256Hex(files.state)).toBe(weights)
        expect(moments).toBe(step === 0 ? Hex.zeroHash : Hex.sha256Hex(files.moments))
        const rows = batches[step - 1] ?? []
        const due = step === 0 ? Hex.zeroHash : await trainer.batchHash({ rows, signal })
        expect(batch).toBe(due)
      }
      expect((await filesAt(0)).state).toEqual(job.first.state)
      const last = await filesAt(STEPS)
      expect(last).toEqual({ state: trained.state, moments: trained.moments })
      const moments = Update.decodeState(last.moments, Step.momentsForm(job.terms))
      expect(moments[0]).toBe(STEPS)
      expect(new Set(trained.steps.map(({ weights }) => weights)).size).toBe(STEPS + 1)
    })

    test('each step tells the loss of its rows before it, and their tokens', async () => {
      expect(progresses.map(({ step }) => step)).toEqual([1, 2, 3, 4])
      const { batches } = roundOptions(job.first.state)
      for (const { step, loss, tokens } of progresses) {
        const { state } = await filesAt(step - 1)
        const rows = batches[step - 1] ?? []
        const losses = await trainer.losses({ state, rows, signal })
        const mean = losses.reduce((sum, one) => sum + one, 0) / rows.length
        expect(loss).toBeCloseTo(mean, 5)
        expect(tokens).toBeGreaterThanOrEqual(rows.length)
      }
    })

    test('another trainer gets the same bytes, and each step again', async () => {
      const other = await createJob(harness)
      const opened = await other.open()
      expect(other.first).toEqual(job.first)
      const options = roundOptions(other.first.state, { key: keyOf('again') })
      const again = await opened.train(options)
      expect(again).toEqual(trained)
      for (const [step, rows] of options.batches.entries()) {
        const { state, moments } = await filesAt(step)
        const start = { state, ...(step > 0 && { moments }) }
        const replayed = await opened.replay({ ...start, round: 1, step, rows, signal })
        expect(replayed.record).toEqual(trained.steps[step + 1])
        expect(replayed.state).toEqual((await filesAt(step + 1)).state)
      }
      await other.trainer.close()
    })

    test('a step of other rows, another place or without moments has other numbers', async () => {
      const { batches } = roundOptions(job.first.state)
      const [rows = [], others = []] = [batches[2], batches[3]]
      const start = await filesAt(2)
      const due = trained.steps[3]?.weights
      const wrong = [
        { ...start, round: 1, step: 2, rows: others },
        { ...start, round: 2, step: 2, rows },
        { state: start.state, round: 2, step: 0, rows },
        { ...(await filesAt(1)), round: 1, step: 2, rows },
      ]
      for (const one of wrong) {
        const { record } = await trainer.replay({ ...one, signal })
        expect(record.weights).not.toBe(due)
      }
    })

    test('a second round goes on with its moments', async () => {
      const key = keyOf('second')
      const { state, moments } = trained
      const second = await trainer.train(roundOptions(state, { key, round: 2, moments }))
      expect(second.steps[0]?.moments).toBe(trained.steps.at(-1)?.moments)
      const values = Update.decodeState(second.moments, Step.momentsForm(job.terms))
      expect(values[0]).toBe(2 * STEPS)
    })

    test('losses are finite, fall with training, and are those of each row alone', async () => {
      const before = await trainer.losses({ state: job.first.state, rows: trainedRows, signal })
      const after = await trainer.losses({ state: trained.state, rows: trainedRows, signal })
      expect([...before, ...after].every((loss) => Number.isFinite(loss) && loss > 0)).toBe(true)
      const mean = (losses: readonly number[]) => losses.reduce((sum, loss) => sum + loss, 0)
      expect(mean(after)).toBeLessThan(mean(before))
      for (const [at, row] of trainedRows.slice(0, 3).entries()) {
        const alone = await trainer.losses({ state: trained.state, rows: [row], signal })
        expect(alone).toEqual([after[at]])
      }
    })

    test('a row without trained tokens has no loss', async () => {
      const rows = [
        { text: '' },
        { messages: [{ role: 'user', content: 'Nobody answers.' }] },
        { prompt: 'long '.repeat(200), completion: 'behind the last token' },
      ].map((row) => JSON.stringify(row))
      expect(await trainer.losses({ state: job.first.state, rows, signal })).toEqual([0, 0, 0])
    })
  })
}
