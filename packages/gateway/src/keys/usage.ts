import { type AssetId, type Clock, Hex, type RandomBytes, Schema } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { decodeJson, encodeJson } from './api-key.ts'
import { CLIENT_REQUEST_ID_LENGTH_MAX, USAGE_AGE_MAX_MS, USAGE_PRUNE_BATCH } from './limits.ts'

/**
 * Outcome of an answer for which a key paid. An `interrupted` answer was running when the gateway
 * process ended abruptly. In a session, its cost is then the amount that vouchers may have
 * promised; for a request in escrow, its cost is the whole held amount.
 */
export const usageOutcomes = ['answered', 'stopped', 'failed', 'interrupted'] as const
export type UsageOutcome = (typeof usageOutcomes)[number]

/**
 * The cost that one answer had for a key. The record contains neither the prompt nor the answer.
 */
export type UsageRecord = {
  readonly atMs: number
  readonly keyId: string
  readonly outcome: UsageOutcome
  readonly model: string
  /** Account of the provider; empty if no provider had begun to answer. */
  readonly provider: string
  readonly inputTokens: number
  readonly outputTokens: number
  /** Base units, fee included. */
  readonly cost: bigint
  readonly fee: bigint
  /** Asset of cost and fee; the native coin when absent, as in old records. */
  readonly asset?: AssetId
  /** The receipt's id; empty if there is no receipt. */
  readonly receipt: string
  /** The client's id of the request (`X-Client-Request-Id`), if any. */
  readonly clientRequestId?: string
}

const prefix = 'gateway/usage/'
const MS_DIGITS = 15
const amount: Schema.Schema<bigint> = (value, path) =>
  Schema.unsigned(128)(BigInt(String(value)), path)
const count = Schema.integer(0, Number.MAX_SAFE_INTEGER)

const usageRecordSchema: Schema.Schema<UsageRecord> = Schema.object({
  atMs: count,
  keyId: Schema.text(16),
  outcome: Schema.oneOf(...usageOutcomes),
  model: Schema.text(512),
  provider: Schema.text(128),
  inputTokens: count,
  outputTokens: count,
  cost: amount,
  fee: amount,
  asset: Schema.optional(Schema.account),
  receipt: Schema.text(128),
  clientRequestId: Schema.optional(Schema.text(CLIENT_REQUEST_ID_LENGTH_MAX)),
})

/**
 * Returns the state key of a record. Keys are ordered by time. Each key ends with a random suffix,
 * so that two answers of the same millisecond have different keys.
 */
const keyAt = (atMs: number, suffix: string): string =>
  `${prefix}${String(atMs).padStart(MS_DIGITS, '0')}-${suffix}`

/**
 * Returns the change that stores `record`. The caller commits this change together with the key's
 * totals.
 */
export const put = (record: UsageRecord, random: RandomBytes) => ({
  kind: 'put' as const,
  key: keyAt(record.atMs, Hex.from(random(4)).slice(2)),
  value: encodeJson(record),
})

/** Yields usage records in the order of time, page by page. */
export async function* list(
  state: StateStore,
  filter: list.Filter = {},
): AsyncGenerator<UsageRecord> {
  const { keyId, clientRequestId, fromMs = 0, toMs = Number.MAX_SAFE_INTEGER } = filter
  const after = fromMs > 0 ? keyAt(fromMs - 1, 'g') : undefined
  for await (const entry of listAll(state, prefix, after)) {
    const record = usageRecordSchema(decodeJson(entry.value), 'usage')
    if (record.atMs >= toMs) return
    const isOfKey = keyId === undefined || record.keyId === keyId
    const isOfRequest = clientRequestId === undefined || record.clientRequestId === clientRequestId
    if (isOfKey && isOfRequest) yield record
  }
}

export declare namespace list {
  type Filter = {
    readonly keyId?: string
    readonly clientRequestId?: string
    /** Earliest time of records, in milliseconds; included. */
    readonly fromMs?: number
    /** Latest time of records, in milliseconds; excluded. */
    readonly toMs?: number
  }
}

/** Removes records older than `USAGE_AGE_MAX_MS`, one batch per commit. Returns their number. */
export async function prune(state: StateStore, clock: Clock): Promise<number> {
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
