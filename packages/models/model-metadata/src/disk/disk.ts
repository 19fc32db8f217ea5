import { open, readdir, stat } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { invalid, type ModelFile, type ModelFiles } from '../files.ts'
import { FILES_MAX } from '../limits.ts'

type DiskFile = ModelFile & { readonly diskPath: string }

const unreadable = (path: string, cause: unknown) => {
  const code = (cause as NodeJS.ErrnoException).code ?? 'unknown'
  const remedy = 'Check the path and its permissions.'
  return invalid(path, { field: 'File', value: `cannot be opened (${code})`, remedy, cause })
}

async function listFiles(folder: string, prefix = ''): Promise<readonly DiskFile[]> {
  const found: DiskFile[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    // Hidden files and folders, such as `.git` and `.cache`, do not belong to a model.
    if (entry.name.startsWith('.')) continue
    const diskPath = join(folder, entry.name)
    const path = `${prefix}${entry.name}`
    const info = await stat(diskPath)
    if (info.isDirectory()) found.push(...(await listFiles(diskPath, `${path}/`)))
    else if (info.isFile()) found.push({ path, bytes: info.size, diskPath })
    if (found.length > FILES_MAX) {
      const remedy = 'Publish the folder of one model only.'
      throw invalid(folder, { field: 'Files', value: `more than ${FILES_MAX}`, remedy })
    }
  }
  return found
}

async function readAt(path: string, { offset, length }: { offset: number; length: number }) {
  const file = await open(path, 'r')
  try {
    const bytes = new Uint8Array(length)
    let done = 0
    while (done < length) {
      const { bytesRead } = await file.read(bytes, done, length - done, offset + done)
      if (bytesRead === 0) break
      done += bytesRead
    }
    return bytes.subarray(0, done)
  } finally {
    await file.close()
  }
}

/**
 * Returns the files of a model on this machine: those of a folder, or a single file.
 *
 * @param options.name Name of a single file, if its path is only a location in a store.
 * @throws {ModelFilesInvalidError} A file cannot be opened.
 */
export async function filesOnDisk(
  path: string,
  { name }: { readonly name?: string | undefined } = {},
): Promise<ModelFiles & { place(file: string): string }> {
  let found: readonly DiskFile[]
  try {
    const info = await stat(path)
    found = info.isDirectory()
      ? await listFiles(path)
      : [{ path: name ?? basename(path), bytes: info.size, diskPath: path }]
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && !('details' in cause)) {
      throw unreadable(path.split(sep).at(-1) ?? path, cause)
    }
    throw cause
  }
  const diskPaths = new Map(found.map((file) => [file.path, file.diskPath]))
  const pathOf = (file: string): string => {
    const existing = diskPaths.get(file)
    if (existing !== undefined) return existing
    throw invalid(file, { field: 'File', value: 'not in the folder' })
  }
  return {
    list: async () => found.map(({ path: listed, bytes }) => ({ path: listed, bytes })),
    read: async (file, span) => await readAt(pathOf(file), span),
    place: pathOf,
  }
}
