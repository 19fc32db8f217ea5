import { BlindTerms, Channel, Hex, ProxyChannel, readAtMost, Schema } from '@ostrom/protocol'
import type { BlindSession } from '../../blind/blind-session.ts'
import type { BlindSessions } from '../../blind/blind-sessions.ts'
import { BlindSessionUnknownError } from '../../blind/errors.ts'
import { BLIND_MESSAGE_REST_BYTES_MAX } from '../../blind/limits.ts'
import { BodyTooLargeError } from '../errors.ts'
import * as Fields from '../fields/fields.ts'
import { callerOf, type HttpContext } from '../http-context.ts'
import { allowedName } from '../incoming/allowed-models.ts'
import { readBody } from '../incoming/body.ts'
import type { TransferCaller } from '../incoming/transfers.ts'
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

/** Creates the handlers of the routes below `/v1/blind`. */
export function createBlindRoutes(gateway: HttpContext, blind: BlindSessions) {
  const { keys, clock, transfers } = gateway
  /** Returns the JSON object in the body of a request, which has a place while it is read. */
  const bodyValue = async (request: Request, sender: TransferCaller) => {
    const place = transfers.body(sender, request)
    return (await readBody(request, { place }).finally(place.leave)).value
  }
  /** Returns the key of a request, after the wait that the key's rate requires. */
  const admit = async (request: Request) => {
    const { key, takeRequest } = await callerOf(gateway, request.headers)
    const waitMs = takeRequest()
    if (waitMs > 0) await clock.sleep(waitMs, request.signal)
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
      const limitBytes = Channel.SEALED_BYTES_MAX + BLIND_MESSAGE_REST_BYTES_MAX
      const place = transfers.body({ address, keyId: key.id }, request)
      const bytes = await readAtMost(request.body, limitBytes, 0, place.add).finally(place.leave)
      if (!bytes) throw new BodyTooLargeError({ limitBytes })
      const message = ProxyChannel.decodeClient(bytes)
      const waitMs = message.kind === 'infer' ? takeRequest() : 0
      if (waitMs > 0) await clock.sleep(waitMs, request.signal)
      await blind.handle(idOf(text), key.id, message)
      return new Response(null, { status: 204 })
    },
  }
}
