import type { Keys, Ledger } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import type { Audit, Clock, Hash, Log, Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { nowSeconds } from '../../now-seconds.ts'
import { SUPPLY_WINDOWS } from '../limits.ts'
import type { Records } from '../records.ts'
import type { SavedReceipt } from '../serve-channel.ts'
import { createAuditGate } from './audit-gate.ts'
import { type AuditGate, createAuditServer } from './audit-server.ts'
import { createDefence } from './defence.ts'
import { createDemandDesk } from './demand-desk.ts'
import { createTranscripts } from './transcripts.ts'

export type AuditKeepingOptions = {
  readonly ledger: Ledger
  readonly state: State
  readonly random: Random
  readonly clock: Clock
  readonly records: Records
  readonly log: Log
  /** The chain's own when absent; where that has none either, nothing is kept but receipts. */
  readonly gate: AuditGate | undefined
  /** Whether verdicts against the provider are appealed. */
  readonly appeals: boolean
  /** Checks who asks, within bounds. */
  readonly keys: Pick<Keys, 'verify'>
}

/** What a provider keeps and does for validators. */
export type AuditKeeping = {
  saveReceipt(receipt: SavedReceipt): Promise<void>
  saveConsent(consent: Audit.SignedConsent): Promise<void>
  /** A session is closed on chain: its audit window begins. */
  ended(sessionId: Hash): Promise<void>
  sweep(): Promise<void>
  /** Answers what is demanded of us on chain, and appeals what is decided against us. */
  answerDemands(signal: AbortSignal): Promise<void>
  serve(channel: NetworkChannel, heard: () => void): Promise<void>
}

/** Keeps receipts, and transcripts for as long as they can be audited. */
export function createAuditKeeping(options: AuditKeepingOptions): AuditKeeping {
  const { ledger, state, random, clock, records, gate, log, keys } = options
  const transcripts = createTranscripts(state, random)
  const { domain, account: provider } = ledger
  const now = () => nowSeconds(clock)
  const common = { provider, keys, domain, records, transcripts, nowSeconds: now, clock }
  const { audits } = ledger
  const chosen = gate ?? (audits && createAuditGate(audits))
  const server = chosen && createAuditServer({ ...common, gate: chosen })
  const defence = audits && options.appeals ? createDefence({ ledger, audits, log }) : undefined
  const desk = audits && createDemandDesk({ ledger, audits, state, records, transcripts, log })
  return {
    async saveReceipt({ sessionId, index, envelope, transcript }) {
      const kept = { sessionId, index, transcript }
      const beside = server ? await transcripts.changesFor(kept) : []
      await records.saveReceipt({ sessionId, index, envelope, beside })
    },
    saveConsent: (consent) => transcripts.saveConsent(consent),
    async ended(sessionId) {
      if (!server) return
      const { auditWindowSeconds, supplyWindowSeconds } = await ledger.parameters()
      const windows = auditWindowSeconds + SUPPLY_WINDOWS * supplyWindowSeconds
      await transcripts.end(sessionId, (await ledger.nowSeconds()) + windows)
    },
    async sweep() {
      if (!server) return
      // What a jury is about to judge must still be there when it asks.
      if (await audits?.accusationAgainst(provider)) return
      await transcripts.sweep(await ledger.nowSeconds())
    },
    async answerDemands(signal) {
      await desk?.step(signal).catch((error) => {
        // Whoever stops needs no reading to come to its end.
        if (!signal.aborted) throw error
      })
      if (!signal.aborted) await defence?.step()
    },
    async serve(channel, heard) {
      if (server) await server.serve(channel, heard)
      else heard()
    },
  }
}
