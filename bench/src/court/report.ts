import { assert } from '@ostrom/protocol'
import { markdownTable } from '../../../tools/codegen/markdown-table.ts'
import { findingText, replaceFinding } from '../../../tools/codegen/report-finding.ts'
import {
  type AttackResult,
  type AttackVerdict,
  classifyAttack,
  formatEther,
  profitOf,
} from './attack.ts'

// The table of attacks, for a console and for docs/reports/court.md.

const words: Readonly<Record<AttackVerdict, string>> = {
  pays: 'PAYS',
  differs: 'DIFFERS',
  granted: 'pays as stated',
  nothing: 'does not pay',
}

const nameOf = ({ attack, auditFinding }: AttackResult) =>
  auditFinding ? `${attack} (${auditFinding})` : attack

/** Returns the printed lines of an executed attack. */
export function consoleText(row: AttackResult, judgement: AttackVerdict): string {
  const { domain, staked, stated, measured, gas } = row
  const amounts = [
    `domain: ${domain}`,
    `staked: ${formatEther(staked)}`,
    `gain of a try: ${formatEther(profitOf(row))}`,
    `gas: ${gas}`,
  ]
  return [
    `${words[judgement]}: ${nameOf(row)}`,
    `  ${amounts.join('; ')}`,
    `  stated: ${stated}`,
    `  found:  ${measured}`,
  ].join('\n')
}

/** Returns each attack that gains more than the documents concede, and each claim that is wrong. */
export function faultsOf(rows: readonly AttackResult[]): readonly string[] {
  return rows.flatMap((row) => {
    const profit = formatEther(profitOf(row))
    const paid =
      `${nameOf(row)} gains ${profit} a try, ` + `stated: at most ${formatEther(row.allowedProfit)}`
    const wrong = row.claims
      .filter(({ holds }) => !holds)
      .map(
        ({ name, stated, measured }) => `${nameOf(row)}: ${name}: ${measured}, stated: ${stated}`,
      )
    return classifyAttack(row) === 'pays' ? [paid, ...wrong] : wrong
  })
}

/** The cells of a row of the table, by column. */
export type ReportCells = Readonly<Record<(typeof columns)[number], string>>

const columns = [
  'attack',
  'domain',
  'staked',
  'gain of a try',
  'gas',
  'stated',
  'found',
  'verdict',
] as const

export const cellsOf = (row: AttackResult): ReportCells => ({
  attack: nameOf(row),
  domain: row.domain,
  staked: formatEther(row.staked),
  'gain of a try': formatEther(profitOf(row)),
  gas: row.gas === 0n ? '' : `${row.gas}`,
  stated: row.stated,
  found: row.measured,
  verdict: words[classifyAttack(row)],
})

function tableOf(rows: readonly AttackResult[]): string {
  const cells = rows.map(cellsOf)
  return markdownTable(
    columns,
    cells.map((row) => columns.map((column) => row[column])),
  )
}

/** Reads the cells of all attacks that a page reports. */
export function parseCourtPage(page: string): readonly ReportCells[] {
  const at = page.indexOf(BEGIN)
  assert(at >= 0, 'the page says where its figures begin')
  const lines = page.slice(at).split('\n')
  // The first two rows are the head of the table and the line below it.
  const rows = lines.filter((line) => line.startsWith('| ')).slice(2)
  return rows.map((line) => {
    const cells = line.slice(2, -2).split(' | ')
    assert(cells.length === columns.length, 'no cell holds a bar')
    return Object.fromEntries(
      columns.map((column, index) => [column, cells[index]?.trim()]),
    ) as ReportCells
  })
}

const BEGIN = '<!-- What follows is written by `npm run bench -- court report`. -->'

/** Summary of all attacks. */
function courtFinding(rows: readonly AttackResult[]): string {
  const claims = rows.flatMap((row) => row.claims)
  const wrong = claims.filter(({ holds }) => !holds).length
  const count = (verdict: AttackVerdict) =>
    rows.filter((row) => classifyAttack(row) === verdict).length
  return findingText(
    `Of ${rows.length} attacks on the court ${count('pays')} gain more than the documents state. ` +
      `${count('granted')} gain at most the stated amount, by the stake or the jurors of the ` +
      `attacker, and ${count('nothing') + count('differs')} gain nothing or lose.`,
    `${claims.length - wrong} of ${claims.length} measured figures agree with the documents.`,
    'All attacks ran on a development chain, and gains are without the cost of gas.',
  )
}

/** Returns the report with the figures of these rows instead of the earlier figures. */
export function renderCourtPage(page: string, rows: readonly AttackResult[]): string {
  const at = page.indexOf(BEGIN)
  assert(at >= 0, 'the page says where its figures begin')
  const claims = rows.reduce((sum, row) => sum + row.claims.length, 0)
  const faults = faultsOf(rows)
  const sum = `${rows.length} attacks; ${claims} figures were compared with the documents`
  const faultLines = faults.map((fault) => `- ${fault}`).join('\n')
  const list = faults.length === 0 ? `${sum}, and all agree.` : `${sum}. Faults:\n\n${faultLines}`
  const head = replaceFinding(page.slice(0, at), courtFinding(rows))
  return `${head}${BEGIN}\n\n${tableOf(rows)}\n\n${list}\n`
}
