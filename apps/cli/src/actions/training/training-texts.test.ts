// Goal: people read the plan of a training with its rows, the reasons of its defaults, and the
// progress of a member.
// Method: texts of plans, counts, defaults and progress that the libraries return.

import type { LocalRows } from '@ostrom/local-training/training-rows'
import type { LiveProgress } from '@ostrom/training-jobs/live-progress'
import { expect, test } from 'vitest'
import { progressText } from './progress-text.ts'
import { countsText, planText, reasonsText } from './run-text.ts'

type Plan = Parameters<typeof planText>[0]

const none = { failed: 0, judged: 60 }
const figures = { duplicates: { failed: 20, judged: 60 }, empty: none }
const plan = {
  base: { name: 'ostrom-tiny', folder: '/tiny' },
  rows: {
    training: Array.from({ length: 32 }, () => '{}'),
    test: Array.from({ length: 8 }, () => '{}'),
    repeated: 20,
    report: { faults: ['duplicates'], figures } as unknown as LocalRows['report'],
  } as unknown as LocalRows,
  choice: { method: 'sft', rank: 8, alpha: 16, targetModules: ['q_proj'], batch: 8 },
  estimate: {
    parameters: 10,
    steps: 24,
    secondsPerStep: 1,
    measurements: 9,
    secondsPerMeasurement: 2,
    seconds: 42,
    bytes: 1_000_000,
  },
} as unknown as Plan
const counts = { cut: 0, untrained: 0, empty: 0, hadFirst: 0, hadLast: 0, split: 0, leftOut: 0 }

test('a plan has rows, faults of their contents, and the estimate', () => {
  const text = planText(plan)
  expect(text).toContain('32 to train, 8 to test, 20 repeated ones left out')
  expect(text).toContain('duplicates in 33.3 % of the rows (jurors allow 5 %)')
  expect(text).toContain('42 s: 1.00 s for a step')
  expect(text).toContain('1.0 MB on disk')
})

test('a plan marks what is trained of a row, counts the others, and says what is unproven', () => {
  const shown = [
    { text: 'assistant\n', isTrained: false },
    { text: 'Three.<|im_end|>', isTrained: true },
  ]
  const planned = { counts: { ...counts, cut: 2, untrained: 2 }, shown }
  const text = planText({ ...plan, planned, uncompared: 'PyTorch is not installed' })
  expect(text).toContain('assistant\\n⟦Three.<|im_end|>⟧')
  expect(text).toContain('2 cut at the end of the sequence, 2 without a trained token')
  expect(text).toContain('logits are not compared: PyTorch is not installed')
})

test('counts of rows name what is above zero', () => {
  expect(countsText(counts)).toBe('every row whole, each with an answer')
  expect(countsText({ ...counts, leftOut: 1 })).toContain('1 answers of split conversations left')
})

test('the reason of each default stands at its option', () => {
  const reasons = [
    { field: 'sequence', value: 128, reason: 'the longest row has about 90 tokens' },
    { field: 'learningRate', value: 0.01, reason: 'the base has 1.5 million weights' },
  ] as const
  expect(reasonsText(reasons)).toMatchInlineSnapshot(`
    "chosen    --sequence 128: the longest row has about 90 tokens
              --learning-rate 0.01: the base has 1.5 million weights"
  `)
  expect(reasonsText([])).toBe('')
})

test('a line of progress has step, loss, speed, bytes and score', () => {
  const waiting = {
    round: 1,
    work: 'waiting',
    bytesReceived: 1_200_000,
    bytesPublished: 0,
  } as LiveProgress
  const live = { step: 3, steps: 4, loss: 2.5, score: 8_310, tokensPerSecond: 50.4 }
  expect(progressText({ ...waiting, ...live, work: 'training' })).toBe(
    'round 1  training  step 3 of 4  loss 2.5000  50 tokens/s  received 1.2 MB  ' +
      'published 0.0 MB  score 83.1 %',
  )
  expect(progressText(waiting)).toBe('round 1  waiting  received 1.2 MB  published 0.0 MB')
})
