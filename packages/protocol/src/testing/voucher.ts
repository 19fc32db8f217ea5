import type { Voucher } from '../sessions/voucher.ts'
import { hashOf } from './values.ts'

/**
 * Returns a valid voucher for tests, with the given fields. Every other field differs from its
 * empty value. The voucher covers 42 answers, of which `sampleReceipt()` is the last.
 */
export const sampleVoucher = (fields: Partial<Voucher> = {}): Voucher => ({
  sessionId: hashOf('11'),
  total: 987_654n,
  count: 42n,
  receiptsRoot: hashOf('1c'),
  ...fields,
})
