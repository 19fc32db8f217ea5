// Goal: the rules find every export or file that nothing uses, and none that has a use of any kind.
// Method: repositories of a few files, each with one kind of use, and the same without that use.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { deadExports, deadFiles } from './dead-code.ts'

type Files = Readonly<Record<string, string>>

const dead = (files: Files) =>
  deadExports.check(Repo.from(files)).map(({ path, line, message }) => `${path}:${line} ${message}`)
const alone = (files: Files) => deadFiles.check(Repo.from(files)).map(({ path }) => path)

const a = 'packages/a/src/a.ts'
const b = 'packages/b/src/b.ts'
const manifest = (name: string, target = './src/index.ts') =>
  JSON.stringify({ name: `@ostrom/${name}`, exports: { '.': target } })

describe('dead-exports', () => {
  test(`the rule is called 'dead-exports'`, () => expect(deadExports.name).toBe('dead-exports'))

  test('finds a planted export that nothing uses, at its line', () => {
    const planted = 'export const used = 1\nexport const planted = 2\n'
    expect(dead({ [a]: planted, [b]: "import { used } from '../../a/src/a.ts'\nused" })).toEqual([
      `${a}:2 No other file uses planted: remove it.`,
    ])
  })

  test.each([
    ['const', 'export const f = 1\nconst g = f'],
    ['function', 'export function f() {}\nf()'],
    ['class', 'export class f {}\nnew f()'],
  ])('finds a %s that its own file alone uses', (_, text) => {
    expect(dead({ [a]: text })).toEqual([`${a}:1 No other file uses f: leave "export" out.`])
  })

  test.each([
    ['a type that its file names', 'export type Options = { a: 1 }\nconst f = (o: Options) => o'],
    ['an error that its file throws', 'export class AError extends Error {}\nthrow new AError()'],
    ['a default export', 'export default function f() {}'],
  ])('takes %s', (_, text) => expect(dead({ [a]: text })).toEqual([]))

  test('finds a type and an error that nothing names', () => {
    expect(dead({ [a]: 'export type A = 1\nexport class BError extends Error {}' })).toHaveLength(2)
  })

  test.each([
    ['by name', "import { f } from '../../a/src/a.ts'\nf()"],
    ['by another name', "import { f as g } from '../../a/src/a.ts'\ng()"],
    ['as a type', "import type { f } from '../../a/src/a.ts'\ntype G = typeof f"],
    ['by a type alone', "type G = import('../../a/src/a.ts').f"],
    ['by namespace', "import * as A from '../../a/src/a.ts'\nA.f()"],
    ['when it is needed', "const { f } = await import('../../a/src/a.ts')\nf()"],
    ['by a text', "lazy(() => import('../../a/src/a.ts'), 'f')"],
    ['in code for a browser', 'page.evaluate(`engine.f()`)'],
  ])('takes what another file uses %s', (_, text) => {
    const files = { [a]: 'export const f = 1', [b]: text }
    expect(dead(files)).toEqual([])
    expect(dead({ ...files, [b]: text.replaceAll(/\bf\b/g, 'other') })).toHaveLength(1)
  })

  test('follows what an index passes on, and asks who uses it there', () => {
    const files = {
      [a]: 'export const f = 1',
      'packages/a/src/index.ts': "export { f as g } from './a.ts'",
      'packages/a/package.json': manifest('a'),
    }
    expect(dead({ ...files, [b]: "import { g } from '@ostrom/a'\ng" })).toEqual([])
    expect(dead({ ...files, [b]: "import { other } from '@ostrom/a'\nother" })).toHaveLength(1)
  })

  test('follows namespaces: each user takes the members that it names', () => {
    const files = {
      [a]: 'export const f = 1\nexport const g = 1\nexport const h = 1',
      'packages/a/src/index.ts': "export * as Noun from './a.ts'",
      'packages/a/package.json': manifest('a'),
      [b]: "import { Noun } from '@ostrom/a'\nNoun.f",
      'packages/c/src/c.ts': "import { Noun } from '@ostrom/a'\nNoun.g",
    }
    expect(dead(files)).toEqual([`${a}:3 No other file uses h: remove it.`])
  })

  test('a package may publish what it uses itself, and not what nothing uses', () => {
    const index = {
      'packages/a/src/index.ts': "export * from './a.ts'",
      'packages/a/package.json': manifest('a'),
    }
    expect(dead({ ...index, [a]: 'export const f = 1\nconst g = f' })).toEqual([])
    expect(dead({ ...index, [a]: 'export const f = 1' })).toHaveLength(1)
  })

  test('exports that generators read by name, and generated files, are not reported', () => {
    const entry = "export const path = 'a'\nexport { made as generate } from './a.ts'"
    const files = { 'packages/a/src/a.gen-entry.ts': entry, [a]: 'export const made = () => 1' }
    expect(dead(files)).toEqual([])
    expect(dead({ 'packages/a/src/a.gen.ts': 'export const f = 1' })).toEqual([])
  })
})

describe('dead-files', () => {
  test(`the rule is called 'dead-files'`, () => expect(deadFiles.name).toBe('dead-files'))

  test('finds a file that nothing imports or names', () => {
    expect(alone({ [a]: '// a.ts itself', [b]: "import './other.ts'" })).toEqual([a, b])
  })

  test.each([
    [b, "import '../../a/src/a.ts'"],
    [b, "new URL('../../a/src/a.ts', import.meta.url)"],
    ['package.json', '{ "scripts": { "a": "node packages/a/src/a.ts" } }'],
    ['packages/a/README.md', 'Run `node src/a.ts`.'],
    ['packages/c/README.md', 'A name that one file has: `a.ts`.'],
  ])('takes a file that %s names', (path, text) => {
    expect(alone({ [a]: '', [path]: text })).not.toContain(a)
  })

  test('finds a contract that none imports or names, tests and proofs left out', () => {
    const contract = 'contracts/evm/core/src/A.sol'
    const files = { [contract]: 'contract A {}', 'contracts/evm/core/test/A.t.sol': '' }
    expect(alone(files)).toEqual([contract])
    expect(
      alone({ ...files, 'contracts/evm/core/proofs/A.proof.sol': 'import "../src/A.sol";' }),
    ).toEqual([])
  })

  test('a name that several files have says nothing without a folder', () => {
    const files = { [a]: '', 'packages/b/src/a.ts': '', 'packages/c/README.md': 'See `a.ts`.' }
    expect(alone(files)).toEqual([a, 'packages/b/src/a.ts'])
  })

  test.each([
    'packages/a/src/a.test.ts',
    'circuits/suites/a.suite.ts',
    'packages/a/src/a.gen-entry.ts',
    'vectors/a.ts',
    'vitest.config.ts',
  ])('takes %s, which is found by its name', (path) => expect(alone({ [path]: '' })).toEqual([]))
})
