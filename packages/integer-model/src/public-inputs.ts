import { type AccountId, type Hash, Hex, Keccak } from '@ostrom/protocol'
import type { Classification } from './bag-classifier.ts'
import { ClassifierPromptTooLongError, PublicInputInvalidError } from './errors.ts'
import { CLASSES_MAX, LOGIT_MAX, PROMPT_BYTES_MAX } from './limits.ts'

/** Public inputs of a proof, each 32 bytes in hex and below 2^248. */
export type PublicInputs = {
  readonly promptCommitment: Hash
  readonly context: Hash
  readonly output: Hash
}

const DOMAIN = new TextEncoder().encode('ostrom/prompt/1')
const OFFSET = 2n ** 31n

/**
 * Returns the commitment to a prompt: the first 31 bytes of the SHA-256 of domain, salt, length and
 * padded prompt.
 *
 * @throws {ClassifierPromptTooLongError} The prompt has more than `PROMPT_BYTES_MAX` bytes.
 * @throws {PublicInputInvalidError} The salt has not 32 bytes.
 * @see docs/spec/proofs.md, section 3.
 */
export function commitPrompt({ prompt, salt }: { prompt: Uint8Array; salt: Uint8Array }): Hash {
  if (prompt.length > PROMPT_BYTES_MAX)
    throw new ClassifierPromptTooLongError({ bytes: prompt.length, max: PROMPT_BYTES_MAX })
  if (salt.length !== 32)
    throw new PublicInputInvalidError({ field: 'salt', reason: `${salt.length} bytes, not 32` })
  const padded = new Uint8Array(2 + PROMPT_BYTES_MAX)
  new DataView(padded.buffer).setUint16(0, prompt.length)
  padded.set(prompt, 2)
  return shifted(Hex.toBytes(Hex.sha256Hex(Hex.join([DOMAIN, salt, padded]))))
}

/**
 * Returns the context that binds a proof to a request and its payee on one chain.
 *
 * @throws {PublicInputInvalidError} An address has not 20 bytes, an id not 32, or the chain id does
 *   not fit 256 bits.
 * @see docs/spec/proofs.md, section 4.
 */
export function contextOf({ chainId, requests, requestId, payee }: contextOf.Options): Hash {
  const chain = word(chainId, 'chainId')
  const parts = [address(requests, 'requests'), requestId, address(payee, 'payee')] as const
  if (!Hex.is(requestId, 32))
    throw new PublicInputInvalidError({ field: 'requestId', reason: 'not 32 bytes in hex' })
  return shifted(Keccak.keccak256(Hex.join([chain, ...parts].map(Hex.toBytes))))
}

export declare namespace contextOf {
  type Options = {
    /** EIP-155 id of the chain on which the answer is paid. */
    readonly chainId: bigint
    /** Address of the contract that pays for the answer, 20 bytes. */
    readonly requests: AccountId
    readonly requestId: Hash
    /** Account that is paid for the answer, 20 bytes. */
    readonly payee: AccountId
  }
}

/**
 * Returns class and logits as one number below 2^232: 8 bits for the class, then 32 for each logit.
 *
 * @throws {PublicInputInvalidError} The class, the number of logits or a logit is out of bounds.
 * @see docs/spec/proofs.md, section 5.
 */
export function packOutput({ best, logits }: Classification): Hash {
  const isClass = Number.isInteger(best) && best >= 0 && best < logits.length
  if (!isClass || logits.length > CLASSES_MAX)
    throw new PublicInputInvalidError({
      field: 'output',
      reason: `class ${best} of ${logits.length}, at most ${CLASSES_MAX}`,
    })
  const packed = logits.reduce((sum, logit, at) => {
    if (!Number.isInteger(logit) || Math.abs(logit) > LOGIT_MAX)
      throw new PublicInputInvalidError({ field: 'output', reason: `a logit is ${logit}` })
    return sum + ((BigInt(logit) + OFFSET) << BigInt(8 + 32 * at))
  }, BigInt(best))
  return word(packed, 'output')
}

/** Returns a hash without its last byte, so that it is below the order of the circuit's field. */
const shifted = (hash: Uint8Array): Hash =>
  Hex.from(Hex.join([new Uint8Array(1), hash.subarray(0, 31)]))

function address(value: AccountId, field: string): Hash {
  if (!Hex.is(value, 20))
    throw new PublicInputInvalidError({ field, reason: 'not 20 bytes in hex' })
  return `0x${value.slice(2).padStart(64, '0')}`
}

function word(value: bigint, field: string): Hash {
  if (value < 0n || value >> 256n !== 0n)
    throw new PublicInputInvalidError({ field, reason: `${value} does not fit 256 bits` })
  return `0x${value.toString(16).padStart(64, '0')}`
}
