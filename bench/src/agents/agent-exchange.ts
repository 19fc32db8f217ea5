/** One request of an agent, and what the gateway returned. */
export type AgentExchange = {
  /** When it came, in milliseconds of the machine's clock. */
  readonly atMs: number
  readonly method: string
  /** Path with its query. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly status: number
  /** Names of ignored fields, as the response's header has them. */
  readonly ignored: string
}

const isCount = ({ path }: AgentExchange) => /\/(count_tokens|input_tokens)\b/.test(path)

/** Whether a request wants an answer of a model. */
export const isQuestion = (exchange: AgentExchange): boolean =>
  exchange.method === 'POST' && !isCount(exchange)

/** Requests that repeat an earlier one: by the header of the usual clients, or by their body. */
export function retriesOf(exchanges: readonly AgentExchange[]): readonly AgentExchange[] {
  const bodies = new Set<string>()
  return exchanges.filter((exchange) => {
    if (!isQuestion(exchange)) return false
    const isRepeated = bodies.has(exchange.body)
    bodies.add(exchange.body)
    return isRepeated || Number(exchange.headers['x-stainless-retry-count'] ?? 0) > 0
  })
}

/** What a gateway refuses and an agent is not harmed by. */
const harmless: Readonly<Record<string, readonly number[]>> = {
  // A WebSocket of the Responses API; the agent uses HTTP afterwards.
  'GET /v1/responses': [426],
}

/** Requests that were refused. */
export const refusalsOf = (exchanges: readonly AgentExchange[]): readonly AgentExchange[] =>
  exchanges.filter(
    ({ method, path, status }) => status >= 400 && !harmless[`${method} ${path}`]?.includes(status),
  )
