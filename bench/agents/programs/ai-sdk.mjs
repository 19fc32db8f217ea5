// Sends a question with the AI SDK and one of its providers: a tool in two steps, streamed.

import { readFile } from 'node:fs/promises'
import { createAnthropic } from '@ai-sdk/anthropic'
import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { isStepCount, streamText, tool } from 'ai'
import { z } from 'zod'

const { OSTROM_API_KEY: apiKey, OSTROM_BASE_URL: baseURL, OSTROM_MODEL: model } = process.env
const provider =
  process.argv[3] === 'anthropic'
    ? createAnthropic({ apiKey, baseURL })
    : createOpenAICompatible({ name: 'ostrom', apiKey, baseURL, includeUsage: true })

const result = streamText({
  model: provider(model),
  prompt: process.argv[2],
  stopWhen: isStepCount(4),
  tools: {
    read_file: tool({
      description: 'Reads a file of the working folder.',
      inputSchema: z.object({ path: z.string() }),
      execute: ({ path }) => readFile(path, 'utf8'),
    }),
  },
  onError({ error }) {
    throw error
  },
})
console.log(await result.text)
