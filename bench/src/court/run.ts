import { readFileSync, writeFileSync } from 'node:fs'
import { type AttackResult, classifyAttack } from './attack.ts'
import { beaconAttacks } from './attacks/beacons.ts'
import { caseAttacks } from './attacks/cases.ts'
import { concurrentCaseAttacks } from './attacks/concurrent-cases.ts'
import { epochAttacks } from './attacks/epochs.ts'
import { evidenceAttacks } from './attacks/evidence.ts'
import { floodAttacks } from './attacks/floods.ts'
import { honeypotAttacks } from './attacks/honeypots.ts'
import { jurorAttacks } from './attacks/jurors.ts'
import { questionAttacks } from './attacks/questions.ts'
import { takeoverAttacks } from './attacks/takeover.ts'
import { timeAttacks } from './attacks/time.ts'
import { trainingAttacks } from './attacks/training.ts'
import { weightAttacks } from './attacks/weights.ts'
import { createCourtMarket } from './court-market.ts'
import { startCourtNetwork } from './court-network.ts'
import { consoleText, faultsOf, renderCourtPage } from './report.ts'

const attacks = [
  ...takeoverAttacks,
  ...trainingAttacks,
  ...jurorAttacks,
  ...weightAttacks,
  ...epochAttacks,
  ...caseAttacks,
  ...concurrentCaseAttacks,
  ...timeAttacks,
  ...floodAttacks,
  ...honeypotAttacks,
  ...beaconAttacks,
  ...evidenceAttacks,
  ...questionAttacks,
]

const page = new URL('../../../docs/reports/court.md', import.meta.url)

/**
 * Runs attacks against the court on a chain of its own, and prints the gain and cost of each beside
 * the documents' claims. `npm run bench -- court report` also writes docs/reports/court.md; any
 * other word runs only the attacks whose names contain it.
 */
export async function run(): Promise<void> {
  const word = process.argv[3] ?? ''
  const isReport = word === 'report'
  const chosen = attacks.filter(({ name }) => isReport || name.includes(word))
  const town = await startCourtNetwork()
  const rows: AttackResult[] = []
  try {
    const scene = await createCourtMarket(town)
    for (const attack of chosen) {
      const row = await scene.withRevert(() => attack.run(scene))
      console.log(consoleText(row, classifyAttack(row)))
      rows.push(row)
    }
  } finally {
    await town.stop()
  }
  if (isReport) writeFileSync(page, renderCourtPage(readFileSync(page, 'utf8'), rows))
  for (const fault of faultsOf(rows)) {
    console.log(fault)
    process.exitCode = 1
  }
}
