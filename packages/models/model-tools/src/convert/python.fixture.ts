import { createHash } from 'node:crypto'
import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool } from './tools.ts'

const cache = join(import.meta.dirname, '../../../../node_modules/.cache')

/**
 * Returns a folder for PYTHONPATH with these packages of PyPI, installed once; `undefined` without
 * Python, pip or network.
 *
 * @param packages Packages with their versions, such as `onnx==1.23.2`.
 */
export async function pythonPackages(packages: readonly string[]): Promise<string | undefined> {
  const key = createHash('sha256').update(packages.join(' ')).digest('hex').slice(0, 16)
  const folder = join(cache, `python-${key}`)
  const isThere = () =>
    access(folder).then(
      () => true,
      () => false,
    )
  if (await isThere()) return folder
  await mkdir(cache, { recursive: true })
  const part = await mkdtemp(`${folder}-`)
  const args = ['-m', 'pip', 'install', '--quiet', '--no-input', '--target', part, ...packages]
  const { isSuccess } = await runTool('python3', args)
  // Another process may have created the folder first.
  if (isSuccess) await rename(part, folder).catch(() => undefined)
  await rm(part, { recursive: true, force: true })
  return (await isThere()) ? folder : undefined
}
