import type { Amount } from '@ostrom/protocol'
import { ask } from '../management/ask.ts'
import type { PrivateFacts } from '../management/private-terms.ts'

/** Report of `npm start -- --once --json` about its answer. */
export type FirstAnswerReport = {
  readonly answer: string
  readonly model: string
  readonly provider: string
  readonly tokens: { readonly input: number; readonly output: number }
  /** Cost of the answer, like `fee` in base units of `unit`, as decimal text. */
  readonly cost: string
  readonly fee: string
  readonly unit: Partial<Amount.AssetMetadata>
  readonly receipt: string
  readonly session: string
  /**
   * Present for an answer through a proxy: the proxy's terms, and the tickets that paid for the
   * answer.
   */
  readonly private?: PrivateFacts
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
  /** Reads terms and tickets, before and after a question that goes through a proxy. */
  readonly privateFacts?: (() => Promise<PrivateFacts>) | undefined
  readonly onText: (text: string) => void
}): Promise<FirstAnswerResult> {
  const { url, model, question, privateFacts, onText } = options
  const before = await privateFacts?.()
  onText(`\n> ${question}\n\n`)
  const firstAnswer = await ask(url, {
    ...options,
    maxTokens: ANSWER_TOKENS,
    isPrivate: before !== undefined,
  })
  onText('\n')
  const { cost, fee, unit, provider, session, receipt } = firstAnswer.ostrom
  const { answer, tokens, firstTokenSeconds } = firstAnswer
  const after = await privateFacts?.()
  const paid = { provider, cost, fee, unit: unit ?? {}, receipt: receipt?.id ?? '', session }
  const own = before && after && { private: { ...after, tickets: givenBetween(before, after) } }
  return { report: { answer, model, tokens, ...paid, ...own }, firstTokenSeconds }
}

/** Returns the tickets that were spent between two readings, and the tickets that are left. */
const givenBetween = (before: PrivateFacts, after: PrivateFacts): PrivateFacts['tickets'] => ({
  given: after.tickets.given - before.tickets.given,
  unspent: after.tickets.unspent,
})
