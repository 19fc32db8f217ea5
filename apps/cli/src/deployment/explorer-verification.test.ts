// Goal: explorers can reproduce the deployed bytecode from the verification input.
// Method: compile the standard JSON of the smallest contracts; replace a source by other bytes.

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { deployerBytecode, deploymentProxyBytecode } from '@ostrom/contracts-evm/bytecode'
import { type ArtifactName, artifacts } from '@ostrom/contracts-evm/deployment'
import { describe, expect, test } from 'vitest'
import { verificationOf } from './explorer-verification.ts'

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

  test('refuses a source that differs from the compiled one', () => {
    expect(() => verificationOf('Vault', () => new Uint8Array(3))).toThrow('not the one')
  })
})
