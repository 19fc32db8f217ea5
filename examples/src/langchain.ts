// LangChain's OpenAI chat model, unmodified.

import { HumanMessage, SystemMessage } from '@langchain/core/messages'
import { ChatOpenAI } from '@langchain/openai'
import type { Example } from './example.ts'

export const langchain: Example = async ({ baseUrl, apiKey, model, question, print }) => {
  const chat = new ChatOpenAI({
    model,
    apiKey,
    maxTokens: 64,
    configuration: { baseURL: baseUrl },
  })
  const messages = [new SystemMessage('You answer briefly.'), new HumanMessage(question)]

  const whole = await chat.invoke(messages)
  print(`Whole: ${whole.text}\n`)
  print(`Tokens: ${JSON.stringify(whole.response_metadata.tokenUsage)}\n`)

  print('Streamed: ')
  for await (const chunk of await chat.stream(messages)) print(chunk.text)
  print('\n')
}
