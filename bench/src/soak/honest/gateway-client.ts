import { QUESTION_TIMEOUT_MS } from '../limits.ts'

/**
 * Access to a gateway for an honest user: the gateway of `npm start`, of a Solana network, or a
 * hosted one.
 */
export type HonestAccess = {
  readonly url: string
  readonly key: string
  readonly model: string
}

/** Result of a question: `undefined` if it was answered, otherwise the text of the refusal. */
export type Refusal = string | undefined

const OUTPUT_TOKENS = 16

/**
 * Sends one short question, and returns whether it was refused. Failures are results, not errors.
 */
export async function askShortly(
  { url, key, model }: HonestAccess,
  content: string,
): Promise<Refusal> {
  try {
    const response = await fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({
        model,
        max_tokens: OUTPUT_TOKENS,
        messages: [{ role: 'user', content }],
      }),
      signal: AbortSignal.timeout(QUESTION_TIMEOUT_MS),
    })
    const body = await response.text()
    if (response.ok) return undefined
    const retryAfter = response.headers.get('retry-after') ?? 'none'
    return `${response.status}, Retry-After: ${retryAfter}: ${body}`
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : error}`
  }
}
