// Goal: the Markdown that models write in answers is formatted: long tables and lists, nested
// outlines, quotes of quotes, links with long queries.
// Method: such texts through the parser; beyond a limit each would be shown as plain text.

import { expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import { blocksOf, parseMarkdown } from './document.ts'
import * as Limits from './limits.ts'

const blocks = (text: string) => blocksOf(parseMarkdown(text))
const { ADDRESS_CHARACTERS_MAX, LINE_MARKS_MAX, MARKED_CHARACTERS_MAX } = Limits
const { MARKS_MAX, NESTED_MAX } = Limits

/** A table of forty rows of five columns, of twenty characters each, with a mark in each cell. */
const row = `|${' **of twenty letters** |'.repeat(5)}\n`
const table = `| a | b | c | d | e |\n|---|---|---|---|---|\n${row.repeat(40)}`

const outline = Array.from({ length: 5 }, (_, at) => `${'  '.repeat(at)}- item ${at}`).join('\n')

test('a long table is a table', () => {
  const [block] = blocks(table)
  expect(block).toMatchObject({ kind: 'table' })
  expect(exceeded([[{ MARKED_CHARACTERS_MAX }, () => table.length]])).toEqual([])
  expect(exceeded([[{ MARKS_MAX }, () => 40 * 5 * 2]])).toEqual([])
})

test('an outline of five levels, and a quote of a quote, are lists and quotes', () => {
  expect(JSON.stringify(blocks(outline)).match(/"kind":"list"/g)).toHaveLength(5)
  expect(JSON.stringify(blocks('> a\n>> b')).match(/"kind":"quote"/g)).toHaveLength(2)
  expect(exceeded([[{ NESTED_MAX }, () => 5]])).toEqual([])
  // An exchange of letters that quote each other, eight levels deep.
  expect(exceeded([[{ LINE_MARKS_MAX }, () => 8]])).toEqual([])
})

test('a link with a long query is a link', () => {
  const address = `https://example.org/search?q=${'x'.repeat(1_000)}`
  expect(JSON.stringify(blocks(`[here](${address})`))).toContain('"kind":"link"')
  expect(exceeded([[{ ADDRESS_CHARACTERS_MAX }, () => address.length]])).toEqual([])
})
