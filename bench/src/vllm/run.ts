import { parseArgs } from 'node:util'
import { createEngineLlama } from '@ostrom/engine/llama'
import { Hex } from '@ostrom/protocol'
import { engineOf, tinyArtifact, tinyFolder } from '../../../workers/vllm/real/tiny-model.ts'
import { startVllmServer } from '../../../workers/vllm/tools/server.ts'
import { type DtypeName, dtypes, makeCheats, makeHonest, scoreAll } from './answers.ts'
import { writeReport } from './report.ts'

const usage = `npm run bench -- vllm STEP... [options], where each STEP is one of
  bf16     makes honest answers of a vLLM server in 16 bits
  fp32     the same in 32 bits, those of cheats, and the scores of a vLLM validator
  llama    the scores of a llama.cpp validator
  report   judges all scores and writes docs/reports/vllm.md
Options:
  --folder=cache/vllm/answers    where answers and scores are kept
  --count=80 --cheats=24         answers of each honest set, and of each cheat`

type VllmBenchOptions = {
  readonly folder: string
  readonly count: string
  readonly cheats: string
}

/** Tokens of the longest prompt and answer. */
const CONTEXT_LENGTH = 1024

async function loadLlama() {
  const engine = createEngineLlama({ threads: 1 })
  const path = `${tinyFolder}/ostrom-tiny-f16.gguf`
  const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
  const model = await engine.load({ artifact, contextLength: CONTEXT_LENGTH, sequencesMax: 1 })
  return { engine, model }
}

async function serve(name: DtypeName, { folder, count, cheats }: VllmBenchOptions): Promise<void> {
  const dtype = dtypes[name]
  const server = await startVllmServer({ name: `answers-${name}`, model: tinyFolder, dtype })
  const { engine: llama, model: known } = await loadLlama()
  const engine = engineOf(server)
  try {
    const model = await engine.load({ artifact: tinyArtifact, tokenizer: known.tokenizer })
    await makeHonest(model, name, { folder, count: Number(count) })
    if (name !== 'fp32') return
    const { tokenizer } = known
    const { baseUrl } = server
    await makeCheats({ baseUrl, tokenizer }, { folder, count: Number(cheats) })
    await scoreAll({ tokenizer, score: model.score }, 'vllm', folder)
  } finally {
    await engine.close()
    await llama.close()
    await server.close()
  }
}

async function runStep(step: string, options: VllmBenchOptions): Promise<void> {
  switch (step) {
    case 'bf16':
    case 'fp32':
      return await serve(step, options)
    case 'llama': {
      const { engine, model } = await loadLlama()
      await scoreAll(model, 'llama', options.folder)
      return await engine.close()
    }
    case 'report':
      return writeReport(options.folder)
    default:
      throw new Error(`no such step: ${step}\n${usage}`)
  }
}

/** Runs steps; see docs/reports/vllm.md. */
export async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      folder: { type: 'string', default: 'cache/vllm/answers' },
      count: { type: 'string', default: '80' },
      cheats: { type: 'string', default: '24' },
    },
  })
  if (positionals.length === 0) console.log(usage)
  for (const step of positionals) await runStep(step, values)
}
