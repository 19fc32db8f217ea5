// 1,000 streams at 10 tokens/s each through one gateway and one session, with the echo engine and
// libp2p over loopback, all in one process. Target: no stream is lost, and the gap between two
// tokens is at most 20 ms longer than the engine's 100 ms (p95).

import { echoModel } from '../market/echo-model.ts'
import { startMarket } from '../market/market.ts'
import { neverAborted, textQuestion } from '../market/questions.ts'
import { type BenchFigure, median, quantile } from '../measure/figures.ts'

const STREAMS = 1_000
const TOKENS_PER_SECOND = 10
/** Number of tokens of each answer, which take ten seconds. */
const TOKENS = 100
/** Milliseconds during which the streams start. Gaps count only after all streams have started. */
const RAMP_MS = 3_000

export async function run(): Promise<readonly BenchFigure[]> {
  const model = await echoModel({ tokensPerSecond: TOKENS_PER_SECOND, sequencesMax: STREAMS })
  const market = await startMarket(model)
  await market.gateway.warm(['bench'])
  const gaps: number[] = []
  let begun = 0
  const question = textQuestion('x'.repeat(TOKENS), { maxTokens: TOKENS })
  const stream = async (_: unknown, index: number) => {
    await new Promise((resolve) => setTimeout(resolve, (index * RAMP_MS) / STREAMS))
    const answer = await market.gateway.inference.answer(question, neverAborted)
    let text = ''
    let lastMs = 0
    for await (const event of answer.events) {
      const nowMs = performance.now()
      if (event.kind === 'end') return text.length === TOKENS
      if (event.kind === 'text') text += event.text
      if (lastMs === 0) begun++
      else if (begun === STREAMS) gaps.push(nowMs - lastMs - 1000 / TOKENS_PER_SECOND)
      lastMs = nowMs
    }
    return false
  }
  const cpu = process.cpuUsage()
  const startedMs = performance.now()
  const whole = await Promise.all(Array.from({ length: STREAMS }, stream))
  const seconds = (performance.now() - startedMs) / 1000
  const { user, system } = process.cpuUsage(cpu)
  await market.gateway.closeSessions()
  await market.stop()
  const lost = whole.filter((complete) => !complete).length
  console.log(
    `${STREAMS} streams in ${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of CPU`,
  )
  const p95 = quantile(gaps, 0.95)
  return [
    {
      what: `streams lost, of ${STREAMS}`,
      value: `${lost}`,
      number: lost,
      unit: '',
      target: '0',
      isReached: lost === 0,
    },
    {
      what: 'added gap between tokens, p95',
      number: p95,
      unit: ' ms',
      value: `${p95.toFixed(1)} ms (p50 ${median(gaps).toFixed(1)} ms)`,
      target: '<= 20 ms',
      isReached: p95 <= 20,
    },
  ]
}
