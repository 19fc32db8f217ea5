// Goal: the rules find an error whose displayed name differs from the name of its class, and an
// error with a code that is no row.
// Method: classes with their own name, with another name, and without a name; calls of
// `errorClass`.

import { expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { rules } from '../../rules.ts'
import { errorRows } from './error-names.ts'

const rule = rules.find(({ name }) => name === 'error-names')
const find = (text: string) => rule!.check(Repo.from({ 'packages/x/src/errors.ts': text }))

test('takes the name of the class, and a class without one', () => {
  expect(
    find("export class CapError extends Error {\n  override readonly name = 'CapError'\n}"),
  ).toEqual([])
  expect(find('export class CapError extends Error {}')).toEqual([])
})

test('takes a row with the name of its class, and refuses a row with another', () => {
  const text = "\nexport class CapError extends errorClass('CapError', { code: 'cap' }) {}"
  const message = 'The name "LimitError" is not that of its class CapError.'
  expect(find(text)).toEqual([])
  expect(find(text.replace("'CapError'", "'LimitError'"))).toEqual([
    { path: 'packages/x/src/errors.ts', line: 2, message },
  ])
})

test('refuses another name', () => {
  const text = "export class CapError extends Error {\n  override readonly name = 'LimitError'\n}"
  const message = 'The name "LimitError" is not that of its class CapError.'
  expect(find(text)).toEqual([{ path: 'packages/x/src/errors.ts', line: 2, message }])
})

test.each([
  ["export class CapError extends BaseError<'cap'> {}", 'CapError'],
  ['const cap = class extends BaseError {}', 'A class'],
])(`'error-rows' refuses %s`, (text, name) => {
  expect(errorRows.check(Repo.from({ 'packages/x/src/errors.ts': text }))).toEqual([
    {
      path: 'packages/x/src/errors.ts',
      line: 1,
      message: `${name} extends BaseError by hand: make it a row of errorClass.`,
    },
  ])
})

test.each([
  "export class CapError extends errorClass('CapError', { code: 'cap' }) {}",
  'export class LedgerError extends BaseError<LedgerErrorCode> {}',
  'class LoopExit extends Error {}',
])(`'error-rows' accepts %s`, (text) => {
  expect(errorRows.check(Repo.from({ 'packages/x/src/errors.ts': text }))).toEqual([])
})
