// Goal: files, lines and functions above their limits are found, and those below are not.
// Method: texts of exactly as many lines, columns or statements, and one more.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { rules } from '../../rules.ts'

/** Returns the findings of one rule in literal files, as `path:line`. */
function find(name: string, files: Readonly<Record<string, string>>): readonly string[] {
  const rule = rules.find((one) => one.name === name)
  if (rule === undefined) throw new Error(`no rule ${name}`)
  return rule.check(Repo.from(files)).map(({ path, line }) => `${path}:${line}`)
}

const body = (lines: number) => '\n'.repeat(lines - 1)

const calls = (count: number) => 'b();'.repeat(count)

test('a function has at most 60 statements, however many lines they take', () => {
  const of = (count: number) => ({ 'tools/a.ts': `\nfunction a() {${body(90)}${calls(count)}}` })
  expect(find('function-size', of(60))).toEqual([])
  expect(find('function-size', of(61))).toEqual(['tools/a.ts:2'])
  const nested = `\nfunction a() {if (c) {${calls(30)}} else {${calls(30)}}}`
  expect(find('function-size', { 'tools/a.ts': nested })).toEqual(['tools/a.ts:2'])
  const page = (count: number) => `const a = () => <p>${'<b>c</b>'.repeat(count)}</p>`
  expect(find('function-size', { 'tools/a.tsx': page(59) })).toEqual([])
  expect(find('function-size', { 'tools/a.tsx': page(60) })).toEqual(['tools/a.tsx:1'])
})

test('arrow functions and methods count, callbacks of describe do not', () => {
  const path = 'tools/a.test.ts'
  expect(find('function-size', { [path]: `const a = () => {${calls(61)}}` })).toHaveLength(1)
  expect(find('function-size', { [path]: `class A { b() {${calls(61)}} }` })).toHaveLength(1)
  expect(find('function-size', { [path]: `describe('a', () => {${calls(90)}})` })).toEqual([])
  expect(
    find('function-size', { [path]: `describe.skipIf(b)('a', () => {${calls(90)}})` }),
  ).toEqual([])
  expect(find('function-size', { [path]: `test('a', () => {${calls(61)}})` })).toHaveLength(1)
})

test('functions of Solidity and Python count', () => {
  const solidity = `contract A {\n    function a() external {${body(71)}    }\n}`
  expect(find('function-size', { 'a.sol': solidity })).toEqual(['a.sol:2'])
  const declared = 'interface A {\n    function a() external;\n    function b() external;\n}'
  expect(find('function-size', { 'a.sol': declared })).toEqual([])
  const python = `def a(\n    b,\n):\n${'    c()\n'.repeat(68)}\ndef d():\n    pass\n`
  expect(find('function-size', { 'a.py': python })).toEqual(['a.py:1'])
})

test('a file has at most 400 lines, one of tests 600, of which 5 % stay free', () => {
  expect(find('file-size', { 'a.ts': `${body(381)}a` })).toEqual(['a.ts:0'])
  expect(find('file-size', { 'a.ts': `${body(380)}a` })).toEqual([])
  expect(find('file-size', { 'a.test.ts': `${body(570)}a` })).toEqual([])
  expect(find('file-size', { 'a.test.ts': `${body(571)}a` })).toEqual(['a.test.ts:0'])
  expect(find('file-size', { 'a.gen.ts': `${body(900)}a` })).toEqual([])
  expect(find('file-size', { 'a/limits.ts': `${body(570)}a` })).toEqual([])
  expect(find('file-size', { 'a/limits.ts': `${body(571)}a` })).toEqual(['a/limits.ts:0'])
})

test('a file of code is not empty, except for the mark of a Python package', () => {
  expect(find('file-size', { 'a.suite.ts': '\n' })).toEqual(['a.suite.ts:0'])
  expect(find('file-size', { 'a/__init__.py': '' })).toEqual([])
})

test('a file of other contracts keeps lines free', () => {
  expect(find('file-size', { 'contracts/solana/a.ts': `${body(381)}a` })).toHaveLength(1)
})

test('a line has at most 100 columns, unless one word alone is longer', () => {
  expect(find('line-size', { 'a.ts': `\n${'ab '.repeat(34)}` })).toEqual(['a.ts:2'])
  expect(find('line-size', { 'a.ts': `const a =   '${'0'.repeat(120)}'` })).toEqual([])
})
