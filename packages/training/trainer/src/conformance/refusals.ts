import { Hex } from '@ostrom/protocol'
import { Job, Step, Update } from '@ostrom/training'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { JobTrainer, TrainerTerms } from '../trainer.ts'
import { createJob, roundOptions, type SuiteJob, type TrainerHarness } from './harness.ts'

const { signal } = new AbortController()

/** A word that must not appear in any error. */
const SECRET = 'xylophone'

/** Tests of inputs that a trainer must refuse with an error code before it computes anything. */
export function describeRefusals(harness: TrainerHarness): void {
  describe('refusals', () => {
    let job: SuiteJob
    let trainer: JobTrainer
    beforeAll(async () => {
      job = await createJob(harness)
      trainer = await job.open()
    })
    afterAll(() => job.trainer.close())

    const changedState = (at: number, value: number) => {
      const values = Update.decodeState(job.first.state, job.terms)
      values[at] = value
      return Update.encodeState(values, job.terms)
    }

    test.each([
      ['a number that is none', () => changedState(1, Number.NaN)],
      ['an infinite number', () => changedState(0, Number.NEGATIVE_INFINITY)],
      ['too few bytes', () => job.first.state.subarray(0, -4)],
      ['too many bytes', () => Hex.concat(job.first.state, new Uint8Array(4))],
      ['another header', () => job.first.state.with(10, 0x5a)],
      ['a pickle', () => Uint8Array.of(0x80, 0x05, 0x95, ...new Uint8Array(64))],
    ])('a state with %s', async (_, state) => {
      const options = roundOptions(state())
      await expect(trainer.train(options)).rejects.toMatchObject({ code: 'training-file-invalid' })
      const rows = ['{"text":"a"}']
      const measured = trainer.losses({ state: state(), rows, signal })
      await expect(measured).rejects.toMatchObject({ code: 'training-file-invalid' })
    })

    const momentsOf = (change: (values: Float32Array) => void) => {
      const form = Step.momentsForm(job.terms)
      const values = new Float32Array(Job.parametersOf(form))
      change(values)
      return Update.encodeState(values, form)
    }

    test.each([
      ['of half a step', (values: Float32Array) => values.fill(0.5, 0, 1), 'trainer-input-invalid'],
      [
        'of too many steps',
        (values: Float32Array) => values.fill(9, 0, 1),
        'trainer-input-invalid',
      ],
      [
        'with a negative square',
        (values: Float32Array) => values.fill(-1, -1),
        'trainer-input-invalid',
      ],
      [
        'that are not finite',
        (values: Float32Array) => values.fill(Number.NaN, 1, 2),
        'training-file-invalid',
      ],
    ])('moments %s', async (_, change, code) => {
      const options = roundOptions(job.first.state, { moments: momentsOf(change) })
      await expect(trainer.train(options)).rejects.toMatchObject({ code })
    })

    test.each([
      ['no JSON', `{"text":"${SECRET}`],
      ['a list', `["${SECRET}"]`],
      ['no form', `{"words":"${SECRET}"}`],
      ['two forms', `{"text":"${SECRET}","messages":[]}`],
      ['half a form', `{"prompt":"${SECRET}"}`],
      ['an unknown role', `{"messages":[{"role":"${SECRET}","content":""}]}`],
      ['half a character', `{"text":"${SECRET} \\ud800"}`],
      ['two lines', `{"text":\n"${SECRET}"}`],
    ])('a row with %s, without its text', async (_, row) => {
      const { batches } = roundOptions(job.first.state)
      const changed = batches.map((rows, step) => (step === 3 ? [...rows.slice(0, 3), row] : rows))
      const refused = trainer.train(roundOptions(job.first.state, { batches: changed }))
      const error = await refused.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toMatchObject({ code: 'trainer-input-invalid' })
      expect(String(error)).toContain('batch 3, row 3')
      expect(String(error)).not.toContain(SECRET)
    })

    test('another number of rows, steps, or round', async () => {
      const { batches } = roundOptions(job.first.state)
      for (const change of [
        { batches: batches.slice(1) },
        { batches: batches.map((rows) => rows.slice(1)) },
        { round: 0 },
        { round: 3 },
      ]) {
        const refused = trainer.train(roundOptions(job.first.state, change))
        await expect(refused).rejects.toMatchObject({ code: 'trainer-input-invalid' })
      }
      const rows = batches[0] ?? []
      const replay = { state: job.first.state, round: 1, step: 1, rows, signal }
      const code = 'trainer-input-invalid'
      await expect(trainer.replay(replay)).rejects.toMatchObject({ code })
      await expect(trainer.replay({ ...replay, step: 4 })).rejects.toMatchObject({ code })
    })

    test.each([
      [
        'an unknown tensor',
        (terms: TrainerTerms) => ({
          tensors: [...terms.tensors, { name: 'nowhere.weight', shape: [1] }],
        }),
        'nowhere.weight',
      ],
      [
        'a missing tensor',
        (terms: TrainerTerms) => ({
          // A job may train any of the model's layers, so only an empty list lacks a tensor.
          tensors: terms.adapter ? terms.tensors.slice(0, -1) : [],
        }),
        'missing',
      ],
      [
        'another shape',
        (terms: TrainerTerms) => ({
          tensors: terms.tensors.map((tensor) => ({
            ...tensor,
            shape: tensor.shape.toReversed().concat(1),
          })),
        }),
        'shape',
      ],
      [
        'another environment',
        (terms: TrainerTerms) => ({
          environment: { ...terms.environment, hash: Hex.zeroHash },
        }),
        'environment.hash',
      ],
      [
        'frozen matrices A',
        () => ({
          adapter: { rank: 1, alpha: 1, targetModules: ['any'], frozenA: true },
        }),
        'adapter.frozenA',
      ],
      [
        'modules that the model lacks',
        () => ({
          adapter: { rank: 1, alpha: 1, targetModules: ['nowhere'], frozenA: false },
        }),
        '',
      ],
    ])('a job with %s', async (_, change, named) => {
      const refused = job.open({ ...job.terms, ...change(job.terms) })
      const error = await refused.then(
        () => undefined,
        (reason: unknown) => reason,
      )
      expect(error).toMatchObject({ code: 'trainer-input-invalid' })
      expect(String(error)).toContain(named)
    })

    test('rows of which none, or not every measured one, has a trained token', async () => {
      const trained = { prompt: 'Sing, 1! ', completion: 'la la' }
      const cut = { prompt: 'Sing! '.repeat(200), completion: 'la la' }
      const name = 'the rows of the suite'
      const check = (rows: readonly object[], measured = 0) =>
        trainer.checkRows({ rows: rows.map((row) => JSON.stringify(row)), name, measured, signal })
      expect(await check([trained, cut], 1)).toMatchObject({ untrained: 1, split: 0 })
      const code = 'rows-untrainable'
      await expect(check([trained, cut], 2)).rejects.toMatchObject({ code })
      await expect(check([cut, cut])).rejects.toThrow(`all 2 of ${name}`)
      const unknown = check([{ words: 'la' }])
      await expect(unknown).rejects.toMatchObject({ code: 'trainer-input-invalid' })
    })

    test('a part that the model lacks', async () => {
      const { model } = harness
      const seed = Hex.zeroHash
      for (const part of [
        { layers: ['nowhere.weight'] },
        { layers: [] },
        { adapter: { rank: 2, alpha: 2, targetModules: ['nowhere'] } },
      ]) {
        const refused = job.trainer.firstState({ model, part, seed, signal })
        await expect(refused).rejects.toMatchObject({ code: 'trainer-input-invalid' })
      }
    })
  })
}
