// Goal: the report says "yes" only if the confidence bound of a result reaches its target, and it
// contains every target. Method: hand-written figures, and the committed pages.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type AcceptanceInput, acceptanceOf, readTrials } from './acceptance.ts'
import { proportionOf } from './cross-validation.ts'
import { detectionFinding } from './report.ts'

const page = (name: string) =>
  readFileSync(new URL(`../../../docs/reports/${name}.md`, import.meta.url), 'utf8')

const cheat = (name: string, beyond: number, of: number) => ({
  name,
  what: name,
  answers: of,
  tokensMean: 70,
  beyond: proportionOf(beyond, of),
  curve: Array.from({ length: 50 }, () => 1),
  auditsNearlyAll: 3,
})

const measured = (fields: Partial<AcceptanceInput> = {}): AcceptanceInput => ({
  flags: proportionOf(0, 200),
  crossValidated: { length: 4_000 },
  heldOutBeyond: proportionOf(0, 4_000),
  cheats: [],
  prints: [],
  rare: [],
  trials: { seeds: 100_000, convicted: proportionOf(0, 40_000), freed: proportionOf(0, 40_000) },
  ...fields,
})

const reached = (fields: Partial<AcceptanceInput>, what: string) =>
  acceptanceOf(measured(fields)).find((row) => row.what === what)?.reached

// Finding: test-10
test('honest answers are judged by the bound, not by the share', () => {
  const what = 'honest answers beyond all others'
  expect(reached({ heldOutBeyond: proportionOf(1, 5_000) }, what)).toBe('yes')
  // The rate is 0.03 %, but 0.13 % cannot be ruled out.
  expect(reached({ heldOutBeyond: proportionOf(1, 3_774) }, what)).toBe('no')
})

test.each([
  [3_000, 3_000, 'yes'],
  [40, 40, 'not shown'],
  [39, 40, 'no'],
])('%i of %i single answers: %s', (count, of, verdict) => {
  expect(reached({ cheats: [cheat('pruned', count, of)] }, 'pruned')).toBe(verdict)
})

// Finding: test-10
test('rulings and profits are among the targets, and can be "no"', () => {
  const rulings = 'wrong rulings in simulated trials with up to a third of colluding jurors'
  expect(reached({}, rulings)).toBe('yes')
  expect(reached({ trials: readTrials(page('trials')) }, rulings)).toBe('no')
  const profits = 'profit of a provider that cheats in one answer of 1, of 10 or of 100'
  const detections = (mean: number | undefined) => [{ share: 0.01, audits: 1, mean }]
  const rare = (mean: number | undefined) => [
    { cheat: cheat('q4', 1, 1), detections: detections(mean) },
  ]
  expect(reached({ rare: rare(1_000) }, profits)).toBe('yes')
  expect(reached({ rare: rare(undefined) }, profits)).toBe('no')
  expect(reached({ rare: rare(1e9) }, profits)).toBe('no')
})

test('the finding counts targets by verdict, and cheats that are not found', () => {
  const slow = { ...cheat('system', 1, 40), auditsNearlyAll: undefined }
  const all = measured({ cheats: [cheat('pruned', 40, 40), slow] })
  expect(detectionFinding(all, acceptanceOf(all))).toBe(
    '**Found:** Of 200 honest providers 0 are flagged; for each of 1 cheats 99 % of simulated ' +
      'providers are, within 3 audits. 1 cheats take longer than was simulated. Of 5 targets 3 ' +
      'are reached, 1 are not shown because answers are too few, and 1 are missed. Measured with ' +
      'one small model on one host; no GPU was measured.',
  )
})

test('a page of trials that says something else is no evidence', () => {
  expect(() => readTrials('## Results of 7 seeds')).toThrow('convicted')
})
