import type { Network } from '@ostrom/network'
import { type AccountId, type Clock, type Hash, withDeadline } from '@ostrom/protocol'
import { IssuerRefusedError, IssuerUnreachableError } from '../errors.ts'
import { ISSUER_ANSWER_MS_MAX } from './limits.ts'
import {
  decodeIssuerAnswer,
  encodeIssuerMessage,
  ISSUER_PROTOCOL,
  type IssuerAnswer,
  type IssuerQuestion,
  type ListedKey,
} from './messages.ts'

/**
 * Questions to issuers. Besides the question, an issuer sees only the caller's network address and
 * peer id.
 */
export type IssuerClient = {
  /**
   * Returns the keys that an issuer lists; the caller must compare each with the chain:
   * `ticketKey`.
   */
  readonly keys: (issuer: AccountId) => Promise<readonly ListedKey[]>
  /**
   * Returns the blind signatures of a purchase that is final on the chain.
   *
   * @throws {IssuerRefusedError} The issuer refuses, for example with `ticket-purchase-mismatch`:
   *   ask again later.
   */
  readonly sign: (
    issuer: AccountId,
    purchase: { readonly keyId: Hash; readonly purchaseId: Hash },
    places: readonly Uint8Array[],
  ) => Promise<readonly Uint8Array[]>
  /**
   * Shows tickets in the name of a proxy, which is paid for them.
   *
   * @param shown.known Number of the proxy's counted tickets whose ids the proxy already has.
   * @returns The proxy's count, and the ids of its tickets after the known ones, but at most
   *   `ACCEPTED_LISTED_MAX` ids.
   */
  readonly accept: (
    issuer: AccountId,
    shown: { readonly keyId: Hash; readonly proxy: AccountId; readonly known: number },
    tickets: readonly Uint8Array[],
  ) => Promise<Omit<Extract<IssuerAnswer, { readonly kind: 'count' }>, 'kind'>>
}

export type IssuerClientOptions = {
  readonly network: Pick<Network, 'connect'>
  readonly clock: Clock
  /** Returns the addresses of an issuer, each with its peer id; empty if none is known. */
  readonly addressesOf: (issuer: AccountId) => readonly string[]
}

/**
 * Creates a client. Its methods throw:
 *
 * @throws {IssuerUnreachableError} No address is known, no answer comes within
 *   `ISSUER_ANSWER_MS_MAX`, the channel ends without one, or the answer is of another kind.
 * @throws {IssuerRefusedError} The issuer refused.
 * @throws Errors of `Network.connect`, for example if no peer responds at the addresses.
 */
export function createIssuerClient(options: IssuerClientOptions): IssuerClient {
  const ask = async <Kind extends IssuerAnswer['kind']>(
    issuer: AccountId,
    kind: Kind,
    question: IssuerQuestion,
  ): Promise<Extract<IssuerAnswer, { kind: Kind }>> => {
    const answer = await exchange(options, issuer, question)
    if (answer.kind === 'refused') throw new IssuerRefusedError({ issuer, ...answer })
    if (answer.kind !== kind)
      throw new IssuerUnreachableError({ issuer, reason: `it answered with ${answer.kind}` })
    return answer as Extract<IssuerAnswer, { kind: Kind }>
  }
  return {
    keys: async (issuer) => (await ask(issuer, 'keys', { kind: 'keys' })).keys,
    sign: async (issuer, purchase, places) =>
      (await ask(issuer, 'signatures', { kind: 'sign', ...purchase, places })).signatures,
    accept: async (issuer, shown, tickets) =>
      await ask(issuer, 'count', { kind: 'accept', ...shown, tickets }),
  }
}

async function exchange(
  { network, clock, addressesOf }: IssuerClientOptions,
  issuer: AccountId,
  question: IssuerQuestion,
): Promise<IssuerAnswer> {
  const addresses = addressesOf(issuer)
  if (addresses.length === 0)
    throw new IssuerUnreachableError({ issuer, reason: 'no address of it is known' })
  const asking = async (signal: AbortSignal) => {
    const channel = await network.connect({ addresses, protocol: ISSUER_PROTOCOL, signal })
    try {
      await channel.send(encodeIssuerMessage(question))
      await channel.close()
      for await (const message of channel.receive()) return decodeIssuerAnswer(message)
      throw new IssuerUnreachableError({ issuer, reason: 'it ended without an answer' })
    } finally {
      channel.abort(new Error('the question is over'))
    }
  }
  const reason = `no answer within ${ISSUER_ANSWER_MS_MAX} ms`
  const error = () => new IssuerUnreachableError({ issuer, reason })
  return await withDeadline(asking, { clock, ms: ISSUER_ANSWER_MS_MAX, error })
}
