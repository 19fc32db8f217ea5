import { type AuditLedger, GENERAL_DOMAIN, type LedgerEvent } from '@ostrom/ledger'
import { type AccountId, Cbor, Findings, Hex, type Log, type Random } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { Wealth } from '@ostrom/verification'
import { attempt } from '../../attempt.ts'
import type { Randomness } from '../../randomness.ts'
import { createRota } from '../../rota.ts'
import { FINDINGS_MAX, PLANTS_PER_STEP_MAX, SUSPICIOUS_WEALTH } from '../limits.ts'
import type { Finding, ValidatorRecords } from '../records.ts'
import { createFindingsRecords, type FindingsRecords, type KnownPlant } from './records.ts'

// A validator's pay: docs/spec/verification.md, section 12. Each epoch it commits to all that it
// found by one hash, and opens of it only what turns out to be planted.

export type FindingsKeeperOptions = {
  readonly audits: AuditLedger
  readonly randomness: Randomness
  /** Who commits; this node is it, or its operator. */
  readonly account: AccountId
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
  const rota = createRota<KnownPlant>(PLANTS_PER_STEP_MAX, ({ id }) => `${id}`.padStart(78, '0'))
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
      for (const plant of rota(await kept.plants())) {
        await attempt({ ...told, what: { plant: plant.id } }, () => attend(keeping, plant, epoch))
      }
      await kept.forgetBefore(epoch - OPEN_UNTIL)
    },
    async hear(event) {
      if (event.kind !== 'plant-revealed') return
      const { plantId: id, provider, receiptId } = event
      // Its planter, and the planted account, open nothing.
      const plant = await audits.plantAt(id)
      if (!plant || plant.planter === options.account || provider === options.account) return
      const { epoch } = plant
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
  const { audits, account, randomness, records, kept, log } = keeping
  const { epoch, now, seconds } = time
  if (await audits.committedFindings({ epoch, account })) return
  let findings = await kept.committed(epoch)
  if (!findings) {
    const late = now >= (epoch + COMMIT_EPOCHS) * seconds + seconds / 2n
    const isDrawn = (await randomness.value(epoch + 1n)) !== undefined
    const [next] = await records.due((epoch + 1n) * seconds)
    if (!late && (!isDrawn || next)) return
    findings = toldOf(
      keeping,
      await records.findingsBetween(epoch * seconds, (epoch + 1n) * seconds),
    )
    const atSeconds = (epoch + 1n) * seconds - 1n
    const weighs = { account, domain: GENERAL_DOMAIN, atSeconds }
    if (findings.length === 0 || (await audits.weightAt(weighs)) === 0n) return
    await kept.commit(epoch, findings)
  }
  const { root } = Findings.treeOf({ epoch, validator: account }, findings)
  await audits.commitFindings({ epoch, root, account })
  log('findings-committed', { epoch, findings: findings.length })
}

/** What the findings of an epoch say, provider by provider. */
function toldOf(keeping: Keeping, found: readonly Finding[]): readonly Findings.Finding[] {
  const { random } = keeping
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
    for (const { receiptId, outcome } of findings) {
      if (outcome === 'withheld') told.push({ receiptId, verdict: 'withheld', scoreHash })
      if (outcome !== 'examined' || evidence.length === 0) continue
      told.push({ receiptId, verdict: isSuspicious ? 'suspicious' : 'clean', scoreHash })
    }
  }
  return told.slice(0, FINDINGS_MAX)
}

/** Opens the finding of a plant's receipt, and collects its pay once its time is over. */
async function attend(keeping: Keeping, known: KnownPlant, epoch: bigint): Promise<void> {
  const { audits, kept, log, account } = keeping
  const { id } = known
  if (epoch < known.epoch + OPEN_UNTIL) {
    if (!(await audits.opening({ id, account }))) await open(keeping, known)
    return
  }
  const plant = await audits.plantAt(id)
  const outcome = plant?.outcome
  // What the chain reads may be a block behind the time it tells: the next step looks again.
  if (plant && !outcome) return
  if (outcome && (await audits.opening({ id, account }))) {
    await audits.collectPlant({ id, account })
    log('plant-ended', { plant: id, outcome })
  }
  await kept.forgetPlant(id)
}

async function open(keeping: Keeping, { id, epoch, receiptId }: KnownPlant): Promise<void> {
  const { audits, account, kept, log } = keeping
  const findings = (await kept.committed(epoch)) ?? []
  const finding = findings.find((one) => one.receiptId === receiptId)
  if (!finding) return await kept.forgetPlant(id)
  const owner = { epoch, validator: account }
  const proof = Findings.prove(Findings.treeOf(owner, findings), owner, receiptId)
  const { verdict, scoreHash } = finding
  await audits.openFinding({ id, account, finding: { verdict, scoreHash }, proof })
  log('finding-opened', { plant: id, verdict })
}
