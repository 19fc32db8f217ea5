import type { AuditLedger, LedgerEvent, Plant } from '@ostrom/ledger'
import {
  type AccountId,
  Cbor,
  type Domain,
  Findings,
  Hex,
  type Log,
  type Random,
  Receipt,
} from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { Wealth } from '@ostrom/verification'
import { attempt } from '../../attempt.ts'
import { FINDINGS_MAX, SUSPICIOUS_WEALTH } from '../limits.ts'
import type { Finding, ValidatorRecords } from '../records.ts'
import { createFindingsRecords, type FindingsRecords, type KnownPlant } from './records.ts'

// A validator's pay: docs/spec/verification.md, section 12. Each epoch it commits to all that it
// found by one hash, and opens of it only what turns out to be planted.

export type FindingsKeeperOptions = {
  readonly audits: AuditLedger
  readonly account: AccountId
  readonly domain: Domain
  readonly records: ValidatorRecords
  readonly state: State
  readonly random: Random
  readonly nowSeconds: () => Promise<bigint>
  readonly log: Log
}

export type FindingsKeeper = {
  /** Commits, opens and settles what is due. */
  step(): Promise<void>
  /** Told of every event, maybe more than once. */
  hear(event: LedgerEvent): Promise<void>
}

type Keeping = FindingsKeeperOptions & { readonly kept: FindingsRecords }

/** Epochs after the one found in, in which findings are committed and opened. */
const COMMIT_EPOCHS = 2n
const OPEN_UNTIL = 5n

export function createFindingsKeeper(options: FindingsKeeperOptions): FindingsKeeper {
  const keeping = { ...options, kept: createFindingsRecords(options.state) }
  const { audits, nowSeconds, kept, log } = keeping
  const told = { log, failed: 'findings-step-failed' }
  return {
    async step() {
      const now = await nowSeconds()
      const seconds = await audits.epochSeconds()
      const epoch = now / seconds
      if (epoch <= OPEN_UNTIL) return
      for (const at of [epoch - COMMIT_EPOCHS, epoch - 1n]) {
        await attempt({ ...told, what: { epoch: at } }, () =>
          commit(keeping, { epoch: at, now, seconds }),
        )
      }
      for (const plant of await kept.plants()) {
        await attempt({ ...told, what: { plant: plant.id } }, () => attend(keeping, plant, epoch))
      }
      await kept.forgetBefore(epoch - OPEN_UNTIL)
    },
    async hear(event) {
      if (event.kind !== 'plant-revealed' || !event.receiptId) return
      const { plantId: id, epoch, receiptId } = event
      const findings = (await kept.committed(epoch)) ?? []
      const known = findings.some((finding) => finding.receiptId === receiptId)
      if (known) await kept.keepPlant({ id, epoch, receiptId })
    },
  }
}

type Time = { readonly epoch: bigint; readonly now: bigint; readonly seconds: bigint }

/**
 * Commits what was found of an epoch's receipts: once all are audited, or the time is nearly over.
 * What is committed is on disk before, or it could never be opened.
 */
async function commit(keeping: Keeping, time: Time): Promise<void> {
  const { audits, account, records, kept, log } = keeping
  const { epoch, now, seconds } = time
  const validator = account
  if (await audits.committedFindings({ epoch, validator })) return
  let findings = await kept.committed(epoch)
  if (!findings) {
    const late = now >= (epoch + COMMIT_EPOCHS) * seconds + seconds / 2n
    const isDrawn = (await audits.beacon(epoch + 1n)).stage === 'final'
    const [next] = await records.due((epoch + 1n) * seconds)
    if (!late && (!isDrawn || next)) return
    findings = toldOf(
      keeping,
      await records.findingsBetween(epoch * seconds, (epoch + 1n) * seconds),
    )
    if (findings.length === 0) return
    await kept.commit(epoch, findings)
  }
  const { root } = Findings.treeOf({ epoch, validator }, findings)
  await audits.commitFindings({ epoch, root })
  log('findings-committed', { epoch, findings: findings.length })
}

/** What the findings of an epoch say, provider by provider. */
function toldOf(keeping: Keeping, found: readonly Finding[]): readonly Findings.Finding[] {
  const { domain, random } = keeping
  const told: Findings.Finding[] = []
  const byProvider = Map.groupBy(found, ({ provider, receipt }) => {
    return `${provider}/${receipt.modelVersion}`
  })
  for (const findings of byProvider.values()) {
    const evidence = findings.flatMap((one) => (one.evidence === undefined ? [] : [one.evidence]))
    const isSuspicious = Wealth.wealthOf(evidence) >= SUSPICIOUS_WEALTH
    // Salted, so that nobody can guess the findings behind a root and copy them.
    const salt = random(32)
    const scoreHash = Hex.sha256Hex(Cbor.encode({ salt, evidence: [...evidence] }))
    for (const { receipt, outcome } of findings) {
      const receiptId = Receipt.idOf(receipt, domain)
      if (outcome === 'withheld') told.push({ receiptId, verdict: 'withheld', scoreHash })
      if (outcome !== 'examined' || evidence.length === 0) continue
      told.push({ receiptId, verdict: isSuspicious ? 'suspicious' : 'clean', scoreHash })
    }
  }
  return told.slice(0, FINDINGS_MAX)
}

/** Opens the finding of a plant's receipt, and settles the plant once its time is over. */
async function attend(keeping: Keeping, known: KnownPlant, epoch: bigint): Promise<void> {
  const { audits, kept, log, account } = keeping
  const { id } = known
  const plant = await audits.plantAt(id)
  const openings = await audits.openings(id)
  const own = openings.find(({ validator }) => validator === account)
  if (!plant || plant.status === 'settled' || isForeign(keeping, plant)) {
    if (own && plant?.outcome) log('plant-ended', { plant: id, outcome: plant.outcome })
    return await kept.forgetPlant(id)
  }
  if (epoch >= plant.epoch + OPEN_UNTIL) return void (await audits.settlePlant(id))
  if (!own) await open(keeping, known)
}

/** Its planter, or the planted account, opens nothing. */
const isForeign = ({ account }: Keeping, { planter, revealed }: Plant): boolean =>
  planter === account || revealed?.provider === account

async function open(keeping: Keeping, { id, epoch, receiptId }: KnownPlant): Promise<void> {
  const { audits, account: validator, kept, log } = keeping
  const findings = (await kept.committed(epoch)) ?? []
  const finding = findings.find((one) => one.receiptId === receiptId)
  if (!finding) return await kept.forgetPlant(id)
  const owner = { epoch, validator }
  const proof = Findings.prove(Findings.treeOf(owner, findings), owner, receiptId)
  await audits.openFinding({ id, finding, proof })
  log('finding-opened', { plant: id, verdict: finding.verdict })
}
