// Goal: a change of any file that a contract is made of changes the committed hash, and other
// changes do not.
// Method: a small repository; and the sources that the compiler named, of ours.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sources } from '../generated/verification.gen.ts'
import { hashesFile, hashesPath, isBuilt } from './build-hashes.ts'
import { buildInputs, contractSources, hashFiles } from './build-inputs.ts'
import { root } from './forge.ts'

const copy = mkdtempSync(path.join(os.tmpdir(), 'ostrom-inputs-'))
const tools = [...buildInputs(root).keys()].filter(
  (name) => /^(contracts\/evm|tools)\//.test(name) && !name.endsWith('.sol'),
)

const write = (name: string, text: string | Buffer) => {
  mkdirSync(path.dirname(path.join(copy, name)), { recursive: true })
  writeFileSync(path.join(copy, name), text)
}

const library = 'node_modules/@openzeppelin/contracts/A.sol'
const imported = 'node_modules/@openzeppelin/contracts/utils/B.sol'
const source = 'contracts/evm/core/src/base/C.sol'

beforeAll(() => {
  for (const name of tools) cpSync(path.join(root, name), path.join(copy, name))
  write('node_modules/solc/package.json', '{"version":"1.0.0"}')
  write('node_modules/solc/soljson.js', 'compiler')
  write('contracts/evm/core/src/D.sol', 'import { C } from "./base/C.sol";\n')
  write(source, 'import {\n    A\n} from "@openzeppelin/contracts/A.sol";\n')
  write(library, 'import {B} from "./utils/B.sol";\n')
  write(imported, 'library B { }\n')
  write('node_modules/@openzeppelin/contracts/Unused.sol', '')
})
afterAll(() => rmSync(copy, { recursive: true }))

test('follows imports, and takes no file that nothing imports', () => {
  const found = [...contractSources(copy).keys()].sort()
  expect(found).toEqual(['contracts/evm/core/src/D.sol', source, library, imported].sort())
})

test('has every source that the compiler named', () => {
  const found = contractSources(root)
  for (const [name] of sources) expect([...found.keys()]).toContain(name)
})

test('the hash changes with any source, setting, compiler or writer, and with nothing else', () => {
  const hash = () => hashFiles(buildInputs(copy))
  const before = hash()
  write('node_modules/@openzeppelin/contracts/Unused.sol', 'library Unused { }\n')
  expect(hash()).toBe(before)
  const inputs = [source, library, imported, 'node_modules/solc/soljson.js', ...tools]
  for (const name of inputs) {
    const content = readFileSync(path.join(copy, name))
    write(name, Buffer.concat([content, Buffer.from(' ')]))
    expect(hash(), name).not.toBe(before)
    write(name, content)
  }
  write('node_modules/solc/package.json', '{"version":"1.0.1"}')
  expect(hash(), 'version of solc').not.toBe(before)
  write('node_modules/solc/package.json', '{"version":"1.0.0"}')
  expect(hash()).toBe(before)
  write('contracts/evm/core/src/E.sol', '')
  expect(hash()).not.toBe(before)
})

test('the hash tells where one file ends and the next begins', () => {
  expect(hashFiles(new Map([['a', 'bc']]))).not.toBe(hashFiles(new Map([['ab', 'c']])))
  expect(
    hashFiles(
      new Map([
        ['a', 'b'],
        ['c', ''],
      ]),
    ),
  ).not.toBe(hashFiles(new Map([['a', 'bc']])))
})

test('files are built while neither they nor their inputs change', () => {
  const code = 'generated/bytecode/c.gen.ts'
  const outputs = new Map([
    [code, "export const cBytecode = '0x6001'"],
    ['snapshots/sizes.json', '{}'],
  ])
  expect(isBuilt(copy)).toBe(false)
  for (const [name, text] of outputs) write(`contracts/evm/${name}`, text)
  write(`contracts/evm/${hashesPath}`, hashesFile(copy, outputs))
  expect(isBuilt(copy)).toBe(true)
  write(`contracts/evm/${code}`, "export const cBytecode = '0x6002'")
  expect(isBuilt(copy), 'a wrong byte').toBe(false)
  write(`contracts/evm/${code}`, "export const cBytecode = '0x6001'")
  expect(isBuilt(copy)).toBe(true)
  write('contracts/evm/generated/d.gen.ts', '')
  expect(isBuilt(copy), 'a file that no build wrote').toBe(false)
  rmSync(path.join(copy, 'contracts/evm/generated/d.gen.ts'))
  write(source, '')
  expect(isBuilt(copy), 'another source').toBe(false)
})
