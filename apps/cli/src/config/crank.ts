import { z } from 'zod'
import { amount, count } from './values.ts'

/** Configuration of a crank. */
export const crank = z.strictObject({
  graceSeconds: count(0, 86_400)
    .default(60)
    .describe(
      'Seconds that this node leaves to clients before it acts; up to twice this time, ' +
        'depending on its account, so that not all nodes send at once.',
    ),
  costPerDay: amount
    .optional()
    .describe(
      'Maximum gas per day, in base units, for unpaid calls: expiry of sessions, ' +
        'cancelling of requests, return of rent. When absent, only refunds are sent, which a ' +
        'tenth of the bond pays.',
    ),
})
