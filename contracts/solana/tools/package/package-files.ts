// Writes the client as a package for other projects: JavaScript with types, compiled from the
// repository's TypeScript.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const contract = path.resolve(import.meta.dirname, '../..')
const root = path.resolve(contract, '../..')

type PackageManifest = {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly dependencies: Readonly<Record<string, string>>
}

/**
 * Files that the package copies unchanged: path in `contracts/solana`, then path in the package.
 */
const copied = [
  ['tools/package/README.md', 'README.md'],
  ['idl/ostrom.json', 'idl/ostrom.json'],
  ['generated/ostrom.so', 'program/ostrom.so'],
] as const

function manifestOf({ name, version, license, dependencies }: PackageManifest) {
  const { '@solana/kit': kit = '' } = dependencies
  return {
    name,
    version,
    license,
    type: 'module',
    description: 'The Ostrom market on Solana: instructions, accounts and events for @solana/kit.',
    // This repository does not publish the package: npm packs it, and users install it from the
    // file.
    private: true,
    sideEffects: false,
    engines: { node: '>=20' },
    files: ['lib', 'idl', 'program'],
    exports: {
      '.': { types: './lib/index.d.ts', default: './lib/index.js' },
      './idl': './idl/ostrom.json',
      './program': './program/ostrom.so',
      './package.json': './package.json',
    },
    // A program must have one copy of kit only, because the package shares kit's branded types with
    // it.
    peerDependencies: { '@solana/kit': `^${kit}` },
  }
}

/**
 * Renames imports in declarations, because tsc keeps the names of `.ts` sources there, and older
 * versions of tsc reject such names.
 */
function renameImports(folder: string): void {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.d.ts'))) {
    const file = path.join(folder, name)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/(from '\.\/[\w-]+)\.ts'/g, "$1.js'"))
  }
}

/** Returns the package's `build.json`: versions of the compiler, hash and length of the program. */
function buildRecord(): string {
  const compiler = readFileSync(path.join(contract, 'generated/build.json'), 'utf8')
  const program = readFileSync(path.join(contract, 'generated/ostrom.so'))
  const sha256 = createHash('sha256').update(program).digest('hex')
  const record = Object.assign(JSON.parse(compiler), { sha256, bytes: program.length })
  return `${JSON.stringify(record, null, 2)}\n`
}

/**
 * Writes the package into a folder, and removes the folder's previous contents.
 *
 * @throws {Error} The compiler refuses the source.
 */
export function writePackage(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const compiler = createRequire(import.meta.url).resolve('typescript/package.json')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(path.dirname(compiler), 'bin/tsc'),
      '-p',
      path.join(import.meta.dirname, 'tsconfig.json'),
      '--outDir',
      path.join(folder, 'lib'),
    ],
    { encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the compiler refuses the client\n${stdout}${stderr}`)
  renameImports(path.join(folder, 'lib'))
  const source = readFileSync(path.join(contract, 'package.json'), 'utf8')
  const manifest = manifestOf(JSON.parse(source) as PackageManifest)
  writeFileSync(path.join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  for (const [from, to] of copied) cpSync(path.join(contract, from), path.join(folder, to))
  writeFileSync(path.join(folder, 'program/build.json'), buildRecord())
  cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'))
}
