// Goal: who governs a market changes a number by announcing it and waiting; nobody else does, and
// the ledger tells of it in its own units.
// Method: a market on a development chain, whose time is moved past the delay.

import { defaultsOf, parameterNames } from '@ostrom/contracts-evm/deployment'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UNIT } from '../../conformance/index.ts'
import { expectRefusal } from '../../conformance/world.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import { readAllEvents } from '../../queries/all-events.ts'
import {
  parameterNameOf,
  toContractValue,
  toPortParameters,
  toPortValue,
} from '../chain/contracts.ts'
import {
  type Anvil,
  createLedgerEvm,
  deployMarket,
  type EvmDeployment,
  setParameters,
  startAnvil,
} from '../index.ts'

const [owner, stranger] = [7, 8].map((n) => new Uint8Array(32).fill(n)) as [Uint8Array, Uint8Array]

let anvil: Anvil
let deployment: EvmDeployment
beforeAll(async () => {
  anvil = await startAnvil()
  for (const key of [owner, stranger]) await anvil.fund(accountOf(key), 100n * UNIT)
  deployment = await deployMarket({ rpcUrl: anvil.rpcUrl, secretKey: owner })
})
afterAll(() => anvil?.stop())

const govern = (secretKey: Uint8Array, values: Parameters<typeof setParameters>[0]['values']) =>
  setParameters({
    rpcUrl: anvil.rpcUrl,
    deployment,
    secretKey,
    values,
    advance: (seconds) => anvil.advance(seconds),
  })

describe('governing', () => {
  test('a change counts once its delay is over, in the units of the port', async () => {
    const { rpcUrl } = anvil
    const ledger = await createLedgerEvm({ rpcUrl, secretKey: stranger, deployment })
    const { stakeMin } = await ledger.parameters()
    await govern(owner, { voteWindow: 11n, caseBondBps: 7_000n })
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
    await govern(owner, { stakeMin: before.stakeMin / 10n })
    expect(await ledger.parameters()).toMatchObject({
      stakeMin: before.stakeMin / 10n,
      caseBond: before.caseBond / 10n,
      absenceFine: before.absenceFine / 10n,
      penaltyBps: before.penaltyBps,
    })
    const changed = (await readAllEvents(ledger)).filter(({ kind }) => kind === 'parameter-changed')
    expect(changed.at(-1)).toMatchObject({ name: 'stakeMin', value: before.stakeMin / 10n })
    await expectRefusal(govern(owner, { stakeMin: before.stakeMin / 101n }), 'amount-invalid')
    await ledger.close()
  })

  test('refuses other accounts and values out of bounds', async () => {
    await expectRefusal(govern(stranger, { voteWindow: 12n }), 'account-mismatch')
    await expectRefusal(govern(owner, { feeBps: 1_001n }), 'amount-invalid')
  })
})

describe('units', () => {
  test('amounts of the contract are converted to units and back', () => {
    const { parameters } = defaultsOf(1)
    const { stakeMin } = parameters
    const values = parameterNames.map((name) => parameters[name])
    const numbers = toPortParameters(values)
    const unit = { stakeMin, seatFee: numbers.seatFee }
    for (const [index, value] of values.entries()) {
      const name = parameterNameOf(index)
      expect(toPortValue(index, value, unit)).toBe(numbers[name as keyof typeof numbers])
      expect(toContractValue(name, toPortValue(index, value, unit), unit)).toEqual({ index, value })
    }
    expect(numbers).toMatchObject({ seatFee: stakeMin / 200n, absenceFine: stakeMin / 20n })
    expect(toContractValue('unbondingSeconds', 1n, unit)).toBeUndefined()
  })
})
