import type { Dice } from './dice.ts'
import { idsOf, markIn, stall } from './tapped-model.ts'
import { WRONG_ROOT } from './watch.ts'
import type { Mask, World } from './world.ts'

// Lies of providers about what their models have done.

/** Who lies, and where. */
export type LiarContext = {
  readonly party: string
  readonly dice: Dice
  readonly world: World
}

/** Claims that all of a prompt was processed, says some tokens of its own, and nothing more. */
export const claimsPrompts = (
  { party, world: { books } }: Pick<LiarContext, 'party' | 'world'>,
  wordsOf: () => number,
): Mask => ({
  model: (model) => ({
    ...model,
    async *generate(asked) {
      const output = Math.min(wordsOf(), asked.maxTokens)
      // What its client counts, whatever was computed.
      books.work(party, markIn(asked), { prefilled: 0, cached: 0, output })
      yield { kind: 'prefill', tokens: idsOf(asked).length, cached: 0 }
      for (let left = output; left > 0; left--) yield { kind: 'tokens', ids: [WORD], text: '' }
      await stall(asked.signal)
    },
  }),
})

/** The same with a random number of words. */
export const claims = (wordsMax: number) => (context: LiarContext) =>
  claimsPrompts(context, () => context.dice.between(0, wordsMax))

/** Any token. */
const WORD = 97

/** Names another artifact in receipts than the one it offers. */
export const otherArtifact = ({ world }: LiarContext): Mask => ({
  model: (model) => {
    let ends = false
    return {
      ...model,
      get info() {
        return ends ? { ...model.info, artifactHash: WRONG_ROOT } : model.info
      },
      async *generate(asked) {
        for await (const piece of model.generate(asked)) {
          // Only while its receipt is made: the offer names the right one.
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
