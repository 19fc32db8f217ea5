import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { assert, Hex } from '@ostrom/protocol'
import { ANSWER_FRAMES_MAX } from '../limits.ts'
import { type Decrypt, type Encrypt, KEY_BYTES, NONCE_BYTES } from './aead.ts'
import { AnswerCorruptError, AnswerTruncatedError } from './errors.ts'

/** One sealed frame of an answer, as `Channel.ProviderMessage` contains it. */
export type SealedFrame = {
  /** Index of the frame in its answer, from 0. */
  readonly sequence: number
  /** True for the last frame. */
  readonly final: boolean
  readonly sealed: Uint8Array
}

/** Seals the frames of one answer in order, for the provider. */
export type FrameSealer = {
  /**
   * Seals the next frame. No frame may follow a final one.
   *
   * @throws {InvariantError} The final frame was sealed already, or there are too many frames.
   */
  seal(plaintext: Uint8Array, options?: { readonly final: boolean }): SealedFrame
}

/** Opens the frames of one answer in order, for the client. */
export type FrameOpener = {
  /**
   * Opens the next frame. After a failure the opener refuses each further frame.
   *
   * @throws {AnswerCorruptError} The frame was changed or repeated, its predecessor is missing, it
   *   follows the final frame, or it belongs to another answer.
   */
  open(frame: SealedFrame): Uint8Array
  /** True after the final frame was opened. */
  readonly ended: boolean
  /**
   * Checks the end of an answer when no further frame can arrive.
   *
   * @throws {AnswerTruncatedError} The final frame is missing.
   */
  assertEnded(): void
}

/** Length of the provider's fresh random bytes before its first frame; see `createFrameSealer`. */
export const RESPONSE_NONCE_BYTES = 32

/** Secrets that both ends share after the question was opened. */
export type AnswerSecret = {
  /** Secret that is exported from the question's HPKE context. */
  readonly exporterSecret: Uint8Array
  /** The question's encapsulated key. */
  readonly enc: Uint8Array
  /** Session id and call id, as `contextOf` encodes them. */
  readonly context: Uint8Array
}

const LABEL = new TextEncoder().encode('ostrom:answer:v1')
const BINDING_BYTES = 20

/**
 * Key, nonce and associated data of the frames, after RFC 9458, section 4.4. The salt consists of
 * the encapsulated key and the provider's fresh nonce. The key depends on session id, call id and
 * direction (`LABEL`). The associated data of a frame contain a short hash of session id, call id
 * and direction, the frame's sequence number and its final flag.
 */
class FrameKeys {
  readonly key: Uint8Array
  readonly nonce = new Uint8Array(NONCE_BYTES)
  readonly associated = new Uint8Array(BINDING_BYTES + 5)
  readonly #base: Uint8Array
  readonly #nonceView = new DataView(this.nonce.buffer)
  readonly #associatedView = new DataView(this.associated.buffer)
  readonly #baseTail: number

  constructor({ exporterSecret, enc, context }: AnswerSecret, responseNonce: Uint8Array) {
    const info = Hex.concat(LABEL, context)
    const salt = Hex.concat(enc, responseNonce)
    const keys = hkdf(sha256, exporterSecret, salt, info, KEY_BYTES + NONCE_BYTES)
    this.key = keys.subarray(0, KEY_BYTES)
    this.#base = keys.subarray(KEY_BYTES)
    this.#baseTail = new DataView(keys.buffer, keys.byteOffset + keys.length - 4).getUint32(0)
    this.nonce.set(this.#base)
    this.associated.set(sha256(info).subarray(0, BINDING_BYTES))
  }

  /** Sets nonce and associated data for one frame. Both are valid until the next call. */
  at(sequence: number, final: boolean): this {
    this.#nonceView.setUint32(NONCE_BYTES - 4, (this.#baseTail ^ sequence) >>> 0)
    this.#associatedView.setUint32(BINDING_BYTES, sequence)
    this.#associatedView.setUint8(BINDING_BYTES + 4, final ? 1 : 0)
    return this
  }
}

class AnswerSealer implements FrameSealer {
  readonly #keys: FrameKeys
  readonly #responseNonce: Uint8Array
  readonly #encrypt: Encrypt
  #sequence = 0
  #ended = false

  constructor(secret: AnswerSecret, responseNonce: Uint8Array, encrypt: Encrypt) {
    this.#encrypt = encrypt
    this.#keys = new FrameKeys(secret, responseNonce)
    this.#responseNonce = responseNonce
  }

  seal(plaintext: Uint8Array, { final = false }: { readonly final?: boolean } = {}): SealedFrame {
    assert(!this.#ended, 'nothing is sealed after the final frame')
    assert(this.#sequence < ANSWER_FRAMES_MAX, 'an answer has fewer frames than the limit')
    const sequence = this.#sequence++
    this.#ended = final
    const sealed = this.#encrypt(this.#keys.at(sequence, final), plaintext)
    if (sequence > 0) return { sequence, final, sealed }
    return { sequence, final, sealed: Hex.concat(this.#responseNonce, sealed) }
  }
}

class AnswerOpener implements FrameOpener {
  ended = false
  readonly #secret: AnswerSecret
  readonly #decrypt: Decrypt
  #keys: FrameKeys | undefined
  #sequence = 0
  #broken = false

  constructor(secret: AnswerSecret, decrypt: Decrypt) {
    this.#secret = secret
    this.#decrypt = decrypt
  }

  open({ sequence, final, sealed }: SealedFrame): Uint8Array {
    if (this.#broken) throw this.#corrupt(sequence, 'an earlier frame was corrupt')
    if (this.ended) throw this.#corrupt(sequence, 'it comes after the final frame')
    if (sequence !== this.#sequence) {
      throw this.#corrupt(sequence, `frame ${this.#sequence} is the next`)
    }
    let frame = sealed
    if (!this.#keys) {
      if (sealed.length < RESPONSE_NONCE_BYTES) throw this.#corrupt(sequence, 'it is too short')
      this.#keys = new FrameKeys(this.#secret, sealed.subarray(0, RESPONSE_NONCE_BYTES))
      frame = sealed.subarray(RESPONSE_NONCE_BYTES)
    }
    const plaintext = this.#decrypt(this.#keys.at(sequence, final), frame)
    if (!plaintext) throw this.#corrupt(sequence, 'it was changed, or is of another answer')
    this.#sequence++
    this.ended = final
    return plaintext
  }

  assertEnded(): void {
    if (!this.ended) throw new AnswerTruncatedError({ frames: this.#sequence })
  }

  #corrupt(sequence: number, reason: string): AnswerCorruptError {
    this.#broken = true
    return new AnswerCorruptError({ sequence, reason })
  }
}

/**
 * Creates the sealer of the frames of one answer.
 *
 * @param options.responseNonce Random for each answer, so that two answers to one question have
 *   different keys.
 */
export const createFrameSealer = (
  secret: AnswerSecret,
  options: { readonly responseNonce: Uint8Array; readonly encrypt: Encrypt },
): FrameSealer => new AnswerSealer(secret, options.responseNonce, options.encrypt)

/** Creates the opener of the frames of one answer. */
export const createFrameOpener = (secret: AnswerSecret, decrypt: Decrypt): FrameOpener =>
  new AnswerOpener(secret, decrypt)
