// Goal: a member's progress includes its speed, and is kept in a file.
// Method: a clock that the test moves, and a data folder.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MemberProgress } from '@ostrom/node/training'
import { Hex } from '@ostrom/protocol'
import { afterAll, expect, test } from 'vitest'
import { LOSS_CURVE_POINTS_MAX } from './limits.ts'
import {
  createLossCurve,
  createProgressFile,
  createSpeedMeter,
  readProgress,
} from './live-progress.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-progress-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const jobId = Hex.sha256Hex(new Uint8Array())
const waiting: MemberProgress = {
  jobId,
  account: `0x${'5a'.repeat(20)}`,
  round: 1,
  work: 'waiting',
  tokens: 0,
  bytesReceived: 1_200_000,
  bytesPublished: 0,
}
const stepAt = (step: number, tokens: number): MemberProgress => ({
  ...waiting,
  work: 'training',
  step,
  steps: 4,
  loss: 2.5,
  tokens,
})

test('the speed is that of the last steps of a round, without the time before its first', () => {
  let nowMs = 1_000
  const measure = createSpeedMeter({ nowMs: () => nowMs } as Parameters<typeof createSpeedMeter>[0])
  expect(measure(waiting)).not.toHaveProperty('tokensPerSecond')
  nowMs = 60_000
  expect(measure(stepAt(1, 100))).not.toHaveProperty('tokensPerSecond')
  nowMs = 62_000
  expect(measure(stepAt(2, 400))).toMatchObject({ tokensPerSecond: 150, updatedAtMs: 62_000 })
  // Received bytes do not count as a step.
  nowMs = 70_000
  const received = measure({ ...stepAt(2, 400), bytesReceived: 9 })
  expect(received).toMatchObject({ tokensPerSecond: 150 })
  expect(measure({ ...stepAt(1, 500), round: 2 })).not.toHaveProperty('tokensPerSecond')
})

test('a curve has the loss of each step once, continues, and is thinned where it is long', () => {
  const curve = createLossCurve([{ round: 1, step: 1, loss: 3, atMs: 1 }])
  const at = (step: number, loss: number) => ({ ...stepAt(step, 1), loss, updatedAtMs: step })
  curve(at(2, 2.5))
  curve({ ...waiting, updatedAtMs: 3 })
  curve(at(3, Number.NaN))
  const { losses } = curve(at(2, 2.5))
  expect(losses?.map(({ step, loss }) => [step, loss])).toEqual([
    [1, 3],
    [2, 2.5],
  ])
  let last = losses
  for (let step = 3; step < 2 * LOSS_CURVE_POINTS_MAX; step++) last = curve(at(step, 1)).losses
  expect(last?.length).toBeLessThanOrEqual(LOSS_CURVE_POINTS_MAX)
  expect(last?.at(0)).toMatchObject({ step: 1 })
  expect(last?.at(-1)).toMatchObject({ step: 2 * LOSS_CURVE_POINTS_MAX - 1 })
})

test('the last progress is read from the file, and a broken file is none', async () => {
  expect(await readProgress(folder, jobId)).toBeUndefined()
  const file = createProgressFile(folder)
  const losses = [{ round: 1, step: 3, loss: 2.5, atMs: 5 }]
  const last = { ...stepAt(3, 300), score: 8_310, tokensPerSecond: 50, updatedAtMs: 5, losses }
  for (const step of [1, 2, 3]) file.save({ ...last, step })
  await file.drain()
  expect(await readProgress(folder, jobId)).toEqual(last)
  file.save({ ...last, loss: Number.NaN })
  await file.drain()
  expect(await readProgress(folder, jobId)).not.toHaveProperty('loss')
  writeFileSync(join(folder, 'training', `progress-${jobId}.json`), '{"round":')
  expect(await readProgress(folder, jobId)).toBeUndefined()
})
