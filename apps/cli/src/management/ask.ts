import { type PromptProgress, parsePromptProgress, readSse } from '@ostrom/engine/sse'
import { Address, type AssetId, type Audit, BaseError } from '@ostrom/protocol'
import { z } from 'zod'
import type { GatewayOfHome } from './client.ts'
import { gatewayUrl } from './client.ts'
import { AnswerMissingError, GatewayNotRunningError, GatewayResponseError } from './errors.ts'

const ostrom = z.object({
  cost: z.string(),
  fee: z.string(),
  unit: z
    .object({
      asset: z.string().transform((text) => Address.parse(text) as AssetId),
      symbol: z.string().optional(),
      decimals: z.int().optional(),
    })
    .nullish(),
  provider: z.string(),
  session: z.string(),
  receipt: z.object({ id: z.string() }).nullish(),
  stopped: z.object({ reason: z.string(), limit: z.string() }).optional(),
  caps: z
    .array(
      z.object({
        scope: z.string(),
        id: z.string().optional(),
        spent: z.string(),
        max_cost: z.string().optional(),
        soft_cost: z.string().optional(),
        status: z.enum(['open', 'ask', 'spent']),
      }),
    )
    .optional(),
})

const refusal = z.object({
  message: z.string(),
  ostrom: z.object({ code: z.string() }).nullish(),
})

const chunkShape = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({
          content: z.string().nullish(),
          reasoning_content: z.string().nullish(),
        }),
      }),
    )
    .default([]),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
  ostrom: ostrom.nullish(),
  error: refusal.nullish(),
})

/** The answer that came through the gateway. */
export type GatewayAnswer = {
  readonly answer: string
  /** Text of the model before its answer; empty for models that do not reason. */
  readonly reasoning: string
  readonly tokens: { readonly input: number; readonly output: number }
  readonly ostrom: z.output<typeof ostrom>
  readonly firstTokenSeconds: number
}

/** One message of a conversation. */
export type ConversationTurn = { readonly role: 'user' | 'assistant'; readonly content: string }

/**
 * A conversation of the API: its id, and its hard and soft limits of cost, in base units or as an
 * amount with its unit.
 */
export type ConversationTerms = {
  readonly id: string
  readonly max_cost?: string
  readonly soft_cost?: string
}

/** Sends a request to a path of a gateway, directly or through a relay. */
export type GatewaySend = (
  path: string,
  init: {
    readonly headers: Readonly<Record<string, string>>
    readonly method?: 'POST'
    readonly body?: string
    readonly signal?: AbortSignal
  },
) => Promise<Response>

const straightTo =
  (url: string): GatewaySend =>
  (path, init) =>
    fetch(`${url}${path}`, init)

export type GatewayAskOptions = {
  readonly key: string
  readonly model: string
  readonly question: string
  /** Earlier messages, oldest first. */
  readonly history?: readonly ConversationTurn[]
  readonly maxTokens: number
  readonly temperature?: number
  /** Parties that may see question and answer; the gateway's own setting when absent. */
  readonly audit?: Audit.AuditMode
  /** Whether the question goes through a proxy and is paid by tickets. */
  readonly isPrivate?: boolean
  /** The conversation of the question and its limits, in the form of the API. */
  readonly conversation?: ConversationTerms | undefined
  /** Sends a request to the gateway; requests go straight to its URL when absent. */
  readonly send?: GatewaySend | undefined
  /**
   * Receives the text of the answer as it arrives; the reasoning comes first, between two headings.
   */
  readonly onText: (text: string) => void
  /** Id of the request in the usage records of the gateway. */
  readonly requestId?: string | undefined
  /** Stops the answer; the call then throws the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Receives the progress of a long prompt, before the answer begins. */
  readonly onProgress?: (progress: PromptProgress) => void
}

/**
 * Asks one question as any OpenAI client would, and shows the answer as it arrives.
 *
 * @throws {GatewayNotRunningError} No process listens at the URL, or that process is no gateway.
 * @throws {GatewayResponseError} The gateway refused the question; the error has the gateway's own
 *   code.
 * @throws {AnswerMissingError} The stream of the answer is cut off, has an event that cannot be
 *   read, or ends without the cost.
 */
export async function ask(url: string, options: GatewayAskOptions): Promise<GatewayAnswer> {
  const { key, model, question, onText, onProgress, send = straightTo(url) } = options
  const { maxTokens, temperature = 0, history = [], audit, conversation, isPrivate } = options
  const { requestId, signal } = options
  const wishes = {
    ...(audit && { audit }),
    ...(conversation && { conversation }),
    ...(isPrivate && { private: true }),
  }
  const startedMs = performance.now()
  const response = await post(
    { url, key, send, requestId, signal },
    {
      model,
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: maxTokens,
      temperature,
      messages: [...history, { role: 'user', content: question }],
      ...(Object.keys(wishes).length > 0 && { ostrom: wishes }),
    },
  )
  let answer = ''
  let reasoning = ''
  let firstTokenSeconds = 0
  let paid: z.output<typeof ostrom> | undefined
  let tokens = { input: 0, output: 0 }
  for await (const chunk of chunks(response, onProgress, signal)) {
    if (chunk.error) throw toGatewayError(chunk.error)
    const { content, reasoning_content } = chunk.choices[0]?.delta ?? {}
    const [thought, text] = [reasoning_content ?? '', content ?? '']
    if ((text || thought) && answer + reasoning === '')
      firstTokenSeconds = (performance.now() - startedMs) / 1000
    if (thought) onText(reasoning === '' ? `Reasoning: ${thought}` : thought)
    if (text) onText(reasoning !== '' && answer === '' ? `\n\nAnswer: ${text}` : text)
    reasoning += thought
    answer += text
    if (chunk.ostrom) paid = chunk.ostrom
    const { usage } = chunk
    if (usage) tokens = { input: usage.prompt_tokens, output: usage.completion_tokens }
  }
  if (!paid) throw new AnswerMissingError({ status: 200, reason: 'no cost came with it' })
  return { answer, reasoning, tokens, ostrom: paid, firstTokenSeconds }
}

/** Calls `ask` with the address of a home's gateway. */
export const askGateway = (
  context: GatewayOfHome,
  options: GatewayAskOptions,
): Promise<GatewayAnswer> => ask(gatewayUrl(context), options)

type PostTarget = Pick<GatewayAskOptions, 'key' | 'requestId' | 'signal'> & {
  readonly url: string
  readonly send: GatewaySend
}

async function post(
  { url, key, send, requestId, signal }: PostTarget,
  body: unknown,
): Promise<Response> {
  let response: Response
  try {
    response = await send('/v1/chat/completions', {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key}`,
        'content-type': 'application/json',
        ...(requestId !== undefined && { 'x-client-request-id': requestId }),
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    })
  } catch (error) {
    signal?.throwIfAborted()
    // An error of this class comes from a relay, and already states the reason.
    if (BaseError.is(error)) throw error
    throw new GatewayNotRunningError({ url, reason: 'nobody listens there' })
  }
  if (response.ok) return response
  const refused = z
    .object({ error: refusal })
    .safeParse(await response.json().catch(() => undefined))
  if (refused.success) throw toGatewayError(refused.data.error)
  const reason = `what listens there is no gateway (HTTP status ${response.status})`
  throw new GatewayNotRunningError({ url, reason })
}

/**
 * Returns the names of the models that a gateway lists and that answer by text, the default model
 * first.
 */
export async function listModels(
  url: string,
  key: string,
  send: GatewaySend = straightTo(url),
): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${key}` }
  const response = await send('/v1/models', { headers }).catch((error: unknown) => {
    if (BaseError.is(error)) throw error
    return undefined
  })
  if (!response) throw new GatewayNotRunningError({ url, reason: 'nobody listens there' })
  const listed = z.object({
    id: z.string(),
    ostrom: z.object({ task: z.string().optional() }).optional(),
  })
  const shape = z.object({ data: z.array(listed), error: refusal.nullish() })
  const parsed = shape.partial().safeParse(await response.json().catch(() => undefined))
  if (parsed.data?.error) throw toGatewayError(parsed.data.error)
  const models = parsed.data?.data ?? []
  return models.filter(({ ostrom }) => !otherTasks.has(ostrom?.task ?? '')).map(({ id }) => id)
}

/** Tasks of models that answer no questions by text. */
const otherTasks: ReadonlySet<string> = new Set(['embedding', 'image'])

const toGatewayError = ({ ostrom, message }: z.output<typeof refusal>): GatewayResponseError =>
  new GatewayResponseError({ code: ostrom?.code ?? 'internal-error', summary: message })

function chunkOf(text: string): z.output<typeof chunkShape> {
  try {
    return chunkShape.parse(JSON.parse(text))
  } catch {
    throw new AnswerMissingError({ status: 200, reason: 'an event of its stream cannot be read' })
  }
}

/** Yields the JSON events of a stream; reports the progress that comments of the stream contain. */
async function* chunks(
  { body }: Response,
  onProgress: GatewayAskOptions['onProgress'],
  signal: AbortSignal | undefined,
): AsyncGenerator<z.output<typeof chunkShape>> {
  if (!body) return
  const onComment = (comment: string): void => {
    const progress = parsePromptProgress(comment)
    if (progress) onProgress?.(progress)
  }
  try {
    for await (const data of readSse(body, { onComment })) {
      if (data !== '[DONE]') yield chunkOf(data)
    }
  } catch (error) {
    signal?.throwIfAborted()
    if (!(error instanceof RangeError)) throw error
    throw new AnswerMissingError({ status: 200, reason: error.message })
  }
}
