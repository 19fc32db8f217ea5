import type { PromptProgress } from '@ostrom/engine/sse'
import { Address, Amount, type AssetId, type Hash, Receipt } from '@ostrom/protocol'
import type {
  Answer,
  AnswerEvent,
  AnswerTokenLogprob,
  SignedReceipt,
} from '../../inference/inference-service.ts'
import type { SpendingLimitScope } from '../../inference/question-payment.ts'
import type { WireError } from '../http-failure.ts'
import type { BodyPart } from './body-part.ts'
import { capJson, type SpendingReporter } from './spending-report.ts'

export type AnswerReasoning = Extract<AnswerEvent, { kind: 'reasoning' }>
export type AnswerText = Extract<AnswerEvent, { kind: 'text' }>
export type AnswerCall = Extract<AnswerEvent, { kind: 'call' }>
export type AnswerEnd = Extract<AnswerEvent, { kind: 'end' }>

/**
 * Data of a response that are known once the provider of every choice has begun. A stream that
 * opens earlier has them without `answers` and `unit`.
 */
export type ResponseStart = {
  /** 24 hex digits. Each endpoint adds a prefix of its own. */
  readonly id: string
  /** Requested name of the model. */
  readonly model: string
  readonly createdAtSeconds: number
  readonly nowSeconds: () => number
  /** One answer for each choice; empty in a stream that opened early, until its answers begin. */
  readonly answers: readonly Answer[]
  /**
   * Number of events that the stream has sent before its answers began; 0 if it was opened with
   * them.
   */
  readonly eventsSent: number
  /** The asset of the payment. */
  readonly unit: PaymentUnit
  /** Names of the request's fields without effect. */
  readonly ignored: readonly string[]
  /** Reports the limits of the request, and the limit that has ended its answers. */
  readonly spending: SpendingReporter
}

/** The asset of amounts, with its metadata if configured. */
export type PaymentUnit = Pick<Amount.AssetMetadata, 'asset'> & Partial<Amount.AssetMetadata>

/** Returns an asset with its metadata if this gateway has them configured. */
export const paymentUnitOf = (
  asset: AssetId,
  units: readonly Amount.AssetMetadata[],
): PaymentUnit => units.find((unit) => unit.asset === asset) ?? { asset }

/** A complete choice. */
export type CompletedChoice = {
  readonly reasoning: string
  readonly text: string
  readonly calls: readonly AnswerCall[]
  readonly logprobs: readonly AnswerTokenLogprob[]
  readonly embeddings: readonly Float32Array[]
  readonly image: Uint8Array | undefined
  readonly end: AnswerEnd
}

/** The JSON of a complete response. */
export type WholeBody = { readonly ostrom: OstromField }

/** Converts answers to the response format of one endpoint. Pure, except for counts in a stream. */
export type Renderer = {
  whole(
    opening: ResponseStart,
    finished: readonly CompletedChoice[],
  ): WholeBody | Promise<WholeBody>
  stream(opening: ResponseStart): StreamRenderer
  /**
   * Renders the progress of a prompt before any answer has begun. If this method is absent, the
   * stream sends the progress as a comment.
   */
  progress?(opening: ResponseStart, progress: PromptProgress): ProgressEvents
}

/** Events about a prompt's progress, as text. */
export type ProgressEvents = {
  readonly text: string
  /** Number of events in the text; comments do not count. */
  readonly count: number
}

/** Renders an answer as the text of server-sent events. An empty text sends no event. */
export type StreamRenderer = {
  begin(): string
  /** Absent from endpoints whose answers have no reasoning. */
  reasoning?(choice: number, event: AnswerReasoning): string
  text(choice: number, event: AnswerText): string
  /** Absent if the request offers no functions. */
  call?(choice: number, event: AnswerCall): string
  /**
   * `all` is present at the end of the last choice, which also ends the stream: its last event has
   * the field `ostrom`.
   */
  end(
    choice: number,
    end: AnswerEnd,
    all: readonly AnswerEnd[] | undefined,
  ): BodyPart | Promise<BodyPart>
  /** Ends a failed stream, so that no client takes it for a complete one. */
  fail(error: WireError): string
}

/** One server-sent event. JSON has no raw line breaks, so `data` is always one line. */
export const sse = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`

/** One server-sent event with a name, which its data repeat as `type`. */
export const namedSse = (type: string, fields: object): string =>
  `event: ${type}\n${sse({ type, ...fields })}`

/** The end of an event, from the closing brace of its object. */
export const SSE_CLOSE = '}\n\n'

/** The last event of a stream of OpenAI's chat and completions endpoints. */
export const DONE = 'data: [DONE]\n\n'

/** A comment, so that proxies and clients do not take a pause for a dead connection. */
export const KEEPALIVE = ': keepalive\n\n'

/**
 * Returns OpenAI's finish reason for that of an answer. An answer whose end says `aborted` is
 * incomplete, so its reason is `length`.
 */
export const finishOf = (
  finish: Receipt.FinishReason,
  calls = 0,
): 'stop' | 'length' | 'tool_calls' => {
  if (finish === 'aborted') return 'length'
  return finish === 'stop' && calls > 0 ? 'tool_calls' : finish
}

/** Returns the sums over the choices, each of which is an answer with its own count and cost. */
export function sumOf(ends: readonly AnswerEnd[]) {
  const sum = { input: 0, cached: 0, output: 0, reasoning: 0, cost: 0n, fee: 0n }
  for (const { usage, cost, fee } of ends) {
    sum.input += usage.inputTokens
    sum.cached += usage.cachedInputTokens
    sum.output += usage.outputTokens
    sum.reasoning += usage.reasoningTokens
    sum.cost += cost
    sum.fee += fee
  }
  return sum
}

/** Returns `usage` of chat and completions. */
export function usageOf(ends: readonly AnswerEnd[]) {
  const { input, cached, output, reasoning } = sumOf(ends)
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
    prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: reasoning, audio_tokens: 0 },
  }
}

/** Returns a receipt as JSON. The ids are in the signed form, so accounts are in hex. */
function receiptOf(receipt: SignedReceipt) {
  return {
    id: receipt.id,
    provider: receipt.provider,
    ...(receipt.operator && { operator: receipt.operator }),
    signature: receipt.signature,
    core: Receipt.toJson(receipt.core),
    ...(receipt.logitFingerprint && {
      logit_fingerprint: Buffer.from(receipt.logitFingerprint).toString('base64'),
    }),
  }
}

const partOf = (answer: Answer, end: AnswerEnd) => ({
  cost: end.cost.toString(),
  fee: end.fee.toString(),
  provider: Address.format(answer.provider),
  session: answer.session,
  ...(end.receipt && { receipt: receiptOf(end.receipt) }),
  ...(end.failedParts && { failed_parts: end.failedParts.map(failedPartOf) }),
  ...(end.hedged && { hedged: end.hedged.map(failedPartOf) }),
})

/** Returns the pay of a provider that gave a part of an answer and failed, or was stopped. */
const failedPartOf = ({ provider, cost, inputTokens, outputTokens }: FailedPart) => ({
  provider: Address.format(provider),
  cost: cost.toString(),
  input_tokens: inputTokens,
  output_tokens: outputTokens,
})

type FailedPart = NonNullable<AnswerEnd['failedParts']>[number]

/** Returns true if an answer ended because it had reached its maximum cost. */
const isStoppedByCost = (answer: Answer, end: AnswerEnd): boolean =>
  answer.isCostBound && end.finish === 'length'

/** Returns the spending limit that has ended one of the answers. */
const stoppedBy = (
  { answers, spending }: Pick<ResponseStart, 'answers' | 'spending'>,
  ends: readonly AnswerEnd[],
): SpendingLimitScope | undefined => {
  const choice = ends.findIndex((end, index) => isStoppedByCost(answers[index]!, end))
  return choice < 0 ? undefined : spending.limitOf(choice)
}

/**
 * Returns the response's field `ostrom`: cost, fee, provider, receipt, ignored fields, the spending
 * limit that ended the answer, and the caps of the request, its task and its conversation.
 */
export function ostromOf(
  opening: Pick<ResponseStart, 'answers' | 'unit' | 'ignored' | 'spending'>,
  ends: readonly AnswerEnd[],
) {
  const { answers, unit, ignored, spending } = opening
  const limit = stoppedBy(opening, ends)
  const { cost, fee } = sumOf(ends)
  const caps = spending.caps(cost).map(capJson)
  const parts = ends.map((end, index) => partOf(answers[index]!, end))
  return {
    ...parts[0]!,
    cost: cost.toString(),
    ...(ends.some(({ isPending }) => isPending) && { pending: true as const }),
    expected_cost: expectedCostOf(answers).toString(),
    fee: fee.toString(),
    unit: unitJson(unit),
    cost_text: Amount.humanizeDetails(Amount.detail(cost, unit.asset), isNamed(unit) ? [unit] : []),
    model_version: answers[0]!.modelVersion as Hash,
    ...(answers[0]!.serviceTier !== 'default' && { service_tier: answers[0]!.serviceTier }),
    ...(parts.length > 1 ? { answers: parts } : {}),
    ...(ignored.length > 0 ? { ignored } : {}),
    ...(limit ? { stopped: { reason: 'max-cost' as const, limit } } : {}),
    ...(caps.length > 0 ? { caps } : {}),
  }
}

/**
 * The field `ostrom` as the client of the first request gets it; for a client that joined the
 * answer, `replayed` is added to it.
 */
export type OstromField = ReturnType<typeof ostromOf>

/** Returns a unit for JSON, with its asset in the address format of its chain. */
export const unitJson = (unit: PaymentUnit) => ({ ...unit, asset: Address.format(unit.asset) })

const isNamed = (unit: PaymentUnit): unit is Amount.AssetMetadata => unit.symbol !== undefined

/** Returns the cost of the answers as it was expected when their providers were chosen. */
const expectedCostOf = (answers: readonly Answer[]): bigint =>
  answers.reduce((sum, { expected }) => sum + expected.cost, 0n)

/** Returns the distinct values of a list as one header value. */
const joined = (values: readonly string[]): string => [...new Set(values)].join(', ')

/** Returns the headers that are known when the providers have begun. */
export const startHeaders = ({
  answers,
  ignored,
}: Pick<ResponseStart, 'answers' | 'ignored'>): Record<string, string> => ({
  ...(answers.length > 0 && answerHeaders(answers)),
  ...(ignored.length > 0 && { 'x-ostrom-ignored': joined(ignored) }),
})

/** Returns the headers of answers that have begun. */
const answerHeaders = (answers: readonly Answer[]): Record<string, string> => ({
  'x-ostrom-provider': joined(answers.map(({ provider }) => Address.format(provider))),
  'x-ostrom-session': joined(answers.map(({ session }) => session)),
  'x-ostrom-expected-cost': expectedCostOf(answers).toString(),
  'x-ostrom-expected-cached-tokens': answers
    .reduce((sum, { expected }) => sum + expected.cachedInputTokens, 0)
    .toString(),
  'x-ostrom-model-version': joined(answers.map(({ modelVersion }) => modelVersion)),
})

/** Returns the headers that are known at the end of all answers. */
export function endHeaders(
  opening: Pick<ResponseStart, 'answers' | 'unit' | 'spending'>,
  ends: readonly AnswerEnd[],
): Record<string, string> {
  const { cost, fee } = sumOf(ends)
  const limit = stoppedBy(opening, ends)
  return {
    'x-ostrom-cost': cost.toString(),
    'x-ostrom-fee': fee.toString(),
    'x-ostrom-unit': unitHeader(opening.unit),
    'x-ostrom-receipt': joined(ends.flatMap(({ receipt }) => (receipt ? [receipt.id] : []))),
    ...(limit && { 'x-ostrom-stopped': `max-cost;limit=${limit}` }),
  }
}

/**
 * Returns the unit of the headers' amounts as an item of RFC 8941: `"ETH";decimals=18;asset="0x…"`.
 * The symbol is empty if the asset has no configured metadata. Characters outside of ASCII become
 * `?`.
 */
function unitHeader(unit: PaymentUnit): string {
  const { asset, symbol = '', decimals } = unitJson(unit)
  const name = symbol.replace(/[^ !#-[\]-~]/gu, '?')
  return `"${name}"${decimals === undefined ? '' : `;decimals=${decimals}`};asset="${asset}"`
}
