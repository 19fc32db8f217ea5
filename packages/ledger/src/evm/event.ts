import {
  accusationsAbi,
  availabilityAbi,
  commitRevealBeaconAbi,
  courtAbi,
  datasetsAbi,
  demandsAbi,
  drandBeaconAbi,
  epochsAbi,
  feedbackAbi,
  heldPayAbi,
  juriesAbi,
  loRARegistryAbi,
  modelRegistryAbi,
  offersAbi,
  parametersAbi,
  plantsAbi,
  proofsAbi,
  reportsAbi,
  requestsAbi,
  sessionsAbi,
  stakesAbi,
  vaultAbi,
} from '@ostrom/contracts-evm'
import { decodeEventLog, type RpcLog } from 'viem'

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
  ...heldPayAbi,
  ...accusationsAbi,
  ...demandsAbi,
  ...proofsAbi,
  ...datasetsAbi,
  ...reportsAbi,
  ...plantsAbi,
  ...availabilityAbi,
].filter((entry) => entry.type === 'event')

export type Event = ReturnType<typeof decodeEventLog<typeof eventsAbi>>

/** A log with what it says; `undefined` where it is none of ours or says nothing new. */
export function parse(log: RpcLog): Event | undefined {
  try {
    const { data } = log
    return decodeEventLog({ abi: eventsAbi, data, topics: log.topics as never })
  } catch {
    return undefined
  }
}
