import { parseArgs } from 'node:util'
import { createEngineLlama } from '@ostrom/engine/llama'
import { Hex } from '@ostrom/protocol'
import { startVllmServer, type VllmServer } from '../../../workers/vllm/tools/server.ts'
import { engineOf, tinyFolder } from '../../../workers/vllm/tools/tiny-model.ts'
import type { ModelName } from '../detection/cheats.ts'
import { type DtypeName, dtypes, makeCheats, makeHonest, scoreAll } from './answers.ts'
import { writeReport } from './report.ts'

const usage = `npm run bench -- vllm STEP... [options], where each STEP is one of
  bf16     makes honest answers of a vLLM server in 16 bits
  fp32     the same in 32 bits, those of cheats, and the scores of a vLLM validator
  llama    the scores of a llama.cpp validator
  report   judges all scores and writes docs/reports/vllm.md
Options:
  --name=ostrom-tiny             the model's name, and its part of the report
  --model=FOLDER --gguf=FILE     the same 16-bit weights for vLLM and for llama.cpp
  --others=FOLDER                q4, pruned and tuned in it: other weights for cheats
  --folder=cache/vllm/NAME       where answers and scores are kept
  --count=80 --cheats=24         answers of each honest set, and of each cheat`

type VllmBenchOptions = {
  readonly name: string
  readonly model: string
  readonly gguf: string
  readonly others: string | undefined
  readonly folder: string
  readonly count: string
  readonly cheats: string
}

/** Maximum number of tokens of a prompt and its answer. */
const CONTEXT_LENGTH = 1024

/** Server memory in bytes for the state of eight answers of the maximum length. */
const CACHE_BYTES = 2 ** 29

async function loadLlama(path: string) {
  const engine = createEngineLlama({ threads: 1 })
  const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
  const model = await engine.load({ artifact, contextLength: CONTEXT_LENGTH, sequencesMax: 1 })
  return { engine, model }
}

/**
 * Returns the server of the named model, and servers of other weights. Only one server of other
 * weights runs at a time, because such servers are large.
 */
function createModelServers(named: VllmServer, folder: string | undefined) {
  let other: { readonly model: ModelName; readonly started: Promise<VllmServer> } | undefined
  const close = async () => {
    const before = other
    other = undefined
    await (await before?.started)?.close()
  }
  const start = async (model: ModelName, closed: Promise<void>) => {
    await closed
    const path = `${folder}/${model}`
    return await startVllmServer({ name: `other-${model}`, model: path, cacheBytes: CACHE_BYTES })
  }
  return {
    hasOthers: folder !== undefined,
    close,
    async urlOf(model: ModelName): Promise<string> {
      if (model === 'named') return named.baseUrl
      if (other?.model !== model) other = { model, started: start(model, close()) }
      return (await other.started).baseUrl
    },
  }
}

async function serve(name: DtypeName, options: VllmBenchOptions): Promise<void> {
  const { folder, count, cheats, model: path } = options
  const server = await startVllmServer({
    name: `answers-${name}`,
    model: path,
    dtype: dtypes[name],
    cacheBytes: CACHE_BYTES,
  })
  const { engine: llama, model: known } = await loadLlama(options.gguf)
  const engine = engineOf(server)
  try {
    const artifact = { kind: 'folder', path, sha256: Hex.zeroHash } as const
    const model = await engine.load({ artifact, tokenizer: known.tokenizer })
    await makeHonest(model, name, { folder, count: Number(count) })
    if (name !== 'fp32') return
    const { tokenizer } = known
    const servers = createModelServers(server, options.others)
    try {
      await makeCheats(servers, known, { folder, count: Number(cheats) })
    } finally {
      await servers.close()
    }
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
      const { engine, model } = await loadLlama(options.gguf)
      await scoreAll(model, 'llama', options.folder)
      return await engine.close()
    }
    case 'report':
      return writeReport(options)
    default:
      throw new Error(`no such step: ${step}\n${usage}`)
  }
}

/** Runs steps of the bench; see docs/reports/vllm.md. */
export async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(3),
    allowPositionals: true,
    options: {
      name: { type: 'string', default: 'ostrom-tiny' },
      model: { type: 'string', default: tinyFolder },
      gguf: { type: 'string', default: `${tinyFolder}/ostrom-tiny-f16.gguf` },
      others: { type: 'string' },
      folder: { type: 'string' },
      count: { type: 'string', default: '80' },
      cheats: { type: 'string', default: '24' },
    },
  })
  if (positionals.length === 0) console.log(usage)
  const { folder = `cache/vllm/${values.name}` } = values
  for (const step of positionals) await runStep(step, { ...values, others: values.others, folder })
}
