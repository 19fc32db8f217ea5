// Goal: the rule finds a glossary with a repeated term, an unsorted section or an incomplete row.
// Method: a few rows each.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { glossaryRows } from './glossary.ts'

const head = ['| term | field | meaning | not to be called |', '|---|---|---|---|']

const check = (...rows: readonly string[]) =>
  glossaryRows
    .check(Repo.from({ 'docs/spec/glossary.md': [...head, ...rows].join('\n') }))
    .map(({ line }) => line)

describe('glossary', () => {
  test(`the rule is called 'glossary'`, () => expect(glossaryRows.name).toBe('glossary'))

  test('takes sorted rows with and without excluded words, in several sections', () => {
    const rows = ['| call | ML | One inference. | ask |', '| cap | DeFi | The most. | |']
    expect(check(...rows, '', '## Next', '', '| bond | DeFi | Stake. | |')).toEqual([])
  })

  test('refuses a term that stands twice, whatever its case', () => {
    const rows = ['| call | ML | One inference. | |', '', '| Call | DeFi | An option. | |']
    expect(check(...rows)).toEqual([5])
  })

  test('refuses rows out of order, without a field, or without a sentence', () => {
    expect(check('| cap | DeFi | The most. | |', '| bond | DeFi | Stake. | |')).toEqual([4])
    expect(check('| bond | | Stake. | |')).toEqual([3])
    expect(check('| bond | DeFi | stake | |')).toEqual([3])
  })
})
