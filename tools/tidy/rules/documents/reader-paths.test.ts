// Goal: the rule finds a path to a feature that is too long, or that leads to no declaration.
// Method: a guide and a map of a few lines, and the sources that they name.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { declares } from '../../source/declarations.ts'
import { diagramNames, readerPaths } from './reader-paths.ts'

const sources = {
  'packages/a/src/b/c.ts': 'export function d() {}\nclass E { async *#f() { g() } }',
  'packages/a/src/b/deep/c.ts': 'export const h = { i() {}, j: () => 1, k: 2 }',
  'packages/a/src/m.sol': 'contract M {\n    function n() external {}\n}',
}

const good = '| d | `packages/a` → `src/b` → `c.ts#d` |'

const find = (ways: readonly string[], count = 20) => {
  const rows = [...ways, ...Array.from({ length: count - ways.length }, () => good)]
  const head = ['# A', '', '## Where things are', '', '| feature | way |', '|---|---|']
  return readerPaths
    .check(
      Repo.from({
        ...sources,
        'ARCHITECTURE.md': '`packages/a`: all of it.',
        'CONTRIBUTING.md': [...head, ...rows, '', '## Next', '', '| `x` | `y` |'].join('\n'),
      }),
    )
    .map(({ line, message }) => `${line}: ${message}`)
}

describe('reader-paths', () => {
  test(`the rule is called 'reader-paths'`, () => expect(readerPaths.name).toBe('reader-paths'))

  test('takes ways of two and three steps to what a file declares', () => {
    expect(find(['| n | `packages/a` → `src/m.sol#n` |', good])).toEqual([])
  })

  test('refuses a guide with fewer than twenty ways', () => {
    expect(find([], 19)).toEqual(['3: "Where things are" has 19 rows, of at least 20 features.'])
  })

  test.each([
    ['`packages/a` → `src/b` → `deep` → `c.ts#h`', 'The way has 4 steps: at most 3.'],
    ['`packages/z` → `c.ts#d`', 'ARCHITECTURE.md does not name `packages/z`.'],
    [
      '`packages/a` → `src/b/deep` → `c.ts#h`',
      '`src/b/deep` is more than one step; `src/` before a name is none.',
    ],
    ['`packages/a` → `src/b` → `gone.ts#d`', 'packages/a/src/b/gone.ts does not exist.'],
    ['`packages/a` → `src/b` → `c.ts#g`', 'packages/a/src/b/c.ts does not declare g.'],
    [
      '`packages/a` → `src/b` → `c.ts`',
      'The last step of packages/a/src/b/c.ts does not say what it declares: "#name".',
    ],
  ])('refuses %s', (way, message) => {
    expect(find([`| x | ${way} |`])).toEqual([`7: ${message}`])
  })
})

test(`'diagram-names' refuses a file that is gone or ambiguous, and a name that it lacks`, () => {
  const lines = ['x.ts#y', '```mermaid', 'a["b/c.ts#d"]', 'b["c.ts#d"]', 'c["b/c.ts#z"]', '```']
  const found = diagramNames.check(
    Repo.from({ ...sources, 'ARCHITECTURE.md': [...lines, 'x.ts#y'].join('\n') }),
  )
  expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    '4: c.ts names 2 files: name one by its path.',
    '5: packages/a/src/b/c.ts does not declare z.',
  ])
  const right = ['```mermaid', 'a["b/c.ts#d"]', '```'].join('\n')
  expect(diagramNames.check(Repo.from({ ...sources, 'ARCHITECTURE.md': right }))).toEqual([])
})

test('a declaration is a function, a type, or a method, and no call or value', () => {
  const isDeclared = (file: keyof typeof sources, name: string) =>
    declares(file, sources[file], name)
  for (const name of ['d', 'E', 'f']) expect(isDeclared('packages/a/src/b/c.ts', name)).toBe(true)
  expect(isDeclared('packages/a/src/b/c.ts', 'g')).toBe(false)
  for (const name of ['h', 'i', 'j'])
    expect(isDeclared('packages/a/src/b/deep/c.ts', name)).toBe(true)
  expect(isDeclared('packages/a/src/b/deep/c.ts', 'k')).toBe(false)
  expect(declares('a.rs', 'pub fn settle(\n', 'settle')).toBe(true)
  expect(declares('a.rs', 'settle(x);', 'settle')).toBe(false)
})
