import type { CaseRow } from '@ostrom/indexer'
import {
  type AuditLedger,
  allEvents,
  type CourtCase,
  type CourtDraw,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { type AccountId, Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { auditsOf } from '../composition/audits.ts'
import { table } from '../output.ts'
import { ArgumentInvalidError, accountArgument, caseArgument } from './arguments.ts'
import { type CommandContext, contextOf, withData, withLedger, withMarket } from './context.ts'
import { fund } from './fund.ts'

/** `ostrom cases`: what stands before the court, appeals, and ends. */
export function casesCommand(program: Command): void {
  const cases = withData(
    program
      .command('cases')
      .description('cases before the court, newest first')
      .option('--against <account>', 'against this account alone', accountArgument),
  )
  cases.action(async ({ against }: { against?: AccountId }, command: Command) => {
    const context = await contextOf(command)
    await withMarket(context, async ({ queries }) => {
      const rows = queries.cases(against ? { respondent: against } : {})
      const head = ['case', 'about', 'status', 'stage', 'ruling', 'against', 'opened by']
      context.output.result(rows, table(head, rows.map(cellsOf)), context.unit)
    })
  })
  showCommand(cases)
  appealCommand(cases)
  endCommand(cases)
}

const cellsOf = ({ id, about, status, stage, ruling, respondent, opener }: CaseRow) => [
  `${id}`,
  about,
  status,
  stage,
  ruling,
  respondent ?? 'nobody',
  opener,
]

async function caseOf(audits: AuditLedger, id: bigint): Promise<CourtCase> {
  const known = await audits.courtCase(id)
  if (known) return known
  throw new ArgumentInvalidError({ argument: 'case', value: `${id}`, wanted: 'a known case' })
}

function showCommand(cases: Command): void {
  withData(
    cases.command('show <case>').description('a case, its juries, and what it named'),
  ).action(async (number: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withLedger(context, async (ledger) => {
      const audits = auditsOf(ledger)
      const id = caseArgument(number)
      const known = await caseOf(audits, id)
      const draws = await drawsOf(audits, known)
      const history = (await allEvents(ledger)).filter(
        (event) => 'caseId' in event && event.caseId === id,
      )
      const deposit = known.status === 'ruled' ? await audits.appealDeposit(id) : undefined
      const text = [
        ...caseLines(context, known, deposit),
        ...history.map((event) => lineOf(context, event)),
      ].join('\n')
      context.output.result({ ...known, draws, history }, text, context.unit)
    })
  })
}

/** Juries of a case that were seated, the first first. */
async function drawsOf(
  audits: AuditLedger,
  { id: caseId, draw: last }: CourtCase,
): Promise<readonly (CourtDraw & { readonly draw: number })[]> {
  const draws = Array.from({ length: last + 1 }, async (_, draw) => {
    const known = await audits.courtDraw({ caseId, draw })
    return known ? [{ draw, ...known }] : []
  })
  return (await Promise.all(draws)).flat()
}

/** What a case is, in lines for people. */
export function caseLines(
  { amount }: Pick<CommandContext, 'amount'>,
  known: CourtCase,
  deposit?: bigint,
): readonly string[] {
  const { id, status, ruling, stage, jury, respondent, opener, bond, fee } = known
  const at = (seconds: bigint) => new Date(Number(seconds) * 1_000).toISOString()
  const found = status === 'final' || status === 'ruled' ? `, ruling ${ruling}` : ''
  return [
    `case ${id}: ${status}${jury ? `, ${stage} jury` : ', without a jury'}${found}`,
    `opened by ${Address.text(opener)}${respondent ? `, against ${Address.text(respondent)}` : ''}`,
    ...(jury ? [`bond ${amount(bond)}, a seat is paid ${amount(fee)}`] : []),
    ...(known.appealUntilSeconds === undefined
      ? []
      : [`appeals until ${at(known.appealUntilSeconds)}`]),
    ...(deposit === undefined ? [] : [`an appeal deposits ${amount(deposit)}`]),
    ...(status === 'final' ? [] : [`over by ${at(known.endsAtSeconds)} at the latest`]),
  ]
}

/** One thing that happened in a case. */
function lineOf({ amount }: Pick<CommandContext, 'amount'>, event: LedgerEvent): string {
  const at = new Date(Number(event.atSeconds) * 1_000).toISOString()
  switch (event.kind) {
    case 'jury-seated':
      return `${at} draw ${event.draw} seated`
    case 'jury-failed':
      return `${at} draw ${event.draw} decided nothing`
    case 'vote-committed':
      return `${at} ${Address.text(event.account)} committed ${event.seats} seats`
    case 'vote-revealed':
      return `${at} ${Address.text(event.account)} voted ${event.verdict}`
    case 'case-ruled':
      return `${at} the ${event.stage} jury ruled ${event.ruling}`
    case 'case-appealed':
      return `${at} ${Address.text(event.appellant)} appealed to the ${event.stage} jury`
    case 'case-ended': {
      const [slashed, burnt] = [amount(event.slashed), amount(event.burnt)]
      return `${at} ended: ${event.ruling}, ${slashed} slashed, ${burnt} burnt`
    }
    default:
      return `${at} ${event.kind}`
  }
}

function appealCommand(cases: Command): void {
  withData(cases.command('appeal <case>').description('ask the next jury, with a deposit')).action(
    async (number: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      await withLedger(context, async (ledger) => {
        const audits = auditsOf(ledger)
        const { id } = await caseOf(audits, caseArgument(number))
        const deposit = await audits.appealDeposit(id)
        await fund(ledger, deposit)
        const { hash } = await audits.appeal(id)
        const told = { case: id, deposit, transaction: hash }
        context.output.result(told, `appealed: ${hash}`, context.unit)
      })
    },
  )
}

function endCommand(cases: Command): void {
  withData(
    cases
      .command('end <case>')
      .description('end a case that no appeal can come to any more, and the pay that it held'),
  ).action(async (number: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withLedger(context, async (ledger) => {
      const audits = auditsOf(ledger)
      const { id, status } = await caseOf(audits, caseArgument(number))
      const transactions: string[] = []
      if (status !== 'final') transactions.push((await audits.finalizeCase(id)).hash)
      transactions.push(...(await endPay(ledger, audits, id)))
      const { ruling } = await caseOf(audits, id)
      const text = [`case ${id}: ${ruling}`, ...transactions].join('\n')
      context.output.result({ case: id, ruling, transactions }, text)
    })
  })
}

/** Returns, or lets go of, what a case named and still holds. */
async function endPay(
  ledger: Ledger,
  audits: AuditLedger,
  caseId: bigint,
): Promise<readonly string[]> {
  const named = (await allEvents(ledger)).flatMap((event) =>
    event.kind === 'pay-named' && event.caseId === caseId ? [event.subject] : [],
  )
  const transactions: string[] = []
  for (const subject of new Set(named)) {
    const state = (await ledger.session(subject)) ?? (await ledger.request(subject))
    if (state?.pay?.status !== 'held') continue
    transactions.push((await audits.endPay({ caseId, subject })).hash)
  }
  return transactions
}
