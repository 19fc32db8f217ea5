import { createHash } from 'node:crypto'
import {
  accountDiscriminators,
  addressOf,
  answerFormats,
  type DecodedAccount,
  decodeAccount,
} from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import {
  type Address,
  type Base58EncodedBytes,
  getBase58Decoder,
  type Instruction,
} from '@solana/kit'
import { check } from '../../errors.ts'
import {
  ANSWER_BYTES_MAX,
  ANSWER_CID_BYTES_MAX,
  type OnchainAnswer,
  type OnchainAnswerContent,
  type OnchainAnswerLedger,
} from '../../requests/onchain-answers.ts'
import type { Transaction } from '../../transaction.ts'
import { checkProviderOrOperator, type Instructions } from '../program/instructions.ts'
import { keyBytes, royaltiesOf, type SolanaMarketContext } from '../program/program.ts'
import { payeesOf } from '../sessions/session-writer.ts'
import { lockedRequest, providerAccountsOf } from './request-writer.ts'

/** State number of an answer account whose answer is complete and was paid. */
const POSTED = 2
/**
 * Bytes of an answer that fit in a transaction without other instructions, and in a transaction
 * that also opens and posts the answer.
 */
const PART_BYTES_MAX = 840
const LAST_BYTES_MAX = 400

/** Posts answers through the program, and reads them from its accounts. */
export function onchainAnswerLedger(acts: Instructions): OnchainAnswerLedger {
  const { market, payer, build } = acts
  return {
    answer: async (requestId) => (await find(acts, requestId))?.posted?.answer,
    postAnswer: ({ requestId, answer }) => post(acts, requestId, answer),
    async closeAnswer(requestId) {
      const { posted } = (await find(acts, requestId)) ?? {}
      check(posted, 'answer-not-closable', { requestId })
      const provider = keyBytes(posted.answer.provider)
      const answer = await market.at.answer(keyBytes(requestId), provider)
      const side = { sender: payer, providerRecord: await market.at.provider(provider) }
      const accounts = { ...side, answer, payer: posted.payer }
      const act = build('closeAnswer', { data: {}, accounts })
      return acts.send('closeAnswer', [act], { AccountNotErasable: 'answer-not-closable' })
    },
  }
}

/** Reads the answer or the draft of an answer that the program stores for a request. */
async function find({ market, reader, account }: Instructions, requestId: Hash) {
  const request = await reader.request(requestId)
  const poster = request?.provider ?? account
  const address = market.at.answer(keyBytes(requestId), keyBytes(poster))
  const answerRecord = await market.read('answer', address)
  // If the request is erased, only a search of all answers finds its provider.
  const record = answerRecord ?? (request ? undefined : await findPostedAnswer(market, requestId))
  if (!record) return undefined
  const provider = Hex.from(record.provider)
  const { format, tail } = record
  const payer = addressOf(record.payer)
  if (record.state !== POSTED) return { draft: { format, bytes: tail.length, payer } }
  const sha256 = Hex.from(record.sha256)
  const content: OnchainAnswerContent =
    format === answerFormats.bytes
      ? { kind: 'bytes', bytes: tail }
      : { kind: 'cid', cid: new TextDecoder().decode(tail), sha256 }
  const times = { postedAtSeconds: record.postedAt }
  const answer: OnchainAnswer = { requestId, provider, sha256, ...times, content }
  return { posted: { answer, payer } }
}

/** Offset of the request's id in an answer account: after tag, state, format and five bytes. */
const REQUEST_OFFSET = 8n

/** Finds the posted answer of a request among all accounts: there is at most one. */
async function findPostedAnswer(
  { connection: { rpc, ask }, program }: SolanaMarketContext,
  requestId: Hash,
): Promise<DecodedAccount<'answer'> | undefined> {
  const equal = (offset: bigint, bytes: Uint8Array) => {
    const text = getBase58Decoder().decode(bytes) as Base58EncodedBytes
    return { memcmp: { offset, bytes: text, encoding: 'base58' } } as const
  }
  const filters = [
    equal(0n, Uint8Array.of(accountDiscriminators.answer, POSTED)),
    equal(REQUEST_OFFSET, keyBytes(requestId)),
  ]
  const [found] = await ask('find an answer', (abortSignal) =>
    rpc
      .getProgramAccounts(program, { encoding: 'base64', commitment: 'confirmed', filters })
      .send({ abortSignal }),
  )
  if (!found) return undefined
  return decodeAccount('answer', Uint8Array.from(Buffer.from(found.account.data[0], 'base64')))
}

/**
 * Returns the format and the bytes that an answer account stores, and the SHA-256 that is posted
 * with them.
 */
function draftOf(requestId: Hash, content: OnchainAnswerContent) {
  const isHere = content.kind === 'bytes'
  const bytes = isHere ? content.bytes : new TextEncoder().encode(content.cid)
  const max = isHere ? ANSWER_BYTES_MAX : ANSWER_CID_BYTES_MAX
  const fits = bytes.length > 0 && bytes.length <= max
  check(fits, 'answer-invalid', { requestId, bytes: bytes.length, max })
  const sha256 = isHere ? createHash('sha256').update(bytes).digest() : keyBytes(content.sha256)
  const format = isHere ? answerFormats.bytes : answerFormats.cid
  return { format, bytes, sha256: Uint8Array.from(sha256) }
}

async function post(
  acts: Instructions,
  requestId: Hash,
  content: OnchainAnswerContent,
): Promise<Transaction> {
  const { market, payer, build } = acts
  const { at } = market
  const state = await lockedRequest(acts, requestId)
  const { provider } = state
  await checkProviderOrOperator(acts, provider)
  check(state.terms.answer === 'chain', 'answer-mode-mismatch', { requestId })
  const { format, bytes, sha256 } = draftOf(requestId, content)
  const { client, asset } = state.terms
  const accounts = { request: await at.request(keyBytes(requestId)) }
  const record = await market.read('request', Promise.resolve(accounts.request))
  check(record, 'request-not-locked', { requestId })
  const royalties = royaltiesOf(record)
  const feeSink = Hex.from(record.feeSink)
  const trade = { client, provider, asset, royalties, feeSink }
  const payees = await payeesOf(acts, trade)
  const answer = await at.answer(keyBytes(requestId), keyBytes(provider))
  const side = await providerAccountsOf(acts, provider)
  const closing = build('postAnswer', {
    data: { sha256 },
    accounts: { sender: payer, answer, ...accounts, ...side, ...payees },
  })
  const before = await openAnswerDraft(acts, {
    requestId,
    provider,
    answer,
    format,
    length: bytes.length,
  })
  const put = (from: number, to: number) =>
    build('writeAnswer', {
      data: { offset: from, bytes: bytes.subarray(from, to) },
      accounts: { sender: payer, providerRecord: side.providerRecord, answer },
    })
  let [first, at0] = [before, 0]
  for (; bytes.length - at0 > LAST_BYTES_MAX; at0 += PART_BYTES_MAX) {
    await acts.send('writeAnswer', [...first, put(at0, at0 + PART_BYTES_MAX)])
    first = []
  }
  const last = at0 < bytes.length ? [put(at0, bytes.length)] : []
  return acts.send('postAnswer', [...first, ...last, closing])
}

type AnswerDraftOptions = {
  readonly requestId: Hash
  readonly provider: Hex.Hex
  readonly answer: Address
  readonly format: number
  readonly length: number
}

/**
 * Returns the instruction that opens an answer's draft; none if an interrupted run left a draft of
 * this format and length. Closes any other draft first.
 */
async function openAnswerDraft(
  acts: Instructions,
  options: AnswerDraftOptions,
): Promise<readonly Instruction[]> {
  const { market, payer, build } = acts
  const { requestId, provider, answer, format, length } = options
  const draft = (await find(acts, requestId))?.draft
  if (draft?.format === format && draft.bytes === length) return []
  const request = await market.at.request(keyBytes(requestId))
  const side = { sender: payer, providerRecord: await market.at.provider(keyBytes(provider)) }
  const accounts = { ...side, request, answer }
  const open = build('openAnswer', { data: { format, length }, accounts })
  if (!draft) return [open]
  const stale = { ...side, answer, payer: draft.payer }
  await acts.send('closeAnswer', [build('closeAnswer', { data: {}, accounts: stale })])
  return [open]
}
