import type { AnswerEvent } from '@ostrom/gateway'
import { BaseError, Inference } from '@ostrom/protocol'
import { echoTokenizer } from '../models/model.ts'
import { questionIdOf } from '../questions/question-ids.ts'
import { plainQuestionOf } from '../questions/questions.ts'
import { errorNameOf, inUnits } from './run-trace.ts'
import type { ClientActor, SimulationContext } from './simulation-context.ts'

// Questions of a run's clients: they ask, read their answers to the end, and stop some of them.

/** Maximum number of tokens that a chat template adds to a question. */
const TEMPLATE_TOKENS_MAX = 64

type ActionQuestion = {
  readonly words: number
  /** The provider that the client requires. When absent, half of the questions require none. */
  readonly provider?: string
  readonly settlement?: 'session' | 'request'
  readonly maxTokens?: number
}

/**
 * Asks one question as a client, and reads the answer to its end.
 *
 * @returns The outcome: `answered`; `down` if the client does not run; `killed` if it was killed
 *   before the end; or the name of the error.
 */
export async function ask(
  stage: SimulationContext,
  client: ClientActor,
  options: ActionQuestion,
): Promise<string> {
  const { host } = client
  if (!host) return 'down'
  const { trace, faults, world } = stage
  const mark = questionIdOf(client.name, client.questionCount++)
  const words = options.words + (client.trustsProvider?.words ?? 0)
  const text = `${mark} ${'word '.repeat(words)}`.trim()
  const { settlement = 'session', maxTokens = 150 } = options
  world.accounting.recordQuestion(mark, text.length + TEMPLATE_TOKENS_MAX)
  const stop = new AbortController()
  client.running.add(stop)
  trace.append(`${client.name} asks ${mark}: ${text.length} tokens by ${settlement}`)
  // Half of the questions require one provider at any price, so that each provider gets some.
  const wished = stage.prng.chance(0.5) ? stage.prng.pick(stage.providers).name : undefined
  const { provider = client.trustsProvider?.provider ?? wished } = options
  const preferences = {
    ...(provider && { provider: world.ledgerOf(provider).account }),
    ...(client.trustsProvider && { prepaidTokens: client.trustsProvider.prepaidTokens }),
  }
  stage.counts.asked++
  const run = async () => {
    const question = plainQuestionOf(text, { settlement, maxTokens, preferences })
    const answer = await host.gateway.inference.answer(question, stop.signal)
    world.accounting.assign(mark, answer.session)
    let output = ''
    for await (const event of answer.events) {
      if (event.kind === 'text') output += client.rewriteText?.(event.text) ?? event.text
      else if (event.kind === 'end') {
        trace.append(`${mark} ended: ${output.length} tokens for ${inUnits(event.cost)}`)
        if (!client.behavior) faults.push(...unboundText({ mark, text: output, end: event }))
        // The continuation of the answer may have used another session.
        if (event.failedParts) world.accounting.assign(mark, answer.session)
      }
    }
  }
  try {
    await run()
    stage.counts.answered++
    return 'answered'
  } catch (error) {
    if (!host.process.alive()) return 'killed'
    trace.append(`${mark} failed: ${errorNameOf(error)}`)
    const foreseen = isExpected(error) || client.behavior !== undefined
    if (!foreseen) faults.push(`${mark} failed in an unforeseen way: ${(error as Error).stack}`)
    return errorNameOf(error)
  } finally {
    client.running.delete(stop)
  }
}

const tokenizer = echoTokenizer()

/**
 * Returns a fault if the client was shown another content than the receipt binds: the ids or, if
 * the answer is counted by text, the text.
 */
function unboundText(answer: {
  readonly mark: string
  readonly text: string
  readonly end: Extract<AnswerEvent, { kind: 'end' }>
}): string[] {
  const { mark, text: shown, end } = answer
  if (!end.receipt) return []
  const { outputHash: bound, outputTokens } = end.receipt.core
  // If other providers started the answer, the receipt is for the later part only.
  const all = tokenizer.encode(shown)
  const ids = end.failedParts ? all.slice(all.length - Number(outputTokens)) : all
  const isBound = bound === Inference.outputHash({ ids, text: '' })
  if (isBound || bound === Inference.outputHash({ ids: [], text: shown })) return []
  return [`${mark} was shown text that its receipt does not bind`]
}

/** Expected errors: those that the network throws on purpose, and a stop by the user. */
const isExpected = (error: unknown): boolean =>
  BaseError.is(error) || (error instanceof Error && error.name === 'AbortError')

export function askShort(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  void ask(stage, client, {
    words: stage.prng.between(0, 30),
    maxTokens: stage.prng.between(1, 150),
  })
}

export function askLong(stage: SimulationContext): void {
  const { prng } = stage
  void ask(stage, prng.pick(stage.clients), { words: prng.pick([150, 600, 2_000, 6_400]) })
}

export function askMany(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  for (let left = stage.prng.between(2, 8); left > 0; left--) {
    void ask(stage, client, { words: stage.prng.between(0, 60) })
  }
}

export function askByRequest(stage: SimulationContext): void {
  const client = stage.prng.pick(stage.clients)
  void ask(stage, client, { words: stage.prng.between(0, 60), settlement: 'request' })
}

export function stopSome({ prng, clients, trace }: SimulationContext): void {
  const client = prng.pick(clients)
  for (const stop of client.running) {
    if (prng.chance(0.5)) continue
    trace.append(`${client.name} stops an answer`)
    stop.abort()
  }
}
