import {
  dueAuditHoldAction,
  type EndedSubject,
  gasSpentOnRevert,
  isLedgerError,
  type Ledger,
  type LedgerErrorCode,
  Limits,
  type MarketReader,
  settleOrRefund,
  type Transaction,
} from '@ostrom/ledger'
import {
  type AccountId,
  type Clock,
  type Hash,
  type Log,
  monotonicMs,
  Request,
} from '@ostrom/protocol'
import { onBlocks } from '../on-blocks.ts'
import { errorCodeOf, tryLogged } from '../try-logged.ts'
import { createGasBudget, type GasBudget } from './gas-budget.ts'
import { CRANK_ACTIONS_MAX, CRANK_ROWS_MAX, CRANK_STEP_MS, ERASE_PASS_SECONDS } from './limits.ts'
import { createRetrySchedule, type RetrySchedule } from './retry-schedule.ts'

// Performs the actions that every account may perform for absent parties. The crank refunds locked
// requests after their claim window, cancels open requests after their deadline, and expires
// sessions. It settles or refunds audited on-chain answers. It holds the pay of audited requests
// that validators have not endorsed, and later returns this pay to clients. It erases old records,
// which returns their rent. See docs/spec/requests.md. The crank keeps nothing
// on disk, because all its data is on the chain: after a kill, only grace periods start again.

export type CrankSettings = {
  /**
   * Milliseconds for which the crank leaves a due act to the client, from the first step that finds
   * the act due. An account that refunds its own request keeps the reward.
   */
  readonly graceMs: number
  /**
   * Base units of the native asset that the crank spends at most in each day of its clock on gas of
   * acts without a reward.
   */
  readonly costPerDay: bigint
}

export type CrankOptions = {
  readonly ledger: Pick<
    Ledger,
    | 'account'
    | 'cancelRequest'
    | 'expireSession'
    | 'nowSeconds'
    | 'parameters'
    | 'refundRequest'
    | 'request'
    | 'session'
    | 'watch'
  > &
    Pick<Ledger, 'audits' | 'auditHolds' | 'dataChallenges' | 'onchainAnswers' | 'rent'>
  readonly market: Pick<
    MarketReader,
    'sync' | 'endedBefore' | 'expiredSessions' | 'requestsOnAuditHold' | 'refundableRequests'
  >
  readonly settings: CrankSettings
  readonly clock: Clock
  readonly log: Log
}

/** Performs the due acts that every account may perform for absent parties. */
export type Crank = {
  /** Performs the due acts in order, a bounded number of each kind. */
  step(): Promise<void>
  /** Base units of gas spent on mined transactions without effect, since the start. */
  gasLost(): bigint
  /** Runs a step at each block, until the signal aborts. */
  run(signal: AbortSignal): Promise<void>
}

/**
 * Order of the acts: acts with a reward, then acts that release money of others, then acts that
 * only release rent.
 */
const crankKinds = ['refund', 'audit-hold', 'answer', 'cancel', 'expire', 'erase'] as const
type CrankKind = (typeof crankKinds)[number]

/** A due act that any account may perform. */
type DueAction = {
  readonly kind: CrankKind
  readonly subject: Hash
  /** Base units that the sender of the transaction gets. */
  readonly reward: bigint
  readonly execute: () => Promise<Transaction | undefined>
}

type CrankContext = CrankOptions & {
  /**
   * The daily pass over all ended sessions and requests, which erases their records: its start, and
   * the last session or request that it read.
   */
  readonly pass: { startedAtSeconds: bigint; after?: EndedSubject | undefined }
  readonly schedules: { readonly [kind in CrankKind]: RetrySchedule }
  readonly gasBudget: GasBudget<CrankKind>
  /** Gas of mined transactions without effect since the start, in base units. */
  gasLost: bigint
}

/** Errors of an act that another account performed first, or that is not due in its block. */
const expectedCodes = [
  'audit-hold-not-endorsed',
  'pay-not-held',
  'pay-not-maturing',
  'record-not-erasable',
  'refund-too-early',
  'request-not-on-hold',
  'request-not-locked',
  'request-not-open',
  'session-closed',
  'session-unknown',
] as const

/** After these errors every other act would fail, too. */
const fatalCodes = ['chain-unreachable', 'insufficient-funds', 'signer-missing'] as const

const isOneOf = (codes: readonly LedgerErrorCode[], error: unknown): boolean =>
  codes.some((code) => isLedgerError(error, code))

/** Creates a crank of a node. */
export function createCrank(options: CrankOptions): Crank {
  const { ledger, market, settings, clock, log } = options
  const { graceMs, costPerDay } = settings
  const cranking: CrankContext = {
    ...options,
    gasLost: 0n,
    schedules: schedulesOf(ledger.account, graceMs),
    pass: { startedAtSeconds: 0n },
    gasBudget: createGasBudget({ kinds: crankKinds, costPerDay, nowMs: () => monotonicMs(clock) }),
  }
  async function step(): Promise<void> {
    await market.sync()
    for (const kind of crankKinds) await executeDue(cranking, await dueActions[kind](cranking))
  }
  return {
    step,
    gasLost: () => cranking.gasLost,
    run: (signal) =>
      onBlocks({ ledger, clock, signal, pollMs: CRANK_STEP_MS }, () =>
        tryLogged({ log, failed: 'crank-step-failed', isExpected: () => signal.aborted }, step),
      ),
  }
}

/** Returns the schedules; erasing has no grace period, because it takes nothing from the client. */
function schedulesOf(account: AccountId, graceMs: number): CrankContext['schedules'] {
  const patient = () => createRetrySchedule({ account, graceMs })
  return {
    refund: patient(),
    'audit-hold': patient(),
    answer: patient(),
    cancel: patient(),
    expire: patient(),
    erase: createRetrySchedule({ account, graceMs: 0 }),
  }
}

/** Performs the acts that are ready, within the daily budget. */
async function executeDue(cranking: CrankContext, all: readonly DueAction[]): Promise<void> {
  const { schedules, gasBudget, clock, log } = cranking
  let acts = 0
  for (const { kind, subject, reward, execute } of all) {
    const nowMs = monotonicMs(clock)
    if (!schedules[kind].isReady(subject, nowMs)) continue
    if (acts === CRANK_ACTIONS_MAX) return
    // The loop continues, because the next act may have a reward that covers its gas.
    if (!gasBudget.covers(kind, reward)) continue
    acts++
    schedules[kind].defer(subject, nowMs)
    try {
      const transaction = await execute()
      if (!transaction) continue
      const { hash, gasCost } = transaction
      gasBudget.recordCost(kind, { gasCost, reward })
      log('crank-executed', { kind, subject, transaction: hash, gasCost, reward })
    } catch (error) {
      const gasLost = gasSpentOnRevert(error)
      if (gasLost > 0n)
        recordGasLoss(cranking, { kind, subject, reward, gasLost, code: errorCodeOf(error) })
      if (isOneOf(fatalCodes, error)) throw error
      if (gasLost > 0n || isOneOf(expectedCodes, error)) continue
      // The gas of the failed act is unknown, so the budget counts the last known gas of its kind.
      gasBudget.recordLoss(kind, { gasLost: undefined, reward })
      log('crank-action-failed', { kind, subject, code: errorCodeOf(error) })
    }
  }
}

type GasLoss = {
  readonly kind: CrankKind
  readonly subject: Hash
  readonly reward: bigint
  readonly gasLost: bigint
  readonly code: string
}

/**
 * Counts the gas of a reverted act and delays its subject: another account acted first or made it
 * fail.
 */
function recordGasLoss(
  cranking: CrankContext,
  { kind, subject, reward, gasLost, code }: GasLoss,
): void {
  const { schedules, gasBudget, clock, log } = cranking
  cranking.gasLost += gasLost
  gasBudget.recordLoss(kind, { gasLost, reward })
  schedules[kind].backOff(subject, monotonicMs(clock))
  log('crank-gas-lost', { kind, subject, code, gasLost, gasLostInAll: cranking.gasLost })
}

// If more actions are due than a day's budget can pay, the actions with the most money at stake
// come first, so that any number of small actions does not delay them.
const dueActions: {
  readonly [kind in CrankKind]: (cranking: CrankContext) => Promise<readonly DueAction[]>
} = {
  async refund({ ledger, market }) {
    const late = await market.refundableRequests({ status: 'locked', limit: CRANK_ROWS_MAX })
    const { lockBond } = await ledger.parameters()
    return late.map(({ id: subject, terms, bond = 0n }) => {
      // The reward is a tenth of the bond that this request was locked with; a bond that governance
      // set since then applies only to later locks. For an on-chain answer the sender gets at most
      // a tenth of the least bond.
      const isLarge = terms.answer === 'chain' && bond > lockBond
      return {
        kind: 'refund' as const,
        subject,
        reward: Request.bondPart(isLarge ? lockBond : bond),
        execute: () => ledger.refundRequest(subject),
      }
    })
  },
  async cancel({ ledger, market }) {
    const late = await market.refundableRequests({ status: 'open', limit: CRANK_ROWS_MAX })
    return late.map(({ id: subject }) => ({
      kind: 'cancel' as const,
      subject,
      reward: 0n,
      execute: () => ledger.refundRequest(subject),
    }))
  },
  async 'audit-hold'({ ledger, market }) {
    const { audits, auditHolds, dataChallenges } = ledger
    if (!audits || !auditHolds) return []
    const members = { audits, auditHolds, dataChallenges }
    const waiting = await market.requestsOnAuditHold({ limit: CRANK_ROWS_MAX })
    return waiting.map(({ id: subject }) => ({
      kind: 'audit-hold' as const,
      subject,
      reward: 0n,
      async execute() {
        const due = await dueAuditHoldAction({ ledger, ...members, requestId: subject })
        return due && (await auditHolds[due](subject))
      },
    }))
  },
  async answer({ ledger, market }) {
    if (!ledger.onchainAnswers?.endorsements) return []
    const over = await market.refundableRequests({ status: 'answered', limit: CRANK_ROWS_MAX })
    return over.map((request) => ({
      kind: 'answer' as const,
      subject: request.id,
      // The reward counts as 0, because it is known only after the transaction: nothing if the
      // answer is endorsed, otherwise at most a tenth of the least bond.
      reward: 0n,
      execute: async () => (await settleOrRefund(ledger, request)).transaction,
    }))
  },
  async expire({ ledger, market }) {
    const over = await market.expiredSessions({ limit: CRANK_ROWS_MAX })
    return over.map((subject) => ({
      kind: 'expire' as const,
      subject,
      reward: 0n,
      execute: () => ledger.expireSession(subject),
    }))
  },
  erase: erasableWork,
}

/**
 * Returns a page of the sessions and requests that ended long ago, to erase their records. No event
 * shows which records were erased before, so one pass a day reads all of them.
 */
async function erasableWork({ ledger, market, pass }: CrankContext): Promise<readonly DueAction[]> {
  const { rent } = ledger
  if (!rent) return []
  const now = await ledger.nowSeconds()
  const { after } = pass
  if (!after && now < pass.startedAtSeconds + ERASE_PASS_SECONDS) return []
  if (!after) pass.startedAtSeconds = now
  const seconds = now - Limits.RECORD_SECONDS_MIN
  const limit = CRANK_ACTIONS_MAX
  const rows = await market.endedBefore({ seconds, limit, ...(after && { after }) })
  pass.after = rows.length < limit ? undefined : rows.at(-1)
  return rows.map(({ kind, id: subject }) => ({
    kind: 'erase' as const,
    subject,
    reward: 0n,
    execute: () => (kind === 'session' ? rent.eraseSession(subject) : rent.eraseRequest(subject)),
  }))
}
