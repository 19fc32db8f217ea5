import {
  BlindTerms,
  Channel,
  type HeldShare,
  Hex,
  ProxyChannel,
  readAtMost,
  Schema,
} from '@ostrom/protocol'
import type { BlindSession } from '../../blind/blind-session.ts'
import type { BlindSessions } from '../../blind/blind-sessions.ts'
import { BlindSessionUnknownError } from '../../blind/errors.ts'
import { BLIND_MESSAGE_REST_BYTES_MAX, BLIND_SMALL_MESSAGE_BYTES_MAX } from '../../blind/limits.ts'
import { BodyTooLargeError } from '../errors.ts'
import * as Fields from '../fields/fields.ts'
import { callerOf, type HttpContext } from '../http-context.ts'
import { allowedName } from '../incoming/allowed-models.ts'
import { readBody } from '../incoming/body.ts'
import type { TransferCaller } from '../incoming/transfers.ts'
import { createMessageRate } from './message-rate.ts'
import { blindSelection, blindSigning } from './requests.ts'

// The routes below `/v1/blind`: docs/spec/blind-gateway.md, section 2.

/** Bytes of the length field in front of each message. */
const LENGTH_BYTES = 4

/** Streams a session's messages to its page. If the page closes the stream, the session ends. */
function bodyOf(session: BlindSession): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const message = await session.next()
        if (!message) return controller.close()
        const framed = new Uint8Array(LENGTH_BYTES + message.length)
        new DataView(framed.buffer).setUint32(0, message.length)
        framed.set(message, LENGTH_BYTES)
        controller.enqueue(framed)
      },
      cancel() {
        void session.leave()
      },
    },
    { highWaterMark: 0 },
  )
}

/** @throws {BlindSessionUnknownError} */
function idOf(text: string) {
  try {
    return Schema.hash(text, 'id')
  } catch {
    throw new BlindSessionUnknownError({ id: Hex.zeroHash })
  }
}

/** Most bytes of a message with a question. */
const QUESTION_BYTES_MAX = Channel.SEALED_BYTES_MAX + BLIND_MESSAGE_REST_BYTES_MAX

/**
 * Returns the largest size of a message that is not read yet: only a question may be long. A body
 * that states no length counts as a question.
 */
function sizeOf({ headers }: Request): number {
  const length = Number(headers.get('content-length') ?? Number.POSITIVE_INFINITY)
  return length <= BLIND_SMALL_MESSAGE_BYTES_MAX
    ? BLIND_SMALL_MESSAGE_BYTES_MAX
    : QUESTION_BYTES_MAX
}

/** Reads a message of at most the size of its kind. @throws {BodyTooLargeError} */
async function readMessage(request: Request, limitBytes: number, place: HeldShare) {
  const bytes = await readAtMost(request.body, limitBytes, 0, place.add)
  if (!bytes) throw new BodyTooLargeError({ limitBytes })
  const message = ProxyChannel.decodeClient(bytes)
  if (message.kind !== 'infer' && bytes.length > BLIND_SMALL_MESSAGE_BYTES_MAX) {
    throw new BodyTooLargeError({ limitBytes: BLIND_SMALL_MESSAGE_BYTES_MAX })
  }
  return message
}

/** Creates the handlers of the routes below `/v1/blind`. */
export function createBlindRoutes(gateway: HttpContext, blind: BlindSessions) {
  const { keys, clock, transfers, account } = gateway
  const countMessage = createMessageRate(clock)
  /** Returns the JSON object in the body of a request, which has a place while it is read. */
  const bodyValue = async (request: Request, sender: TransferCaller) => {
    const place = transfers.body(sender, request)
    return (await readBody(request, { place }).finally(place.leave)).value
  }
  /** Waits as the rate of a key requires. @throws {KeyRateLimitedError} */
  const turnOf = async ({ signal }: Request, takeRequest: () => number): Promise<void> => {
    const waitMs = takeRequest()
    if (waitMs > 0) await clock.sleep(waitMs, signal)
  }
  /** Returns the key of a request, after the wait that the key's rate requires. */
  const admit = async (request: Request) => {
    const { key, takeRequest } = await callerOf(gateway, request.headers)
    await turnOf(request, takeRequest)
    return key
  }
  return {
    async prepare(request: Request, _id: string, address?: string): Promise<Response> {
      const key = await admit(request)
      const { model: asked, cap } = Fields.parseFields(
        blindSelection,
        await bodyValue(request, { address, keyId: key.id }),
      )
      const model = await allowedName(gateway.inference, key, asked)
      keys.assertMayAsk({ id: key.id, model })
      const given = cap === undefined ? undefined : BigInt(cap)
      const terms = await blind.prepare({ key, model, cap: given })
      const headers = { 'content-type': 'application/cbor', 'cache-control': 'no-store' }
      return new Response(Buffer.from(BlindTerms.encode(terms)), { headers })
    },
    async open(request: Request, text: string, address?: string): Promise<Response> {
      const { id: keyId } = await admit(request)
      const id = idOf(text)
      const { signature, approval_signature } = Fields.parseFields(
        blindSigning,
        await bodyValue(request, { address, keyId }),
      )
      const { signal } = request
      const hold = await keys.admit({ id: keyId, ...blind.needs(id, keyId), signal })
      try {
        await hold.persisted
        const signatures = signature && {
          signature: signature as Hex.Hex,
          ...(approval_signature && { approvalSignature: approval_signature as Hex.Hex }),
        }
        const session = await blind.open({ id, keyId, hold, signatures: signatures || undefined })
        const type = { 'content-type': 'application/octet-stream', 'x-accel-buffering': 'no' }
        return new Response(bodyOf(session), { headers: { ...type, 'cache-control': 'no-store' } })
      } catch (error) {
        // Releases the amount reserved from the key's budget, unless the session has charged it
        // already.
        await hold.charge([])
        throw error
      }
    },
    async message(request: Request, text: string, address?: string): Promise<Response> {
      const { key, takeRequest } = await callerOf(gateway, request.headers)
      const id = idOf(text)
      // A refusal by session, place or rate comes before the body is read.
      blind.assertOpen(id, key.id)
      const limitBytes = sizeOf(request)
      const place = transfers.body({ address, keyId: key.id }, request)
      try {
        countMessage(account ?? key.id)
        const isLong = limitBytes === QUESTION_BYTES_MAX
        if (isLong) await turnOf(request, takeRequest)
        const message = await readMessage(request, limitBytes, place)
        if (message.kind === 'infer' && !isLong) await turnOf(request, takeRequest)
        await blind.handle(id, key.id, message)
      } finally {
        place.leave()
      }
      return new Response(null, { status: 204 })
    },
  }
}
