import { z } from '@hono/zod-openapi'
import {
  batchList,
  batchObject,
  batchRequest,
  deletedFile,
  fileForm,
  fileList,
  fileObject,
  fileQuery,
  pageQuery,
} from './batch-json.ts'

/** Helpers of `openapi.ts` with which each endpoint's description is written. */
type EndpointParts<Endpoint, Content> = {
  readonly get: (path: string, summary: string, response: z.ZodType) => Endpoint
  readonly json: (schema: z.ZodType) => Content
  readonly security: { readonly [name: string]: string[] }[]
}

/** Returns the endpoints of files and batches, for the description of the API. */
export function batchEndpoints<Endpoint extends object, Content>(
  parts: EndpointParts<Endpoint, Content>,
) {
  const { get, json, security } = parts
  const id = z.object({ id: z.string().openapi({ description: 'Id of the file or batch.' }) })
  return [
    { ...get('/v1/files', 'List files', fileList), security, request: { query: fileQuery } },
    {
      ...get('/v1/files', 'Upload a file of requests', fileObject),
      method: 'post' as const,
      security,
      request: { body: { content: { 'multipart/form-data': { schema: fileForm } } } },
    },
    { ...get('/v1/files/{id}', 'Get a file', fileObject), security, request: { params: id } },
    {
      ...get('/v1/files/{id}', 'Delete a file', deletedFile),
      method: 'delete' as const,
      security,
      request: { params: id },
    },
    {
      ...get('/v1/files/{id}/content', 'Get the contents of a file', z.string()),
      security,
      request: { params: id },
    },
    { ...get('/v1/batches', 'List batches', batchList), security, request: { query: pageQuery } },
    {
      ...get('/v1/batches', 'Answer a file of requests within a day', batchObject),
      method: 'post' as const,
      security,
      request: { body: { content: json(batchRequest) } },
    },
    { ...get('/v1/batches/{id}', 'Get a batch', batchObject), security, request: { params: id } },
    {
      ...get('/v1/batches/{id}/cancel', 'Ask no more lines of a batch', batchObject),
      method: 'post' as const,
      security,
      request: { params: id },
    },
  ]
}
