import { addressOf, type DecodedAccount, trainingJobTables } from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { TrainingLedger, TrainingTerms } from '../../training/training.ts'
import type { ErrorMap } from '../program/errors.ts'
import type { Instructions } from '../program/instructions.ts'
import { addressHash, keyBytes } from '../program/program.ts'
import { requireActiveModel } from '../registry/registry-writer.ts'
import { jobOf, jobRecord, lineageOf, memberOf } from './reader.ts'

type TrainingWriteMethods = Omit<TrainingLedger, 'job' | 'jobMember' | 'jobIdOf' | 'lineageOf'>

/** Training jobs through the program. */
export function trainingLedger(acts: Instructions): TrainingLedger {
  const { market } = acts
  return {
    async jobIdOf({ sponsor, nonce }) {
      return addressHash(await market.at.job(keyBytes(sponsor), nonce))
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
async function requireJob({ market }: Instructions, id: Hash): Promise<DecodedAccount<'job'>> {
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
function checkFields(terms: TrainingTerms): void {
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

async function openJob(acts: Instructions, terms: TrainingTerms) {
  const { market, account, payer, key, build, balance, createMissingAccounts } = acts
  const { at } = market
  checkFields(terms)
  await requireActiveModel(acts, terms.base)
  const [base, asset] = [keyBytes(terms.base), keyBytes(terms.asset)]
  check(await market.read('asset', at.asset(asset)), 'asset-not-allowed', { asset: terms.asset })
  const accounts = {
    sponsor: payer,
    config: await at.config(),
    asset: await at.asset(asset),
    model: await at.model(base),
    modelPermission: await at.modelPermission(base, key),
    clientRecord: await at.client(key),
    balance: await balance(account, terms.asset),
    job: await at.job(key, terms.nonce),
  }
  const { budget, rounds, trainerStake, validatorStake, penalty, validatorBps } = terms
  const data = {
    parent: keyBytes(terms.parentState),
    spec: keyBytes(terms.spec),
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
    validators: terms.validators.map(keyBytes),
  }
  const open = await createMissingAccounts({
    balances: [{ account, asset: terms.asset }],
    client: account,
  })
  const act = build('openJob', { data, accounts })
  return acts.send('openJob', [...open, act], { AccountExists: 'training-job-exists' })
}

const seated: ErrorMap = { AccountExists: 'training-seat-invalid' }

function seatWrites(
  acts: Instructions,
): Pick<TrainingWriteMethods, 'joinAsTrainer' | 'joinAsValidator' | 'beginJob'> {
  const { market, account, payer, key, build, balance, createMissingAccounts } = acts

  /** Where the account's own seat is, and instructions that make its balance. */
  async function seatOf(jobId: Hash) {
    const asset = Hex.from((await requireJob(acts, jobId)).asset)
    const job = addressOf(keyBytes(jobId))
    const member = await market.at.member(keyBytes(jobId), key)
    const accounts = { account: payer, job, balance: await balance(account, asset), member }
    return { accounts, open: await createMissingAccounts({ balances: [{ account, asset }] }) }
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
    beginJob: (jobId) => advanceJob(acts, 'beginJob', jobId),
  }
}

/** What anybody does when it is time for it. */
async function advanceJob(acts: Instructions, name: 'beginJob' | 'settleRound', jobId: Hash) {
  const { sponsor, asset } = await requireJob(acts, jobId)
  const sponsorBalance = await acts.market.at.balance(sponsor, asset)
  const accounts = { job: addressOf(keyBytes(jobId)), sponsorBalance }
  return acts.send(name, [acts.build(name, { data: {}, accounts })])
}

/** Whoever has no seat has no record of one. */
const unseated: ErrorMap = {
  AccountInvalid: 'training-seat-invalid',
  InputTooLong: 'amount-invalid',
}

type RoundWrites = 'commitUpdate' | 'revealUpdate' | 'scoreRound' | 'settleRound'

function roundWrites(acts: Instructions): Pick<TrainingWriteMethods, RoundWrites> {
  const { market, payer, key, build } = acts

  async function seatOf(jobId: Hash) {
    await requireJob(acts, jobId)
    return { job: addressOf(keyBytes(jobId)), member: await market.at.member(keyBytes(jobId), key) }
  }

  return {
    async commitUpdate({ jobId, commitment }) {
      const accounts = { trainer: payer, ...(await seatOf(jobId)) }
      const act = build('commitUpdate', { data: { commitment: keyBytes(commitment) }, accounts })
      return acts.send('commitUpdate', [act], unseated)
    },
    async revealUpdate({ jobId, update, trace, salt, cid }) {
      const accounts = { trainer: payer, ...(await seatOf(jobId)) }
      const hashes = { update: keyBytes(update), trace: keyBytes(trace), salt: keyBytes(salt) }
      const data = { ...hashes, cid: new TextEncoder().encode(cid) }
      return acts.send('revealUpdate', [build('revealUpdate', { data, accounts })], unseated)
    },
    async scoreRound({ jobId, state, scores }) {
      const isWhole = scores.every((one) => fits(one, 16))
      check(isWhole, 'training-scores-invalid', { scores: scores.length })
      const accounts = { validator: payer, ...(await seatOf(jobId)) }
      const bytes = new Uint8Array(2 * scores.length)
      const view = new DataView(bytes.buffer)
      for (const [i, score] of scores.entries()) view.setUint16(2 * i, score, true)
      const data = { state: keyBytes(state), scores: bytes }
      return acts.send('scoreRound', [build('scoreRound', { data, accounts })], unseated)
    },
    settleRound: (jobId) => advanceJob(acts, 'settleRound', jobId),
  }
}

function endWrites(acts: Instructions): Pick<TrainingWriteMethods, 'leaveJob' | 'promoteVersion'> {
  const { market, reader, payer, build, balance, createMissingAccounts } = acts
  const { at } = market
  return {
    async leaveJob({ jobId, account }) {
      const job = await requireJob(acts, jobId)
      const asset = Hex.from(job.asset)
      const sink = Hex.from(trainingJobTables(job).feeSink)
      const accounts = {
        job: addressOf(keyBytes(jobId)),
        account: addressOf(keyBytes(account)),
        member: await at.member(keyBytes(jobId), keyBytes(account)),
        balance: await balance(account, asset),
        feeBalance: await balance(sink, asset),
        sponsorBalance: await at.balance(job.sponsor, job.asset),
      }
      const open = await createMissingAccounts({ balances: [{ account: sink, asset }] })
      const act = build('leaveJob', { data: {}, accounts })
      return acts.send('leaveJob', [...open, act], unseated)
    },
    async promoteVersion({ jobId, version }) {
      await requireJob(acts, jobId)
      const model = await reader.modelVersion(version)
      check(model, 'model-unknown', { version })
      const id = keyBytes(version)
      const instructionAccounts = { model: await at.model(id), lineage: await at.lineage(id) }
      const accounts = { sponsor: payer, job: addressOf(keyBytes(jobId)), ...instructionAccounts }
      const own = { AccountExists: 'training-promotion-invalid' } as const
      return acts.send('promoteVersion', [build('promoteVersion', { data: {}, accounts })], own)
    },
  }
}
