import type { AccountId } from '@ostrom/protocol'
import type { Claim } from '../audits.ts'
import { check } from '../errors.ts'
import { runningOne, save, standsFrom } from './accusations.ts'
import * as juries from './juries.ts'
import {
  give,
  giveRest,
  least,
  type Penalty,
  penaltyOf,
  release,
  restore,
  restoredOf,
  rewardOf,
  shareOf,
} from './penalties.ts'
import { sparedIn } from './plant-pay.ts'
import { exclude, hold } from './stakes.ts'
import { type AccusationRecord, type CaseRecord, type Context, parametersOf } from './state.ts'
import { forfeit, unfreeze } from './vault.ts'

type Sums = { readonly slashed: bigint; readonly refunded: bigint }

/**
 * Ends an accusation by its verdict, once no appeal can come, by anyone.
 *
 * @throws {LedgerError} `accusation-not-running`, `case-stage-wrong`, `appeal-open`.
 */
export function conclude(context: Context, id: bigint): void {
  const { state, nowSeconds } = context
  const known = runningOne(context, id)
  const verdict = sparedIn(context, known, juries.caseIn(context, known.caseId, 'decided'))
  const from = standsFrom(state, verdict)
  check(nowSeconds >= from, 'appeal-open', { accusation: id, nowSeconds, from })
  const { provider } = known
  const { outcome } = verdict
  save(context, { ...known, concluded: true })
  state.running.set(provider, undefined)
  hold(context, provider, -1)
  const { slashed, refunded } = act(context, known, verdict)
  const words = { accusationId: id, provider, outcome, slashed, refunded }
  context.emit({ kind: 'accusation-concluded', ...words })
}

function act(context: Context, known: AccusationRecord, verdict: CaseRecord): Sums {
  const { provider, accuser, bond, appeal, claims } = known
  if (verdict.outcome === 'guilty') return convict(context, known, verdict)
  for (const { asset, frozen: amount } of claims) {
    unfreeze(context, { from: provider, to: provider, asset, amount })
  }
  if (verdict.outcome === 'innocent') {
    acquit(context, known, verdict)
  } else {
    release(context, accuser, bond)
    if (appeal) release(context, appeal.appellant, appeal.bond)
  }
  return { slashed: 0n, refunded: 0n }
}

type Due = { readonly claim: Claim; readonly amount: bigint }

const sumOf = (dues: readonly Due[]): bigint => dues.reduce((sum, { amount }) => sum + amount, 0n)

/** Jury first, then clients, then the accuser; the rest goes to the fee sink. */
function convict(context: Context, known: AccusationRecord, verdict: CaseRecord): Sums {
  const { provider, accuser, bond, appeal } = known
  const { juryFee, penaltyBps } = parametersOf(context.state)
  const dues = restoreFromFrozen(context, known)
  const jury = juries.revealers(verdict)
  const wanted = sumOf(dues) + juryFee * BigInt(jury.length)
  const share = shareOf(context, provider, penaltyBps)
  const penalty = penaltyOf(context, provider, share > wanted ? share : wanted)
  const { left: slashed } = penalty

  const fee = feeOf(juryFee, jury, slashed)
  for (const juror of jury) give(context, penalty, juror, fee)
  const refunded = refund(context, penalty, dues)
  give(context, penalty, accuser, rewardOf(context, slashed))
  giveRest(context, penalty)
  exclude(context, provider)

  release(context, accuser, bond)
  // The accuser's appeal was right; the provider's was not, and its larger jury is paid.
  if (appeal?.appellant === provider) move(context, provider, accuser, appeal.bond)
  else if (appeal) release(context, appeal.appellant, appeal.bond)
  return { slashed, refunded }
}

/** The accuser's bonds pay the jury; the rest is the provider's. */
function acquit(context: Context, known: AccusationRecord, verdict: CaseRecord): void {
  const { provider, accuser, bond, appeal } = known
  const lost = appeal?.appellant === accuser ? appeal.bond : 0n
  if (appeal && lost === 0n) release(context, appeal.appellant, appeal.bond)
  const bonds = bond + lost
  const jury = juries.revealers(verdict)
  const fee = feeOf(parametersOf(context.state).juryFee, jury, bonds)
  for (const juror of jury) move(context, accuser, juror, fee)
  move(context, accuser, provider, bonds - fee * BigInt(jury.length))
}

function move(context: Context, from: AccountId, to: AccountId, amount: bigint): void {
  forfeit(context, { from, to, asset: context.nativeAsset, amount })
}

/** A juror's pay: less than the fee only where there is less. */
const feeOf = (fee: bigint, jury: readonly AccountId[], available: bigint): bigint =>
  jury.length === 0 ? 0n : least(fee, available / BigInt(jury.length))

/** Gives clients what was frozen for them; returns what they are still due in native units. */
function restoreFromFrozen(context: Context, known: AccusationRecord): readonly Due[] {
  const { provider: from, claims } = known
  return claims.map((claim) => {
    const { subject, client, asset, paid, frozen } = claim
    const before = restoredOf(context, subject)
    const due = paid > before ? paid - before : 0n
    const given = least(due, frozen)
    unfreeze(context, { from, to: client, asset, amount: given })
    unfreeze(context, { from, to: from, asset, amount: frozen - given })
    restore(context, { subject, client, asset, amount: given })
    return { claim, amount: asset === context.nativeAsset ? due - given : 0n }
  })
}

/** Where a penalty does not suffice, each client has the same share of what it is due. */
function refund(context: Context, penalty: Penalty, dues: readonly Due[]): bigint {
  const sum = sumOf(dues)
  const pot = least(sum, penalty.left)
  let refunded = 0n
  for (const { claim, amount: due } of dues) {
    if (due === 0n) continue
    const { subject, client, asset } = claim
    const amount = give(context, penalty, client, (due * pot) / sum)
    restore(context, { subject, client, asset, amount })
    refunded += amount
  }
  return refunded
}
