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
  ticketFee: amount.describe('Fee that the proxy keeps of each ticket, in base units of `asset`.'),
  sessionCap: amount.describe(
    'Highest cap of one session, in base units of `asset`; the Vault locks the cap.',
  ),
  unpostedMax: amount.describe(
    'Value of a key’s accepted tickets above the posted count, in base units of `asset`, at ' +
      'which the proxy posts a new count; a cheating issuer can take twice this value.',
  ),
  payouts: z
    .strictObject({
      fee: amount.describe(
        'Part of a payout that the proxy keeps in addition to `ticketFee`; includes its gas.',
      ),
      waitSeconds: count(0, 86_400)
        .default(3_600)
        .describe('Longest wait for a batch of payouts, in seconds; the shortest is a quarter.'),
      perDay: count(1, 100_000).default(100).describe('Payouts of all clients within a day.'),
    })
    .optional()
    .describe('Payouts of native coin to disposable accounts; no payouts when absent.'),
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
    'Maximum part of a ticket that a proxy may keep, in base units of the ticket’s asset; a ' +
      'proxy that wants more gets no ticket.',
  ),
  payoutFeeMax: amount
    .optional()
    .describe(
      'Maximum part of a payout to a disposable account that a proxy may keep, in addition to ' +
        '`ticketFeeMax`; no account can be funded when absent.',
    ),
})
