/** One request of an agent, and what the gateway returned. */
export type AgentExchange = {
  /** Time of arrival, in milliseconds of the machine's clock. */
  readonly atMs: number
  readonly method: string
  /** Path and query string of the request. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly status: number
  /** Value of the response's header `x-ostrom-ignored`: the fields that the gateway ignored. */
  readonly ignored: string
}

const isCount = ({ path }: Pick<AgentExchange, 'path'>) =>
  /\/(count_tokens|input_tokens)\b/.test(path)

/** Returns whether a request asks a model for an answer. */
const isQuestion = (exchange: Pick<AgentExchange, 'method' | 'path'>): boolean =>
  exchange.method === 'POST' && !isCount(exchange)

/**
 * Returns the questions that are retries: an earlier question has the same body, or the question's
 * own header `x-stainless-retry-count` is above 0.
 */
export function retriesOf(exchanges: readonly AgentExchange[]): readonly AgentExchange[] {
  const bodies = new Set<string>()
  return exchanges.filter((exchange) => {
    if (!isQuestion(exchange)) return false
    const isRepeated = bodies.has(exchange.body)
    bodies.add(exchange.body)
    return isRepeated || Number(exchange.headers['x-stainless-retry-count'] ?? 0) > 0
  })
}

/**
 * Returns whether a refused request was a probe: an agent sends it to find out what a gateway
 * supports.
 */
function isProbe({ method, path, status, body }: AgentExchange): boolean {
  // The probe asks for a WebSocket of the Responses API; the agent uses HTTP afterwards.
  if (method === 'GET' && path === '/v1/responses') return status === 426
  // The probe asks for a conversation that the server stores; the agent sends all messages
  // afterwards.
  return isQuestion({ method, path }) && status === 400 && 'thread' in JSON.parse(body)
}

/** Refused requests, except probes. */
export const refusalsOf = (exchanges: readonly AgentExchange[]): readonly AgentExchange[] =>
  exchanges.filter((exchange) => exchange.status >= 400 && !isProbe(exchange))

/** Questions, except probes. */
export const questionsOf = (exchanges: readonly AgentExchange[]): readonly AgentExchange[] =>
  exchanges.filter((exchange) => isQuestion(exchange) && !isProbe(exchange))
