import { dirname } from 'node:path'
import { Address, Audit, type Hash, Receipt, Shape } from '@ostrom/protocol'
import type { Command } from 'commander'
import {
  type AnswerAudit,
  type AuditCounts,
  type AuditState,
  auditStates,
  countStates,
  followAudits,
} from '../composition/answer-audits.ts'
import { auditsOf } from '../composition/audits.ts'
import { findingsIn } from '../dashboard/findings-server.ts'
import { AUDITS_FOLLOWED_MAX } from '../limits.ts'
import { manage } from '../management/client.ts'
import { table } from '../output.ts'
import { contextOf, withLedger } from './context.ts'

/** What a state means to who asked. */
const words: Readonly<Record<AuditState, string>> = {
  private: 'nobody may see it; `"audit": "sampled"` lets validators see what is drawn',
  open: 'shown to validators once its session is closed',
  pending: 'waits for the next epoch, which draws',
  skipped: 'not drawn',
  drawn: 'drawn; validators beside this gateway have not looked yet',
  examined: 'computed again by a validator',
  unexamined: 'drawn, and no validator could compute it again',
}

/** Tells of the answers of the running gateway what was audited, and what validators found. */
export async function showOwnAudits(command: Command): Promise<void> {
  const context = await contextOf(command)
  const listed = (await manage(context, 'receipts')) as readonly unknown[]
  const answers = await withLedger(context, async (ledger) => {
    const { home } = context
    const newest = listed.slice(0, AUDITS_FOLLOWED_MAX)
    const receipts = newest.map((row) => rowShape(row, 'receipt'))
    const findingsOf = (subject: Hash) => findingsIn(dirname(home.path), subject)
    return await followAudits({ ledger, audits: auditsOf(ledger), findingsOf }, receipts)
  })
  const counts = countStates(answers)
  const result = { answers: answers.length, ...counts, receipts: answers }
  context.output.result(result, textOf(answers, counts))
}

/** A receipt as the running gateway lists it. */
const rowShape = Shape.object({
  id: Shape.hash,
  core: Receipt.fromJson,
  signature: Shape.hex(undefined, 4096),
  provider: Shape.account,
  operator: Shape.optional(Shape.account),
  cost: Shape.decimal(128),
  audit: Shape.optional(Shape.oneOf(...Audit.auditModes)),
})

function textOf(answers: readonly AnswerAudit[], counts: AuditCounts): string {
  if (answers.length === 0) return 'No answers yet.'
  const sums = auditStates
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${state}: ${words[state]}`)
  const rows = answers.map(({ receiptId, provider, state, verdicts }) => {
    return [receiptId, Address.text(provider), state, verdicts.map(verdictText).join('; ')]
  })
  const head = ['receipt', 'provider', 'audit', 'what validators found']
  return `${answers.length} answers\n${sums.join('\n')}\n\n${table(head, rows)}`
}

function verdictText({ validator, outcome, evidence, isFlagged }: AnswerAudit['verdicts'][number]) {
  const shown = outcome === 'examined' ? (evidence?.toPrecision(3) ?? 'no conclusion') : outcome
  const who = String(Address.shown('validator', validator)).slice(0, 10)
  return `${who}: ${shown}${isFlagged ? ', provider FLAGGED' : ''}`
}
