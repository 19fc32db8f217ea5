// Goal: of a changed file, the part is known on which other files may depend.
// Method: pairs of texts of one file.

import { Buffer } from 'node:buffer'
import { describe, expect, test } from 'vitest'
import { changedParts } from './changed-parts.ts'

const partsOf = (before: string | undefined, after: string | undefined, file = 'a.ts') => {
  const bytes = (text: string | undefined) => (text === undefined ? text : Buffer.from(text))
  return changedParts({ file, before: bytes(before), after: bytes(after) })
}
const text = [{ text: 'a.ts' }, { file: 'a.ts', names: [] }]

describe('changedParts', () => {
  test.each([
    ['a comment', 'run(1)', '// Runs.\nrun(1)'],
    ['the format', 'run(1)', 'run(\n  1,\n)'],
    ['a type', 'const a: X = 1', 'type Y = 1\nconst a: Y = 1'],
    ['an import of a type', 'run(1)', "import type { X } from './x.ts'\nrun(1)"],
  ])('if only %s changes, readers of the text depend on it', (_, before, after) => {
    expect(partsOf(before, after)).toEqual(text)
  })

  test.each([
    ['a number', 'run(1)', 'run(2)'],
    ['an import', 'run(1)', "import './x.ts'\nrun(1)"],
    ['the order', 'run(1)\nrun(2)', 'run(2)\nrun(1)'],
    ['a bigint', 'run(1n)', 'run(2n)'],
    ['a pattern', 'run(/a/)', 'run(/b/)'],
    ['an invalid text', 'run(1)', 'run('],
  ])('if %s changes, all importers depend on it', (_, before, after) => {
    expect(partsOf(before, after)).toEqual(['a.ts'])
  })

  test('if re-exports change, importers of their names depend on it', () => {
    const before = "export { a, b } from './a.ts'\nexport { c } from './c.ts'"
    const after = "export { a, b as d } from './a.ts'\nexport { c } from './e.ts'"
    expect(partsOf(before, after)).toEqual([
      { text: 'a.ts' },
      { file: 'a.ts', names: ['b', 'c', 'd', 'c'] },
    ])
    expect(partsOf(before, `${before}\nexport * from './f.ts'`)).toEqual(['a.ts'])
  })

  test('if only the prose of a comment in Solidity changes, only its text does', () => {
    const file = 'A.sol'
    expect(partsOf('contract A {}', '// A.\ncontract A {}', file)).toEqual([{ text: file }])
    expect(partsOf('contract A {}', 'contract B {}', file)).toEqual([file])
  })

  test('other files, and added and removed scripts, change as a whole', () => {
    expect(partsOf('1', '2', 'a.json')).toEqual(['a.json'])
    expect(partsOf(undefined, 'run(1)')).toEqual(['a.ts'])
    expect(partsOf('run(1)', undefined)).toEqual(['a.ts'])
  })
})
