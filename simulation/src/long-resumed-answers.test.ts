// Goal: an answer of tens of thousands of tokens that breaks three times is complete up to the last
// token of the context. Resent data is bounded: each provider reads the prompt and the delivered
// part once, and no piece is sent twice. Method: real providers and a gateway in virtual time. The
// echo engine's answers repeat the prompt up to a length, and each call of an engine is recorded.

import { EngineFailedError, type GenerateOptions, type LoadedModel } from '@ostrom/engine'
import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { idsOf } from './models/model-tap.ts'
import { createSimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'

const ANSWER_TOKENS = 24_000
const BREAKS = [9_000, 8_000, 6_000]
const never = new AbortController().signal
const text = 'client#0 What a wonderful day. '
const questionOf = () => plainQuestionOf(text, { maxTokens: ANSWER_TOKENS })

type EngineCall = { readonly prompt: number; readonly answered: number; output: number }

/**
 * Returns a model that records its calls; each call fails after the number of tokens in `breaks`.
 */
const recording =
  (calls: EngineCall[], breaks: number[]) =>
  (model: LoadedModel): LoadedModel => ({
    ...model,
    async *generate(options) {
      const answered = Inference.answeredIdsOf(options.prompt).length
      const call = { prompt: idsOf(options).length, answered, output: 0 }
      calls.push(call)
      const after = breaks.shift() ?? Number.POSITIVE_INFINITY
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens') {
          if (call.output >= after) {
            throw new EngineFailedError({ engine: 'echo', reason: 'a break was asked for' })
          }
          call.output += piece.ids.length
        }
        yield piece
      }
    },
  })

// Finding: RES-22
test('a long answer that breaks three times is complete, and resends no part twice', async () => {
  const calls: EngineCall[] = []
  const prompt = idsOf({ prompt: questionOf().prompt as GenerateOptions['prompt'] }).length
  // The whole context is used: the last part ends with the context's last token.
  const contextLength = prompt + ANSWER_TOKENS
  const world = await createSimulatedNetwork({ deliver: () => [10], contextLength })
  const model = recording(calls, [...BREAKS])
  for (let at = 0; at <= BREAKS.length; at++) {
    await world.startProvider(`provider-${at}`, {
      echo: {
        tokensPerSecond: 20_000,
        prefillTokensPerSecond: 100_000,
        answerTokens: ANSWER_TOKENS,
      },
      settings: { checkpointTokens: 1_024, prefillTokens: 8_192 },
      faultInjection: { model },
      honest: false,
    })
  }
  const { gateway } = await world.startGateway('client', { deposit: 50n * UNIT })
  const answer = await world.time.until(gateway.inference.answer(questionOf(), never))
  const { text: said, end } = await world.time.until(collectAnswer(answer))
  expect(said).toBe(text.repeat(ANSWER_TOKENS / text.length + 1).slice(0, ANSWER_TOKENS))
  expect(end.usage).toMatchObject({ inputTokens: prompt, outputTokens: ANSWER_TOKENS })
  expect(end.failedParts).toHaveLength(BREAKS.length)
  expect(calls).toHaveLength(BREAKS.length + 1)
  let answered = 0
  for (const call of calls) {
    expect(call).toMatchObject({ answered, prompt: prompt + answered })
    answered += call.output
  }
  expect(answered).toBe(ANSWER_TOKENS)
})
