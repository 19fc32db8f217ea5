// Goal: the rules find rows without evidence: a row of the table of hostile input without an
// error's page or a test, and a row of the status that names no test or does not state its missing
// parts.
// Method: a table of one row each.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import {
  auditCompleteness,
  hostileInputEvidence,
  reportEvidence,
  requirementEvidence,
} from './evidence.ts'

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

describe('requirement-evidence of docs/status.md', () => {
  const check = (row: string) =>
    requirementEvidence
      .check(
        Repo.from({
          'docs/status.md': [
            '| part | status | shown by | run by |',
            '|---|---|---|---|',
            row,
          ].join('\n'),
          'package.json': '{"scripts":{"sim":""}}',
        }),
      )
      .map(({ message }) => message)

  test.each([
    '| a | planned | | CI |',
    '| a | works | `npm run sim` | CI |',
    '| a. *missing:* b | partly | `npm run sim` | CI |',
  ])('takes %s', (row) => {
    expect(check(row)).toEqual([])
  })

  test.each([
    ['| a | works | `npm run nothing` | CI |', 'there is no script nothing'],
    ['| a | nearly | | CI |', 'the status is works, partly or planned'],
    ['| a (without b) | partly | `npm run sim` | CI |', 'say what is missing'],
    ['| a. *missing:* | partly | `npm run sim` | CI |', 'say what is missing'],
    ['| a. *missing:* b | works | `npm run sim` | CI |', 'says what is missing'],
    ['| a (not on b) | works | `npm run sim` | CI |', '"(not on b)" takes a part away'],
    ['| a (b; [c](d.md), EVM alone) | works | `npm run sim` | CI |', 'takes a part away'],
  ])('finds %s', (row, message) => {
    expect(check(row)).toEqual([expect.stringContaining(message)])
  })
})

describe('report-evidence', () => {
  const find = (files: Readonly<Record<string, string>>) =>
    reportEvidence.check(Repo.from(files)).map(({ path, line }) => `${path}:${line}`)
  const check = (row: string) =>
    find({
      'docs/reports/audit.md': row,
      'packages/a.test.ts': "test('a client cannot void what it owes', () => {})",
    })

  test('takes a finding whose test exists, and one that is left with its reason', () => {
    expect(
      check(
        '| EVM-1a | void | mended | `packages/a.test.ts` "a client cannot void what it owes" |',
      ),
    ).toEqual([])
    expect(check('| EVM-3 | displace | later | The court replaces it. |')).toEqual([])
  })

  test('reads the report on promises as well', () => {
    const report = (row: string) => find({ 'docs/reports/storage-deals.md': row })
    expect(report('| gap-1 | prices | mended | `a.test.ts` "no such" |')).toHaveLength(1)
    expect(report('| gap-1 | prices | later | The next issue. |')).toEqual([])
  })

  test('finds a title that no test has, a finding without test or reason, another status', () => {
    for (const row of [
      '| EVM-1a | void | mended | `packages/a.test.ts` "another title" |',
      '| EVM-1a | void | mended | `packages/b.test.ts` "a client cannot void what it owes" |',
      '| EVM-1a | void | mended | as said |',
      '| EVM-3 | displace | open | |',
      '| EVM-3 | displace | fine | as said |',
    ])
      expect(check(row), row).toEqual(['docs/reports/audit.md:1'])
  })
})

describe('audit-completeness', () => {
  const numbered = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `| ${prefix}-${index + 1} | a | open | b |`)
  const all = [...numbered('EVM3', 20), ...numbered('OFF3', 15)]
  const check = (rows: readonly string[]) =>
    auditCompleteness
      .check(Repo.from({ 'docs/reports/audit.md': rows.join('\n') }))
      .map(({ message }) => message)

  test('takes a report with one row for each finding', () => {
    expect(check(all)).toEqual([])
  })

  test('finds a finding without a row, and one that has two', () => {
    expect(check([...all.slice(1), '| OFF3-3 | a | open | b |'])).toEqual([
      'EVM3-1 has 0 rows, not one.',
      'OFF3-3 has 2 rows, not one.',
    ])
  })
})
