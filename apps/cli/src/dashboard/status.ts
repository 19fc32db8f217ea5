import type { Provider, ServedModel } from '@ostrom/node'
import type { Clock } from '@ostrom/protocol'
import { z } from 'zod'
import { ACCOUNT_FORMAT } from '../web/endpoint.ts'
import type { Figures } from './figures.ts'
import { NODE_ANSWERS_SHOWN, NODE_SAMPLE_MS, NODE_SAMPLES_MAX } from './limits.ts'
import { memoryBytes } from './memory.ts'
import { percentilesOf, percentilesShape, workShape } from './percentiles.ts'

const amount = z.string().regex(/^\d{1,39}$/)
const hash = z.string().regex(/^0x[0-9a-f]{64}$/)

const sample = z.object({
  atMs: z.number(),
  outputTokens: z.int().describe('Since the node started.'),
  running: z.int(),
  memoryBytes: z.number(),
  unsettled: amount,
})

const model = z.object({ version: hash, name: z.string() })
const account = z
  .string()
  .regex(/^0x[0-9a-f]{40,64}$/)
  .meta({ format: ACCOUNT_FORMAT })
const asset = account.optional().describe('What it asks for and is paid in.')

/** What a node leaves beside its token, for the time when nobody answers. */
export const nodeNoteShape = z.object({
  account,
  models: z.array(model),
  asset,
  unsettled: amount.describe('Promised by vouchers and not settled by then, in base units.'),
  atMs: z.number().describe('When it said so; a running node does every few seconds.'),
  isStopped: z.boolean().describe('Whether it was told to stop.'),
})

export type NodeNote = z.output<typeof nodeNoteShape>

/** What a node tells its owner of itself. */
export const nodeStatusShape = z.object({
  account,
  startedAtMs: z.number(),
  models: z.array(model),
  asset,
  sessions: z.int(),
  streams: z.int().describe('Answers under way.'),
  unsettled: amount.describe('Promised by vouchers and not yet settled, in base units.'),
  unpaid: amount.describe('Work that no voucher promises yet, in base units.'),
  answered: z.int(),
  stopped: z.int(),
  failed: z.int(),
  running: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  memoryBytes: z.number().describe('Of the node and of the processes of its models.'),
  firstTokenMs: percentilesShape.optional(),
  tokensPerSecond: percentilesShape.optional(),
  faults: z.array(z.object({ code: z.string(), count: z.int() })),
  latest: z.array(workShape),
  samples: z.array(sample).describe('The last hour, oldest first.'),
})

export type NodeStatus = z.output<typeof nodeStatusShape>

/** What a running node says of itself, and how it came there. */
export type StatusKeeper = {
  status(): Promise<NodeStatus>
  note(isStopped: boolean): NodeNote
  /** Takes samples until `signal` aborts, and calls `onSample` after each. */
  run(signal: AbortSignal, onSample: () => Promise<void>): Promise<void>
}

/** Keeps what a node tells of itself: counts, and samples of the last hour, in memory. */
export function createStatusKeeper(options: {
  readonly account: string
  readonly provider: Pick<Provider, 'status'>
  readonly served: readonly Pick<ServedModel, 'version' | 'manifest' | 'asset'>[]
  readonly figures: Figures
  readonly clock: Clock
}): StatusKeeper {
  const { account, provider, served, figures, clock } = options
  const startedAtMs = clock.nowMs()
  const samples: z.output<typeof sample>[] = []
  const [paidIn] = served.map((one) => ({ asset: one.asset }))
  const models = served.map(({ version, manifest }) => ({ version, name: manifest.name }))

  async function take(): Promise<void> {
    const { outputTokens, running } = figures.totals
    const unsettled = provider.status().unsettled.toString()
    const bytes = await memoryBytes()
    samples.push({ atMs: clock.nowMs(), outputTokens, running, memoryBytes: bytes, unsettled })
    if (samples.length > NODE_SAMPLES_MAX) samples.shift()
  }

  return {
    async status() {
      const { sessions, streams, unsettled, unpaid } = provider.status()
      const latest = figures.latest()
      return {
        account,
        startedAtMs,
        models,
        ...paidIn,
        sessions,
        streams,
        ...figures.totals,
        unsettled: unsettled.toString(),
        unpaid: unpaid.toString(),
        memoryBytes: await memoryBytes(),
        firstTokenMs: percentilesOf(latest.flatMap(({ firstTokenMs }) => firstTokenMs ?? [])),
        tokensPerSecond: percentilesOf(
          latest.flatMap(({ tokensPerSecond }) => tokensPerSecond ?? []),
        ),
        faults: [...figures.faults()],
        latest: latest.slice(-NODE_ANSWERS_SHOWN).map((work) => ({ ...work })),
        samples: [...samples],
      }
    },
    note(isStopped) {
      const unsettled = provider.status().unsettled.toString()
      return { account, models, ...paidIn, unsettled, atMs: clock.nowMs(), isStopped }
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
