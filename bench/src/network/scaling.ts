// Tokens per second through one gateway with 1, 2 and 4 providers. The echo engine limits each
// provider to the same speed. Target: four providers process at least 3.2 times as many tokens as
// one.

import { echoModel } from '../market/echo-model.ts'
import { startMarket } from '../market/market.ts'
import { neverAborted, readAnswer, textQuestion } from '../market/questions.ts'
import type { BenchFigure } from '../measure/figures.ts'

const TOKENS_PER_SECOND = 40
/** Answers that one provider processes at the same time. */
const SEQUENCES = 4
const QUESTIONS = 64
const TOKENS = 40

async function throughput(providers: number): Promise<number> {
  const options = { tokensPerSecond: TOKENS_PER_SECOND, sequencesMax: SEQUENCES }
  const models = await Promise.all(Array.from({ length: providers }, () => echoModel(options)))
  const market = await startMarket(...models)
  const question = textQuestion('x'.repeat(TOKENS), { maxTokens: TOKENS })
  const ask = async () => readAnswer(await market.gateway.inference.answer(question, neverAborted))
  // Opens the sessions.
  await Promise.all(Array.from({ length: providers * SEQUENCES }, ask))
  const startedMs = performance.now()
  await Promise.all(Array.from({ length: QUESTIONS }, ask))
  const seconds = (performance.now() - startedMs) / 1000
  await market.gateway.closeSessions()
  await market.stop()
  return (QUESTIONS * TOKENS) / seconds
}

export async function run(): Promise<readonly BenchFigure[]> {
  const one = await throughput(1)
  const figures: BenchFigure[] = []
  for (const providers of [2, 4]) {
    const rate = await throughput(providers)
    const ratio = rate / one
    figures.push({
      what: `tokens/s of ${providers} providers / one provider`,
      value: `${ratio.toFixed(2)} times (${rate.toFixed(0)} beside ${one.toFixed(0)} tokens/s)`,
      number: ratio,
      unit: '',
      target: `>= ${(0.8 * providers).toFixed(1)}`,
      isReached: ratio >= 0.8 * providers,
    })
  }
  return figures
}
