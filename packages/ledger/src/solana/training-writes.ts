import { addressOf, type Decoded, jobTables } from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import { check } from '../errors.ts'
import type { JobTerms, TrainingLedger } from '../training.ts'
import type { Acts } from './acts.ts'
import type { Meanings } from './errors.ts'
import { hashOf, keyOf } from './market.ts'
import { requireServed } from './registry-writes.ts'
import { jobOf, jobRecord, lineageOf, memberOf } from './training-reads.ts'

type Writes = Omit<TrainingLedger, 'job' | 'jobMember' | 'jobIdOf' | 'lineageOf'>

/** Training jobs through the program. */
export function trainingLedger(acts: Acts): TrainingLedger {
  const { market } = acts
  return {
    async jobIdOf({ sponsor, nonce }) {
      return hashOf(await market.at.job(keyOf(sponsor), nonce))
    },
    job: (id) => jobOf(market, id),
    jobMember: (options) => memberOf(market, options),
    lineageOf: (version) => lineageOf(market, version),
    openJob: (terms) => openJob(acts, terms),
    ...seatWrites(acts),
    ...roundWrites(acts),
    ...endWrites(acts),
  }
}

/** @throws {LedgerError} `training-job-unknown`. */
async function requireJob({ market }: Acts, id: Hash): Promise<Decoded<'job'>> {
  const job = await jobRecord(market, id)
  check(job, 'training-job-unknown', { job: id })
  return job
}

/** True for what fits an unsigned field of so many bits. */
const fits = (value: bigint | number, bits: number): boolean =>
  (typeof value === 'bigint' || Number.isInteger(value)) &&
  value >= 0 &&
  BigInt(value) < 1n << BigInt(bits)

/** The program checks the bounds of terms; these are what its fields can say at all. */
function checkFields(terms: JobTerms): void {
  const { rounds, validatorBps, trainersMin, validatorsMin, validators } = terms
  const wide = [terms.budget, terms.trainerStake, terms.validatorStake, terms.penalty]
  const times = [terms.joinBySeconds, terms.commitSeconds, terms.revealSeconds]
  const fields = [
    ...[...wide, ...times, terms.scoreSeconds, terms.nonce].map((one) => fits(one, 64)),
    ...[rounds, validatorBps].map((one) => fits(one, 16)),
    ...[trainersMin, validatorsMin, validators.length].map((one) => fits(one, 8)),
  ]
  check(fields.every(Boolean), 'training-terms-invalid', { term: 'a number too large' })
}

async function openJob(acts: Acts, terms: JobTerms) {
  const { market, account, me, key, build, balance, opening } = acts
  const { at } = market
  checkFields(terms)
  await requireServed(acts, terms.base)
  const [base, asset] = [keyOf(terms.base), keyOf(terms.asset)]
  check(await market.read('asset', at.asset(asset)), 'asset-not-allowed', { asset: terms.asset })
  const accounts = {
    sponsor: me,
    config: await at.config(),
    asset: await at.asset(asset),
    model: await at.model(base),
    leave: await at.allowed(base, key),
    clientRecord: await at.client(key),
    balance: await balance(account, terms.asset),
    job: await at.job(key, terms.nonce),
  }
  const { budget, rounds, trainerStake, validatorStake, penalty, validatorBps } = terms
  const data = {
    parent: keyOf(terms.parentState),
    spec: keyOf(terms.spec),
    budget,
    rounds,
    penalty,
    trainerStake,
    validatorStake,
    validatorBps,
    nonce: terms.nonce,
    trainersMin: terms.trainersMin,
    validatorsMin: terms.validatorsMin,
    joinBy: terms.joinBySeconds,
    commitWindow: terms.commitSeconds,
    revealWindow: terms.revealSeconds,
    scoreWindow: terms.scoreSeconds,
    names: terms.validators.map(keyOf),
  }
  const open = await opening({ balances: [{ account, asset: terms.asset }], client: account })
  const act = build('openJob', { data, accounts })
  return acts.send('openJob', [...open, act], { RecordExists: 'training-job-exists' })
}

const seated: Meanings = { RecordExists: 'training-member-wrong' }

function seatWrites(acts: Acts): Pick<Writes, 'joinAsTrainer' | 'joinAsValidator' | 'beginJob'> {
  const { market, account, me, key, build, balance, opening } = acts

  /** Where the account's own seat is, and instructions that make its balance. */
  async function seatOf(jobId: Hash) {
    const asset = Hex.from((await requireJob(acts, jobId)).asset)
    const job = addressOf(keyOf(jobId))
    const member = await market.at.member(keyOf(jobId), key)
    const accounts = { account: me, job, balance: await balance(account, asset), member }
    return { accounts, open: await opening({ balances: [{ account, asset }] }) }
  }

  return {
    async joinAsTrainer(jobId) {
      const { accounts, open } = await seatOf(jobId)
      const act = build('joinAsTrainer', { data: {}, accounts })
      return acts.send('joinAsTrainer', [...open, act], seated)
    },
    async joinAsValidator({ jobId, weight }) {
      check(fits(weight, 32), 'amount-invalid', { weight })
      const { accounts, open } = await seatOf(jobId)
      const act = build('joinAsValidator', { data: { weight }, accounts })
      return acts.send('joinAsValidator', [...open, act], seated)
    },
    beginJob: (jobId) => turn(acts, 'beginJob', jobId),
  }
}

/** What anybody does when it is time for it. */
async function turn(acts: Acts, name: 'beginJob' | 'settleRound', jobId: Hash) {
  const { sponsor, asset } = await requireJob(acts, jobId)
  const sponsorBalance = await acts.market.at.balance(sponsor, asset)
  const accounts = { job: addressOf(keyOf(jobId)), sponsorBalance }
  return acts.send(name, [acts.build(name, { data: {}, accounts })])
}

/** Whoever has no seat has no record of one. */
const unseated: Meanings = { RecordWrong: 'training-member-wrong', TooLong: 'amount-invalid' }

type RoundWrites = 'commitUpdate' | 'revealUpdate' | 'scoreRound' | 'settleRound'

function roundWrites(acts: Acts): Pick<Writes, RoundWrites> {
  const { market, me, key, build } = acts

  async function seatOf(jobId: Hash) {
    await requireJob(acts, jobId)
    return { job: addressOf(keyOf(jobId)), member: await market.at.member(keyOf(jobId), key) }
  }

  return {
    async commitUpdate({ jobId, commitment }) {
      const accounts = { trainer: me, ...(await seatOf(jobId)) }
      const act = build('commitUpdate', { data: { commitment: keyOf(commitment) }, accounts })
      return acts.send('commitUpdate', [act], unseated)
    },
    async revealUpdate({ jobId, update, trace, salt, cid }) {
      const accounts = { trainer: me, ...(await seatOf(jobId)) }
      const hashes = { update: keyOf(update), trace: keyOf(trace), salt: keyOf(salt) }
      const data = { ...hashes, cid: new TextEncoder().encode(cid) }
      return acts.send('revealUpdate', [build('revealUpdate', { data, accounts })], unseated)
    },
    async scoreRound({ jobId, state, scores }) {
      const isWhole = scores.every((one) => fits(one, 16))
      check(isWhole, 'training-scores-wrong', { scores: scores.length })
      const accounts = { validator: me, ...(await seatOf(jobId)) }
      const bytes = new Uint8Array(2 * scores.length)
      const view = new DataView(bytes.buffer)
      for (const [i, score] of scores.entries()) view.setUint16(2 * i, score, true)
      const data = { state: keyOf(state), scores: bytes }
      return acts.send('scoreRound', [build('scoreRound', { data, accounts })], unseated)
    },
    settleRound: (jobId) => turn(acts, 'settleRound', jobId),
  }
}

function endWrites(acts: Acts): Pick<Writes, 'leaveJob' | 'promoteVersion'> {
  const { market, reader, me, build, balance, opening } = acts
  const { at } = market
  return {
    async leaveJob({ jobId, account }) {
      const job = await requireJob(acts, jobId)
      const asset = Hex.from(job.asset)
      const sink = Hex.from(jobTables(job).feeSink)
      const accounts = {
        job: addressOf(keyOf(jobId)),
        account: addressOf(keyOf(account)),
        member: await at.member(keyOf(jobId), keyOf(account)),
        balance: await balance(account, asset),
        feeBalance: await balance(sink, asset),
        sponsorBalance: await at.balance(job.sponsor, job.asset),
      }
      const open = await opening({ balances: [{ account: sink, asset }] })
      const act = build('leaveJob', { data: {}, accounts })
      return acts.send('leaveJob', [...open, act], unseated)
    },
    async promoteVersion({ jobId, version }) {
      await requireJob(acts, jobId)
      const model = await reader.modelVersion(version)
      check(model, 'model-unknown', { version })
      const id = keyOf(version)
      const places = { model: await at.model(id), lineage: await at.lineage(id) }
      const accounts = { sponsor: me, job: addressOf(keyOf(jobId)), ...places }
      const own = { RecordExists: 'training-promotion-wrong' } as const
      return acts.send('promoteVersion', [build('promoteVersion', { data: {}, accounts })], own)
    },
  }
}
