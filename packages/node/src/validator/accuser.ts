import { type AuditLedger, isLedgerError, type Ledger } from '@ostrom/ledger'
import type { AccountId, Log } from '@ostrom/protocol'
import { Detector } from '@ostrom/verification'
import { codeOf } from '../attempt.ts'
import {
  ACCUSATION_CLIENTS_MIN,
  ACCUSATION_ITEMS_MAX,
  ACCUSATION_ITEMS_MIN,
  FALSE_FLAGS,
  FLAG_AUDITS,
} from './limits.ts'
import type { Finding, Suspect, ValidatorRecords } from './records.ts'

/** Over how many audits of the whole network the chance of any false flag is stated. */
export const flagLimits = { audits: FLAG_AUDITS, falseFlags: FALSE_FLAGS }

export type AccuserOptions = {
  readonly ledger: Ledger
  readonly audits: AuditLedger
  readonly records: ValidatorRecords
  readonly log: Log
  /** Whether an accusation of a provider is running already. */
  readonly isTried: (provider: AccountId) => Promise<boolean>
}

/** Accuses whom the evidence flags: docs/spec/verification.md, section 10. */
export type Accuser = { step(): Promise<void> }

export function createAccuser(options: AccuserOptions): Accuser {
  const { records, audits, log } = options
  return {
    async step() {
      for (const { suspicion, ...suspect } of await records.suspects()) {
        if (!Detector.flagged(suspicion, flagLimits)) continue
        const { provider } = suspect
        if ((await options.isTried(provider)) || (await audits.isExcluded(provider))) continue
        const items = await itemsOf(options, suspect)
        if (!items) continue
        await accuse(options, suspect, items).catch(async (error) => {
          // Of a plant that was revealed: nobody is accused for it any more.
          if (isLedgerError(error, 'receipt-planted')) await records.markAccused(items)
          // Another validator was faster, or the chain wants more: the evidence is not lost.
          const code = codeOf(error)
          log('accusation-refused', { provider: suspect.provider, code })
        })
      }
    },
  }
}

/**
 * The latest receipts examined, whatever they showed: choosing the worst would make a case of
 * chance. Undefined while there are too few, or of too few clients.
 */
async function itemsOf(
  { records }: AccuserOptions,
  suspect: Suspect,
): Promise<readonly Finding[] | undefined> {
  const findings = await records.findings(suspect)
  const usable = findings.filter(({ outcome, accused }) => outcome === 'examined' && !accused)
  const items = usable.slice(-ACCUSATION_ITEMS_MAX)
  const clients = new Set(items.map(({ client }) => client))
  if (items.length < ACCUSATION_ITEMS_MIN || clients.size < ACCUSATION_CLIENTS_MIN) return undefined
  return items
}

async function accuse(
  { audits, records, log }: AccuserOptions,
  { provider }: Suspect,
  items: readonly Finding[],
): Promise<void> {
  const { id, hash } = await audits.accuse({
    provider,
    items: items.map(({ receipt, path }) => ({ receipt, path })),
  })
  await records.markAccused(items)
  log('accused', { provider, accusation: id, transaction: hash })
}
