import { Address } from '@ostrom/protocol'
import { z } from 'zod'

// Kinds of values in the configuration of several roles.

/** Base units as a decimal string, since JSON has no integers of that size. */
export const amount = z
  .string()
  .regex(/^\d{1,39}$/, 'an amount is a whole number of base units, as text')
  .transform((text) => BigInt(text))

export const url = z.url({ protocol: /^(https?|wss?)$/ })

export const text = z.string()
export const count = (min: number, max: number) => z.int().min(min).max(max)

export const account = text
  .refine((one) => Address.tryParse(one), 'an account is 0x and hex digits, or base58 on Solana')
  .transform((one) => Address.parse(one))

export const assetReference = text
  .min(1)
  .optional()
  .describe(
    'Asset of the amounts, by symbol or id: the native coin or one of `chain.assets`; ' +
      'the native coin when absent.',
  )
