import { requestFamily, sessionFamily } from './agreements.ts'
import { answerFamilies } from './answers.ts'
import { caseFamily, challengeFamily, datasetFamily, honeypotFamily } from './court.ts'
import type { RescueFamily } from './family.ts'
import { governanceFamily } from './governance.ts'
import { dealFamily, jobFamily } from './work.ts'

/** All families of states that hold money, which together reach every status of the chains. */
export const rescueFamilies: readonly RescueFamily[] = [
  sessionFamily,
  requestFamily,
  ...answerFamilies,
  dealFamily,
  jobFamily,
  caseFamily,
  datasetFamily,
  challengeFamily,
  honeypotFamily,
  governanceFamily,
]
