// Goal: a planted fault makes each function of a module throw, and leaves the module loadable.
// Method: the text of a module with each form of a function.

import { expect, test } from 'vitest'
import { withThrowingFunctions } from './planted-fault.ts'

test('each function throws, also one with an expression as its body', () => {
  const text = 'export const a = () => b || (() => ({ c }))\nclass D { e() { return 1 } }'
  expect(withThrowingFunctions('a.ts', text)).toBe(
    "export const a = () => ((() => { throw new Error('planted') })(), b || (() => " +
      "(((() => { throw new Error('planted') })(), { c }))))\n" +
      "class D { e() { throw new Error('planted'); return 1 } }",
  )
})
