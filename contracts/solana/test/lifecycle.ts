// Sends the instructions of the program as honest parties would.

import { Hex } from '@ostrom/protocol'
import type { Address, KeyPairSigner } from '@solana/kit'
import { bytesOf } from '../interface/index.ts'
import { announce } from './announcement.ts'
import { closeAnswer, openAnswer, PROMPT, postAnswer, writeAnswer } from './answer-instructions.ts'
import type { TransactionOutcome } from './chain.ts'
import { cancel, type GovernedChange, propose, proposeAndApply } from './governance-instructions.ts'
import { NATIVE, type ProgramFixture, publish, register, sha256, UNIT } from './market.ts'
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
  cancelNonces,
  closeByProvider,
  closeCooperatively,
  eraseSession,
  expire,
  openSession,
  raiseCap,
  requestClose,
  settle,
} from './session-instructions.ts'
import {
  challengeMember,
  resolveChallenge,
  voteOnChallenge,
} from './training-challenge-instructions.ts'
import {
  advanceJob,
  attestComparison,
  commitUpdate,
  eraseJob,
  joinJob,
  leaveJob,
  memberOf,
  openJob,
  outbidValidator,
  promoteVersion,
  revealUpdate,
  runningJob,
  scoreRound,
  WINDOW,
} from './training-instructions.ts'

const WEEK = 7n * 86_400n

/** Throws if an instruction was refused. */
async function done(act: Promise<TransactionOutcome>): Promise<void> {
  const { refusal, logs } = await act
  if (refusal) throw new Error(`${refusal}\n${logs.join('\n')}`)
}

async function sessions(market: ProgramFixture): Promise<void> {
  const { client } = market.actors
  const first = await openSession(market)
  await done(Promise.resolve(first.outcome))
  await done(settle(market, { id: first.id, total: 1_000_000n }))
  await done(raiseCap(market, { id: first.id, cap: 2n * UNIT }))
  await done(requestClose(market, first.id, client))
  await done(closeCooperatively(market, { id: first.id, total: 1_000_000n }))
  const subject = await market.at.session(first.id)
  await done(submitFeedback(market, subject, { stars: 5 }))
  await done(submitFeedback(market, subject, { reason: new Uint8Array(32).fill(1) }))
  const second = await openSession(market)
  await done(closeByProvider(market, second.id))
  const third = await openSession(market)
  market.chain.advance(7_200n)
  await done(expire(market, third.id))
  market.chain.advance(WEEK)
  await done(eraseSession(market, first.id))
  await done(cancelNonces(market, market.nonce()))
}

async function requests(market: ProgramFixture): Promise<void> {
  const first = await openRequest(market)
  await done(Promise.resolve(first.outcome))
  await done(lockRequest(market, first.id))
  await done(releaseRequest(market, first.id))
  await done(endRequest(market, first.id))
  const paid = await openRequest(market)
  await done(lockRequest(market, paid.id))
  await done(claimRequest(market, { id: paid.id, total: 1_000_000n }))
  const second = await openRequest(market)
  await done(endRequest(market, second.id))
  await done(eraseRequest(market, second.id))
  const third = await openRequest(market)
  await done(lockRequest(market, third.id))
  market.chain.advance(3_600n)
  await done(refundRequest(market, third.id))
}

async function answers(market: ProgramFixture): Promise<void> {
  const { id, outcome } = await openRequest(market, { answer: 1, prompt: PROMPT })
  await done(Promise.resolve(outcome))
  await done(lockRequest(market, id))
  await done(openAnswer(market, id))
  await done(closeAnswer(market, id))
  await done(openAnswer(market, id))
  await done(writeAnswer(market, id))
  await done(postAnswer(market, id))
  await done(closeAnswer(market, id, market.actors.client))
  const request = await openRequest(market, { answer: 1, prompt: PROMPT })
  await done(lockRequest(market, request.id))
  await done(openAnswer(market, request.id))
  await done(writeAnswer(market, request.id))
  await done(postAnswer(market, request.id))
}

async function stakes(market: ProgramFixture, who: KeyPairSigner): Promise<void> {
  const providerRecord = await market.at.provider(bytesOf(who.address))
  const instructionAccounts = { owner: who.address, providerRecord }
  const accounts = { ...instructionAccounts, config: await market.at.config() }
  const send = (act: Parameters<ProgramFixture['send']>[0][number]) => done(market.send([act], who))
  await send(market.build('unstake', { data: { amount: UNIT / 2n }, accounts }))
  market.chain.advance(WEEK)
  const withBalance = { ...instructionAccounts, balance: await market.balance(who) }
  await send(market.build('withdrawStake', { data: {}, accounts: withBalance }))
  await done(market.withdraw(who, 1_000n))
  await done(announce(market, { sender: who, providerRecord }))
  const operator = { operator: bytesOf(market.actors.signer.address) }
  await send(market.build('setOperator', { data: operator, accounts: instructionAccounts }))
}

async function registry(market: ProgramFixture): Promise<void> {
  const { creator, guardian, client } = market.actors
  const { version, offer, offerHash } = market
  const model = await market.at.model(version)
  const artifact = sha256('weights')
  const calibration = await market.at.calibration(version, artifact, artifact)
  const accounts = { creator: creator.address, model }
  const account = bytesOf(client.address)
  const modelPermission = await market.at.modelPermission(version, account)
  const alias = await market.at.alias(sha256('tiny'))
  const calibrated = { artifact, engine: artifact, sha256: artifact, cid: new Uint8Array([1]) }
  const acts = [
    market.build('setCalibration', { data: calibrated, accounts: { ...accounts, calibration } }),
    market.build('grantModelPermission', {
      data: { account },
      accounts: { ...accounts, modelPermission },
    }),
    market.build('revokeModelPermission', { data: {}, accounts: { ...accounts, modelPermission } }),
    market.build('setAlias', { data: {}, accounts: { ...accounts, alias } }),
  ]
  for (const act of acts) await done(market.send([act], creator))
  const status = { guardian: guardian.address, config: await market.at.config(), model }
  const warn = market.build('setStatus', { data: { status: 2 }, accounts: status })
  await done(market.send([warn], guardian))
  const manifest = { version: '50', parents: [Hex.from(version)] }
  await done(register(market, { name: 'later', manifest }))
  const later = await market.at.model(market.version)
  const retire = { creator: creator.address, model: later }
  await done(market.send([market.build('retireModel', { data: {}, accounts: retire })], creator))
  Object.assign(market, { version })
  await done(publish(market, { nonce: 77n }))
  await retireOffer(market, await market.at.offer(market.offerHash))
  Object.assign(market, { offer, offerHash })
  await dropDraft(market)
}

async function retireOffer(market: ProgramFixture, offer: Address): Promise<void> {
  const { provider } = market.actors
  const side = { sender: provider.address, providerRecord: await market.providerRecord() }
  const accounts = { ...side, offer, payer: provider.address }
  await done(market.send([market.build('retireOffer', { data: {}, accounts })], provider))
}

async function dropDraft(market: ProgramFixture): Promise<void> {
  const { creator } = market.actors
  const version = sha256('nothing')
  const draft = await market.at.draft(bytesOf(creator.address), version)
  const accounts = { author: creator.address, draft }
  const open = market.build('openRegistrationDraft', { data: { version, length: 8 }, accounts })
  await done(market.send([open], creator))
  await done(market.send([market.build('closeRegistrationDraft', { data: {}, accounts })], creator))
}

async function governance(market: ProgramFixture): Promise<void> {
  const { owner, guardian, feeSink, stranger } = market.actors
  const config = await market.at.config()
  const ownerAccounts = { owner: owner.address, config }
  const roles = { nextOwner: bytesOf(owner.address), guardian: bytesOf(guardian.address) }
  const asset = await market.at.asset(NATIVE)
  const acts = [
    market.build('setRoles', { data: roles, accounts: ownerAccounts }),
    market.build('acceptOwnership', { data: {}, accounts: ownerAccounts }),
  ]
  for (const act of acts) await done(market.send([act], owner))
  const changes: readonly GovernedChange[] = [
    { parameter: 5, value: 1_000_000n },
    { listed: 1, numerator: 10, denominator: 1 },
    { feeSink: feeSink.address },
  ]
  for (const change of changes) {
    await done(propose(market, change))
    await done(cancel(market, change))
    await proposeAndApply(market, change)
  }
  market.chain.fund(asset, 5n)
  const accounts = { asset, vault: asset, config, feeBalance: await market.balance(feeSink) }
  await done(market.send([market.build('sweep', { data: {}, accounts })], stranger))
}

/** Runs a job of three rounds in which every seat earns pay, and misses one duty. */
async function training(market: ProgramFixture): Promise<void> {
  const { provider, stranger, client, creator } = market.actors
  const { version } = market
  const own = bytesOf(creator.address)
  const record = { payer: creator.address, clientRecord: await market.at.client(own) }
  const open = market.build('openClient', { data: { owner: own }, accounts: record })
  await done(market.send([open], creator))
  for (const who of [creator, stranger]) await done(market.deposit(who, UNIT))
  const job = await runningJob(
    market,
    {
      trainers: [provider, stranger],
      validators: [
        [client, 3],
        [creator, 1],
      ],
    },
    { sender: creator },
  )
  // For each round: the trainer that reveals its update, the trainer that commits and does not
  // reveal, and the validators that score.
  const rounds = [
    [provider, undefined, [client, creator]],
    [stranger, provider, [client]],
    [provider, stranger, [creator]],
  ] as const
  for (const [reveals, silent, scorers] of rounds) {
    await done(commitUpdate(market, job, { who: reveals, n: 1 }))
    if (silent) await done(commitUpdate(market, job, { who: silent, n: 2 }))
    market.chain.advance(WINDOW)
    await done(revealUpdate(market, job, { who: reveals, n: 1 }))
    market.chain.advance(WINDOW)
    const ballot = { state: sha256('weights'), scores: [9_000, 3_000] }
    await scoreRound(
      market,
      job,
      scorers.map((who) => ({ ...ballot, who })),
    )
    market.chain.advance(WINDOW)
    await done(advanceJob(market, job, 'settleRound'))
  }
  for (const who of [client, creator]) await done(attestComparison(market, job, { who }))
  market.chain.advance(WINDOW)
  const manifest = { version: '60', parents: [Hex.from(version)] }
  await done(register(market, { name: 'trained', manifest }))
  await done(promoteVersion(market, job, { who: creator, version: market.version }))
  Object.assign(market, { version })
  market.chain.advance(WINDOW)
  for (const who of [provider, stranger, client, creator]) await done(leaveJob(market, job, who))
  await done(eraseJob(market, job, { sponsor: creator }))
}

/**
 * Runs a job in which a validator is convicted of having reported a wrong state of the first round:
 * it loses its stake, and its pay of this round.
 */
async function challenged(market: ProgramFixture): Promise<void> {
  const { provider, stranger, client, creator } = market.actors
  // The first validator has two thirds of the weight, which suffices to convict the second.
  const validators = [[client, 2] as const, [creator, 1] as const]
  const job = await runningJob(market, { trainers: [provider], validators })
  await done(commitUpdate(market, job, { who: provider, n: 1 }))
  market.chain.advance(WINDOW)
  await done(revealUpdate(market, job, { who: provider, n: 1 }))
  market.chain.advance(WINDOW)
  const ballot = { state: sha256('weights'), scores: [9_000] }
  await scoreRound(
    market,
    job,
    [client, creator].map((who) => ({ ...ballot, who })),
  )
  market.chain.advance(WINDOW)
  await done(advanceJob(market, job, 'settleRound'))
  const challenge = { accused: creator, challenger: stranger }
  await done(challengeMember(market, job, challenge))
  await done(voteOnChallenge(market, job, { accused: creator, who: client, isUpheld: true }))
  market.chain.advance(WINDOW)
  await done(resolveChallenge(market, job, challenge))
}

/**
 * Fills the eight seats of a job that names no validators. Then a ninth account takes the seat of
 * the validator with the lowest weight, by a higher weight.
 */
async function outbid(market: ProgramFixture): Promise<void> {
  const { job, outcome } = await openJob(market, {
    validators: [],
    validatorsMin: 4,
    budget: 90n,
    rounds: 1,
  })
  await done(Promise.resolve(outcome))
  let former: KeyPairSigner | undefined
  for (let weight = 8; weight > 0; weight--) {
    former = await memberOf(market, 400 + weight, UNIT)
    await done(joinJob(market, job, { who: former, weight }))
  }
  if (!former) throw new Error('there are eight')
  const who = await memberOf(market, 400, UNIT)
  await done(outbidValidator(market, job, { who, former, weight: 2 }))
}

/**
 * Runs the honest life of a market: nearly every instruction, on a market that already has a client
 * and a provider with an offer.
 */
export async function runLifecycle(market: ProgramFixture): Promise<void> {
  await sessions(market)
  await requests(market)
  await answers(market)
  await stakes(market, market.actors.provider)
  await registry(market)
  await training(market)
  await challenged(market)
  await outbid(market)
  await governance(market)
  await done(market.deposit(market.actors.client, 1_000n))
}
