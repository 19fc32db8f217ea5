import type { CourtAttack } from './attack.ts'
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

/**
 * All attacks on the court, in the order of docs/reports/court.md. `npm run bench -- court`
 * measures them on the contracts. `npm test` runs those that need only ports, in memory.
 */
export const courtAttacks: readonly CourtAttack[] = [
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
