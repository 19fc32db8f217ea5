import { createCipheriv, createDecipheriv } from 'node:crypto'
import { Audit, Cbor, type Hash, type RandomBytes } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { TRANSCRIPT_DELETES_MAX } from './limits.ts'

// Transcripts of requests and answers, stored encrypted until the end of their audit window. Each
// session has its own key; after the deletion of the key, its transcripts are unreadable, even if
// the disk still has the ciphertext.

const KEYS = 'provider/transcript-key/'
const TRANSCRIPTS = 'provider/transcript/'
const CONSENTS = 'provider/consent/'
const ENDS = 'provider/transcript-end/'

const NONCE_BYTES = 12
const KEY_BYTES = 32
const TAG_BYTES = 16
const DIGITS = 20

const transcriptKeyOf = (sessionId: Hash, index: bigint): string =>
  `${TRANSCRIPTS}${sessionId}/${index.toString().padStart(DIGITS, '0')}`

export type TranscriptStore = {
  /** Returns the changes that store a transcript, to commit with its receipt. */
  changesFor(options: {
    readonly sessionId: Hash
    readonly index: bigint
    readonly transcript: Audit.AuditTranscript
  }): Promise<readonly StateChange[]>
  /** Returns a transcript, or undefined if there is none or it was deleted. */
  open(sessionId: Hash, index: bigint): Promise<Audit.AuditTranscript | undefined>
  /** Stores a client's signed opt-outs, unless the stored ones cover at least as many answers. */
  saveConsent(signed: Audit.SignedConsent): Promise<void>
  consent(sessionId: Hash): Promise<Audit.SignedConsent | undefined>
  /**
   * Ends a session or request, whose data is kept until `untilSeconds`. If the client opted out of
   * all answers and `keepsTexts` is false, only the opt-outs are kept.
   */
  end(
    sessionId: Hash,
    options: { readonly untilSeconds: bigint; readonly keepsTexts: boolean },
  ): Promise<void>
  /** Deletes the data of ended sessions and requests whose `untilSeconds` has passed. */
  sweep(nowSeconds: bigint): Promise<void>
}

/** Creates a transcript store in a role's state. */
export function createTranscriptStore(state: StateStore, random: RandomBytes): TranscriptStore {
  const keys = new Map<Hash, Uint8Array>()
  /**
   * Sessions whose key this process created: the key is written again with each transcript, because
   * an earlier write may have failed.
   */
  const made = new Set<Hash>()

  const keyOf = async (sessionId: Hash): Promise<Uint8Array | undefined> => {
    const known = keys.get(sessionId)
    if (known) return known
    const stored = await state.get(KEYS + sessionId)
    // Another answer of the session may have created the key meanwhile; a session has one key.
    const key = keys.get(sessionId) ?? stored
    if (key) keys.set(sessionId, key)
    return key
  }

  const forgetTexts = async (sessionId: Hash): Promise<void> => {
    keys.delete(sessionId)
    made.delete(sessionId)
    await deleteTranscripts(state, sessionId)
  }

  const forget = async (sessionId: Hash, mark: string): Promise<void> => {
    await forgetTexts(sessionId)
    const removedKeys = [CONSENTS + sessionId, mark]
    await state.commit(removedKeys.map((key) => ({ kind: 'delete', key })))
  }

  return {
    async changesFor({ sessionId, index, transcript }) {
      const known = (await keyOf(sessionId)) ?? keys.get(sessionId)
      if (!known) made.add(sessionId)
      const key = known ?? new Uint8Array(random(KEY_BYTES))
      keys.set(sessionId, key)
      const value = encrypt(key, random(NONCE_BYTES), Cbor.encode(transcript))
      const text: StateChange = { kind: 'put', key: transcriptKeyOf(sessionId, index), value }
      return made.has(sessionId)
        ? [{ kind: 'put', key: KEYS + sessionId, value: key }, text]
        : [text]
    },
    async open(sessionId, index) {
      const key = await keyOf(sessionId)
      const sealed = key && (await state.get(transcriptKeyOf(sessionId, index)))
      if (!key || !sealed) return undefined
      return Cbor.decode(decrypt(key, sealed), Audit.auditTranscriptSchema, 'transcript')
    },
    async saveConsent(signed) {
      const { sessionId } = signed.consent
      const before = await this.consent(sessionId)
      if (before && before.consent.count >= signed.consent.count) return
      const value = Cbor.encode(signed)
      await state.commit([{ kind: 'put', key: CONSENTS + sessionId, value }], { sync: false })
    },
    async consent(sessionId) {
      const value = await state.get(CONSENTS + sessionId)
      return value && Cbor.decode(value, Audit.signedConsentSchema, 'consent')
    },
    async end(sessionId, { untilSeconds, keepsTexts }) {
      const consent = await this.consent(sessionId)
      if (!consent && !(await keyOf(sessionId))) return
      if (consent && !keepsTexts && (await isWhollyPrivate(state, consent)))
        await forgetTexts(sessionId)
      const key = `${ENDS}${untilSeconds.toString().padStart(DIGITS, '0')}/${sessionId}`
      await state.commit([{ kind: 'put', key, value: new Uint8Array() }])
    },
    async sweep(nowSeconds) {
      for (const { key } of await state.list(ENDS, { limit: TRANSCRIPT_DELETES_MAX })) {
        const [seconds = '', sessionId = ''] = key.slice(ENDS.length).split('/')
        if (BigInt(seconds) > nowSeconds) return
        await forget(sessionId as Hash, key)
      }
    },
  }
}

/** Returns true if the client opted out of every answer that has a transcript. */
async function isWhollyPrivate(
  state: StateStore,
  { consent, modes }: Audit.SignedConsent,
): Promise<boolean> {
  const { sessionId, count } = consent
  if (count === 0n || modes.some((mode) => mode !== 0)) return false
  const after = transcriptKeyOf(sessionId, count - 1n)
  const others = await state.list(`${TRANSCRIPTS}${sessionId}/`, { after, limit: 1 })
  return others.length === 0
}

/** Deletes the key first, which makes the session's transcripts unreadable. */
async function deleteTranscripts(state: StateStore, sessionId: Hash): Promise<void> {
  await state.commit([{ kind: 'delete', key: KEYS + sessionId }])
  for (;;) {
    const page = await state.list(`${TRANSCRIPTS}${sessionId}/`, { limit: TRANSCRIPT_DELETES_MAX })
    if (page.length === 0) break
    await state.commit(page.map(({ key }) => ({ kind: 'delete', key })))
  }
}

/** Encrypts with AES-256-GCM and returns nonce, ciphertext and tag. */
function encrypt(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const body = cipher.update(plaintext)
  cipher.final()
  return new Uint8Array(Buffer.concat([nonce, body, cipher.getAuthTag()]))
}

function decrypt(key: Uint8Array, sealed: Uint8Array): Uint8Array {
  const cipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
  cipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  const plaintext = cipher.update(sealed.subarray(NONCE_BYTES, sealed.length - TAG_BYTES))
  cipher.final()
  return new Uint8Array(plaintext)
}
