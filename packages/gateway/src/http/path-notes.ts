/** Prefixes of paths without endpoint that clients request, with a sentence for the error. */
const notes: readonly (readonly [prefix: string, note: string])[] = [
  ['/v1/messages', 'Of Anthropic’s API there are /v1/messages and /v1/messages/count_tokens.'],
  ['/v1/audio', 'No model here takes or makes sound.'],
  ['/v1/assistants', 'This API is not served here; use /v1/responses.'],
  ['/v1/threads', 'This API is not served here; use /v1/responses.'],
  ['/v1/conversations', 'There are no conversation objects; use `previous_response_id`.'],
  [
    '/v1/fine_tuning',
    'Models are not trained over this API: open a training job from the command line.',
  ],
  ['/v1/moderations', 'There is no moderation here.'],
  ['/chat/completions', 'The base URL of the API ends with /v1.'],
  ['/responses', 'The base URL of the API ends with /v1.'],
]

/** Returns the sentence for a path that has no endpoint; undefined for none. */
export const noteOf = (path: string): string | undefined =>
  notes.find(([prefix]) => path === prefix || path.startsWith(`${prefix}/`))?.[1]
