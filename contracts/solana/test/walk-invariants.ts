// Checks the invariants of the random walk of `walk.test.ts`; a deal is a session or a request.
// Liveness checks only simulate transactions, so that they do not affect the walk.

import type { Instruction, KeyPairSigner } from '@solana/kit'
import type { DecodedAccount } from '../interface/index.ts'
import { burntOf, refundRewardOf } from './burnt-bonds.ts'
import { lockInstruction } from './request-instructions.ts'
import {
  InvariantViolation,
  type ProviderBehaviour,
  sameBytes,
  type WalkAccounting,
  type WalkAgreement,
} from './walk-accounting.ts'
import { claimInstructions, settleInstructions } from './walk-settlements.ts'
import { endInstructions } from './walk-timeouts.ts'

const [OPEN, LOCKED, CLAIMED, REFUNDED] = [1, 2, 3, 4]
const CLAIM_WINDOW = 3_600n
/** Base units of open value that each lamport of stake backs. */
const RATIO = 10n
/** Least stake, in lamports. */
const STAKE_MIN = 100_000_000n

/** Checks the changes of each open deal since the last step, then the books. */
export async function checkAgreements(books: WalkAccounting): Promise<void> {
  for (const deal of [...books.live]) {
    const isOver =
      deal.kind === 'session' ? await watchSession(books, deal) : await watchRequest(books, deal)
    if (!isOver) continue
    books.live.splice(books.live.indexOf(deal), 1)
    books.ended.push(deal)
    if (books.ended.length > 32) books.ended.shift()
  }
  await books.checkBooks()
}

async function watchSession(books: WalkAccounting, deal: WalkAgreement): Promise<boolean> {
  const record = await books.session(deal)
  if (!record) throw new InvariantViolation('an open session is gone')
  const { settled, cap, state, count, receiptsRoot } = record
  if (settled < deal.settled) throw new InvariantViolation('settled fell')
  if (settled > deal.promised)
    throw new InvariantViolation('more was settled than the client signed')
  books.pay(deal, deal.settled, settled)
  Object.assign(deal, { settled, cap, state })
  if (count > 0n || settled > 0n) checkBound(deal, count, receiptsRoot)
  if (state === OPEN) return false
  checkPaid(deal, settled)
  return true
}

function checkBound(deal: WalkAgreement, count: bigint, root: Uint8Array): void {
  if (deal.side !== 'honest' || deal.onChain) return
  const own = deal.roots[Number(count) - 1]
  if (own && sameBytes(own, root)) return
  throw new InvariantViolation(
    'an honest provider was bound to a root or count that is not its own',
  )
}

function checkPaid(deal: WalkAgreement, paid: bigint): void {
  if (deal.side !== 'honest' || paid >= (deal.best?.total ?? 0n)) return
  throw new InvariantViolation('an honest provider was not paid a voucher that it held')
}

async function watchRequest(books: WalkAccounting, deal: WalkAgreement): Promise<boolean> {
  const record = await books.request(deal)
  if (!record) throw new InvariantViolation('an open request is gone')
  const { state, paid, count, receiptsRoot } = record
  if (state === deal.state) return false
  if (state === CLAIMED) {
    if (paid > deal.promised)
      throw new InvariantViolation('more was claimed than the client signed')
    checkBound(deal, count, receiptsRoot)
    books.pay(deal, 0n, paid)
  } else if (state === REFUNDED) {
    const { provider, client } = books.marketOf(deal).actors
    books.move(provider, -deal.bond)
    books.move(deal.rewarded ?? client, refundRewardOf(deal.bond, record.releases))
  }
  if (deal.state === LOCKED) burnBond(books, deal, record)
  if (deal.state === LOCKED) checkPaid(deal, state === CLAIMED ? paid : 0n)
  deal.state = state
  if (state === OPEN) Object.assign(deal, { side: undefined, roots: [], best: undefined })
  return state !== OPEN && state !== LOCKED
}

/** Records the burnt part of a bond after the end of its lock. */
function burnBond(
  books: WalkAccounting,
  deal: WalkAgreement,
  record: DecodedAccount<'request'>,
): void {
  const burnt = burntOf(deal, record, books.nowSeconds)
  books.burnt += burnt
  if (record.state !== REFUNDED) books.move(books.marketOf(deal).actors.provider, -burnt)
}

type LivenessAttempt = {
  readonly law: string
  readonly instructions: readonly Instruction[]
  readonly by: KeyPairSigner
  /** Time of the attempt, in Unix seconds; now if absent. */
  readonly atSeconds?: bigint
}

async function attempt(
  books: WalkAccounting,
  { law, instructions, by, atSeconds }: LivenessAttempt,
): Promise<void> {
  const { chain } = books.market
  const now = chain.nowSeconds
  const later = atSeconds !== undefined && atSeconds > now ? atSeconds - now : 0n
  chain.advance(later)
  const refusal = await chain.simulate(instructions, [by])
  chain.advance(-later)
  if (refusal !== undefined) throw new InvariantViolation(`${law}: ${refusal}`)
}

/** Checks the liveness invariants of a random open deal, and of one provider's stake. */
export async function checkLiveness(books: WalkAccounting): Promise<void> {
  if (books.live.length > 0) {
    const deal = books.pick(books.live)
    await tryPay(books, deal)
    await tryReturn(books, deal)
    await tryLeaveSilentClient(books, deal)
    await tryLock(books, deal)
  }
  await tryStake(books, books.pick<ProviderBehaviour>(['honest', 'hostile']))
}

async function tryPay(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  const { best } = deal
  if (!best || !deal.side || deal.onChain || best.total > deal.cap) return
  const market = books.marketOf(deal)
  const by = market.actors.provider
  const sent = { id: deal.id, words: best, sender: by }
  const law = 'a provider cannot be paid a voucher that it holds'
  if (deal.kind === 'session') {
    const record = await books.session(deal)
    const isDue = record && books.nowSeconds < record.deadline && record.settled < best.total
    if (isDue)
      await attempt(books, { law, instructions: await settleInstructions(market, sent), by })
    return
  }
  const record = await books.request(deal)
  const isDue = record?.state === LOCKED && books.nowSeconds < record.lockedAt + CLAIM_WINDOW
  if (isDue) await attempt(books, { law, instructions: await claimInstructions(market, sent), by })
}

async function tryReturn(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  const market = books.marketOf(deal)
  const { client, stranger } = market.actors
  const law = 'a client does not get back what nobody earned'
  const ends = await endInstructions(market, deal.id, stranger)
  if (deal.kind === 'session') {
    const { deadline } = (await books.session(deal)) ?? { deadline: 0n }
    return attempt(books, { law, instructions: [ends.expire], by: stranger, atSeconds: deadline })
  }
  const record = await books.request(deal)
  if (record?.state === OPEN) {
    const own = await endInstructions(market, deal.id, client)
    await attempt(books, { law, instructions: [own.end], by: client })
    const atSeconds = record.deadline + 1n
    return attempt(books, { law, instructions: [ends.end], by: stranger, atSeconds })
  }
  const atSeconds = (record?.lockedAt ?? 0n) + CLAIM_WINDOW
  return attempt(books, { law, instructions: [ends.refund], by: stranger, atSeconds })
}

/**
 * Checks that a provider can release the request that it locked, within the release window, unless
 * four providers released the request before.
 */
async function tryLeaveSilentClient(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  if (deal.kind !== 'request' || deal.state !== LOCKED) return
  const record = await books.request(deal)
  if (!record || books.nowSeconds >= record.lockedAt + record.releaseWindow) return
  const market = books.marketOf(deal)
  const by = market.actors.provider
  const accounts = {
    sender: by.address,
    providerRecord: await market.providerRecord(),
    nativeBalance: await market.balance(by),
    request: await market.at.request(deal.id),
  }
  const refusal = await market.chain.simulate(
    [market.build('releaseRequest', { data: {}, accounts })],
    [by],
  )
  const expected = deal.hasFinalLock ? 'LockIsFinal' : undefined
  if (refusal !== expected)
    throw new InvariantViolation(`a provider of a silent client: ${refusal}`)
}

/**
 * Checks that the honest provider can lock a request that its stake and balance cover, whichever
 * other providers released the request.
 */
async function tryLock(books: WalkAccounting, deal: WalkAgreement): Promise<void> {
  if (deal.kind !== 'request' || deal.state !== OPEN || deal.released.has('honest')) return
  const market = books.sides.honest
  const by = market.actors.provider
  const record = await books.request(deal)
  if (!record || books.nowSeconds > record.deadline) return
  const { stake, stakeInUse } = await market.providerOf(by)
  const { available } = await market.balanceOf(by)
  const needed = (deal.cap + RATIO - 1n) / RATIO
  const floor = record.stakeMin > record.stakeFloor ? record.stakeMin : record.stakeFloor
  if (stake < floor || stake - stakeInUse < needed || available < record.bond) return
  const law = 'an open request can be locked by no honest provider'
  await attempt(books, { law, instructions: [await lockInstruction(market, deal.id)], by })
}

/** Returns the stake that a provider's open deals take: a tenth of each deal's cap, rounded up. */
function usedBy(books: WalkAccounting, side: ProviderBehaviour): bigint {
  const open = books.live.filter((deal) => deal.side === side)
  return open.reduce((sum, { cap }) => sum + (cap + RATIO - 1n) / RATIO, 0n)
}

/**
 * Checks that free stake can unbond, that unbonded stake can leave, and that stake behind open
 * deals can do neither.
 */
async function tryStake(books: WalkAccounting, side: ProviderBehaviour): Promise<void> {
  const market = books.sides[side]
  const by = market.actors.provider
  const providerRecord = await market.providerRecord(by)
  const { stake, stakeInUse, unbonding, unbondsAt } = await market.providerOf(by)
  const instructionAccounts = { owner: by.address, providerRecord }
  const law = 'a stake that nothing needs does not leave'
  if (stakeInUse !== usedBy(books, side))
    throw new InvariantViolation('other stake is in use than deals take')
  if (stakeInUse > stake) throw new InvariantViolation('more is open than the stake backs')
  const accounts = { ...instructionAccounts, config: await market.at.config() }
  const unstake = (amount: bigint) => [market.build('unstake', { data: { amount }, accounts })]
  // The remaining stake must be zero or at least the least stake.
  const stakeMin = stakeInUse > 0n && stakeInUse < STAKE_MIN ? STAKE_MIN : stakeInUse
  if (stake > stakeMin) await attempt(books, { law, instructions: unstake(stake - stakeMin), by })
  if (stakeInUse > 0n) {
    const refusal = await books.market.chain.simulate(unstake(stake - stakeInUse + 1n), [by])
    if (refusal === undefined) throw new InvariantViolation('a stake that deals need leaves')
  }
  if (unbonding === 0n) return
  const own = { ...instructionAccounts, balance: await market.balance(by) }
  const instructions = [market.build('withdrawStake', { data: {}, accounts: own })]
  await attempt(books, { law, instructions, by, atSeconds: unbondsAt })
}
