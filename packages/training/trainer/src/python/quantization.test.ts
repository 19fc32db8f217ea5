// Goal: if a machine cannot hold a base in 4 bits, the base is refused before a model is loaded,
// and the error states the missing part and its remedy. Only a worker of the class `tolerant` holds
// a base in 4 bits. Method: shell scripts replace Python, and answer the check for the needed parts
// or print their arguments. No GPU is available for this test: docs/spec/local-training.md.
// Requirements: R003-17

import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { expect, test } from 'vitest'
import { createTrainerPython } from './python.ts'
import { assertQuantization } from './quantization.ts'

const { signal } = new AbortController()
const folder = temporaryFolder('quantization')

async function pythonOf(name: string, script: string): Promise<string> {
  const python = join(folder, name)
  await writeFile(python, `#!/bin/sh\n${script}\n`)
  await chmod(python, 0o755)
  return python
}

test.each([
  ['CUDA', 'echo CUDA', 'Missing: CUDA. Nothing was loaded.'],
  ['bitsandbytes', 'echo bitsandbytes', 'Missing: bitsandbytes. Nothing was loaded.'],
  ['a start', 'exit 3', 'Missing: a Python that runs. Nothing was loaded.'],
])('a machine without %s is told what to install', async (name, script, missing) => {
  const python = await pythonOf(name.replace(' ', '-'), script)
  await expect(assertQuantization({ python, signal })).rejects.toMatchObject({
    code: 'trainer-quantization-unavailable',
    details: expect.arrayContaining([
      missing,
      expect.stringContaining(`${python} -m pip install bitsandbytes==`),
    ]),
  })
})

test('a machine with both is accepted', async () => {
  await assertQuantization({ python: await pythonOf('both', 'echo ""'), signal })
})

test('a worker holds a base in 4 bits in the tolerant class alone', async () => {
  const python = await pythonOf('telling', 'echo "$@" >&2; exit 1')
  const trainer = createTrainerPython({ work: join(folder, 'work'), python, isQuantized: true })
  const argumentsOf = (kind: 'exact' | 'tolerant') =>
    trainer.environment({ class: kind, worldSize: 1, signal }).catch(String)
  expect(await argumentsOf('tolerant')).toContain('-m ostrom_trainer --quantized --class tolerant')
  expect(await argumentsOf('exact')).toContain('-m ostrom_trainer --class exact')
  await trainer.close()
})
