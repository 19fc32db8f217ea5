import {
  type BaseShapes,
  type GgufHeader,
  ggufBaseShapes,
  readBaseShapes,
  readGgufHeader,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import type { Manifest } from '@ostrom/protocol'
import { mainFile } from '../files/describe.ts'
import type { StorageContext } from '../storage-context.ts'

const NAME = 'base.gguf'

/** Header of a GGUF file on this machine. @throws {ModelFilesInvalidError} */
export async function headerOf(path: string): Promise<GgufHeader> {
  const files = await filesOnDisk(path, { name: NAME })
  const [file] = await files.list()
  return await readGgufHeader({ files, path: NAME, bytes: file?.bytes ?? 0 })
}

/** Path of an artifact's files, fetched where they are not here. */
export async function artifactPath(
  { storage, sources }: StorageContext,
  { cid }: Manifest.Artifact,
): Promise<string> {
  if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources })
  return await storage.path(cid)
}

/** Facts about a base that adapters are checked against. */
export type AdapterBase = {
  readonly shapes: BaseShapes
  /** Header that all its GGUF forms share; absent if it has no such form. */
  readonly header?: GgufHeader
}

/** Smallest first: of a large model, the header alone is needed. */
const smallest = (artifacts: readonly Manifest.Artifact[]) =>
  [...artifacts].sort((a, b) => Number(a.bytes - b.bytes))[0]

/**
 * Reads the shapes of a base from one of its forms, a GGUF file before safetensors.
 *
 * @returns `undefined` where it has neither.
 * @throws {ModelFilesInvalidError} Adapters of its family are not known.
 */
export async function readAdapterBase(
  context: StorageContext,
  { artifacts }: Manifest.Manifest,
): Promise<AdapterBase | undefined> {
  const here: Manifest.Artifact[] = []
  for (const artifact of artifacts) {
    if (await context.storage.has(artifact.cid)) here.push(artifact)
  }
  for (const format of ['gguf', 'safetensors'] as const) {
    const [near, all] = [here, artifacts].map((some) => some.filter((one) => one.format === format))
    const artifact = smallest(near ?? []) ?? smallest(all ?? [])
    if (!artifact) continue
    const path = await artifactPath(context, artifact)
    if (format === 'safetensors') return { shapes: await readBaseShapes(await filesOnDisk(path)) }
    const header = await headerOf(mainFile(path, artifact))
    return { shapes: ggufBaseShapes(header), header }
  }
  return undefined
}
