import { type AccountId, type Offer, Price } from '@ostrom/protocol'
import { RECORD_SECONDS_MIN } from '../limits.ts'
import type { PayState } from '../money/pay.ts'
import { ANSWER_AUDIT_SECONDS } from '../requests/onchain-answers.ts'
import type {
  AccountHoldings,
  AgreementHolding,
  RequestHolding,
  SessionHolding,
} from './holdings.ts'
import { later, type RescueStep } from './plan.ts'
import { RESCUE_HOLD_SECONDS } from './worst-times.ts'

// Steps of sessions and requests: a client's reserves, a provider's pay, and bonds of locks.

const lesser = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Returns an account's share of a total, as provider or as recipient of royalties. */
function shareOf(offer: Offer.Offer | undefined, account: AccountId, total: bigint): bigint {
  if (!offer) return total
  const { feeBps, royalties } = offer
  const royaltyBps = royalties.map(({ bps }) => bps)
  const split = Price.split({ previous: 0n, total, feeBps, royaltyBps })
  const own = royalties.reduce(
    (sum, { recipient }, at) => sum + (recipient === account ? (split.royalties[at] ?? 0n) : 0n),
    0n,
  )
  return own + (offer.provider === account ? split.net : 0n)
}

type Pay = {
  readonly source: 'session' | 'request'
  readonly id: `0x${string}`
  readonly asset: `0x${string}`
  readonly isClient: boolean
  readonly total: bigint
  readonly pay: PayState
}

/**
 * Returns the step of maturing or held pay: it is collected when due, or resolved after its case.
 */
function payStep(
  { account, hasCourt, nowSeconds }: AccountHoldings,
  { offer, courtCase }: AgreementHolding,
  { source, id, asset, isClient, total, pay }: Pay,
): readonly RescueStep[] {
  const { status, dueAtSeconds } = pay
  if (status !== 'maturing' && status !== 'held') return []
  const step = { source, subject: id, asset } as const
  // A hold that was not resolved ends at the second at which the pay is due; the pay then belongs
  // to the provider.
  const isHeld = status === 'held' && nowSeconds < dueAtSeconds
  const isRuled = isHeld && courtCase?.hasJury && courtCase.status === 'final'
  const isReturned = courtCase?.ruling === 'minor' || courtCase?.ruling === 'major'
  const worstAtSeconds =
    status === 'held' || !hasCourt ? dueAtSeconds : dueAtSeconds + RESCUE_HOLD_SECONDS
  if (isRuled && courtCase) {
    const call = { kind: 'resolve-held-pay', caseId: courtCase.id, subject: id } as const
    const amount =
      isReturned === isClient ? (isClient ? total : shareOf(offer, account, total)) : 0n
    return [{ ...step, amount, call, dueAtSeconds: 0n, worstAtSeconds }]
  }
  if (isClient && offer?.provider !== account) return []
  const call = {
    kind: 'collect-pay',
    escrow: source === 'session' ? 'sessions' : 'requests',
    id,
  } as const
  const amount = shareOf(offer, account, total)
  // The jury may give the held pay to the client.
  const note = isHeld && courtCase ? ({ note: 'by-ruling' } as const) : {}
  return [{ ...step, amount, call, dueAtSeconds, worstAtSeconds, ...note }]
}

/**
 * Returns the steps of one session, for its client, its provider, or a recipient of royalties.
 * Pure.
 */
export function sessionSteps(
  holdings: AccountHoldings,
  session: SessionHolding,
): readonly RescueStep[] {
  const { account, nowSeconds, parameters, hasRent, hasCourt } = holdings
  const { state, offer, endedAtSeconds } = session
  const { id, status, authorization, cap, settled, deadlineSeconds, pay } = state
  const { client, provider, asset } = authorization
  const isClient = client === account
  const isProvider = provider === account
  const step = { source: 'session', subject: id, asset } as const
  if (status === 'closed') {
    const rest = pay
      ? payStep(holdings, session, { ...step, id, isClient, total: settled, pay })
      : []
    if (rest.length > 0 || !hasRent || !isProvider || endedAtSeconds === undefined) return rest
    return [rentStep({ ...step, id, kind: 'erase-session', dueAtSeconds: endedAtSeconds })]
  }
  // The pay matures after the close, and a court may hold it.
  const matured = hasCourt
    ? BigInt(offer?.windowSeconds ?? parameters.auditWindowSeconds) + RESCUE_HOLD_SECONDS
    : 0n
  if (isProvider) {
    const call = { kind: 'close-session', id } as const
    const amount = shareOf(offer, account, settled) + (isClient ? cap - settled : 0n)
    const worst = nowSeconds + matured
    const lost = settled < cap ? { note: 'vouchers-lost' as const } : {}
    return [{ ...step, amount, call, dueAtSeconds: 0n, worstAtSeconds: worst, ...lost }]
  }
  const amount = isClient ? cap - settled : shareOf(offer, account, settled)
  const extra = isClient ? 0n : matured
  const soonest = nowSeconds + parameters.closeWindowSeconds
  const expire = { kind: 'expire-session', id } as const
  if (isClient && soonest < deadlineSeconds) {
    const call = { kind: 'request-close', id } as const
    return [{ ...step, amount, call, dueAtSeconds: 0n, worstAtSeconds: soonest }]
  }
  const worstAtSeconds = later(nowSeconds, deadlineSeconds) + extra
  return [{ ...step, amount, call: expire, dueAtSeconds: deadlineSeconds, worstAtSeconds }]
}

type Rent = {
  readonly asset: `0x${string}`
  readonly id: `0x${string}`
  readonly kind: 'erase-session' | 'erase-request'
  readonly dueAtSeconds: bigint
  readonly isOwn?: boolean
}

/**
 * Returns the step of a record's rent, which goes back to its payer; only the chain knows its
 * amount.
 */
function rentStep({ asset, id, kind, dueAtSeconds: ended, isOwn }: Rent): RescueStep {
  const dueAtSeconds = isOwn ? 0n : ended + RECORD_SECONDS_MIN
  const at = { dueAtSeconds, worstAtSeconds: dueAtSeconds }
  return { source: 'rent', subject: id, asset, amount: 0n, call: { kind, id }, ...at }
}

/**
 * Returns the steps of one request, for its client and for the providers that locked or answered
 * it. Pure.
 */
export function requestSteps(
  holdings: AccountHoldings,
  request: RequestHolding,
): readonly RescueStep[] {
  const { account, hasRent } = holdings
  const { state, endedAtSeconds } = request
  const { id, status, terms, pay, paid } = state
  const isClient = terms.client === account
  const step = { source: 'request', subject: id, asset: terms.asset } as const
  if (status === 'open') return isClient ? [openStep(request, step)] : []
  if (status === 'locked' || status === 'answered') return waitingSteps(holdings, request)
  const audit = auditSteps(holdings, request)
  if (audit) return audit
  const rest = pay ? payStep(holdings, request, { ...step, id, isClient, total: paid, pay }) : []
  if (rest.length > 0 || !hasRent || !isClient || endedAtSeconds === undefined) return rest
  if (pay?.status === 'maturing' || pay?.status === 'held') {
    // The record stays until the provider is paid; any account may collect that pay.
    const { dueAtSeconds } = pay
    const call = { kind: 'collect-pay', escrow: 'requests', id } as const
    const at = { dueAtSeconds, worstAtSeconds: dueAtSeconds + RESCUE_HOLD_SECONDS }
    return [{ ...step, source: 'rent', amount: 0n, call, ...at }]
  }
  const rent = { ...step, id, kind: 'erase-request', dueAtSeconds: endedAtSeconds } as const
  return [rentStep({ ...rent, isOwn: true })]
}

type StepOf = Pick<RescueStep, 'source' | 'subject' | 'asset'>

/**
 * Returns the step of an unlocked request. Its client can cancel it at once. A request that
 * requires a proof can only be refunded after its deadline, because a proof in a pending
 * transaction may already show the answer.
 */
function openStep({ state }: RequestHolding, step: StepOf): RescueStep {
  const { id, terms } = state
  const amount = terms.costMax
  if (terms.onchain?.proof !== 'required') {
    const call = { kind: 'cancel-request', id } as const
    return { ...step, amount, call, dueAtSeconds: 0n, worstAtSeconds: 0n }
  }
  const dueAtSeconds = terms.deadlineSeconds + 1n
  const call = { kind: 'settle-or-refund', id, answers: [] } as const
  return { ...step, amount, call, dueAtSeconds, worstAtSeconds: dueAtSeconds }
}

/** Returns the steps of a request that is locked, or whose answers wait for endorsements. */
function waitingSteps(holdings: AccountHoldings, request: RequestHolding): readonly RescueStep[] {
  const { account, nativeAsset, nowSeconds, parameters } = holdings
  const { state } = request
  const { id, status, terms, answers = [], provider, isFinal } = state
  const { bond = parameters.lockBond } = state
  const overAt = (state.lockedAtSeconds ?? nowSeconds) + parameters.claimWindowSeconds
  const answerTimes = answers.map(({ postedAtSeconds: at }) => at + ANSWER_AUDIT_SECONDS)
  const times = status === 'locked' ? [overAt, ...answerTimes] : answerTimes
  const dueAtSeconds = times.reduce(lesser, times[0] ?? nowSeconds)
  // Until the deadline of an audited request, further providers may lock it. The last of them may
  // post its answer one claim window later, and this answer then waits for endorsements.
  const lastAt = times.reduce(later, nowSeconds)
  const worstAtSeconds =
    terms.onchain?.proof === 'audited'
      ? later(lastAt, terms.deadlineSeconds + parameters.claimWindowSeconds + ANSWER_AUDIT_SECONDS)
      : lastAt
  const call = { kind: 'settle-or-refund', id, answers } as const
  const step = { source: 'request', subject: id } as const
  const steps: RescueStep[] = []
  const isReleasable = !isFinal && (!terms.onchain || nowSeconds < overAt)
  if (status === 'locked' && provider === account && isReleasable) {
    const isFree = nowSeconds < (state.lockedAtSeconds ?? 0n) + parameters.releaseWindowSeconds
    const amount = isFree ? bond : bond - bond / 10n
    const release = { kind: 'release-request', id } as const
    const note = isFree ? {} : { note: 'release-cost' as const }
    const at = { dueAtSeconds: 0n, worstAtSeconds: nowSeconds }
    steps.push({ ...step, asset: nativeAsset, amount, call: release, ...at, ...note })
  }
  if (terms.client === account) {
    const { asset, costMax: amount } = terms
    steps.push({ ...step, asset, amount, call, dueAtSeconds, worstAtSeconds })
  }
  const own = answers.find((one) => one.provider === account)
  const isLocked = status === 'locked' && provider === account && !isReleasable
  if (own || isLocked) {
    const at = { dueAtSeconds, worstAtSeconds, note: 'work-lost' as const }
    steps.push({ ...step, asset: nativeAsset, amount: own?.bond ?? 0n, call, ...at })
  }
  return steps
}

/**
 * Returns the steps of pay whose client requested an audit; `undefined` if no such step is
 * possible. Such pay is held while it matures. It is then released with an endorsement, and
 * returned without one. From its due time on, the pay belongs to the provider.
 */
function auditSteps(
  { account, nowSeconds }: AccountHoldings,
  { state, audit, offer }: RequestHolding,
): readonly RescueStep[] | undefined {
  const { id, terms, pay, paid } = state
  if (!audit || !pay || nowSeconds >= pay.dueAtSeconds) return undefined
  const { hold, isEndorsed, dueAction } = audit
  const step = { source: 'request', subject: id, asset: terms.asset } as const
  const worstAtSeconds = pay.dueAtSeconds + RESCUE_HOLD_SECONDS
  if (isEndorsed) {
    if (offer?.provider !== account) return undefined
    const call = { kind: 'release-audit-hold', id } as const
    const amount = shareOf(offer, account, paid)
    return [{ ...step, amount, call, dueAtSeconds: 0n, worstAtSeconds }]
  }
  if (terms.client !== account) return undefined
  const amount = paid
  if (dueAction === 'holdForAudit') {
    const call = { kind: 'hold-for-audit', id } as const
    return [{ ...step, amount, call, dueAtSeconds: 0n, worstAtSeconds }]
  }
  if (hold.status !== 'held') return undefined
  const call = { kind: 'return-audit-hold', id } as const
  const dueAtSeconds = dueAction ? 0n : (hold.returnFromSeconds ?? pay.dueAtSeconds)
  return [{ ...step, amount, call, dueAtSeconds, worstAtSeconds }]
}
