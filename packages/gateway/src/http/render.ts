import { Address, Amount, type AssetId, type Hash, Receipt } from '@ostrom/protocol'
import type {
  Answer,
  AnswerEvent,
  AnswerTokenLogprob,
  SignedReceipt,
} from '../inference-service.ts'
import type { WireError } from './http-failure.ts'

export type AnswerText = Extract<AnswerEvent, { kind: 'text' }>
export type AnswerCall = Extract<AnswerEvent, { kind: 'call' }>
export type AnswerEnd = Extract<AnswerEvent, { kind: 'end' }>

/** What is known when every choice's provider has begun. */
export type ResponseStart = {
  /** 24 hex digits, told apart by the endpoint's own prefix. */
  readonly id: string
  readonly createdAtSeconds: number
  /** One for each choice; never empty. */
  readonly answers: readonly Answer[]
  /** What people call the asset that it is paid in. */
  readonly unit: PaymentUnit
}

/** The asset of amounts, with its metadata if configured. */
export type PaymentUnit = Pick<Amount.AssetMetadata, 'asset'> & Partial<Amount.AssetMetadata>

/** What an asset is called, of those that this gateway lists. */
export const paymentUnitOf = (
  asset: AssetId,
  units: readonly Amount.AssetMetadata[],
): PaymentUnit => units.find((unit) => unit.asset === asset) ?? { asset }

/** One choice, whole. */
export type CompletedChoice = {
  readonly text: string
  readonly calls: readonly AnswerCall[]
  readonly logprobs: readonly AnswerTokenLogprob[]
  readonly embeddings: readonly Float32Array[]
  readonly image: Uint8Array | undefined
  readonly end: AnswerEnd
}

/** Turns an answer into an endpoint's wire form. Pure but for what a stream adds up. */
export type Renderer = {
  whole(opening: ResponseStart, finished: readonly CompletedChoice[]): unknown
  stream(opening: ResponseStart): StreamRenderer
}

/** Server-sent events, as text. An empty text sends nothing. */
export type StreamRenderer = {
  begin(): string
  text(choice: number, event: AnswerText): string
  /** Absent where no functions are offered. */
  call?(choice: number, event: AnswerCall): string
  /** `all` comes with the last choice's end: then this is the stream's end too. */
  end(choice: number, end: AnswerEnd, all: readonly AnswerEnd[] | undefined): string
  /** The stream's end where it fails: never to be taken for a normal one. */
  fail(error: WireError): string
}

/** One server-sent event. JSON has no raw line breaks, so `data` is always one line. */
export const sse = (data: unknown): string => `data: ${JSON.stringify(data)}\n\n`

/** What ends a stream of OpenAI's chat and completions endpoints. */
export const DONE = 'data: [DONE]\n\n'

/** A comment: keeps proxies and clients from taking silence for a dead connection. */
export const KEEPALIVE = ': keepalive\n\n'

/**
 * OpenAI's finish reason. An answer that was `aborted` and yet ended regularly is incomplete,
 * which OpenAI calls `length`.
 */
export const finishOf = (
  finish: Receipt.FinishReason,
  calls = 0,
): 'stop' | 'length' | 'tool_calls' => {
  if (finish === 'aborted') return 'length'
  return finish === 'stop' && calls > 0 ? 'tool_calls' : finish
}

/** Sums over the choices: each is asked, counted and paid as an answer of its own. */
export function sumOf(ends: readonly AnswerEnd[]) {
  const sum = { input: 0, cached: 0, output: 0, cost: 0n, fee: 0n }
  for (const { usage, cost, fee } of ends) {
    sum.input += usage.inputTokens
    sum.cached += usage.cachedInputTokens
    sum.output += usage.outputTokens
    sum.cost += cost
    sum.fee += fee
  }
  return sum
}

/** `usage` of chat and completions. */
export function usageOf(ends: readonly AnswerEnd[]) {
  const { input, cached, output } = sumOf(ends)
  return {
    prompt_tokens: input,
    completion_tokens: output,
    total_tokens: input + output,
    prompt_tokens_details: { cached_tokens: cached, audio_tokens: 0 },
    completion_tokens_details: { reasoning_tokens: 0, audio_tokens: 0 },
  }
}

/** A receipt in JSON: what it names is written as it is signed, accounts in hex. */
export function receiptOf(receipt: SignedReceipt) {
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
  receipt: receiptOf(end.receipt),
})

/** The field `ostrom` beside `usage`: what was paid, to whom, and the receipt for it. */
export function ostromOf(
  { answers, unit }: Pick<ResponseStart, 'answers' | 'unit'>,
  ends: readonly AnswerEnd[],
) {
  const { cost, fee } = sumOf(ends)
  const parts = ends.map((end, index) => partOf(answers[index]!, end))
  return {
    ...parts[0]!,
    cost: cost.toString(),
    fee: fee.toString(),
    unit: unitJson(unit),
    cost_text: Amount.humanizeDetails(Amount.detail(cost, unit.asset), isNamed(unit) ? [unit] : []),
    model_version: answers[0]!.modelVersion as Hash,
    ...(parts.length > 1 ? { answers: parts } : {}),
  }
}

/** Returns a unit for JSON, with its asset in the address format of its chain. */
export const unitJson = (unit: PaymentUnit) => ({ ...unit, asset: Address.format(unit.asset) })

const isNamed = (unit: PaymentUnit): unit is Amount.AssetMetadata => unit.symbol !== undefined

/** Different values of a list, joined for a header. */
const joined = (values: readonly string[]): string => [...new Set(values)].join(', ')

/** Headers that are known when the providers have begun. */
export const startHeaders = (answers: readonly Answer[]): Record<string, string> => ({
  'x-ostrom-provider': joined(answers.map(({ provider }) => Address.format(provider))),
  'x-ostrom-session': joined(answers.map(({ session }) => session)),
  'x-ostrom-model-version': joined(answers.map(({ modelVersion }) => modelVersion)),
})

/** Headers that are known when all has been answered. */
export function endHeaders(
  { unit }: Pick<ResponseStart, 'unit'>,
  ends: readonly AnswerEnd[],
): Record<string, string> {
  const { cost, fee } = sumOf(ends)
  return {
    'x-ostrom-cost': cost.toString(),
    'x-ostrom-fee': fee.toString(),
    'x-ostrom-unit': unitHeader(unit),
    'x-ostrom-receipt': joined(ends.map(({ receipt }) => receipt.id)),
  }
}

/**
 * What the amounts of the headers are in, as an item of RFC 8941: `"ETH";decimals=18;asset="0x…"`.
 * The symbol is empty where the asset has no name here; what ASCII does not have becomes `?`.
 */
function unitHeader(unit: PaymentUnit): string {
  const { asset, symbol = '', decimals } = unitJson(unit)
  const name = symbol.replace(/[^ !#-[\]-~]/gu, '?')
  return `"${name}"${decimals === undefined ? '' : `;decimals=${decimals}`};asset="${asset}"`
}
