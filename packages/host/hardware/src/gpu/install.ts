import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { GpuBackend, GpuPackage } from '@ostrom/engine/llama'
import { runProgram } from '@ostrom/processes'
import { findNpm, npmEnvironment } from '../../../../../tools/start/npm.js'
import { GPU_INSTALL_MS_MAX, GPU_INSTALL_OUTPUT_MAX } from '../limits.ts'
import { GpuInstallFailedError, GpuPackageHashMismatchError } from './errors.ts'
import { gpuFolderOf, gpuModulesOf } from './folder.ts'

// npm installs the packages of GPU back ends from the registry that its user has configured. This
// module writes npm's lockfile from the hashes in the source, so npm refuses packages with other
// hashes.

/** Returns `package.json` and npm's lockfile, which list only these packages. */
function lockOf(packages: readonly GpuPackage[]) {
  const dependencies = Object.fromEntries(packages.map(({ name, version }) => [name, version]))
  const own = { name: 'ostrom-gpu', version: '0.0.0', private: true, dependencies }
  const entries = packages.map(({ name, version, integrity }) => {
    return [`node_modules/${name}`, { version, integrity }] as const
  })
  return {
    manifest: own,
    lock: {
      name: own.name,
      version: own.version,
      lockfileVersion: 3,
      requires: true,
      packages: { '': own, ...Object.fromEntries(entries) },
    },
  }
}

/** Version of a package in a folder; undefined if the package is missing. */
async function versionIn(modules: string, name: string): Promise<string | undefined> {
  try {
    return JSON.parse(await readFile(join(modules, name, 'package.json'), 'utf8')).version
  } catch {
    return undefined
  }
}

/** Returns whether all packages of a back end are installed. */
export async function isInstalled(options: isInstalled.Options): Promise<boolean> {
  const modules = gpuModulesOf(options.root, options.gpu)
  const { packages } = options
  const found = await Promise.all(packages.map(({ name }) => versionIn(modules, name)))
  return packages.length > 0 && packages.every(({ version }, index) => found[index] === version)
}

export declare namespace isInstalled {
  type Options = {
    readonly root: string
    readonly gpu: GpuBackend
    readonly packages: readonly GpuPackage[]
  }
}

const names = (packages: readonly GpuPackage[]) =>
  packages.map(({ name, version }) => `${name}@${version}`)

function npmFor(packages: readonly GpuPackage[]): string {
  try {
    return findNpm()
  } catch {
    const reason = 'npm was not found; it comes with Node'
    throw new GpuInstallFailedError({ packages: names(packages), reason })
  }
}

async function runNpm(folder: string, packages: readonly GpuPackage[]): Promise<void> {
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = await runProgram({
    program: process.execPath,
    args: [npmFor(packages), ...args],
    cwd: folder,
    env: npmEnvironment(process.execPath),
    ownMsMax: GPU_INSTALL_MS_MAX,
    outputCharactersMax: GPU_INSTALL_OUTPUT_MAX,
  })
  if (result.kind === 'ended' && result.code === 0) return
  const how = result.kind === 'ended' ? `npm ended with ${result.code}` : result.reason
  const failure = `${result.stderr}\n${result.stdout}\n${how}`
  if (/EINTEGRITY|integrity checksum failed/.test(failure)) {
    throw new GpuPackageHashMismatchError({ packages: names(packages) })
  }
  const lines = failure.split('\n').flatMap((line) => {
    const words = line.replace(/^npm error /, '').trim()
    return words === '' || /^(code|syscall|errno|npm warn) /.test(words) ? [] : [words]
  })
  const plain = (lines[0] ?? 'npm says nothing').slice(0, 300).replace(/\.$/, '')
  throw new GpuInstallFailedError({ packages: names(packages), reason: plain })
}

/**
 * Installs the packages of a back end into a folder of their own: completely, or not at all.
 *
 * @returns The folder `node_modules` from which the engine loads them.
 * @throws {GpuPackageHashMismatchError} The registry has different packages under these names.
 * @throws {GpuInstallFailedError} npm is missing, or cannot install the packages.
 */
export async function installGpu(options: isInstalled.Options): Promise<string> {
  const { root, gpu, packages } = options
  const modules = gpuModulesOf(root, gpu)
  if (await isInstalled(options)) return modules
  const folder = gpuFolderOf(root, gpu)
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 })
  const fresh = await mkdtemp(join(dirname(folder), '.new-'))
  try {
    const { manifest, lock } = lockOf(packages)
    await writeFile(join(fresh, 'package.json'), JSON.stringify(manifest, null, 2))
    await writeFile(join(fresh, 'package-lock.json'), JSON.stringify(lock, null, 2))
    await runNpm(fresh, packages)
    await rm(folder, { recursive: true, force: true })
    await rename(fresh, folder)
  } finally {
    await rm(fresh, { recursive: true, force: true })
  }
  return modules
}

/** Removes all installed versions. @returns Whether any was installed. */
export async function removeGpu(root: string): Promise<boolean> {
  if (!existsSync(root)) return false
  const found = await readdir(root)
  await rm(root, { recursive: true, force: true })
  return found.length > 0
}
