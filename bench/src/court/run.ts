import { readFileSync, writeFileSync } from 'node:fs'
import { type AttackResult, classifyAttack, runAttack } from './attack.ts'
import { courtAttacks } from './catalogue.ts'
import { startContractNetwork } from './contract-network.ts'
import { createCourtMarket } from './court-market.ts'
import { memoryFaults } from './memory-faults.ts'
import { createMemoryCourtNetwork } from './memory-network.ts'
import { consoleText, faultsOf, renderCourtPage } from './report.ts'

const page = new URL('../../../docs/reports/court.md', import.meta.url)

const memoryOptions = {
  startSeconds: 1_800_000_000n,
  random: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
}

/**
 * Runs attacks on the court on a new chain, and prints the gain and the cost of each with the
 * documents' claims. Fails if an attack pays, if a claim is wrong, or if an attack that needs only
 * ports has another result in memory. `npm run bench -- court report` also writes
 * docs/reports/court.md; any other word runs only the attacks whose names contain it.
 */
export async function run(): Promise<void> {
  const word = process.argv[3] ?? ''
  const isReport = word === 'report'
  const chosen = courtAttacks.filter(({ name }) => isReport || name.includes(word))
  const town = await startContractNetwork()
  const inMemory = await createCourtMarket(createMemoryCourtNetwork(memoryOptions))
  const rows: AttackResult[] = []
  const differences: string[] = []
  try {
    const scene = await createCourtMarket(town)
    for (const attack of chosen) {
      const row = await scene.withRevert(() => runAttack(attack, scene))
      console.log(consoleText(row, classifyAttack(row)))
      rows.push(row)
      if (attack.needs === 'contracts') continue
      const memory = await inMemory.withRevert(() => runAttack(attack, inMemory))
      differences.push(...memoryFaults(attack, { contracts: row, memory }))
    }
  } finally {
    await town.stop()
  }
  if (isReport) writeFileSync(page, renderCourtPage(readFileSync(page, 'utf8'), rows))
  for (const fault of [...faultsOf(rows), ...differences]) {
    console.log(fault)
    process.exitCode = 1
  }
}
