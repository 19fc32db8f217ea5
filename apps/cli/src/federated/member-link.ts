import { request } from 'node:http'
import { request as requestTls } from 'node:https'
import { Hex } from '@ostrom/protocol'
import { AggregationRefusedError, type SecureAggregation } from '@ostrom/training'
import { z } from 'zod'
import { FEDERATED_ANSWER_BYTES_MAX } from '../limits.ts'
import { updateHeaders } from './coordinator-http.ts'
import { FederatedRunFailedError } from './errors.ts'

const phaseSchema = z.union([
  z.strictObject({ status: z.literal('open'), round: z.int().min(1), attempt: z.int().min(1) }),
  z.strictObject({ status: z.literal('done') }),
])

const keysSchema = z.array(
  z.strictObject({
    member: z.custom<Hex.Hash>((value) => Hex.is(value, 32)),
    key: z.custom<Hex.Hash>((value) => Hex.is(value, 32)),
    signature: z.custom<Hex.Hex>((value) => Hex.is(value, 64)),
  }),
)

/** All that leaves a member: its key and masked update of each attempt, and one statement. */
export type MemberLink = {
  run(): Promise<string>
  phase(): Promise<z.output<typeof phaseSchema>>
  state(): Promise<Uint8Array>
  /** @throws {AggregationRefusedError} The attempt is void. */
  sendKey(
    at: SecureAggregation.RoundAttempt,
    key: SecureAggregation.MaskKey,
  ): Promise<readonly SecureAggregation.MaskKey[]>
  /** @throws {AggregationRefusedError} The attempt is void. */
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
}

type Answer = { readonly status: number; readonly body: Buffer }

/** Sends a message and reads the whole answer. It waits as long as other members take. */
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
        if (bytes > FEDERATED_ANSWER_BYTES_MAX) answer.destroy(new Error('it is too long'))
        else parts.push(part)
      })
      answer.on('error', reject)
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** Creates a member's link to the coordinator of a run. */
export function createMemberLink(url: string, signal: AbortSignal): MemberLink {
  const base = new URL(url)
  const ask = async (message: Message): Promise<Buffer> => {
    let answer: Answer
    try {
      answer = await exchange(base, message, signal)
    } catch (error) {
      signal.throwIfAborted()
      const reason = `the coordinator does not answer (${(error as NodeJS.ErrnoException).code})`
      throw new FederatedRunFailedError({ reason })
    }
    if (answer.status === 409) {
      throw new AggregationRefusedError({ reason: 'the coordinator has no sum of this try' })
    }
    if (answer.status === 200) return answer.body
    throw new FederatedRunFailedError({ reason: `the coordinator answered ${answer.status}` })
  }
  const get = (path: string) => ask({ method: 'GET', path })
  const pathOf = ({ round, attempt }: SecureAggregation.RoundAttempt, what: string) =>
    `/rounds/${round}/attempts/${attempt}/${what}`
  return {
    run: async () => (await get('/run')).toString('utf8'),
    phase: async () => phaseSchema.parse(JSON.parse((await get('/phase')).toString('utf8'))),
    state: async () => new Uint8Array(await get('/state')),
    async sendKey(at, key) {
      const body = JSON.stringify(key)
      const answer = await ask({ method: 'POST', path: pathOf(at, 'keys'), body })
      return keysSchema.parse(JSON.parse(answer.toString('utf8')))
    },
    async sendUpdate(at, { member, signature, body }) {
      const headers = { [updateHeaders.member]: member, [updateHeaders.signature]: signature }
      await ask({ method: 'POST', path: pathOf(at, 'updates'), body, headers })
    },
    async sendStatement(statement) {
      await ask({ method: 'POST', path: '/statements', body: JSON.stringify(statement) })
    },
  }
}
