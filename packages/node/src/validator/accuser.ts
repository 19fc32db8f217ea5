import {
  type AuditLedger,
  gasSpentOnRevert,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, type Hash, type Log, Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import type { Randomness } from '../randomness.ts'
import { createRoundRobin } from '../round-robin.ts'
import { errorCodeOf } from '../try-logged.ts'
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
import { createRecordStore, deleteChange, putChange } from './record-store.ts'
import { createStakeOrder, type RankedSuspect } from './stake-order.ts'
import type { AuditFinding, Suspect, ValidatorRecords } from './validator-records.ts'

/** Over how many audits of the whole network the chance of any false flag is stated. */
export const flagLimits = { audits: FLAG_AUDITS, falseFlags: FALSE_FLAGS }

export type AccuserOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly records: ValidatorRecords
  readonly state: StateStore
  readonly log: Log
}

/** Accuses whom the evidence flags: docs/spec/verification.md, section 10. */
export type Accuser = {
  /** Takes note of accusations, whoever's; maybe more than once. */
  onEvent(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

type AccuserContext = AccuserOptions & { readonly budget: AccusationBudget }

/** Cases of fraud against each provider and model, until they were seen to have ended. */
const ACCUSED = 'validator/accused/'
const accusedPrefix = ({ provider, modelVersion }: Suspect) =>
  `${ACCUSED}${provider}/${modelVersion}/`

export function createAccuser(options: AccuserOptions): Accuser {
  const { records, state, log } = options
  const accusing = { ...options, budget: createAccusationBudget(options) }
  const { budget } = accusing
  const inOrder = createStakeOrder(options.ledger)
  const turns = () =>
    createRoundRobin<RankedSuspect<Suspect>>(ACCUSATIONS_PER_STEP_MAX, ({ rankKey }) => rankKey)
  let rota = turns()
  return {
    async onEvent(event) {
      if (event.kind !== 'provider-accused') return
      await state.commit([putChange(`${accusedPrefix(event)}${event.caseId}`, event.caseId)])
    },
    async step() {
      if (!(await budget.isLeft())) {
        // What is left for tomorrow begins with those that have most at stake.
        rota = turns()
        return
      }
      const suspects = await records.suspects()
      const flagged = suspects.filter(({ suspicion }) => Detector.isFlagged(suspicion, flagLimits))
      for (const { suspect } of rota(await inOrder(flagged))) {
        const { provider, modelVersion } = suspect
        await processSuspect(accusing, { provider, modelVersion }).catch((error) => {
          // Another validator was faster, or the chain wants more: the evidence is not lost.
          log('accusation-refused', { provider, code: errorCodeOf(error) })
        })
      }
    },
  }
}

async function processSuspect(options: AccuserContext, suspect: Suspect): Promise<void> {
  const { audits, budget } = options
  if (!(await budget.isLeft()) || (await audits.courtRecord(suspect.provider)).isExcluded) return
  const items = await itemsOf(options, suspect)
  if (!isEnough(items) || (await canWait(options, suspect, items))) return
  if (await isSampledOnchain(options, items)) await accuse(options, suspect, items)
}

/** Accuses by what no case that runs judges already. */
async function accuse(
  options: AccuserContext,
  suspect: Suspect,
  items: readonly AccusationItem[],
): Promise<void> {
  const { audits, records, log, budget } = options
  const findings = items.map(({ untilSeconds: _, ...finding }) => finding)
  try {
    const accused = items.map(({ receipt, path }) => ({ receipt, path }))
    const { id, hash: transaction, gasCost } = await audits.accuse(accused)
    await budget.spend(gasCost)
    await records.markAccused(findings)
    log('provider-accused', { provider: suspect.provider, case: id, transaction, gasCost })
  } catch (error) {
    const gasLost = gasSpentOnRevert(error)
    if (gasLost > 0n) await budget.spend(gasLost)
    if (isLedgerError(error, 'receipt-in-case')) {
      const free = items.filter(({ receiptId }) => receiptId !== error.values.receiptId)
      const isOther = free.length < items.length && isEnough(free)
      if (isOther && (await budget.isLeft())) return accuse(options, suspect, free)
    }
    // A case has found fraud by some of these already.
    if (isLedgerError(error, 'receipt-already-used')) await records.markAccused(findings)
    throw error
  }
}

/** Whether as many receipts of as many clients as an accusation needs. */
function isEnough(items: readonly AuditFinding[]): boolean {
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
  items: readonly AccusationItem[],
): Promise<boolean> {
  let isTried = false
  const cases = createRecordStore(state).readAll(accusedPrefix(suspect), Schema.unsigned(64))
  for await (const { key, value: id } of cases) {
    const standing = await audits.courtCase(id)
    if (standing?.status === 'final') await state.commit([deleteChange(key)])
    else if (standing) isTried = true
  }
  if (!isTried) return false
  const then = (await ledger.nowSeconds()) + ACCUSATION_MARGIN_SECONDS
  return isEnough(items.filter(({ untilSeconds }) => then < untilSeconds))
}

/** The chain takes as evidence what values drew that it has itself. */
async function isSampledOnchain(
  { randomness, records }: AccuserOptions,
  items: readonly AuditFinding[],
): Promise<boolean> {
  const epochs = new Set<bigint>()
  for (const { receipt } of items) {
    const subject = await records.subject(receipt.sessionId)
    if (subject) epochs.add((await randomness.epochOf(subject.anchoredSeconds)) + 1n)
  }
  for (const epoch of epochs) if (!(await randomness.ensureOnchain(epoch))) return false
  return true
}

/** A finding that can be judged until a second. */
type AccusationItem = AuditFinding & { readonly untilSeconds: bigint }

/**
 * The latest receipts examined that can still be judged, whatever they showed: choosing the worst
 * would make a case of chance.
 */
async function itemsOf(
  options: AccuserOptions,
  suspect: Suspect,
): Promise<readonly AccusationItem[]> {
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
  const items: AccusationItem[] = []
  for (const finding of (await records.findings(suspect)).toReversed()) {
    const { outcome, isAccused, client, receipt } = finding
    if (outcome !== 'examined' || isAccused || parties.includes(client)) continue
    const untilSeconds = await endOf(receipt.sessionId)
    if (now < untilSeconds) items.push({ ...finding, untilSeconds })
    if (items.length === ACCUSATION_ITEMS_MAX) break
  }
  return items.reverse()
}
