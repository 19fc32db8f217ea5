// Goal: every cheat that applies to short answers is found within 20 audits, and no honest provider
// is flagged. Method: the laboratory with the bundled model and altered versions of it that the
// test creates; fixed seeds determine everything. The bundled model is certain of its short
// answers, so they are sampled at a high temperature and cannot end early. The large run is
// docs/reports/detection.md.
// Shows (validate): detection on real weights: 14 cheats, error rates stated on 3,774 honest
// answers.
// Missing: GPUs, and the targets that the report lists as not reached or not demonstrated.

import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { perturbWeights, prune, quantizeWeights } from './altered-weights.ts'
import { cheatSets, honestSets, modelFiles } from './answer-sets.ts'
import { type DetectionFindings, findingsOf } from './findings.ts'
import { generateCheats, generateHonest } from './generate.ts'
import { scoreSets } from './scores.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-detection-'))
const models = join(folder, 'models')
const machine = 'any'
/**
 * The answers are too short for the cheat that starts honestly. The bundled model hardly reacts to
 * a system prompt, because system prompts only listed tools in its training. No honest answer ends
 * by itself here, so this test cannot judge the ends of answers;
 * packages/verification/src/audit.test.ts covers them.
 */
const left = ['prefix', 'system', 'truncated']
const cheating = cheatSets.filter(({ cheat }) => !left.includes(cheat))
const honest = honestSets(machine).filter(({ condition }) => condition.name === 'alone')

let findings: DetectionFindings
beforeAll(async () => {
  const bundled = new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url)
  const from = bundled.pathname
  const to = (name: keyof typeof modelFiles) => join(models, modelFiles[name])
  mkdirSync(models)
  copyFileSync(from, to('named'))
  await quantizeWeights(from, to('q4'))
  await prune(from, to('pruned'), 3)
  await perturbWeights(from, to('tuned'), 0.2)
  const ends = [{ id: 2, bias: -100 }]
  const hot = { sampler: { temperature: 1.6, logitBias: ends }, maxTokens: 40 }
  const making = { folder, models, print: () => {}, ...hot }
  for (const set of honest) await generateHonest(set, { ...making, count: 200 })
  await generateCheats(cheating, { ...making, count: 12 })
  await scoreSets([...honest, ...cheating], making)
  findings = findingsOf(folder, [machine])
})
afterAll(() => rmSync(folder, { recursive: true }))

test('honest answers are no evidence against anybody', () => {
  expect(findings.calibration.margins?.tokens.length).toBeGreaterThan(0)
  expect(findings.evidenceMean).toBeLessThan(1)
  expect(findings.flags.of).toBeGreaterThanOrEqual(10)
  expect(findings.flags.count).toBe(0)
})

test.each(cheating.map(({ cheat }) => cheat))('%s is found within 20 audits', (cheat) => {
  const found = findings.cheats.find(({ name }) => name === cheat)
  expect(found?.curve[19]).toBeGreaterThanOrEqual(0.99)
})
