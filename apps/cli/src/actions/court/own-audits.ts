import { dirname } from 'node:path'
import {
  type AnswerAudit,
  type AuditCounts,
  type AuditState,
  auditStates,
  countStates,
  trackAudits,
} from '@ostrom/gateway/receipts/answer-audits'
import { fetchFindings } from '@ostrom/gateway-web/dashboard/findings-server'
import { AUDITS_TRACKED_MAX } from '@ostrom/gateway-web/limits'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { Address, Audit, type Hash, Receipt, Schema } from '@ostrom/protocol'
import type { Command } from 'commander'
import { table } from '../../command-line/output.ts'
import { openContext, withLedger } from '../../context/context.ts'
import { callManagementApi } from '../../management/client.ts'

/** Explanation of each state of an answer's audit. */
const auditStateTexts: Readonly<Record<AuditState, string>> = {
  private: 'opted out; `"audit": "sampled"` lets validators see sampled answers',
  'session-open': 'visible to validators after its session closes',
  pending: 'waits for the beacon of the next epoch',
  'not-sampled': 'not sampled',
  sampled: 'sampled; validators on this machine have not audited it yet',
  examined: 'recomputed by a validator',
  unexamined: 'sampled; no validator could recompute it',
}

/**
 * Prints the audit states of the running gateway's newest answers, with the findings of the
 * validators on this machine.
 */
export async function printOwnAudits(command: Command): Promise<void> {
  const context = await openContext(command)
  const listed = (await callManagementApi(context, 'receipts')) as readonly unknown[]
  const answers = await withLedger(context, async (ledger) => {
    const { home } = context
    const newest = listed.slice(0, AUDITS_TRACKED_MAX)
    const receipts = newest.map((row) => receiptRowSchema(row, 'receipt'))
    const findingsOf = (subject: Hash) => fetchFindings(dirname(home.path), subject)
    return await trackAudits({ ledger, audits: requireAudits(ledger), findingsOf }, receipts)
  })
  const counts = countStates(answers)
  const result = { answers: answers.length, ...counts, receipts: answers }
  context.output.result(result, textOf(answers, counts))
}

/** A receipt as the running gateway lists it. */
const receiptRowSchema = Schema.object({
  id: Schema.hash,
  core: Receipt.jsonSchema,
  signature: Schema.hex(undefined, 4096),
  provider: Schema.account,
  operator: Schema.optional(Schema.account),
  cost: Schema.decimal(128),
  audit: Schema.optional(Schema.oneOf(...Audit.auditModes)),
})

function textOf(answers: readonly AnswerAudit[], counts: AuditCounts): string {
  if (answers.length === 0) return 'No answers yet.'
  const sums = auditStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}: ${auditStateTexts[state]}`)
  const rows = answers.map(({ receiptId, provider, state, findings }) => {
    return [receiptId, Address.format(provider), state, findings.map(findingText).join('; ')]
  })
  const head = ['receipt', 'provider', 'audit', 'findings of validators']
  return `${answers.length} answers\n${sums.join('\n')}\n\n${table(head, rows)}`
}

function findingText({ validator, outcome, evidence, isFlagged }: AnswerAudit['findings'][number]) {
  const result = outcome === 'examined' ? (evidence?.toPrecision(3) ?? 'no conclusion') : outcome
  const who = String(Address.formatField('validator', validator)).slice(0, 10)
  return `${who}: ${result}${isFlagged ? ', provider FLAGGED' : ''}`
}
