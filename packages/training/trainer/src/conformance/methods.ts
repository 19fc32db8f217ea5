// Requirements: R002-5, R003-8

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobTrainer, TrainerTerms } from '../trainer.ts'
import {
  BATCH,
  createJob,
  keyOf,
  roundOptions,
  STEPS,
  type SuiteJob,
  type TrainerHarness,
} from './harness.ts'

const { signal } = new AbortController()

const meanOf = (losses: readonly number[]) =>
  losses.reduce((sum, loss) => sum + loss, 0) / losses.length

/** Questions with two answers; the preferred answer consists of the word `la` only. */
const pairs = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => {
    const at = from + n
    const answers = { chosen: `${'la '.repeat(1 + (at % 3))}la`, rejected: `zzz ${at}` }
    const asked = { role: 'user', content: `Answer ${at}.` }
    const forms = [{ prompt: `Answer ${at}: ` }, { messages: [asked] }]
    return JSON.stringify({ ...forms[at % 2], ...answers })
  })

const songs = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => {
    const completion = `${'la '.repeat(1 + ((from + n) % 5))}la`
    return JSON.stringify({ prompt: `Sing, ${from + n}! `, completion })
  })

const batchesOf = (rows: readonly string[]) =>
  Array.from({ length: STEPS }, (_, step) => rows.slice(step * BATCH, (step + 1) * BATCH))

/** Tests the methods `dpo` and `distill`. All other parts of the suite train on texts (`sft`). */
export function describeMethods(harness: TrainerHarness): void {
  describe('methods', () => {
    let job: SuiteJob
    beforeAll(async () => {
      job = await createJob(harness)
    })
    afterAll(() => job.trainer.close())

    /** Trains a round from the initial state, and replays one of its steps. */
    const trainRound = async (terms: TrainerTerms, rows: readonly string[]) => {
      const opened = await job.open(terms)
      const key = keyOf(terms.method)
      const batches = batchesOf(rows)
      const trained = await opened.train(roundOptions(job.first.state, { key, batches }))
      const start = await opened.savedStep({ key, step: 2 })
      if (!start) throw new Error('step 2 was not saved')
      const replay = { ...start, round: 1, step: 2, rows: batches[2] ?? [], signal }
      const { record } = await opened.replay(replay)
      expect(record).toEqual(trained.steps[3])
      return { opened, trained }
    }

    test('pairs shift what is preferred, also of questions that were not trained', async () => {
      const terms: TrainerTerms = { ...job.terms, method: 'dpo', dpo: { betaPpm: 500_000 } }
      const { opened, trained } = await trainRound(terms, pairs(0, STEPS * BATCH))
      const rows = pairs(100, 8)
      const before = await opened.losses({ state: job.first.state, rows, signal })
      // The initial adapter does not change the base, so neither answer is preferred, and the loss
      // is ln 2.
      for (const loss of before) expect(loss).toBeCloseTo(Math.LN2, 6)
      const after = await opened.losses({ state: trained.state, rows, signal })
      for (const loss of after) expect(loss).toBeLessThan(Math.LN2)
      // If a pair's two answers are swapped, its margin (DPO) only changes its sign.
      const swapped = rows.map((row) => {
        const { chosen, rejected, ...rest } = JSON.parse(row)
        return JSON.stringify({ ...rest, chosen: rejected, rejected: chosen })
      })
      const margins = (losses: readonly number[]) => losses.map((one) => -Math.log(Math.expm1(one)))
      const opposite = margins(await opened.losses({ state: trained.state, rows: swapped, signal }))
      for (const [at, margin] of margins(after).entries()) {
        expect(opposite[at]).toBeCloseTo(-margin, 4)
      }
      await opened.close()
    })

    test('a student comes closer to its teacher, and to the text that it learned', async () => {
      const text = await job.open()
      const batches = batchesOf(songs(0, STEPS * BATCH))
      const taught = await text.train(roundOptions(job.first.state, { batches }))
      const teach = (rows: readonly string[], opened: JobTrainer = text) =>
        opened.teach({ state: taught.state, rows, tokens: 8, signal })
      const trainedRows = await teach(songs(200, STEPS * BATCH))
      expect(await teach(songs(200, STEPS * BATCH))).toEqual(trainedRows)
      const terms: TrainerTerms = { ...job.terms, method: 'distill' }
      const { opened, trained } = await trainRound(terms, trainedRows)
      const heldOut = await teach(songs(300, 8))
      const lossesOf = async (one: JobTrainer, state: Uint8Array, rows: readonly string[]) =>
        meanOf(await one.losses({ state, rows, signal }))
      const before = await lossesOf(opened, job.first.state, heldOut)
      const after = await lossesOf(opened, trained.state, heldOut)
      const own = await lossesOf(opened, taught.state, heldOut)
      expect(after).toBeLessThan(before)
      // The cross-entropy is lowest for a student with the teacher's own distribution.
      expect(own).toBeLessThanOrEqual(after)
      const rows = songs(300, 8)
      const textLoss = await lossesOf(text, trained.state, rows)
      expect(textLoss).toBeLessThan(await lossesOf(text, job.first.state, rows))
      await opened.close()
      await text.close()
    })

    test.each<[string, TrainerTerms['method'], object]>([
      ['of one answer', 'dpo', { prompt: 'a', chosen: 'b' }],
      ['of a text', 'dpo', { text: 'a' }],
      [
        'whose messages end with an answer',
        'dpo',
        {
          messages: [{ role: 'assistant', content: 'a' }],
          chosen: 'b',
          rejected: 'c',
        },
      ],
      ['without a teacher', 'distill', { text: 'a' }],
      [
        'with a token twice',
        'distill',
        {
          text: 'ab',
          teacher: [
            [
              [1, 5],
              [1, 5],
            ],
          ],
        },
      ],
      [
        'with more than all',
        'distill',
        {
          text: 'ab',
          teacher: [
            [
              [1, 600_000],
              [2, 600_000],
            ],
          ],
        },
      ],
      ['with a share of zero', 'distill', { text: 'ab', teacher: [[[1, 0]]] }],
      ['with a token that is none', 'distill', { text: 'ab', teacher: [[[-1, 5]]] }],
      ['with too few places', 'distill', { text: 'abc def', teacher: [] }],
    ])('a row %s is refused', async (_, method, row) => {
      const terms = { ...job.terms, method, dpo: { betaPpm: 100_000 } }
      const opened = await job.open(terms)
      const measured = opened.losses({
        state: job.first.state,
        rows: [JSON.stringify(row)],
        signal,
      })
      await expect(measured).rejects.toMatchObject({ code: 'trainer-input-invalid' })
      await opened.close()
    })

    test('pairs without beta, and too many tokens of a teacher, are refused', async () => {
      const code = 'trainer-input-invalid'
      await expect(job.open({ ...job.terms, method: 'dpo' })).rejects.toMatchObject({ code })
      const opened = await job.open()
      const taught = opened.teach({ state: job.first.state, rows: songs(0, 1), tokens: 65, signal })
      await expect(taught).rejects.toMatchObject({ code })
      await opened.close()
    })
  })
}
