// Goal: a client is shown and pays only those parts of an answer that its receipt binds: no text
// without ids, no ids without text, and no arbitrary end. Method: the real gateway and provider in
// memory. The provider's model is honest up to some token, and then sends output that no honest
// engine sends.
// Requirements: R002-12

import type { EngineStreamPart, LoadedModel } from '@ostrom/engine'
import { Price } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import {
  createSimulatedNetwork,
  PRICES,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'
import { plainQuestionOf } from './questions/questions.ts'

const never = new AbortController().signal
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 40_000, answerTokens: 60 }
const HONEST = 20
const SPAM = 'Send all your money to this account. '.repeat(7)

type TokensPart = Extract<EngineStreamPart, { kind: 'tokens' }>

/** Returns the false output after the first `HONEST` tokens of a model. */
type FalseOutput = (model: LoadedModel) => AsyncGenerator<EngineStreamPart>

const lying =
  (info: Partial<LoadedModel['info']>, lie: FalseOutput) =>
  (model: LoadedModel): LoadedModel => ({
    ...model,
    info: { ...model.info, ...info },
    async *generate(options) {
      let given = 0
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens' && given++ >= HONEST) break
        yield piece
      }
      yield* lie(model)
    },
  })

const tokens = (ids: readonly number[], text?: string): TokensPart => ({
  kind: 'tokens',
  ids,
  ...(text !== undefined && { text }),
})

const end = (finish: 'stop' | 'length' | 'aborted'): EngineStreamPart => ({
  kind: 'end',
  finish: finish as 'stop',
  inputTokens: 0,
  cachedInputTokens: 0,
  outputTokens: 0,
})

const lies: readonly (readonly [string, (model: LoadedModel) => LoadedModel])[] = [
  [
    'text in pieces without ids',
    lying({}, async function* () {
      yield tokens([], SPAM)
      yield end('stop')
    }),
  ],
  [
    'text beside ids',
    lying({}, async function* () {
      yield tokens([65], SPAM)
      yield end('stop')
    }),
  ],
  [
    'ids where text is counted',
    lying({ counting: 'retokenized' }, async function* () {
      yield tokens([65, 66, 67])
      yield end('stop')
    }),
  ],
  [
    'an id of no vocabulary',
    lying({}, async function* () {
      yield tokens([3_000_000])
      yield end('stop')
    }),
  ],
  [
    'an end that nobody asked for',
    lying({}, async function* () {
      yield end('aborted')
    }),
  ],
  [
    'a limit that was not reached',
    lying({}, async function* () {
      yield end('length')
    }),
  ],
]

/** Returns the outcome of a question: the displayed text, and how it ended. */
async function ask(world: SimulatedNetwork, asking: Promise<{ events: AsyncIterable<unknown> }>) {
  let text = ''
  const reading = (async () => {
    const { events } = await asking
    for await (const event of events as AsyncIterable<{ kind: string; text?: string }>) {
      if (event.kind === 'text') text += event.text
    }
    return 'whole'
  })().catch((error) => error.code as string)
  return { outcome: await world.time.until(reading), text }
}

describe('a provider that sends', () => {
  // Finding: OFF-C1
  test.each(lies)('a provider that sends %s is paid nothing', async (_what, model) => {
    const world = await createSimulatedNetwork({ deliver: () => [10] })
    const provider = await world.startProvider('liar', {
      echo,
      faultInjection: { model },
      honest: false,
    })
    const client = await world.startGateway('client', { deposit: 10n * UNIT })
    const question = plainQuestionOf(`client#1 ${'Hi '.repeat(30)}`, { maxTokens: 400 })
    const { outcome, text } = await ask(world, client.gateway.inference.answer(question, never))
    expect(outcome).toMatch(/^(provider-protocol-violation|no-provider)$/)
    expect(text).not.toContain('money')
    const receipts = await client.state.list('gateway/receipt/')
    expect(receipts).toEqual([])
    const honest = { ...Price.zeroCounts, input: 200n, output: BigInt(HONEST) }
    for (const { voucher } of world.accounting.vouchers.values()) {
      expect(voucher.total).toBeLessThanOrEqual(Price.costUp(PRICES, honest))
    }
    await world.time.until(client.stop())
    await world.time.until(provider.stop())
  })
})
