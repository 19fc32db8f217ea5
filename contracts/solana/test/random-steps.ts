// Random actions on a market from one seed: correct, premature, excessive and wrong actions.

import type { KeyPairSigner } from '@solana/kit'
import { bytesOf } from '../interface/index.ts'
import { closeAnswer, openAnswer, PROMPT, postAnswer, writeAnswer } from './answer-instructions.ts'
import type { TransactionOutcome } from './chain.ts'
import { apply, cancel, DELAY, type GovernedChange, propose } from './governance-instructions.ts'
import { NATIVE, type ProgramFixture, publish, UNIT } from './market.ts'
import type { RandomBelow, RandomRun, RandomStep } from './random-run.ts'
import {
  claimRequest,
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
  closeCooperatively,
  eraseSession,
  expire,
  openSession,
  raiseCap,
  requestClose,
  settle,
} from './session-instructions.ts'
import { trainingSteps } from './training-steps.ts'

const pick = <T>(random: RandomBelow, list: readonly T[]): T | undefined =>
  list[random(list.length)]
/** Returns a random amount of lamports below two units, often 0, 1 or one unit. */
const amount = (random: RandomBelow): bigint =>
  [0n, 1n, 9_999n, UNIT / 10n, UNIT, BigInt(random(2_000_000_000))][random(6)] ?? 0n
const people = ({ actors }: ProgramFixture): readonly KeyPairSigner[] => [
  actors.client,
  actors.provider,
  actors.stranger,
  actors.creator,
]

const withSession =
  (
    act: (
      market: ProgramFixture,
      id: Uint8Array,
      random: RandomBelow,
    ) => Promise<TransactionOutcome>,
  ): RandomStep =>
  async (market, random, { sessions }) => {
    // Mostly picks one of the last four sessions, because most older sessions have ended.
    const id = pick(random, random(3) === 0 ? sessions : sessions.slice(-4))
    return id && (await act(market, id, random))
  }

const withRequest =
  (
    act: (
      market: ProgramFixture,
      id: Uint8Array,
      random: RandomBelow,
    ) => Promise<TransactionOutcome>,
  ): RandomStep =>
  async (market, random, { requests }) => {
    const id = pick(random, random(3) === 0 ? requests : requests.slice(-4))
    return id && (await act(market, id, random))
  }

const stakeAct =
  (name: 'stake' | 'unstake' | 'withdrawStake'): RandomStep =>
  async (market, random) => {
    const who = market.actors.provider
    if (name === 'stake') return market.stake(who, amount(random))
    const providerRecord = await market.at.provider(bytesOf(who.address))
    const instructionAccounts = { owner: who.address, providerRecord }
    if (name === 'withdrawStake') {
      const accounts = { ...instructionAccounts, balance: await market.balance(who) }
      return market.send([market.build(name, { data: {}, accounts })], who)
    }
    const accounts = { ...instructionAccounts, config: await market.at.config() }
    const data = { amount: amount(random) / 20n }
    return market.send([market.build(name, { data, accounts })], who)
  }

/** Governed changes. Stake ratios are among them; these must not affect open agreements. */
const changes: readonly GovernedChange[] = [
  ...[0n, 1_000n].map((value) => ({ parameter: 0, value })),
  ...[300n, 86_400n].map((value) => ({ parameter: 1, value })),
  ...[0n, UNIT / 100n].map((value) => ({ parameter: 5, value })),
  ...[1, 10, 70].map((numerator) => ({ listed: 1, numerator, denominator: 7 })),
]

/** Proposes, cancels or applies a change; sometimes a stranger tries to propose or cancel it. */
const governStep: RandomStep = async (market, random) => {
  const change = pick(random, changes) as GovernedChange
  const who = random(4) === 0 ? market.actors.stranger : market.actors.owner
  const how = random(4)
  if (how === 0) return propose(market, change, who)
  if (how === 1) return cancel(market, change, who)
  if (how === 2) return apply(market, change)
  const { refusal } = await propose(market, change)
  if (refusal === undefined) market.chain.advance(DELAY)
  return apply(market, change)
}

const operatorStep: RandomStep = async (market, random) => {
  const { provider, signer } = market.actors
  const operator = random(2) === 0 ? bytesOf(signer.address) : NATIVE
  const who = random(3) === 0 ? market.actors.stranger : provider
  const accounts = { owner: who.address, providerRecord: await market.providerRecord() }
  return market.send([market.build('setOperator', { data: { operator }, accounts })], who)
}

const steps: readonly RandomStep[] = [
  async (market, random) =>
    market.deposit(pick(random, people(market)) as KeyPairSigner, amount(random)),
  async (market, random) => {
    const [who, from] = [pick(random, people(market)), pick(random, people(market))]
    // In half of the cases `who` tries to withdraw from the balance of a random account.
    const source = random(2) === 0 ? who : from
    return who && source && market.withdraw(who, amount(random), { from: source })
  },
  stakeAct('stake'),
  stakeAct('unstake'),
  stakeAct('withdrawStake'),
  async (market, random, story) => {
    const nonce = random(8) === 0 ? BigInt(random(50)) : market.nonce()
    const { client, stranger } = market.actors
    const signedBy = random(10) === 0 ? stranger : client
    // `operatorStep` sometimes makes `signer` the operator of the provider.
    const sender = random(3) === 0 ? market.actors.signer : market.actors.provider
    const wish = { nonce, cap: amount(random), signedBy, sender }
    const { id, outcome } = await openSession(market, wish)
    if (outcome.refusal === undefined) story.sessions.push(id)
    // After a change of the fee, sessions need a new offer.
    if (outcome.refusal === 'OfferOutdated') {
      const { feeBps } = await market.read('config', market.at.config())
      return publish(market, { feeBps: Number(feeBps), nonce: market.nonce() })
    }
    return outcome
  },
  withSession((market, id, random) => {
    const { signer, stranger } = market.actors
    const signedBy = random(8) === 0 ? stranger : signer
    const voucher = { id, total: amount(random), count: BigInt(random(5)), signedBy }
    if (random(2) === 0) return settle(market, voucher)
    // A random account sends. The consent is that of the provider, of `signer`, which may be the
    // provider's operator, or of the stranger, which has no right to consent.
    const consentBy = [stranger, market.actors.provider, signer][random(3)] ?? stranger
    return settle(market, { ...voucher, consentBy }, pick(random, people(market)))
  }),
  withSession((market, id, random) =>
    closeByProvider(market, id, random(3) === 0 ? market.actors.stranger : market.actors.provider),
  ),
  withSession((market, id, random) =>
    closeCooperatively(market, { id, total: amount(random), count: BigInt(random(5)) }),
  ),
  withSession((market, id, random) =>
    requestClose(market, id, random(3) === 0 ? market.actors.provider : market.actors.signer),
  ),
  withSession((market, id, random) => {
    const sender = random(4) === 0 ? market.actors.client : market.actors.provider
    return raiseCap(market, { id, cap: amount(random) * 2n }, sender)
  }),
  withSession((market, id) => expire(market, id)),
  withSession(async (market, id) => {
    const record = await market.find('session', market.at.session(id))
    const { provider, signer } = market.actors
    const isOperator = record?.payer.toString() === bytesOf(signer.address).toString()
    return eraseSession(market, id, isOperator ? signer : provider)
  }),
  withSession(async (market, id, random) =>
    submitFeedback(market, await market.at.session(id), { stars: random(6) }),
  ),
  async (market, random, story) => {
    const nonce = random(8) === 0 ? BigInt(random(50)) : market.nonce()
    const answer = random(2)
    const request = { nonce, costMax: amount(random), answer, prompt: PROMPT }
    const { id, outcome } = await openRequest(market, request)
    if (outcome.refusal === undefined) story.requests.push(id)
    return outcome
  },
  withRequest((market, id) => lockRequest(market, id)),
  withRequest((market, id) => lockRequest(market, id)),
  withRequest((market, id) => releaseRequest(market, id)),
  withRequest((market, id, random) => {
    const count = BigInt(random(2))
    const voucher = { id, total: amount(random), count }
    if (random(2) === 0) return claimRequest(market, voucher)
    const consentBy = random(4) === 0 ? market.actors.stranger : market.actors.provider
    return claimRequest(market, { ...voucher, consentBy }, pick(random, people(market)))
  }),
  withRequest((market, id) => openAnswer(market, id)),
  withRequest((market, id) => writeAnswer(market, id)),
  withRequest((market, id, random) =>
    postAnswer(market, id, {
      who: random(8) === 0 ? market.actors.stranger : market.actors.provider,
    }),
  ),
  async (market, random, story) => {
    // Runs a whole answer, because single random actions seldom complete one.
    const request = { costMax: BigInt(1 + random(10_000)), answer: 1, prompt: PROMPT }
    const { id, outcome } = await openRequest(market, request)
    if (outcome.refusal !== undefined) return outcome
    story.requests.push(id)
    for (const act of [lockRequest, openAnswer, writeAnswer]) await act(market, id)
    return postAnswer(market, id)
  },
  withRequest((market, id, random) =>
    closeAnswer(market, id, random(2) === 0 ? market.actors.client : market.actors.provider),
  ),
  withRequest((market, id, random) =>
    endRequest(market, id, random(3) === 0 ? market.actors.stranger : market.actors.client),
  ),
  withRequest((market, id, random) => refundRequest(market, id, pick(random, people(market)))),
  withRequest((market, id, random) =>
    eraseRequest(market, id, random(3) === 0 ? market.actors.stranger : market.actors.client),
  ),
  ...trainingSteps,
  governStep,
  operatorStep,
  async (market, random) => {
    market.chain.advance(BigInt([1, 60, 1_800, 3_600, 86_400, 8 * 86_400][random(6)] ?? 0))
    return undefined
  },
]

/** Runs one random step. Returns its outcome if the step was a transaction. */
export async function runRandomStep(
  market: ProgramFixture,
  random: RandomBelow,
  story: RandomRun,
): Promise<TransactionOutcome | undefined> {
  return await pick(random, steps)?.(market, random, story)
}
