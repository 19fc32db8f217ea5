// Goal: the llama engine passes the tests of all engines, chooses tokens with Ostrom's sampler, and
// survives any fault of a model file or its child process. Method: the conformance suite on a small
// model with random weights, then examples of faults. One thread, because more would compete for
// the cores of CI.
// Shows (serve): GGUF models on the CPU, any OpenAI-compatible server.
// Shows (serve): all answers of a GGUF model advance in one batch, as fast as in llama-server at 1
// to 32 streams.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hex, Seed } from '@ostrom/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collect, engineConformance, generateOptions } from '../conformance/index.ts'
import { Limits } from '../index.ts'
import { writeGgufFixture } from './gguf.fixture.ts'
import { createEngineLlama, type LlamaModelHandle } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-llama-'))
afterAll(() => rmSync(folder, { recursive: true }))

function fileOf(name: string, bytes: Uint8Array) {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return { kind: 'file', path, sha256: Hex.zeroHash } as const
}

const artifact = fileOf('random.gguf', writeGgufFixture())
/** Bias that prevents both end tokens of an answer. */
const logitBias = [272, 270].map((id) => ({ id, bias: -100 }))
const prompt = { kind: 'text', text: 'The quick brown fox jumps over the lazy dog.' } as const

engineConformance('llama', {
  create: () => createEngineLlama({ threads: 1 }),
  artifact,
  prompt,
  logitBias,
  sampledTokens: (model) => (model as LlamaModelHandle).sampledTokens(),
  aheadMax: Limits.TOKENS_AHEAD_MAX,
  grammars: true,
  scores: true,
  embeds: true,
})

/** Returns whether a process runs; an ended process keeps its id until its parent reaps it. */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

const asking = (options: Parameters<typeof generateOptions>[0] = {}) => {
  const base = generateOptions({ prompt, ...options })
  return { ...base, sampler: { ...base.sampler, logitBias, ...options.sampler } }
}

describe('llama', () => {
  const engine = createEngineLlama({ threads: 1 })
  let model: LlamaModelHandle
  beforeAll(async () => {
    model = await engine.load({ artifact, sequencesMax: 2 })
  })
  afterAll(() => engine.close())

  test('tells what it is', () => {
    expect(model.info).toMatchObject({ counting: 'ids', seeded: true, contextLength: 512 })
    expect(model.info.build).toContain('llama.cpp')
    expect(model.info.tokenizerHash).toBe(model.tokenizer.tokenizerHash)
  })

  test('another seed gives another answer', async () => {
    const sampler = { ...asking().sampler, temperature: 1.5 }
    const answers = [1n, 2n].map((seed) =>
      collect(model, { ...asking({ seed: Seed.deriveFromUser(seed) }), sampler }),
    )
    const [first, second] = await Promise.all(answers)
    expect(first?.ids).not.toEqual(second?.ids)
  })

  test('reuses the state of a prompt that begins alike', async () => {
    await collect(model, asking({ maxTokens: 1 }))
    const longer = { kind: 'text', text: `${prompt.text} And more.` } as const
    const { end } = await collect(model, asking({ prompt: longer, maxTokens: 1 }))
    const shared = model.tokenizer.encode(prompt.text).length
    expect(end.cachedInputTokens).toBeGreaterThanOrEqual(shared - 1)
    expect(end.cachedInputTokens).toBeLessThan(end.inputTokens)
  })

  test('tells nobody what another scope has asked', async () => {
    await collect(model, asking({ maxTokens: 1, cacheScope: 'one' }))
    const stranger = await collect(model, asking({ maxTokens: 1, cacheScope: 'two' }))
    expect(stranger.end.cachedInputTokens).toBe(0)
    const again = await collect(model, asking({ maxTokens: 1, cacheScope: 'one' }))
    expect(again.end.cachedInputTokens).toBe(again.end.inputTokens - 1)
  })

  test('a raised token comes even where the model gives it little', async () => {
    const sampler = { ...asking().sampler, logitBias: [{ id: 65, bias: 100 }] }
    const { ids } = await collect(model, { ...asking({ maxTokens: 4 }), sampler })
    expect(ids).toEqual([65, 65, 65, 65])
  })

  test('ends by itself at an end token, which is not part of the answer', async () => {
    const sampler = { ...asking().sampler, logitBias: [{ id: 272, bias: 100 }] }
    const { ids, end } = await collect(model, { ...asking(), sampler })
    expect(ids).toEqual([])
    expect(end).toMatchObject({ finish: 'stop', outputTokens: 0 })
  })

  test('a bias for an id outside the vocabulary is refused', async () => {
    const sampler = { ...asking().sampler, logitBias: [{ id: 5000, bias: 1 }] }
    await expect(collect(model, { ...asking(), sampler })).rejects.toThrow('5000')
  })

  test('an empty prompt is refused', async () => {
    const request = asking({ prompt: { kind: 'ids', ids: [] } })
    await expect(collect(model, request)).rejects.toMatchObject({ code: 'prompt-unsupported' })
  })

  test.each(['native', 'binding'] as const)(
    'a prompt begins while other answers run, not after them: %s',
    async (runtime) => {
      const shared = createEngineLlama({ threads: 1, runtime })
      const loaded = await shared.load({ artifact, sequencesMax: 4 })
      const ends: string[] = []
      /**
       * Answers in the cache scope `name`. Other scopes have used every sequence before, so the
       * answer has to free the cells of a sequence.
       */
      const answer = async (name: string, maxTokens: number, onPart = () => {}) => {
        const options = asking({ maxTokens, cacheScope: name })
        for await (const part of loaded.generate(options)) if (part.kind === 'tokens') onPart()
        ends.push(name)
      }
      await Promise.all(['a', 'b', 'c', 'd'].map((name) => answer(name, 4)))
      ends.length = 0
      let parts = 0
      const running = Promise.withResolvers<void>()
      const others = ['e', 'f', 'g'].map((name) =>
        answer(name, 200, () => {
          if (++parts === 3) running.resolve()
        }),
      )
      await running.promise
      await answer('late', 4)
      expect(ends).toEqual(['late'])
      await Promise.all(others)
      await shared.close()
    },
  )

  test('a killed child ends its answers; the next load works', async () => {
    const victim = await engine.load({ artifact, sequencesMax: 1 })
    let isKilled = false
    const reading = async () => {
      for await (const piece of victim.generate(asking({ maxTokens: 400 }))) {
        // Tokens that the child sent before its end may still arrive.
        if (piece.kind === 'tokens' && !isKilled) isKilled = process.kill(victim.pid!, 'SIGKILL')
      }
    }
    await expect(reading()).rejects.toMatchObject({ code: 'engine-failed', retry: 'elsewhere' })
    await expect(collect(victim, asking())).rejects.toThrow('SIGKILL')
    const next = await engine.load({ artifact })
    expect((await collect(next, asking())).end.outputTokens).toBe(16)
  })

  test('a child that aborts says so', async () => {
    const victim = await engine.load({ artifact, sequencesMax: 1 })
    const answer = victim.generate(asking({ maxTokens: 400 }))[Symbol.asyncIterator]()
    await answer.next()
    process.kill(victim.pid!, 'SIGABRT')
    const rest = async () => {
      while (!(await answer.next()).done);
    }
    await expect(rest()).rejects.toThrow('SIGABRT')
  })

  test('a child goes with the process that started it', async () => {
    const module = new URL('./orphan.fixture.ts', import.meta.url)
    const stdio = ['ignore', 'pipe', 'inherit'] as const
    const parent = spawn(process.execPath, [module.pathname, artifact.path], { stdio: [...stdio] })
    const [printed] = await once(parent.stdout!, 'data')
    const pid = Number(printed)
    expect(isRunning(pid)).toBe(true)
    parent.kill('SIGKILL')
    await expect.poll(() => isRunning(pid)).toBe(false)
  })

  test.each(['native', 'binding'] as const)('measures threads by %s', async (runtime) => {
    const measuring = createEngineLlama({ runtime })
    const measured = await measuring.load({ artifact, sequencesMax: 4 })
    expect(measured.threads).toBeGreaterThanOrEqual(1)
    expect(measured.threads).toBeLessThanOrEqual(availableParallelism())
    await measuring.close()
  })

  test('keeps measured threads by model, sequences and cores, and uses them again', async () => {
    const numbers = new Map<string, number>()
    const threadCache = {
      get: async (key: string) => numbers.get(key),
      set: async (key: string, threads: number) => void numbers.set(key, threads),
    }
    const one = createEngineLlama({ threadsMax: 1, threadCache })
    expect((await one.load({ artifact, sequencesMax: 2 })).threads).toBe(1)
    const [key] = numbers.keys()
    expect(key).toMatch(`${artifact.sha256}/2/1/cpu/native/`)
    numbers.set(key!, 2)
    expect((await one.load({ artifact, sequencesMax: 2 })).threads).toBe(2)
    expect((await one.load({ artifact, sequencesMax: 1 })).threads).toBe(1)
    await one.close()
    expect([...numbers.values()]).toEqual([2, 1])
  })

  test('a GPU without its package is named, with the command that installs it', async () => {
    const gpu = createEngineLlama({ gpu: 'cuda' })
    const error = await gpu.load({ artifact }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'gpu-missing' })
    expect(String(error)).toContain('Reason: its package is not installed.')
    expect(String(error)).toContain('Install the back end')
    await gpu.close()
  })

  test('a model too large for the memory allowed is refused before it is loaded', async () => {
    const small = createEngineLlama({ memoryBytesMax: 100_000 })
    await expect(small.load({ artifact })).rejects.toMatchObject({ code: 'engine-memory' })
  })
})

describe('broken files', () => {
  const engine = createEngineLlama({ threads: 1 })
  const whole = writeGgufFixture()
  const u32 = (value: number) => ({ type: 'u32', value }) as const
  const withField = (key: string, value: number) =>
    writeGgufFixture({ metadata: { [key]: u32(value) } })
  const garbage = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)
  const patched = (at: number, byte: number) => {
    const bytes = whole.slice()
    bytes[at] = byte
    return bytes
  }

  test.each([
    ['empty', new Uint8Array(0)],
    ['garbage', garbage],
    ['cut in the header', whole.slice(0, 900)],
    ['cut in the weights', whole.slice(0, whole.length - 5000)],
    ['of a version to come', patched(4, 9)],
    ['with absurdly many tensors', patched(14, 1)],
    ['with absurdly many keys', patched(22, 1)],
    ['without heads for keys', withField('llama.attention.head_count_kv', 0)],
    ['with too many heads for keys', withField('llama.attention.head_count_kv', 1_000_000)],
    ['without layers', withField('llama.block_count', 0)],
    ['of more layers than it has', withField('llama.block_count', 60)],
    ['with another width', withField('llama.embedding_length', 128)],
  ])('%s: an error that names what is wrong', async (name, bytes) => {
    const broken = fileOf(`${name.replaceAll(' ', '-')}.gguf`, bytes)
    const error = await engine.load({ artifact: broken }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ code: 'artifact-invalid', retry: 'never' })
  })

  test('a file that is not there is named, without its path', async () => {
    const missing = { kind: 'file', path: join(folder, 'none'), sha256: Hex.zeroHash } as const
    await expect(engine.load({ artifact: missing })).rejects.toThrow('ENOENT')
  })
})
