// Goal: the rule finds a name in a diagram that no file declares.
// Method: a map of a few lines, and the sources that it names.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { declares } from '../../source/declarations.ts'
import { diagramNames } from './diagram-names.ts'

const sources = {
  'packages/a/src/b/c.ts': 'export function d() {}\nclass E { async *#f() { g() } }',
  'packages/a/src/b/deep/c.ts': 'export const h = { i() {}, j: () => 1, k: 2 }',
  'packages/a/src/m.sol': 'contract M {\n    function n() external {}\n}',
}

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
