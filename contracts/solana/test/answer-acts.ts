// Answers on the test chain: what those send who post them.

import { Hex } from '@ostrom/protocol'
import type { KeyPairSigner } from '@solana/kit'
import { answerForms, bytesOf } from '../interface/index.ts'
import type { Outcome } from './chain.ts'
import { type Market, sha256 } from './market.ts'
import { payees } from './session-acts.ts'

export const RESULT: Uint8Array = new TextEncoder().encode('Forty-two, most likely.')
/** The question, as it stands in the transaction. */
export const PROMPT: Uint8Array = new TextEncoder().encode('What is the answer?')
/** Bytes of one part, so that a transaction holds it. */
const PART = 800

/** Whose answer it is, who sends, and where it stands. */
async function placeOf(market: Market, id: Uint8Array, who: KeyPairSigner, provider = who) {
  return {
    sender: who.address,
    providerRecord: await market.providerRecord(provider),
    answer: await market.at.answer(id, bytesOf(provider.address)),
  }
}

export async function openAnswer(
  market: Market,
  id: Uint8Array,
  fields: {
    readonly form?: number
    readonly length?: number
    readonly who?: KeyPairSigner
    /** Whom `who` acts for; itself unless given. */
    readonly provider?: KeyPairSigner
  } = {},
): Promise<Outcome> {
  const who = fields.who ?? market.actors.provider
  const request = await market.at.request(id)
  const accounts = { ...(await placeOf(market, id, who, fields.provider)), request }
  const data = { form: fields.form ?? answerForms.bytes, length: fields.length ?? RESULT.length }
  return market.send([market.build('openAnswer', { data, accounts })], who)
}

export async function writeAnswer(
  market: Market,
  id: Uint8Array,
  bytes = RESULT,
  who = market.actors.provider,
): Promise<Outcome> {
  const accounts = await placeOf(market, id, who, market.actors.provider)
  let outcome: Outcome | undefined
  for (let offset = 0; offset === 0 || offset < bytes.length; offset += PART) {
    const data = { offset, bytes: bytes.subarray(offset, offset + PART) }
    outcome = await market.send([market.build('writeAnswer', { data, accounts })], who)
    if (outcome.refusal !== undefined) return outcome
  }
  return outcome as Outcome
}

export async function closeAnswer(
  market: Market,
  id: Uint8Array,
  who = market.actors.provider,
  /** Who paid its rent. */
  payer = market.actors.provider,
): Promise<Outcome> {
  const place = await placeOf(market, id, who, market.actors.provider)
  const accounts = { ...place, payer: payer.address }
  return market.send([market.build('closeAnswer', { data: {}, accounts })], who)
}

export type PostFields = {
  readonly hash?: Uint8Array
  readonly who?: KeyPairSigner
  /** The request whose answer is shown; the one that is paid unless given. */
  readonly shown?: Uint8Array
}

export async function postAnswer(
  market: Market,
  id: Uint8Array,
  { hash = sha256(RESULT), who = market.actors.provider, shown = id }: PostFields = {},
): Promise<Outcome> {
  const { provider } = market.actors
  const mint = Hex.toBytes(market.offer.asset)
  const accounts = {
    ...(await placeOf(market, shown, who, provider)),
    request: await market.at.request(id),
    ...(await payees(market, mint)),
    nativeBalance: await market.balance(provider),
  }
  return market.send([market.build('postAnswer', { data: { sha256: hash }, accounts })], who)
}
