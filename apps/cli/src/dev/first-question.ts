import { BaseError } from '@ostrom/protocol'
import { z } from 'zod'

/** What `npm start -- --once --json` tells of its answer. */
export type FirstReport = {
  readonly answer: string
  readonly model: string
  readonly provider: string
  readonly tokens: { readonly input: number; readonly output: number }
  /** Base units, as decimal text. */
  readonly cost: string
  readonly fee: string
  readonly receipt: string
  readonly session: string
}

export type FirstAnswer = { readonly report: FirstReport; readonly firstTokenSeconds: number }

/** The gateway did not answer the first question. */
export class FirstQuestionError extends BaseError<'first-question-failed'> {
  override readonly name = 'FirstQuestionError'

  constructor({ status, reason }: { status: number; reason: string }) {
    super({
      code: 'first-question-failed',
      retry: 'later',
      summary: 'The gateway did not answer the first question.',
      facts: [
        `HTTP status: ${status}.`,
        `Reason: ${reason}.`,
        'Start again, with --fresh if need be.',
      ],
    })
  }
}

const chunkShape = z.object({
  choices: z.array(z.object({ delta: z.object({ content: z.string().nullish() }) })).default([]),
  usage: z.object({ prompt_tokens: z.int(), completion_tokens: z.int() }).nullish(),
  ostrom: z
    .object({
      cost: z.string(),
      fee: z.string(),
      provider: z.string(),
      session: z.string(),
      receipt: z.object({ id: z.string() }).nullish(),
    })
    .nullish(),
})

/** Most tokens of the first answer: enough for a few sentences. */
const ANSWER_TOKENS = 96

/** Asks one question as any OpenAI client would, and shows the answer while it comes. */
export async function askFirstQuestion(options: {
  readonly url: string
  readonly key: string
  readonly model: string
  readonly question: string
  readonly show: (text: string) => void
}): Promise<FirstAnswer> {
  const { url, key, model, question, show } = options
  const startedMs = performance.now()
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      model,
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: ANSWER_TOKENS,
      temperature: 0,
      messages: [{ role: 'user', content: question }],
    }),
  })
  if (!response.ok || !response.body) {
    throw new FirstQuestionError({ status: response.status, reason: await response.text() })
  }
  show(`\n> ${question}\n\n`)
  let answer = ''
  let firstTokenSeconds = 0
  let last: z.output<typeof chunkShape> | undefined
  let usage: z.output<typeof chunkShape>['usage']
  for await (const chunk of chunks(response.body)) {
    const text = chunk.choices[0]?.delta.content ?? ''
    if (text && answer === '') firstTokenSeconds = (performance.now() - startedMs) / 1000
    answer += text
    show(text)
    if (chunk.ostrom) last = chunk
    if (chunk.usage) usage = chunk.usage
  }
  show('\n')
  const { ostrom } = last ?? {}
  if (!ostrom) throw new FirstQuestionError({ status: 200, reason: 'no cost came with the answer' })
  const report: FirstReport = {
    answer,
    model,
    provider: ostrom.provider,
    tokens: { input: usage?.prompt_tokens ?? 0, output: usage?.completion_tokens ?? 0 },
    cost: ostrom.cost,
    fee: ostrom.fee,
    receipt: ostrom.receipt?.id ?? '',
    session: ostrom.session,
  }
  return { report, firstTokenSeconds }
}

/** The JSON events of a server-sent event stream. */
async function* chunks(body: ReadableStream<Uint8Array>) {
  let rest = ''
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (!line.startsWith('data: ') || line === 'data: [DONE]') continue
      const value: unknown = JSON.parse(line.slice('data: '.length))
      const fault = (value as { error?: { message?: string } }).error
      if (fault) throw new FirstQuestionError({ status: 200, reason: fault.message ?? 'unknown' })
      yield chunkShape.parse(value)
    }
  }
}
