// Goal: a tool that reads an untrusted graph sees no other file of this machine, and leaves no link
// in place of a file. Method: a test program in place of Python, which reports the files that it
// can read; `convert.test.ts` runs the real tool in the same jail.
// Requirements: R003-2

import { chmod, mkdir, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { confinement } from '@ostrom/engine/jail'
import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterEach, expect, test, vi } from 'vitest'
import { convert } from './convert.ts'
import { reweighOnnx } from './onnx-weights.ts'

const tiny = bundledPath('tiny/ostrom-tiny')
const { kind: confined } = await confinement()

const folder = temporaryFolder('weights')
afterEach(() => vi.unstubAllEnvs())

/** Makes a tool that answers the request for its version and then runs `code`. */
async function toolOf(name: string, code: string) {
  const program = join(folder, name)
  const head = `#!${process.execPath}
const fs = require('node:fs')
const [, , first, source, target] = process.argv
if (first === '-c') { console.log('1.0'); process.exit(0) }
`
  await writeFile(program, head + code)
  await chmod(program, 0o755)
  return { program, folders: [process.execPath, program] }
}

test.skipIf(confined !== 'jailed')(
  'in its jail (needs bubblewrap) the tool reads the graph, and no secret or variable',
  async () => {
    await writeFile(join(folder, 'wallet.key'), 'secret')
    vi.stubEnv('OSTROM_TEST_SECRET', 'secret')
    const python = await toolOf(
      'telling',
      `function read(path) {
  try { return fs.readFileSync(path).length > 0 } catch (error) { return error.code }
}
const own = ${JSON.stringify([join(folder, 'wallet.key'), join(tiny, 'model.safetensors')])}
console.log([read(source), ...own.map(read), process.env.OSTROM_TEST_SECRET].join(' '))
process.exit(1)`,
    )
    const reweighed = reweighOnnx({ path: tiny, form: 'onnx/q8', out: join(folder, 'out'), python })
    await expect(reweighed).rejects.toMatchObject({
      code: 'convert-failed',
      details: expect.arrayContaining(['Reason: true ENOENT ENOENT.']),
    })
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/out|weights/))
  },
)

test.skipIf(confined !== 'jailed')(
  'in its jail (needs bubblewrap) the quantizer reads one GGUF file, and no secret',
  async () => {
    const place = join(folder, 'bin')
    await mkdir(place)
    const program = join(place, 'python')
    const told = JSON.stringify({ program, prefixes: [], path: [place, dirname(process.execPath)] })
    const secrets = JSON.stringify([join(folder, 'wallet.key'), join(tiny, 'model.safetensors')])
    await writeFile(
      program,
      `#!${process.execPath}
const fs = require('node:fs')
if (process.argv[2] === '--version') process.exit(0)
if (process.argv[2] === '-c') { console.log(${JSON.stringify(told)}); process.exit(0) }
function read(path) {
  try { return fs.readFileSync(path).length > 0 } catch (error) { return error.code }
}
console.log([read(process.argv[4]), ...${secrets}.map(read)].join(' '))
process.exit(1)`,
    )
    await chmod(program, 0o755)
    await writeFile(join(folder, 'wallet.key'), 'secret')
    vi.stubEnv('PATH', '')
    const path = join(tiny, 'ostrom-tiny-f16.gguf')
    const out = join(folder, 'small.gguf')
    const made = convert({ path, form: 'gguf/q8_0', out, python: program, threads: 1 })
    await expect(made).rejects.toMatchObject({
      details: expect.arrayContaining(['Reason: true ENOENT ENOENT.']),
    })
  },
)

test('a link that the tool leaves in place of a graph is not followed', async () => {
  const python = await toolOf('linking', `fs.symlinkSync('/etc/hostname', target)`)
  const out = join(folder, 'linked')
  await expect(reweighOnnx({ path: tiny, form: 'onnx/q8', out, python })).rejects.toMatchObject({
    details: expect.arrayContaining(['Reason: the tool wrote no file.']),
  })
})
