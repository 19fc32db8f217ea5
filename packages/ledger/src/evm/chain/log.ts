import {
  accusationsAbi,
  auditHoldsAbi,
  commitRevealBeaconAbi,
  courtAbi,
  dataChallengesAbi,
  datasetsAbi,
  drandBeaconAbi,
  epochsAbi,
  feedbackAbi,
  fraudProofsAbi,
  honeypotsAbi,
  juriesAbi,
  loRARegistryAbi,
  modelRegistryAbi,
  modelReportsAbi,
  offersAbi,
  onchainRequestsAbi,
  parametersAbi,
  proofRegistryAbi,
  requestsAbi,
  sessionsAbi,
  stakesAbi,
  storageDealsAbi,
  trainingChallengesAbi,
  trainingJobsAbi,
  trainingResultsAbi,
  vaultAbi,
} from '@ostrom/contracts-evm'
import type { decodeEventLog } from 'viem'
import { createLogDecoder } from './log-decoder.ts'

const eventsAbi = [
  ...parametersAbi,
  ...vaultAbi,
  ...stakesAbi,
  ...modelRegistryAbi,
  ...loRARegistryAbi,
  ...sessionsAbi,
  ...requestsAbi,
  ...offersAbi,
  ...feedbackAbi,
  ...commitRevealBeaconAbi,
  ...drandBeaconAbi,
  ...juriesAbi,
  ...courtAbi,
  ...epochsAbi,
  ...auditHoldsAbi,
  ...accusationsAbi,
  ...dataChallengesAbi,
  ...fraudProofsAbi,
  ...datasetsAbi,
  ...modelReportsAbi,
  ...honeypotsAbi,
  ...storageDealsAbi,
  ...trainingJobsAbi,
  ...trainingChallengesAbi,
  ...trainingResultsAbi,
  ...onchainRequestsAbi,
  ...proofRegistryAbi,
].filter((entry) => entry.type === 'event')

export type ContractEvent = ReturnType<typeof decodeEventLog<typeof eventsAbi>>

const addressFields = new Map(
  eventsAbi.map(({ name, inputs }) => {
    const addresses = inputs.filter(({ type }) => type === 'address')
    return [name, new Set<string>(addresses.map((input) => input.name))] as const
  }),
)

/** Returns the names of the arguments of an event that are addresses. */
export const addressFieldsOf = (eventName: ContractEvent['eventName']): ReadonlySet<string> =>
  addressFields.get(eventName) ?? new Set()

/** Returns the event that a log encodes; `undefined` if `eventsAbi` has no such event. */
export const parseLog = createLogDecoder(eventsAbi)
