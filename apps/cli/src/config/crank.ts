import { z } from 'zod'
import { amount, count } from './values.ts'

/** What a crank is told. */
export const crank = z.strictObject({
  graceSeconds: count(0, 86_400)
    .default(60)
    .describe(
      'Seconds that clients have to act for themselves before this node does; up to twice as ' +
        'many, by its account, so that nodes do not all send at once.',
    ),
  costPerDay: amount
    .optional()
    .describe(
      'Base units for gas of acts that nobody pays for, in a day: sessions to expire, requests ' +
        'to cancel, rent to return. None when absent: only refunds, paid by a tenth of the bond.',
    ),
})
