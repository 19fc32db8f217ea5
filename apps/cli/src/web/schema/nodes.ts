import { z } from 'zod'
import { nodeSnapshotSchema, nodeStatusSchema } from '../../dashboard/status.ts'
import { amount, type EndpointSchema } from '../../system/endpoint-schema.ts'

const node = z.object({
  name: z.string().describe('Name of its folder.'),
  folder: z.string().describe('For the command that starts it.'),
  status: nodeStatusSchema.optional().describe('Absent where it does not answer now.'),
  lastSnapshot: nodeSnapshotSchema
    .optional()
    .describe('What it said last, where it does not answer; absent where it never ran.'),
  earnings: z
    .object({
      settled: amount.describe('Paid to it by the chain, fees included.'),
      fees: amount.describe('Of that, what went to others.'),
      settledToday: amount.describe('In the last 24 hours, fees included.'),
      unclaimedRequests: amount.describe('Claimed for requests and not yet collected.'),
      stake: amount,
    })
    .optional()
    .describe('What the chain says; absent where the account is not known.'),
})

/** Endpoints of the owner's own nodes: what they tell is for the owner alone. */
export const nodeEndpoints = {
  'GET /api/nodes': {
    summary: 'Nodes on this machine, and how they are',
    access: 'wallet',
    response: z.object({ nodes: z.array(node), nowMs: z.number() }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
