import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { ArtifactFile } from '../../engine.ts'

/** Returns the paths of all files below a folder, except names that begin with a dot. */
async function listPaths(folder: string, parent = ''): Promise<string[]> {
  const entries = await readdir(join(folder, parent), { withFileTypes: true })
  const lists = entries.map(async (entry) => {
    if (entry.name.startsWith('.')) return []
    const path = parent === '' ? entry.name : `${parent}/${entry.name}`
    return entry.isDirectory() ? await listPaths(folder, path) : [path]
  })
  return (await Promise.all(lists)).flat()
}

async function hashFile(folder: string, path: string): Promise<ArtifactFile> {
  const file = join(folder, path)
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  const { size } = await stat(file, { bigint: true })
  return { path, bytes: size, sha256: `0x${hash.digest('hex')}` }
}

/** Hashes all files of a folder, as the server does; a gigabyte takes one or two seconds. */
export async function hashFolder(folder: string): Promise<readonly ArtifactFile[]> {
  const hashed: ArtifactFile[] = []
  for (const path of (await listPaths(folder)).sort()) hashed.push(await hashFile(folder, path))
  return hashed
}
