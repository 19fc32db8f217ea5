// Goal: every refusal of a ledger has a clear text and a page in docs/reference/errors.
// Method: the test creates each refusal, and looks for its page.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, describe as group, test } from 'vitest'
import { check, describeErrorCode, isLedgerError, LedgerError, ledgerErrorCodes } from './errors.ts'

const root = join(import.meta.dirname, '../../..')

group('codes', () => {
  test.each(ledgerErrorCodes)('%s says what to do, and has a page', (code) => {
    const { summary, remedy } = describeErrorCode(code)
    const error = new LedgerError(code, { capReached: 5n })
    expect(error.summary).toBe(summary)
    expect(error.details).toEqual(['Cap reached: 5.', remedy])
    const [, page = '', heading] = /\nDocs: (.*)#(.*)$/.exec(error.message) ?? []
    expect(heading).toBe(code)
    expect(readFileSync(join(root, page), 'utf8')).toContain(`\n## ${code}\n`)
  })

  test('ledger errors are recognized across copies of the package', () => {
    const error: unknown = new LedgerError('session-closed')
    expect(isLedgerError(error, 'session-closed')).toBe(true)
    expect(isLedgerError(error, 'session-expired')).toBe(false)
    expect(isLedgerError(new Error('session-closed'), 'session-closed')).toBe(false)
  })

  test('check refuses with its values and passes what is true', () => {
    expect(() => check(true, 'amount-invalid')).not.toThrow()
    expect(() =>
      check(false, 'amount-invalid', { amount: 0n }),
    ).toThrowErrorMatchingInlineSnapshot(`
      [LedgerError: The amount is out of bounds.
      - Amount: 0 base units.
      - Use an amount within the bounds.
      Docs: docs/reference/errors/ledger.md#amount-invalid]
    `)
  })
})
