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

/** Reads the header of a GGUF file on this machine. @throws {ModelFilesInvalidError} */
export async function headerOf(path: string): Promise<GgufHeader> {
  const files = await filesOnDisk(path, { name: NAME })
  const [file] = await files.list()
  return await readGgufHeader({ files, path: NAME, bytes: file?.bytes ?? 0 })
}

/** Returns the path of an artifact's files, and fetches them if they are not in the store. */
export async function artifactPath(
  { storage, sources }: StorageContext,
  { cid }: Manifest.Artifact,
): Promise<string> {
  if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources })
  return await storage.path(cid)
}

/** The facts about a base by which an adapter is checked to fit it. */
export type AdapterBase = {
  readonly shapes: BaseShapes
  /** Header of one GGUF form, which stands for all GGUF forms; absent without GGUF forms. */
  readonly header?: GgufHeader
}

/** Returns the smallest artifact, because only its header is needed. */
const smallest = (artifacts: readonly Manifest.Artifact[]) =>
  [...artifacts].sort((a, b) => Number(a.bytes - b.bytes))[0]

/**
 * Reads the shapes of a base from one of its forms, preferably a GGUF file, otherwise safetensors.
 *
 * @returns `undefined` if the base has neither format.
 * @throws {ModelUnsupportedError} Adapters for this family of models are not supported.
 * @throws {ModelFilesInvalidError} A file of the base is broken.
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
