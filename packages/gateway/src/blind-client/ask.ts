import { Amount, type Audit, Hex, type Inference, type RandomBytes } from '@ostrom/protocol'
import { createAnswerReader } from '../answers/answer-reader.ts'
import { createIdCheck, type ReceivedToken } from '../answers/id-check.ts'
import { promptReasoningOf, withReasoningOptions } from '../questions/reasoning.ts'
import { costOf } from '../routing/priced-offer.ts'
import type { InferenceCallEvent } from '../sessions/calls/call-event.ts'
import type { InferenceCallOptions } from '../sessions/client-session-options.ts'
import { ProviderMisbehavedError, ProviderRefusedError } from '../sessions/errors.ts'
import { BlindTermsRefusedError } from './errors.ts'
import type { BlindClientSession } from './open-session.ts'

/** A question that a web page encrypts to the provider, so that the gateway cannot read it. */
export type BlindQuestion = {
  readonly prompt: Exclude<Inference.Prompt, { readonly kind: 'ids' }>
  /** Most output tokens. */
  readonly maxTokens: number
  readonly sampler: Inference.SamplerParameters
  readonly stop?: readonly string[]
  /**
   * Whether validators may see question and answer to check them; when absent, the mode is
   * `canary-only`, in which they never may.
   */
  readonly audit?: Audit.AuditMode
  readonly signal: AbortSignal
  /** Most base units that the answer may cost; no limit but the offer's prices when absent. */
  readonly costMax?: bigint | undefined
  /**
   * Called at the end of the answer, even of a failed one, with the base units that the answer
   * added to the vouchers. Called again if that amount grows later.
   */
  readonly onCharge?: ((amount: bigint) => void) | undefined
}

type TokensEvent = Extract<InferenceCallEvent, { readonly kind: 'tokens' }>

/** Events of a sealed answer, with the model's reasoning separate from the text. */
export type BlindAnswerEvent =
  | Exclude<InferenceCallEvent, TokensEvent>
  | (Pick<TokensEvent, 'kind' | 'ids' | 'text'> & { readonly reasoning: string })

/**
 * Reads an answer as a gateway reads the answers of other sessions. A provider that counts token
 * ids sends no text, so the text is decoded from the ids that the receipt covers.
 *
 * @param prompt Prompt as sent. Its tools are ignored here, because the page shows calls as text.
 */
function createReader(
  { terms, session, model: { tokenizer } }: BlindClientSession,
  { prompt, stop = [] }: Pick<BlindQuestion, 'prompt' | 'stop'>,
  ids: readonly number[] | undefined,
) {
  const { counting } = session
  const { tools: _, ...asked } = { tools: undefined, ...prompt }
  const reasoning = ids && promptReasoningOf(prompt, { ids, tokenizer })
  const reader = createAnswerReader({ prompt: asked }, { tokenizer, counting, reasoning })
  type Events = ReturnType<typeof reader.end>
  const joined = (events: Events, wanted: 'text' | 'reasoning'): string =>
    events.map((event) => (event.kind === wanted ? event.text : '')).join('')
  const eventOf = (ids: readonly number[], events: Events): BlindAnswerEvent => ({
    kind: 'tokens',
    ids,
    text: joined(events, 'text'),
    reasoning: joined(events, 'reasoning'),
  })
  const check =
    counting === 'ids' && tokenizer ? createIdCheck({ tokenizer, stop, before: [] }) : undefined
  const shown = (tokens: readonly ReceivedToken[], text = ''): BlindAnswerEvent => {
    const ids = tokens.map(({ id }) => id)
    return eventOf(ids, reader.push({ ids, text }).events)
  }
  return {
    async *read({ ids, text }: TokensEvent): AsyncGenerator<BlindAnswerEvent> {
      const received = ids.map((id) => ({ id, logprob: undefined }))
      const { tokens, violation } = check?.push(received) ?? { tokens: received }
      if (tokens.length > 0 || text !== '') yield shown(tokens, text)
      if (!violation) return
      const isEnd = violation.kind === 'end-token'
      const before = isEnd ? [] : await tokenizer?.encode(violation.before)
      if (before?.length) yield shown(before.map((id) => ({ id, logprob: undefined })))
      const reason = isEnd ? 'it sends an end token' : 'it sends a stop text of the question'
      const error = new ProviderMisbehavedError({ provider: terms.offer.provider, reason })
      session.abandon(error)
      throw error
    },
    *end(): Generator<BlindAnswerEvent> {
      const held = check?.end() ?? []
      if (held.length > 0) yield shown(held)
      const events = reader.end()
      if (events.length > 0) yield eventOf([], events)
    },
  }
}

/**
 * Asks in a blind session. The page counts the tokens of its prompt by the model's own tokenizer,
 * and seals the question to the provider. The same tokenizer turns the answer's ids into text, and
 * separates a model's reasoning from its answer.
 *
 * @yields The events of the answer; the last has its verified receipt and its cost.
 * @throws {BlindTermsRefusedError} The answer may cost more than `costMax`.
 * @throws {ProviderRefusedError} {ProviderMisbehavedError} {SessionEndedError}
 */
export async function* askBlind(
  blind: BlindClientSession,
  question: BlindQuestion & { readonly random: RandomBytes },
): AsyncGenerator<BlindAnswerEvent> {
  const { sampler, stop = [], audit = 'canary-only', signal, random } = question
  const { terms, session, model } = blind
  const { manifest, tokenizer } = model
  const { offer } = terms
  // Reasoning options do not change the kind of the prompt.
  const prompt = withReasoningOptions(question, tokenizer) as BlindQuestion['prompt']
  const ids = await tokenizer?.encodePrompt(prompt, { tokensMax: manifest.contextLength })
  const inputTokens = ids?.length ?? 0
  // At most the tokens that the context has left; the provider refuses a prompt that leaves none.
  const maxTokens = Math.min(question.maxTokens, Math.max(1, manifest.contextLength - inputTokens))
  const isIds = session.counting === 'ids' && ids !== undefined
  const costMax = costOf({ offer }, { inputTokens, maxTokens, images: 0 }, maxTokens)
  if (question.costMax !== undefined && costMax > question.costMax) {
    const [cost, limit] = [costMax, question.costMax].map((one) => Amount.detail(one, offer.asset))
    throw new BlindTermsRefusedError({
      reason: `the answer may cost ${cost}, above your limit of ${limit}`,
    })
  }
  const reader = createReader(blind, { prompt, stop }, ids)
  await blind.sealKey.renewIfOld()
  const call = () => {
    session.reserveCost(costMax)
    return session.call(options)
  }
  const options: InferenceCallOptions = {
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
    observer: { onUsage() {}, onCharge: (amount) => question.onCharge?.(amount) },
    signal,
  }
  for await (const event of withCurrentKey(blind, call)) {
    if (event.kind === 'end') yield* reader.end()
    if (event.kind === 'tokens') yield* reader.read(event)
    else yield event
  }
}

/**
 * Makes a call, and makes it again if the provider refuses to open the question and the chain has
 * another key of the provider.
 */
async function* withCurrentKey(
  { sealKey }: BlindClientSession,
  call: () => AsyncGenerator<InferenceCallEvent>,
): AsyncGenerator<InferenceCallEvent> {
  try {
    return yield* call()
  } catch (error) {
    const isUnopened =
      error instanceof ProviderRefusedError && error.code === 'question-unseal-failed'
    if (!isUnopened || !(await sealKey.renew().catch(() => false))) throw error
  }
  yield* call()
}
