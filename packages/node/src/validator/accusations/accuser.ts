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
import type { Randomness } from '../../randomness.ts'
import { createRoundRobin } from '../../round-robin.ts'
import { errorCodeOf } from '../../try-logged.ts'
import {
  ACCUSATION_CLIENTS_MIN,
  ACCUSATION_ITEMS_MAX,
  ACCUSATION_ITEMS_MIN,
  ACCUSATION_MARGIN_SECONDS,
  ACCUSATIONS_PER_STEP_MAX,
  FALSE_FLAGS,
  FLAG_AUDITS,
} from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import { countedEvidence, isFlaggedBy } from '../records/counted-inputs.ts'
import { createRecordStore, deleteChange, putChange } from '../records/record-store.ts'
import type { Suspect, ValidatorRecords } from '../records/validator-records.ts'
import { createStakeOrder, type RankedSuspect } from '../stake-order.ts'
import { type AccusationBudget, createAccusationBudget } from './accusation-budget.ts'

/**
 * Bound on false suspicion: a number of audits in the network, and the probability that a validator
 * flags any honest provider within this number of audits.
 */
export const flagLimits = { audits: FLAG_AUDITS, falseFlags: FALSE_FLAGS }

export type AccuserOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly randomness: Randomness
  readonly records: ValidatorRecords
  readonly state: StateStore
  readonly log: Log
}

/** Accuses providers that the evidence flags: docs/spec/verification.md, section 10. */
export type Accuser = {
  /** Records accusations by any validator. Repeated events change nothing. */
  onEvent(event: LedgerEvent): Promise<void>
  step(): Promise<void>
}

type AccuserContext = AccuserOptions & { readonly budget: AccusationBudget }

/** Key prefix of open fraud cases, by provider and model version. */
const ACCUSED = 'validator/accused/'
const accusedPrefix = ({ provider, modelVersion }: Suspect) =>
  `${ACCUSED}${provider}/${modelVersion}/`

/** Creates the service that accuses suspected providers. */
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
        // The next day starts again with the providers that have the most stake.
        rota = turns()
        return
      }
      const suspects = await records.suspects()
      const flagged = suspects.filter(({ suspicion }) => Detector.isFlagged(suspicion, flagLimits))
      for (const { suspect } of rota(await inOrder(flagged))) {
        const { provider, modelVersion } = suspect
        await processSuspect(accusing, { provider, modelVersion }).catch((error) => {
          // Another validator accused first, or the chain requires more evidence. The findings
          // stay.
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
  if (!isEnough(items) || !(await isJuryEvidence(options, suspect))) return
  if (await canWait(options, suspect, items)) return
  if (await isSampledOnchain(options, items)) await accuse(options, suspect, items)
}

/** Accuses a provider with receipts that are in no running case. */
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
    // An earlier case already ruled fraud by some of these receipts.
    if (isLedgerError(error, 'receipt-already-used')) await records.markAccused(findings)
    throw error
  }
}

/** Returns true if the receipts and their clients are enough for an accusation. */
function isEnough(items: readonly AuditFinding[]): boolean {
  const clients = new Set(items.map(({ client }) => client))
  return items.length >= ACCUSATION_ITEMS_MIN && clients.size >= ACCUSATION_CLIENTS_MIN
}

/**
 * Returns false if a jury would not flag the provider. A jury sees only receipts within their audit
 * windows, and counts each input of embeddings once. If any of these receipts has embeddings, this
 * function counts the evidence as a jury does. Without embeddings it returns true.
 */
async function isJuryEvidence(
  { ledger, records }: AccuserOptions,
  suspect: Suspect,
): Promise<boolean> {
  const atSeconds = await ledger.nowSeconds()
  const subjects = await records.judgeable({ ...suspect, atSeconds })
  const open = new Set(subjects.map(({ id }) => id))
  const examined = (await records.findings(suspect)).filter(({ outcome, receipt }) => {
    return outcome === 'examined' && open.has(receipt.sessionId)
  })
  if (!examined.some(({ inputs }) => inputs)) return true
  return isFlaggedBy(countedEvidence(examined), flagLimits)
}

/**
 * Returns true if a fraud case against this provider and model version runs, and enough receipts
 * stay within their audit windows for another `ACCUSATION_MARGIN_SECONDS`.
 */
async function canWait(
  { ledger, audits, state }: AccuserOptions,
  suspect: Suspect,
  items: readonly AccusationItem[],
): Promise<boolean> {
  let isTried = false
  const cases = createRecordStore(state).readAll(accusedPrefix(suspect), Schema.unsigned(64))
  for await (const { key, value: id } of cases) {
    const courtCase = await audits.courtCase(id)
    if (courtCase?.status === 'final') await state.commit([deleteChange(key)])
    else if (courtCase) isTried = true
  }
  if (!isTried) return false
  const then = (await ledger.nowSeconds()) + ACCUSATION_MARGIN_SECONDS
  return isEnough(items.filter(({ untilSeconds }) => then < untilSeconds))
}

/**
 * Returns true once the chain has the beacon values that drew these receipts. The court accepts no
 * other evidence.
 */
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

/** A finding, with the Unix second at which its audit window ends. */
type AccusationItem = AuditFinding & { readonly untilSeconds: bigint }

/**
 * Returns the latest examined receipts within their audit windows, independent of their evidence,
 * because a selection of the worst receipts would accuse honest providers by chance.
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
    const endSeconds = ends.get(id)
    if (endSeconds !== undefined) return endSeconds
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
