// Goal: the rules find a front page that is too long or has no link to a part of the status, and a
// page that is missing in the index of the documentation. Method: pages of a few words.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { documentIndex, frontPage } from './front-page.ts'

describe('front-page', () => {
  const check = (readme: string, status = '# Status') =>
    frontPage
      .check(Repo.from({ 'README.md': readme, 'docs/reference/status.md': status }))
      .map(({ message }) => message)

  test.each([
    ['words', 'a '.repeat(900), 'a '.repeat(901), '901 words: at most 900'],
    ['lines', 'a\n'.repeat(90), 'a\n'.repeat(91), '91 lines: at most 90'],
  ])('counts %s', (_, longest, longer, message) => {
    expect(check(longest)).toEqual([])
    expect(check(longer)).toEqual([expect.stringContaining(message)])
  })

  test.each([
    ['2; 889,567', '| 2 | 889,567 |', []],
    ['0.94 (asked: 0.95)', '| 0.94 | >= 0.95 |', []],
    ['0.94', '| 0.941 | 10.94 |', ['0.94']],
    ['12 to 3,000', '| 13,000 | 121 |', ['12', '3,000']],
  ])('finds the figures of "%s" in the report', (measured, report, missing) => {
    const row = `| speed | ${measured} | [speed](docs/reports/speed.md) |`
    const messages = frontPage
      .check(Repo.from({ 'README.md': row, 'docs/reports/speed.md': report }))
      .map(({ message }) => message)
    expect(messages).toEqual(missing.map((one) => expect.stringContaining(`has no ${one}.`)))
  })

  test('leads to each section of the status', () => {
    const status = '# Status\n\n## Ask\n\n## Who serves\n\n```sh\n## not a heading\n```\n'
    const ask = '[status](docs/reference/status.md#ask)'
    expect(check(`${ask} [serve](docs/reference/status.md#who-serves)`, status)).toEqual([])
    expect(check(ask, status)).toEqual([
      expect.stringContaining('docs/reference/status.md#who-serves'),
    ])
  })
})

describe('document-index', () => {
  const check = (index: string, ...paths: readonly string[]) =>
    documentIndex
      .check(
        Repo.from(Object.fromEntries([['docs/README.md', index], ...paths.map((p) => [p, ''])])),
      )
      .map(({ message }) => message)

  test.each([
    'docs/guides/a.md',
    'docs/reports/a.md',
    'docs/spec/a.md',
    'docs/reference/a.md',
    'docs/reference/a.json',
    'docs/reference/a/README.md',
    'docs/a.md',
  ])('misses %s', (path) => {
    expect(check('# Documentation', path)).toEqual([expect.stringContaining(path)])
    const relative = path.slice('docs/'.length)
    expect(check(`[a](${relative})`, path)).toEqual([])
    expect(check(`[a](${relative}#part)`, path)).toEqual([])
    expect(check(`\`[a](${relative})\``, path)).toHaveLength(1)
  })

  test.each([
    'docs/reference/errors/a.md',
    'docs/reports/a.svg',
    'docs/reports/figures.json',
    'docs/README.md',
  ])('asks for no link to %s', (path) => {
    expect(check('# Documentation', path)).toEqual([])
  })
})
