// Writes the committed contracts as artifacts in forge's format. The tests deploy these artifacts,
// so they test exactly the deployed bytes and do not compile this repository's contracts.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { artifacts } from '../deployment/plan.ts'
import * as codes from '../generated/bytecode.gen.ts'
import * as abis from '../generated/index.gen.ts'
import { isBuilt } from './build-hashes.ts'
import { root } from './forge.ts'
import { lower } from './generated-text.ts'

/** Folder of the artifacts, relative to the root of the repository; git ignores it. */
const committedArtifacts = 'contracts/evm/out/committed'

/**
 * Writes the artifacts that are missing or differ, because forge reads each file again whenever a
 * test deploys it.
 *
 * @throws {Error} The sources differ from those that the committed contracts were built from.
 */
export function writeCommittedArtifacts(): void {
  if (!isBuilt(root)) {
    throw new Error('generated/ is stale, and tests deploy it: run contracts/evm/tools/build.ts')
  }
  const folder = join(root, committedArtifacts)
  mkdirSync(folder, { recursive: true })
  const constants: Readonly<Record<string, unknown>> = { ...abis, ...codes }
  for (const name of Object.keys(artifacts)) {
    const abi = constants[`${lower(name)}Abi`]
    const bytecode = { object: constants[`${lower(name)}Bytecode`] }
    if (abi === undefined || bytecode.object === undefined) throw new Error(`no code of ${name}`)
    const file = join(folder, `${name}.json`)
    const text = `${JSON.stringify({ abi, bytecode })}\n`
    if (textOf(file) !== text) writeFileSync(file, text)
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
