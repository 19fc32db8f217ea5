// Goal: of a table in a program only rows that the arguments name count, and everything counts if
// they name none. Method: programs as text.

import { expect, test } from 'vitest'
import { selectRows } from './program-rows.ts'

const select = (text: string, ...args: string[]) => selectRows('a.ts', text, args)

test('keeps the named property of an object, with the text around it', () => {
  const text =
    "import './x.ts'\nconst all = { one: () => import('./1.ts'), 'two-b': load('./2.ts') }"
  expect(select(text, 'one')).toBe(
    "import './x.ts'\nconst all = { one: () => import('./1.ts'), 'two-b': null }",
  )
  expect(select(text, 'two-b')).toContain("{ one: null, 'two-b': load('./2.ts') }")
})

test('keeps the named pair, and the object with this name, of an array', () => {
  expect(select("new Map([['a', './a.ts'], ['b', './b.ts']])", 'b')).toBe(
    "new Map([null, ['b', './b.ts']])",
  )
  expect(select("[{ name: 'a', file: './a.ts' }, { name: 'b', file: './b.ts' }]", 'a')).toBe(
    "[{ name: 'a', file: './a.ts' }, null]",
  )
})

test('keeps all rows if the arguments name none of them', () => {
  const text = "const all = { one: './1.ts', two: './2.ts' }"
  expect(select(text, 'three')).toBe(text)
  expect(select(text)).toBe(text)
})

test('keeps several named rows, and tables of other names', () => {
  const text = "const all = { a: './a', b: './b', c: './c' }; const settings = { x: './x' }"
  expect(select(text, 'a', 'c')).toBe(
    "const all = { a: './a', b: null, c: './c' }; const settings = { x: './x' }",
  )
})
