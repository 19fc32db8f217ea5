import { z } from 'zod'
import { account, amount, count, text } from './values.ts'

/** Most ticket values that one issuer sells. */
const DENOMINATIONS_MAX = 16

/** Most issuers in one configuration, and most addresses of each issuer. */
const ISSUERS_MAX = 64
const ADDRESSES_MAX = 8

const denomination = z.strictObject({
  value: amount.describe('Payment to a proxy for one ticket, in base units of `asset`.'),
  fee: amount.describe('Payment of a buyer above the value, in base units of `asset`.'),
  tickets: count(1, 1_000_000).describe(
    'Maximum tickets of an epoch; the bond is their value plus a quarter.',
  ),
})

/** Configuration of an issuer of tickets. */
export const issuer = z.strictObject({
  asset: text
    .min(1)
    .optional()
    .describe(
      'Asset of the amounts, by symbol or id: the native coin or one of `chain.assets`; the ' +
        'native coin when absent.',
    ),
  epochSeconds: count(120, 1_296_000)
    .default(86_400)
    .describe(
      'Seconds of an epoch; all keys of a value end at multiples of this length, so that many ' +
        'buyers share one key.',
    ),
  denominations: z
    .array(denomination)
    .min(1, 'an issuer sells tickets of at least one value')
    .max(DENOMINATIONS_MAX)
    .describe('Values of the tickets.'),
})

const trustedIssuer = z.strictObject({
  account: account.describe('Account of the issuer.'),
  addresses: z
    .array(text.min(1))
    .min(1)
    .max(ADDRESSES_MAX)
    .describe('Multiaddrs of the issuer, each ending in its peer id.'),
})

/** Sources of tickets. */
export const tickets = z.strictObject({
  issuers: z
    .array(trustedIssuer)
    .max(ISSUERS_MAX)
    .default([])
    .describe('Issuers whose tickets this node buys, and accepts as a proxy.'),
})
