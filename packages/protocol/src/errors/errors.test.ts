// Goal: every message contains a link to the heading that explains it, and an unknown code leads to
// the index. An error class that `errorClass` makes behaves like a class that extends `BaseError`
// itself.
// Method: codes of this package and of others, the pages themselves, and calls of `errorClass` with
// each form of its text.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codesOfPages } from './error-pages.gen.ts'
import { BaseError, errorClass, errorPage, InputInvalidError, InvariantError } from './errors.ts'

const folder = join(import.meta.dirname, '../../../../docs/reference/errors')

test('a message ends with the page of its package and the heading of its code', () => {
  expect(new InvariantError({ why: 'a is b' }).message).toMatch(
    /\nDocs: docs\/reference\/errors\/protocol\.md#invariant-violated$/,
  )
  expect(errorPage('amount-invalid')).toBe('docs/reference/errors/ledger.md#amount-invalid')
})

test.each(['', 'of-nobody', 'constructor', '__proto__', 'amount-invalid account-mismatch'])(
  'the code "%s", which is none of ours, leads to the index',
  (code) => expect(errorPage(code)).toBe('docs/reference/errors/README.md'),
)

test('each page has the headings of its codes, and each code one page', () => {
  const headings = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    return [...text.matchAll(/^## (.+)$/gm)].map(([, code]) => `${file}#${code}`)
  })
  const codes = Object.values(codesOfPages).flatMap((one) => one.split(' '))
  const expected = headings.map((one) => `docs/reference/errors/${one}`)
  expect(codes.map(errorPage).toSorted()).toEqual(expected.toSorted())
  expect(new Set(codes).size).toBe(codes.length)
})

class ConstantError extends errorClass('ConstantError', {
  code: 'constant',
  retry: 'never',
  summary: 'A constant text.',
  details: ['A remedy.'],
}) {}

class ValuesError extends errorClass('ValuesError', {
  code: 'values',
  retry: ({ isLate }) => (isLate ? 'later' : 'elsewhere'),
  summary: ({ what = 'thing' }) => `A ${what} failed.`,
  details: ({ isLate }: { readonly isLate?: boolean; readonly what?: string }) => [
    `Late: ${isLate}.`,
  ],
}) {}

class RequiredError extends errorClass('RequiredError', {
  code: 'required',
  retry: 'never',
  summary: 'A value is required.',
  details: ({ size }: { readonly size: number }) => [`Size: ${size}.`],
}) {}

class FieldsError extends errorClass('FieldsError', {
  code: ({ code }) => (code === 'internal' ? 'own' : code),
  retry: 'later',
  summary: 'A value is kept.',
  details: [],
  fields: ({ sizes }: { readonly code: string; readonly sizes: readonly number[] }) => ({
    count: sizes.length,
  }),
}) {}

test('a row may compute its code, and give the error properties', () => {
  const error = new FieldsError({ code: 'internal', sizes: [1, 2] })
  expect([error.code, error.count satisfies number]).toEqual(['own', 2])
  expect(Object.keys(new ConstantError())).not.toContain('count')
})

test('a row gives code, retry, summary and details, constant or from values', () => {
  const { code, retry, summary, details } = new ValuesError({ isLate: true, what: 'part' })
  expect({ code, retry, summary, details }).toEqual({
    code: 'values',
    retry: 'later',
    summary: 'A part failed.',
    details: ['Late: true.'],
  })
  expect(new ValuesError().message).toMatch(/^A thing failed\.\n- Late: undefined\.\nDocs: /)
  expect(new ConstantError().message).toMatch(/^A constant text\.\n- A remedy\.\nDocs: /)
  expect(new RequiredError({ size: 3 }).details).toEqual(['Size: 3.'])
})

test('an error of a row has its name, class, literal code and cause', () => {
  const error: unknown = new RequiredError({ size: 3, cause: 'why' })
  expect(error).toMatchObject({ name: 'RequiredError', cause: 'why' })
  expect(error).toBeInstanceOf(BaseError)
  expect(error).not.toBeInstanceOf(ConstantError)
  expect(BaseError.is(error)).toBe(true)
  if (error instanceof RequiredError) expect(error.code satisfies 'required').toBe('required')
})

test('the type check refuses wrong, missing and further values', () => {
  // @ts-expect-error The class takes no values.
  expect(() => new ConstantError({ size: 3 })).not.toThrow()
  // @ts-expect-error The size is required.
  expect(() => new RequiredError()).not.toThrow()
  // @ts-expect-error The size is a number.
  expect(() => new RequiredError({ size: '3' })).not.toThrow()
})

test('an invalid input has its field, what is expected, and at most 80 characters', () => {
  const long = 'x'.repeat(81)
  const error: unknown = new InputInvalidError({ field: 'rows', value: long, expected: 'a file' })
  const [value, expected] = ['x'.repeat(80), 'a file']
  expect(error).toMatchObject({ code: 'input-invalid', field: 'rows', value, expected })
  expect(error).toMatchObject({ details: [`rows: ${value}.`, 'Expected: a file.'] })
})
