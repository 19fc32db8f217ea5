import { Amount, type Audit, Hex, type Inference, type RandomBytes } from '@ostrom/protocol'
import { costOf } from '../routing/priced-offer.ts'
import type { InferenceCallEvent } from '../sessions/calls/inference-call.ts'
import { BlindTermsRefusedError } from './errors.ts'
import type { BlindClientSession } from './open-session.ts'

/** A question that the page seals. */
export type BlindQuestion = {
  readonly prompt: Exclude<Inference.Prompt, { readonly kind: 'ids' }>
  /** Most output tokens. */
  readonly maxTokens: number
  readonly sampler: Inference.SamplerParameters
  readonly stop?: readonly string[]
  /** Accounts that may see question and answer to check them; none when absent. */
  readonly audit?: Audit.AuditMode
  readonly signal: AbortSignal
  /** Base units that the answer may cost at most; as its offer has it when absent. */
  readonly costMax?: bigint | undefined
  /** Called at the end with the base units that it added to the paid sum, also where it failed. */
  readonly onCharge?: ((amount: bigint) => void) | undefined
}

/**
 * Asks in a blind session. The page counts the tokens of its prompt by the model's own tokenizer,
 * and seals the question to the provider. The same tokenizer turns the answer's ids into text.
 *
 * @yields The events of the answer; the last has its verified receipt and its cost.
 * @throws {BlindTermsRefusedError} The answer may cost more than `costMax`.
 * @throws {ProviderRefusedError} {ProviderMisbehavedError} {SessionEndedError}
 */
export async function* askBlind(
  { terms, session, model }: BlindClientSession,
  question: BlindQuestion & { readonly random: RandomBytes },
): AsyncGenerator<InferenceCallEvent> {
  const { prompt, sampler, stop = [], audit = 'canary-only', signal, random } = question
  const { manifest, tokenizer } = model
  const { offer } = terms
  const ids = await tokenizer?.encodePrompt(prompt, { tokensMax: manifest.contextLength })
  const inputTokens = ids?.length ?? 0
  // As much as the context has left; the provider refuses a prompt that leaves nothing.
  const maxTokens = Math.min(question.maxTokens, Math.max(1, manifest.contextLength - inputTokens))
  const isIds = session.counting === 'ids' && ids !== undefined
  const costMax = costOf({ offer }, { inputTokens, maxTokens, images: 0 }, maxTokens)
  if (question.costMax !== undefined && costMax > question.costMax) {
    const [cost, limit] = [costMax, question.costMax].map((one) => Amount.detail(one, offer.asset))
    throw new BlindTermsRefusedError({
      reason: `the answer may cost ${cost}, above your limit of ${limit}`,
    })
  }
  session.reserveCost(costMax)
  // Providers that count ids send no text: the text is that of the ids which the receipt covers.
  const decoder = session.counting === 'ids' ? tokenizer?.decodeStream() : undefined
  const events = session.call({
    request: {
      modelVersion: offer.modelVersion,
      prompt: isIds ? { kind: 'ids', ids } : prompt,
      sampler,
      maxTokens,
      stop,
      logprobs: 0,
      clientNonce: Hex.from(random(32)),
      segment: 0,
    },
    promptTokens: inputTokens,
    costMax,
    audit,
    onUsage: () => {},
    onCharge: question.onCharge ?? (() => {}),
    signal,
  })
  for await (const event of events) {
    if (decoder && event.kind === 'tokens') yield { ...event, text: decoder.push(event.ids) }
    else if (decoder && event.kind === 'end') {
      const text = decoder.end()
      if (text !== '') yield { kind: 'tokens', ids: [], text, logprobs: undefined }
      yield event
    } else yield event
  }
}
