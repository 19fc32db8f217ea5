import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { TrainOptions } from '../trainer.ts'
import { createJob, keyOf, roundOptions, type SuiteJob, type TrainerHarness } from './harness.ts'

/** Tests of rounds that are interrupted and continued later. */
export function describeResumption(harness: TrainerHarness): void {
  describe('resumption', () => {
    let job: SuiteJob
    beforeEach(async () => {
      job = await createJob(harness)
    })
    afterEach(() => job.trainer.close())

    /** Trains a round, and aborts it when the record of step `at` is reported. */
    const interrupt = async (options: TrainOptions, at: number) => {
      const stop = new AbortController()
      const reason = new Error('stopped by the test')
      const onStep: TrainOptions['onStep'] = ({ step }) => {
        if (step === at) stop.abort(reason)
      }
      const opened = await job.open()
      const stopped = opened.train({ ...options, onStep, signal: stop.signal })
      await expect(stopped).rejects.toBe(reason)
      return opened
    }

    test('a round that was stopped is continued with the same result', async () => {
      const whole = await (await job.open()).train(
        roundOptions(job.first.state, { key: keyOf('whole') }),
      )
      const options = roundOptions(job.first.state, { key: keyOf('stopped') })
      const opened = await interrupt(options, 2)
      const continued = await opened.train(options)
      expect(continued.resumedSteps).toBeGreaterThanOrEqual(2)
      expect({ ...continued, resumedSteps: 0 }).toEqual(whole)
      const repeated = await opened.train(options)
      expect(repeated).toEqual({ ...whole, resumedSteps: 4 })
    })

    test('a new trainer continues what another one began', async () => {
      const options = roundOptions(job.first.state, { key: keyOf('handed over') })
      await interrupt(options, 1)
      await job.trainer.close()
      job = await createJob(harness)
      const continued = await (await job.open()).train(options)
      expect(continued.resumedSteps).toBeGreaterThanOrEqual(1)
      const key = keyOf('handed over, whole')
      const whole = await (await job.open()).train({ ...options, key })
      expect({ ...continued, resumedSteps: 0 }).toEqual(whole)
    })

    test('work of the same name and other input begins anew', async () => {
      const options = roundOptions(job.first.state, { key: keyOf('changed') })
      const opened = await interrupt(options, 2)
      const batches = options.batches.toReversed()
      const changed = await opened.train({ ...options, batches })
      expect(changed.resumedSteps).toBe(0)
      const key = keyOf('changed, whole')
      expect(changed).toEqual(await opened.train({ ...options, batches, key }))
    })

    test('a forgotten round has no saved step, and is trained again', async () => {
      const options = roundOptions(job.first.state, { key: keyOf('forgotten') })
      const opened = await interrupt(options, 2)
      const { key } = options
      expect(await opened.savedStep({ key, step: 1 })).toBeDefined()
      await opened.forget(key)
      expect(await opened.savedStep({ key, step: 1 })).toBeUndefined()
      expect((await opened.train(options)).resumedSteps).toBe(0)
    })

    test('work stops before it begins, and after its trainer was closed', async () => {
      const opened = await job.open()
      const reason = new Error('too late')
      const signal = AbortSignal.abort(reason)
      const options = roundOptions(job.first.state, { key: keyOf('never'), signal })
      await expect(opened.train(options)).rejects.toBe(reason)
      const { state } = job.first
      await expect(opened.losses({ state, rows: ['{"text":"a"}'], signal })).rejects.toBe(reason)
      await job.trainer.close()
      const closed = opened.train(roundOptions(state, { key: keyOf('never') }))
      await expect(closed).rejects.toMatchObject({ code: 'trainer-failed' })
    })
  })
}
