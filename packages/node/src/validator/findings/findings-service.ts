import {
  type AuditLedger,
  GENERAL_DOMAIN,
  type HoneypotLedger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, Cbor, Findings, Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { BettingMartingale } from '@ostrom/verification'
import type { Randomness } from '../../randomness.ts'
import { createRoundRobin } from '../../round-robin.ts'
import { tryLogged } from '../../try-logged.ts'
import { FINDINGS_MAX, HONEYPOTS_PER_STEP_MAX, SUSPICIOUS_MARTINGALE } from '../limits.ts'
import type { AuditFinding } from '../records/audit-finding.ts'
import { countedEvidence } from '../records/counted-inputs.ts'
import type { ValidatorRecords } from '../records/validator-records.ts'
import { createFindingsRecords, type FindingsRecords, type HoneypotRecord } from './records.ts'

// A validator earns pay by its findings: docs/spec/verification.md, section 12. In each epoch it
// commits the Merkle root of all findings, and opens only findings on revealed honeypots.

export type FindingsServiceOptions = {
  readonly audits: Pick<AuditLedger, 'epochSeconds' | 'settledWeightAt'>
  readonly honeypots: HoneypotLedger
  readonly randomness: Randomness
  /** The committing account: this node's own, or one that it operates. */
  readonly account: AccountId
  readonly records: ValidatorRecords
  readonly state: StateStore
  readonly random: RandomBytes
  readonly nowSeconds: () => Promise<bigint>
  readonly log: Log
}

export type FindingsService = {
  /** Commits due findings, opens those on honeypots, and collects rewards. */
  step(): Promise<void>
  /** Called with every event, possibly more than once. */
  onEvent(event: LedgerEvent): Promise<void>
}

type FindingsServiceContext = FindingsServiceOptions & { readonly findingsRecords: FindingsRecords }

/**
 * Findings on an epoch can be committed up to the epoch that is `COMMIT_EPOCHS` later, and opened
 * before the epoch that is `OPEN_UNTIL` later.
 */
const COMMIT_EPOCHS = 2n
const OPEN_UNTIL = 5n

/**
 * Creates the service that commits findings, opens those on honeypots, and collects their rewards.
 */
export function createFindingsService(options: FindingsServiceOptions): FindingsService {
  const keeping = { ...options, findingsRecords: createFindingsRecords(options.state) }
  const { audits, honeypots, nowSeconds, findingsRecords, log } = keeping
  const reporting = { log, failed: 'findings-step-failed' }
  const rota = createRoundRobin<HoneypotRecord>(HONEYPOTS_PER_STEP_MAX, ({ id }) =>
    `${id}`.padStart(78, '0'),
  )
  return {
    async step() {
      const now = await nowSeconds()
      const seconds = await audits.epochSeconds()
      const epoch = now / seconds
      if (epoch <= OPEN_UNTIL) return
      for (const at of [epoch - COMMIT_EPOCHS, epoch - 1n]) {
        await tryLogged({ ...reporting, what: { epoch: at } }, () =>
          commit(keeping, { epoch: at, now, seconds }),
        )
      }
      for (const honeypot of rota(await findingsRecords.honeypots())) {
        await tryLogged({ ...reporting, what: { honeypot: honeypot.id } }, () =>
          processHoneypot(keeping, honeypot, epoch),
        )
      }
      await findingsRecords.deleteBefore(epoch - OPEN_UNTIL)
    },
    async onEvent(event) {
      if (event.kind !== 'honeypot-revealed') return
      const { honeypotId: id, provider, receiptId } = event
      // The honeypot's owner and the honeypot account itself open no findings.
      const honeypot = await honeypots.honeypot(id)
      if (!honeypot || honeypot.honeypotOwner === options.account || provider === options.account)
        return
      const { epoch } = honeypot
      const findings = (await findingsRecords.committed(epoch)) ?? []
      const isExamined = findings.some((finding) => finding.receiptId === receiptId)
      if (isExamined) await findingsRecords.saveHoneypot({ id, epoch, receiptId })
    },
  }
}

type EpochTime = { readonly epoch: bigint; readonly now: bigint; readonly seconds: bigint }

/**
 * Commits the findings on an epoch's receipts once all these receipts are audited, or late in the
 * commit phase. The findings are on disk before the transaction, because this node needs them to
 * open a finding.
 */
async function commit(keeping: FindingsServiceContext, time: EpochTime): Promise<void> {
  const { audits, honeypots, account, randomness, records, findingsRecords, log } = keeping
  const { epoch, now, seconds } = time
  if (await honeypots.committedFindings({ epoch, account })) return
  let findings = await findingsRecords.committed(epoch)
  if (!findings) {
    const late = now >= (epoch + COMMIT_EPOCHS) * seconds + seconds / 2n
    const isDrawn = (await randomness.value(epoch + 1n)) !== undefined
    const [next] = await records.due((epoch + 1n) * seconds)
    if (!late && (!isDrawn || next)) return
    findings = findingsToCommit(
      keeping,
      await records.findingsBetween(epoch * seconds, (epoch + 1n) * seconds),
    )
    const atSeconds = (epoch + 1n) * seconds - 1n
    const weighs = { account, domain: GENERAL_DOMAIN, atSeconds }
    if (findings.length === 0 || (await audits.settledWeightAt(weighs)) === 0n) return
    await findingsRecords.commit(epoch, findings)
  }
  const { root } = Findings.buildTree({ epoch, validator: account }, findings)
  await honeypots.commitFindings({ epoch, root, account })
  log('findings-committed', { epoch, findings: findings.length })
}

/**
 * Returns the findings of an epoch to commit. All examined answers of a provider and model version
 * get the same verdict.
 */
function findingsToCommit(
  keeping: FindingsServiceContext,
  found: readonly AuditFinding[],
): readonly Findings.Finding[] {
  const { random } = keeping
  const committed: Findings.Finding[] = []
  const byProvider = Map.groupBy(found, ({ provider, receipt }) => {
    return `${provider}/${receipt.modelVersion}`
  })
  for (const findings of byProvider.values()) {
    const evidence = countedEvidence(findings).filter((one) => one !== undefined)
    const isSuspicious = BettingMartingale.wealth(evidence) >= SUSPICIOUS_MARTINGALE
    // The salt prevents others from guessing the findings behind a root and copying them.
    const salt = random(32)
    const scoreHash = Hex.sha256Hex(Cbor.encode({ salt, evidence: [...evidence] }))
    for (const { receiptId, outcome } of findings) {
      if (outcome === 'withheld') committed.push({ receiptId, verdict: 'withheld', scoreHash })
      if (outcome !== 'examined' || evidence.length === 0) continue
      committed.push({ receiptId, verdict: isSuspicious ? 'suspicious' : 'clean', scoreHash })
    }
  }
  return committed.slice(0, FINDINGS_MAX)
}

/** Opens the finding on a honeypot's receipt, and collects the reward after the open phase. */
async function processHoneypot(
  keeping: FindingsServiceContext,
  record: HoneypotRecord,
  epoch: bigint,
): Promise<void> {
  const { honeypots, findingsRecords, log, account } = keeping
  const { id } = record
  if (epoch < record.epoch + OPEN_UNTIL) {
    if (!(await honeypots.findingOpening({ id, account }))) await openFinding(keeping, record)
    return
  }
  const honeypot = await honeypots.honeypot(id)
  const outcome = honeypot?.outcome
  // Contract state may be a block behind the chain's time, so the next step repeats the read.
  if (honeypot && !outcome) return
  if (outcome && (await honeypots.findingOpening({ id, account }))) {
    await honeypots.collectHoneypotReward({ id, account })
    log('honeypot-ended', { honeypot: id, outcome })
  }
  await findingsRecords.deleteHoneypot(id)
}

async function openFinding(
  keeping: FindingsServiceContext,
  { id, epoch, receiptId }: HoneypotRecord,
): Promise<void> {
  const { honeypots, account, findingsRecords, log } = keeping
  const findings = (await findingsRecords.committed(epoch)) ?? []
  const finding = findings.find((one) => one.receiptId === receiptId)
  if (!finding) return await findingsRecords.deleteHoneypot(id)
  const owner = { epoch, validator: account }
  const proof = Findings.prove(Findings.buildTree(owner, findings), owner, receiptId)
  const { verdict, scoreHash } = finding
  await honeypots.openFinding({ id, account, finding: { verdict, scoreHash }, proof })
  log('finding-opened', { honeypot: id, verdict })
}
