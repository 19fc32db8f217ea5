import { type AuditLedger, isLedgerError, type Ledger, type LedgerEvent } from '@ostrom/ledger'
import { type AccountId, type Hash, type Log, Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { Detector } from '@ostrom/verification'
import { codeOf } from '../attempt.ts'
import type { Randomness } from '../randomness.ts'
import {
  ACCUSATION_CLIENTS_MIN,
  ACCUSATION_ITEMS_MAX,
  ACCUSATION_ITEMS_MIN,
  ACCUSATIONS_PER_STEP_MAX,
  FALSE_FLAGS,
  FLAG_AUDITS,
} from './limits.ts'
import type { Finding, Suspect, ValidatorRecords } from './records.ts'
import { createRota } from './rota.ts'
import { createShelf, put } from './shelf.ts'

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

/** The newest case of fraud against each provider and model. */
const ACCUSED = 'validator/accused/'
const accusedKey = ({ provider, modelVersion }: Suspect) => `${ACCUSED}${provider}/${modelVersion}`

export function createAccuser(options: AccuserOptions): Accuser {
  const { records, state, log } = options
  const keyOf = ({ provider, modelVersion }: Suspect) => `${provider}/${modelVersion}`
  const rota = createRota<Suspect>(ACCUSATIONS_PER_STEP_MAX, keyOf)
  return {
    async hear(event) {
      if (event.kind === 'accused') await state.commit([put(accusedKey(event), event.caseId)])
    },
    async step() {
      const suspects = await records.suspects()
      const flagged = suspects.filter(({ suspicion }) => Detector.flagged(suspicion, flagLimits))
      for (const { provider, modelVersion } of rota(flagged)) {
        const suspect = { provider, modelVersion }
        await pursue(options, suspect).catch((error) => {
          // Another validator was faster, or the chain wants more: the evidence is not lost.
          log('accusation-refused', { provider, code: codeOf(error) })
        })
      }
    },
  }
}

async function pursue(options: AccuserOptions, suspect: Suspect): Promise<void> {
  const { audits, records, log } = options
  if (await isTried(options, suspect)) return
  if ((await audits.courtRecord(suspect.provider)).isExcluded) return
  const items = await itemsOf(options, suspect)
  if (!items || !(await isDrawnOnChain(options, items))) return
  try {
    const { id, hash: transaction } = await audits.accuse(
      items.map(({ receipt, path }) => ({ receipt, path })),
    )
    await records.markAccused(items)
    log('accused', { provider: suspect.provider, case: id, transaction })
  } catch (error) {
    // A case has found fraud by some of these already.
    if (isLedgerError(error, 'receipt-used')) await records.markAccused(items)
    throw error
  }
}

/** Whether a case of fraud against a provider runs, in the model that is asked about. */
async function isTried({ audits, state }: AccuserOptions, suspect: Suspect): Promise<boolean> {
  const id = await createShelf(state).read(accusedKey(suspect), Shape.unsigned(64))
  const standing = id === undefined ? undefined : await audits.courtCase(id)
  return standing !== undefined && standing.status !== 'final'
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

/**
 * The latest receipts examined that can still be judged, whatever they showed: choosing the worst
 * would make a case of chance. Undefined while there are too few, or of too few clients.
 */
async function itemsOf(
  options: AccuserOptions,
  suspect: Suspect,
): Promise<readonly Finding[] | undefined> {
  const { ledger, records } = options
  const now = await ledger.nowSeconds()
  const parties: readonly AccountId[] = [ledger.account, suspect.provider]
  const open = new Map<Hash, boolean>()
  const isOpen = async (id: Hash): Promise<boolean> => {
    const known = open.get(id)
    if (known !== undefined) return known
    const subject = await records.subject(id)
    const is = subject !== undefined && now < subject.anchoredSeconds + subject.windowSeconds
    open.set(id, is)
    return is
  }
  const items: Finding[] = []
  for (const finding of (await records.findings(suspect)).toReversed()) {
    const { outcome, accused, client, receipt } = finding
    if (outcome !== 'examined' || accused || parties.includes(client)) continue
    if (await isOpen(receipt.sessionId)) items.push(finding)
    if (items.length === ACCUSATION_ITEMS_MAX) break
  }
  const clients = new Set(items.map(({ client }) => client))
  if (items.length < ACCUSATION_ITEMS_MIN || clients.size < ACCUSATION_CLIENTS_MIN) return undefined
  return items.reverse()
}
