// The official `openai` client, unmodified: only its base URL and its key belong to Ostrom.

import OpenAI from 'openai'
import type { Example } from './example.ts'

export const openaiClient: Example = async ({ baseUrl, apiKey, model, question, print }) => {
  const client = new OpenAI({ baseURL: baseUrl, apiKey })
  const models = await client.models.list()
  print(`Models: ${models.data.map(({ id }) => id).join(', ')}\n`)

  const messages = [{ role: 'user' as const, content: question }]
  const { data, response } = await client.chat.completions
    .create({ model, messages, max_tokens: 64 })
    .withResponse()
  print(`Whole: ${data.choices[0]?.message.content}\n`)
  // A field that Ostrom adds and that the client passes through. The exact cost is also in a
  // header.
  const { ostrom } = data as unknown as { ostrom: { cost_text: string } }
  print(`Cost: ${ostrom.cost_text}, `)
  print(`receipt ${response.headers.get('x-ostrom-receipt')}\n`)

  print('Streamed: ')
  const stream = await client.chat.completions.create({
    model,
    messages,
    max_tokens: 64,
    stream: true,
    stream_options: { include_usage: true },
  })
  for await (const chunk of stream) {
    print(chunk.choices[0]?.delta.content ?? '')
    if (chunk.usage) print(`\nTokens: ${chunk.usage.prompt_tokens} in, `)
    if (chunk.usage) print(`${chunk.usage.completion_tokens} out\n`)
  }

  const answered = await client.responses.create({ model, input: question, max_output_tokens: 64 })
  print(`By the Responses API: ${answered.output_text}\n`)
}
