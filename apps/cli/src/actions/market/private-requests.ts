import type { MarketReader, OnchainAnswer } from '@ostrom/ledger'
import { openPrivateAnswer, privateInputWith, sealPrivateQuestion } from '@ostrom/network/seal'
import { type AccountId, type Hash, Hex } from '@ostrom/protocol'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'

export type SealInputOptions = {
  readonly market: Pick<MarketReader, 'endpoint'>
  readonly request: Hash
  readonly input?: string
  readonly provider?: readonly AccountId[]
  /** Answer proof mode. `audited` is refused, because validators cannot read a private question. */
  readonly proof?: string
  /**
   * Latest time at which the provider may have to read the question, in Unix seconds: the end of
   * the claim window of a lock at the request's deadline.
   */
  readonly readUntilSeconds: bigint
}

/**
 * Encrypts a question for the single provider that the options name: docs/spec/requests.md.
 *
 * @returns The input of the request, and the key of its answer.
 * @throws {ArgumentInvalidError} The question is missing, the options do not name exactly one
 * provider, this provider has no valid endpoint or forgets its key earlier than `readUntilSeconds`,
 * or the proof mode is `audited`.
 */
export async function sealInput({
  market,
  request: requestId,
  input,
  provider: providers = [],
  proof = 'none',
  readUntilSeconds,
}: SealInputOptions): Promise<{ readonly input: Uint8Array; readonly key: Uint8Array }> {
  const refuse = (value: string, expected: string): never => {
    throw new ArgumentInvalidError({ argument: '--private', value, expected })
  }
  const [provider, another] = providers
  if (!input) return refuse('no question', '--input with the question')
  if (!provider || another) return refuse(`${providers.length} providers`, 'one --provider')
  if (proof === 'audited')
    return refuse('--proof audited', 'no audit, because validators cannot read the question')
  const endpoint = await market.endpoint(provider)
  if (!endpoint) return refuse(provider, 'a provider with a valid endpoint')
  const question = new TextEncoder().encode(input)
  const { sealKey, expiresAtSeconds } = endpoint
  // Only this key opens the question, and the provider deletes the key when it expires.
  if (expiresAtSeconds < readUntilSeconds) {
    const late = readUntilSeconds - expiresAtSeconds
    const expected = `a deadline that is ${late} seconds earlier: the provider forgets its key`
    return refuse('--lock-seconds', expected)
  }
  const { head, content, key } = await sealPrivateQuestion({ sealKey, requestId, question })
  return { input: privateInputWith(head, content), key }
}

/**
 * Returns the bytes of a posted answer, decrypted if this wallet has a key for it.
 *
 * @throws {UnsealFailedError} The provider did not encrypt the answer with that key.
 */
export function answerBytesOf(
  { requestId }: Pick<OnchainAnswer, 'requestId'>,
  bytes: Uint8Array,
  key: string,
): Uint8Array {
  return Hex.is(key, 32) ? openPrivateAnswer({ key: Hex.toBytes(key), requestId }, bytes) : bytes
}
