import { addressOf } from '@ostrom/contracts-solana'
import { Hex } from '@ostrom/protocol'
import { check, LedgerError } from '../../errors.ts'
import type { TrainingLedger, TrainingTerms } from '../../training/training.ts'
import type { Instructions } from '../program/instructions.ts'
import { addressHash, keyBytes } from '../program/program.ts'
import { requireActiveModel } from '../registry/registry-writer.ts'
import { challengeWrites } from './challenge-writer.ts'
import { fits, ownSeat, requireJob, unseated } from './job-accounts.ts'
import { challengeOf, jobOf, lineageOf, memberOf } from './reader.ts'
import { roundWrites } from './round-writer.ts'
import { seatWrites } from './seat-writer.ts'

/** Creates the port's functions for training jobs, which the program runs. */
export function trainingLedger(acts: Instructions): TrainingLedger {
  const { market } = acts
  return {
    variant: 'reveals',
    async jobIdOf({ sponsor, terms }) {
      return addressHash(await market.at.job(keyBytes(sponsor), terms.nonce))
    },
    job: (id) => jobOf(market, id),
    jobMember: (options) => memberOf(market, options),
    challenge: (key) => challengeOf(market, key),
    async penaltyMax(jobId) {
      const job = await jobOf(market, jobId)
      check(job, 'training-job-unknown', { job: jobId })
      // On this chain the job's validators judge challenges, and can take whole stakes.
      return undefined
    },
    anchoredUpdate: async () => undefined,
    async anchorUpdate() {
      throw new LedgerError('training-anchor-refused', { reason: 'a transaction is too small' })
    },
    lineageOf: (version) => lineageOf(market, version),
    openJob: (terms) => openJob(acts, terms),
    ...seatWrites(acts),
    ...roundWrites(acts),
    ...challengeWrites(acts),
    ...endWrites(acts),
  }
}

/**
 * Refuses terms that do not fit in the fields of the program's instruction. The program itself
 * checks the bounds of the terms.
 */
function checkFields(terms: TrainingTerms): void {
  const { rounds, validatorBps, trainersMin, validatorsMin, validators } = terms
  const wide = [terms.budget, terms.trainerStake, terms.validatorStake, terms.penalty]
  const { commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds } = terms
  const windows = [commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds]
  const times = [...windows, terms.joinBySeconds, terms.challengeSeconds]
  const fields = [
    ...[...wide, ...times, terms.nonce].map((one) => fits(one, 64)),
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
    scoreRevealWindow: terms.scoreRevealSeconds,
    challengeWindow: terms.challengeSeconds,
    validators: terms.validators.map(keyBytes),
  }
  const open = await createMissingAccounts({
    balances: [{ account, asset: terms.asset }],
    client: account,
  })
  const act = build('openJob', { data, accounts })
  return acts.send('openJob', [...open, act], { AccountExists: 'training-job-exists' })
}

type EndWrites = 'leaveJob' | 'attestComparison' | 'promoteVersion'

function endWrites(acts: Instructions): Pick<TrainingLedger, EndWrites> {
  const { market, reader, payer, build, balance, createMissingAccounts } = acts
  const { at } = market
  return {
    async leaveJob({ jobId, account }) {
      const job = await requireJob(acts, jobId)
      const asset = Hex.from(job.asset)
      const accounts = {
        job: addressOf(keyBytes(jobId)),
        account: addressOf(keyBytes(account)),
        member: await at.member(keyBytes(jobId), keyBytes(account)),
        balance: await balance(account, asset),
        sponsorBalance: await at.balance(job.sponsor, job.asset),
      }
      // An expelled member may have closed its balance.
      const open = await createMissingAccounts({ balances: [{ account, asset }] })
      const act = build('leaveJob', { data: {}, accounts })
      return acts.send('leaveJob', [...open, act], unseated)
    },
    async attestComparison({ jobId, comparison, isImproved }) {
      const accounts = { validator: payer, ...(await ownSeat(acts, jobId)) }
      const data = { comparison: keyBytes(comparison), isImproved: Number(isImproved) }
      const act = build('attestComparison', { data, accounts })
      return acts.send('attestComparison', [act], unseated)
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
