// Goal: what explorers are given makes the very code that is deployed.
// Method: the compiler over the standard JSON of the smallest contracts; sources that are others.

import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { deployerBytecode, deploymentProxyBytecode } from '../generated/index.gen.ts'
import { type ArtifactName, artifacts } from './plan.ts'
import { verificationOf } from './verification.ts'

type SolcModule = { compile(input: string): string; version(): string }
const solc: SolcModule = createRequire(import.meta.url)('solc')

describe('verification', () => {
  test.each([
    ['Deployer', deployerBytecode],
    ['DeploymentProxy', deploymentProxyBytecode],
  ] as const)('gives the code of %s to the byte', (contract, code) => {
    const { input, name, compiler } = verificationOf(contract)
    const [path = ''] = name.split(':')
    const { contracts } = JSON.parse(solc.compile(JSON.stringify(input)))
    expect(`0x${contracts[path][contract].evm.bytecode.object}`).toBe(code)
    expect(solc.version()).toContain(compiler)
  })

  test('is there for every contract', () => {
    for (const contract of Object.keys(artifacts) as ArtifactName[]) {
      const { input, name } = verificationOf(contract)
      expect(Object.keys(input.sources)).toContain(name.split(':')[0])
    }
  })

  test('refuses sources that the code was not made of', () => {
    expect(() => verificationOf('Vault', () => new Uint8Array(3))).toThrow('not the one')
  })
})
