// Goal: the rule finds a row of the table of hostile input without an error's page or a test.
// Method: a table of one row.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { hostileInputEvidence } from './hostile-input-evidence.ts'

const path = 'docs/spec/hostile-input.md'
const head = ['| input | limit | error | test |', '|---|---|---|---|']
const check = (row: string) =>
  hostileInputEvidence
    .check(
      Repo.from({
        [path]: [...head, row].join('\n'),
        'docs/reference/errors/a.md': '# Errors\n\n## too-large\n',
        'packages/a.test.ts': "test('of 10 GB', () => {})",
      }),
    )
    .map(({ message }) => message)

describe('hostile-input-evidence', () => {
  test('takes a row whose error has a page and whose test exists', () => {
    expect(check('| a file | 1 MiB | `too-large` | `packages/a.test.ts` "of 10 GB" |')).toEqual([])
  })

  test.each([
    [
      '| a file | 1 MiB | `too-large` | `packages/a.test.ts` "of 11 GB" |',
      'has no test "of 11 GB"',
    ],
    ['| a file | 1 MiB | `too-large` | `packages/b.test.ts` "of 10 GB" |', 'packages/b.test.ts'],
    [
      '| a file | 1 MiB | `large` | `packages/a.test.ts` "of 10 GB" |',
      'the error large is on no page',
    ],
    ['| a file | 1 MiB | none | `packages/a.test.ts` "of 10 GB" |', 'names no error'],
    ['| a file | 1 MiB | `too-large` | by design |', 'no test'],
  ])('finds %s', (row, message) => {
    expect(check(row)).toEqual([expect.stringContaining(message)])
  })
})
