// Goal: the rule finds an error code without a section on the page of its package, for every form
// of error class.
// Method: classes of a few lines and pages of a few sections, one of them missing or misplaced.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { rules } from '../../rules.ts'
import { errorCodes, errorPages } from '../../source/error-codes.ts'

const rule = rules.find(({ name }) => name === 'error-pages')
const find = (files: Readonly<Record<string, string>>): readonly string[] =>
  rule!.check(Repo.from(files)).map(({ path, line }) => `${path}:${line}`)

const source = (code: string) => `\nexport class AError extends BaseError<'${code}'> {}`
const path = 'packages/a/src/errors.ts'
const page = 'docs/reference/errors/a.md'
const section = (code: string) => `\n## ${code}\n\n- **What happened:** a.\n- **What to do:** b.\n`
const check = (codes: readonly string[], text: string, pagePath: string = page) =>
  find({ [path]: codes.map(source).join(''), [pagePath]: text })

test('every code has its heading on the page of its package, and every heading its code', () => {
  expect(check(['cap-exceeded'], section('cap-exceeded'))).toEqual([])
  expect(check(['cap-exceeded'], '')).toEqual([`${path}:2`])
  expect(check(['cap-exceeded'], `\`\`\`\n${section('cap-exceeded')}`)).toEqual([`${path}:2`])
  const other = 'docs/reference/errors/b.md'
  expect(check(['cap-exceeded'], section('cap-exceeded'), other)).toEqual([
    `${path}:2`,
    `${other}:2`,
  ])
  expect(check([], section('cap-exceeded'))).toEqual([`${page}:2`])
  expect(check(['CapExceeded'], '')).toEqual([`${path}:2`])
})

test('a heading stands in order, and says what happened and what to do', () => {
  expect(check(['a', 'b'], section('a') + section('b'))).toEqual([])
  expect(check(['a', 'b'], section('b') + section('a'))).toEqual([`${page}:7`])
  expect(check(['a'], '\n## a\n\n- **What happened:** a.\n')).toEqual([`${page}:2`])
})

test('a code of two packages is on the page of the first', () => {
  const files = { [path]: source('a'), 'packages/b/src/errors.ts': source('a') + source('b') }
  const pages = errorPages(Repo.from(files))
  expect([...pages]).toEqual([
    ['a', ['a']],
    ['b', ['b']],
  ])
})

test('codes are found in unions, in aliases and in rows, also in those with a function', () => {
  const text = `
    type Code = 'b' | 'c'
    class A extends BaseError<'a'> {}
    class B extends BaseError<Code> {}
    class D extends errorClass('D', { code: ({ code }) => (code === 1 ? 'd' : code) }) {}
    class E extends Error { code = 'e' }
    class H extends errorClass('H', { retry: 'never', code: 'h', details: [] }) {}
    const some = { e: 1, 'e-f': 2 } as const satisfies object
    const table = { ...some, g: 3 }
    type Key = keyof typeof table
    class G<code extends Key = Key> extends BaseError<code> {}
  `
  const found = errorCodes(Repo.from({ 'packages/a/src/errors.ts': text }))
  expect(found.map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd', 'e', 'e-f', 'g', 'h'])
})

test('a file that has only rows is read', () => {
  const text = "class A extends errorClass('A', { code: 'a' }) {}"
  const found = errorCodes(Repo.from({ 'packages/a/src/errors.ts': text }))
  expect(found.map(({ code }) => code)).toEqual(['a'])
})

test('codes are found in tables of files beside', () => {
  const text = `
    import { part } from './part.ts'
    const table = { ...part, b: 1 }
    class A extends BaseError<keyof typeof table> {}
  `
  const part = 'export const part = { a: 1 } as const'
  const files = { 'packages/a/src/errors.ts': text, 'packages/a/src/part.ts': part }
  expect(errorCodes(Repo.from(files)).map(({ code }) => code)).toEqual(['a', 'b'])
})
