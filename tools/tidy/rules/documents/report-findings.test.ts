// Goal: the rule finds a report that does not start with its result, or whose result is too long.
// Method: handmade reports of a few lines, and one of exactly the permitted length.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { reportFindings } from './report-findings.ts'

const find = (text: string, path = 'docs/reports/a.md') =>
  reportFindings.check(Repo.from({ [path]: text })).map(({ line }) => line)
const finding = (length: number) => '**Found:** '.padEnd(length, 'a')

describe('report-findings', () => {
  test.each([
    ['no finding', '# A\n\nThe method of a measurement.\n', 3],
    ['a finding behind another paragraph', `# A\n\nThe method.\n\n${finding(99)}\n`, 3],
    ['a finding below a heading', `# A\n\n## Result\n\n${finding(99)}\n`, 3],
    ['a finding without its mark in bold', '# A\n\nFound: 3 of 4.\n', 3],
    ['no text', '# A\n', 1],
    ['a finding of one character more than allowed', `# A\n\n${finding(401)}\n`, 3],
    ['a long finding of two lines', `# A\n\n${finding(200)}\n${finding(200)}\n`, 3],
  ])('finds %s', (_, text, line) => {
    expect(find(text)).toEqual([line])
  })

  test('leaves short findings and other documents alone', () => {
    expect(find(`# A\n\n${finding(400)}\n\nThe method.\n`)).toEqual([])
    expect(find(`# A\n\n${finding(99)}\nthe rest of it.\n`)).toEqual([])
    expect(find('# A\n\nThe method.\n', 'docs/guides/a.md')).toEqual([])
    expect(find('# A\n\nThe method.\n', 'docs/reports/data/a.md')).toEqual([])
  })
})
