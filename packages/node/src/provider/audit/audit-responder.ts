import type { AuditLedger, Ledger, MarketReader, SignatureScheme } from '@ostrom/ledger'
import type { Channel as NetworkChannel } from '@ostrom/network'
import {
  type AccountId,
  type Audit,
  type Clock,
  type Hash,
  type Log,
  type Offer,
  type RandomBytes,
  Session,
} from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { readEvents } from '../../event-reader.ts'
import { nowSeconds } from '../../now-seconds.ts'
import type { Randomness } from '../../randomness.ts'
import { createReceiptSeats } from '../../receipt-seats.ts'
import type { AuditableReceipt } from '../channels/channel-context.ts'
import type { ProviderRecords } from '../records.ts'
import { type AuditGate, createAuditGate } from './audit-gate.ts'
import { createAuditServer } from './audit-server.ts'
import { createAuditorKeys } from './auditor-keys.ts'
import { type AuditorWeights, createAuditorWeights } from './auditor-weights.ts'
import { createCaseDefence } from './case-defence.ts'
import { createChallengeResponder } from './challenge-responder.ts'
import { createJurySeats } from './jury-seats.ts'
import { SUPPLY_WINDOWS } from './limits.ts'
import { createTranscriptStore } from './transcript-store.ts'

export type AuditResponderOptions = {
  readonly ledger: Ledger
  readonly market: MarketReader
  readonly provider: AccountId
  /** Model versions that this provider serves. */
  readonly versions: readonly Hash[]
  readonly state: StateStore
  readonly random: RandomBytes
  readonly clock: Clock
  readonly records: ProviderRecords
  readonly log: Log
  /**
   * Decides which accounts may audit which receipts. When undefined, the responder creates a gate
   * that reads the chain. If the chain has no audits, there is no such gate, and the responder
   * stores receipts without transcripts.
   */
  readonly gate: AuditGate | undefined
  /** Beacon randomness; undefined on chains without audits. */
  readonly randomness: Randomness | undefined
  /** True to appeal rulings against this provider. */
  readonly appeals: boolean
  /** Verifies the signatures of validators and of clients. */
  readonly keys: Pick<SignatureScheme, 'verify'>
  /** Ends the waits for requests of validators when the provider stops. */
  readonly signal?: AbortSignal | undefined
}

// Earlier versions of the node stored the cursor as `challenge-cursor`, and recorded no weights. An
// upgraded node finds no cursor under this key, so that it reads all events again.
const CURSOR = 'provider/audit-cursor'

/** Stores transcripts for validators, and answers their requests and data challenges. */
export type AuditResponder = {
  saveReceipt(receipt: AuditableReceipt): Promise<void>
  saveConsent(consent: Audit.SignedConsent): Promise<void>
  /** Records that a session or request ended on chain, which begins its audit window. */
  recordEnd(id: Hash, offer: Offer.Offer): Promise<void>
  sweep(): Promise<void>
  /** Answers data challenges and defends cases against this provider until the signal aborts. */
  answerChallenges(signal: AbortSignal): Promise<void>
  serve(channel: NetworkChannel, heard: () => void): Promise<void>
}

/** Creates the audit responder. It stores transcripts for as long as they can be audited. */
export function createAuditResponder(options: AuditResponderOptions): AuditResponder {
  const { ledger, provider, state, random, clock, records, log } = options
  const { gate, randomness, appeals, keys } = options
  const transcripts = createTranscriptStore(state, random)
  const { domain, signer, audits, dataChallenges } = ledger
  const now = () => nowSeconds(clock)
  const auditorKeys = createAuditorKeys(options)
  const onKey = ({ validator, sealKey }: Audit.AuditRequest) =>
    auditorKeys.record(validator, sealKey)
  const { isAudited, isOpenedByKey, isOpen } = createWorkReader(options)
  const serverOptions = { provider, keys, signer, domain, records, transcripts, isAudited, onKey }
  const common = { ...serverOptions, isOpen, nowSeconds: now, clock }
  const weights = createAuditorWeights(state)
  const chosen = gate ?? (audits && randomness && gateOf({ audits, randomness, weights, options }))
  const server = chosen && createAuditServer({ ...common, gate: chosen, signal: options.signal })
  const defence = audits && createCaseDefence({ ledger, audits, provider, state, appeals, log })
  const stored = { provider, state, records, transcripts, isAudited, auditorKeys }
  const desk =
    dataChallenges && createChallengeResponder({ ...stored, ledger, dataChallenges, random, log })
  const takeIn = (signal: AbortSignal) =>
    readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
      const changes: StateChange[] = []
      for (const event of events) {
        changes.push(...((await desk?.onEvent(event)) ?? []))
        changes.push(...((await defence?.onEvent(event)) ?? []))
      }
      await weights.record(events)
      return changes
    })
  return {
    async saveReceipt({ sessionId, index, envelope, transcript }) {
      const record = { sessionId, index, transcript }
      const beside = server ? await transcripts.changesFor(record) : []
      await records.saveReceipt({ sessionId, index, envelope, beside })
    },
    saveConsent: (consent) => transcripts.saveConsent(consent),
    async recordEnd(id, { windowSeconds }) {
      if (!server) return
      const { supplyWindowSeconds } = await ledger.parameters()
      const windows = BigInt(windowSeconds) + SUPPLY_WINDOWS * supplyWindowSeconds
      const untilSeconds = (await ledger.nowSeconds()) + windows
      // Opt-outs do not excuse missing texts of an audited request, and a contract account can
      // revoke the signature of its opt-outs, so in both cases the texts stay.
      const keepsTexts = (await isAudited(id)) || !(await isOpenedByKey(id))
      await transcripts.end(id, { untilSeconds, keepsTexts })
    },
    async sweep() {
      if (!server) return
      // A jury may still request transcripts of an open case.
      if (await defence?.hasOpenCase()) return
      await transcripts.sweep(await ledger.nowSeconds())
    },
    async answerChallenges(signal) {
      if (!audits) return
      await takeIn(signal).catch((error) => {
        // If the node stops, an interrupted read is not a failure.
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

/** Reads the facts that decide the audits of a session or request. */
function createWorkReader({ ledger, records, keys }: AuditResponderOptions) {
  const { domain, auditHolds } = ledger
  return {
    /** Returns true for an audited request. No opt-out of its client prevents the audit. */
    async isAudited(id: Hash): Promise<boolean> {
      if (!auditHolds || (await records.session(id))) return false
      return (await auditHolds.auditHold(id)) !== undefined
    },
    /**
     * Returns false for a session whose client is a contract account. Keys always sign the opt-outs
     * of requests.
     */
    async isOpenedByKey(id: Hash): Promise<boolean> {
      const record = await records.session(id)
      if (!record) return true
      const { authorization, authorizationSignature: signature } = record
      const digest = Session.authorizationHash(authorization, domain)
      return await keys.verify({ digest, signature, account: authorization.client, byKey: true })
    },
    async isOpen(id: Hash): Promise<boolean> {
      const record = await records.session(id)
      if (!record || record.status === 'closed') return false
      return (await ledger.session(id))?.status !== 'closed'
    },
  }
}

/** Creates the gate of the provider's own chain. */
function gateOf(context: {
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly weights: AuditorWeights
  readonly options: AuditResponderOptions
}): AuditGate {
  const { audits, randomness, weights, options } = context
  const { ledger, clock, versions, state } = options
  const { dataChallenges } = ledger
  const receiptSeats = createReceiptSeats({ ledger, audits, dataChallenges, randomness })
  const jurySeats = createJurySeats({ audits, state, clock })
  const seats = { receiptSeats, jurySeats }
  return createAuditGate({ ledger, audits, randomness, clock, versions, weights, ...seats })
}
