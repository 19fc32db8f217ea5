// Sends a question with @openai/agents: a tool and a schema of the answer, streamed, then whole.

import { readFile } from 'node:fs/promises'
import { Agent, OpenAIProvider, Runner, setTracingDisabled, tool } from '@openai/agents'
import { z } from 'zod'

setTracingDisabled(true)

const agent = new Agent({
  name: 'Reader',
  instructions: 'Read the file, then answer.',
  model: process.env.OSTROM_MODEL,
  tools: [
    tool({
      name: 'read_file',
      description: 'Reads a file of the working folder.',
      parameters: z.object({ path: z.string() }),
      execute: ({ path }) => readFile(path, 'utf8'),
    }),
  ],
  outputType: z.object({ url: z.string() }),
})
const modelProvider = new OpenAIProvider({
  apiKey: process.env.OSTROM_API_KEY,
  baseURL: process.env.OSTROM_BASE_URL,
  useResponses: process.argv[3] === 'responses',
})
const runner = new Runner({ modelProvider })
const result = await runner.run(agent, process.argv[2], { stream: true })
for await (const _ of result);
await result.completed
console.log(result.finalOutput.url)
