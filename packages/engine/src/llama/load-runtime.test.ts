// Goal: libraries of another release, and libraries that cannot be loaded, are never called.
// Instead node-llama-cpp (the binding) loads the model, and the model answers. Method: the bundled
// model; folders of links to the installed libraries, in which one library is renamed, damaged or
// replaced by another.

import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Hex } from '@ostrom/protocol'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { beforeAll, describe, expect, test } from 'vitest'
import { createFlowCredit } from '../child/backpressure.ts'
import type { ChildEvent, LoadCommand } from '../child/messages.ts'
import { EnginePackageMissingError } from '../errors.ts'
import { nativeLibraries } from './libraries.ts'
import { loadRuntime } from './load-runtime.ts'
import { LLAMA_RELEASE } from './native/bindings.ts'

const path = fileURLToPath(
  new URL('../../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url),
)
const command: LoadCommand = {
  kind: 'load',
  path,
  contextLength: 256,
  sequences: 1,
  threads: 1,
  gpu: false,
  eosIds: [],
  isNative: true,
}
const isCallable = process.platform === 'linux'

const folder = temporaryFolder('libraries')
let installed: Awaited<ReturnType<typeof nativeLibraries>>
beforeAll(async () => {
  installed = await nativeLibraries()
})

/**
 * Returns a folder with links to all installed libraries; `rename` may rename or drop each link.
 */
async function linkLibraries(name: string, rename: (file: string) => string | undefined) {
  const to = join(folder, name)
  await mkdir(to)
  for (const file of await readdir(installed.folder)) {
    const named = rename(file)
    if (named !== undefined) await symlink(join(installed.folder, file), join(to, named))
  }
  return to
}

const load = (libraries: string) =>
  loadRuntime(command, async () => ({ folder: libraries, version: installed.version }))

/** Returns the tokens of a greedy answer. */
async function answer(runtime: Awaited<ReturnType<typeof loadRuntime>>) {
  const ids: number[] = []
  const neutral = { topP: 1, topK: 0, frequencyPenalty: 0, presencePenalty: 0, logitBias: [] }
  const question = {
    answered: 0,
    ids: [10, 11, 12],
    sampler: { temperature: 0, ...neutral },
    seed: Hex.zeroHash,
    maxTokens: 4,
    logprobs: 0,
    prefillTokens: 64,
    cacheScope: '',
  }
  const work = {
    model: undefined,
    eosIds: new Set<number>(),
    table: undefined,
    credit: createFlowCredit(),
    send: (event: Pick<ChildEvent, 'kind'>) => {
      if (event.kind === 'progress' && 'ids' in event) ids.push(...(event.ids as number[]))
    },
    onToken: () => {},
  }
  await runtime.generate(work, { kind: 'generate', taskId: 0, context: 0, question })
  return ids
}

const llama = `libllama.${LLAMA_RELEASE}.so`

describe.skipIf(!isCallable)('libraries (called directly on Linux alone)', () => {
  test('libraries of the known release are called directly and answer as the binding', async () => {
    const native = await load(await linkLibraries('known', (file) => file))
    expect(native.build).toMatch(`llama.cpp ${LLAMA_RELEASE}, cpu`)
    expect(native.build).not.toContain('node-llama-cpp')
    const bound = await load(await linkLibraries('none', () => undefined))
    expect(bound.build).toContain('node-llama-cpp')
    const ids = await answer(native)
    expect(ids).toHaveLength(4)
    expect(await answer(bound)).toEqual(ids)
  })

  test.each([
    ['of another release', (file: string) => file.replace(LLAMA_RELEASE, 'v0.5.1')],
    [
      'of two releases',
      (file: string) => file.replace(`libggml.${LLAMA_RELEASE}`, 'libggml.v0.5.1'),
    ],
    [
      'with other functions',
      (file: string) => {
        if (file === llama) return undefined
        return file === 'libggml-base.so' ? llama : file
      },
    ],
  ])('%s are left to the binding', async (name, rename) => {
    const runtime = await load(await linkLibraries(name, rename))
    expect(runtime.build).toContain('node-llama-cpp')
    expect(await answer(runtime)).toHaveLength(4)
  })

  test('the binding loads the model if the libraries cannot be loaded', async () => {
    const libraries = await linkLibraries('damaged', (file) => (file === llama ? undefined : file))
    await writeFile(join(libraries, llama), 'no library')
    expect((await load(libraries)).build).toContain('node-llama-cpp')
  })

  test('the binding loads the model if the libraries are not installed', async () => {
    const runtime = await loadRuntime(command, () => {
      const missing = { engine: 'llama.cpp', packageName: 'a package', reason: 'it is not here' }
      return Promise.reject(new EnginePackageMissingError(missing))
    })
    expect(runtime.build).toContain('node-llama-cpp')
  })
})
