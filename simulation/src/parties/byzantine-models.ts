import { WRONG_ROOT } from '../accounting/accounting-taps.ts'
import { idsOf, markOfPrompt, stall } from '../models/model-tap.ts'
import type { FaultInjection } from '../network/party-setup.ts'
import type { SimulatedNetwork } from '../network/simulated-network.ts'
import type { Prng } from '../runtime/prng.ts'

// Providers' false reports about the work of their models.

/** The lying party and its network. */
export type ByzantineContext = {
  readonly party: string
  readonly prng: Prng
  readonly world: SimulatedNetwork
}

/**
 * Returns a fault of a provider's model: it claims that a whole prompt was processed, sends some
 * invented tokens, and then nothing more.
 */
export const overclaimPrompts = (
  { party, world: { accounting } }: Pick<ByzantineContext, 'party' | 'world'>,
  wordsOf: () => number,
): FaultInjection => ({
  model: (model) => ({
    ...model,
    async *generate(options) {
      const output = Math.min(wordsOf(), options.maxTokens)
      // The client counts the invented tokens as output, although no engine computed them. A
      // question that comes again after a lost channel is another attempt, with its own payment.
      const attempt = accounting.recordStart(party, markOfPrompt(options))
      accounting.recordUsage(party, attempt, { prefilled: 0, cached: 0, output })
      yield { kind: 'prefill', tokens: idsOf(options).length, cached: 0 }
      for (let left = output; left > 0; left--) yield { kind: 'tokens', ids: [WORD], text: '' }
      await stall(options.signal)
    },
  }),
})

/** Overclaims prompts as `overclaimPrompts` does, with a random number of words. */
export const overclaimRandomly = (wordsMax: number) => (context: ByzantineContext) =>
  overclaimPrompts(context, () => context.prng.between(0, wordsMax))

/** An arbitrary token. */
const WORD = 97

/** Returns a fault of a provider: its receipts state another artifact than its offer. */
export const misnamedArtifact = ({ world }: ByzantineContext): FaultInjection => ({
  model: (model) => {
    let ends = false
    return {
      ...model,
      get info() {
        return ends ? { ...model.info, artifactHash: WRONG_ROOT } : model.info
      },
      async *generate(options) {
        for await (const piece of model.generate(options)) {
          // The false artifact is only set while the receipt is made; the offer has the correct
          // artifact.
          ends = piece.kind === 'end'
          if (ends) {
            world.time.schedule(0, () => {
              ends = false
            })
          }
          yield piece
        }
      },
    }
  },
})
