import { randomBytes } from 'node:crypto'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { type Hash, Hex, MalformedError, type RandomBytes } from '@ostrom/protocol'
import { KEY_BYTES, NONCE_BYTES, TAG_BYTES } from './aead.ts'
import { decrypt, encrypt } from './cipher.ts'
import { UnsealFailedError } from './errors.ts'
import { createReplayCache } from './replay.ts'
import { openRequest, sealRequest } from './request.ts'

// Private questions of on-chain requests: docs/spec/requests.md. The chain stores a commitment, a
// sealed key, and the ciphertext or its location; it stores neither prompt nor answer.

/** First byte of a private input. No text of a public question begins with it. */
const PRIVATE = 0x00
/**
 * Byte after the head of an input, if the ciphertext follows in the input itself. Otherwise the
 * text `ipfs://` and the CID follow the head.
 */
const INLINE = 0x01

const SALT_BYTES = 32
const ENC_BYTES = 32
const SEALED_KEY_BYTES = KEY_BYTES + 16
const HEAD_BYTES = 1 + 32 + ENC_BYTES + SEALED_KEY_BYTES
/**
 * Largest prompt, in bytes, for which a model's circuit can prove the answer. A prompt of at most
 * this size gets the commitment that the circuit computes.
 */
const CIRCUIT_PROMPT_BYTES_MAX = 256

const randomFromSystem: RandomBytes = (size) => Uint8Array.from(randomBytes(size))

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A private input, parsed. */
export type PrivateInput = {
  readonly commitment: Hash
  readonly enc: Uint8Array
  readonly sealedKey: Uint8Array
  /** The encrypted question, or its CID. */
  readonly place:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | { readonly kind: 'cid'; readonly cid: string }
}

/** Returns true if the input of a request is private. */
export const isPrivateInput = (input: Uint8Array): boolean => input[0] === PRIVATE

/**
 * Parses a private input.
 *
 * @throws {MalformedError} The bytes are too short, or have neither ciphertext nor a CID.
 */
export function parsePrivateInput(input: Uint8Array): PrivateInput {
  if (!isPrivateInput(input) || input.length <= HEAD_BYTES) throw malformed('it is too short')
  const commitment = Hex.from(input.subarray(1, 33))
  const enc = input.slice(33, 33 + ENC_BYTES)
  const sealedKey = input.slice(33 + ENC_BYTES, HEAD_BYTES)
  const rest = input.subarray(HEAD_BYTES)
  const head = { commitment, enc, sealedKey }
  if (rest[0] === INLINE) return { ...head, place: { kind: 'bytes', bytes: rest.slice(1) } }
  const [, cid] = /^ipfs:\/\/([A-Za-z0-9]{1,128})$/.exec(new TextDecoder().decode(rest)) ?? []
  if (cid === undefined) throw malformed('it has neither ciphertext nor a CID')
  return { ...head, place: { kind: 'cid', cid } }
}

/** Returns the input that names encrypted content by its CID. */
export const privateInputAt = (head: Uint8Array, cid: string): Uint8Array =>
  Hex.concat(head, utf8(`ipfs://${cid}`))

/** Returns the input that carries encrypted content itself. */
export const privateInputWith = (head: Uint8Array, content: Uint8Array): Uint8Array =>
  Hex.concat(head, Uint8Array.of(INLINE), content)

/**
 * Encrypts a question for one provider and one request. A new key encrypts the question and its
 * answer; this key is sealed to the provider (HPKE, RFC 9180).
 *
 * @throws {MalformedError} `sealKey` is not an X25519 public key.
 */
export async function sealPrivateQuestion(
  options: sealPrivateQuestion.Options,
): Promise<sealPrivateQuestion.SealedQuestion> {
  const { sealKey, requestId, question, random = randomFromSystem } = options
  const [key, salt] = [random(KEY_BYTES), random(SALT_BYTES)]
  const commitment = Hex.toBytes(promptCommitment(question, salt))
  const info = { sessionId: requestId, callId: 0n }
  const { enc, ciphertext } = await sealRequest({ sealKey, info, plaintext: key })
  const head = Hex.concat(Uint8Array.of(PRIVATE), commitment, enc, ciphertext)
  const sealed = { key, requestId, random }
  return { head, key, content: sealPart('question', sealed, Hex.concat(salt, question)) }
}

export declare namespace sealPrivateQuestion {
  type Options = {
    /** The provider's X25519 public key, from its endpoint. */
    readonly sealKey: Hex.Hex
    readonly requestId: Hash
    readonly question: Uint8Array
    /** The machine's random source by default. The source must return fresh bytes on each call. */
    readonly random?: RandomBytes
  }
  type SealedQuestion = {
    /** First part of the input; see `privateInputAt` and `privateInputWith`. */
    readonly head: Uint8Array
    /** Key of question and answer: it is secret, and needed to read the answer. */
    readonly key: Uint8Array
    /** Encrypted question. */
    readonly content: Uint8Array
  }
}

/**
 * Decrypts a private question.
 *
 * @param options.content The encrypted question, from the input or by its CID.
 * @throws {UnsealFailedError} The question was sealed to another key or for another request, or was
 *   changed.
 * @throws {MalformedError} The question is empty, or differs from the one of the commitment.
 */
export async function openPrivateQuestion(options: {
  /** The provider's secret keys, newest first. */
  readonly secretKeys: readonly Hex.Hex[]
  readonly requestId: Hash
  readonly input: PrivateInput
  readonly content: Uint8Array
}): Promise<{
  readonly question: Uint8Array
  readonly key: Uint8Array
  /** Salt of the commitment, which a proof of the answer needs: secret, like the question. */
  readonly salt: Uint8Array
}> {
  const { requestId, input, content } = options
  const key = await openKey(options)
  const plain = openPart('question', { key, requestId }, content)
  if (plain.length <= SALT_BYTES) throw malformed('it is empty')
  const question = plain.slice(SALT_BYTES)
  const salt = plain.slice(0, SALT_BYTES)
  const commitment = promptCommitment(question, salt)
  if (commitment !== input.commitment) throw malformed('it is not what the chain commits to')
  return { question, key, salt }
}

type PrivateAnswerKey = { readonly key: Uint8Array; readonly requestId: Hash }

/** Encrypts the answer of a private question with the key of the question. */
export const sealPrivateAnswer = (
  { key, requestId, random = randomFromSystem }: PrivateAnswerKey & { random?: RandomBytes },
  answer: Uint8Array,
): Uint8Array => sealPart('answer', { key, requestId, random }, answer)

/**
 * Decrypts the answer of a private question.
 *
 * @throws {UnsealFailedError} The answer was encrypted with another key or for another request, or
 *   was changed.
 */
export const openPrivateAnswer = (sealed: PrivateAnswerKey, content: Uint8Array): Uint8Array =>
  openPart('answer', sealed, content)

async function openKey(
  options: Pick<Parameters<typeof openPrivateQuestion>[0], 'secretKeys' | 'requestId' | 'input'>,
): Promise<Uint8Array> {
  const { secretKeys, requestId, input } = options
  const info = { sessionId: requestId, callId: 0n }
  const { enc, sealedKey: ciphertext } = input
  for (const secretKey of secretKeys) {
    // The cache is empty, because a replay is harmless here: the chain accepts a request id once,
    // so only this provider itself opens a question for the second time.
    const once = { replayCache: createReplayCache({ seconds: 1n }), nowSeconds: 0n }
    try {
      const { plaintext } = await openRequest({ secretKey, enc, info, ciphertext, ...once })
      if (plaintext.length === KEY_BYTES) return plaintext
    } catch (error) {
      if (!(error instanceof UnsealFailedError)) throw error
    }
  }
  throw new UnsealFailedError({ reason: 'sealed to another key or request, or changed' })
}

/** Derives one key for the question and one for the answer, so that they share no key and nonce. */
const partKey = (part: 'question' | 'answer', key: Uint8Array): Uint8Array =>
  hkdf(sha256, key, undefined, utf8(`ostrom:private-${part}:v1`), KEY_BYTES)

function sealPart(
  part: 'question' | 'answer',
  { key, requestId, random }: PrivateAnswerKey & { readonly random: RandomBytes },
  plaintext: Uint8Array,
): Uint8Array {
  const nonce = random(NONCE_BYTES)
  const parameters = { key: partKey(part, key), nonce, associated: Hex.toBytes(requestId) }
  return Hex.concat(nonce, encrypt(parameters, plaintext))
}

function openPart(
  part: 'question' | 'answer',
  { key, requestId }: PrivateAnswerKey,
  content: Uint8Array,
): Uint8Array {
  const nonce = content.slice(0, NONCE_BYTES)
  const parameters = { key: partKey(part, key), nonce, associated: Hex.toBytes(requestId) }
  const isLong = content.length >= NONCE_BYTES + TAG_BYTES
  const plain = isLong ? decrypt(parameters, content.subarray(NONCE_BYTES)) : undefined
  if (plain) return plain
  throw new UnsealFailedError({ reason: 'encrypted for another request, or changed' })
}

/**
 * Returns the commitment to a prompt: for prompts that fit a circuit as in docs/spec/proofs.md,
 * section 3; for longer ones the hash of salt and prompt under another label.
 */
export function promptCommitment(prompt: Uint8Array, salt: Uint8Array): Hash {
  const isShort = prompt.length <= CIRCUIT_PROMPT_BYTES_MAX
  const length = Uint8Array.of(prompt.length >> 8, prompt.length & 0xff)
  const zeros = new Uint8Array(Math.max(0, CIRCUIT_PROMPT_BYTES_MAX - prompt.length))
  const preimage = isShort
    ? Hex.concat(utf8('ostrom/prompt/1'), salt, length, prompt, zeros)
    : Hex.concat(utf8('ostrom/prompt/2'), salt, prompt)
  const word = new Uint8Array(32)
  word.set(sha256(preimage).subarray(0, 31), 1)
  return Hex.from(word)
}

const malformed = (reason: string) =>
  new MalformedError({ what: 'private question', path: 'input', reason })
