import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { bundledPath, readCatalogue } from './catalogue.ts'

// Files whose hashes are in this repository: a user of the repository trusts them already, so
// that they may be read without a sandbox. docs/spec/engines.md.

const hash = z.string().regex(/^[0-9a-f]{64}$/)

/** Hashes of the tokenizer and template that nodes derive from a GGUF file, by model. */
const tokenizers = z.array(
  z.strictObject({ model: z.string(), tokenizer: hash, chatTemplate: hash }),
)

const bundled = z.object({ files: z.array(z.object({ sha256: hash })) })

const readJson = async (path: string): Promise<unknown> =>
  JSON.parse(await readFile(bundledPath(path), 'utf8'))

/** Returns the SHA-256 of all model files whose hashes are in this repository, in hex. */
export async function readKnownFiles(): Promise<ReadonlySet<string>> {
  const small = tokenizers.parse(await readJson('known-tokenizers.json'))
  const { files } = bundled.parse(await readJson('tiny/model.json'))
  const entries = await readCatalogue()
  const artifacts = entries.flatMap((entry) => entry.artifacts)
  return new Set([
    ...files.map(({ sha256 }) => sha256),
    ...artifacts.flatMap((artifact) => artifact.files.map(({ sha256 }) => sha256)),
    ...small.flatMap(({ tokenizer, chatTemplate }) => [tokenizer, chatTemplate]),
  ])
}
