// Training jobs on the test chain: what their parties send.

import type { Address, KeyPairSigner } from '@solana/kit'
import { bytesOf, concat, runtimePrograms, trainingJobTables } from '../interface/index.ts'
import type { TransactionOutcome } from './chain.ts'
import { NATIVE, type ProgramFixture, sha256 } from './market.ts'

export const WINDOW = 1_000n

/** A hash that is told from others by its number. */
export const hashOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

export const jobDefaults = {
  parent: hashOf(100),
  spec: hashOf(101),
  budget: 3_001n,
  rounds: 3,
  trainerStake: 100n,
  validatorStake: 90n,
  penalty: 70n,
  validatorBps: 1_000,
  trainersMin: 1,
  validatorsMin: 1,
  commitWindow: WINDOW,
  revealWindow: WINDOW,
  scoreWindow: WINDOW,
}

export type TrainingJobFields = Partial<typeof jobDefaults> & {
  /** Who may validate; all the people of these tests unless given. */
  readonly validators?: readonly Uint8Array[]
  readonly nonce?: bigint
  readonly joinBy?: bigint
  readonly sender?: KeyPairSigner
}

export async function openJob(
  market: ProgramFixture,
  fields: TrainingJobFields = {},
): Promise<{ job: Address; outcome: TransactionOutcome }> {
  const { sender = market.actors.client, ...terms } = fields
  const key = bytesOf(sender.address)
  const nonce = fields.nonce ?? market.nonce()
  const job = await market.at.job(key, nonce)
  // Validators' seats close one window before trainers' do.
  const joinBy = fields.joinBy ?? market.chain.nowSeconds + 2n * WINDOW
  const { client, provider, stranger, creator } = market.actors
  const people = [client, provider, stranger, creator].map(({ address }) => bytesOf(address))
  const accounts = {
    sponsor: sender.address,
    config: await market.at.config(),
    job,
    asset: await market.at.asset(NATIVE),
    model: await market.at.model(market.version),
    modelPermission: runtimePrograms.system,
    clientRecord: await market.at.client(key),
    balance: await market.balance(sender),
  }
  const data = { ...jobDefaults, validators: people, ...terms, nonce, joinBy }
  const outcome = await market.send([market.build('openJob', { data, accounts })], sender)
  return { job, outcome }
}

export const jobOf = async (market: ProgramFixture, job: Address) => {
  const record = await market.read('job', Promise.resolve(job))
  return { ...record, ...trainingJobTables(record) }
}

export const memberAt = (
  market: ProgramFixture,
  job: Address,
  who: KeyPairSigner,
): Promise<Address> => market.at.member(bytesOf(job), bytesOf(who.address))

/** `weight`: as a validator. */
export async function joinJob(
  market: ProgramFixture,
  job: Address,
  { who, weight }: { readonly who: KeyPairSigner; readonly weight?: number },
): Promise<TransactionOutcome> {
  const memberAccounts = {
    balance: await market.balance(who),
    member: await memberAt(market, job, who),
  }
  const accounts = { account: who.address, job, ...memberAccounts }
  const act =
    weight === undefined
      ? market.build('joinAsTrainer', { data: {}, accounts })
      : market.build('joinAsValidator', { data: { weight }, accounts })
  return market.send([act], who)
}

const sponsorOf = async (market: ProgramFixture, job: Address) => {
  const record = await market.find('job', Promise.resolve(job))
  return record?.sponsor ?? bytesOf(market.actors.client.address)
}

/** Begins a job, or settles its round, by a stranger. */
export async function advanceJob(
  market: ProgramFixture,
  job: Address,
  what: 'beginJob' | 'settleRound',
): Promise<TransactionOutcome> {
  const sponsorBalance = await market.at.balance(await sponsorOf(market, job), NATIVE)
  const act = market.build(what, { data: {}, accounts: { job, sponsorBalance } })
  return market.send([act], market.actors.stranger)
}

export const updateOf = (n: number) => ({
  update: hashOf(n),
  trace: hashOf(n + 1),
  salt: hashOf(n + 2),
})

const TAG = new TextEncoder().encode('ostrom:TrainingUpdate:v1')

export async function commitUpdate(
  market: ProgramFixture,
  job: Address,
  { who, n, round }: { readonly who: KeyPairSigner; readonly n: number; readonly round?: number },
): Promise<TransactionOutcome> {
  const { round: now } = await market.read('job', Promise.resolve(job))
  const number = new Uint8Array(8)
  new DataView(number.buffer).setBigUint64(0, BigInt(round ?? now), true)
  const { update, trace, salt } = updateOf(n)
  const parts = [TAG, bytesOf(job), number, bytesOf(who.address), update, trace, salt]
  const accounts = { trainer: who.address, job, member: await memberAt(market, job, who) }
  const data = { commitment: sha256(concat(parts)) }
  return market.send([market.build('commitUpdate', { data, accounts })], who)
}

export async function revealUpdate(
  market: ProgramFixture,
  job: Address,
  { who, n }: { readonly who: KeyPairSigner; readonly n: number },
): Promise<TransactionOutcome> {
  const accounts = { trainer: who.address, job, member: await memberAt(market, job, who) }
  const data = { ...updateOf(n), cid: new TextEncoder().encode('bafyupdate') }
  return market.send([market.build('revealUpdate', { data, accounts })], who)
}

export async function scoreRound(
  market: ProgramFixture,
  job: Address,
  wish: {
    readonly who: KeyPairSigner
    readonly state: number | Uint8Array
    readonly scores: readonly number[]
  },
): Promise<TransactionOutcome> {
  const { who, state, scores } = wish
  const accounts = { validator: who.address, job, member: await memberAt(market, job, who) }
  const next = typeof state === 'number' ? hashOf(state) : state
  const data = { state: next, scores: new Uint8Array(Uint16Array.from(scores).buffer) }
  return market.send([market.build('scoreRound', { data, accounts })], who)
}

export async function leaveJob(
  market: ProgramFixture,
  job: Address,
  who: KeyPairSigner | Address,
): Promise<TransactionOutcome> {
  const account = typeof who === 'string' ? who : who.address
  const accounts = {
    job,
    account,
    member: await market.at.member(bytesOf(job), bytesOf(account)),
    balance: await market.at.balance(bytesOf(account), NATIVE),
    sponsorBalance: await market.at.balance(await sponsorOf(market, job), NATIVE),
    feeBalance: await market.balance(market.actors.feeSink),
  }
  return market.send([market.build('leaveJob', { data: {}, accounts })], market.actors.stranger)
}

export async function promoteVersion(
  market: ProgramFixture,
  job: Address,
  { who, version }: { readonly who: KeyPairSigner; readonly version: Uint8Array },
): Promise<TransactionOutcome> {
  const instructionAccounts = {
    model: await market.at.model(version),
    lineage: await market.at.lineage(version),
  }
  const accounts = { sponsor: who.address, job, ...instructionAccounts }
  return market.send([market.build('promoteVersion', { data: {}, accounts })], who)
}

type EraseOptions = { readonly sender?: KeyPairSigner; readonly sponsor?: KeyPairSigner }

export async function eraseJob(
  market: ProgramFixture,
  job: Address,
  { sender, sponsor = market.actors.client }: EraseOptions = {},
): Promise<TransactionOutcome> {
  const who = sender ?? sponsor
  const clientRecord = await market.at.client(bytesOf(sponsor.address))
  const accounts = { sender: who.address, job, clientRecord, sponsor: sponsor.address }
  return market.send([market.build('eraseJob', { data: {}, accounts })], who)
}

/** A job that runs, with these trainers and validators. */
export async function runningJob(
  market: ProgramFixture,
  members: {
    readonly trainers: readonly KeyPairSigner[]
    readonly validators: readonly (readonly [KeyPairSigner, number])[]
  },
  fields: TrainingJobFields = {},
): Promise<Address> {
  const { job, outcome } = await openJob(market, fields)
  const acts = [outcome]
  for (const who of members.trainers) acts.push(await joinJob(market, job, { who }))
  for (const [who, weight] of members.validators) {
    acts.push(await joinJob(market, job, { who, weight }))
  }
  market.chain.advance(2n * WINDOW)
  acts.push(await advanceJob(market, job, 'beginJob'))
  for (const { refusal } of acts) {
    if (refusal) throw new Error(refusal)
  }
  return job
}
