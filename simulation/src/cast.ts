import type { Dice } from './dice.ts'
import type { Canary } from './run.ts'
import { type ClientActor, DEPOSIT, type ProviderActor, randomProvider } from './stage.ts'
import type { Story } from './story.ts'
import { UNIT, type World } from './world.ts'

type Options = {
  readonly dice: Dice
  readonly world: World
  readonly story: Story
  readonly canary?: Canary
}

/** Draws who takes part: some honest parties of each kind, and perhaps some liars. */
export function drawCast({ dice, story }: Options): {
  readonly providers: readonly ProviderActor[]
  readonly clients: readonly ClientActor[]
} {
  const providers: ProviderActor[] = []
  for (let number = 1; number <= dice.between(1, 3); number++) {
    const setup = randomProvider(dice)
    providers.push({
      name: `provider-${number}`,
      setup,
      lie: undefined,
      mood: 'well',
      host: undefined,
    })
  }
  const clients: ClientActor[] = []
  for (let number = 1; number <= dice.between(1, 3); number++) {
    const settings = { sessionCap: UNIT / BigInt(dice.pick([4, 20, 200])) }
    const setup = { deposit: DEPOSIT, settings }
    clients.push({
      name: `client-${number}`,
      setup,
      lie: undefined,
      host: undefined,
      asked: 0,
      running: new Set(),
    })
  }
  for (const { name, setup } of providers) {
    const { settings, echo } = setup
    story.tell(
      `${name}: checkpoint ${settings?.checkpointTokens}, ${echo?.tokensPerSecond} tokens/s`,
    )
  }
  return { providers, clients }
}
