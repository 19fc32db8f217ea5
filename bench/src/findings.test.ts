// Goal: the first paragraph of each report with stored measurements states their result.
// Method: the finding from the committed measurements, compared with the committed report.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disputesFinding } from './disputes/page.ts'
import { sizesFinding } from './proof/sizes-page.ts'
import { figuresFinding } from './report/page.ts'
import { root } from './report/root.ts'
import { vllmFinding } from './vllm/report.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const report = (name: string) => read(`docs/reports/${name}.md`)
const data = (name: string) => JSON.parse(read(`${name}.json`))
const moves = JSON.parse(read('contracts/evm/snapshots/disputes/disputes.json'))

test.each([
  ['disputes', () => disputesFinding(data('bench/data/disputes'), moves)],
  ['figures', () => figuresFinding(data('docs/reports/figures'))],
  ['proof-size', () => sizesFinding(data('bench/data/proof-size'))],
  ['vllm', () => vllmFinding(report('vllm'))],
])('%s', (name, findingOf) => {
  expect(report(name).split('\n')[2]).toBe(findingOf())
})
