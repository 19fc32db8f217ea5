import { Price } from '@ostrom/protocol'
import type { Dice } from './dice.ts'
import type { Liar } from './liars.ts'
import type { PublicChain } from './public-chain.ts'
import type { Story } from './story.ts'
import type { EngineMood } from './tapped-model.ts'
import type { Weather } from './weather.ts'
import {
  type GatewayHost,
  type GatewaySetup,
  type ProviderHost,
  type ProviderSetup,
  UNIT,
  type World,
} from './world.ts'

/** A provider of the cast, up or down. */
export type ProviderActor = {
  readonly name: string
  readonly setup: ProviderSetup
  readonly lie: Liar | undefined
  mood: EngineMood
  host: ProviderHost | undefined
}

/** A client of the cast, up or down. */
export type ClientActor = {
  readonly name: string
  readonly setup: GatewaySetup
  readonly lie: Liar | undefined
  host: GatewayHost | undefined
  asked: number
  /** Answers under way; aborting one is what its user does who has read enough. */
  readonly running: Set<AbortController>
  /** Whom it pays as many prompt tokens ahead as it is told of: a fault built in. */
  readonly believes?: {
    readonly provider: string
    readonly prepaidTokens: number
    /** By which its questions are longer. */
    readonly words: number
  }
  /** What its gateway makes of a piece of text: a fault built in. */
  readonly shows?: (text: string) => string
}

/** All that an action can touch. */
export type Stage = {
  readonly world: World
  readonly dice: Dice
  readonly story: Story
  readonly chain: PublicChain
  readonly weather: Weather
  readonly providers: readonly ProviderActor[]
  readonly clients: readonly ClientActor[]
  /** Questions so far, and those that were answered to their end. */
  readonly tally: { asked: number; answered: number }
  /** What is wrong with the run: the first entry ends it. */
  readonly faults: string[]
}

/** Deposits of clients at their start. */
export const DEPOSIT = 4n * UNIT

export const honestProviders = ({ providers }: Stage) => providers.filter(({ lie }) => !lie)
export const honestClients = ({ clients }: Stage) => clients.filter(({ lie }) => !lie)

/** Terms of a random provider: some cheap and slow, some quick, some charging per request. */
export function randomProvider(dice: Dice): Omit<ProviderSetup, 'mask' | 'honest'> {
  const output = BigInt(dice.between(1, 40)) * (UNIT / 20n)
  const prices: Price.PriceMap = {
    ...Price.free,
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
