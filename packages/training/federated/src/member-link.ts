import { request } from 'node:http'
import { request as requestTls } from 'node:https'
import { type Hash, Hex } from '@ostrom/protocol'
import { AggregationRefusedError, type SecureAggregation } from '@ostrom/training'
import { z } from 'zod'
import { maskKeySchema, parseMessage, updateHeaders } from './coordinator-http.ts'
import { FederatedRunFailedError } from './errors.ts'
import {
  FEDERATED_ANSWER_MILLISECONDS_MAX,
  FEDERATED_ATTEMPTS_MAX,
  FEDERATED_DOCUMENT_BYTES_MAX,
  FEDERATED_KEYS_MILLISECONDS_MAX,
  FEDERATED_MESSAGE_BYTES_MAX,
  FEDERATED_UPDATES_MILLISECONDS_MAX,
} from './limits.ts'

const phaseSchema = z.union([
  z.strictObject({
    status: z.literal('open'),
    session: z.custom<Hash>((value) => Hex.is(value, 32)),
    round: z.int().min(1),
    attempt: z.int().min(1).max(FEDERATED_ATTEMPTS_MAX),
  }),
  z.strictObject({ status: z.literal('done') }),
])

const keysSchema = z.array(maskKeySchema)

const refusalSchema = z.looseObject({ reason: z.string() })

/**
 * A member's requests to its coordinator. The member reads the run's document, the phase and the
 * state. It sends its mask key and masked update for each attempt, and one statement at the end.
 * All these requests throw `FederatedRunFailedError` if the coordinator does not answer.
 */
export type MemberLink = {
  run(): Promise<string>
  phase(): Promise<z.output<typeof phaseSchema>>
  /** @param bytes Most bytes of the response, which is the file of the state. */
  state(bytes: number): Promise<Uint8Array>
  /** @throws {AggregationRefusedError} The attempt is void, or the key is refused. */
  sendKey(
    at: SecureAggregation.RoundAttempt,
    key: SecureAggregation.MaskKey,
  ): Promise<readonly SecureAggregation.MaskKey[]>
  /** @throws {AggregationRefusedError} The attempt is void, or the update is refused. */
  sendUpdate(
    at: SecureAggregation.RoundAttempt,
    update: SecureAggregation.MaskedUpdate,
  ): Promise<void>
  sendStatement(statement: {
    readonly member: string
    readonly text: string
    readonly signature: string
  }): Promise<void>
}

type Message = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body?: Uint8Array | string
  readonly headers?: Readonly<Record<string, string>>
  /** Most bytes of the response. */
  readonly bytesMax: number
  /** Longest wait for the response, in milliseconds. */
  readonly waitMs: number
}

type Answer = { readonly status: number; readonly body: Buffer }

class AnswerTooLong extends Error {}

/** Sends a message and reads the whole response. */
const exchange = (base: URL, message: Message, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { method, path, body = '', headers = {} } = message
    const start = base.protocol === 'https:' ? requestTls : request
    const length = { 'content-length': `${Buffer.byteLength(body)}` }
    const url = new URL(path, base)
    const sent = start(url, { method, headers: { ...headers, ...length }, signal }, (answer) => {
      const parts: Buffer[] = []
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
        if (bytes <= message.bytesMax) parts.push(part)
        else answer.destroy(new AnswerTooLong())
      })
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

/**
 * Returns text of a coordinator as one line of at most 200 printable ASCII characters, for errors.
 */
const plain = (text: string) => text.replace(/[^\x20-\x7e]+/g, ' ').slice(0, 200)

/** Returns the reason that a coordinator's refusal states. */
function reasonOf(body: Buffer): string {
  try {
    const schema = refusalSchema
    return plain(parseMessage(body.toString('utf8'), { message: 'a refusal', schema }).reason)
  } catch {
    return 'no reason was given'
  }
}

/** Limits of a message whose response waits for no other member. */
const short = { bytesMax: FEDERATED_MESSAGE_BYTES_MAX, waitMs: FEDERATED_ANSWER_MILLISECONDS_MAX }

/**
 * Returns the limits of a message whose response comes only after up to `otherMs` of waiting for
 * other members.
 */
const waiting = (otherMs: number) => ({ ...short, waitMs: short.waitMs + otherMs })

function createExchange(base: URL, signal: AbortSignal) {
  return async (message: Message): Promise<Buffer> => {
    const { path, bytesMax, waitMs } = message
    const fail = (reason: string) => new FederatedRunFailedError({ reason })
    const limit = AbortSignal.timeout(waitMs)
    let answer: Answer
    try {
      answer = await exchange(base, message, AbortSignal.any([signal, limit]))
    } catch (error) {
      signal.throwIfAborted()
      if (limit.aborted) throw fail(`the coordinator did not answer ${path} in ${waitMs} ms`)
      if (error instanceof AnswerTooLong)
        throw fail(`the answer to ${path} has more than ${bytesMax} bytes`)
      const code = (error as NodeJS.ErrnoException).code ?? 'the connection ended'
      throw fail(`the coordinator does not answer (${code})`)
    }
    if (answer.status === 200) return answer.body
    const reason = reasonOf(answer.body)
    if (answer.status === 409) throw new AggregationRefusedError({ reason })
    throw fail(`the coordinator answered ${path} with ${answer.status}: ${reason}`)
  }
}

/** Creates a member's link to the coordinator of a run. */
export function createMemberLink(url: string, signal: AbortSignal): MemberLink {
  const ask = createExchange(new URL(url), signal)
  const get = (path: string, bytesMax: number) =>
    ask({ method: 'GET', path, bytesMax, waitMs: short.waitMs })
  const pathOf = ({ round, attempt }: SecureAggregation.RoundAttempt, what: string) =>
    `/rounds/${round}/attempts/${attempt}/${what}`
  return {
    run: async () => (await get('/run', FEDERATED_DOCUMENT_BYTES_MAX)).toString('utf8'),
    async phase() {
      const text = (await get('/phase', short.bytesMax)).toString('utf8')
      return parseMessage(text, { message: 'the phase', schema: phaseSchema })
    },
    state: async (bytes) => new Uint8Array(await get('/state', bytes)),
    async sendKey(at, key) {
      const body = JSON.stringify(key)
      const limits = waiting(FEDERATED_KEYS_MILLISECONDS_MAX)
      const answer = await ask({ ...limits, method: 'POST', path: pathOf(at, 'keys'), body })
      const text = answer.toString('utf8')
      return parseMessage(text, { message: 'the keys of all members', schema: keysSchema })
    },
    async sendUpdate(at, { body, ...head }) {
      const headers = Object.fromEntries(
        Object.entries(updateHeaders).map(([name, header]) => [
          header,
          head[name as keyof typeof updateHeaders],
        ]),
      )
      const limits = waiting(FEDERATED_UPDATES_MILLISECONDS_MAX)
      await ask({ ...limits, method: 'POST', path: pathOf(at, 'updates'), body, headers })
    },
    async sendStatement(statement) {
      const body = JSON.stringify(statement)
      await ask({ ...short, method: 'POST', path: '/statements', body })
    },
  }
}
