import { OpenAPIHono, z } from '@hono/zod-openapi'
import { Limits as KeyLimits } from '../../keys/index.ts'
import { batchEndpoints } from '../batches/batch-openapi.ts'
import { blindEndpoints } from '../blind/blind-openapi.ts'
import { chatRequest } from '../chat/request.ts'
import { completionRequest } from '../completions/request.ts'
import { embeddingRequest } from '../embeddings/request.ts'
import { spendingHeaders } from '../fields/spending-terms.ts'
import { imageRequest } from '../images/request.ts'
import { countTokensRequest, messagesRequest } from '../messages/request.ts'
import { modelList, modelObject } from '../model-list.ts'
import { contentsObject } from '../receipt-contents.ts'
import { compactRequest } from '../responses/compaction.ts'
import { responsesRequest } from '../responses/request.ts'
import { inputItemsQuery } from '../responses/stored-routes.ts'
import { ostrom } from './openapi-ostrom.ts'

export type OpenApiDocument = ReturnType<OpenAPIHono['getOpenAPI31Document']>

const usage = z
  .object({
    prompt_tokens: z.number().int(),
    completion_tokens: z.number().int(),
    total_tokens: z.number().int(),
    prompt_tokens_details: z.object({ cached_tokens: z.number().int() }),
  })
  .openapi('Usage')

const startFields = {
  id: z.string(),
  created: z.number().int(),
  model: z.string(),
  system_fingerprint: z.string(),
  usage,
  ostrom,
}

const finish = z.enum(['stop', 'length', 'tool_calls'])

const chatResponse = z
  .object({
    ...startFields,
    object: z.literal('chat.completion'),
    choices: z.array(
      z.object({
        index: z.number().int(),
        message: z.object({ role: z.literal('assistant'), content: z.string() }),
        logprobs: z.unknown(),
        finish_reason: finish,
      }),
    ),
  })
  .openapi('ChatCompletion')

const completionResponse = z
  .object({
    ...startFields,
    object: z.literal('text_completion'),
    choices: z.array(
      z.object({
        index: z.number().int(),
        text: z.string(),
        logprobs: z.unknown(),
        finish_reason: finish,
      }),
    ),
  })
  .openapi('Completion')

const embeddingResponse = z
  .object({
    object: z.literal('list'),
    data: z.array(
      z.object({
        object: z.literal('embedding'),
        index: z.number().int(),
        embedding: z
          .union([z.array(z.number()), z.string()])
          .openapi({ description: 'Numbers, or the base64 of little-endian 32-bit floats.' }),
      }),
    ),
    model: z.string(),
    usage: z.object({ prompt_tokens: z.number().int(), total_tokens: z.number().int() }),
    ostrom,
  })
  .openapi('EmbeddingList')

const imageResponse = z
  .object({
    created: z.number().int(),
    data: z.array(z.object({ b64_json: z.string() })),
    usage: z.object({
      input_tokens: z.number().int(),
      output_tokens: z.number().int(),
      total_tokens: z.number().int(),
    }),
    ostrom,
  })
  .openapi('ImageList')

const responsesResponse = z
  .object({
    id: z.string(),
    object: z.literal('response'),
    status: z.enum(['completed', 'incomplete']),
    model: z.string(),
    output: z.array(z.unknown()),
    usage: z.unknown(),
    store: z.boolean().openapi({ description: 'True once the response is stored on disk.' }),
    ostrom,
  })
  .openapi('Response')

const compactResponse = z
  .object({
    id: z.string(),
    object: z.literal('response.compaction'),
    created_at: z.number().int(),
    output: z.array(z.unknown()).openapi({
      description: 'The messages of people as they were, then one item of type `compaction`.',
    }),
    usage: z.unknown(),
    ostrom,
  })
  .openapi('CompactedResponse')

const deletedResponse = z
  .object({ id: z.string(), object: z.literal('response'), deleted: z.literal(true) })
  .openapi('DeletedResponse')

const itemList = z
  .object({
    object: z.literal('list'),
    data: z.array(z.unknown()),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
    has_more: z.boolean(),
  })
  .openapi('ItemList')

const messagesResponse = z
  .object({
    id: z.string(),
    type: z.literal('message'),
    role: z.literal('assistant'),
    model: z.string(),
    content: z.array(z.unknown()),
    stop_reason: z.enum(['end_turn', 'max_tokens', 'stop_sequence', 'tool_use']),
    usage: z.object({
      input_tokens: z
        .number()
        .int()
        .openapi({ description: 'Without those that were cached, as Anthropic counts them.' }),
      cache_creation_input_tokens: z.number().int(),
      cache_read_input_tokens: z.number().int(),
      output_tokens: z.number().int(),
    }),
    ostrom,
  })
  .openapi('Message')

const tokenCount = z.object({ input_tokens: z.number().int() }).openapi('TokenCount')

const errorBody = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      code: z.string().openapi({ description: "OpenAI's code, if it has one, or ours." }),
      param: z.string().nullable(),
      ostrom: z.object({
        code: z.string().openapi({ description: 'Our code; see docs/reference/errors.' }),
        docs: z.string(),
      }),
    }),
  })
  .openapi('Error')

const json = (schema: z.ZodType) => ({ 'application/json': { schema } })
const failure = {
  description: 'An error in OpenAI’s format; below /v1/messages in Anthropic’s.',
  content: json(errorBody),
}
const security = [{ apiKey: [] }]

const responseHeaders = Object.fromEntries(
  [
    'cost',
    'fee',
    'unit',
    'provider',
    'session',
    'receipt',
    'model-version',
    'ignored',
    'stopped',
  ].map((name) => [
    `x-ostrom-${name}`,
    {
      schema: { type: 'string' as const },
      description: 'Streamed answers have no cost, fee, unit, receipt and stopped headers.',
    },
  ]),
)

function inference(path: string, summary: string, request: z.ZodType, response: z.ZodType) {
  const stream = { 'text/event-stream': { schema: z.string() } }
  return {
    method: 'post' as const,
    path,
    summary,
    security,
    request: {
      headers: z.object({
        'idempotency-key': z.string().optional().openapi({
          description: 'A repeat of key and body joins the earlier answer, which is charged once.',
        }),
        'x-client-request-id': z
          .string()
          .max(KeyLimits.CLIENT_REQUEST_ID_LENGTH_MAX)
          .optional()
          .openapi({
            description: 'Your own id of the request, in ASCII; it is in the usage records.',
          }),
        ...Object.fromEntries(
          spendingHeaders.map((name) => [
            name,
            z.string().optional().openapi({
              description: 'For clients that cannot add fields: the same as in `ostrom`.',
            }),
          ]),
        ),
      }),
      body: { required: true, content: json(request) },
    },
    responses: {
      200: {
        description: 'The answer, complete or as server-sent events.',
        headers: responseHeaders,
        content: { ...json(response), ...stream },
      },
      default: failure,
    },
  }
}

const counting = (path: string, request: z.ZodType) => ({
  method: 'post' as const,
  path,
  summary: 'Count the tokens of a conversation',
  security,
  request: { body: { required: true, content: json(request) } },
  responses: { 200: { description: 'The count.', content: json(tokenCount) }, default: failure },
})

const get = (path: string, summary: string, response: z.ZodType) => ({
  method: 'get' as const,
  path,
  summary,
  responses: { 200: { description: summary, content: json(response) }, default: failure },
})

/** Returns the description of a route for one stored response. */
const storedResponse = (
  method: 'get' | 'post' | 'delete',
  path: string,
  { summary, response, query }: { summary: string; response: z.ZodType; query?: z.ZodObject },
) => ({
  method,
  path: `/v1/responses/{id}${path}`,
  summary,
  security,
  request: {
    params: z.object({ id: z.string().openapi({ description: 'Id of a response of this key.' }) }),
    ...(query && { query }),
  },
  responses: { 200: { description: summary, content: json(response) }, default: failure },
})

const health = z.object({ status: z.literal('ok'), running: z.number().int() })

/** Returns the API's description as OpenAPI 3.1. The description is the same on every machine. */
export function openapi(): OpenApiDocument {
  const app = new OpenAPIHono()
  const { openAPIRegistry: registry } = app
  registry.registerComponent('securitySchemes', 'apiKey', {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key of the gateway: sk-ostrom-...',
  })
  const id = z.object({ id: z.string().openapi({ description: 'Exact name or version.' }) })
  const receipt = z.object({
    receipt: z.string().openapi({ description: 'Receipt id of an answer to this key.' }),
  })
  const answered = get(
    '/v1/answers/{receipt}',
    'Get the prompt and output bytes that a receipt’s hashes cover',
    contentsObject,
  )
  const endpoints = [
    inference('/v1/chat/completions', 'Answer a conversation', chatRequest, chatResponse),
    inference('/v1/completions', 'Continue a text', completionRequest, completionResponse),
    inference('/v1/embeddings', 'Create embeddings of inputs', embeddingRequest, embeddingResponse),
    inference('/v1/images/generations', 'Generate images', imageRequest, imageResponse),
    inference('/v1/responses', 'Create a response', responsesRequest, responsesResponse),
    inference('/v1/messages', 'Answer a conversation', messagesRequest, messagesResponse),
    inference('/v1/responses/compact', 'Summarize a conversation', compactRequest, compactResponse),
    storedResponse('get', '', { summary: 'Get a stored response', response: responsesResponse }),
    storedResponse('delete', '', { summary: 'Delete a response', response: deletedResponse }),
    storedResponse('post', '/cancel', {
      summary: 'Cancel a response in the background: refused, because none runs there',
      response: responsesResponse,
    }),
    storedResponse('get', '/input_items', {
      summary: 'List the items that a response answered',
      response: itemList,
      query: inputItemsQuery,
    }),
    ...batchEndpoints({ get, json, security }),
    ...blindEndpoints({ json, security, failure }),
    counting('/v1/messages/count_tokens', countTokensRequest),
    counting('/v1/responses/input_tokens', responsesRequest),
    { ...get('/v1/models', 'List the models on offer', modelList), security },
    { ...get('/v1/models/{id}', 'Get a model', modelObject), security, request: { params: id } },
    { ...answered, security, request: { params: receipt } },
    get('/health', 'Check that the gateway is running', health),
  ]
  for (const endpoint of endpoints) registry.registerPath(endpoint)
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Ostrom gateway',
      version: '1',
      description:
        'OpenAI’s and Anthropic’s APIs over the Ostrom network, with cost and receipt of answers.',
    },
  })
}
