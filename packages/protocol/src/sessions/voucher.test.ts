// Goal: for any sequence of vouchers, a session's total only increases, and never above its cap.
// Method: examples of refusals with the whole message; a property for the rule.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Hex from '../encoding/hex.ts'
import { sampleVoucher } from '../testing/voucher.ts'
import * as Voucher from './voucher.ts'

const voucher = (total: bigint, count = 0n): Voucher.Voucher => sampleVoucher({ total, count })
const cap = 1_000n

describe('increase', () => {
  test('returns the difference of totals', () => {
    expect(Voucher.increase({ previous: voucher(300n), next: voucher(1_000n), cap })).toBe(700n)
    expect(Voucher.increase({ previous: undefined, next: voucher(5n), cap })).toBe(5n)
  })

  test('allows the same total for more answers', () => {
    expect(Voucher.increase({ previous: voucher(5n, 1n), next: voucher(5n, 2n), cap })).toBe(0n)
  })

  test('refuses a repeated voucher and says how to put it right', () => {
    const repeat = () => Voucher.increase({ previous: voucher(7n, 1n), next: voucher(7n, 1n), cap })
    expect(repeat).toThrowErrorMatchingInlineSnapshot(`
      [VoucherNotIncreasingError: The voucher does not increase the signed total of the session.
      - Previous total: 7 for 1 answers, in base units.
      - New total: 7 for 1 answers.
      - Vouchers are cumulative: sign the new total, not the difference.
      Docs: docs/reference/errors/protocol.md#voucher-not-increasing]
    `)
  })

  test('allows more money whatever the count before', () => {
    const previous = voucher(7n, (1n << 64n) - 1n)
    expect(Voucher.increase({ previous, next: voucher(9n, 1n), cap })).toBe(2n)
  })

  test('refuses fewer answers for the same money', () => {
    const fewer = () => Voucher.increase({ previous: voucher(7n, 2n), next: voucher(7n, 1n), cap })
    expect(fewer).toThrow(Voucher.VoucherNotIncreasingError)
  })

  test('refuses one base unit above the cap', () => {
    const over = () => Voucher.increase({ previous: undefined, next: voucher(1_001n), cap })
    expect(over).toThrow(Voucher.VoucherOverCapError)
  })

  test('refuses a voucher of another session', () => {
    const other = { ...voucher(8n), sessionId: Hex.zeroHash }
    const mixed = () => Voucher.increase({ previous: voucher(7n), next: other, cap })
    expect(mixed).toThrow(Voucher.SessionMismatchError)
  })

  test('accepted increases sum to the greatest total within the cap', () => {
    const totals = fc.array(fc.bigInt({ min: 0n, max: 2_000n }), { maxLength: 50 })
    fc.assert(
      fc.property(totals, (totals) => {
        let previous: Voucher.Voucher | undefined
        let owed = 0n
        for (const next of totals.map((total) => voucher(total))) {
          try {
            owed += Voucher.increase({ previous, next, cap })
            previous = next
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^voucher-/)
          }
        }
        const allowed = totals.filter((total) => total <= cap)
        expect(owed).toBe(allowed.reduce((max, total) => (total > max ? total : max), 0n))
      }),
    )
  })
})
