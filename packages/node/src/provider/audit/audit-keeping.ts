import type { Keys, Ledger, Market } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import type { AccountId, Audit, Clock, Hash, Log, Offer, Random } from '@ostrom/protocol'
import type { Change, State } from '@ostrom/state'
import { readEvents } from '../../event-reader.ts'
import { nowSeconds } from '../../now-seconds.ts'
import type { Randomness } from '../../randomness.ts'
import { SUPPLY_WINDOWS } from '../limits.ts'
import type { Records } from '../records.ts'
import type { SavedReceipt } from '../serve-channel.ts'
import { type AuditGate, createAuditGate } from './audit-gate.ts'
import { createAuditServer } from './audit-server.ts'
import { createAuditorKeys } from './auditor-keys.ts'
import { createDefence } from './defence.ts'
import { createDemandDesk } from './demand-desk.ts'
import { createTranscripts } from './transcripts.ts'

export type AuditKeepingOptions = {
  readonly ledger: Ledger
  readonly market: Market
  readonly provider: AccountId
  /** Model versions that are served here. */
  readonly versions: readonly Hash[]
  readonly state: State
  readonly random: Random
  readonly clock: Clock
  readonly records: Records
  readonly log: Log
  /** The chain's own when absent; where that has none either, nothing is kept but receipts. */
  readonly gate: AuditGate | undefined
  /** Of chains with audits. */
  readonly randomness: Randomness | undefined
  /** Whether rulings against the provider are appealed. */
  readonly appeals: boolean
  /** Checks who asks, within bounds. */
  readonly keys: Pick<Keys, 'verify'>
}

const CURSOR = 'provider/demand-cursor'

/** What a provider keeps and does for validators. */
export type AuditKeeping = {
  saveReceipt(receipt: SavedReceipt): Promise<void>
  saveConsent(consent: Audit.SignedConsent): Promise<void>
  /** A session or request is at its end on chain: its audit window begins. */
  ended(id: Hash, offer: Offer.Offer): Promise<void>
  sweep(): Promise<void>
  /** Answers what is demanded of us on chain, and looks after cases against us. */
  answerDemands(signal: AbortSignal): Promise<void>
  serve(channel: NetworkChannel, heard: () => void): Promise<void>
}

/** Keeps receipts, and transcripts for as long as they can be audited. */
export function createAuditKeeping(options: AuditKeepingOptions): AuditKeeping {
  const { ledger, provider, state, random, clock, records, gate, randomness, keys } = options
  const transcripts = createTranscripts(state, random)
  const { domain, signer, audits } = ledger
  const now = () => nowSeconds(clock)
  const auditorKeys = createAuditorKeys(options)
  const noteKey = ({ validator, sealKey }: Audit.AuditAsk) => auditorKeys.note(validator, sealKey)
  /** Asked before the request was locked, so it is never said too late, and never taken back. */
  const isAudited = async (id: Hash) => {
    if (!audits || (await records.session(id))) return false
    return (await audits.heldPay(id)) !== undefined
  }
  const told = { provider, keys, signer, domain, records, transcripts, isAudited, noteKey }
  const common = { ...told, nowSeconds: now, clock }
  const chosen =
    gate ?? (audits && randomness && createAuditGate({ ...options, audits, randomness }))
  const server = chosen && createAuditServer({ ...common, gate: chosen })
  const defence = audits && createDefence({ ...options, audits })
  const answering = { ...options, transcripts, isAudited, auditorKeys }
  const desk = audits && createDemandDesk({ ...answering, audits })
  const takeIn = (signal: AbortSignal) =>
    readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
      const changes: Change[] = []
      for (const event of events) {
        changes.push(...((await desk?.hear(event)) ?? []))
        changes.push(...((await defence?.hear(event)) ?? []))
      }
      return changes
    })
  return {
    async saveReceipt({ sessionId, index, envelope, transcript }) {
      const kept = { sessionId, index, transcript }
      const beside = server ? await transcripts.changesFor(kept) : []
      await records.saveReceipt({ sessionId, index, envelope, beside })
    },
    saveConsent: (consent) => transcripts.saveConsent(consent),
    async ended(id, { windowSeconds }) {
      if (!server) return
      const { supplyWindowSeconds } = await ledger.parameters()
      const windows = BigInt(windowSeconds) + SUPPLY_WINDOWS * supplyWindowSeconds
      const untilSeconds = (await ledger.nowSeconds()) + windows
      await transcripts.end(id, { untilSeconds, isAudited: await isAudited(id) })
    },
    async sweep() {
      if (!server) return
      // What a jury is about to judge must still be there when it asks.
      if (await defence?.isTried()) return
      await transcripts.sweep(await ledger.nowSeconds())
    },
    async answerDemands(signal) {
      if (!audits) return
      await takeIn(signal).catch((error) => {
        // Whoever stops needs no reading to come to its end.
        if (!signal.aborted) throw error
      })
      if (!signal.aborted) await desk?.step()
      if (!signal.aborted) await defence?.step()
    },
    async serve(channel, heard) {
      if (server) await server.serve(channel, heard)
      else heard()
    },
  }
}
