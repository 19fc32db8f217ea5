import { ApiError, type ApiOutput, callApi } from '../api/client.ts'
import type { ChatMessageRecord } from './conversation.ts'
import { USAGE_LOOK_INTERVAL_MAX_MS, USAGE_LOOK_INTERVAL_MS, USAGE_LOOKS_MAX } from './limits.ts'

type UsageRow = ApiOutput<'GET /api/wallet/usage'>['answers'][number]

const sumOf = (rows: readonly UsageRow[], field: (row: UsageRow) => number | bigint): bigint =>
  rows.reduce((sum, row) => sum + BigInt(field(row)), 0n)

/**
 * Returns the charge of an answer from all usage records of its request. A failed attempt may have
 * cost something, too; it has no receipt.
 */
function changeOf(rows: readonly UsageRow[]): Partial<ChatMessageRecord> {
  const main = rows.find(({ receipt }) => receipt !== '') ?? rows.find(isPaidAnswer)
  if (main) {
    const { outcome: charge, provider, cost, fee, asset, receipt } = main
    const { inputTokens: input, outputTokens: output } = main
    return {
      charge,
      provider,
      payment: { cost, fee, asset, provider, receipt },
      tokens: { input, output },
    }
  }
  const [{ asset }] = rows as [UsageRow]
  const cost = `${sumOf(rows, (row) => BigInt(row.cost))}`
  const tokens = Number(sumOf(rows, ({ outputTokens }) => outputTokens))
  return { charge: 'failed', interruption: { cost, asset, tokens } }
}

const isPaidAnswer = ({ outcome }: UsageRow): boolean => outcome !== 'failed'

/** Returns whether a later read may succeed; false if the gateway refused with a 4xx status. */
const isPassing = (error: unknown): boolean => !(error instanceof ApiError) || error.status >= 500

/**
 * Finds the cost of an answer by the id of its request, which was saved before the request was
 * sent, so that a page that was closed meanwhile finds the cost at its next visit.
 *
 * @returns The fields to add to the message; `undefined` if the gateway refused, or did not know
 *   the cost until the last try.
 */
export async function findCharge(
  id: string,
  wait: (ms: number) => Promise<void>,
): Promise<Partial<ChatMessageRecord> | undefined> {
  let waitMs = USAGE_LOOK_INTERVAL_MS
  for (let look = 0; look < USAGE_LOOKS_MAX; look++) {
    try {
      const query = { clientRequestId: id }
      const { answers, isPending } = await callApi('GET /api/wallet/usage', { query })
      if (answers.length > 0) return changeOf(answers)
      if (!isPending) return { charge: 'none' }
    } catch (error) {
      if (!isPassing(error)) return undefined
    }
    await wait(waitMs)
    waitMs = Math.min(2 * waitMs, USAGE_LOOK_INTERVAL_MAX_MS)
  }
  return undefined
}
