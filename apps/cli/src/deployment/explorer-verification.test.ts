// Goal: from the input that `verificationOf` returns, a block explorer can reproduce the deployed
// bytecode.
// Method: compile the standard JSON of the smallest contracts; change a statement or a comment.

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { deployerBytecode, deploymentProxyBytecode } from '@ostrom/contracts-evm/bytecode'
import { type ArtifactName, artifacts } from '@ostrom/contracts-evm/deployment'
import { describe, expect, test } from 'vitest'
import { SourceMismatchError, verificationOf } from './explorer-verification.ts'

type SolcModule = { compile(input: string): string; version(): string }
const solc: SolcModule = createRequire(
  join(import.meta.dirname, '../../../../contracts/evm/package.json'),
)('solc')

describe('verification', () => {
  test.each([
    ['Deployer', deployerBytecode],
    ['DeploymentProxy', deploymentProxyBytecode],
  ] as const)('reproduces the bytecode of %s to the byte', (contract, code) => {
    const { input, name, compiler } = verificationOf(contract)
    const [path = ''] = name.split(':')
    const { contracts } = JSON.parse(solc.compile(JSON.stringify(input)))
    expect(`0x${contracts[path][contract].evm.bytecode.object}`).toBe(code)
    expect(solc.version()).toContain(compiler)
  })

  test('exists for every contract', () => {
    for (const contract of Object.keys(artifacts) as ArtifactName[]) {
      const { input, name } = verificationOf(contract)
      expect(Object.keys(input.sources)).toContain(name.split(':')[0])
    }
  })

  const { sources } = verificationOf('Vault').input
  const vault = 'contracts/evm/core/src/Vault.sol'
  const library = 'node_modules/@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol'
  const readWith = (changed: string, suffix: string) => (path: string) =>
    `${sources[path]!.content}${path === changed ? suffix : ''}`

  test.each([vault, library])('refuses a changed statement in %s', (path) => {
    const read = readWith(path, 'contract Another { }\n')
    expect(() => verificationOf('Vault', read)).toThrow(SourceMismatchError)
  })

  test.each([vault, library])('accepts a changed comment in %s', (path) => {
    const { input } = verificationOf('Vault', readWith(path, '// Another comment.\n'))
    expect(input.sources[path]!.content).toMatch(/\/\/ Another comment\.\n$/)
  })
})
