import {
  type AuditLedger,
  type EndedWork,
  gasLostOf,
  heldActDue,
  isLedgerError,
  type Ledger,
  type LedgerErrorCode,
  Limits,
  type Market,
  type RentLedger,
  type Transaction,
} from '@ostrom/ledger'
import { type AccountId, type Clock, type Hash, type Log, Request } from '@ostrom/protocol'
import { attempt, codeOf } from '../attempt.ts'
import { onBlocks } from '../on-blocks.ts'
import { type Allowance, createAllowance } from './allowance.ts'
import { CRANK_ACTS_MAX, CRANK_ROWS_MAX, CRANK_STEP_MS, PASS_SECONDS } from './limits.ts'
import { createTurns, type Turns } from './turns.ts'

// Does what anybody may do for parties that are gone: refunds what timed out, cancels and expires
// what is over, holds and returns pay whose audit nobody attends to, and gives rent back.
// docs/adr/0058-cranks-are-paid-by-bonds.md. It keeps nothing on disk: all of it stands on the
// chain, and a kill costs only the grace that began.

export type CrankSettings = {
  /** Milliseconds for a client to act for itself, which costs it less than a crank does. */
  readonly graceMs: number
  /** Base units of the native asset for gas of acts that nobody pays for, in 24 hours. */
  readonly costPerDay: bigint
}

export type CrankOptions = {
  readonly ledger: Pick<
    Ledger,
    | 'account'
    | 'cancelRequest'
    | 'expireSession'
    | 'nowSeconds'
    | 'refundRequest'
    | 'request'
    | 'session'
    | 'watch'
  > & { readonly audits?: AuditLedger; readonly rent?: RentLedger }
  readonly market: Pick<
    Market,
    'sync' | 'endedBefore' | 'expiredSessions' | 'heldRequests' | 'refundableRequests'
  >
  readonly settings: CrankSettings
  readonly clock: Clock
  readonly log: Log
}

/** Ends for others what they left. */
export type Crank = {
  /** Does what is due, one act after the other, and a bounded number of each kind. */
  step(): Promise<void>
  /** Base units of gas that transactions cost which were mined and did nothing, since the start. */
  gasLost(): bigint
  /** Steps at each block, until the signal. */
  run(signal: AbortSignal): Promise<void>
}

/** Paid ones first, then what holds money of others, then what holds rent alone. */
const kinds = ['refund', 'held', 'cancel', 'expire', 'erase'] as const
type Kind = (typeof kinds)[number]

/** Something that anybody may do now. */
type Due = {
  readonly kind: Kind
  readonly subject: Hash
  /** Base units that its sender is paid. */
  readonly reward: bigint
  readonly act: () => Promise<Transaction | undefined>
}

type Cranking = CrankOptions & {
  /** The pass over ended work: when it began, and how far it is. */
  readonly pass: { begunAtSeconds: bigint; after?: EndedWork | undefined }
  readonly turns: { readonly [kind in Kind]: Turns }
  readonly allowance: Allowance<Kind>
  /** Base units, in all. */
  gasLost: bigint
}

/** Somebody was quicker, or it is not due on the block that counts. */
const done = [
  'held-refused',
  'pay-not-held',
  'pay-not-maturing',
  'record-kept',
  'refund-too-early',
  'request-not-held',
  'request-not-locked',
  'request-not-open',
  'session-closed',
  'session-unknown',
] as const

/** Nothing else would succeed now either. */
const fatal = ['chain-unreachable', 'insufficient-funds', 'signer-missing'] as const

const isOneOf = (codes: readonly LedgerErrorCode[], error: unknown): boolean =>
  codes.some((code) => isLedgerError(error, code))

export function createCrank(options: CrankOptions): Crank {
  const { ledger, market, settings, clock, log } = options
  const { graceMs, costPerDay } = settings
  const cranking: Cranking = {
    ...options,
    gasLost: 0n,
    turns: turnsOf(ledger.account, graceMs),
    pass: { begunAtSeconds: 0n },
    allowance: createAllowance({ kinds, costPerDay, nowMs: () => clock.nowMs() }),
  }
  async function step(): Promise<void> {
    await market.sync()
    for (const kind of kinds) await turn(cranking, await duties[kind](cranking))
  }
  return {
    step,
    gasLost: () => cranking.gasLost,
    run: (signal) =>
      onBlocks({ ledger, clock, signal, pollMs: CRANK_STEP_MS }, () =>
        attempt({ log, failed: 'crank-step-failed', isExpected: () => signal.aborted }, step),
      ),
  }
}

/** What nobody is paid for, and takes nothing from its client, waits for nobody. */
function turnsOf(account: AccountId, graceMs: number): Cranking['turns'] {
  const patient = () => createTurns({ account, graceMs })
  return {
    refund: patient(),
    held: patient(),
    cancel: patient(),
    expire: patient(),
    erase: createTurns({ account, graceMs: 0 }),
  }
}

/** Does those whose time has come, as far as the day's bound allows. */
async function turn(cranking: Cranking, all: readonly Due[]): Promise<void> {
  const { turns, allowance, clock, log } = cranking
  let acts = 0
  for (const { kind, subject, reward, act } of all) {
    const nowMs = clock.nowMs()
    if (!turns[kind].isReady(subject, nowMs)) continue
    if (acts === CRANK_ACTS_MAX) return
    // Another one may pay for itself, or more.
    if (!allowance.covers(kind, reward)) continue
    acts++
    turns[kind].putOff(subject, nowMs)
    try {
      const transaction = await act()
      if (!transaction) continue
      const { hash, gasCost } = transaction
      allowance.spend(kind, { gasCost, reward })
      log('crank-turned', { kind, subject, transaction: hash, gasCost, reward })
    } catch (error) {
      const gasLost = gasLostOf(error)
      if (gasLost > 0n) loseGas(cranking, { kind, subject, reward, gasLost, code: codeOf(error) })
      if (isOneOf(fatal, error)) throw error
      if (gasLost > 0n || isOneOf(done, error)) continue
      // It may have cost what the last one did.
      allowance.lose(kind, { gasLost: undefined, reward })
      log('crank-turn-failed', { kind, subject, code: codeOf(error) })
    }
  }
}

type Lost = {
  readonly kind: Kind
  readonly subject: Hash
  readonly reward: bigint
  readonly gasLost: bigint
  readonly code: string
}

/** Somebody was quicker, or makes it fail: what that costs is counted, and the subject set back. */
function loseGas(cranking: Cranking, { kind, subject, reward, gasLost, code }: Lost): void {
  const { turns, allowance, clock, log } = cranking
  cranking.gasLost += gasLost
  allowance.lose(kind, { gasLost, reward })
  turns[kind].setBack(subject, clock.nowMs())
  log('crank-gas-lost', { kind, subject, code, gasLost, gasLostInAll: cranking.gasLost })
}

// Where more is due than a day pays for, those come first who have most at stake: so the market
// tells of them, whatever number of little things is due, too.
const duties: { readonly [kind in Kind]: (cranking: Cranking) => Promise<readonly Due[]> } = {
  async refund({ ledger, market }) {
    const late = await market.refundableRequests({ status: 'locked', limit: CRANK_ROWS_MAX })
    // The bond is the lock's own: governed ones of today are of later locks.
    return late.map(({ id: subject, terms, bond = 0n }) => ({
      kind: 'refund' as const,
      subject,
      // Who refunds its own is paid nothing for it.
      reward: terms.client === ledger.account ? 0n : bond / Request.REWARD_DIVISOR,
      act: () => ledger.refundRequest(subject),
    }))
  },
  async cancel({ ledger, market }) {
    const late = await market.refundableRequests({ status: 'open', limit: CRANK_ROWS_MAX })
    return late.map(({ id: subject }) => ({
      kind: 'cancel' as const,
      subject,
      reward: 0n,
      act: () => ledger.refundRequest(subject),
    }))
  },
  async held({ ledger, market }) {
    const { audits } = ledger
    if (!audits) return []
    const waiting = await market.heldRequests({ limit: CRANK_ROWS_MAX })
    return waiting.map(({ id: subject }) => ({
      kind: 'held' as const,
      subject,
      reward: 0n,
      async act() {
        const due = await heldActDue({ ledger, audits, requestId: subject })
        return due && (await audits[due](subject))
      },
    }))
  },
  async expire({ ledger, market }) {
    const over = await market.expiredSessions({ limit: CRANK_ROWS_MAX })
    return over.map((subject) => ({
      kind: 'expire' as const,
      subject,
      reward: 0n,
      act: () => ledger.expireSession(subject),
    }))
  },
  erase: erasable,
}

/**
 * A page of work that ended long ago. Events do not tell what was erased since, so passes over all
 * of it follow each other, one a day.
 */
async function erasable({ ledger, market, pass }: Cranking): Promise<readonly Due[]> {
  const { rent } = ledger
  if (!rent) return []
  const now = await ledger.nowSeconds()
  const { after } = pass
  if (!after && now < pass.begunAtSeconds + PASS_SECONDS) return []
  if (!after) pass.begunAtSeconds = now
  const seconds = now - Limits.RECORD_SECONDS_MIN
  const limit = CRANK_ACTS_MAX
  const rows = await market.endedBefore({ seconds, limit, ...(after && { after }) })
  pass.after = rows.length < limit ? undefined : rows.at(-1)
  return rows.map(({ kind, id: subject }) => ({
    kind: 'erase' as const,
    subject,
    reward: 0n,
    act: () => (kind === 'session' ? rent.eraseSession(subject) : rent.eraseRequest(subject)),
  }))
}
