// Goal: headers of tests become rows, and marks become findings with the titles of their tests.
// Method: files of a few lines.

import { expect, test } from 'vitest'
import * as Repo from '../repository.ts'
import { auditFindings } from './audit-findings.ts'
import { featureRows, isStandIn } from './feature-rows.ts'

const file = 'packages/a/src/a.test.ts'

test('a header has features, missing parts and requirements, over several lines', () => {
  const header = [
    '// Goal: a.',
    '// Method: b.',
    '// Requirements: R001-1, B-2',
    '// Missing for B-2: a GPU.',
    '// Shows (ask): chats and',
    '// answers.',
    '// Missing: images.',
    '// Shows (serve): models.',
    '',
    '// Shows (ask): not in the header.',
  ]
  expect(featureRows(Repo.from({ [file]: header.join('\n') }))).toEqual({
    status: [
      { path: file, area: 'ask', text: 'chats and answers', missing: 'images' },
      { path: file, area: 'serve', text: 'models', missing: undefined },
    ],
    requirements: [{ path: file, ids: ['R001-1', 'B-2'], missing: { 'B-2': 'a GPU' } }],
  })
})

test('parts that are not real count in goal and method, not in a row', () => {
  expect(isStandIn('// Goal: a. Method: a chain in memory.\n')).toBe(true)
  expect(isStandIn('// Goal: a.\n// Shows (ask): agents over scripted answers.\n')).toBe(false)
})

test.each([
  ["test('pays once', () => {})", 'pays once'],
  ["test.each([1, 2])('pays %i', () => {})", 'pays %i'],
  ["test.each([\n  ['a'],\n] as const)('pays %s', () => {})", 'pays %s'],
  ["test.each([1])(\n  'pays %i', () => {})", 'pays %i'],
  ["test.runIf(isRoot)(\n  'pays root', () => {})", 'pays root'],
  ["test(\n  'pays once more', () => {})", 'pays once more'],
  ['test.each(\n  numbers.map((one) => [one]),\n)("pays %i", () => {})', 'pays %i'],
  ["story('pays its provider', () => {})", 'pays its provider'],
  ['function test_pays_once() external {}', 'test_pays_once'],
  ['def test_pays(self):', 'test_pays'],
  ['const a = 1', undefined],
])('the title below a mark of %j is %s', (code, title) => {
  const marks = auditFindings(Repo.from({ [file]: `// Finding: EVM-1, OFF4-2\n${code}\n` }))
  expect(marks.map(({ id }) => id)).toEqual(['EVM-1', 'OFF4-2'])
  expect(marks[0]?.title).toBe(title)
})
