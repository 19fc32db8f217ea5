import { readSse } from '@ostrom/engine/sse'
import type { Prng } from '../../../simulation/src/runtime/prng.ts'
import { QUESTION_TIMEOUT_MS, QUESTIONS_OPEN_MAX, QUESTIONS_PER_SECOND } from './limits.ts'
import { ECHO } from './models.ts'
import type { GatewayAccess } from './participant-messages.ts'
import { promptOf } from './participants/ask-gateway.ts'

/** Outcome of one honest question. */
export type RequestOutcome = {
  /** Time of the start of the question, on the clock of `performance`. */
  readonly begunMs: number
  /** Milliseconds to the first text of the answer; `undefined` if there was none. */
  readonly firstTokenMs: number | undefined
  /** `wrong`: the answer ended normally, but its text is not the model's text. */
  readonly result: 'answered' | 'failed' | 'wrong'
  /** Reason of the failure: the API's error code, the name of the connection's error, or words. */
  readonly reason?: string
}

/** The load of honest people: questions at a constant rate that does not depend on the answers. */
export type LoadGenerator = {
  /**
   * Sends questions for `ms` milliseconds, then stops; running answers continue. Resolves with a
   * promise of each sent question's outcome.
   */
  run(ms: number): Promise<readonly Promise<RequestOutcome>[]>
  readonly streamsMax: number
}

/**
 * Mark in the prompts of honest people (`labelPrompt`), by which providers count the work for these
 * people.
 */
export const HONEST_LABEL = 'people'

export function createLoadGenerator(gateway: GatewayAccess, dice: Prng): LoadGenerator {
  let open = 0
  let streamsMax = 0
  const begin = (): Promise<RequestOutcome> => {
    const begunMs = performance.now()
    if (open >= QUESTIONS_OPEN_MAX) {
      const reason = 'too many wait'
      return Promise.resolve({ begunMs, firstTokenMs: undefined, result: 'failed', reason })
    }
    streamsMax = Math.max(streamsMax, ++open)
    return ask(gateway, promptOf(HONEST_LABEL, dice, 12), begunMs).finally(() => open--)
  }
  return {
    run: (ms) =>
      new Promise((resolve) => {
        const begun: Promise<RequestOutcome>[] = []
        const timer = setInterval(() => begun.push(begin()), 1_000 / QUESTIONS_PER_SECOND)
        setTimeout(() => {
          clearInterval(timer)
          resolve(begun)
        }, ms)
      }),
    get streamsMax() {
      return streamsMax
    },
  }
}

/**
 * Sends one question over HTTP and reads its stream. The echo model repeats the question, so the
 * answer is known.
 */
async function ask({ url, key }: GatewayAccess, content: string, begunMs: number) {
  let firstTokenMs: number | undefined
  let text = ''
  const ended = (result: RequestOutcome['result'], reason?: string): RequestOutcome => ({
    begunMs,
    firstTokenMs,
    result,
    ...(reason && { reason }),
  })
  try {
    const messages = [{ role: 'user', content }]
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model: ECHO, stream: true, max_tokens: 256, messages }),
      signal: AbortSignal.timeout(QUESTION_TIMEOUT_MS),
    })
    if (!response.ok) return ended('failed', codeIn(await response.text()))
    for await (const event of eventsOf(response)) {
      if (event.error) return ended('failed', event.error.ostrom?.code ?? 'error')
      const delta = event.choices?.[0]?.delta?.content ?? ''
      if (delta !== '') firstTokenMs ??= performance.now() - begunMs
      text += delta
    }
  } catch (error) {
    return ended('failed', error instanceof Error ? error.name : 'unknown')
  }
  return text === content ? ended('answered') : ended('wrong')
}

type StreamEvent = {
  readonly error?: { readonly ostrom?: { readonly code: string } }
  readonly choices?: readonly { readonly delta?: { readonly content?: string } }[]
}

function codeIn(body: string): string {
  try {
    return (JSON.parse(body) as StreamEvent).error?.ostrom?.code ?? 'error'
  } catch {
    return 'no JSON'
  }
}

async function* eventsOf({ body }: Response): AsyncGenerator<StreamEvent> {
  if (!body) return
  for await (const data of readSse(body)) {
    if (data !== '[DONE]') yield JSON.parse(data) as StreamEvent
  }
}
