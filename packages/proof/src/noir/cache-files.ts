import { rename, writeFile } from 'node:fs/promises'

/** Writes a file so that readers see all of it or its former content. */
export async function writeWholeFile(path: string, content: string): Promise<void> {
  const partial = `${path}.${process.pid}.part`
  await writeFile(partial, content)
  await rename(partial, path)
}

/** Writes a file that only this account may read. */
export async function writePrivateFile(path: string, content: Uint8Array): Promise<void> {
  await writeFile(path, content, { mode: 0o600 })
}
