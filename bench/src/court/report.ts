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

/** Returns each attack that gains more than the documents concede, and each claim that is wrong. */
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
  return markdownTable(head, body)
}

const BEGIN = '<!-- What follows is written by `npm run bench -- court report`. -->'

/** Summary of all attacks. */
function courtFinding(rows: readonly AttackResult[]): string {
  const claims = rows.flatMap((row) => row.claims)
  const wrong = claims.filter(({ holds }) => !holds).length
  const count = (verdict: AttackVerdict) =>
    rows.filter((row) => classifyAttack(row) === verdict).length
  return findingText(
    `Of ${rows.length} attacks on the court ${count('pays')} bring more than the documents ` +
      `grant. ${count('granted')} bring what is granted to an attacker with the stake or the ` +
      `jurors, and ${count('nothing') + count('differs')} bring nothing or lose.`,
    `${claims.length - wrong} of ${claims.length} figures are as the documents state them.`,
    'All attacks were played on a development chain, and gas is left out of what a try brings.',
  )
}

/** The report with the figures of these rows in place of the earlier ones. */
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
  const head = replaceFinding(page.slice(0, at), courtFinding(rows))
  return `${head}${BEGIN}\n\n${tableOf(rows)}\n\n${list}\n`
}
