import { isLedgerError, LedgerError } from '../errors.ts'
import type { LedgerEvent } from '../events.ts'
import type { EventCursor, Ledger } from '../ledger.ts'
import { type RescueCall, sendRescueCall } from './calls.ts'
import { dueSteps } from './due-steps.ts'
import type { RescuePlan, RescueStep } from './plan.ts'
import { readHoldings } from './read-holdings.ts'
import { planRescue } from './rescue-plan.ts'

/** Most calls of one run; the rest is due in the next one. */
export const RESCUE_CALLS_MAX = 10_000

/**
 * Most times that a run makes one step's call. Steps that come back, such as withdrawals, do so
 * less often; an endpoint that goes on to show a step as due costs the gas of this many calls.
 */
export const RESCUE_REPEATS_MAX = 8

/** A call that the chain refused, by the code of its error. */
export type RefusedStep = { readonly step: RescueStep; readonly error: LedgerError }

export type RescueRun = {
  readonly sent: readonly { readonly step: RescueStep; readonly transaction: string }[]
  readonly refused: readonly RefusedStep[]
  /** Remaining plan, as of the end of the run. */
  readonly plan: RescuePlan
}

/** Progress of a run. */
export type RescueProgress = {
  readonly onSent?: (step: RescueStep, transaction: string) => void
  /** How many sessions, requests, cases and so on were looked at of those to look at. */
  readonly onRead?: (read: number, total: number) => void
  /** Most calls; `RESCUE_CALLS_MAX` when absent. */
  readonly callsMax?: number
}

/** Nothing else would succeed now either. */
const fatalCodes = ['chain-unreachable', 'insufficient-funds', 'signer-missing'] as const

/** Calls whose effect shows in events alone, which come some confirmations later. */
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
 * Reads plans one after the other. Of the events, each time only the new ones; records that a look
 * found ended for good are not read again, so that a run over many old sessions reads each once.
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
 * Makes all calls that are due, a plan's after the other, and plans anew until nothing is due. A
 * refused call stops no other one; it is not sent again in the same run. The balance comes first,
 * so that it can pay for the rest; then the most valuable amounts, so that dust which others made
 * delays nothing.
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

/** Sends the call of a step. A refusal that says nothing about other calls is returned. */
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

/** When the next call is due that is not due yet; undefined where nothing is left to do. */
export function nextDueAtSeconds({ steps, nowSeconds }: RescuePlan): bigint | undefined {
  return steps.find(({ dueAtSeconds }) => dueAtSeconds > nowSeconds)?.dueAtSeconds
}
