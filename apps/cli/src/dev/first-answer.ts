import { ask } from '@ostrom/console/management/ask'
import type { Amount } from '@ostrom/protocol'

/** Report of `npm start -- --once --json` about its answer. */
export type FirstAnswerReport = {
  readonly answer: string
  readonly model: string
  readonly provider: string
  readonly tokens: { readonly input: number; readonly output: number }
  /** Base units of `unit`, as decimal text. */
  readonly cost: string
  readonly fee: string
  readonly unit: Partial<Amount.AssetMetadata>
  readonly receipt: string
  readonly session: string
}

export type FirstAnswerResult = {
  readonly report: FirstAnswerReport
  readonly firstTokenSeconds: number
}

/** Most tokens of the first answer: enough for a few sentences. */
const ANSWER_TOKENS = 96

/** Asks the first question through the gateway, as any client would. */
export async function askFirstQuestion(options: {
  readonly url: string
  readonly key: string
  readonly model: string
  readonly question: string
  readonly onText: (text: string) => void
}): Promise<FirstAnswerResult> {
  const { url, model, question, onText } = options
  onText(`\n> ${question}\n\n`)
  const firstAnswer = await ask(url, { ...options, maxTokens: ANSWER_TOKENS })
  onText('\n')
  const { cost, fee, unit, provider, session, receipt } = firstAnswer.ostrom
  const { answer, tokens, firstTokenSeconds } = firstAnswer
  const paid = { provider, cost, fee, unit: unit ?? {}, receipt: receipt?.id ?? '', session }
  return { report: { answer, model, tokens, ...paid }, firstTokenSeconds }
}
