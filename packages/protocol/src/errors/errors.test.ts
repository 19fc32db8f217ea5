// Goal: every message leads to the heading that explains it, and an unknown code leads to the
// index.
// Method: codes of this package and of others, and the pages themselves.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { codesOfPages } from './error-pages.gen.ts'
import { errorPage, InvariantError } from './errors.ts'

const folder = join(import.meta.dirname, '../../../../docs/reference/errors')

test('a message ends with the page of its package and the heading of its code', () => {
  expect(new InvariantError('a is b').message).toMatch(
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
