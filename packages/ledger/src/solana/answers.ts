import { createHash } from 'node:crypto'
import { addressOf, answerForms } from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import type { Address, Instruction } from '@solana/kit'
import {
  ANSWER_BYTES_MAX,
  ANSWER_PLACE_BYTES_MAX,
  type AnswerContent,
  type AnswerLedger,
  type PostedAnswer,
} from '../answers.ts'
import { check } from '../errors.ts'
import type { Transaction } from '../transaction.ts'
import type { Acts } from './acts.ts'
import { keyOf, royaltiesOf } from './market.ts'
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
  // Where the request has been erased, a provider still finds what it posted itself.
  const provider = (await reader.request(requestId))?.provider ?? account
  const place = market.at.answer(keyOf(requestId), keyOf(provider))
  const record = await market.read('answer', place)
  if (!record) return undefined
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
  const { market, account, me, key, build } = acts
  const { at } = market
  const state = await lockedRequest(acts, requestId)
  check(state.provider === account, 'account-mismatch', { account, provider: state.provider })
  check(state.terms.answer === 'chain', 'answer-elsewhere', { requestId })
  const { form, bytes, sha256 } = draftOf(requestId, content)
  const { client, asset } = state.terms
  const place = { request: await at.request(keyOf(requestId)) }
  const record = await market.read('request', Promise.resolve(place.request))
  check(record, 'request-not-locked', { requestId })
  const royalties = royaltiesOf(record)
  const feeSink = Hex.from(record.feeSink)
  const trade = { client, provider: account, asset, royalties, feeSink }
  const { open, again, accounts: payees } = await payeesOf(acts, trade)
  if (open.length > 0) await acts.send('open records', open)
  const answer = await at.answer(keyOf(requestId), key)
  const side = await sideOf(acts, account)
  const closing = build('postAnswer', {
    data: { sha256 },
    accounts: { sender: me, answer, ...place, ...side, ...payees },
  })
  const before = await beginning(acts, { requestId, answer, form, length: bytes.length })
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
  readonly answer: Address
  readonly form: number
  readonly length: number
}

/** Opens the record, unless one of before an interruption is there; another one is closed first. */
async function beginning(acts: Acts, wanted: Beginning): Promise<readonly Instruction[]> {
  const { market, me, key, build } = acts
  const { requestId, answer, form, length } = wanted
  const draft = (await find(acts, requestId))?.draft
  if (draft?.form === form && draft.bytes === length) return []
  const request = await market.at.request(keyOf(requestId))
  const side = { sender: me, providerRecord: await market.at.provider(key) }
  const accounts = { ...side, request, answer }
  const open = build('openAnswer', { data: { form, length }, accounts })
  if (!draft) return [open]
  const stale = { ...side, answer, payer: draft.payer }
  await acts.send('closeAnswer', [build('closeAnswer', { data: {}, accounts: stale })])
  return [open]
}
