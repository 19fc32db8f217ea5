// Actions of the parties of the random walk of `walk.test.ts`; a deal is a session or a request.
// One provider is honest: it answers, and settles its own vouchers in time. All other parties sign
// any message, and send any signed message of any party, at any time, against others and against
// themselves.

import { Hex } from '@ostrom/protocol'
import type { KeyPairSigner } from '@solana/kit'
import { bytesOf } from '../interface/index.ts'
import { openAnswer, PROMPT, postAnswer } from './answer-instructions.ts'
import type { TransactionOutcome } from './chain.ts'
import { type ProgramFixture, sha256, UNIT } from './market.ts'
import {
  endRequest,
  eraseRequest,
  lockRequest,
  openRequest,
  refundRequest,
  releaseRequest,
  submitFeedback,
} from './request-instructions.ts'
import {
  closeByProvider,
  eraseSession,
  expire,
  openSession,
  raiseCap,
  requestClose,
} from './session-instructions.ts'
import {
  ANSWERS_MAX,
  InvariantViolation,
  LIVE_MAX,
  type ProviderBehaviour,
  type WalkAccounting,
  type WalkAgreement,
} from './walk-accounting.ts'
import {
  claimWith,
  closeWith,
  type SettlementFields,
  settleAndCloseWith,
  settleWith,
} from './walk-settlements.ts'
import { borrowStake, releaseByRing, releasesOf } from './walk-strangers.ts'

const OPEN = 1
const LOCKED = 2
const CLAIM_WINDOW = 3_600n

/** Returns one of five accounts, never the honest provider, which sends only its own messages. */
function anybody(books: WalkAccounting): KeyPairSigner {
  const { client, signer, stranger, creator } = books.market.actors
  return books.pick([client, signer, stranger, creator, books.sides.hostile.actors.provider])
}

type SvmWalkAction = (books: WalkAccounting) => Promise<void>

/** Applies an action to a random open deal. */
const on =
  (act: (books: WalkAccounting, deal: WalkAgreement) => Promise<void>): SvmWalkAction =>
  async (books) => {
    if (books.live.length > 0) await act(books, books.pick(books.live))
  }

async function moveMoney(books: WalkAccounting): Promise<void> {
  const { client, provider } = books.market.actors
  const who = books.pick([client, client, provider, books.sides.hostile.actors.provider])
  const { available } = await books.market.balanceOf(who)
  const amount = books.amountUpTo(books.random(4) === 0 ? available : available / 16n)
  const { refusal } = await books.market.withdraw(who, amount)
  books.note('withdraw', refusal)
  if (refusal === undefined) books.move(who, -amount)
  else if (amount > 0n && amount <= available) {
    throw new InvariantViolation('money that is free could not be withdrawn')
  }
  if (available > 20n * UNIT) return
  const more = 50n * UNIT
  const deposited = await books.market.deposit(who, more)
  books.note('deposit', deposited.refusal)
  if (deposited.refusal === undefined) books.move(who, more)
  else books.market.chain.fund(who.address)
}

async function changeStake(books: WalkAccounting): Promise<void> {
  const market = books.sides[books.pick<ProviderBehaviour>(['honest', 'hostile'])]
  const who = market.actors.provider
  const providerRecord = await market.at.provider(bytesOf(who.address))
  const instructionAccounts = { owner: who.address, providerRecord }
  const how = books.pick(['stake', 'unstake', 'withdraw stake'] as const)
  if (how === 'stake') {
    books.note(how, (await market.stake(who, UNIT / 4n)).refusal)
  } else if (how === 'unstake') {
    const { stake } = await market.read('provider', Promise.resolve(providerRecord))
    const accounts = { ...instructionAccounts, config: await market.at.config() }
    const data = { amount: stake / 8n }
    books.note(how, (await market.send([market.build(how, { data, accounts })], who)).refusal)
  } else {
    const accounts = { ...instructionAccounts, balance: await market.balance(who) }
    const act = market.build('withdrawStake', { data: {}, accounts })
    books.note(how, (await market.send([act], who)).refusal)
  }
}

/**
 * Advances the time. Before, the honest provider settles the vouchers whose deadline would pass.
 */
async function wait(books: WalkAccounting): Promise<void> {
  const how = books.random(120)
  const most = how === 0 ? 9 * 86_400 : how < 8 ? 3 * 3_600 : 10 * 60
  const seconds = BigInt(books.random(most + 1))
  const until = books.nowSeconds + seconds
  for (const deal of books.live.filter(({ side }) => side === 'honest')) {
    if (deal.kind === 'session') {
      const record = await books.session(deal)
      if (record?.state === OPEN && record.deadline <= until) await payHonestly(books, deal)
    } else {
      const record = await books.request(deal)
      const ends = (record?.lockedAt ?? 0n) + CLAIM_WINDOW
      if (record?.state === LOCKED && ends <= until) await payHonestly(books, deal)
    }
  }
  books.market.chain.advance(seconds)
  books.note('let time pass', undefined)
}

/** Lets the honest provider settle or claim its best voucher. */
async function payHonestly(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  const { best } = deal
  if (!best) return
  const market = books.marketOf(deal)
  const options = { id: deal.id, words: best, sender: market.actors.provider }
  if (deal.kind === 'session') {
    const record = await books.session(deal)
    if (record?.state !== OPEN || record.settled >= best.total) return
    const { refusal } = await settleWith(market, options)
    books.note('settle by the honest provider', refusal)
    if (refusal) throw new InvariantViolation(`an honest provider could not settle: ${refusal}`)
    return
  }
  const record = await books.request(deal)
  if (record?.state !== LOCKED || books.nowSeconds >= record.lockedAt + CLAIM_WINDOW) return
  const { refusal } = await claimWith(market, options)
  books.note('claim by the honest provider', refusal)
  if (refusal) throw new InvariantViolation(`an honest provider could not claim: ${refusal}`)
}

const deal = (
  fields: Pick<WalkAgreement, 'kind' | 'id' | 'side' | 'cap' | 'onChain'>,
): WalkAgreement => ({
  ...fields,
  state: OPEN,
  settled: 0n,
  bond: 0n,
  lockedAt: 0n,
  rewarded: undefined,
  roots: [],
  best: undefined,
  // A request with an answer on the chain is paid without a voucher.
  promised: fields.onChain ? fields.cap : 0n,
  isFinal: false,
  released: new Set(),
  hasFinalLock: false,
})

/** Lets a stranger end all expired deals; returns whether any deal ended. */
async function sweep(books: WalkAccounting): Promise<boolean> {
  const { stranger } = books.market.actors
  let swept = false
  for (const deal of books.live) {
    const market = books.marketOf(deal)
    const record = deal.kind === 'session' ? await books.session(deal) : await books.request(deal)
    if (!record || books.nowSeconds <= record.deadline) continue
    const isLocked = deal.kind === 'request' && record.state === LOCKED
    if (isLocked && deal.side === 'honest') await payHonestly(books, deal)
    const sent =
      deal.kind === 'session'
        ? expire(market, deal.id)
        : isLocked
          ? refundLate(books, deal, market)
          : endRequest(market, deal.id, stranger)
    const { refusal } = await sent
    books.note('end what has run out', refusal)
    swept ||= refusal === undefined
  }
  return swept
}

async function open(books: WalkAccounting): Promise<void> {
  if (books.live.length >= LIVE_MAX) return (await sweep(books)) ? undefined : wait(books)
  const [nonce, cap] = [books.nonce(), BigInt(1 + books.random(Number(UNIT / 4n)))]
  const side = books.pick<ProviderBehaviour>(['honest', 'hostile'])
  if (books.random(3) > 0) {
    const expiresAtSeconds = books.nowSeconds + BigInt(1_800 + books.random(6 * 3_600))
    const wish = { nonce, cap, expiresAtSeconds }
    const { id, outcome } = await openSession(books.sides[side], wish)
    books.note('open a session', outcome.refusal)
    if (outcome.refusal) return
    books.live.push(deal({ kind: 'session', id, side, cap, onChain: false }))
    return
  }
  const onChain = books.random(3) === 0
  const deadline = books.nowSeconds + BigInt(600 + books.random(2 * 3_600))
  const fields = {
    nonce,
    costMax: cap,
    deadline,
    ...(onChain && { answer: 1, prompt: PROMPT }),
  }
  const { id, outcome } = await openRequest(books.market, fields)
  books.note('open a request', outcome.refusal)
  if (outcome.refusal) return
  books.live.push(deal({ kind: 'request', id, side: undefined, cap, onChain }))
}

const rootFor = (id: Uint8Array, count: bigint): Uint8Array => sha256(`${Hex.from(id)} ${count}`)

/** Returns whether a new voucher of the deal could still be paid. */
async function isServable(books: WalkAccounting, deal: WalkAgreement): Promise<boolean> {
  if (deal.kind === 'session') {
    const record = await books.session(deal)
    return record?.state === OPEN && books.nowSeconds < record.deadline
  }
  const record = await books.request(deal)
  return record?.state === LOCKED && books.nowSeconds < record.lockedAt + CLAIM_WINDOW
}

/** Lets the provider answer, and the client sign an honest voucher for the answer. */
async function serve(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  const count = BigInt(deal.roots.length) + 1n
  const most = deal.kind === 'request' ? 1n : ANSWERS_MAX
  if (!deal.side || deal.isFinal || deal.onChain || count > most) return
  const total = (deal.best?.total ?? 0n) + BigInt(1 + books.random(Number(deal.cap / 4n) + 1))
  if (total > deal.cap || !(await isServable(books, deal))) return
  const receiptsRoot = rootFor(deal.id, count)
  deal.roots.push(receiptsRoot)
  const words = { total, count, receiptsRoot }
  books.keep({ kind: 'voucher', deal, words })
  deal.best = words
  if (total > deal.promised) deal.promised = total
  books.note('sign an honest voucher', undefined)
}

/**
 * Lets the client sign a random voucher. An honest provider takes only vouchers over its own
 * receipts.
 */
async function writeRandomAnswer(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  const own = BigInt(deal.roots.length)
  const count = books.pick([2n ** 64n - 1n, 1n, BigInt(books.random(1_000)), own, own])
  const best = deal.best?.receiptsRoot ?? new Uint8Array(32)
  const receiptsRoot = books.pick([best, new Uint8Array(32), sha256(`${count}`)])
  const words = { total: books.amountUpTo(deal.cap), count, receiptsRoot }
  books.keep({ kind: 'voucher', deal, words })
  books.note('sign any voucher', undefined)
  // A total above the cap counts too, because the cap may be raised later.
  if (words.total > deal.promised && !deal.onChain) deal.promised = words.total
  if (words.total > deal.cap) return
  const isHeld = deal.side === 'hostile' && words.total > (deal.best?.total ?? 0n)
  if (isHeld && !deal.onChain) deal.best = words
}

/**
 * Signs a random message: a provider's consent, the client's request to close, or a raise of the
 * cap.
 */
async function submitConsent(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  const best = deal.best ?? { total: 0n, count: 0n, receiptsRoot: new Uint8Array(32) }
  const any = { ...best, total: books.amountUpTo(deal.cap), count: BigInt(books.random(9)) }
  const kind = books.pick(['consent', 'close'] as const)
  books.note('sign another word', undefined)
  switch (deal.kind === 'session' ? books.random(4) : 2 + books.random(2)) {
    case 0:
      return books.keep({ kind: 'end', deal, by: books.pick(['client', 'signer'] as const) })
    case 1: {
      const cap = books.amountUpTo(2n * deal.cap)
      return books.keep({ kind: 'cap', deal, cap, until: books.nowSeconds + 3_600n })
    }
    case 2:
      // The hostile provider signs for its own deals and for other deals.
      return books.keep({ kind, deal, words: books.pick([best, any]), by: 'hostile' })
    default: {
      if (deal.side !== 'honest' || !deal.best || deal.onChain) return
      // The honest provider signs a consent to its best voucher, which any account may then send
      // for it. Its consent to close is its last consent.
      if (deal.kind === 'session' && kind === 'close') deal.isFinal = true
      const spoken = deal.kind === 'session' ? kind : 'consent'
      books.keep({ kind: spoken, deal, words: best, by: 'honest' })
    }
  }
}

/**
 * Lets a random account send a signed message. A consent comes with a voucher of the same deal; a
 * voucher comes with or without a consent.
 */
async function send(books: WalkAccounting): Promise<void> {
  const { papers } = books
  if (papers.length === 0) return
  // The message mostly belongs to an open deal.
  const current = papers.filter((one) => books.live.includes(one.deal))
  const paper = books.pick(books.random(8) === 0 || current.length === 0 ? papers : current)
  const market = books.marketOf(paper.deal)
  const { id, kind } = paper.deal
  // The hostile provider often sends messages of its own deals.
  const isHostile = paper.deal.side === 'hostile' && books.random(2) === 0
  const sender = isHostile ? market.actors.provider : anybody(books)
  if (paper.kind === 'end') {
    const { refusal } = await requestClose(market, id, market.actors[paper.by])
    return books.note('ask for an end', refusal)
  }
  if (paper.kind === 'cap') {
    const { refusal } = await raiseCap(market, { id, cap: paper.cap, validUntil: paper.until })
    return books.note('raise a cap', refusal)
  }
  const beside = papers.filter((one) => one.deal === paper.deal)
  const vouchers = beside.flatMap((one) => (one.kind === 'voucher' ? [one] : []))
  const consents = beside.flatMap((one) => (one.kind === 'consent' ? [one] : []))
  const isVoucher = paper.kind === 'voucher'
  // A consent mostly comes with a voucher of the same total.
  const alike = vouchers.filter(({ words }) => words.total === paper.words.total)
  const words = isVoucher ? paper.words : books.pick(alike.length > 0 ? alike : vouchers)?.words
  if (!words) return
  const consent = isVoucher ? books.pick([...consents, undefined]) : paper
  const agreed = consent && {
    words: consent.words,
    by: books.sides[consent.by].actors.provider,
  }
  const options = { id, words, sender, ...(agreed && { agreed }) }
  if (paper.kind === 'close') return close(books, market, { ...options, agreed: agreed! })
  const isOwn = sender === market.actors.provider
  const how = agreed ? 'with a consent' : isOwn ? 'by the hostile provider' : 'by others'
  const name = `${kind === 'session' ? 'settle' : 'claim'} ${how}`
  await sendAs(books, { name, market, kind, options })
}

type WalkSendOptions = {
  readonly name: string
  readonly market: ProgramFixture
  readonly kind: WalkAgreement['kind']
  readonly options: SettlementFields
}

async function sendAs(
  books: WalkAccounting,
  { name, market, kind, options }: WalkSendOptions,
): Promise<void> {
  // Under the canary's rule `by anybody` the provider sends the voucher, so no consent is needed.
  const { agreed: _, ...bare } = options
  const sent = books.rule === 'by anybody' ? { ...bare, sender: market.actors.provider } : options
  const act = kind === 'session' ? settleWith(market, sent) : claimWith(market, sent)
  books.note(name, (await act).refusal)
}

async function close(
  books: WalkAccounting,
  market: ProgramFixture,
  sent: Parameters<typeof closeWith>[1],
): Promise<void> {
  const both = books.random(3) === 0
  const act = both ? settleAndCloseWith(market, sent) : closeWith(market, sent)
  books.note(both ? 'settle and close together' : 'close together', (await act).refusal)
}

async function end(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  const market = books.marketOf(deal)
  if (deal.kind === 'request') return endAny(books, deal, market)
  const how = books.random(3)
  if (how === 0) {
    const honest = deal.side === 'honest' && books.random(3) === 0
    if (honest) await payHonestly(books, deal)
    if (honest) deal.isFinal = true
    const sender = honest ? market.actors.provider : anybody(books)
    books.note('close by the provider', (await closeByProvider(market, deal.id, sender)).refusal)
  } else books.note('expire', (await expire(market, deal.id)).refusal)
}

function refundLate(
  books: WalkAccounting,
  deal: WalkAgreement,
  market: ProgramFixture,
): Promise<TransactionOutcome> {
  const { client } = market.actors
  const { honest, hostile } = books.sides
  deal.rewarded = books.pick([client, honest.actors.provider, hostile.actors.provider])
  return refundRequest(market, deal.id, deal.rewarded)
}

async function endAny(
  books: WalkAccounting,
  deal: WalkAgreement,
  market: ProgramFixture,
): Promise<void> {
  const { id } = deal
  const by = anybody(books)
  switch (books.random(4)) {
    case 0:
      if (books.random(3) > 0) return
      return books.note('end a request', (await endRequest(market, id, by)).refusal)
    case 1: {
      const isIdle = deal.side === 'honest' && deal.roots.length === 0
      const who = isIdle ? market.actors.provider : by
      const { refusal } = await releaseRequest(market, id, who)
      books.note('release a request', refusal)
      if (refusal !== undefined || !deal.side) return
      if (deal.hasFinalLock) throw new InvariantViolation('a final lock was released')
      deal.released.add(deal.side)
      deal.hasFinalLock = (await releasesOf(books, deal)) >= 4
      return
    }
    case 2:
      if (deal.side === 'honest') await payHonestly(books, deal)
      return
    default:
      return books.note('refund a request', (await refundLate(books, deal, market)).refusal)
  }
}

async function lockOrAnswer(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  if (deal.kind === 'session') return serve(books, deal)
  if (deal.state === LOCKED && deal.onChain) return answer(books, deal)
  if (deal.state !== OPEN) return serve(books, deal)
  const side = books.pick<ProviderBehaviour>(['honest', 'hostile'])
  const { refusal } = await lockRequest(books.sides[side], deal.id)
  books.note('lock a request', refusal)
  if (refusal !== undefined) return
  if (deal.released.has(side))
    throw new InvariantViolation('who let go of a request locked it again')
  Object.assign(deal, { side, roots: [], best: undefined })
  const { bond = 0n, lockedAt = 0n } = (await books.request(deal)) ?? {}
  Object.assign(deal, { bond, lockedAt })
}

const EMPTY = new Uint8Array()

/** Lets the hostile provider post an empty answer, which must not be paid. */
async function answer(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  if (deal.side !== 'hostile') return
  const market = books.marketOf(deal)
  const opened = await openAnswer(market, deal.id, { length: 0 })
  books.note('open an empty answer', opened.refusal)
  const posted: TransactionOutcome = await postAnswer(market, deal.id, { hash: sha256(EMPTY) })
  books.note('post an empty answer', posted.refusal)
  if (posted.refusal === undefined) throw new InvariantViolation('an empty answer was paid')
}

async function judgeOrErase(books: WalkAccounting): Promise<void> {
  const over = books.ended.slice(-32)
  if (over.length === 0) return
  const deal = books.pick(over)
  const market = books.marketOf(deal)
  const { at, actors } = market
  const address = deal.kind === 'session' ? at.session(deal.id) : at.request(deal.id)
  const who = books.pick([actors.client, anybody(books)])
  if (books.random(2) === 0) {
    const { refusal } = await submitFeedback(market, await address, { stars: books.random(7) }, who)
    books.note('rate', refusal)
  } else if (deal.kind === 'session') {
    books.note('erase', (await eraseSession(market, deal.id)).refusal)
  } else books.note('erase', (await eraseRequest(market, deal.id, who)).refusal)
}

/** Each action, with its relative frequency. */
const acts: readonly (readonly [number, SvmWalkAction])[] = [
  [12, open],
  [11, on(lockOrAnswer)],
  [15, on(serve)],
  [9, on(writeRandomAnswer)],
  [8, on(submitConsent)],
  [20, send],
  [9, on(end)],
  [9, wait],
  [3, moveMoney],
  [2, changeStake],
  [2, judgeOrErase],
  [2, releaseByRing],
  [1, borrowStake],
]

/** Takes one random action. */
export async function takeAction(books: WalkAccounting): Promise<void> {
  let roll = books.random(acts.reduce((sum, [share]) => sum + share, 0))
  for (const [share, one] of acts) {
    roll -= share
    if (roll < 0) return one(books)
  }
}
