// Goal: each field that OpenAI publishes has one stated use, and none is dropped silently.
// Method: the fields in the declarations of OpenAI's own client, compared with the tables; then
// bodies that one table checks.
// Shows (ask): each field that OpenAI and Anthropic publish is honoured, refused by name, or
// reported in the answer as without effect. Tests compare the fields with the declarations of both
// client libraries.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { chatUses } from '../chat/request.ts'
import { completionUses } from '../completions/request.ts'
import { embeddingUses } from '../embeddings/request.ts'
import { imageUses } from '../images/request.ts'
import { IGNORED_FIELDS_MAX, IGNORED_NAME_LENGTH_MAX } from '../limits.ts'
import { messagesUses } from '../messages/request.ts'
import { compactUses } from '../responses/compaction.ts'
import { responsesUses } from '../responses/request.ts'
import { inputItemsUses, retrieveUses } from '../responses/stored-routes.ts'
import {
  type FieldTable,
  isAbsentOr,
  label,
  must,
  offer,
  read,
  reportedNames,
  sortFields,
  tune,
} from './field-table.ts'

const folder = path.dirname(createRequire(import.meta.url).resolve('openai'))

/** Returns the members of an interface in a declaration file of OpenAI's client. */
function publishedFields(file: string, name: string): readonly string[] {
  const text = readFileSync(path.join(folder, 'resources', file), 'utf8')
  const from = text.indexOf(`export interface ${name}`)
  expect(from).toBeGreaterThan(0)
  const body = text.slice(from, text.indexOf('\n}', from)).replace(/\/\*\*[\s\S]*?\*\//g, '')
  return [...body.matchAll(/^ {4}(\w+)\??:/gm)].map(([, field]) => field!)
}

const endpoints: [string, string, string, FieldTable][] = [
  ['chat', 'chat/completions/completions.d.ts', 'ChatCompletionCreateParamsBase', chatUses],
  ['responses', 'responses/responses.d.ts', 'ResponseCreateParamsBase', responsesUses],
  ['a compaction', 'responses/responses.d.ts', 'ResponseCompactParams', compactUses],
  ['a stored response', 'responses/responses.d.ts', 'ResponseRetrieveParamsBase', retrieveUses],
  ['completions', 'completions.d.ts', 'CompletionCreateParamsBase', completionUses],
  ['embeddings', 'embeddings.d.ts', 'EmbeddingCreateParams', embeddingUses],
  ['images', 'images.d.ts', 'ImageGenerateParamsBase', imageUses],
]

test.each(endpoints)('each published field of %s has a use', (_, file, name, table) => {
  const published = publishedFields(file, name)
  expect(published.length).toBeGreaterThan(3)
  expect(published.filter((field) => !Object.hasOwn(table, field))).toEqual([])
})

test('each published parameter of a list of input items has a use', () => {
  const own = publishedFields('responses/input-items.d.ts', 'InputItemListParams')
  const page = publishedFields('../core/pagination.d.ts', 'CursorPageParams')
  expect([...own, ...page].sort()).toEqual(Object.keys(inputItemsUses).sort())
})

/**
 * Parameters of a message, including beta parameters, as `@anthropic-ai/sdk` 1.14.0 declares them.
 */
const anthropicFields = (
  'billing_policy cache_control compaction container context_management diagnostics ' +
  'fallback_credit_token fallbacks inference_geo max_tokens mcp_servers messages metadata model ' +
  'output_config output_format service_tier speed stop_sequences stream system temperature ' +
  'thinking thread tool_choice tools top_k top_p user_profile_id workspace_id'
).split(' ')

// Finding: AGT-3
test('each published field of the Messages API is in the table of fields', () => {
  expect(anthropicFields.filter((field) => !Object.hasOwn(messagesUses, field))).toEqual([])
})

describe('a body', () => {
  const table: FieldTable = {
    model: read,
    user: label,
    audio: must(),
    'text.format': read,
    'text.verbosity': tune(isAbsentOr('medium')),
    text: read,
    search: offer(),
  }

  test('the report on a body names all fields without an effect, also unknown ones', () => {
    const body = { model: 'm', user: 'u', search: {}, text: { verbosity: 'low' }, min_p: 0.1 }
    expect(sortFields(body, table)).toEqual(['text.verbosity', 'search', 'min_p'])
  })

  test('the report on a body is empty if no field asks for anything', () => {
    const body = { model: 'm', audio: null, search: [], text: { verbosity: 'medium' }, x: null }
    expect(sortFields(body, table)).toEqual([])
  })

  test('a body is refused by the name of a field that must have an effect', () => {
    const refused = () => sortFields({ audio: { voice: 'x' }, text: {} }, table)
    expect(refused).toThrow(expect.objectContaining({ param: 'audio' }))
  })

  test('reported field names fit into a header, for any number and length of names', () => {
    const names = Array.from({ length: 100 }, (_, at) => `a,\r\nb${at}${'ü'.repeat(100)}`)
    const reported = reportedNames(names)
    expect(reported).toHaveLength(IGNORED_FIELDS_MAX + 1)
    expect(reported.at(-1)).toBe('36 more')
    for (const name of reported) {
      expect(name).toMatch(/^[ -+\--~]+$/)
      expect(name.length).toBeLessThanOrEqual(IGNORED_NAME_LENGTH_MAX)
    }
  })
})
