import type { Prng } from '../../../../simulation/src/runtime/prng.ts'
import { ECHO } from '../models.ts'
import type { GatewayAccess } from '../participant-messages.ts'
import { promptOf } from '../participants/ask-gateway.ts'
import {
  BASELINE_AT_ONCE,
  BASELINE_QUESTIONS,
  HEALTH_INTERVAL_MS,
  HEALTH_TIMEOUT_MS,
  HONEST_TIMEOUT_MS,
  LONG_PROMPT_LENGTH,
  LONG_QUESTION_EVERY,
  QUESTION_INTERVAL_MS,
} from './limits.ts'
import type { UseCounts } from './outcome/verdict.ts'

const SHORT_PROMPT_LENGTH = 12
const OUTPUT_TOKENS = 16

/** Result of one request: undefined if it was answered, otherwise the reason. */
type Refusal = string | undefined

/**
 * Each request has a connection of its own: a connection that the gateway closes for its age while
 * a request is sent on it would look like a request without an answer.
 */
const once = { connection: 'close' }

/** Asks one question. The echo model repeats it, so the first words of the answer are known. */
async function ask({ url, key }: GatewayAccess, content: string): Promise<Refusal> {
  const messages = [{ role: 'user', content }]
  const response = await fetch(`${url}/v1/chat/completions`, {
    method: 'POST',
    headers: { ...once, authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ model: ECHO, max_tokens: OUTPUT_TOKENS, messages }),
    signal: AbortSignal.timeout(HONEST_TIMEOUT_MS),
  })
  const text = await response.text()
  if (!response.ok) return `${response.status} ${codeIn(text)}`
  const answer = JSON.parse(text) as {
    readonly choices?: readonly { readonly message: { readonly content: string } }[]
  }
  const said = answer.choices?.[0]?.message.content ?? ''
  return said !== '' && content.startsWith(said) ? undefined : 'wrong text'
}

async function health({ url }: Pick<GatewayAccess, 'url'>): Promise<Refusal> {
  const signal = AbortSignal.timeout(HEALTH_TIMEOUT_MS)
  const response = await fetch(`${url}/health`, { headers: once, signal })
  await response.text()
  return response.ok ? undefined : `${response.status}`
}

function codeIn(body: string): string {
  try {
    const { error } = JSON.parse(body) as { error?: { ostrom?: { code?: string } } }
    return error?.ostrom?.code ?? 'error'
  } catch {
    return 'no JSON'
  }
}

type Counted = { asked: number; answered: number; slowestMs: number; refusals: string[] }

async function counted(into: Counted, request: () => Promise<Refusal>): Promise<void> {
  into.asked++
  const begunMs = performance.now()
  const refusal = await request().catch(nameOf)
  into.slowestMs = Math.max(into.slowestMs, performance.now() - begunMs)
  if (refusal === undefined) into.answered++
  else into.refusals.push(refusal)
}

/** Returns the system's code of a lost connection, or the error's name. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return (error.cause as { readonly code?: string } | undefined)?.code ?? error.name
}

const none = (): Counted => ({ asked: 0, answered: 0, slowestMs: 0, refusals: [] })

/** Questions of honest people, of which one of `LONG_QUESTION_EVERY` is long. */
function createQuestions(dice: Prng): () => string {
  let asked = 0
  return () => {
    const isLong = asked++ % LONG_QUESTION_EVERY === LONG_QUESTION_EVERY - 1
    return promptOf('people', dice, isLong ? LONG_PROMPT_LENGTH : SHORT_PROMPT_LENGTH)
  }
}

/** Asks `BASELINE_QUESTIONS` questions, a few at once, and counts the answers. */
export async function askBaseline(access: GatewayAccess, dice: Prng): Promise<UseCounts> {
  const question = createQuestions(dice)
  const questions = none()
  const program = async () => {
    while (questions.asked < BASELINE_QUESTIONS) {
      await counted(questions, () => ask(access, question()))
    }
  }
  await Promise.all(Array.from({ length: BASELINE_AT_ONCE }, program))
  return questions
}

/** Asks and looks at `/health` at a constant rate until `stop`, which waits for all answers. */
export function startHonestUse(access: GatewayAccess, dice: Prng) {
  const question = createQuestions(dice)
  const questions = none()
  const looks = none()
  const open = new Set<Promise<void>>()
  const watch = (into: Counted, request: () => Promise<Refusal>) => {
    const one = counted(into, request)
    open.add(one)
    void one.then(() => open.delete(one))
  }
  const asking = setInterval(() => {
    const content = question()
    watch(questions, () => ask(access, content))
  }, QUESTION_INTERVAL_MS)
  const looking = setInterval(() => watch(looks, () => health(access)), HEALTH_INTERVAL_MS)
  return {
    async stop(): Promise<{ readonly questions: UseCounts; readonly health: UseCounts }> {
      clearInterval(asking)
      clearInterval(looking)
      await Promise.all(open)
      return { questions, health: looks }
    },
  }
}
