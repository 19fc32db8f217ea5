import {
  type AuditLedger,
  gasLostOf,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, type Hash, type Log, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { codeOf } from '../attempt.ts'
import type { Randomness } from '../randomness.ts'
import { createRota } from '../rota.ts'
import { type AccusationBudget, createAccusationBudget } from './accusation-budget.ts'
import {
  ACCUSATION_CLIENTS_MIN,
  ACCUSATION_ITEMS_MAX,
  ACCUSATION_ITEMS_MIN,
  ACCUSATION_MARGIN_SECONDS,
  ACCUSATIONS_PER_STEP_MAX,
  FALSE_FLAGS,
  FLAG_AUDITS,
} from './limits.ts'
import { createStakeOrder, type Placed } from './most-at-stake.ts'
import type { Finding, Suspect, ValidatorRecords } from './records.ts'
import { createShelf, put, remove } from './shelf.ts'

/** Over how many audits of the whole network the chance of any false flag is stated. */
export const flagLimits = { audits: FLAG_AUDITS, falseFlags: FALSE_FLAGS }

export type AccuserOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly records: ValidatorRecords
  readonly state: State
  readonly log: Log
}

/** Accuses whom the evidence flags: docs/spec/verification.md, section 10. */
export type Accuser = {
  /** Takes note of accusations, whoever's; maybe more than once. */
  hear(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

type Accusing = AccuserOptions & { readonly budget: AccusationBudget }

/** Cases of fraud against each provider and model, until they were seen to have ended. */
const ACCUSED = 'validator/accused/'
const accusedPlace = ({ provider, modelVersion }: Suspect) =>
  `${ACCUSED}${provider}/${modelVersion}/`

export function createAccuser(options: AccuserOptions): Accuser {
  const { records, state, log } = options
  const accusing = { ...options, budget: createAccusationBudget(options) }
  const { budget } = accusing
  const inOrder = createStakeOrder(options.ledger)
  const turns = () => createRota<Placed<Suspect>>(ACCUSATIONS_PER_STEP_MAX, ({ place }) => place)
  let rota = turns()
  return {
    async hear(event) {
      if (event.kind !== 'accused') return
      await state.commit([put(`${accusedPlace(event)}${event.caseId}`, event.caseId)])
    },
    async step() {
      if (!(await budget.isLeft())) {
        // What is left for tomorrow begins with those that have most at stake.
        rota = turns()
        return
      }
      const suspects = await records.suspects()
      const flagged = suspects.filter(({ suspicion }) => Detector.flagged(suspicion, flagLimits))
      for (const { suspect } of rota(await inOrder(flagged))) {
        const { provider, modelVersion } = suspect
        await pursue(accusing, { provider, modelVersion }).catch((error) => {
          // Another validator was faster, or the chain wants more: the evidence is not lost.
          log('accusation-refused', { provider, code: codeOf(error) })
        })
      }
    },
  }
}

async function pursue(options: Accusing, suspect: Suspect): Promise<void> {
  const { audits, budget } = options
  if (!(await budget.isLeft()) || (await audits.courtRecord(suspect.provider)).isExcluded) return
  const items = await itemsOf(options, suspect)
  if (!isEnough(items) || (await canWait(options, suspect, items))) return
  if (await isDrawnOnChain(options, items)) await accuse(options, suspect, items)
}

/** Accuses by what no case that runs judges already. */
async function accuse(options: Accusing, suspect: Suspect, items: readonly Item[]): Promise<void> {
  const { audits, records, log, budget } = options
  const findings = items.map(({ untilSeconds: _, ...finding }) => finding)
  try {
    const accused = items.map(({ receipt, path }) => ({ receipt, path }))
    const { id, hash: transaction, gasCost } = await audits.accuse(accused)
    await budget.spend(gasCost)
    await records.markAccused(findings)
    log('accused', { provider: suspect.provider, case: id, transaction, gasCost })
  } catch (error) {
    const gasLost = gasLostOf(error)
    if (gasLost > 0n) await budget.spend(gasLost)
    if (isLedgerError(error, 'case-running')) {
      const free = items.filter(({ receiptId }) => receiptId !== error.values.receiptId)
      const isOther = free.length < items.length && isEnough(free)
      if (isOther && (await budget.isLeft())) return accuse(options, suspect, free)
    }
    // A case has found fraud by some of these already.
    if (isLedgerError(error, 'receipt-used')) await records.markAccused(findings)
    throw error
  }
}

/** Whether as many receipts of as many clients as an accusation needs. */
function isEnough(items: readonly Finding[]): boolean {
  const clients = new Set(items.map(({ client }) => client))
  return items.length >= ACCUSATION_ITEMS_MIN && clients.size >= ACCUSATION_CLIENTS_MIN
}

/**
 * Whether a case of fraud against a provider runs, in the model that is asked about, and enough of
 * the receipts can still be judged a while from now.
 */
async function canWait(
  { ledger, audits, state }: AccuserOptions,
  suspect: Suspect,
  items: readonly Item[],
): Promise<boolean> {
  let isTried = false
  const cases = createShelf(state).readAll(accusedPlace(suspect), Shape.unsigned(64))
  for await (const { key, value: id } of cases) {
    const standing = await audits.courtCase(id)
    if (standing?.status === 'final') await state.commit([remove(key)])
    else if (standing) isTried = true
  }
  if (!isTried) return false
  const then = (await ledger.nowSeconds()) + ACCUSATION_MARGIN_SECONDS
  return isEnough(items.filter(({ untilSeconds }) => then < untilSeconds))
}

/** The chain takes as evidence what values drew that it has itself. */
async function isDrawnOnChain(
  { randomness, records }: AccuserOptions,
  items: readonly Finding[],
): Promise<boolean> {
  const epochs = new Set<bigint>()
  for (const { receipt } of items) {
    const subject = await records.subject(receipt.sessionId)
    if (subject) epochs.add((await randomness.epochOf(subject.anchoredSeconds)) + 1n)
  }
  for (const epoch of epochs) if (!(await randomness.settle(epoch))) return false
  return true
}

/** A finding that can be judged until a second. */
type Item = Finding & { readonly untilSeconds: bigint }

/**
 * The latest receipts examined that can still be judged, whatever they showed: choosing the worst
 * would make a case of chance.
 */
async function itemsOf(options: AccuserOptions, suspect: Suspect): Promise<readonly Item[]> {
  const { ledger, records } = options
  const now = await ledger.nowSeconds()
  const parties: readonly AccountId[] = [ledger.account, suspect.provider]
  const ends = new Map<Hash, bigint>()
  const endOf = async (id: Hash): Promise<bigint> => {
    const known = ends.get(id)
    if (known !== undefined) return known
    const subject = await records.subject(id)
    const end = subject ? subject.anchoredSeconds + subject.windowSeconds : 0n
    ends.set(id, end)
    return end
  }
  const items: Item[] = []
  for (const finding of (await records.findings(suspect)).toReversed()) {
    const { outcome, accused, client, receipt } = finding
    if (outcome !== 'examined' || accused || parties.includes(client)) continue
    const untilSeconds = await endOf(receipt.sessionId)
    if (now < untilSeconds) items.push({ ...finding, untilSeconds })
    if (items.length === ACCUSATION_ITEMS_MAX) break
  }
  return items.reverse()
}
