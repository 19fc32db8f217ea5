// Checks that the contracts also compile to PolkaVM, for chains with that virtual machine. Polkadot
// Hub also runs the ordinary EVM bytecode of `generated/`, so this program writes nothing: it only
// reports whether PolkaVM code is possible, and its size.
//
// The compiler is installed on the first run.
//
//   node contracts/evm/tools/resolc.ts

import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import { ensurePackageSet } from '../../../tools/start/package-set.js'
import { type ArtifactName, artifacts } from '../deployment/plan.ts'
import { here, root } from './forge.ts'

/** The first bytes of a PolkaVM program, in hex: `PVM` and a zero byte. */
const PVM_MAGIC = '50564d00'

/**
 * Most bytes of code that the chain accepts, from its documentation: about 100 KB. Larger code
 * compiles, but is deployed to that chain as EVM bytecode, like all other contracts.
 */
const PVM_BYTES_MAX = 100 * 1024

type Sources = Readonly<Record<string, { readonly content: string }>>

/** The part of the compiler's interface that this program uses. */
type Resolc = {
  version(): string
  /** Returns the given files with the sources that they import from packages. */
  resolveInputs(files: Sources): Sources
  compile(files: Sources): Promise<{
    readonly contracts?: Readonly<
      Record<
        string,
        Readonly<
          Record<string, { readonly evm: { readonly bytecode: { readonly object: string } } }>
        >
      >
    >
    readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[]
  }>
}

const require = createRequire(join(await ensurePackageSet('resolc'), 'package.json'))
const { compile, resolveInputs, version }: Resolc = require('@parity/resolc')

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.sol'))
    .map((name) => join(folder, name))

/**
 * Relaxes the pragma: resolc includes an older solc, while deployed contracts name the exact
 * version of their compiler. This check only needs the lowest version that has their features.
 */
const loosened = (text: string): string =>
  text.replace(/^pragma solidity 0\.8\.37;/m, 'pragma solidity ^0.8.24;')

process.chdir(root)
/** This contract reads weights from the code of contracts, which PolkaVM does not support. */
const readsCode = (file: string): boolean => file.endsWith('/ChainClassifier.sol')
const parts = [
  'core',
  'market',
  'court',
  'training',
  'onchain',
  'disputes',
  'tickets',
  'governance',
]
const files = parts.flatMap((part) =>
  sources(join(here, part, 'src')).filter((file) => !readsCode(file)),
)
const own = Object.fromEntries(
  files.map((file) => [relative(root, file), { content: loosened(readFileSync(file, 'utf8')) }]),
)
console.log(`resolc ${version().trim()}: ${files.length} sources`)
const { contracts: built, errors = [] } = await compile({ ...resolveInputs(own), ...own })

let failed = 0
for (const { formattedMessage } of errors.filter(({ severity }) => severity === 'error')) {
  console.error(formattedMessage)
  failed += 1
}
for (const name of Object.keys(artifacts) as readonly ArtifactName[]) {
  // The deployer creates contracts from EVM code, which PolkaVM does not support.
  if (artifacts[name] === 'deployment' || readsCode(`/${name}.sol`)) continue
  const folder = `contracts/evm/${artifacts[name]}/src/`
  const paths = Object.keys(built ?? {}).filter((path) => path.startsWith(folder))
  const path = paths.find((path) => built?.[path]?.[name]) ?? ''
  const code = built?.[path]?.[name]?.evm.bytecode.object ?? ''
  const bytes = code.length / 2
  const good = code.startsWith(PVM_MAGIC)
  if (!good) failed += 1
  const note = bytes > PVM_BYTES_MAX ? ', too large to deploy in this form' : ''
  console.log(`${good ? 'ok    ' : 'FAILED'} ${name}: ${bytes} bytes${note}`)
}
process.exitCode = failed === 0 ? 0 : 1
