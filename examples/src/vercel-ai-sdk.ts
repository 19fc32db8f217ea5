// The Vercel AI SDK with its OpenAI provider, unmodified. `ostrom(model)` uses the Responses API,
// and `ostrom.chat(model)` uses the older chat endpoint.

import { createOpenAI } from '@ai-sdk/openai'
import { generateText, streamText } from 'ai'
import type { Example } from './example.ts'

export const vercelAiSdk: Example = async ({ baseUrl, apiKey, model, question, print }) => {
  const ostrom = createOpenAI({ baseURL: baseUrl, apiKey })

  const whole = await generateText({
    model: ostrom.chat(model),
    prompt: question,
    maxOutputTokens: 64,
  })
  print(`Whole: ${whole.text}\n`)
  // Of the gateway's additions, the SDK passes only headers through. `x-ostrom-cost` is the exact
  // cost, in the smallest unit of the payment's asset.
  print(`Cost, in the smallest unit: ${whole.response.headers?.['x-ostrom-cost']}\n`)

  print('Streamed: ')
  const streamed = streamText({ model: ostrom(model), prompt: question, maxOutputTokens: 64 })
  for await (const text of streamed.textStream) print(text)
  const usage = await streamed.usage
  print(`\nTokens: ${usage.inputTokens} in, ${usage.outputTokens} out\n`)
}
