import { z } from 'zod'
import { nodeSnapshotSchema, nodeStatusSchema } from '../dashboard/status.ts'
import { amount, type EndpointSchema, hash, seconds } from '../endpoint-schema.ts'
import { caseRow } from './explorer.ts'

const fine = {
  fineMax: amount.describe('Most of the stake that this takes, in the native coin.'),
  mayExclude: z.boolean().describe('Whether this can also exclude the provider from the market.'),
}

const court = z.object({
  withholding: z
    .object({
      ...fine,
      windowSeconds: z.int().describe('Seconds that a provider has to answer a data challenge.'),
    })
    .describe('What a data challenge costs that the node does not answer in time.'),
  challenges: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['transcript', 'receipt']),
        session: hash.describe('Session or request of the answer.'),
        untilSeconds: seconds.describe('Before this second the node has to answer.'),
      }),
    )
    .describe('Data challenges that wait for the node, newest first.'),
  cases: z
    .array(
      z.object({
        id: z.string(),
        kind: caseRow.shape.kind,
        status: caseRow.shape.status,
        ruling: caseRow.shape.ruling,
        openedAtSeconds: seconds,
        endedAtSeconds: seconds.optional(),
        endsAtSeconds: seconds.optional().describe('Latest end of a case that runs.'),
        slashed: amount,
        fineMax: fine.fineMax.optional(),
        mayExclude: fine.mayExclude.optional(),
      }),
    )
    .describe('Cases that run, and those that took stake in the last 30 days, newest first.'),
})

const node = z.object({
  name: z.string().describe('Name of its folder.'),
  folder: z.string().describe('Folder of the node, for the start command.'),
  status: nodeStatusSchema.optional().describe('Absent while the node does not answer.'),
  lastSnapshot: nodeSnapshotSchema
    .optional()
    .describe('Last status of a node that does not answer; absent if it never ran.'),
  earnings: z
    .object({
      settled: amount.describe('Amount settled with the node, fees included.'),
      fees: amount.describe('Fees included in `settled`.'),
      settledToday: amount.describe('In the last 24 hours, fees included.'),
      unclaimedRequests: amount.describe('Pay of claimed requests that is not yet collected.'),
      stake: amount,
    })
    .optional()
    .describe('On-chain figures; absent while the account is unknown.'),
  court: court.optional().describe('Absent on chains without data challenges.'),
})

/** Endpoints of the owner's own nodes: only the owner may read them. */
export const nodeEndpoints = {
  'GET /api/nodes': {
    summary: 'Nodes on this machine, with their status',
    access: 'wallet',
    response: z.object({ nodes: z.array(node), nowMs: z.number() }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
