import { copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import type { EvmDeployment } from '@ostrom/ledger/evm'
import { errorClass, type Hash, Manifest } from '@ostrom/protocol'
import type { Content, StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { z } from 'zod'
import { type CatalogueEntry, catalogueEntry } from '../catalogue/catalogue.ts'
import { artifactOf } from '../catalogue/catalogue-artifact.ts'
import { downloadArtifact } from '../download/download.ts'
import { addModel } from '../files/add.ts'
import { buildManifest } from '../files/describe.ts'
import { pinBlob } from '../pins/pin-blob.ts'
import { licenseBytes, publish } from '../publication/publish.ts'
import { placeholderEntry, placeholderOnnx } from './placeholder.ts'

/**
 * Default models of a new network. A genesis contains their files if it is a rich one (written with
 * files of models); otherwise they are deployed once the chain runs.
 */
export const genesisDefaults: readonly string[] = ['llama-3.1-8b-instruct@gguf/q4_k_m', 'bge-m3']

const FILE = 'genesis.json'
/** File name of the full license text beside a model's files; not every model has it. */
const LICENSE = 'LICENSE'

const model = z.strictObject({
  alias: z.string().regex(/^[a-z0-9._/-]{1,64}$/),
  name: z.string(),
  version: z.string(),
  license: z.string(),
  task: z.enum(Manifest.modelTasks),
  description: z.string(),
  parameters: z.int().nonnegative().optional(),
  contextLength: z.int().positive().optional(),
  /** Folder of the model's files, beside the genesis file. */
  folder: z.string().regex(/^[a-z0-9._-]+(\/[a-z0-9._-]+)*$/),
  artifacts: z
    .array(z.strictObject({ name: z.string(), cid: z.string(), bytes: z.int().positive() }))
    .min(1),
})

const genesis = z.strictObject({
  format: z.literal('ostrom-genesis/1'),
  /** Description of the chain and its contracts; absent if they are not deployed yet. */
  deployment: z.unknown().optional(),
  models: z.array(model).min(1),
  /** Names of the models that are to be deployed once the chain runs. */
  after: z.array(z.string()),
})

/** The content of `genesis.json`: the deployment and the initial models of a network. */
export type GenesisFile = z.output<typeof genesis>

/** The files of a genesis are missing or differ from its description. */
export class GenesisInvalidError extends errorClass('GenesisInvalidError', {
  code: 'genesis-invalid',
  retry: 'never',
  summary: 'The genesis cannot be used.',
  details: ({ folder, reason }: { folder: string; reason: string }) => [
    `Folder: ${folder}.`,
    `Reason: ${reason}.`,
    'Write the genesis again.',
  ],
}) {}

/**
 * Returns the catalogue's entry and artifact for a name: `alias@format/quantization`, or an alias
 * alone, which stands for the entry's first artifact.
 */
export async function selectGenesisModel(name: string): Promise<{
  readonly entry: CatalogueEntry
  readonly artifact: CatalogueEntry['artifacts'][number]
}> {
  const at = name.indexOf('@')
  const entry = await catalogueEntry(at < 0 ? name : name.slice(0, at))
  return { entry, artifact: artifactOf(entry, at < 0 ? undefined : name.slice(at + 1)) }
}

/** Makes a hard link to a file, or a copy if the file system has no hard links. */
async function linkFile(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await link(from, to)
  } catch {
    await copyFile(from, to)
  }
}

async function linkFiles(
  storage: StorageWithPaths,
  { content, file, folder }: { content: Content; file: string; folder: string },
): Promise<void> {
  const path = await storage.path(content.cid)
  const names = content.kind === 'file' ? [file] : content.files.map((inside) => inside.path)
  for (const name of names) {
    await linkFile(content.kind === 'file' ? path : join(path, name), join(folder, name))
  }
}

export type WriteGenesisOptions = {
  /** Folder to write; its `genesis.json` must not be there yet. */
  readonly folder: string
  readonly deployment?: EvmDeployment | undefined
  /** Models whose files are included; empty for a minimal genesis. */
  readonly rich: readonly string[]
  readonly after: readonly string[]
  readonly hub?: string | undefined
  /** Digests of the confirmed hub listings; see `DownloadOptions`. */
  readonly confirm?: readonly string[] | undefined
  readonly onProgress?: (name: string, bytes: number, bytesTotal?: number) => void
}

/** Puts the files of a model of the catalogue beside the genesis. */
async function include(
  name: string,
  options: WriteGenesisOptions,
): Promise<GenesisFile['models'][number]> {
  const { folder, hub, confirm, onProgress } = options
  const { entry, artifact } = await selectGenesisModel(name)
  const work = join(folder, '.fetching')
  const storage = await createStorageFiles({ path: join(work, 'store') })
  try {
    const content = await downloadArtifact({
      storage,
      entry,
      artifact,
      sources: [],
      folder: join(work, 'downloads'),
      ...(hub && { hub }),
      ...(confirm && { confirm }),
      onProgress: ({ bytes, bytesTotal }) => onProgress?.(entry.name, bytes, bytesTotal),
    })
    const { alias, name: title, version, license, task, description } = entry
    const { parameters, contextLength } = entry
    const path = `models/${alias}`
    const file = artifact.files[0]?.path ?? artifact.match[0]!
    await linkFiles(storage, { content, file, folder: join(folder, path) })
    const text = await licenseBytes({ entry, artifact })
    if (text) await writeFile(join(folder, path, LICENSE), text)
    return {
      alias,
      name: title,
      version,
      license,
      task,
      description,
      folder: path,
      parameters,
      contextLength,
      artifacts: [
        { name: Manifest.variantOf(artifact), cid: content.cid, bytes: Number(content.bytes) },
      ],
    }
  } finally {
    await storage.close()
    await rm(work, { recursive: true, force: true })
  }
}

/** Writes the placeholder's file, with the CID that every IPFS tool computes for it. */
async function includePlaceholder(folder: string): Promise<GenesisFile['models'][number]> {
  const { file, ...stated } = placeholderEntry
  const home = join(folder, 'models', placeholderEntry.alias)
  await mkdir(home, { recursive: true })
  await writeFile(join(home, file), placeholderOnnx())
  const work = join(folder, '.fetching')
  const storage = await createStorageFiles({ path: work })
  try {
    const described = await addModel({ storage, path: home })
    const artifacts = described.map(({ content, metadata }) => ({
      name: Manifest.variantOf(metadata),
      cid: content.cid,
      bytes: Number(content.bytes),
    }))
    return { ...stated, folder: `models/${placeholderEntry.alias}`, artifacts }
  } finally {
    await storage.close()
    await rm(work, { recursive: true, force: true })
  }
}

/**
 * Writes the initial state of a network: chain and contracts if they are known, a placeholder
 * model, and for a rich genesis the files of models.
 *
 * @throws {GenesisInvalidError} The folder already has a genesis.
 */
export async function writeGenesis(options: WriteGenesisOptions): Promise<GenesisFile> {
  const { folder, deployment, rich, after } = options
  const path = join(folder, FILE)
  if ((await readFile(path, 'utf8').catch(() => undefined)) !== undefined) {
    throw new GenesisInvalidError({ folder, reason: 'there is one already' })
  }
  // Names are checked before anything is written or fetched.
  for (const name of [...rich, ...after]) await selectGenesisModel(name)
  const models = [await includePlaceholder(folder)]
  for (const name of rich) models.push(await include(name, options))
  const written: GenesisFile = {
    format: 'ostrom-genesis/1',
    ...(deployment && { deployment }),
    models,
    after: [...after],
  }
  await writeFile(path, `${JSON.stringify(written, null, 2)}\n`)
  return written
}

/** Reads a genesis. @throws {GenesisInvalidError} */
async function readGenesis(folder: string): Promise<GenesisFile> {
  try {
    return genesis.parse(JSON.parse(await readFile(join(folder, FILE), 'utf8')))
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? 'a value is missing or wrong' : 'cannot be read'
    throw new GenesisInvalidError({ folder, reason: `${FILE}: ${reason}`, cause })
  }
}

/** A model of a genesis after its registration on the chain. */
export type GenesisModel = {
  readonly alias: string
  readonly version: Hash
  /** True if this run registered the model, or moved its name to this version. */
  readonly isNew: boolean
}

/** Store and ledger for the models of a genesis; the caller opens both. */
export type GenesisTarget = {
  readonly storage: StorageWithPaths
  /** Runs `act` with the ledger of the account that registers, and closes it afterwards. */
  readonly withLedger: <T>(act: (ledger: Ledger) => Promise<T>) => Promise<T>
}

/**
 * Registers the models whose files a genesis holds.
 *
 * @throws {GenesisInvalidError} A file differs from its description in the genesis.
 */
export async function registerGenesisModels(
  { storage, withLedger }: GenesisTarget,
  folder: string,
): Promise<readonly GenesisModel[]> {
  const { models } = await readGenesis(folder)
  const planted: GenesisModel[] = []
  for (const { alias, folder: modelFolder, artifacts, ...stated } of models) {
    const only = artifacts.map(({ name }) => name)
    const read = await addModel({ storage, path: join(folder, modelFolder) })
    const described = read.map(({ content, metadata }, index) => {
      const { name = '', cid } = artifacts[index] ?? {}
      if (content.cid !== cid) {
        const reason = `${modelFolder} has the CID ${content.cid}, not ${cid ?? 'any'}`
        throw new GenesisInvalidError({ folder, reason })
      }
      const [, quantization = metadata.quantization] = name.split('/')
      return { content, metadata: { ...metadata, quantization } }
    })
    if (described.length !== only.length) {
      throw new GenesisInvalidError({ folder, reason: `${modelFolder} lacks ${only.join(', ')}` })
    }
    const text = await readFile(join(folder, modelFolder, LICENSE)).catch(() => undefined)
    const licenseText = text && (await pinBlob(storage, text))
    const { version, change } = await withLedger(async (ledger) => {
      const { account: creator } = ledger
      const claims = { ...stated, ...(licenseText && { licenseText }) }
      const manifest = await buildManifest({ storage, described, stated: claims, creator })
      return await publish({ storage, ledger, alias, manifest })
    })
    planted.push({ alias, version, isNew: change !== 'none' })
  }
  return planted
}
