import { assert } from '@ostrom/protocol'
import { Sampler } from '@ostrom/verification'
import type { LlamaModel, Token } from 'node-llama-cpp'
import type { Decoder } from '../../child/decoding.ts'
import type { GenerationRequest } from '../../child/messages.ts'
import { biasOf } from './bias.ts'
import type { SequenceSlot } from './sequence-slots.ts'

// Generates token by token with native code that only returns the highest raw logits, up to a
// constant, and never chooses a token. The sampler options keep logits raw at the lowest cost;
// changing any option changes the measured values: docs/spec/inference.md, section 7.

/**
 * Decodes one answer on a sequence that holds all of its prompt except the tokens that `next`
 * receives first. Returning the logits of the whole vocabulary is a hundred times as slow as
 * returning the highest.
 */
export function createDecoder(options: createDecoder.Options): Decoder {
  const { question, model, slot, vocabularySize } = options
  const { sequence, gate, evaluationPriority } = slot
  const { biases, tokenBias } = biasOf(question.sampler.logitBias, model)
  const biased = tokenBias ? { tokenBias } : {}
  const plain = { temperature: 1, topP: 1, minP: 0 }
  const raw = (id: number, logit: number) => logit - (biases.get(id) ?? 0)
  const open = (tokens: readonly Token[]) =>
    sequence.evaluateWithMetadata(
      [...tokens],
      { probabilities: true },
      {
        ...plain,
        topK: Sampler.CANDIDATES_MAX,
        yieldEogToken: true,
        evaluationPriority,
        ...biased,
      },
    )
  let steps: ReturnType<typeof open> | undefined
  const leave = async () => {
    await steps?.return()
    steps = undefined
  }

  return {
    async next(ids) {
      const tokens = ids as readonly Token[]
      // The first call of the iterator's `next` ignores its argument, so the first tokens are
      // passed when the iterator is opened.
      steps ??= open(tokens)
      const running = steps
      const { value } = await gate.run(() => running.next([...tokens]))
      if (!value) return undefined
      const found: number[] = []
      const logits: number[] = []
      // After subtracting the native bias, log probabilities equal raw logits up to a constant.
      for (const [id, probability] of value.probabilities) {
        if (!(probability > 0)) continue
        found.push(id)
        logits.push(raw(id, Math.log(probability)))
      }
      return { ids: found, logits }
    },
    async all() {
      await leave()
      const last = sequence.nextTokenIndex - 1
      const token = sequence.contextTokens[last]
      assert(token !== undefined, 'a position that is looked at again has a token before it')
      await sequence.eraseContextTokenRanges([{ start: last, end: last + 1 }])
      const sampling = { ...plain, topK: vocabularySize, ...biased }
      const outputs = await gate.run(() =>
        sequence.controlledEvaluate([
          [token, { generateNext: { logits: true, options: sampling } }],
        ]),
      )
      const found = [...(outputs[0]?.next.logits ?? [])]
      return {
        ids: found.map(([id]) => id as number),
        logits: found.map(([id, logit]) => raw(id, logit)),
      }
    },
    close: leave,
  }
}

export declare namespace createDecoder {
  type Options = {
    readonly question: Pick<GenerationRequest, 'sampler'>
    readonly vocabularySize: number
    readonly model: LlamaModel
    readonly slot: SequenceSlot
  }
}
