// Goal: a program outside of this repository can use the client as a package, in Node and with
// types.
// Method: npm packs the package, and a separate project with only kit installs it. Programs run in
// this project, among them the unchanged example of the package's README.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountLayouts } from '../interface/accounts.ts'
import { accountAddresses, buildInstruction, bytesOf, encodeFields } from '../interface/index.ts'
import { writePackage } from '../tools/package/package-files.ts'
import { pinnedToolchain } from '../tools/pinned-toolchain.ts'
import { keyOf } from './chain.ts'

const modules = path.resolve(import.meta.dirname, '../../../node_modules')

let project: string
let files: readonly string[]
let installed: string

beforeAll(() => {
  project = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'ostrom-package-')))
  const made = path.join(project, 'made')
  writePackage(made)
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', project], {
    cwd: made,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [archive] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }]
  files = archive.files.map((file) => file.path)
  installed = path.join(project, 'node_modules/@ostrom/contracts-solana')
  mkdirSync(installed, { recursive: true })
  const tarball = path.join(project, archive.filename)
  execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1'])
  symlinkSync(path.join(modules, '@solana'), path.join(project, 'node_modules/@solana'))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

/** Runs a program of the project in plain Node, and returns its output, parsed as JSON. */
function run(text: string): unknown {
  const file = path.join(project, 'program.mjs')
  writeFileSync(file, text)
  return JSON.parse(execFileSync(process.execPath, [file], { encoding: 'utf8' }))
}

test('it has the client with types, the description, and the program, and nothing else', () => {
  const sources = readdirSync(path.join(import.meta.dirname, '../interface'))
  const compiled = sources.flatMap((name) => {
    const stem = `lib/${path.basename(name, '.ts')}`
    return [`${stem}.d.ts`, `${stem}.js`]
  })
  const others = [
    'LICENSE',
    'README.md',
    'package.json',
    'idl/ostrom.json',
    'program/build.json',
    'program/ostrom.so',
  ]
  expect([...files].sort()).toEqual([...compiled, ...others].sort())
  const { dependencies, exports } = JSON.parse(
    readFileSync(path.join(installed, 'package.json'), 'utf8'),
  ) as { dependencies?: object; exports: object }
  expect(dependencies).toBeUndefined()
  expect(Object.keys(exports)).toEqual(['.', './idl', './program', './package.json'])
})

test('the example of its README runs, and builds and reads what this repository does', async () => {
  const [{ address: program }, { address: payer }] = await Promise.all([keyOf(901), keyOf(1)])
  const readme = readFileSync(path.join(installed, 'README.md'), 'utf8')
  const [, example = ''] = /```js\n([\s\S]*?)```/.exec(readme) ?? []
  const key = bytesOf(payer)
  const layout = accountLayouts.balance
  const record = encodeFields(layout, {
    tag: 3,
    unusedA: 0,
    unusedB: 0,
    unusedC: 0,
    owner: key,
    asset: new Uint8Array(32),
    payer: key,
    available: 5n,
    reserved: 7n,
  })
  const output = run(`
    const PROGRAM = '${program}', me = '${payer}', bytes = Uint8Array.of(${record})
    ${example}
    const plain = (_, one) => typeof one === 'bigint' ? String(one) : one
    const { available, reserved } = balance
    const refusal = errorNameOf(6010)
    const told = { deposit, data: [...deposit.data], available, reserved, refusal }
    console.log(JSON.stringify(told, plain))
  `)
  const at = accountAddresses(program)
  const native = new Uint8Array(32)
  const accounts = { asset: await at.asset(native), balance: await at.balance(key, native) }
  const deposit = buildInstruction(program, 'deposit', {
    data: { amount: 1_000_000n },
    accounts: { payer, ...accounts },
  })
  expect(output).toMatchObject({
    deposit: { programAddress: program, accounts: deposit.accounts },
    data: [...deposit.data],
    available: '5',
    reserved: '7',
    refusal: 'InsufficientFunds',
  })
})

test('its description and its program are files that its exports name', () => {
  const output = run(`
    import { readFileSync } from 'node:fs'
    import { fileURLToPath } from 'node:url'
    import idl from '@ostrom/contracts-solana/idl' with { type: 'json' }
    const file = fileURLToPath(import.meta.resolve('@ostrom/contracts-solana/program'))
    const bytes = readFileSync(file)
    console.log(JSON.stringify({ standard: idl.standard, machine: bytes.readUInt16LE(18) }))
  `)
  expect(output).toEqual({ standard: 'codama', machine: 247 })
})

test('its build.json has the hash and the length of its program, and the compiler', () => {
  const read = (name: string) => readFileSync(path.join(installed, 'program', name))
  const record: unknown = JSON.parse(read('build.json').toString())
  const program = read('ostrom.so')
  const sha256 = createHash('sha256').update(program).digest('hex')
  const { rustc, llvm } = pinnedToolchain
  expect(record).toEqual({ rustc, llvm, sha256, bytes: program.length })
})

test('its types check a program of the project, and refuse a wrong one', () => {
  const text = `
    import { type Address, address } from '@solana/kit'
    import { buildInstruction, decodeAccount, type DecodedAccount } from '@ostrom/contracts-solana'
    const program: Address = address('11111111111111111111111111111111')
    const accounts = { payer: program, asset: program, balance: program }
    buildInstruction(program, 'deposit', { data: { amount: 1n }, accounts })
    // @ts-expect-error An amount has 64 bits.
    buildInstruction(program, 'deposit', { data: { amount: 1 }, accounts })
    // @ts-expect-error There is no such instruction.
    buildInstruction(program, 'give', { data: {}, accounts })
    const cap: bigint | undefined = decodeAccount('session', new Uint8Array(1))?.cap
    export type Own = DecodedAccount<'balance'>['available'] | typeof cap
  `
  writeFileSync(path.join(project, 'program.ts'), text)
  const options = {
    target: 'es2023',
    module: 'nodenext',
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    types: [],
    lib: ['es2023', 'dom', 'esnext.disposable'],
  }
  const file = path.join(project, 'tsconfig.json')
  writeFileSync(file, JSON.stringify({ compilerOptions: options, files: ['program.ts'] }))
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ type: 'module' }))
  const compiler = path.join(modules, 'typescript/bin/tsc')
  const message = (() => {
    try {
      return execFileSync(process.execPath, [compiler, '-p', file], { encoding: 'utf8' })
    } catch (error) {
      return String((error as { stdout?: unknown }).stdout)
    }
  })()
  expect(message).toBe('')
})
