import * as Abi from '@ostrom/contracts-evm'
import type { decodeEventLog } from 'viem'
import { createLogDecoder } from './log-decoder.ts'

const eventsAbi = [
  ...Abi.parametersAbi,
  ...Abi.vaultAbi,
  ...Abi.stakesAbi,
  ...Abi.modelRegistryAbi,
  ...Abi.loRARegistryAbi,
  ...Abi.sessionsAbi,
  ...Abi.requestsAbi,
  ...Abi.offersAbi,
  ...Abi.feedbackAbi,
  ...Abi.commitRevealBeaconAbi,
  ...Abi.drandBeaconAbi,
  ...Abi.juriesAbi,
  ...Abi.courtAbi,
  ...Abi.epochsAbi,
  ...Abi.auditHoldsAbi,
  ...Abi.accusationsAbi,
  ...Abi.dataChallengesAbi,
  ...Abi.fraudProofsAbi,
  ...Abi.datasetsAbi,
  ...Abi.modelReportsAbi,
  ...Abi.honeypotsAbi,
  ...Abi.storageDealsAbi,
  ...Abi.trainingJobsAbi,
  ...Abi.trainingChallengesAbi,
  ...Abi.trainingResultsAbi,
  ...Abi.onchainRequestsAbi,
  ...Abi.proofRegistryAbi,
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
