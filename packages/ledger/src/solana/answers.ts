import { createHash } from 'node:crypto'
import { addressOf, answerForms, type Decoded, decodeRecord, tags } from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import {
  type Address,
  type Base58EncodedBytes,
  getBase58Decoder,
  type Instruction,
} from '@solana/kit'
import {
  ANSWER_BYTES_MAX,
  ANSWER_PLACE_BYTES_MAX,
  type AnswerContent,
  type AnswerLedger,
  type PostedAnswer,
} from '../answers.ts'
import { check } from '../errors.ts'
import type { Transaction } from '../transaction.ts'
import { type Acts, checkActsFor } from './acts.ts'
import { keyOf, type Market, royaltiesOf } from './market.ts'
import { lockedRequest, sideOf } from './request-writes.ts'
import { payeesOf } from './session-writes.ts'

/** State of an answer that is fixed and paid. */
const POSTED = 2
/** Bytes that fit a transaction by themselves, and together with opening and posting. */
const PART_BYTES_MAX = 840
const LAST_BYTES_MAX = 400

/** Posts answers through the program, and reads its records of them. */
export function answerLedger(acts: Acts): AnswerLedger {
  const { market, me, build } = acts
  return {
    answer: async (requestId) => (await find(acts, requestId))?.posted?.answer,
    postAnswer: ({ requestId, answer }) => post(acts, requestId, answer),
    async closeAnswer(requestId) {
      const { posted } = (await find(acts, requestId)) ?? {}
      check(posted, 'answer-kept', { requestId })
      const provider = keyOf(posted.answer.provider)
      const answer = await market.at.answer(keyOf(requestId), provider)
      const side = { sender: me, providerRecord: await market.at.provider(provider) }
      const accounts = { ...side, answer, payer: posted.payer }
      const act = build('closeAnswer', { data: {}, accounts })
      return acts.send('closeAnswer', [act], { RecordKept: 'answer-kept' })
    },
  }
}

/** An answer of a request as the program has it, posted or not. */
async function find({ market, reader, account }: Acts, requestId: Hash) {
  const request = await reader.request(requestId)
  const poster = request?.provider ?? account
  const place = market.at.answer(keyOf(requestId), keyOf(poster))
  const known = await market.read('answer', place)
  // Where the request has been erased, nobody else knows who posted.
  const record = known ?? (request ? undefined : await postedTo(market, requestId))
  if (!record) return undefined
  const provider = Hex.from(record.provider)
  const { form, tail } = record
  const payer = addressOf(record.payer)
  if (record.state !== POSTED) return { draft: { form, bytes: tail.length, payer } }
  const sha256 = Hex.from(record.sha256)
  const content: AnswerContent =
    form === answerForms.bytes
      ? { kind: 'bytes', bytes: tail }
      : { kind: 'place', cid: new TextDecoder().decode(tail), sha256 }
  const times = { postedAtSeconds: record.postedAt }
  const answer: PostedAnswer = { requestId, provider, sha256, ...times, content }
  return { posted: { answer, payer } }
}

/** Where the request's id stands in an answer's record: behind tag, state, form and five bytes. */
const REQUEST_OFFSET = 8n

/** What was posted to a request, looked for among all records: there is at most one. */
async function postedTo(
  { connection: { rpc, ask }, program }: Market,
  requestId: Hash,
): Promise<Decoded<'answer'> | undefined> {
  const equal = (offset: bigint, bytes: Uint8Array) => {
    const text = getBase58Decoder().decode(bytes) as Base58EncodedBytes
    return { memcmp: { offset, bytes: text, encoding: 'base58' } } as const
  }
  const filters = [
    equal(0n, Uint8Array.of(tags.answer, POSTED)),
    equal(REQUEST_OFFSET, keyOf(requestId)),
  ]
  const [found] = await ask('find an answer', (abortSignal) =>
    rpc
      .getProgramAccounts(program, { encoding: 'base64', commitment: 'confirmed', filters })
      .send({ abortSignal }),
  )
  if (!found) return undefined
  return decodeRecord('answer', Uint8Array.from(Buffer.from(found.account.data[0], 'base64')))
}

/** The record's form and bytes, and the hash that is posted. */
function draftOf(requestId: Hash, content: AnswerContent) {
  const isHere = content.kind === 'bytes'
  const bytes = isHere ? content.bytes : new TextEncoder().encode(content.cid)
  const max = isHere ? ANSWER_BYTES_MAX : ANSWER_PLACE_BYTES_MAX
  const fits = bytes.length > 0 && bytes.length <= max
  check(fits, 'answer-invalid', { requestId, bytes: bytes.length, max })
  const sha256 = isHere ? createHash('sha256').update(bytes).digest() : keyOf(content.sha256)
  const form = isHere ? answerForms.bytes : answerForms.place
  return { form, bytes, sha256: Uint8Array.from(sha256) }
}

async function post(acts: Acts, requestId: Hash, content: AnswerContent): Promise<Transaction> {
  const { market, me, build } = acts
  const { at } = market
  const state = await lockedRequest(acts, requestId)
  const { provider } = state
  await checkActsFor(acts, provider)
  check(state.terms.answer === 'chain', 'answer-elsewhere', { requestId })
  const { form, bytes, sha256 } = draftOf(requestId, content)
  const { client, asset } = state.terms
  const place = { request: await at.request(keyOf(requestId)) }
  const record = await market.read('request', Promise.resolve(place.request))
  check(record, 'request-not-locked', { requestId })
  const royalties = royaltiesOf(record)
  const feeSink = Hex.from(record.feeSink)
  const trade = { client, provider, asset, royalties, feeSink }
  const { open, again, accounts: payees } = await payeesOf(acts, trade)
  if (open.length > 0) await acts.send('open records', open)
  const answer = await at.answer(keyOf(requestId), keyOf(provider))
  const side = await sideOf(acts, provider)
  const closing = build('postAnswer', {
    data: { sha256 },
    accounts: { sender: me, answer, ...place, ...side, ...payees },
  })
  const before = await beginning(acts, { requestId, provider, answer, form, length: bytes.length })
  const put = (from: number, to: number) =>
    build('writeAnswer', {
      data: { offset: from, bytes: bytes.subarray(from, to) },
      accounts: { sender: me, providerRecord: side.providerRecord, answer },
    })
  let [first, at0] = [before, 0]
  for (; bytes.length - at0 > LAST_BYTES_MAX; at0 += PART_BYTES_MAX) {
    await acts.send('writeAnswer', [...first, put(at0, at0 + PART_BYTES_MAX)])
    first = []
  }
  const last = at0 < bytes.length ? [put(at0, bytes.length)] : []
  return acts.send('postAnswer', [...first, ...last, ...again, closing])
}

type Beginning = {
  readonly requestId: Hash
  readonly provider: Hex.Hex
  readonly answer: Address
  readonly form: number
  readonly length: number
}

/** Opens the record, unless one of before an interruption is there; another one is closed first. */
async function beginning(acts: Acts, wanted: Beginning): Promise<readonly Instruction[]> {
  const { market, me, build } = acts
  const { requestId, provider, answer, form, length } = wanted
  const draft = (await find(acts, requestId))?.draft
  if (draft?.form === form && draft.bytes === length) return []
  const request = await market.at.request(keyOf(requestId))
  const side = { sender: me, providerRecord: await market.at.provider(keyOf(provider)) }
  const accounts = { ...side, request, answer }
  const open = build('openAnswer', { data: { form, length }, accounts })
  if (!draft) return [open]
  const stale = { ...side, answer, payer: draft.payer }
  await acts.send('closeAnswer', [build('closeAnswer', { data: {}, accounts: stale })])
  return [open]
}
