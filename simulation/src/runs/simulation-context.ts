import { Price } from '@ostrom/protocol'
import type { NetworkFaults } from '../faults/network-faults.ts'
import type { EngineFault } from '../models/model-tap.ts'
import type { GatewaySetup, ProviderSetup } from '../network/party-setup.ts'
import type { PublicChain } from '../network/public-chain.ts'
import {
  type GatewayHost,
  type ProviderHost,
  type SimulatedNetwork,
  UNIT,
} from '../network/simulated-network.ts'
import type { ByzantineBehavior } from '../parties/byzantine-actors.ts'
import type { Prng } from '../runtime/prng.ts'
import type { RunTrace } from './run-trace.ts'

/** A provider of the run, running or not. */
export type ProviderActor = {
  readonly name: string
  readonly setup: ProviderSetup
  readonly behavior: ByzantineBehavior | undefined
  engineFault: EngineFault
  host: ProviderHost | undefined
}

/** A client of the run, running or not. */
export type ClientActor = {
  readonly name: string
  readonly setup: GatewaySetup
  readonly behavior: ByzantineBehavior | undefined
  host: GatewayHost | undefined
  questionCount: number
  /** Running answers. Aborting one imitates a user who has read enough. */
  readonly running: Set<AbortController>
  /** Provider to which the client pays reported prompt tokens in advance: a deliberate fault. */
  readonly trustsProvider?: {
    readonly provider: string
    readonly prepaidTokens: number
    /** Number of words that are added to the client's questions. */
    readonly words: number
  }
  /** Changes a piece of text at the gateway: a deliberate fault. */
  readonly rewriteText?: (text: string) => string
}

/** All data that an action can use. */
export type SimulationContext = {
  readonly world: SimulatedNetwork
  readonly prng: Prng
  readonly trace: RunTrace
  readonly chain: PublicChain
  readonly networkFaults: NetworkFaults
  readonly providers: readonly ProviderActor[]
  readonly clients: readonly ClientActor[]
  /** Number of questions so far: asked, and completely answered. */
  readonly counts: { asked: number; answered: number }
  /** Faults of the run: the first entry ends it. */
  readonly faults: string[]
}

/** Input of a check at the end of a run: the network, its parties, and the trace so far. */
export type RunParticipants = Pick<SimulationContext, 'world' | 'trace' | 'providers' | 'clients'>

/** Initial deposit of each client. */
export const DEPOSIT = 4n * UNIT

export const honestProviders = ({ providers }: Pick<RunParticipants, 'providers'>) =>
  providers.filter(({ behavior }) => !behavior)
export const honestClients = ({ clients }: Pick<RunParticipants, 'clients'>) =>
  clients.filter(({ behavior }) => !behavior)

/**
 * Returns the parameters of a random provider. Prices, speed and checkpoint are drawn independently
 * of each other; some providers also charge per request.
 */
export function randomProvider(dice: Prng): Omit<ProviderSetup, 'faultInjection' | 'honest'> {
  const output = BigInt(dice.between(1, 40)) * (UNIT / 20n)
  const prices: Price.PriceMap = {
    ...Price.zeroPrices,
    output,
    input: output / BigInt(dice.between(1, 8)),
    cachedInput: dice.chance(0.3) ? output / 20n : 0n,
    request: dice.chance(0.3) ? UNIT / 1_000_000n : 0n,
  }
  const settleAbove = dice.chance(0.3) ? { settleAbove: UNIT / 2_000n } : {}
  return {
    prices,
    settings: {
      stake: 4n * UNIT,
      requestStake: 4n * UNIT,
      checkpointTokens: dice.pick([8, 32, 64]),
      prefillTokens: dice.pick([128, 512, 1_024]),
      ...settleAbove,
    },
    echo: {
      tokensPerSecond: dice.pick([15, 60, 400]),
      prefillTokensPerSecond: dice.pick([400, 3_000, 50_000]),
      sequencesMax: dice.pick([1, 4, 16]),
      answerTokens: dice.pick([20, 60, 120]),
      cachedTokens: dice.pick([0, 0, 40]),
    },
  }
}
