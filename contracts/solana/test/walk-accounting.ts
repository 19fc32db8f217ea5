// State of the random walk of `walk.test.ts`: its actors, every deal (a session or a request), the
// last signed messages, and books of each account's money.

import type { KeyPairSigner } from '@solana/kit'
import { bytesOf, type DecodedAccount, decodeAccount } from '../interface/index.ts'
import { keyOf } from './chain.ts'
import { NATIVE, ProgramFixture, publish, startTrade, UNIT } from './market.ts'
import { type RandomBelow, randomFrom } from './random-run.ts'

const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Fields of a voucher. */
export type VoucherFieldValues = {
  readonly total: bigint
  readonly count: bigint
  readonly receiptsRoot: Uint8Array
}

/**
 * Provider of a deal: the honest provider, or the hostile provider, which acts against all others
 * and itself.
 */
export type ProviderBehaviour = 'honest' | 'hostile'

export type WalkAgreement = {
  readonly kind: 'session' | 'request'
  readonly id: Uint8Array
  /** Provider of the deal; `undefined` for a request that is not locked. */
  side: ProviderBehaviour | undefined
  cap: bigint
  state: number
  settled: bigint
  bond: bigint
  /** Time of a request's lock, in Unix seconds. */
  lockedAt: bigint
  /** Account that gets the reward for the refund of a late request. */
  rewarded: KeyPairSigner | undefined
  /**
   * Roots over the receipts of the provider's answers; the index is the number of answers minus 1.
   */
  roots: Uint8Array[]
  /** The voucher with the highest total that the provider holds. */
  best: VoucherFieldValues | undefined
  /** Highest total that the client ever signed. */
  promised: bigint
  /** Whether the honest provider signed a consent to close, after which it answers no more. */
  isFinal: boolean
  /** Whether the request asks for an answer on the chain. */
  readonly onChain: boolean
  released: Set<ProviderBehaviour>
  /** Whether four providers released the request, so that the next lock is final. */
  hasFinalLock: boolean
}

/**
 * A signed message, which any account may send. The walk stores only its fields and signs them when
 * an account sends it; the signature is the same each time, because it is deterministic.
 */
export type SignedDocument =
  | { readonly kind: 'voucher'; readonly deal: WalkAgreement; readonly words: VoucherFieldValues }
  | {
      readonly kind: 'consent' | 'close'
      readonly deal: WalkAgreement
      readonly words: VoucherFieldValues
      readonly by: ProviderBehaviour
    }
  | { readonly kind: 'end'; readonly deal: WalkAgreement; readonly by: 'client' | 'signer' }
  | {
      readonly kind: 'cap'
      readonly deal: WalkAgreement
      readonly cap: bigint
      readonly until: bigint
    }

const PAPERS_MAX = 48
export const LIVE_MAX = 8
export const ANSWERS_MAX = 5n
/** Fee and royalty of the offers of the test market, in basis points. */
const FEE_BPS = 1_000n
const ROYALTY_BPS = 500n

type OutcomeCounts = Record<string, number>

/**
 * Rule by which vouchers are settled: with the provider's consent, or, in a test that must find a
 * planted fault (a canary), by any account.
 */
export type LivenessRule = 'by consent' | 'by anybody'

/** An invariant that does not hold. */
export class InvariantViolation extends Error {}

export class WalkAccounting {
  readonly random: RandomBelow
  readonly rule: LivenessRule
  readonly sides: { readonly [side in ProviderBehaviour]: ProgramFixture }
  /** Four accounts of one owner, with stakes and offers. */
  readonly ring: readonly ProgramFixture[]
  /** A provider that stakes only within the transactions in which it locks requests. */
  readonly borrower: ProgramFixture
  readonly people: readonly KeyPairSigner[]
  readonly papers: SignedDocument[] = []
  readonly live: WalkAgreement[] = []
  readonly ended: WalkAgreement[] = []
  /** By kind of action: the numbers of successes and refusals, and the errors of the refusals. */
  readonly counts = new Map<string, { accepted: number; refused: number; why: OutcomeCounts }>()
  /** Burnt parts of bonds, in lamports. */
  burnt = 0n
  readonly #wealth = new Map<string, bigint>()
  #nonce = 1_000n
  #papers = 0

  private constructor(
    random: RandomBelow,
    parties: Pick<WalkAccounting, 'sides' | 'ring' | 'borrower'>,
    rule: LivenessRule,
  ) {
    this.random = random
    this.rule = rule
    const { sides, ring, borrower } = parties
    this.sides = sides
    this.ring = ring
    this.borrower = borrower
    const { client, provider, feeSink, creator, stranger } = sides.honest.actors
    const others = [sides.hostile, borrower, ...ring].map(({ actors }) => actors.provider)
    this.people = [client, provider, feeSink, creator, stranger, ...others]
  }

  /** Starts a market with two providers of the same model, a ring of four more, and a borrower. */
  static async start(seed: number, rule: LivenessRule = 'by consent'): Promise<WalkAccounting> {
    const honest = await startTrade()
    const hostile = await startProvider(honest, 77)
    const ring: ProgramFixture[] = []
    for (let n = 0; n < 4; n++) ring.push(await startProvider(honest, 80 + n))
    const borrower = await startProvider(honest, 90)
    await leaveStake(borrower)
    const parties = { sides: { honest, hostile }, ring, borrower }
    const books = new WalkAccounting(randomFrom(seed), parties, rule)
    for (const who of books.people) books.#wealth.set(who.address, await books.wealthOf(who))
    return books
  }

  get market(): ProgramFixture {
    return this.sides.honest
  }

  get nowSeconds(): bigint {
    return this.market.chain.nowSeconds
  }

  nonce(): bigint {
    return ++this.#nonce
  }

  /** Returns a random element. */
  pick<T>(list: readonly T[]): T {
    return list[this.random(list.length)] as T
  }

  /** Returns a random amount, mostly 0, 1, `max` or `max + 1`. */
  amountUpTo(max: bigint): bigint {
    return this.pick([0n, 1n, max, max + 1n, BigInt(this.random(Number(max) + 1))])
  }

  note(name: string, refusal: string | undefined): void {
    const count = this.counts.get(name) ?? { accepted: 0, refused: 0, why: {} }
    if (refusal === undefined) count.accepted += 1
    else {
      count.refused += 1
      count.why[refusal] = (count.why[refusal] ?? 0) + 1
    }
    this.counts.set(name, count)
  }

  keep(paper: SignedDocument): void {
    this.papers[this.#papers++ % PAPERS_MAX] = paper
  }

  marketOf(deal: WalkAgreement): ProgramFixture {
    return this.sides[deal.side ?? 'honest']
  }

  async wealthOf(who: KeyPairSigner): Promise<bigint> {
    const { available, reserved } = await this.market.balanceOf(who)
    return available + reserved
  }

  move(who: KeyPairSigner, amount: bigint): void {
    this.#wealth.set(who.address, (this.#wealth.get(who.address) ?? 0n) + amount)
  }

  /** Records in the books that the total payment of a deal rises from `from` to `to`. */
  pay(deal: WalkAgreement, from: bigint, to: bigint): void {
    const { client, provider, feeSink, creator } = this.marketOf(deal).actors
    const [before, after] = [split(from), split(to)]
    this.move(client, from - to)
    this.move(provider, after.net - before.net)
    this.move(feeSink, after.fee - before.fee)
    this.move(creator, after.royalty - before.royalty)
  }

  /**
   * Checks that each account has its deposits, minus its withdrawals and payments, plus its
   * earnings.
   */
  async checkBooks(): Promise<void> {
    const { chain } = this.market
    const address = await this.market.at.asset(NATIVE)
    const { owed } = await this.market.read('asset', Promise.resolve(address))
    const rent = chain.svm.minimumBalanceForRentExemption(112n)
    if (chain.lamportsOf(address) - rent !== owed)
      throw new InvariantViolation('the market holds another sum')
    let sum = 0n
    for (const who of this.people) {
      const has = await this.wealthOf(who)
      sum += has
      if (has !== this.#wealth.get(who.address)) {
        throw new InvariantViolation('somebody has the money of somebody else')
      }
    }
    if (sum + this.burnt !== owed) throw new InvariantViolation('balances are not what is owed')
  }

  async session({ id }: WalkAgreement): Promise<DecodedAccount<'session'> | undefined> {
    return this.market.find('session', this.market.at.session(id))
  }

  async request({ id }: WalkAgreement): Promise<DecodedAccount<'request'> | undefined> {
    const bytes = this.market.chain.bytesAt(await this.market.at.request(id))
    return bytes && decodeAccount('request', bytes)
  }
}

/** Starts a provider of the honest provider's model, with its own stake and offer. */
async function startProvider(honest: ProgramFixture, key: number): Promise<ProgramFixture> {
  const provider = await keyOf(key)
  honest.chain.fund(provider.address)
  const own = new ProgramFixture(honest.chain, { ...honest.actors, provider })
  own.version = honest.version
  const data = { owner: bytesOf(provider.address) }
  const balanceAccounts = {
    balance: await honest.balance(provider),
    asset: await honest.at.asset(NATIVE),
  }
  const accounts = { payer: provider.address, ...balanceAccounts }
  await own.done([own.build('openBalance', { data, accounts })], provider)
  const steps = [() => own.deposit(provider, 5n * UNIT), () => own.stake(provider, UNIT)]
  for (const step of [...steps, () => publish(own)]) {
    const { refusal } = await step()
    if (refusal !== undefined) throw new Error(`provider ${key} cannot start: ${refusal}`)
  }
  return own
}

/** Moves the whole stake of a provider back into its balance. */
async function leaveStake(market: ProgramFixture): Promise<void> {
  const { provider } = market.actors
  const stake = { owner: provider.address, providerRecord: await market.providerRecord() }
  const unstaking = { ...stake, config: await market.at.config() }
  const unstake = market.build('unstake', { data: { amount: UNIT }, accounts: unstaking })
  await market.done([unstake], provider)
  market.chain.advance(8n * 86_400n)
  const accounts = { ...stake, balance: await market.balance(provider) }
  await market.done([market.build('withdrawStake', { data: {}, accounts })], provider)
}

/** Splits a settled total into net amount, fee and royalty. */
function split(settled: bigint) {
  const fee = (settled * FEE_BPS) / 10_000n
  const royalty = ((settled - fee) * ROYALTY_BPS) / (10_000n - FEE_BPS)
  return { fee, royalty, net: settled - fee - royalty }
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => textOf(a) === textOf(b)
