// Goal: the marks that models use are read, what is none stays text, and nothing that a model
// writes becomes a script, an address that acts, or a page that hangs.
// Method: examples for each mark; random texts of marks for what must hold of all.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blocksOf } from './blocks.ts'
import { type Span, safeAddress, spansOf } from './spans.ts'

const blocks = (text: string): readonly Block[] => blocksOf(text).map(({ block }) => block)

/** Spans in short: marks around their text. */
const short = (spans: readonly Span[]): string =>
  spans
    .map((span) => {
      if (span.kind === 'text') return span.text
      if (span.kind === 'code') return `<code ${span.text}>`
      if (span.kind === 'link') return `<link ${span.href} ${short(span.spans)}>`
      return `<${span.kind} ${short(span.spans)}>`
    })
    .join('')

describe('blocks', () => {
  test('are told apart', () => {
    const text = '# One\ntwo\nthree\n\n---\n> four\n> five\n\n```py\n# not a heading\n\n```\nsix'
    expect(blocks(text)).toEqual([
      { kind: 'heading', level: 1, text: 'One' },
      { kind: 'paragraph', text: 'two\nthree' },
      { kind: 'rule' },
      { kind: 'quote', text: 'four\nfive' },
      { kind: 'code', language: 'py', text: '# not a heading\n' },
      { kind: 'paragraph', text: 'six' },
    ])
  })

  test('of code that has not ended yet go on to the end, tabs and all', () => {
    expect(blocks('````\n```\n\tx')).toEqual([{ kind: 'code', language: '', text: '```\n\tx' }])
  })

  test('of lists keep their number, and what is further in', () => {
    const text = '3. a\n   - b\n     more\n\n   c\n4. d\nlazy\n\n- e'
    expect(blocks(text)).toEqual([
      { kind: 'list', start: 3, items: ['a\n- b\n  more\n\nc', 'd\nlazy'] },
      { kind: 'list', start: undefined, items: ['e'] },
    ])
  })

  test('of a table have as many cells in each row as its head', () => {
    const text = '| a | b \\| c |\n|---|--:|\n| 1 |\n| 2 | 3 | 4 |\nend'
    expect(blocks(text)).toEqual([
      {
        kind: 'table',
        head: ['a', 'b | c'],
        right: [false, true],
        rows: [
          ['1', ''],
          ['2', '3'],
        ],
      },
      { kind: 'paragraph', text: 'end' },
    ])
  })

  test('of a year that begins a line are no list', () => {
    expect(blocks('It was in\n1986. So.')).toHaveLength(1)
  })
})

describe('spans', () => {
  test.each([
    ['a **b *c* d** `e*f*` ~~g~~', 'a <strong b <emphasis c> d> <code e*f*> <struck g>'],
    ['***both*** and __b__ and _c_', '<strong <emphasis both>> and <strong b> and <emphasis c>'],
    ['2 * 3 * 4, snake_case_name, 5 ** 2', '2 * 3 * 4, snake_case_name, 5 ** 2'],
    ['``a`b`` \\*c\\* \\(x\\)', '<code a`b> *c* \\(x\\)'],
    [
      '[w](https://a.b/c_(d)) <https://e.f>',
      '<link https://a.b/c_(d) w> <link https://e.f https://e.f>',
    ],
    ['see https://a.b/c_d_e.', 'see <link https://a.b/c_d_e https://a.b/c_d_e>.'],
    ['![alt](https://a.b/c.png)', '<link https://a.b/c.png alt>'],
    ['[x](javascript:alert(1)) <b>y</b>', '[x](javascript:alert(1)) <b>y</b>'],
    ['**not closed `either', '**not closed `either'],
  ])('of %s', (text, expected) => {
    expect(short(spansOf(text))).toBe(expected)
  })

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc', '//a.b', 'vbscript:x', ''])(
    'never lead to %j',
    (address) => expect(safeAddress(address)).toBeUndefined(),
  )

  test('of a very long paragraph are one text', () => {
    const text = '**a'.repeat(5_000)
    expect(spansOf(text)).toEqual([{ kind: 'text', text }])
  })
})

const soup = fc
  .array(fc.constantFrom(...'ab *_`~[]()<>#|-+>\\\n\t1.:!'.split(''), '    ', '```', '\n\n'))
  .map((parts) => parts.join(''))

test('any text is read, and no letter of it is lost', () => {
  const letters = (text: string) => text.replace(/[^ab]/g, '')
  const inner = (text: string): string =>
    blocks(text)
      .map((block) => {
        if (block.kind === 'rule' || block.kind === 'table') return ''
        if (block.kind === 'code') return block.language + block.text
        if (block.kind === 'list') return block.items.join('\n')
        return block.text
      })
      .join('\n')
  fc.assert(
    fc.property(soup, (text) => {
      // Rows of a table have no more cells than its head.
      fc.pre(blocks(text).every(({ kind }) => kind !== 'table'))
      expect(letters(inner(text))).toBe(letters(text))
      expect(letters(short(spansOf(text)).replace(/<(code|strong|emphasis|struck) /g, ''))).toBe(
        letters(text),
      )
    }),
    { numRuns: 2_000 },
  )
})
