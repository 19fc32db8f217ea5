import type { ServerResponse } from 'node:http'
import { BaseError, type Hash, Hex, JsonText, readAtMost } from '@ostrom/protocol'
import { AggregationRefusedError } from '@ostrom/training'
import { Hono } from 'hono'
import { z } from 'zod'
import { FederatedMessageInvalidError } from './errors.ts'
import { FEDERATED_MESSAGE_BYTES_MAX, FEDERATED_UPDATE_READS_MAX } from './limits.ts'
import type { RoundAttempts } from './round-attempts.ts'
import { type FederatedRun, parametersOfRun } from './run-document.ts'

const hash = z.custom<Hash>((value) => Hex.is(value, 32))
const signature = z.custom<Hex.Hex>((value) => Hex.is(value, 64))

/** Schema of the request body in which a member sends its mask key for an attempt at a round. */
export const maskKeySchema = z.strictObject({ member: hash, key: hash, state: hash, signature })

export const statementSchema = z.strictObject({
  member: hash,
  text: z.string().max(4_096),
  signature,
})

/** A member's signed statement of the privacy that it spent, sent at the end of a run. */
export type MemberStatement = z.output<typeof statementSchema>

const headSchema = z.strictObject({ member: hash, keys: hash, bodyHash: hash, signature })

/** HTTP headers that carry the fields of a masked update, except its numbers. */
export const updateHeaders = {
  member: 'x-member',
  keys: 'x-keys',
  bodyHash: 'x-body-hash',
  signature: 'x-signature',
} as const

export type CoordinatorHttpOptions = {
  readonly run: FederatedRun
  readonly rounds: RoundAttempts
  /** Returns the bytes of the state file that the current round starts from. */
  readonly state: () => Uint8Array<ArrayBuffer>
  readonly onStatement: (statement: MemberStatement) => Promise<void>
}

const json = (value: unknown, status = 200) => Response.json(value, { status })

async function bodyOf(request: Request, bytesMax: number): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array()
  const body = await readAtMost(request.body, bytesMax)
  if (body) return body
  const reason = `it has more than ${bytesMax} bytes`
  throw new FederatedMessageInvalidError({ message: 'a message', reason })
}

/** @throws {FederatedMessageInvalidError} The body is no JSON in the format of `schema`. */
async function messageOf<T>(request: Request, message: string, schema: z.ZodType<T>): Promise<T> {
  const text = new TextDecoder().decode(await bodyOf(request, FEDERATED_MESSAGE_BYTES_MAX))
  return parseMessage(text, { message, schema })
}

/**
 * Parses a message of the coordinator or of a member.
 *
 * @throws {FederatedMessageInvalidError} The message is no JSON in the format of `schema`.
 */
export function parseMessage<T>(
  text: string,
  { message, schema }: { readonly message: string; readonly schema: z.ZodType<T> },
): T {
  const read = JsonText.parseBody(text)
  if (read.kind === 'fault') {
    const reason = `it is ${JsonText.describeFault(read.fault)}`
    throw new FederatedMessageInvalidError({ message, reason })
  }
  const parsed = schema.safeParse(read.value)
  if (parsed.success) return parsed.data
  const reason = `the field "${parsed.error.issues[0]?.path.join('.') ?? ''}" is invalid`
  throw new FederatedMessageInvalidError({ message, reason })
}

/**
 * Returns the response for an error: its status and reason. For an unknown error it reveals nothing
 * about this machine.
 */
function answerOf(error: unknown): Response {
  const status = error instanceof AggregationRefusedError ? 409 : 400
  if (!(error instanceof BaseError)) return json({ reason: 'the coordinator failed' }, 500)
  const reason = 'reason' in error ? `${error.reason}` : error.code
  return json({ code: error.code, reason: reason.slice(0, 400) }, status)
}

type Env = { readonly Bindings: { readonly outgoing?: ServerResponse } }

const attemptPath = '/rounds/:round{[0-9]{1,4}}/attempts/:attempt{[0-9]{1,4}}'

const attemptOf = ({ round, attempt }: { readonly round: string; readonly attempt: string }) => ({
  round: Number(round),
  attempt: Number(attempt),
})

/**
 * Returns a signal that aborts when a request's connection closes before its response was written.
 */
function connectionOf({ outgoing }: Env['Bindings']): AbortSignal {
  const gone = new AbortController()
  outgoing?.once('close', () => {
    if (!outgoing.writableFinished) gone.abort()
  })
  return gone.signal
}

/**
 * Returns a function that reads a masked update. It checks the head (member, keys, hash, signature)
 * before it reads the numbers, and limits the updates of one member that it reads at the same time.
 */
function createUpdateReader({ run, rounds }: CoordinatorHttpOptions) {
  const bytes = 4 * parametersOfRun(run.document)
  const reads = new Map<string, number>()
  return async (request: Request, at: Parameters<RoundAttempts['add']>[0]) => {
    const values = Object.entries(updateHeaders).map(([name, header]) => [
      name,
      request.headers.get(header),
    ])
    const head = headSchema.safeParse(Object.fromEntries(values))
    if (!head.success) {
      const reason = `a header of ${Object.values(updateHeaders).join(', ')} is missing or invalid`
      throw new FederatedMessageInvalidError({ message: 'an update', reason })
    }
    const { data } = head
    rounds.assertDue(at, data)
    const count = (reads.get(data.member) ?? 0) + 1
    if (count > FEDERATED_UPDATE_READS_MAX) {
      const reason = 'the member sends too many updates at a time'
      throw new AggregationRefusedError({ reason })
    }
    reads.set(data.member, count)
    try {
      return { ...data, body: await bodyOf(request, bytes) }
    } finally {
      reads.set(data.member, (reads.get(data.member) ?? 1) - 1)
    }
  }
}

/**
 * Returns the coordinator's handler of members' requests: `GET /run`, `/phase` and `/state`, and
 * `POST` of a key, of a masked update and of a statement. The response to a key waits for the keys
 * of all members, the response to an update until the sum is saved. A refused message gets 409, for
 * example in a void attempt or with a wrong signature. A message in another format gets 400.
 */
export function coordinatorHandler(options: CoordinatorHttpOptions) {
  const { run, rounds, state, onStatement } = options
  const readUpdate = createUpdateReader(options)
  const app = new Hono<Env>({ getPath: ({ url }) => new URL(url).pathname })
  app.get('/run', () => new Response(run.text))
  app.get('/phase', async () => json(await rounds.phase()))
  app.get('/state', () => new Response(state()))
  app.post('/statements', async ({ req }) => {
    await onStatement(await messageOf(req.raw, 'a statement', statementSchema))
    return json({})
  })
  app.post(`${attemptPath}/keys`, async ({ req, env }) => {
    const gone = connectionOf(env)
    const key = await messageOf(req.raw, 'a key', maskKeySchema)
    return json(await rounds.join(attemptOf(req.param()), key, gone))
  })
  app.post(`${attemptPath}/updates`, async ({ req, env }) => {
    const at = attemptOf(req.param())
    // The connection is watched from here on, because a member may leave while its update is read.
    const gone = connectionOf(env)
    await rounds.add(at, await readUpdate(req.raw, at), gone)
    return json({})
  })
  app.notFound(() => json({}, 404))
  app.onError(answerOf)
  return async (request: Request, env?: unknown): Promise<Response> =>
    await app.fetch(request, env ?? {})
}
