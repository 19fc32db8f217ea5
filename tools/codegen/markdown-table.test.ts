// Goal: a table in Markdown has a header and one row per item, and a `|` in a cell does not end the
// cell.
// Method: one small table.

import { expect, test } from 'vitest'
import { markdownTable } from './markdown-table.ts'

test('prints head, rule and rows', () => {
  expect(
    markdownTable(
      ['name', 'count'],
      [
        ['a|b', 1],
        ['c', 2n],
      ],
    ),
  ).toBe('| name | count |\n| --- | --- |\n| a\\|b | 1 |\n| c | 2 |')
})

test('prints a table without rows', () => {
  expect(markdownTable(['name'], [])).toBe('| name |\n| --- |')
})
