import { existsSync } from 'node:fs'

export type LocalModelFile = { readonly path: string; readonly name: string }

/** Returns the bundled model, and the GGUF file that `OSTROM_TEST_GGUF` names, if they exist. */
export function findLocalModels(): readonly LocalModelFile[] {
  const bundled = new URL('../../../models/tiny/ostrom-tiny/ostrom-tiny-f16.gguf', import.meta.url)
  const named = process.env.OSTROM_TEST_GGUF
  const models = [{ path: bundled.pathname, name: 'ostrom-tiny' }]
  if (named) models.push({ path: named, name: 'OSTROM_TEST_GGUF' })
  return models.filter(({ path }) => existsSync(path))
}
