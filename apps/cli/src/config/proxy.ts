import { z } from 'zod'
import { amount, count, text } from './values.ts'

/** Most proxies in one configuration, and most addresses of each proxy. */
const PROXIES_MAX = 16
const ADDRESSES_MAX = 8

/** Configuration of a proxy: docs/spec/proxy.md. */
export const proxy = z.strictObject({
  asset: text
    .min(1)
    .optional()
    .describe(
      'Asset of the amounts, by symbol or id: the native coin or one of `chain.assets`; the ' +
        'native coin when absent.',
    ),
  ticketFee: amount.describe('What the proxy keeps of each ticket, in base units of `asset`.'),
  sessionCap: amount.describe(
    'Highest cap of one session, in base units of `asset`: what it locks in the Vault.',
  ),
  unpostedMax: amount.describe(
    'Value of accepted tickets of a key that no posted count has, in base units of `asset`, from ' +
      'which the count is posted; an issuer that cheats can take twice as much.',
  ),
  payouts: z
    .strictObject({
      fee: amount.describe(
        'Part of a payout that the proxy keeps beside `ticketFee`, its gas included.',
      ),
      waitSeconds: count(0, 86_400)
        .default(3_600)
        .describe('Longest wait until a batch of payouts is sent; the shortest is a quarter.'),
      perDay: count(1, 100_000).default(100).describe('Payouts of all clients within a day.'),
    })
    .optional()
    .describe('Native coin for accounts that lead back to no wallet; none is sent when absent.'),
})

const namedProxy = z.strictObject({
  addresses: z
    .array(text.min(1))
    .min(1)
    .max(ADDRESSES_MAX)
    .describe('Multiaddrs of the proxy, each ending in its peer id.'),
})

/** How a gateway asks private questions. */
export const privateQuestions = z.strictObject({
  proxies: z
    .array(namedProxy)
    .min(1, 'private questions need at least one proxy')
    .max(PROXIES_MAX)
    .describe('Proxies that may be asked, the preferred first.'),
  ticketFeeMax: amount.describe(
    'Most that a proxy may keep of a ticket, in base units of its asset; one that wants more is ' +
      'given none.',
  ),
  payoutFeeMax: amount
    .optional()
    .describe(
      'Most that a proxy may keep of a payout to a disposable account, beside `ticketFeeMax`; no ' +
        'account can be funded when absent.',
    ),
})
