import { type AccountId, createBoundedSet, type Hash } from '@ostrom/protocol'
import {
  PROOF_ATTEMPTS_MAX,
  PROOF_REQUESTS_SKIPPED_MAX,
  PROOFS_WAITING_MAX,
  VERIFIER_REFUSALS_MAX,
} from './limits.ts'

/** Attempts of a proof provider since its start, by request and by verifier. */
export type ProofAttempts = {
  /** Returns true for a request that is not considered again. */
  isSkipped(id: Hash): boolean
  /** Ends the attempts of a request, and skips it from now on. */
  skip(id: Hash): void
  /**
   * Counts a failed attempt to prove the answer. Returns true if it was the last of
   * `PROOF_ATTEMPTS_MAX`.
   */
  recordFailure(id: Hash): boolean
  /** Records a proof that waits for its verifier to accept it. */
  recordWaiting(id: Hash, verifier: AccountId): void
  /** Forgets the attempts of a request whose proof is paid. */
  recordPaid(id: Hash): void
  /** Returns true if `PROOFS_WAITING_MAX` proofs or more wait for the verifier. */
  isFullFor(verifier: AccountId | undefined): boolean
  /**
   * Counts a true proof that the verifier refused while its request stayed open. Returns true for
   * the refusal that reaches `VERIFIER_REFUSALS_MAX`.
   */
  recordRefusal(verifier: AccountId): boolean
  /** Returns true for a verifier that refused `VERIFIER_REFUSALS_MAX` true proofs. */
  isRefusing(verifier: AccountId | undefined): boolean
}

/** The attempts of one request that is open. */
type RequestAttempts = {
  readonly failures: number
  /** Verifier of the request's proof; absent while there is no proof that waits for its pay. */
  readonly waitsFor?: AccountId
}

/** Creates the attempts of a provider that has tried no request yet. They are in memory only. */
export function createProofAttempts(): ProofAttempts {
  /** Requests that are open, and those that expired after a failure. */
  const open = new Map<Hash, RequestAttempts>()
  const skipped = createBoundedSet<Hash>(PROOF_REQUESTS_SKIPPED_MAX)
  const refusals = new Map<AccountId, number>()
  return {
    isSkipped: (id) => skipped.has(id),
    skip(id) {
      open.delete(id)
      skipped.add(id)
    },
    recordFailure(id) {
      const before = open.get(id)
      const failures = (before?.failures ?? 0) + 1
      open.set(id, { ...before, failures })
      return failures >= PROOF_ATTEMPTS_MAX
    },
    recordWaiting(id, verifier) {
      open.set(id, { failures: open.get(id)?.failures ?? 0, waitsFor: verifier })
    },
    recordPaid: (id) => void open.delete(id),
    isFullFor: (verifier) =>
      verifier !== undefined &&
      open.values().reduce((count, one) => count + Number(one.waitsFor === verifier), 0) >=
        PROOFS_WAITING_MAX,
    recordRefusal(verifier) {
      const count = (refusals.get(verifier) ?? 0) + 1
      refusals.set(verifier, count)
      return count === VERIFIER_REFUSALS_MAX
    },
    isRefusing: (verifier) =>
      verifier !== undefined && (refusals.get(verifier) ?? 0) >= VERIFIER_REFUSALS_MAX,
  }
}
