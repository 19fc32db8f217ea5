import type { Clock, Hash } from '@ostrom/protocol'
import { ANSWER_FAILED_BACKOFF_MS } from './limits.ts'

/**
 * Bounds the bonds that a provider risks on audited answers. Validators may be unable to compute
 * answers of its artifact: until they endorsed one of a version, a single answer of it waits, and
 * after one that failed none for a day.
 */
export type AuditRisk = {
  /** Returns true if the provider may lock one more audited request of a version. */
  allows(version: Hash): boolean
  begin(id: Hash, version: Hash): void
  /** Ends a request; without an outcome, its lock ended without an answer. */
  end(id: Hash, outcome?: 'paid' | 'failed'): void
}

export function createAuditRisk(clock: Pick<Clock, 'nowMs'>): AuditRisk {
  /** Versions of requests that are locked, or whose answers wait. */
  const running = new Map<Hash, Hash>()
  /** Versions of which validators endorsed the last answer. */
  const endorsed = new Set<Hash>()
  const failedAtMs = new Map<Hash, number>()
  return {
    allows(version) {
      const failed = failedAtMs.get(version) ?? Number.NEGATIVE_INFINITY
      if (clock.nowMs() < failed + ANSWER_FAILED_BACKOFF_MS) return false
      return endorsed.has(version) || ![...running.values()].includes(version)
    },
    begin: (id, version) => void running.set(id, version),
    end(id, outcome) {
      const version = running.get(id)
      running.delete(id)
      if (version === undefined || outcome === undefined) return
      if (outcome === 'paid') endorsed.add(version)
      else endorsed.delete(version)
      if (outcome === 'failed') failedAtMs.set(version, clock.nowMs())
    },
  }
}
