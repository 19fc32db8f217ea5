import type { Provider, ServedModel } from '@ostrom/node'
import type { Clock } from '@ostrom/protocol'
import { z } from 'zod'
import { ACCOUNT_FORMAT } from '../endpoint-schema.ts'
import { ANSWER_SAMPLES_REPORTED, NODE_SAMPLE_MS, NODE_SAMPLES_MAX } from './limits.ts'
import { memoryBytes } from './memory.ts'
import type { NodeMetrics } from './node-metrics.ts'
import { answerSampleSchema, percentilesOf, percentilesSchema } from './percentiles.ts'

const amount = z.string().regex(/^\d{1,39}$/)
const hash = z.string().regex(/^0x[0-9a-f]{64}$/)

const sample = z.object({
  atMs: z.number(),
  outputTokens: z.int().describe('Since the node started.'),
  running: z.int(),
  memoryBytes: z.number(),
  signedUnsettled: amount,
})

const model = z.object({ version: hash, name: z.string() })
const account = z
  .string()
  .regex(/^0x[0-9a-f]{40,64}$/)
  .meta({ format: ACCOUNT_FORMAT })
const asset = account.optional().describe('Asset of prices and pay.')

/** Schema of a node's stored status, which is read when the node does not answer. */
export const nodeSnapshotSchema = z.object({
  account,
  models: z.array(model),
  asset,
  signedUnsettled: amount.describe('Signed in vouchers and not settled by then, in base units.'),
  atMs: z
    .number()
    .describe('Unix milliseconds of the status; a running node updates it every few seconds.'),
  isStopped: z.boolean().describe('Whether the node was stopped.'),
})

export type NodeSnapshot = z.output<typeof nodeSnapshotSchema>

/** Schema of the status that a node reports to its owner. */
export const nodeStatusSchema = z.object({
  account,
  startedAtMs: z.number(),
  models: z.array(model),
  asset,
  sessions: z.int(),
  streams: z.int().describe('Running answers.'),
  signedUnsettled: amount.describe('Signed in vouchers and not yet settled, in base units.'),
  deliveredUnsigned: amount.describe('Delivered work without a signed voucher, in base units.'),
  answered: z.int(),
  stopped: z.int(),
  failed: z.int(),
  running: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  memoryBytes: z.number().describe('Memory of the node and of its model processes.'),
  firstTokenMs: percentilesSchema.optional(),
  tokensPerSecond: percentilesSchema.optional(),
  errors: z.array(z.object({ code: z.string(), count: z.int() })),
  recentAnswers: z.array(answerSampleSchema),
  samples: z.array(sample).describe('The last hour, oldest first.'),
})

export type NodeStatus = z.output<typeof nodeStatusSchema>

/** Status of a running node, and its samples over time. */
export type StatusService = {
  status(): Promise<NodeStatus>
  snapshot(isStopped: boolean): NodeSnapshot
  /** Takes samples until `signal` aborts, and calls `onSample` after each. */
  run(signal: AbortSignal, onSample: () => Promise<void>): Promise<void>
}

/** Keeps a node's status in memory: counts, and samples of the last hour. */
export function createStatusService(options: {
  readonly account: string
  readonly provider: Pick<Provider, 'status'>
  readonly served: readonly Pick<ServedModel, 'version' | 'manifest' | 'asset'>[]
  readonly metrics: NodeMetrics
  readonly clock: Clock
}): StatusService {
  const { account, provider, served, metrics, clock } = options
  const startedAtMs = clock.nowMs()
  const samples: z.output<typeof sample>[] = []
  const [paidIn] = served.map((one) => ({ asset: one.asset }))
  const models = served.map(({ version, manifest }) => ({ version, name: manifest.name }))

  async function take(): Promise<void> {
    const { outputTokens, running } = metrics.totals
    const signedUnsettled = provider.status().unsettled.toString()
    const bytes = await memoryBytes()
    samples.push({
      atMs: clock.nowMs(),
      outputTokens,
      running,
      memoryBytes: bytes,
      signedUnsettled,
    })
    if (samples.length > NODE_SAMPLES_MAX) samples.shift()
  }

  return {
    async status() {
      const { sessions, streams, unsettled, unpaid } = provider.status()
      const latest = metrics.recentAnswers()
      return {
        account,
        startedAtMs,
        models,
        ...paidIn,
        sessions,
        streams,
        ...metrics.totals,
        signedUnsettled: unsettled.toString(),
        deliveredUnsigned: unpaid.toString(),
        memoryBytes: await memoryBytes(),
        firstTokenMs: percentilesOf(latest.flatMap(({ firstTokenMs }) => firstTokenMs ?? [])),
        tokensPerSecond: percentilesOf(
          latest.flatMap(({ tokensPerSecond }) => tokensPerSecond ?? []),
        ),
        errors: [...metrics.errorCounts()],
        recentAnswers: latest.slice(-ANSWER_SAMPLES_REPORTED).map((work) => ({ ...work })),
        samples: [...samples],
      }
    },
    snapshot(isStopped) {
      const signedUnsettled = provider.status().unsettled.toString()
      return { account, models, ...paidIn, signedUnsettled, atMs: clock.nowMs(), isStopped }
    },
    async run(signal, onSample) {
      while (!signal.aborted) {
        await take()
        await onSample()
        await clock.sleep(NODE_SAMPLE_MS, signal)
      }
    },
  }
}
