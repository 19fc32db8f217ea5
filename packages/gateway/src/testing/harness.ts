import type { Amount, Hash, Log, RandomBytes } from '@ostrom/protocol'
import { createClockManual, type ManualClock } from '@ostrom/protocol/testing'
import type { StateStore } from '@ostrom/state'
import { createGatewayHttp } from '../http/index.ts'
import type { InferenceService } from '../inference/inference-service.ts'
import type { KeyTerms } from '../keys/index.ts'
import type { ResponseRetention } from '../stored-responses/key-responses.ts'
import { createResponseStore } from '../stored-responses/response-store.ts'
import type { AnswerScript } from './answer-script.ts'
import { createInferenceServiceScripted } from './scripted-inference-service.ts'

/**
 * Returns a source of bytes that differ in each call but are the same in each run. Another `from`
 * gives other bytes.
 */
export function createRandomCounting(from = 0): RandomBytes {
  let count = from
  return (size) => {
    count += 1
    const bytes = new Uint8Array(size)
    new DataView(bytes.buffer).setUint32(size - 4, count)
    return bytes
  }
}

export type Harness = Awaited<ReturnType<typeof createHarness>>

/** The whole HTTP API over a scripted inference service, with one key, for tests. */
export async function createHarness(options: {
  readonly state: StateStore
  readonly script?: Parameters<typeof createInferenceServiceScripted>[0]['script']
  readonly terms?: Partial<KeyTerms>
  readonly corsOrigins?: readonly string[]
  readonly contents?: InferenceService['contents']
  readonly repositories?: Readonly<Record<string, Hash>>
  readonly units?: readonly Amount.AssetMetadata[]
  /**
   * Number from which the harness counts to make its random bytes; another number after a restart
   * makes other bytes.
   */
  readonly randomFrom?: number
  /** Whether responses are stored; true when absent. */
  readonly responses?: ResponseRetention
  readonly tokenizers?: createGatewayHttp.Options['tokenizers']
  /** See the options of `createGatewayHttp`. */
  readonly processSecret?: string
  readonly files?: createGatewayHttp.Options['files']
  readonly reading?: createGatewayHttp.Options['reading']
  readonly idempotency?: NonNullable<createGatewayHttp.Options['idempotency']>
  /** Inference service to use instead of the scripted one, and its clock. */
  readonly answerer?: { readonly clock: ManualClock; readonly answerer: InferenceService }
}) {
  const { clock = createClockManual() } = options.answerer ?? {}
  const usual: AnswerScript = { tokens: ['Hello', ',', ' world', '.'] }
  const { script = () => usual, contents, repositories } = options
  const answerer = createInferenceServiceScripted({
    clock,
    script,
    ...(contents && { contents }),
    ...(repositories && { repositories }),
  })
  const logged: string[] = []
  const { state, responses: retention } = options
  const random = createRandomCounting(options.randomFrom)
  const log: Log = (event, values) => logged.push(`${event} ${JSON.stringify(values)}`)
  const context = { state, clock, random, log }
  const gateway = createGatewayHttp({
    ...context,
    inference: options.answerer?.answerer ?? answerer,
    ...(retention && { responses: createResponseStore({ ...context, retention }) }),
    processSecret: options.processSecret,
    files: options.files,
    reading: options.reading,
    ...(options.idempotency && { idempotency: options.idempotency }),
    ...(options.tokenizers && { tokenizers: options.tokenizers }),
    options: {
      ...(options.corsOrigins && { corsOrigins: options.corsOrigins }),
      ...(options.units && { units: options.units }),
    },
  })
  const terms = { name: 'test', settlement: 'session' as const, ...options.terms }
  const { secret, key } = await gateway.keys.create(terms)
  const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  const url = (path: string) => `http://gateway.test${path}`
  return {
    answerer,
    clock,
    gateway,
    key,
    logged,
    secret,
    get: (path: string, init: RequestInit = {}) =>
      gateway.handle(new Request(url(path), { ...init, headers: { ...headers, ...init.headers } })),
    post: (path: string, body: unknown, init: RequestInit = {}) =>
      gateway.handle(
        new Request(url(path), {
          method: 'POST',
          body: typeof body === 'string' ? body : JSON.stringify(body),
          ...init,
          headers: { ...headers, ...init.headers },
        }),
      ),
  }
}
