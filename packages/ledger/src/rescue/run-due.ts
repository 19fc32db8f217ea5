import { assert } from '@ostrom/protocol'
import { isLedgerError, LedgerError } from '../errors.ts'
import type { LedgerEvent } from '../events.ts'
import type { EventCursor, Ledger } from '../ledger.ts'
import { type RescueCall, sendRescueCall } from './calls.ts'
import type { RescuePlan, RescueStep } from './plan.ts'
import { readHoldings } from './read-holdings.ts'
import { planRescue } from './rescue-plan.ts'

/** Most calls of one run; what is left is due in the next one. */
export const RESCUE_CALLS_MAX = 10_000

/** A call that the chain refused, by the code of its error. */
export type RefusedStep = { readonly step: RescueStep; readonly error: LedgerError }

export type RescueRun = {
  readonly sent: readonly { readonly step: RescueStep; readonly transaction: string }[]
  readonly refused: readonly RefusedStep[]
  /** What is left, as of the end of the run. */
  readonly plan: RescuePlan
}

/** Nothing else would succeed now either. */
const fatalCodes = ['chain-unreachable', 'insufficient-funds', 'signer-missing'] as const

/** Calls whose effect shows in events alone, which come some confirmations later. */
const onceKinds: ReadonlySet<RescueCall['kind']> = new Set([
  'leave-domain',
  'collect-juror-fee',
  'collect-honeypot',
])

const keyOf = ({ source, subject, asset, call }: RescueStep): string =>
  [source, subject, asset, call?.kind].join(' ')

/** Reads the plan of a ledger's own account. */
export const readRescuePlan = (ledger: Ledger): Promise<RescuePlan> => createPlanReader(ledger)()

/** Reads plans one after the other: of the events, each time only those that are new. */
function createPlanReader(ledger: Ledger): () => Promise<RescuePlan> {
  const events: LedgerEvent[] = []
  let cursor: EventCursor | undefined
  return async () => {
    for (;;) {
      const page = await ledger.events(cursor)
      events.push(...page.events)
      const isLast = cursor !== undefined && page.next.block === cursor.block
      cursor = page.next
      if (isLast) break
    }
    return planRescue(await readHoldings(ledger, { account: ledger.account, events }))
  }
}

/**
 * Makes all calls that are due, one after the other, and reads the plan anew after each, until
 * nothing is due. A refused call stops no other one; it is not sent again in the same run.
 *
 * @throws {LedgerError} `chain-unreachable`, `insufficient-funds`, `signer-missing`.
 */
export async function runRescue(
  ledger: Ledger,
  onSent: (step: RescueStep, transaction: string) => void = () => {},
): Promise<RescueRun> {
  const sent: { step: RescueStep; transaction: string }[] = []
  const readPlan = createPlanReader(ledger)
  const done = new Set<string>()
  const refused = new Map<string, RefusedStep>()
  for (let calls = 0; calls < RESCUE_CALLS_MAX; calls++) {
    const plan = await readPlan()
    const { nowSeconds } = plan
    const due = plan.steps.find(
      (step) =>
        step.call &&
        step.dueAtSeconds <= nowSeconds &&
        !refused.has(keyOf(step)) &&
        !done.has(keyOf(step)),
    )
    if (!due?.call) return { sent, refused: [...refused.values()], plan }
    try {
      const { hash } = await sendRescueCall(ledger, due.call)
      if (onceKinds.has(due.call.kind)) done.add(keyOf(due))
      sent.push({ step: due, transaction: hash })
      onSent(due, hash)
    } catch (error) {
      if (!(error instanceof LedgerError)) throw error
      if (fatalCodes.some((code) => isLedgerError(error, code))) throw error
      refused.set(keyOf(due), { step: due, error })
    }
  }
  assert(false, `a rescue needs at most ${RESCUE_CALLS_MAX} calls`)
}

/** When the next call is due that is not due yet; undefined where nothing is left to do. */
export function nextDueAtSeconds({ steps, nowSeconds }: RescuePlan): bigint | undefined {
  return steps.find(({ dueAtSeconds }) => dueAtSeconds > nowSeconds)?.dueAtSeconds
}
