import type { AccountId } from '@ostrom/protocol'
import { z } from 'zod'

// Kinds of values that several roles are told.

/** Base units as a decimal string, since JSON has no integers of that size. */
export const amount = z
  .string()
  .regex(/^\d{1,39}$/, 'an amount is a whole number of base units, as text')
  .transform((text) => BigInt(text))

export const url = z.url({ protocol: /^(https?|wss?)$/ })

export const text = z.string()
export const count = (min: number, max: number) => z.int().min(min).max(max)

export const account = text
  .regex(/^0x(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'an account is 0x and hex digits in lower case')
  .transform((one) => one as AccountId)
