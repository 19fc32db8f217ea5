import { BaseError } from '@ostrom/protocol'
import { z } from 'zod'
import type { CommandContext } from '../commands/context.ts'
import { GatewayNotRunningError, gatewayUrl } from './client.ts'

const ostrom = z.object({
  cost: z.string(),
  fee: z.string(),
  provider: z.string(),
  session: z.string(),
  receipt: z.object({ id: z.string() }).nullish(),
})

const chunkShape = z.object({
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }) })).default([]),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
  ostrom: ostrom.nullish(),
  error: z.object({ message: z.string(), code: z.string().nullish() }).nullish(),
})

/** What came back through the gateway. */
export type Asked = {
  readonly answer: string
  readonly tokens: { readonly input: number; readonly output: number }
  readonly ostrom: z.output<typeof ostrom>
  readonly firstTokenSeconds: number
}

export type AskOptions = {
  readonly key: string
  readonly model: string
  readonly question: string
  readonly maxTokens: number
  readonly temperature?: number
  readonly show: (text: string) => void
}

/** The gateway did not answer a question. */
export class AnswerMissingError extends BaseError<'answer-missing'> {
  override readonly name = 'AnswerMissingError'

  constructor({ status, reason }: { status: number; reason: string }) {
    super({
      code: 'answer-missing',
      retry: 'later',
      summary: 'The gateway did not answer the question.',
      facts: [`HTTP status: ${status}.`, `Reason: ${reason}.`, 'Run `ostrom doctor`.'],
    })
  }
}

/**
 * Asks one question as any OpenAI client would, and shows the answer while it comes.
 *
 * @throws {GatewayNotRunningError} {AnswerMissingError}
 */
export async function ask(url: string, options: AskOptions): Promise<Asked> {
  const { key, model, question, show, maxTokens, temperature = 0 } = options
  const startedMs = performance.now()
  const response = await post(url, key, {
    model,
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: maxTokens,
    temperature,
    messages: [{ role: 'user', content: question }],
  })
  let answer = ''
  let firstTokenSeconds = 0
  let paid: z.output<typeof ostrom> | undefined
  let tokens = { input: 0, output: 0 }
  for await (const chunk of chunks(response)) {
    if (chunk.error) throw new AnswerMissingError({ status: 200, reason: chunk.error.message })
    const text = chunk.choices[0]?.delta.content ?? ''
    if (text && answer === '') firstTokenSeconds = (performance.now() - startedMs) / 1000
    answer += text
    show(text)
    if (chunk.ostrom) paid = chunk.ostrom
    const { usage } = chunk
    if (usage) tokens = { input: usage.prompt_tokens, output: usage.completion_tokens }
  }
  if (!paid) throw new AnswerMissingError({ status: 200, reason: 'no cost came with it' })
  return { answer, tokens, ostrom: paid, firstTokenSeconds }
}

/** `ask`, of the gateway that a home's configuration names. */
export const askGateway = (context: CommandContext, options: AskOptions): Promise<Asked> =>
  ask(gatewayUrl(context), options)

async function post(url: string, key: string, body: unknown): Promise<Response> {
  let response: Response
  try {
    response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new GatewayNotRunningError({ url, reason: 'nobody listens there' })
  }
  if (response.ok) return response
  const told = chunkShape.safeParse(await response.json().catch(() => ({})))
  const reason = told.data?.error?.message ?? 'it did not say'
  throw new AnswerMissingError({ status: response.status, reason })
}

/** The JSON events of a server-sent event stream. */
async function* chunks({ body }: Response): AsyncGenerator<z.output<typeof chunkShape>> {
  if (!body) return
  let rest = ''
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith('data: ') || line === 'data: [DONE]') continue
      yield chunkShape.parse(JSON.parse(line.slice('data: '.length)))
    }
  }
}
