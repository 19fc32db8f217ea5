// Runs one of the examples: npm run example -- NAME [options] [question]

import { parseArgs } from 'node:util'
import type { Example, StandaloneExample } from './example.ts'
import { langchain } from './langchain.ts'
import { openaiClient } from './openai-client.ts'
import { vercelAiSdk } from './vercel-ai-sdk.ts'

const examples: Readonly<Record<string, Example>> = {
  'openai-client': openaiClient,
  'vercel-ai-sdk': vercelAiSdk,
  langchain,
}

/** Complete examples. Each is loaded only when it is requested. */
const wholes: Readonly<Record<string, () => Promise<StandaloneExample>>> = {
  citrate: async () => (await import('./citrate/citrate.ts')).citrate,
  chainference: async () => (await import('./chainference/chainference.ts')).chainference,
  library: async () => (await import('./library.ts')).library,
  governance: async () => (await import('./governance/governance.ts')).governance,
  'contract-board': async () => (await import('./contract-board.ts')).contractBoard,
  'zk-aiaas': async () => (await import('./zk-aiaas/zk-aiaas.ts')).zkAiaas,
  jamchain: async () => (await import('./jamchain/jamchain.ts')).jamchain,
  janus: async () => (await import('./janus-on-solana.ts')).janusOnSolana,
}

const usage = `Usage: npm run example -- NAME --key sk-ostrom-... [options] [question]
       npm run example -- WHOLE

Names: ${Object.keys(examples).join(', ')}
Whole: ${Object.keys(wholes).join(', ')}; these need neither a key nor a gateway
Options:
  --key KEY       API key of the gateway; npm start prints one (or OSTROM_API_KEY)
  --base-url URL  default http://127.0.0.1:8787/v1 (or OSTROM_BASE_URL)
  --model NAME    default: the first that the gateway lists
`

/** Returns the first model that the gateway offers. */
async function firstModel(baseUrl: string, apiKey: string): Promise<string> {
  const headers = { authorization: `Bearer ${apiKey}` }
  const response = await fetch(`${baseUrl}/models`, { headers })
  const body = (await response.json()) as { data?: { id: string }[]; error?: { message: string } }
  const id = body.data?.[0]?.id
  if (id === undefined) throw new Error(body.error?.message ?? 'The gateway offers no model.')
  return id
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      'base-url': { type: 'string' },
      model: { type: 'string' },
    },
  })
  const [name = '', ...words] = positionals
  const print = (text: string) => void process.stdout.write(text)
  if (Object.hasOwn(wholes, name)) {
    await (await wholes[name]!())({ print })
    return 0
  }
  const apiKey = values.key ?? process.env.OSTROM_API_KEY
  if (!Object.hasOwn(examples, name) || apiKey === undefined) {
    process.stderr.write(usage)
    return 2
  }
  const baseUrl = values['base-url'] ?? process.env.OSTROM_BASE_URL ?? 'http://127.0.0.1:8787/v1'
  await examples[name]!({
    baseUrl,
    apiKey,
    model: values.model ?? (await firstModel(baseUrl, apiKey)),
    question: words.join(' ') || 'Say hello in one sentence.',
    print,
  })
  return 0
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  },
)
