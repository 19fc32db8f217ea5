import { Inference, Price } from '@ostrom/protocol'
import type { ModelCard } from '../answering.ts'
import { OUTPUT_TOKENS_DEFAULT } from '../models/limits.ts'
import type { Ask, Job } from './job.ts'
import {
  HOLD_PRICE_FACTOR,
  TEMPLATE_TOKENS_OF_TOOLS,
  TEMPLATE_TOKENS_PER_MESSAGE,
} from './limits.ts'

/** More tokens than the prompt can have: no tokenizer makes more of a text than it has bytes. */
function inputTokensMax({ prompt }: Ask): number {
  if (prompt.kind === 'ids') return prompt.ids.length
  if (Inference.isEmbed(prompt)) {
    if (prompt.kind === 'embed-ids') return prompt.inputs.reduce((sum, ids) => sum + ids.length, 0)
    return prompt.inputs.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
  }
  if (prompt.kind === 'draw') return Buffer.byteLength(prompt.text)
  if (prompt.kind === 'text') return Buffer.byteLength(prompt.text) + TEMPLATE_TOKENS_PER_MESSAGE
  const sizeOf = (value: unknown) => (value ? Buffer.byteLength(JSON.stringify(value)) : 0)
  return prompt.messages.reduce(
    (sum, { content, name = '', toolCalls }) =>
      sum +
      Buffer.byteLength(content) +
      Buffer.byteLength(name) +
      // A template may write JSON with spaces, which can be as many as its other characters.
      2 * sizeOf(toolCalls) +
      TEMPLATE_TOKENS_PER_MESSAGE,
    TEMPLATE_TOKENS_PER_MESSAGE +
      (prompt.tools ? TEMPLATE_TOKENS_OF_TOOLS : 0) +
      2 * sizeOf(prompt.tools),
  )
}

/**
 * What a job should hold of a key's budget, in base units: its worst case at the cheapest offer,
 * with room for a dearer one. The answerer is told the amount and never goes above it.
 */
export function costMaxOf(job: Job, card: ModelCard): bigint {
  return job.asks.reduce((sum, ask) => {
    const contexts = Inference.isEmbed(ask.prompt) ? ask.prompt.inputs.length : 1
    const input = Math.min(inputTokensMax(ask), contexts * card.contextLength)
    const output = Math.min(ask.maxTokens ?? OUTPUT_TOKENS_DEFAULT, card.contextLength)
    const { inputPriceMin, outputPriceMin, imagePriceMin } = card
    const least = { input: inputPriceMin, output: outputPriceMin, image: imagePriceMin }
    const prices = { ...Price.free, ...least }
    const image = BigInt(Inference.imagesOf(ask.prompt))
    const counts = { ...Price.nothing, input: BigInt(input), output: BigInt(output), image }
    return sum + Price.costUp(prices, counts) * HOLD_PRICE_FACTOR + 1n
  }, 0n)
}
