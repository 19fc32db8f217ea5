// Goal: a generated module holds exactly the given values, and ABIs come without code.
// Method: the modules of two small contracts, one of them with an error of the other.

import { expect, test } from 'vitest'
import { modules } from './generated-text.ts'

const error = { type: 'error', name: 'Refused', inputs: [] }
const facts = { deployedBytes: 12, sourcesHash: 'abcd' }
const texts = modules(
  new Map([
    ['ModelVault', { abi: [{ type: 'function', name: 'a' }, error], bytecode: '0x60', ...facts }],
    ['Deployer', { abi: [error], bytecode: '0x61', runtime: '0x62', ...facts }],
  ]),
)

test('one item a line, apart from the code', () => {
  expect(texts.get('generated/model-vault.gen.ts')).toBe(
    [
      '// Written by `node contracts/evm/tools/build.ts`. Do not edit.',
      '',
      'export const modelVaultAbi = [',
      '  {"type":"function","name":"a"},',
      '  {"type":"error","name":"Refused","inputs":[]}',
      '] as const',
      '',
    ].join('\n'),
  )
  expect(texts.get('generated/bytecode/model-vault.gen.ts')).toContain(
    "export const modelVaultBytecode =\n  '0x60'\n",
  )
  expect(texts.get('generated/bytecode/deployer.gen.ts')).toContain(
    "export const deployerRuntime =\n  '0x62'\n",
  )
})

test('the size of a contract and the hash of its sources stand beside its code', () => {
  const text = texts.get('generated/bytecode/model-vault.gen.ts')
  expect(text).toContain('export const modelVaultDeployedBytes = 12\n')
  expect(text).toContain("export const modelVaultSourcesHash =\n  'abcd'\n")
})

test('an error of several contracts stands once', () => {
  expect(texts.get('generated/errors.gen.ts')?.match(/Refused/g)).toHaveLength(1)
})

const exported = (names: string, file: string) =>
  `export { ${names} } from './bytecode/${file}.gen.ts'`

test('the index has no code, and the other index has nothing else', () => {
  expect(texts.get('generated/index.gen.ts')).not.toMatch(/bytecode|Bytecode|Runtime/)
  expect(texts.get('generated/bytecode.gen.ts')?.split('\n').slice(2)).toEqual([
    exported('modelVaultBytecode, modelVaultDeployedBytes, modelVaultSourcesHash', 'model-vault'),
    exported(
      'deployerBytecode, deployerRuntime, deployerDeployedBytes, deployerSourcesHash',
      'deployer',
    ),
    '',
  ])
})
