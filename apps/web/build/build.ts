import { execFile } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { errorClass } from '@ostrom/protocol'
import { BUILD_WAIT_MS, BUILDS_MAX } from './limits.ts'

/** The web app could not be built. */
export class WebBuildError extends errorClass('WebBuildError', {
  code: 'web-build-failed',
  retry: 'never',
  summary: 'The web app could not be built from its sources.',
  details: ({ reason }: { reason: string }) => [
    `Reason: ${reason}.`,
    'Undo changes under apps/web; where a package is missing, remove node_modules, and start.',
  ],
}) {}

const app = fileURLToPath(new URL('..', import.meta.url))
const root = fileURLToPath(new URL('../../..', import.meta.url))

/** All inputs of a build; the lock file represents the packages. */
const sources = [
  'apps/web/src',
  'apps/web/build',
  'apps/web/index.html',
  'apps/web/public',
  'packages/protocol/src',
  'packages/verification/src',
  'packages/engine/src/tokenizer',
  'packages/engine/src/errors.ts',
  'packages/engine/src/limits.ts',
  'packages/gateway/src',
  'packages/network/src/seal',
  'docs/spec/who-sees-what.md',
  'packages/engine/src/sse.ts',
  'package-lock.json',
]

async function filesBelow(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return []
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Files that do not belong to a build: tests, and types that only the type check reads. */
const unbuilt = /\.test\.tsx?$|\/schema\.gen\.ts$/

/** Hash of a build's sources, which is also the name of the build. */
async function hashOfSources(): Promise<string> {
  const hash = createHash('sha256')
  const found = await Promise.all(sources.map((source) => filesBelow(join(root, source))))
  const files = found.flat().filter((file) => !unbuilt.test(file))
  for (const file of files.sort()) {
    const content = createHash('sha256')
      .update(await readFile(file))
      .digest('hex')
    hash.update(`${relative(root, file)} ${content}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** Removes the oldest builds, and keeps `BUILDS_MAX` builds, the current one among them. */
async function prune(folder: string, current: string): Promise<void> {
  const others = (await readdir(folder)).filter(
    (name) => /^[0-9a-f]{16}$/.test(name) && name !== current,
  )
  const dated = await Promise.all(
    others.map(async (name) => ({ name, atMs: (await stat(join(folder, name))).mtimeMs })),
  )
  const old = dated.sort((a, b) => b.atMs - a.atMs).slice(BUILDS_MAX - 1)
  for (const { name } of old) await rm(join(folder, name), { recursive: true, force: true })
}

/**
 * Returns the folder of the built web app, and builds it if its sources have changed.
 *
 * @throws {WebBuildError}
 */
export async function buildWeb(options: {
  /** Receives a line for people before a build starts. */
  readonly say: (line: string) => void
}): Promise<string> {
  const name = await hashOfSources()
  const folder = join(app, 'dist')
  const built = join(folder, name)
  if (existsSync(built)) return built
  options.say('Building the web app (once, and after its sources change)')
  await mkdir(folder, { recursive: true })
  const temporary = join(folder, `building-${randomBytes(6).toString('hex')}`)
  try {
    // The build runs in a process of its own, whose threads and memory are freed when it ends.
    const child = fileURLToPath(new URL('bundle.ts', import.meta.url))
    await promisify(execFile)(process.execPath, [child, temporary], {
      cwd: app,
      timeout: BUILD_WAIT_MS,
      // Every caller, even a test, gets the production build. It has half the size of a
      // development build.
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    })
    // Another process may have made the same build meanwhile.
    if (!existsSync(built)) await rename(temporary, built)
  } catch (error) {
    const { stderr = '', message = '' } = error as { stderr?: string; message?: string }
    if (existsSync(built)) return built
    throw new WebBuildError({ reason: (stderr.trim() || message).slice(0, 2_000) })
  } finally {
    await rm(temporary, { recursive: true, force: true })
  }
  await prune(folder, name)
  return built
}

if (import.meta.main) console.log(await buildWeb({ say: (line) => console.error(line) }))
