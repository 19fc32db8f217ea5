// Uses @anthropic-ai/sdk: counts the tokens of a prompt, then lets the tool runner answer,
// streamed.

import { readFile } from 'node:fs/promises'
import Anthropic from '@anthropic-ai/sdk'
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod'
import { z } from 'zod'

const client = new Anthropic()
const model = process.env.OSTROM_MODEL
const messages = [{ role: 'user', content: process.argv[2] }]

const { input_tokens } = await client.messages.countTokens({ model, messages })
if (!(input_tokens > 0)) throw new Error('no tokens were counted')

const readNotes = betaZodTool({
  name: 'read_file',
  description: 'Reads a file of the working folder.',
  inputSchema: z.object({ path: z.string() }),
  run: ({ path }) => readFile(path, 'utf8'),
})
const runner = client.beta.messages.toolRunner({
  model,
  max_tokens: 1024,
  messages,
  tools: [readNotes],
  stream: true,
})
let last
for await (const stream of runner) last = await stream.finalMessage()
console.log(last.content.map((block) => block.text ?? '').join(''))
