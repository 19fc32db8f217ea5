// Goal: only the governance track for parameters changes a parameter, after an announcement and a
// delay. No other account can, not even the deployer. The ledger reports the new value in the units
// of the port, which differ from those of the contract.
// Method: a market on a development chain, whose time is advanced past the delay.

import { parametersAbi } from '@ostrom/contracts-evm'
import { defaultsOf } from '@ostrom/contracts-evm/deployment'
import { governedParameterNames } from '@ostrom/protocol/governed-numbers'
import { type Address, encodeFunctionData } from 'viem'
import { beforeAll, describe, expect, test } from 'vitest'
import { UNIT } from '../../conformance/index.ts'
import { expectRefusal } from '../../conformance/world.ts'
import {
  parameterField,
  parameterOfField,
  toContractValue,
  toPortParameters,
  toPortValue,
} from '../../governance/parameter-values.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import { readAllEvents } from '../../queries/all-events.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { createConnection } from '../chain/connection.ts'
import { createSender } from '../chain/sender.ts'
import { createLedgerEvm, deployMarket, type EvmDeployment, setParameters } from '../index.ts'

const [deployer, stranger] = [7, 8].map((n) => new Uint8Array(32).fill(n)) as [
  Uint8Array,
  Uint8Array,
]

const anvil = anvilOfTests()
let deployment: EvmDeployment
beforeAll(async () => {
  for (const key of [deployer, stranger]) await anvil.fund(accountOf(key), 100n * UNIT)
  deployment = await deployMarket({ rpcUrl: anvil.rpcUrl, secretKey: deployer })
})

const govern = (values: Parameters<typeof setParameters>[0]['values']) =>
  setParameters({
    chain: anvil,
    deployment,
    values,
    advance: (seconds) => anvil.advance(seconds),
  })

/** Sends a proposal of a change to the contract as an ordinary account, without a vote. */
async function propose(secretKey: Uint8Array, to: Address): Promise<void> {
  const connection = await createConnection({ rpcUrl: anvil.rpcUrl })
  const args = [governedParameterNames.indexOf('voteWindow'), 12n] as const
  const data = encodeFunctionData({ abi: parametersAbi, functionName: 'propose', args })
  await createSender(connection, secretKey)
    .send({ doing: 'propose', to, data })
    .finally(() => connection.close())
}

describe('governing', () => {
  test('a change counts once its delay is over, in the units of the port', async () => {
    const { rpcUrl } = anvil
    const ledger = await createLedgerEvm({ rpcUrl, secretKey: stranger, deployment })
    const { stakeMin } = await ledger.parameters()
    await govern({ voteWindow: 11n, caseBondBps: 7_000n })
    const caseBond = (stakeMin * 7n) / 10n
    expect(await ledger.parameters()).toMatchObject({ voteWindowSeconds: 11n, caseBond })
    const changed = (await readAllEvents(ledger)).filter(({ kind }) => kind === 'parameter-changed')
    expect(changed.slice(-2)).toMatchObject([
      { name: 'voteWindowSeconds', value: 11n },
      { name: 'caseBond', value: caseBond },
    ])
    await ledger.close()
  })

  test('the least stake moves the amounts that are shares of it', async () => {
    const { rpcUrl } = anvil
    const ledger = await createLedgerEvm({ rpcUrl, secretKey: stranger, deployment })
    const before = await ledger.parameters()
    await govern({ stakeMin: before.stakeMin / 10n })
    expect(await ledger.parameters()).toMatchObject({
      stakeMin: before.stakeMin / 10n,
      caseBond: before.caseBond / 10n,
      absenceFine: before.absenceFine / 10n,
      penaltyBps: before.penaltyBps,
    })
    const changed = (await readAllEvents(ledger)).filter(({ kind }) => kind === 'parameter-changed')
    expect(changed.at(-1)).toMatchObject({ name: 'stakeMin', value: before.stakeMin / 10n })
    await expectRefusal(govern({ stakeMin: before.stakeMin / 101n }), 'amount-invalid')
    await ledger.close()
  })

  test('refuses other accounts and values out of bounds', async () => {
    const { contracts, governance } = deployment
    for (const key of [deployer, stranger]) {
      await expectRefusal(propose(key, contracts.Parameters), 'account-mismatch')
      await expectRefusal(propose(key, governance.parametersOwner), 'account-mismatch')
    }
    await expectRefusal(govern({ feeBps: 1_001n }), 'amount-invalid')
  })
})

describe('units', () => {
  test('amounts of the contract are converted to units and back', () => {
    const { parameters } = defaultsOf(1)
    const { stakeMin } = parameters
    const numbers = toPortParameters(parameters)
    const unit = { stakeMin, seatFee: numbers.seatFee }
    for (const name of governedParameterNames) {
      const value = toPortValue(name, parameters[name], unit)
      expect(value).toBe(numbers[parameterField(name)])
      expect(toContractValue(name, value, unit)).toBe(parameters[name])
      expect(parameterOfField(parameterField(name))).toBe(name)
    }
    expect(numbers).toMatchObject({ seatFee: stakeMin / 200n, absenceFine: stakeMin / 20n })
    expect(parameterOfField('unbondingSeconds')).toBeUndefined()
  })
})
