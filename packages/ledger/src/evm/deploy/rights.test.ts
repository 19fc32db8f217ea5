// Goal: the program that reads a deployment's rights finds no account with rights except the veto's
// holder, and finds each planted fault.
// Method: a deployment on a development chain with another id, which is reverted after each test.
// Faults are planted by calls of contracts and by constructors, and in storage, code and the
// deployment file.
// Requirements: R002-11

import {
  deployerAbi,
  parametersAbi,
  parametersOwnerAbi,
  trackTimelockAbi,
  vaultAbi,
  vetoGuardianAbi,
} from '@ostrom/contracts-evm'
import { argumentsOf, trackNames, trackRights } from '@ostrom/contracts-evm/deployment'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import {
  type Address,
  concat,
  encodeDeployData,
  encodeFunctionData,
  type Hex,
  keccak256,
  pad,
  size,
  toFunctionSelector,
  toHex,
  zeroHash,
} from 'viem'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { UNIT } from '../../conformance/index.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import { startAnvil } from '../chain/anvil.ts'
import { createConnection, type EvmConnection } from '../chain/connection.ts'
import { sendAsContract } from '../chain/send-as-contract.ts'
import { createSender } from '../chain/sender.ts'
import { addressesOf, deploymentParts, type EvmDeployment } from '../deployment.ts'
import { bytecodes } from './bytecodes.ts'
import { deploymentConfigOf } from './deploy-config.ts'
import { findDeployer } from './deployer.ts'
import { deployMarket } from './market.ts'
import { type MarketPlan, type PlannedContract, planMarket } from './plan.ts'
import { type DeploymentRight, readDeploymentRights } from './rights.ts'

const secretKey = new Uint8Array(32).fill(7)
const veto: Address = `0x${'7e'.repeat(20)}`
const intruderKey = new Uint8Array(32).fill(9)
const intruder = accountOf(intruderKey) as Address
const DAY = 86_400n

const anvil = openForTests(
  () => startAnvil({ chainId: 421_338 }),
  (one) => one.stop(),
)
let connection: EvmConnection
let deployment: EvmDeployment
let snapshot: unknown

beforeAll(async () => {
  for (const key of [secretKey, intruderKey]) await anvil.fund(accountOf(key), 1_000n * UNIT)
  const { rpcUrl } = anvil
  connection = await createConnection({ rpcUrl })
  const overrides = { veto: { account: veto, seconds: 365n * DAY } }
  deployment = await deployMarket({ rpcUrl, secretKey, overrides })
})
afterAll(async () => {
  await connection?.close()
})
beforeEach(async () => {
  snapshot = await anvil.request('evm_snapshot')
})
afterEach(async () => {
  await anvil.request('evm_revert', [snapshot])
})

const read = (of = deployment) => readDeploymentRights({ rpcUrl: anvil.rpcUrl, deployment: of })

/** Summary of a fault: contract, right, holder, and kind. */
const faultsOf = (rights: readonly DeploymentRight[]) =>
  rights
    .filter(({ fault }) => fault !== undefined)
    .map(({ contract, right, holder }) => [contract, right, holder.address, holder.kind])

const faults = async (of?: EvmDeployment) => faultsOf(await read(of))

/** Sends a call as one of the deployment's contracts. */
const sendAs = (from: Address, to: Address, data: Hex) =>
  sendAsContract({ chain: anvil, connection }, { doing: 'plant a fault', from, to, data })

/** Replaces a word in the code at an address. */
async function replaceWord(address: Address, before: Hex, after: Hex): Promise<void> {
  const code = (await anvil.request('eth_getCode', [address, 'latest'])) as Hex
  const word = pad(before, { size: 32 }).slice(2)
  expect(code).toContain(word)
  const next = code.replaceAll(word, pad(after, { size: 32 }).slice(2))
  await anvil.request('anvil_setCode', [address, next])
}

async function grant(role: Hex): Promise<void> {
  const { timelock } = deployment.governance.tracks.treasury
  const args = [role, intruder] as const
  const data = encodeFunctionData({ abi: trackTimelockAbi, functionName: 'grantRole', args })
  await sendAs(timelock, timelock, data)
}

describe('a deployment', () => {
  // Finding: PTS-4
  test('a deployment gives no right to any account, except a veto that ends', async () => {
    const rights = await read()
    expect(faultsOf(rights)).toEqual([])
    const outside = rights.filter(({ holder }) => holder.kind !== 'contract')
    const found = outside.map(({ contract, right, holder }) => [contract, right, holder.kind])
    expect(found.filter(([, right]) => right !== 'EXECUTOR_ROLE')).toEqual([
      ['Parameters', 'pendingOwner', 'nobody'],
      ['Parameters', 'proposedFeeSink', 'nobody'],
      ['VetoGuardian', 'veto', 'veto'],
    ])
    expect(found).toHaveLength(3 + trackNames.length)
    const { expiry } = deployment.governance.veto
    const { timestamp = 0n } = (await connection.head()) ?? {}
    expect(BigInt(expiry)).toBeLessThanOrEqual(timestamp + 365n * DAY)
    // The rights contain every function of every track.
    const functions = Object.values(trackRights).flat()
    const calls = rights.filter(({ right }) => right.includes('('))
    expect(calls).toHaveLength(functions.length)
  })

  test('gives tracks functions that their contracts have', () => {
    for (const { contract, signature, selector } of Object.values(trackRights).flat()) {
      expect(toFunctionSelector(signature)).toBe(selector)
      const { abi } = bytecodes[contract as keyof typeof bytecodes]
      const functions = abi.filter((entry) => entry.type === 'function')
      expect(functions.map((one) => toFunctionSelector(one))).toContain(selector)
    }
  })

  test('lets its deployer do nothing', async () => {
    const { contracts, governance } = deployment
    const args = [accountOf(secretKey) as Address] as const
    const sender = createSender(connection, secretKey)
    for (const [to, data] of [
      [
        contracts.Parameters,
        encodeFunctionData({ abi: parametersAbi, functionName: 'transferOwnership', args }),
      ],
      [
        governance.parametersOwner,
        encodeFunctionData({ abi: parametersOwnerAbi, functionName: 'transferOwnership', args }),
      ],
    ] as const) {
      await expect(sender.send({ doing: 'take the ownership', to, data })).rejects.toMatchObject({
        code: 'account-mismatch',
      })
    }
  })
})

describe('a reader finds', () => {
  test('an owner, and one to be', async () => {
    const { Parameters } = deployment.contracts
    const args = [intruder] as const
    const data = encodeFunctionData({
      abi: parametersAbi,
      functionName: 'transferOwnership',
      args,
    })
    await sendAs(deployment.governance.parametersOwner, Parameters, data)
    expect(await faults()).toEqual([['Parameters', 'pendingOwner', intruder, 'key']])
    const accepted = encodeFunctionData({ abi: parametersAbi, functionName: 'acceptOwnership' })
    await createSender(connection, intruderKey).send({
      doing: 'accept',
      to: Parameters,
      data: accepted,
    })
    expect(await faults()).toEqual([['Parameters', 'owner', intruder, 'key']])
  })

  test('a sink, before and after it counts', async () => {
    const { Parameters } = deployment.contracts
    const args = [intruder] as const
    const data = encodeFunctionData({ abi: parametersAbi, functionName: 'proposeFeeSink', args })
    await sendAs(deployment.governance.parametersOwner, Parameters, data)
    expect(await faults()).toEqual([['Parameters', 'proposedFeeSink', intruder, 'key']])
    await anvil.advance(48n * DAY)
    await createSender(connection, intruderKey).send({
      doing: 'apply',
      to: Parameters,
      data: encodeFunctionData({ abi: parametersAbi, functionName: 'applyFeeSink' }),
    })
    expect(await faults()).toEqual([['Parameters', 'feeSink', intruder, 'key']])
  })

  test.each([
    ['PROPOSER_ROLE', keccak256(toHex('PROPOSER_ROLE'))],
    ['CANCELLER_ROLE', keccak256(toHex('CANCELLER_ROLE'))],
    ['EXECUTOR_ROLE', keccak256(toHex('EXECUTOR_ROLE'))],
    ['DEFAULT_ADMIN_ROLE', zeroHash],
  ])('an account with the %s', async (name, role) => {
    await grant(role)
    expect(await faults()).toEqual([['TreasuryTimelock', name, intruder, 'key']])
  })

  test('a role that was given and taken back no longer', async () => {
    const { timelock } = deployment.governance.tracks.treasury
    const role = keccak256(toHex('PROPOSER_ROLE'))
    await grant(role)
    const args = [role, intruder] as const
    const data = encodeFunctionData({ abi: trackTimelockAbi, functionName: 'revokeRole', args })
    await sendAs(timelock, timelock, data)
    expect(await faults()).toEqual([])
  })

  test('a guardian', async () => {
    const { timelock } = deployment.governance.tracks.emergency
    await replaceWord(deployment.contracts.ModelRegistry, timelock, intruder)
    expect(await faults()).toEqual([
      ['ModelRegistry', 'immutable', intruder, 'key'],
      ['ModelRegistry', 'GUARDIAN', intruder, 'key'],
    ])
  })

  test('an upgrade key', async () => {
    const slot = '0xb53127684a568b3173ae13b9f8a6016e243e63b6e8ee1178d6a717850b5d6103'
    const { Vault } = deployment.contracts
    await anvil.request('anvil_setStorageAt', [Vault, slot, pad(intruder, { size: 32 })])
    expect(await faults()).toEqual([['Vault', 'upgrade admin', intruder, 'key']])
  })

  test('a veto that does not expire, and one of another account', async () => {
    const { contract, expiry } = deployment.governance.veto
    await replaceWord(contract, toHex(expiry), toHex(2n ** 64n - 1n))
    expect(await faults()).toEqual([['VetoGuardian', 'veto', veto, 'veto']])
    await replaceWord(contract, veto, intruder)
    expect(await faults()).toEqual([['VetoGuardian', 'veto', intruder, 'key']])
  })

  test('code of others, wherever it stands', async () => {
    const { treasury } = deployment.governance
    const code = (await anvil.request('eth_getCode', [treasury, 'latest'])) as Hex
    // This byte near the end is an instruction: one different byte is enough.
    await anvil.request('anvil_setCode', [treasury, `${code.slice(0, -20)}00${code.slice(-18)}`])
    expect(await faults()).toContainEqual(['Treasury', 'code', treasury, 'contract'])
    // Each of these is also a fault: no code, a part of this code, other code, and this code with
    // one more byte.
    for (const other of ['0x', `0x${code.slice(-400)}`, '0x6001', `${code}00`]) {
      await anvil.request('anvil_setCode', [treasury, other])
      expect(await faults()).toContainEqual(['Treasury', 'code', treasury, 'contract'])
    }
  })

  test('a timelock that may call more than its track', async () => {
    const { treasury, tracks } = deployment.governance
    const { governor, timelock } = tracks.treasury
    const extra = { target: deployment.contracts.Vault, selector: toFunctionSelector(transfer()) }
    const planned = trackRights.treasury.map(({ selector }) => ({ target: treasury, selector }))
    const { contract } = deployment.governance.veto
    const args = [0n, governor, contract, [...planned, extra]] as const
    const data = encodeDeployData({ ...bytecodes.TrackTimelock, args })
    const sender = createSender(connection, intruderKey)
    const { contractAddress } = await sender.send({ doing: 'deploy a timelock', data })
    const forged = contractAddress?.toLowerCase() as Address
    const governance = {
      ...deployment.governance,
      tracks: { ...tracks, treasury: { governor, timelock: forged } },
    }
    const found = await faults({ ...deployment, governance })
    const { Vault } = deployment.contracts
    expect(found).toContainEqual(['TreasuryTimelock', `calls ${extra.selector}`, Vault, 'contract'])
    // The other contracts still obey the planned timelock, which is now foreign.
    expect(found).toContainEqual(['TreasuryGovernor', 'timelock', timelock, 'foreign'])
    expect(found).toContainEqual(['Treasury', 'TRACK', timelock, 'foreign'])
  })

  // The code is this version's, byte for byte, but an intruder's constructor wrote an approval of
  // all the treasury's money into its storage, without an event.
  // Finding: GOV-2
  test('a right that a constructor planted in a contract’s storage is found', async () => {
    const forged = await deployForged('planted', async ({ contract, address }, { addresses }) => {
      if (contract !== 'Vault') return undefined
      const { Vault } = deployment.contracts
      const code = (await anvil.request('eth_getCode', [Vault, 'latest'])) as Hex
      const runtime = code.replaceAll(Vault.slice(2), address.slice(2)) as Hex
      return plantingCode(runtime, operatorSlot(addresses.Treasury, intruder))
    })
    const call = { address: forged.contracts.Vault, abi: vaultAbi, functionName: 'isOperator' }
    const args = [forged.governance.treasury, intruder] as const
    expect(await connection.client.readContract({ ...call, args } as never)).toBe(true)
    const { Vault } = forged.contracts
    expect(await faults(forged)).toEqual([['Vault', 'creation', Vault, 'contract']])
  })

  // Finding: GOV-3
  test('a track that decides in a second without a quorum is found', async () => {
    const forged = await deployForged('quick', async ({ contract }, { addresses, config }) => {
      const wiring = { addresses, config }
      if (contract === 'RootTimelock') {
        const [, ...rest] = argumentsOf(contract, wiring)
        return encodeDeployData({ ...bytecodes.TrackTimelock, args: [0n, ...rest] })
      }
      if (contract !== 'RootGovernor') return undefined
      const [name, weights, timelock, deposits, planned] = argumentsOf(contract, wiring)
      const times = { votingPeriod: 1n, lateQuorumExtension: 0n }
      const rules = { ...(planned as object), ...times, quorumBps: 0n, thresholdBps: 0n }
      const args = [name, weights, timelock, deposits, rules]
      return encodeDeployData({ ...bytecodes.TrackGovernor, args })
    })
    const { governor, timelock } = forged.governance.tracks.root
    expect(await faults(forged)).toEqual([
      ['RootTimelock', 'creation', timelock, 'contract'],
      ['RootGovernor', 'creation', governor, 'contract'],
    ])
  })

  test('a deployment file that names a contract of another market', async () => {
    const { contracts } = deployment
    const other = addressesOf(deployment)
    const mixed = { ...deployment, contracts: { ...contracts, Court: other.Juries } }
    expect(await faults(mixed)).toContainEqual(['Court', 'code', other.Juries, 'contract'])
  })
})

/** Deploys an intruder's market, with the creation code of `replace` where it returns any. */
async function deployForged(
  label: string,
  replace: (piece: PlannedContract, plan: MarketPlan) => Promise<Hex | undefined>,
): Promise<EvmDeployment> {
  const { address: deployer } = await findDeployer(connection)
  const overrides = { veto: { account: veto, seconds: 365n * DAY } }
  const config = deploymentConfigOf(421_338, intruder, overrides)
  const plan = planMarket({ deployer, account: intruder, label, config })
  const sender = createSender(connection, intruderKey)
  const { number: block = 0n } = (await connection.head()) ?? {}
  for (const piece of plan.plannedContracts) {
    const code = await replace(piece, plan)
    const args = [piece.label, code ?? piece.code] as const
    const data = encodeFunctionData({ abi: deployerAbi, functionName: 'deploy', args })
    await sender.send({ doing: `deploy ${piece.contract}`, to: deployer, data })
  }
  const { VetoGuardian: address } = plan.addresses
  const reading = { address, abi: vetoGuardianAbi, functionName: 'EXPIRES_AT' } as const
  const expiry = Number(await connection.client.readContract(reading))
  const parts = deploymentParts(plan.addresses, { account: veto, expiry })
  return { chainId: 421_338, block: Number(block), beacon: config.beacon.kind, ...parts }
}

const PLANTING_BYTES = 52

/** Returns creation code that writes 1 into a slot and deploys this runtime code. */
function plantingCode(runtime: Hex, slot: Hex): Hex {
  // PUSH1 1 PUSH32 slot SSTORE; PUSH3 size PUSH1 start PUSH1 0 CODECOPY; PUSH3 size PUSH1 0 RETURN
  const bytes = toHex(size(runtime), { size: 3 })
  const start = toHex(PLANTING_BYTES, { size: 1 })
  return concat([
    '0x60017f',
    slot,
    '0x5562',
    bytes,
    '0x60',
    start,
    '0x60003962',
    bytes,
    '0x6000f3',
    runtime,
  ])
}

/**
 * Returns the storage slot of an ERC-6909 contract that says whether an operator may move all
 * assets of an owner; the mapping of operators is at the contract's storage slot 1.
 */
function operatorSlot(owner: Address, operator: Address): Hex {
  const inner = keccak256(concat([pad(owner, { size: 32 }), toHex(1n, { size: 32 })]))
  return keccak256(concat([pad(operator, { size: 32 }), inner]))
}

/** `transfer` of the Vault's ABI. */
function transfer() {
  const found = vaultAbi.find((entry) => entry.type === 'function' && entry.name === 'transfer')
  if (found?.type !== 'function') throw new Error('the Vault has no transfer')
  return found
}
