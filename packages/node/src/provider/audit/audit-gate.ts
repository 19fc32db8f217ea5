import { type AuditLedger, GENERAL_DOMAIN, type Ledger } from '@ostrom/ledger'
import type { AccountId, Clock, Hash } from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import type { Randomness } from '../../randomness.ts'
import { ProviderFullError } from '../errors.ts'
import {
  AUDITOR_DOMAINS_MAX,
  AUDITOR_KNOWN_MS,
  AUDITOR_LOOKS_MAX,
  AUDITORS_COUNTED_MAX,
} from '../limits.ts'
import { createRate } from '../rate.ts'

/** Who may ask for an account that audits. */
export type Auditor = { readonly operator?: AccountId }

/** What the chain says of a validator's wish. */
export type AuditGate = {
  /**
   * Undefined where an account does not audit on this network.
   *
   * @throws {ProviderFullError} The chain was asked too often of late.
   */
  auditor(account: AccountId): Promise<Auditor | undefined>
  /** Whether a receipt was drawn for audit. */
  isDrawn(options: {
    readonly sessionId: Hash
    readonly index: bigint
    readonly receiptId: Hash
  }): Promise<boolean>
}

export type AuditGateOptions = {
  readonly ledger: Pick<Ledger, 'nowSeconds' | 'stake'>
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly clock: Pick<Clock, 'nowMs'>
  /** Model versions that are served here. */
  readonly versions: readonly Hash[]
}

type Known = { readonly untilMs: number; readonly auditor: Auditor | undefined }

const LOOKS_WINDOW_MS = 60_000

/** The gate that a chain with audits sets: who has weight there, and what its beacon drew. */
export function createAuditGate(options: AuditGateOptions): AuditGate {
  const { audits, ledger, randomness, clock } = options
  const domains = [GENERAL_DOMAIN, ...new Set(options.versions)].slice(0, AUDITOR_DOMAINS_MAX)
  const looks = createRate({ clock, max: AUDITOR_LOOKS_MAX, windowMs: LOOKS_WINDOW_MS })
  const known = new Map<AccountId, Known>()

  const look = async (account: AccountId): Promise<Auditor | undefined> => {
    const atSeconds = await ledger.nowSeconds()
    for (const domain of domains) {
      if ((await audits.weightAt({ account, domain, atSeconds })) === 0n) continue
      const { operator } = await ledger.stake(account, 'court')
      return operator ? { operator } : {}
    }
    return undefined
  }

  return {
    async auditor(account) {
      const before = known.get(account)
      if (before && clock.nowMs() < before.untilMs) return before.auditor
      if (!looks.take()) {
        throw new ProviderFullError({ reason: 'too many accounts asked to audit' })
      }
      const auditor = await look(account)
      known.delete(account)
      known.set(account, { auditor, untilMs: clock.nowMs() + AUDITOR_KNOWN_MS })
      const [oldest] = known.keys()
      if (known.size > AUDITORS_COUNTED_MAX && oldest) known.delete(oldest)
      return auditor
    },
    async isDrawn({ sessionId, index, receiptId }) {
      const anchors = await audits.anchors(sessionId)
      // As on the chain: by the newest root that has it.
      const anchor = anchors.find(({ count }) => index < count)
      const beacon = anchor && (await randomness.drawing(anchor.atSeconds))
      if (!beacon) return false
      const rateBps = await audits.auditRateBps(sessionId)
      return rateBps !== undefined && Sampling.drawn({ beacon, receiptId, rateBps })
    },
  }
}
