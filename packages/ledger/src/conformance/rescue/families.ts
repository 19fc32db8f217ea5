import { requestFamily, sessionFamily } from './agreements.ts'
import { answerFamilies } from './answers.ts'
import { bondFamily, caseFamily, challengeFamily, datasetFamily, honeypotFamily } from './court.ts'
import type { RescueFamily } from './family.ts'
import { governanceFamily, rewardFamily } from './governance.ts'
import { accusedFamily, endorsedFamily, longSessionFamily } from './held-pay.ts'
import { dealFamily, jobFamily } from './work.ts'

/** All families of states that hold money, which together reach every status of the chains. */
export const rescueFamilies: readonly RescueFamily[] = [
  sessionFamily,
  longSessionFamily,
  requestFamily,
  ...answerFamilies,
  dealFamily,
  jobFamily,
  caseFamily,
  datasetFamily,
  challengeFamily,
  honeypotFamily,
  governanceFamily,
  rewardFamily,
  bondFamily,
  accusedFamily,
  endorsedFamily,
]
