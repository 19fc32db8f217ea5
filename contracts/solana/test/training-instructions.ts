// Instructions of training jobs, which their members, sponsors and strangers send on the test
// chain.

import type { Address, KeyPairSigner } from '@solana/kit'
import { bytesOf, concat, runtimePrograms, trainingJobTables } from '../interface/index.ts'
import { keyOf, type TransactionOutcome } from './chain.ts'
import { NATIVE, type ProgramFixture, sha256 } from './market.ts'

export const WINDOW = 1_000n

/** A test hash of 32 equal bytes; `n` distinguishes it from other test hashes. */
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
  scoreRevealWindow: WINDOW,
  challengeWindow: WINDOW,
}

export type TrainingJobFields = Partial<typeof jobDefaults> & {
  /** Accounts that may validate; client, provider, stranger and creator unless given. */
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
  who: Pick<KeyPairSigner, 'address'>,
): Promise<Address> => market.at.member(bytesOf(job), bytesOf(who.address))

/** Joins a job: as a validator with this `weight`, or as a trainer if `weight` is absent. */
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

/** The key of the job's sponsor; that of the client if the job does not exist. */
export const sponsorOf = async (market: ProgramFixture, job: Address) => {
  const record = await market.find('job', Promise.resolve(job))
  return record?.sponsor ?? bytesOf(market.actors.client.address)
}

/** Begins a job, or settles its round; the stranger sends the instruction. */
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

/** SHA-256 over a tag and parts; numbers are 8 bytes, little-endian. */
export function taggedHash(tag: string, ...parts: readonly (Uint8Array | bigint)[]): Uint8Array {
  const bytes = parts.map((part) => {
    if (part instanceof Uint8Array) return part
    const number = new Uint8Array(8)
    new DataView(number.buffer).setBigUint64(0, part, true)
    return number
  })
  return sha256(concat([new TextEncoder().encode(tag), ...bytes]))
}

export async function commitUpdate(
  market: ProgramFixture,
  job: Address,
  { who, n, round }: { readonly who: KeyPairSigner; readonly n: number; readonly round?: number },
): Promise<TransactionOutcome> {
  const { round: now } = await market.read('job', Promise.resolve(job))
  const { update, trace, salt } = updateOf(n)
  const key = [bytesOf(job), BigInt(round ?? now), bytesOf(who.address)]
  const accounts = { trainer: who.address, job, member: await memberAt(market, job, who) }
  const data = { commitment: taggedHash('ostrom:TrainingUpdate:v1', ...key, update, trace, salt) }
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

export type ScoresFields = {
  readonly who: KeyPairSigner
  readonly state: number | Uint8Array
  readonly scores: readonly number[]
  readonly salt?: Uint8Array
  /** Round in the commitment; the job's present round if absent. */
  readonly round?: number
}

const ballotOf = ({ state, scores, salt = hashOf(55) }: ScoresFields) => ({
  state: typeof state === 'number' ? hashOf(state) : state,
  scores: new Uint8Array(Uint16Array.from(scores).buffer),
  salt,
})

export async function commitScores(
  market: ProgramFixture,
  job: Address,
  fields: ScoresFields,
): Promise<TransactionOutcome> {
  const { who } = fields
  const { round: now } = await market.read('job', Promise.resolve(job))
  const { state, scores, salt } = ballotOf(fields)
  const key = [bytesOf(job), BigInt(fields.round ?? now), bytesOf(who.address)]
  const accounts = { validator: who.address, job, member: await memberAt(market, job, who) }
  const data = { commitment: taggedHash('ostrom:TrainingScores:v1', ...key, state, scores, salt) }
  return market.send([market.build('commitScores', { data, accounts })], who)
}

export async function revealScores(
  market: ProgramFixture,
  job: Address,
  fields: ScoresFields,
): Promise<TransactionOutcome> {
  const { who } = fields
  const accounts = { validator: who.address, job, member: await memberAt(market, job, who) }
  return market.send([market.build('revealScores', { data: ballotOf(fields), accounts })], who)
}

/** Lets validators commit to their scores, and reveal them one window later. */
export async function scoreRound(
  market: ProgramFixture,
  job: Address,
  ballots: readonly ScoresFields[],
): Promise<void> {
  const seen: TransactionOutcome[] = []
  for (const one of ballots) seen.push(await commitScores(market, job, one))
  market.chain.advance(WINDOW)
  for (const one of ballots) seen.push(await revealScores(market, job, one))
  for (const { refusal } of seen) {
    if (refusal) throw new Error(refusal)
  }
}

/** Lets `who` take the seat of the validator `former` by a higher weight. */
export async function outbidValidator(
  market: ProgramFixture,
  job: Address,
  options: {
    readonly who: KeyPairSigner
    readonly former: KeyPairSigner
    readonly weight: number
  },
): Promise<TransactionOutcome> {
  const { who, former, weight } = options
  const accounts = {
    account: who.address,
    job,
    balance: await market.balance(who),
    member: await memberAt(market, job, who),
    formerMember: await memberAt(market, job, former),
    formerAccount: former.address,
    formerBalance: await market.balance(former),
  }
  return market.send([market.build('outbidValidator', { data: { weight }, accounts })], who)
}

export async function attestComparison(
  market: ProgramFixture,
  job: Address,
  fields: {
    readonly who: KeyPairSigner
    readonly comparison?: Uint8Array
    readonly isImproved?: boolean
  },
): Promise<TransactionOutcome> {
  const { who, comparison = hashOf(90), isImproved = true } = fields
  const accounts = { validator: who.address, job, member: await memberAt(market, job, who) }
  const data = { comparison, isImproved: Number(isImproved) }
  return market.send([market.build('attestComparison', { data, accounts })], who)
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

type EraseOptions =
  | { readonly sender?: undefined; readonly sponsor?: KeyPairSigner }
  | { readonly sender: KeyPairSigner; readonly sponsor?: Pick<KeyPairSigner, 'address'> }

/** Erases a job; the sponsor sends the instruction unless `sender` is given. */
export async function eraseJob(
  market: ProgramFixture,
  job: Address,
  options: EraseOptions = {},
): Promise<TransactionOutcome> {
  const { client } = market.actors
  const sponsor = options.sponsor ?? client
  const who = options.sender ?? options.sponsor ?? client
  const clientRecord = await market.at.client(bytesOf(sponsor.address))
  const accounts = { sender: who.address, job, clientRecord, sponsor: sponsor.address }
  return market.send([market.build('eraseJob', { data: {}, accounts })], who)
}

/** Returns the test account with key `n`, after it deposits `amount` lamports in the market. */
export async function memberOf(market: ProgramFixture, n: number, amount: bigint) {
  const { owner } = market.actors
  const who = await keyOf(n)
  market.chain.fund(who.address)
  const balance = await market.balance(who)
  const accounts = { payer: owner.address, balance, asset: await market.at.asset(NATIVE) }
  const data = { owner: bytesOf(who.address) }
  await market.done([market.build('openBalance', { data, accounts })], owner)
  await market.deposit(who, amount)
  return who
}

/** Opens a job, lets these trainers and validators join it, and begins it. */
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
