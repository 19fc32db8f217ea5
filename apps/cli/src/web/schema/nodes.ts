import { z } from 'zod'
import { nodeSnapshotSchema, nodeStatusSchema } from '../../dashboard/status.ts'
import { amount, type EndpointSchema } from '../../system/endpoint-schema.ts'

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
})

/** Endpoints of the owner's own nodes: what they tell is for the owner alone. */
export const nodeEndpoints = {
  'GET /api/nodes': {
    summary: 'Nodes on this machine, with their status',
    access: 'wallet',
    response: z.object({ nodes: z.array(node), nowMs: z.number() }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
