import { z } from 'zod'
import { endpoints } from './endpoints.ts'

type JsonSchema = Readonly<Record<string, unknown>>

/** A schema as JSON Schema, for input or for output. */
function schemaOf(type: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(type, { io, unrepresentable: 'any' })
  return schema
}

const json = (schema: JsonSchema) => ({ 'application/json': { schema } })

const errorResponses = {
  description: 'Error with a stable code; see docs/reference/errors.',
  content: json(
    schemaOf(
      z.object({
        error: z.object({ code: z.string(), message: z.string(), details: z.array(z.string()) }),
      }),
      'output',
    ),
  ),
}

function operationOf(name: string) {
  const { summary, access, response, ...parts } = endpoints[name as keyof typeof endpoints]
  const query = 'query' in parts ? schemaOf(parts.query, 'input') : {}
  const required = new Set((query['required'] ?? []) as readonly string[])
  const parameters = Object.entries((query['properties'] ?? {}) as Record<string, JsonSchema>).map(
    ([parameter, schema]) => ({
      name: parameter,
      in: 'query',
      required: required.has(parameter),
      schema,
    }),
  )
  const body = 'body' in parts && {
    requestBody: { required: true, content: json(schemaOf(parts.body, 'input')) },
  }
  return {
    summary,
    ...(access !== 'anyone' && { security: [{ signedIn: [] }] }),
    ...(parameters.length > 0 && { parameters }),
    ...body,
    responses: {
      200: { description: summary, content: json(schemaOf(response, 'output')) },
      default: errorResponses,
    },
  }
}

/**
 * Describes requests of the web app to its gateway as OpenAPI 3.1. The result is the same on
 * every machine.
 */
export function webOpenapi() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const name of Object.keys(endpoints)) {
    const [method = '', path = ''] = name.split(' ')
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Ostrom web app',
      version: '1',
      description:
        'API of the web app. Only its own pages use it; programs use the API of ' +
        'openapi.json, with an API key. Amounts are whole base units, as text, of the ' +
        'adjacent asset; without one, of the native coin.',
    },
    paths,
    components: {
      securitySchemes: {
        signedIn: {
          type: 'apiKey',
          in: 'cookie',
          name: 'ostrom-PORT',
          description:
            'Session cookie. The gateway sets it for a one-time code from its terminal, ' +
            'or, if shared, for a text signed by a wallet.',
        },
      },
    },
  }
}
