import { type AssetId, type Clock, Hex, type Random, Shape } from '@ostrom/protocol'
import { listAll, type State } from '@ostrom/state'
import { decodeJson, encodeJson } from './api-key.ts'
import { USAGE_AGE_MAX_MS, USAGE_PRUNE_BATCH } from './limits.ts'

/**
 * How an answer ended for the key that paid for it. `interrupted` answers ran when the gateway
 * was killed: what was held for them counts as spent, since more was never promised.
 */
export const outcomes = ['answered', 'stopped', 'failed', 'interrupted'] as const
export type Outcome = (typeof outcomes)[number]

/** What one answer cost a key. Holds no prompt and no answer. */
export type UsageRecord = {
  readonly atMs: number
  readonly keyId: string
  readonly outcome: Outcome
  readonly model: string
  /** Empty where no provider had begun. */
  readonly provider: string
  readonly inputTokens: number
  readonly outputTokens: number
  /** Base units, fee included. */
  readonly cost: bigint
  readonly fee: bigint
  /** What they are in; of records that were kept before there was a choice, the native coin. */
  readonly asset?: AssetId
  /** The receipt's id; empty where there is none. */
  readonly receipt: string
}

const prefix = 'gateway/usage/'
const MS_DIGITS = 15
const amount: Shape.Shape<bigint> = (value, path) =>
  Shape.unsigned(128)(BigInt(String(value)), path)
const count = Shape.integer(0, Number.MAX_SAFE_INTEGER)

const shape: Shape.Shape<UsageRecord> = Shape.object({
  atMs: count,
  keyId: Shape.text(16),
  outcome: Shape.oneOf(...outcomes),
  model: Shape.text(512),
  provider: Shape.text(128),
  inputTokens: count,
  outputTokens: count,
  cost: amount,
  fee: amount,
  asset: Shape.optional(Shape.account),
  receipt: Shape.text(128),
})

/** Sorts by time, then at random, so that two answers of one millisecond both stay. */
const keyAt = (atMs: number, suffix: string): string =>
  `${prefix}${String(atMs).padStart(MS_DIGITS, '0')}-${suffix}`

/** The change that stores `record`, for a commit together with the key's totals. */
export const put = (record: UsageRecord, random: Random) => ({
  kind: 'put' as const,
  key: keyAt(record.atMs, Hex.from(random(4)).slice(2)),
  value: encodeJson(record),
})

/** Yields usage records in the order of time, page by page. */
export async function* list(state: State, filter: list.Filter = {}): AsyncGenerator<UsageRecord> {
  const { keyId, fromMs = 0, toMs = Number.MAX_SAFE_INTEGER } = filter
  const after = fromMs > 0 ? keyAt(fromMs - 1, 'g') : undefined
  for await (const entry of listAll(state, prefix, after)) {
    const record = shape(decodeJson(entry.value), 'usage')
    if (record.atMs >= toMs) return
    if (keyId === undefined || record.keyId === keyId) yield record
  }
}

export declare namespace list {
  type Filter = {
    readonly keyId?: string
    /** From this time, in milliseconds, included. */
    readonly fromMs?: number
    /** Up to this time, in milliseconds, excluded. */
    readonly toMs?: number
  }
}

/** Removes records older than `USAGE_AGE_MAX_MS`, one batch per commit. Returns how many. */
export async function prune(state: State, clock: Clock): Promise<number> {
  const oldest = keyAt(Math.max(0, clock.nowMs() - USAGE_AGE_MAX_MS), '')
  let removed = 0
  for (;;) {
    const page = await state.list(prefix, { limit: USAGE_PRUNE_BATCH })
    const old = page.filter((entry) => entry.key < oldest)
    if (old.length === 0) return removed
    await state.commit(
      old.map(({ key }) => ({ kind: 'delete', key })),
      { sync: false },
    )
    removed += old.length
  }
}
