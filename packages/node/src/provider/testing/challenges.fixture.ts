import { type DataChallengeLedger, type Ledger, requireMember } from '@ostrom/ledger'
import { generateSealKey, openRequest, type SealKey } from '@ostrom/network/seal'
import { Audit, Cbor, type Hash, Hex, type Offer, Price, Receipt } from '@ostrom/protocol'
import { sampleInferenceRequest } from '@ostrom/protocol/testing'
import { createStateMemory } from '@ostrom/state/memory'
import { type ChallengeScenario, createChallengeScenario } from '../../testing/served.fixture.ts'
import { createAuditorKeys } from '../audit/auditor-keys.ts'
import type { ChallengeResponderOptions } from '../audit/challenge-responder-options.ts'
import { createTranscriptStore } from '../audit/transcript-store.ts'
import { createProviderRecords } from '../records.ts'

// A settled session on a chain in memory with data challenges to its provider, for tests.

/** The commitment to an opt-out, with a secret of zeros. */
export const optOutCommitment = Audit.modeCommitment({
  secret: Hex.zeroHash,
  clientNonce: Hex.zeroHash,
  mode: 'canary-only',
})

/** A transcript whose answer has a text of `length` characters, and whose client opts out. */
export const transcriptOf = (length: number): Audit.AuditTranscript => ({
  request: sampleInferenceRequest({
    modelVersion: Hex.zeroHash,
    prompt: { kind: 'ids', ids: [1, 2] },
    maxTokens: 8,
    clientNonce: Hex.zeroHash,
    auditCommitment: optOutCommitment,
  }),
  output: { ids: [3, 4, 5], text: 'a'.repeat(length) },
})

export type ChallengedProvider = ChallengeScenario & {
  readonly state: ReturnType<typeof createStateMemory>
  /** Names of logged events, in order. */
  readonly logged: string[]
  /** Seal key that the validator announced to the provider. */
  readonly sealKey: SealKey
  /** Dependencies as after a start. `change` replaces calls to the chain. */
  start(change?: Partial<DataChallengeLedger>): ChallengeResponderOptions
  /** Opens the validator's challenge about the first answer and returns its id. */
  challenge(): Promise<bigint>
  status(id: bigint): Promise<string | undefined>
  /** Stores the client's consent, with the mode `mode` for each of the first `count` answers. */
  consent(mode: Audit.AuditMode, count?: number): Promise<Audit.SignedConsent>
  saveTranscript(transcript: Audit.AuditTranscript): Promise<void>
  /** Stores the provider's record of the session and its receipts. */
  saveSession(offer?: Offer.Offer): Promise<void>
  /** Returns the transcript that the validator reads in the supplied parts. */
  opened(id: bigint): Promise<Audit.AuditTranscript>
}

/** Creates a provider with one settled session of two answers, and a selected validator. */
export async function createChallengedProvider(
  kind: 'transcript' | 'receipt',
): Promise<ChallengedProvider> {
  const world = await createChallengeScenario(kind)
  const { scenario, served, validator } = world
  const ledger: Ledger = scenario.provider
  const state = createStateMemory()
  const logged: string[] = []
  let calls = 0
  const random = (count: number) => new Uint8Array(count).fill(++calls)
  const log = (name: string) => void logged.push(name)
  const sealKey = generateSealKey(random)
  const market = { sync: async () => {}, endpoint: async () => undefined }
  const auditorKeys = createAuditorKeys({ ledger, market, state, random, log })
  await auditorKeys.record(validator.account, sealKey.publicKey as Hash)
  const transcripts = createTranscriptStore(state, random)
  const records = createProviderRecords(state)
  const { id: sessionId, items, client, opening } = served
  const chain = requireMember(ledger, 'dataChallenges')
  const base = { ledger, provider: ledger.account, state, records, transcripts, auditorKeys }
  return {
    ...world,
    state,
    logged,
    sealKey,
    start: (change = {}) => {
      const dataChallenges = { ...chain, ...change }
      return { ...base, dataChallenges, random, log, isAudited: async () => false }
    },
    async challenge() {
      const { account } = validator
      const challenges = requireMember(validator, 'dataChallenges')
      const { id } = await (kind === 'receipt'
        ? challenges.challengeReceipt({ subject: sessionId, account })
        : challenges.challengeTranscript({ item: items[0]!, account }))
      return id
    },
    status: async (id) => (await chain.dataChallenge(id))?.status,
    async consent(mode, count = items.length) {
      const modes = Audit.encodeModes(Array.from({ length: count }, () => mode))
      const modesHash = Audit.modesHash(modes)
      const consent = { sessionId, count: BigInt(count), modesHash, secret: Hex.zeroHash }
      const signature = await client.signer.sign(Audit.consentHash(consent, scenario.domain))
      await transcripts.saveConsent({ consent, modes, signature })
      return { consent, modes, signature }
    },
    async saveTranscript(transcript) {
      await state.commit([...(await transcripts.changesFor({ sessionId, index: 0n, transcript }))])
    },
    async saveSession(offer = scenario.offer) {
      for (const { receipt } of items) {
        const signature = await ledger.signer.sign(Receipt.idOf(receipt, scenario.domain))
        const envelope = Cbor.encode({ receipt, signature })
        const { index } = receipt
        await records.saveReceipt({ sessionId, index, envelope, beside: [] })
      }
      const { authorization, signature: authorizationSignature } = opening
      const frontier = { count: 0n, peaks: [] }
      const accountSnapshot = { finished: Price.zeroCounts, frontier, writtenOff: 0n }
      const record = { authorization, authorizationSignature, offer, cap: 1n }
      await records.saveSession(sessionId, { ...record, accountSnapshot, status: 'closed' })
    },
    async opened(id) {
      const { events } = await ledger.events(undefined)
      const parts = events.flatMap((event) =>
        event.kind === 'transcript-supplied' && event.challengeId === id ? [event.sealed] : [],
      )
      const { enc, sealed } = Audit.decodeSealed(Hex.concat(...parts.map(Hex.toBytes)))
      const { secretKey } = sealKey
      const info = { sessionId, callId: 0n }
      const replayCache = { insert: () => {} } as never
      const options = { secretKey, enc, info, ciphertext: sealed, replayCache, nowSeconds: 0n }
      const { plaintext } = await openRequest(options)
      return Cbor.decode(plaintext, Audit.auditTranscriptSchema, 'supply')
    },
  }
}
