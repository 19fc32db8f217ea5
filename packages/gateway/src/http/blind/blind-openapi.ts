import { z } from '@hono/zod-openapi'
import { blindSelection, blindSigning } from './requests.ts'

type JsonContent = (schema: z.ZodType) => {
  readonly 'application/json': { readonly schema: z.ZodType }
}

/** The routes below `/v1/blind`, in the form of the OpenAPI document. */
export function blindEndpoints<const S, const F>(shared: {
  readonly json: JsonContent
  readonly security: S
  readonly failure: F
}) {
  const { json, security, failure } = shared
  const bytes = (type: string) => ({ [type]: { schema: z.string() } })
  const params = z.object({ id: z.string().openapi({ description: 'Id of the session.' }) })
  const post = <const R>(path: string, rest: R) => ({
    method: 'post' as const,
    path: `/v1/blind/sessions${path}`,
    security,
    ...rest,
  })
  return [
    post('', {
      summary: 'Get the terms of a session in which the client seals its questions',
      request: { body: { required: true, content: json(blindSelection) } },
      responses: {
        200: {
          description: 'Authorization, offer and sealing key in dag-cbor. Nothing is spent.',
          content: bytes('application/cbor'),
        },
        default: failure,
      },
    }),
    post('/{id}/open', {
      summary: 'Open a session by its terms, and stream what its provider sends',
      request: { params, body: { required: true, content: json(blindSigning) } },
      responses: {
        200: {
          description: 'Messages, each behind its length in 4 bytes, as long as the session lasts.',
          content: bytes('application/octet-stream'),
        },
        default: failure,
      },
    }),
    post('/{id}/messages', {
      summary: 'Send a message of a session, sealed questions among them',
      request: { params, body: { required: true, content: bytes('application/cbor') } },
      responses: { 204: { description: 'The message was passed on.' }, default: failure },
    }),
  ]
}
