// Goal: the rule finds a row of the status that does not state whether CI runs its evidence, or
// that claims this although CI does not run the evidence.
// Method: a table of one row each, and the steps of a run.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { evidenceRuns } from './evidence-runs.ts'

const steps = [
  "command: 'npm test'",
  "command: 'npm run bench -- court'",
  "command: 'npm run ostrom -- demo fraud --json'",
  "command: 'npm run test:trainer -- ratings'",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: so it stands in the file of the steps.
  'command: () => `npm run sim -- --seeds ${seeds}`',
].join('\n')

const check = (row: string) =>
  evidenceRuns
    .check(Repo.from({ 'docs/status.md': row, 'tools/ci/steps.ts': steps }))
    .map(({ message }) => message)

describe('evidence-runs', () => {
  test.each([
    '| part | status | shown by | run |',
    '| a | planned | | |',
    '| a | works | `npm test -- packages` | CI |',
    '| a | works | `npm run sim -- --seed 7`, `packages/a.ts` | CI |',
    '| a | works | `npm run ostrom -- demo fraud` | CI |',
    '| a | works | `npm run bench -- speed`, [a](b.md) | by hand, 2026-11-28 |',
    '| a | partly | `npm run test:trainer -- ratings local` | by hand, 2026-11-28 |',
    '| a | works | `npm test -- packages`, `npm run bench -- speed` | CI; by hand, 2026-11-28 |',
  ])('takes %s', (row) => {
    expect(check(row)).toEqual([])
  })

  test.each([
    ['| a | works | `npm run bench -- speed` | CI |', 'not "by hand, DAY"'],
    ['| a | works | `npm run ostrom -- demo proof` | CI |', 'not "by hand, DAY"'],
    ['| a | works | `npm run test:trainer` | CI |', 'not "by hand, DAY"'],
    ['| a | works | `npm test`, `npm run bench -- speed` | by hand |', '"CI; by hand, DAY"'],
    ['| a | works | `npm test` |', 'is ""'],
  ])('finds %s', (row, message) => {
    expect(check(row)).toEqual([expect.stringContaining(message)])
  })
})
