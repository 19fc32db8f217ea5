import { Cbor, type Clock, type Hash, Schema } from '@ostrom/protocol'
import { listAll, type StateStore } from '@ostrom/state'
import { ANSWER_FAILED_BACKOFF_MS } from './limits.ts'

/**
 * Bounds the bonds that a provider risks on audited answers. Validators may be unable to compute
 * answers of the provider's artifact of a version. So only one audited answer of a version is
 * computed or waits for endorsements at a time, unless the version's last answer with an outcome
 * was paid. After a failed answer, the provider gives no audited answer of the version for a day.
 * The outcomes are kept across a restart.
 */
export type AuditRisk = {
  /** Reads the outcomes of answers that previous runs saved. */
  recover(): Promise<void>
  /** Returns true if the provider may begin another audited answer of a version. */
  allows(version: Hash): boolean
  begin(id: Hash, version: Hash): void
  /**
   * Ends an answer that began. `paid`: validators endorsed it, and the provider was paid. `failed`:
   * the provider put up a bond and was not paid, for example because it locked the request and
   * posted no answer. No outcome: the provider risked no bond, or its lock ended without loss.
   */
  end(id: Hash, outcome?: 'paid' | 'failed'): Promise<void>
}

/**
 * Outcome of the version's last paid or failed answer. `isEndorsed` is true if the answer was paid.
 * `failedAtMs` is the time of the failure in milliseconds, and 0 for a paid answer.
 */
type VersionRecord = { readonly isEndorsed: boolean; readonly failedAtMs: bigint }

const recordSchema: Schema.Schema<VersionRecord> = Schema.object({
  isEndorsed: Schema.boolean,
  failedAtMs: Schema.unsigned(64),
})

const PREFIX = 'provider/audit-risk/'

/** Creates the bound on bonds that a provider risks on audited answers. */
export function createAuditRisk({ clock, state }: createAuditRisk.Options): AuditRisk {
  /**
   * Model version of each answer that is computed, locked, or waits for endorsements, by request.
   */
  const running = new Map<Hash, Hash>()
  const records = new Map<Hash, VersionRecord>()
  return {
    async recover() {
      for await (const { key, value } of listAll(state, PREFIX)) {
        const version = key.slice(PREFIX.length) as Hash
        records.set(version, Cbor.decode(value, recordSchema, 'record'))
      }
    },
    allows(version) {
      const { isEndorsed = false, failedAtMs } = records.get(version) ?? {}
      const isPaused =
        failedAtMs !== undefined &&
        failedAtMs > 0n &&
        clock.nowMs() < Number(failedAtMs) + ANSWER_FAILED_BACKOFF_MS
      return !isPaused && (isEndorsed || ![...running.values()].includes(version))
    },
    begin: (id, version) => void running.set(id, version),
    async end(id, outcome) {
      const version = running.get(id)
      running.delete(id)
      if (version === undefined || outcome === undefined) return
      const isEndorsed = outcome === 'paid'
      const failedAtMs = isEndorsed ? 0n : BigInt(clock.nowMs())
      const record: VersionRecord = { isEndorsed, failedAtMs }
      records.set(version, record)
      await state.commit([{ kind: 'put', key: PREFIX + version, value: Cbor.encode(record) }])
    },
  }
}

export declare namespace createAuditRisk {
  type Options = {
    readonly clock: Pick<Clock, 'nowMs'>
    readonly state: Pick<StateStore, 'list' | 'commit'>
  }
}
