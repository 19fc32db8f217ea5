import { assert } from '@ostrom/protocol'
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

/** Returns the printed lines of a played attack. */
export function consoleText(row: AttackResult, judgement: AttackVerdict): string {
  const { domain, staked, stated, measured, gas } = row
  const amounts = [
    `domain: ${domain}`,
    `staked: ${formatEther(staked)}`,
    `a try brings: ${formatEther(profitOf(row))}`,
    `gas: ${gas}`,
  ]
  return [
    `${words[judgement]}: ${nameOf(row)}`,
    `  ${amounts.join('; ')}`,
    `  stated: ${stated}`,
    `  found:  ${measured}`,
  ].join('\n')
}

/** Each attack that pays more than the documents grant, and each thing stated that is not so. */
export function faultsOf(rows: readonly AttackResult[]): readonly string[] {
  return rows.flatMap((row) => {
    const profit = formatEther(profitOf(row))
    const paid =
      `${nameOf(row)} brings ${profit} a try, ` +
      `where ${formatEther(row.allowedProfit)} is granted`
    const wrong = row.claims
      .filter(({ holds }) => !holds)
      .map(
        ({ name, stated, measured }) => `${nameOf(row)}: ${name} is ${measured}, stated: ${stated}`,
      )
    return classifyAttack(row) === 'pays' ? [paid, ...wrong] : wrong
  })
}

const cells = (values: readonly string[]) => `| ${values.join(' | ')} |`

function tableOf(rows: readonly AttackResult[]): string {
  const head = ['attack', 'domain', 'staked', 'a try brings', 'gas', 'stated', 'found', 'verdict']
  const body = rows.map((row) => [
    nameOf(row),
    row.domain,
    formatEther(row.staked),
    formatEther(profitOf(row)),
    row.gas === 0n ? '' : `${row.gas}`,
    row.stated,
    row.measured,
    words[classifyAttack(row)],
  ])
  return [cells(head), cells(head.map(() => '---')), ...body.map(cells)].join('\n')
}

const BEGIN = '<!-- What follows is written by `npm run bench -- court report`. -->'

/** The report with the figures of these rows in place of what it had. */
export function renderCourtPage(page: string, rows: readonly AttackResult[]): string {
  const at = page.indexOf(BEGIN)
  assert(at >= 0, 'the page says where its figures begin')
  const claims = rows.reduce((sum, row) => sum + row.claims.length, 0)
  const faults = faultsOf(rows)
  const found = [
    `${rows.length} attacks, ${claims} figures held against what is stated, ` +
      `${faults.length === 0 ? 'all of them so' : 'all of them so but for'}`,
    ...faults.map((fault) => `- ${fault}`),
  ]
  const list = faults.length === 0 ? `${found[0]}.` : `${found[0]}:\n\n${found.slice(1).join('\n')}`
  return `${page.slice(0, at)}${BEGIN}\n\n${tableOf(rows)}\n\n${list}\n`
}
