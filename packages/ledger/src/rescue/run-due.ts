import { isLedgerError, LedgerError } from '../errors.ts'
import type { LedgerEvent } from '../events.ts'
import type { EventCursor, Ledger } from '../ledger.ts'
import { type RescueCall, sendRescueCall } from './calls.ts'
import { dueSteps } from './due-steps.ts'
import type { RescuePlan, RescueStep } from './plan.ts'
import { readHoldings } from './read-holdings.ts'
import { planRescue } from './rescue-plan.ts'

/** Largest number of calls of one run; further calls are due in the next run. */
export const RESCUE_CALLS_MAX = 10_000

/**
 * Largest number of times that a run repeats one step's call. Recurring steps, such as withdrawals,
 * need fewer; an endpoint that keeps showing a step as due costs the gas of this many calls.
 */
export const RESCUE_REPEATS_MAX = 8

/** A step whose call the chain refused, with the error. */
export type RefusedStep = { readonly step: RescueStep; readonly error: LedgerError }

export type RescueRun = {
  readonly sent: readonly { readonly step: RescueStep; readonly transaction: string }[]
  readonly refused: readonly RefusedStep[]
  /** Plan of the steps that remain after the run. */
  readonly plan: RescuePlan
}

/** Progress of a run. */
export type RescueProgress = {
  readonly onSent?: (step: RescueStep, transaction: string) => void
  /** Receives the number of sessions and requests that were read so far, and their total. */
  readonly onRead?: (read: number, total: number) => void
  /** Maximum number of calls of the run; `RESCUE_CALLS_MAX` when absent. */
  readonly callsMax?: number
}

/** Codes of errors after which no other call would succeed now. */
const fatalCodes = ['chain-unreachable', 'insufficient-funds', 'signer-missing'] as const

/** Calls whose effect shows only in events, which appear some confirmations later. */
const onceKinds: ReadonlySet<RescueCall['kind']> = new Set([
  'leave-domain',
  'collect-juror-fee',
  'collect-honeypot',
  'retire-offer',
])

const mostOf = ({ call }: RescueStep): number =>
  call && onceKinds.has(call.kind) ? 1 : RESCUE_REPEATS_MAX

const keyOf = ({ source, subject, asset, call }: RescueStep): string =>
  [source, subject, asset, call?.kind].join(' ')

/** Reads the plan of a ledger's own account. */
export const readRescuePlan = (
  ledger: Ledger,
  { onRead }: Pick<RescueProgress, 'onRead'> = {},
): Promise<RescuePlan> => createPlanReader(ledger, onRead)()

/**
 * Returns a function that reads a new plan at each call. Each call reads only new events, and skips
 * sessions and requests that an earlier call found completed, so that a run over many old sessions
 * reads each only once.
 */
function createPlanReader(
  ledger: Ledger,
  onRead?: RescueProgress['onRead'],
): () => Promise<RescuePlan> {
  const events: LedgerEvent[] = []
  const ended = new Set<string>()
  let cursor: EventCursor | undefined
  return async () => {
    for (;;) {
      const page = await ledger.events(cursor)
      events.push(...page.events)
      const isLast = cursor !== undefined && page.next.block === cursor.block
      cursor = page.next
      if (isLast) break
    }
    const { account } = ledger
    const looked = { account, events, ended, ...(onRead && { onRead }) }
    return planRescue(await readHoldings(ledger, looked))
  }
}

/**
 * Makes all due calls of a plan one after another, and makes new plans until no call is due. A
 * refused call does not stop others, and is not sent again in the same run. `dueSteps` has their
 * order: the balance comes first, so that it can pay for the other calls, and larger amounts
 * precede smaller ones of their group, so that small amounts which other accounts created delay
 * nothing.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `signer-missing`.
 */
export async function runRescue(
  ledger: Ledger,
  { onSent, onRead, callsMax = RESCUE_CALLS_MAX }: RescueProgress = {},
): Promise<RescueRun> {
  const sent: { step: RescueStep; transaction: string }[] = []
  const readPlan = createPlanReader(ledger, onRead)
  const times = new Map<string, number>()
  const refused = new Map<string, RefusedStep>()
  for (;;) {
    const plan = await readPlan()
    const left = callsMax - sent.length - refused.size
    const timesOf = (step: RescueStep) => times.get(keyOf(step)) ?? 0
    const isOpen = (step: RescueStep) => !refused.has(keyOf(step)) && timesOf(step) < mostOf(step)
    const steps = dueSteps(plan, isOpen).slice(0, Math.max(0, left))
    if (steps.length === 0) return { sent, refused: [...refused.values()], plan }
    for (const step of steps) {
      const outcome = await sendStep(ledger, step)
      if (outcome instanceof LedgerError) {
        refused.set(keyOf(step), { step, error: outcome })
        continue
      }
      times.set(keyOf(step), timesOf(step) + 1)
      sent.push({ step, transaction: outcome })
      onSent?.(step, outcome)
    }
  }
}

/**
 * Sends the call of a step. Returns a refusal that concerns only this call, and throws any other
 * error.
 */
async function sendStep(
  ledger: Ledger,
  { call }: RescueStep & { readonly call: RescueCall },
): Promise<string | LedgerError> {
  try {
    return (await sendRescueCall(ledger, call)).hash
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    if (fatalCodes.some((code) => isLedgerError(error, code))) throw error
    return error
  }
}

/**
 * Returns the Unix second at which the next step becomes due; undefined if no step becomes due
 * later.
 */
export function nextDueAtSeconds({ steps, nowSeconds }: RescuePlan): bigint | undefined {
  return steps.find(({ dueAtSeconds }) => dueAtSeconds > nowSeconds)?.dueAtSeconds
}
