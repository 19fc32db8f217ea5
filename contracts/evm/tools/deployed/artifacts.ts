// Writes the committed contracts as artifacts in forge's format. The tests deploy these artifacts,
// so they test exactly the deployed bytes and do not compile this repository's contracts.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { artifacts } from '../../deployment/plan.ts'
import * as codes from '../../generated/bytecode.gen.ts'
import * as abis from '../../generated/index.gen.ts'
import { staleFiles } from '../build-hashes.ts'
import { root } from '../forge.ts'
import { abiPath, bytecodePath, lower } from '../generated-text.ts'

/** Folder of the artifacts, relative to the root of the repository; git ignores it. */
const committedArtifacts = 'contracts/evm/out/committed'

/**
 * Writes the artifacts that are missing or differ, because forge reads each file again whenever a
 * test deploys it.
 *
 * @param literals String literals of the tests that will run, among them names of contracts. Only
 * these contracts must be up to date, so that a contract can be tested while another is changed.
 * @throws {Error} The sources differ from those that such a contract was built from.
 */
export function writeCommittedArtifacts(literals: ReadonlySet<string>): void {
  const names = Object.keys(artifacts).filter((name) => literals.has(name))
  const deployed = new Set(names.flatMap((name) => [abiPath(name), bytecodePath(name)]))
  const stale = staleFiles(root).filter((file) => deployed.has(file))
  if (stale.length > 0) {
    throw new Error(
      `tests deploy ${stale.join(', ')}, which is stale: run contracts/evm/tools/build.ts`,
    )
  }
  const folder = join(root, committedArtifacts)
  mkdirSync(folder, { recursive: true })
  const constants: Readonly<Record<string, unknown>> = { ...abis, ...codes }
  for (const name of names) {
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
