import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ensurePackageSet } from '../../../tools/start/package-set.js'

/** The part of the package `openapi-typescript` that is used here. */
type OpenapiTypescript = {
  default(document: object, options: { readonly immutable: boolean }): Promise<unknown>
  astToString(types: unknown): string
}

/** Loads the generator of types, which is installed on first use: docs/spec/repository.md. */
export async function loadOpenapiTypescript(): Promise<OpenapiTypescript> {
  const folder = await ensurePackageSet('openapi-typescript')
  return createRequire(join(folder, 'package.json'))('openapi-typescript')
}
