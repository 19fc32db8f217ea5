import { z } from 'zod'
import { account, amount, hash, seconds } from '../endpoint-schema.ts'

const sums = {
  asset: account,
  settled: amount.describe('Settled, less what the court gave back; paid after its audit window.'),
  answers: z.int(),
  net: amount.describe('Paid to providers.'),
  fee: amount.describe('Paid to the network.'),
  royalties: amount.describe('Paid to creators.'),
}

/**
 * Statistics of a market over the last `days`. Lists are cut to their first rows; sums also count
 * the rows that were cut.
 */
export const statisticsSchema = z.object({
  days: z.int(),
  fromSeconds: seconds,
  toSeconds: seconds,
  adapters: z.object({
    total: z.int(),
    series: z.array(z.object({ atSeconds: seconds, count: z.int() })),
  }),
  training: z.object({
    opened: z.int().describe('Jobs opened.'),
    finished: z.int().describe('Jobs that ended with all of their rounds.'),
    cancelled: z.int().describe('Jobs that ended without enough members.'),
    roundsAccepted: z.int().describe('Rounds with a new state.'),
    roundsFailed: z.int().describe('Rounds settled without a new state.'),
    promoted: z.int().describe('Versions that came of jobs.'),
    improved: z.int().describe('Jobs whose last attestation shows an improvement.'),
    notImproved: z.int().describe('Jobs whose last attestation shows none.'),
  }),
  datasets: z.object({
    proposed: z.int(),
    accepted: z.int(),
    rejected: z.int(),
    sized: z
      .object({ datasets: z.int(), bytes: amount, records: amount })
      .describe('Sums over those of `newest` whose size is known.'),
    newest: z.array(
      z.object({
        dataset: hash,
        license: z.string(),
        atSeconds: seconds,
        bytes: amount.optional().describe('Absent if nobody has the manifest.'),
        records: amount.optional(),
      }),
    ),
  }),
  storage: z.object({
    asset: account.describe('That deals are paid in: the native one.'),
    proposed: z.int(),
    accepted: z.int(),
    bytes: amount.describe('Of the accepted deals, in whole chunks.'),
    fees: amount.describe('Of the accepted deals, for their whole terms.'),
    completed: z.int(),
    paid: amount.describe('Fees that storage providers were paid, of the completed deals.'),
    defaulted: z.int().describe('Deals with a chunk that was not proven in time.'),
    stakes: amount.describe('Stakes that went to their clients.'),
  }),
  improvements: z
    .array(
      z.object({
        version: hash,
        model: z.string().optional(),
        metric: z.string(),
        before: z.string(),
        after: z.string(),
        difference: z.string(),
        isBetter: z.boolean(),
      }),
    )
    .describe('Figures of the newest adapters beside those of their bases, by their creators.'),
  revenue: z.array(z.object(sums)),
  models: z
    .array(
      z.object({
        ...sums,
        version: hash,
        model: z.string().optional(),
        creator: account.optional(),
      }),
    )
    .describe('Models with most answers first.'),
  providers: z.array(z.object({ asset: account, provider: account, net: amount })),
  creators: z.array(z.object({ asset: account, creator: account, royalties: amount })),
})
