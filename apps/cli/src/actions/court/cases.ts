import type { CaseRow } from '@ostrom/indexer'
import {
  type AuditLedger,
  type CourtCase,
  type JuryDraw,
  type Ledger,
  type LedgerEvent,
  readAllEvents,
} from '@ostrom/ledger'
import { requireAudits } from '@ostrom/ledger/optional/require-audits'
import { topUpVault } from '@ostrom/ledger/top-up-vault'
import { type AccountId, Address, type Hash } from '@ostrom/protocol'
import { ArgumentInvalidError, caseArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table } from '../../command-line/output.ts'
import { type CommandContext, withLedger, withMarket } from '../../context/context.ts'

/** Runs `ostrom cases`. */
export async function listCases(
  { against }: { against?: AccountId },
  context: CommandContext,
): Promise<void> {
  await withMarket(context, async ({ queries }) => {
    const rows = queries.cases(against ? { respondent: against } : {})
    const head = ['case', 'kind', 'status', 'stage', 'ruling', 'against', 'opened by']
    context.output.result(rows, table(head, rows.map(cellsOf)), context.nativeUnit)
  })
}

const cellsOf = ({ id, kind, status, stage, ruling, respondent, opener }: CaseRow) => [
  `${id}`,
  kind,
  status,
  stage,
  ruling,
  respondent ?? 'nobody',
  opener,
]

async function caseOf(audits: AuditLedger, id: bigint): Promise<CourtCase> {
  const courtCase = await audits.courtCase(id)
  if (courtCase) return courtCase
  throw new ArgumentInvalidError({ argument: 'case', value: `${id}`, expected: 'a known case' })
}

/** Runs `ostrom cases show <case>`. */
export async function showCase(
  number: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const audits = requireAudits(ledger)
    const id = caseArgument(number)
    const courtCase = await caseOf(audits, id)
    const draws = await drawsOf(audits, courtCase)
    const history = (await readAllEvents(ledger)).filter(
      (event) => 'caseId' in event && event.caseId === id,
    )
    const deposit = courtCase.status === 'ruled' ? await audits.appealDeposit(id) : undefined
    const text = [
      ...caseLines(context, courtCase, deposit),
      ...history.map((event) => lineOf(context, event)),
    ].join('\n')
    context.output.result({ ...courtCase, draws, history }, text, context.nativeUnit)
  })
}

/** Returns the seated juries of a case, in the order in which the court drew them. */
async function drawsOf(
  audits: AuditLedger,
  { id: caseId, draw: last }: CourtCase,
): Promise<readonly (JuryDraw & { readonly draw: number })[]> {
  const draws = Array.from({ length: last + 1 }, async (_, draw) => {
    const juryDraw = await audits.juryDraw({ caseId, draw })
    return juryDraw ? [{ draw, ...juryDraw }] : []
  })
  return (await Promise.all(draws)).flat()
}

/** Returns lines that describe a case to people. `deposit` is the highest cost of an appeal. */
export function caseLines(
  { formatAmount }: Pick<CommandContext, 'formatAmount'>,
  courtCase: CourtCase,
  deposit?: bigint,
): readonly string[] {
  const { id, status, ruling, stage, hasJury, respondent, opener, bond, fee } = courtCase
  const at = (seconds: bigint) => new Date(Number(seconds) * 1_000).toISOString()
  const found = status === 'final' || status === 'ruled' ? `, ruling ${ruling}` : ''
  const against = respondent ? `, against ${Address.format(respondent)}` : ''
  return [
    `case ${id}: ${status}${hasJury ? `, ${stage} jury` : ', without a jury'}${found}`,
    `opened by ${Address.format(opener)}${against}`,
    ...(hasJury ? [`bond ${formatAmount(bond)}, seat fee ${formatAmount(fee)}`] : []),
    ...(courtCase.appealUntilSeconds === undefined
      ? []
      : [`appeals until ${at(courtCase.appealUntilSeconds)}`]),
    ...(deposit === undefined
      ? []
      : [`appeal deposit at most ${formatAmount(deposit)}`, `terms ${courtCase.termsHash}`]),
    ...(status === 'final' ? [] : [`ends by ${at(courtCase.endsAtSeconds)}`]),
  ]
}

/** Describes one event of a case. */
function lineOf(
  { formatAmount }: Pick<CommandContext, 'formatAmount'>,
  event: LedgerEvent,
): string {
  const at = new Date(Number(event.atSeconds) * 1_000).toISOString()
  switch (event.kind) {
    case 'jury-seated':
      return `${at} draw ${event.draw} seated`
    case 'jury-failed':
      return `${at} draw ${event.draw} ended undecided`
    case 'vote-committed':
      return `${at} ${Address.format(event.account)} committed ${event.seats} seats`
    case 'vote-revealed':
      return `${at} ${Address.format(event.account)} voted ${event.verdict}`
    case 'case-ruled':
      return `${at} the ${event.stage} jury ruled ${event.ruling}`
    case 'case-appealed':
      return `${at} ${Address.format(event.appellant)} appealed to the ${event.stage} jury`
    case 'case-ended': {
      const [slashed, burnt] = [formatAmount(event.slashed), formatAmount(event.burnt)]
      return `${at} ended: ${event.ruling}, ${slashed} slashed, ${burnt} burnt`
    }
    default:
      return `${at} ${event.kind}`
  }
}

/** Runs `ostrom cases appeal <case>`. */
export async function appealCase(
  number: string,
  { terms }: { terms?: Hash },
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const audits = requireAudits(ledger)
    const { id, termsHash } = await caseOf(audits, caseArgument(number))
    const deposit = await audits.appealDeposit(id)
    await topUpVault(ledger, deposit)
    const { hash } = await audits.appeal({ id, termsHash: terms ?? termsHash })
    const result = { case: id, deposit, transaction: hash }
    context.output.result(result, `appealed: ${hash}`, context.nativeUnit)
  })
}

/** Runs `ostrom cases close <case>`. */
export async function closeCase(
  number: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  await withLedger(context, async (ledger) => {
    const audits = requireAudits(ledger)
    const { id, status } = await caseOf(audits, caseArgument(number))
    const transactions: string[] = []
    if (status !== 'final') transactions.push((await audits.finalizeCase(id)).hash)
    transactions.push(...(await endPay(ledger, audits, id)))
    const { ruling } = await caseOf(audits, id)
    const result = { case: id, ruling, transactions }
    if (transactions.length === 0) {
      const text = `case ${id} is final, ruling ${ruling}, and holds no pay`
      return printUnchanged(context.output, result, text)
    }
    const text = [`case ${id}: ${ruling}`, ...transactions].join('\n')
    context.output.result({ ...result, changed: true }, text)
  })
}

/**
 * Ends the hold on each session's or request's pay that a case still holds. By the case's ruling,
 * the pay goes to the client or to the provider.
 */
async function endPay(
  ledger: Ledger,
  audits: AuditLedger,
  caseId: bigint,
): Promise<readonly string[]> {
  const named = (await readAllEvents(ledger)).flatMap((event) =>
    event.kind === 'pay-attached' && event.caseId === caseId ? [event.subject] : [],
  )
  const transactions: string[] = []
  for (const subject of new Set(named)) {
    const state = (await ledger.session(subject)) ?? (await ledger.request(subject))
    if (state?.pay?.status !== 'held') continue
    transactions.push((await audits.resolveHeldPay({ caseId, subject })).hash)
  }
  return transactions
}
