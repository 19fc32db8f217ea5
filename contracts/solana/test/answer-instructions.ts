// Instructions about answers, which providers and clients send on the test chain.

import { Hex } from '@ostrom/protocol'
import type { KeyPairSigner } from '@solana/kit'
import { answerFormats, bytesOf } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { type ProgramFixture, sha256 } from './market.ts'
import { payees } from './session-instructions.ts'

export const RESULT: Uint8Array = new TextEncoder().encode('Forty-two, most likely.')
/** The prompt of a request whose answer is posted on the chain. */
export const PROMPT: Uint8Array = new TextEncoder().encode('What is the answer?')
/** Bytes of one part of an answer, few enough for one transaction. */
const PART = 800

/**
 * Returns the sender, the provider account, and the address of the provider's answer to a request.
 */
async function answerAddress(
  market: ProgramFixture,
  id: Uint8Array,
  who: KeyPairSigner,
  provider = who,
) {
  return {
    sender: who.address,
    providerRecord: await market.providerRecord(provider),
    answer: await market.at.answer(id, bytesOf(provider.address)),
  }
}

export async function openAnswer(
  market: ProgramFixture,
  id: Uint8Array,
  fields: {
    readonly format?: number
    readonly length?: number
    readonly who?: KeyPairSigner
    /** Provider for which `who` acts; `who` itself if absent. */
    readonly provider?: KeyPairSigner
  } = {},
): Promise<TransactionOutcome> {
  const who = fields.who ?? market.actors.provider
  const request = await market.at.request(id)
  const accounts = { ...(await answerAddress(market, id, who, fields.provider)), request }
  const data = {
    format: fields.format ?? answerFormats.bytes,
    length: fields.length ?? RESULT.length,
  }
  return market.send([market.build('openAnswer', { data, accounts })], who)
}

export async function writeAnswer(
  market: ProgramFixture,
  id: Uint8Array,
  bytes = RESULT,
  who = market.actors.provider,
): Promise<TransactionOutcome> {
  const accounts = await answerAddress(market, id, who, market.actors.provider)
  let outcome: TransactionOutcome | undefined
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += PART) {
    const data = { offset, bytes: bytes.subarray(offset, offset + PART) }
    outcome = await market.send([market.build('writeAnswer', { data, accounts })], who)
    if (outcome.refusal !== undefined) return outcome
  }
  return outcome as TransactionOutcome
}

export async function closeAnswer(
  market: ProgramFixture,
  id: Uint8Array,
  who = market.actors.provider,
  /** Account that paid the rent of the answer's account. */
  payer = market.actors.provider,
): Promise<TransactionOutcome> {
  const answerAccounts = await answerAddress(market, id, who, market.actors.provider)
  const accounts = { ...answerAccounts, payer: payer.address }
  return market.send([market.build('closeAnswer', { data: {}, accounts })], who)
}

export type PostAnswerFields = {
  readonly hash?: Uint8Array
  readonly who?: KeyPairSigner
  /** Request whose answer account the instruction names; the paid request if absent. */
  readonly request?: Uint8Array
}

export async function postAnswer(
  market: ProgramFixture,
  id: Uint8Array,
  {
    hash = sha256(RESULT),
    who = market.actors.provider,
    request: shown = id,
  }: PostAnswerFields = {},
): Promise<TransactionOutcome> {
  const { provider } = market.actors
  const mint = Hex.toBytes(market.offer.asset)
  const accounts = {
    ...(await answerAddress(market, shown, who, provider)),
    request: await market.at.request(id),
    ...(await payees(market, mint)),
    nativeBalance: await market.balance(provider),
  }
  return market.send([market.build('postAnswer', { data: { sha256: hash }, accounts })], who)
}
