import type { ServerResponse } from 'node:http'
import { type Hash, Hex, readAtMost } from '@ostrom/protocol'
import { AggregationRefusedError, SecureAggregation } from '@ostrom/training'
import { z } from 'zod'
import { FEDERATED_MESSAGE_BYTES_MAX } from '../limits.ts'
import type { RoundAttempts } from './round-attempts.ts'
import { type FederatedRun, parametersOfRun } from './run-document.ts'

const keySchema = z.strictObject({
  member: z.custom<Hash>((value) => Hex.is(value, 32)),
  key: z.custom<Hash>((value) => Hex.is(value, 32)),
  signature: z.custom<Hex.Hex>((value) => Hex.is(value, 64)),
})

const statementSchema = z.strictObject({
  member: z.custom<Hash>((value) => Hex.is(value, 32)),
  text: z.string().max(4_096),
  signature: z.custom<Hex.Hex>((value) => Hex.is(value, 64)),
})

/** What a member says at the end, as text that it signed. */
export type MemberStatement = z.output<typeof statementSchema>

/** Names of the two headers of a masked update. */
export const updateHeaders = { member: 'x-member', signature: 'x-signature' } as const

export type CoordinatorHttpOptions = {
  readonly run: FederatedRun
  readonly rounds: RoundAttempts
  readonly state: () => Uint8Array<ArrayBuffer>
  readonly onStatement: (statement: MemberStatement) => Promise<void>
}

const json = (value: unknown, status = 200) => Response.json(value, { status })

async function bodyOf(request: Request, bytesMax: number): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array()
  const body = await readAtMost(request.body, bytesMax)
  if (body) return body
  throw new AggregationRefusedError({ reason: `a message has more than ${bytesMax} bytes` })
}

/**
 * Returns what a coordinator answers members with: `GET /run`, `/phase` and `/state`, and `POST` of
 * a key, of a masked update and of a statement. A key is answered when all keys are there, an
 * update when the sum is saved; a void attempt is answered with 409.
 */
export function coordinatorHandler(options: CoordinatorHttpOptions) {
  const { run, rounds, state, onStatement } = options
  const updateBytes = 4 * parametersOfRun(run.document)
  const post = async (request: Request, path: string): Promise<Response> => {
    if (path === '/statements') {
      const text = new TextDecoder().decode(await bodyOf(request, FEDERATED_MESSAGE_BYTES_MAX))
      const statement = statementSchema.parse(JSON.parse(text))
      if (!run.document.members.includes(statement.member)) return json({}, 403)
      SecureAggregation.assertStatement(run.id, statement)
      await onStatement(statement)
      return json({})
    }
    const [, round, attempt, what] =
      /^\/rounds\/(\d{1,4})\/attempts\/(\d{1,4})\/(keys|updates)$/.exec(path) ?? []
    const at = { round: Number(round), attempt: Number(attempt) }
    if (what === 'keys') {
      const text = new TextDecoder().decode(await bodyOf(request, FEDERATED_MESSAGE_BYTES_MAX))
      return json(await rounds.join(at, keySchema.parse(JSON.parse(text))))
    }
    if (what !== 'updates') return json({}, 404)
    const member = request.headers.get(updateHeaders.member) ?? ''
    const signature = request.headers.get(updateHeaders.signature) ?? ''
    if (!Hex.is(member, 32) || !Hex.is(signature, 64)) return json({}, 400)
    const body = await bodyOf(request, updateBytes)
    await rounds.add(at, { member, signature, body })
    return json({})
  }
  return async (request: Request, env?: unknown): Promise<Response> => {
    const { pathname } = new URL(request.url)
    if (request.method === 'GET') {
      if (pathname === '/run') return new Response(run.text)
      if (pathname === '/phase') return json(rounds.phase)
      if (pathname === '/state') return new Response(state())
      return json({}, 404)
    }
    const [, round, attempt] = /^\/rounds\/(\d{1,4})\/attempts\/(\d{1,4})\//.exec(pathname) ?? []
    const { outgoing } = (env ?? {}) as { outgoing?: ServerResponse }
    outgoing?.once('close', () => {
      // A member that hangs up while it waits is gone, and the attempt with it.
      if (outgoing.writableFinished || round === undefined) return
      rounds.leave({ round: Number(round), attempt: Number(attempt) }, 'a member dropped out')
    })
    try {
      return await post(request, pathname)
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 400) : 'unknown'
      return json({ reason }, 409)
    }
  }
}
