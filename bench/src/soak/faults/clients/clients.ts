import type { Prng } from '../../../../../simulation/src/runtime/prng.ts'
import type { GatewayAccess } from '../../participant-messages.ts'
import {
  CLIENT_PAUSE_MS,
  QUESTION_MS_MAX,
  REQUEST_CLIENTS,
  RETRY_PAUSE_MS,
  TRIES_MAX,
} from '../limits.ts'
import { askOnce, type Try } from './ask.ts'
import { type KnownQuestion, nextQuestion } from './questions.ts'

/** Outcome of one question. */
export type QuestionOutcome = {
  readonly question: Pick<KnownQuestion, 'api' | 'how'>
  /** `wrong`: an attempt delivered bytes that differ from the uninterrupted answer. */
  readonly result: 'answered' | 'failed' | 'wrong'
  readonly tries: readonly Pick<Try, 'end' | 'code' | 'failedParts'>[]
  /** How a wrong answer differs. */
  readonly detail?: string
  /** Time of the end of the question, on the clock of `performance`. */
  readonly endedMs?: number
}

/**
 * Judges the attempts to ask a question. Pure. Each interrupted attempt must be a prefix of the
 * answer, and a complete attempt must equal the answer.
 */
export function outcomeOf(question: KnownQuestion, tries: readonly Try[]): QuestionOutcome {
  const { api, how, expected } = question
  const isRight = ({ end, text }: Try) =>
    end === 'whole' ? text === expected : expected.startsWith(withoutCutCharacter(text))
  const wrong = tries.find((one) => !isRight(one))
  const told = {
    question: { api, how },
    tries: tries.map(({ end, code, failedParts }) => ({ end, failedParts, ...(code && { code }) })),
  }
  if (wrong) {
    const detail = JSON.stringify({ end: wrong.end, expected, text: wrong.text })
    return { ...told, result: 'wrong', detail }
  }
  return { ...told, result: tries.at(-1)?.end === 'whole' ? 'answered' : 'failed' }
}

/** An interrupted stream may end in the middle of a character. */
const withoutCutCharacter = (text: string): string => text.replace(/\uFFFD$/u, '')

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Access to a gateway: a key that pays by sessions, and a key that pays by requests in escrow. */
export type ClientAccess = {
  readonly bySession: GatewayAccess
  readonly byRequest: GatewayAccess
}

/** Clients that send questions to gateways, with a short pause after each answer. */
export type Clients = {
  readonly outcomes: readonly QuestionOutcome[]
  /** Stops sending new questions. Resolves after the outcomes of all running questions. */
  stop(): Promise<void>
}

/** Starts clients. Each client asks one gateway one question after another. */
export function startClients(options: {
  readonly count: number
  /** Access to each gateway. The clients are distributed over the gateways. */
  readonly access: readonly ClientAccess[]
  readonly dice: Prng
  /** Prefix of the clients' idempotency keys. Each call must have a different prefix. */
  readonly name: string
}): Clients {
  const { count, access, dice, name } = options
  const outcomes: QuestionOutcome[] = []
  let isStopped = false
  const client = async (index: number) => {
    const own = dice.fork(`client ${index}`)
    const { bySession, byRequest } = access[index % access.length]!
    const gateway = index < REQUEST_CLIENTS ? byRequest : bySession
    for (let turn = 0; !isStopped; turn++) {
      const question = nextQuestion(own)
      const tries = await askUntilAnswered(gateway, question, `${name}-${index}-${turn}`)
      outcomes.push({ ...outcomeOf(question, tries), endedMs: performance.now() })
      await wait(CLIENT_PAUSE_MS)
    }
  }
  const running = Array.from({ length: count }, (_, index) => client(index))
  return {
    outcomes,
    async stop() {
      isStopped = true
      await Promise.all(running)
    },
  }
}

/**
 * Repeats a question with the same idempotency key until its answer is complete, until `TRIES_MAX`
 * attempts reached the gateway, or until `QUESTION_MS_MAX` has passed. If no gateway accepts the
 * connection, the function waits and connects again to the same address.
 */
async function askUntilAnswered(
  gateway: GatewayAccess,
  question: KnownQuestion,
  key: string,
): Promise<readonly Try[]> {
  const tries: Try[] = []
  const startMs = performance.now()
  for (;;) {
    const one = await askOnce(gateway, question, key)
    const isUnreachable = one.end === 'unreachable'
    if (!isUnreachable || tries.at(-1)?.end !== 'unreachable') tries.push(one)
    const asked = tries.filter(({ end }) => end !== 'unreachable').length
    const isLate = performance.now() - startMs >= QUESTION_MS_MAX
    if (one.end === 'whole' || asked >= TRIES_MAX || isLate) return tries
    await wait(isUnreachable ? RETRY_PAUSE_MS : RETRY_PAUSE_MS * Math.min(4, asked))
  }
}
