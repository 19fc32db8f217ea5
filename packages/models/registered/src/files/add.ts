import { createReadStream } from 'node:fs'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { Manifest } from '@ostrom/protocol'
import type { Content, FileContent, StorageWithPaths } from '@ostrom/storage'
import { ArtifactUnknownError } from '../catalogue/artifact-name.ts'
import { readConversionRecord } from './conversion-record.ts'
import type { DescribedArtifact } from './describe.ts'

/**
 * Reads the models of a file or folder, and puts them into the store: an artifact of one file as a
 * file, an artifact of several files as a folder. Files that artifacts share are stored once.
 *
 * @param options.only Artifacts to take, as FORMAT/QUANTIZATION; all of them when empty.
 * @throws {ModelFilesInvalidError} Also if the conversion record beside the files describes other
 *   bytes.
 * @throws {ModelFormatUnknownError} {ArtifactUnknownError}
 */
export async function addModel(options: {
  readonly storage: StorageWithPaths
  readonly path: string
  readonly only?: readonly string[]
  readonly onFile?: (path: string) => void
}): Promise<readonly DescribedArtifact[]> {
  const { storage, path, only = [], onFile } = options
  const files = await filesOnDisk(path)
  const found = await readModel(files)
  const variants = found.map(Manifest.variantOf)
  for (const variant of only) {
    if (variants.includes(variant)) continue
    throw new ArtifactUnknownError({ model: path, artifact: variant, known: variants })
  }
  const stored = new Map<string, FileContent>()
  const add = async (file: string): Promise<FileContent> => {
    const before = stored.get(file)
    if (before) return before
    onFile?.(file)
    const content = await storage.add(
      createReadStream(files.place(file)) as AsyncIterable<Uint8Array>,
    )
    stored.set(file, content)
    return content
  }
  const described: DescribedArtifact[] = []
  for (const metadata of found) {
    if (only.length > 0 && !only.includes(Manifest.variantOf(metadata))) continue
    const parts: { path: string; cid: string }[] = []
    let content: Content | undefined
    for (const file of metadata.files) {
      content = await add(file)
      parts.push({ path: file, cid: content.cid })
    }
    if (parts.length > 1) content = await storage.addFolder(parts)
    const { format, quantization } = metadata
    const artifact = { format, quantization, content: content! }
    const conversion = await readConversionRecord(path, artifact)
    described.push({ content: content!, metadata, ...(conversion && { conversion }) })
  }
  return described
}
