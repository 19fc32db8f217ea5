// Goal: the rule refuses a row with the status *works* if the header of each named test says that
// the test runs without real parts. It accepts the row if the header of one named test does not say
// this.
// Method: a table of one row each, planted in a repository of five tests and a contract.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { realEvidence } from './real-evidence.ts'

const headed = (header: string) => `${header}\n\nimport { test } from 'vitest'\n`
const tests = {
  'apps/real.test.ts': headed('// Goal: a. Method: real processes.'),
  'apps/hands.test.ts': headed(
    '// Goal: a.\n// Method: a real chain; votes that are cast by\n// hand.',
  ),
  'packages/a/memory.test.ts': headed('// Goal: a. Method: a chain in memory.'),
  'packages/a/ports.test.ts': headed('// Goal: a. Method: in-memory ports and a made-up model.'),
  'packages/a/plain.test.ts': 'import "vitest"\n// It stands in memory, far below the header.\n',
  'packages/script.test.ts': headed('// Goal: a. Method: an answerer that follows a script.'),
  'contracts/A.t.sol': '// SPDX-License-Identifier: MIT\n',
}

const check = (document: string, row: string) =>
  realEvidence.check(Repo.from({ ...tests, [document]: row })).map(({ message }) => message)

describe(`'real-evidence' of docs/status.md`, () => {
  test.each([
    '| a | works | `npm test -- packages/a apps/real.test.ts` | CI |',
    '| a | works | `npm test -- apps/hands.test.ts packages/a/plain.test.ts` | CI |',
    '| a | works | `packages/a/memory.test.ts`, `contracts/A.t.sol` | CI |',
    '| a | works | `npm test -- packages/a`, `npm run ostrom -- demo fraud` | CI |',
    '| a | works | `npm run sim -- --seed 7` | CI |',
    '| a. *missing:* b | partly | `npm test -- apps/hands.test.ts` | CI |',
    '| a | planned | | |',
  ])('takes %s', (row) => {
    expect(check('docs/status.md', row)).toEqual([])
  })

  test.each([
    '| a | works | `npm test -- apps/hands.test.ts` | CI |',
    '| a | works | `npm test -- packages/a/memory.test.ts packages/a/ports.test.ts` | CI |',
    '| a | works | `npm test -- packages/script.test.ts`, [a](b.md) | CI |',
    '| a | works | `npm test -- packages/a`, `docs/reports/a.md` | CI |',
    '| a | works | `npm run sim -- --seed 7`, `packages/a/memory.test.ts` | CI |',
  ])('finds %s', (row) => {
    expect(check('docs/status.md', row)).toEqual([expect.stringMatching(/^a: works, but/)])
  })
})

describe('real-evidence of docs/requirements.md', () => {
  test('finds a row, and takes it with another test', () => {
    const row = (evidence: string) => `| R001-1 | a | ${evidence} | works |`
    const path = 'docs/requirements.md'
    expect(check(path, row('`packages/a/memory.test.ts`'))).toHaveLength(1)
    expect(check(path, row('`packages/a/memory.test.ts`, `apps/real.test.ts`'))).toEqual([])
  })
})
