// Goal: a proposal is decoded into a known action only if its calls do exactly that action.
// Method: calls that a proposer writes by hand: with money, with appended bytes, with words that
// the contract and a decoder read differently, and to other contracts.

import { approvalsAbi } from '@ostrom/contracts-evm'
import { type Address, concat, encodeFunctionData, type Hex, pad, toHex } from 'viem'
import { describe, expect, test } from 'vitest'
import type { GovernanceAction } from '../../governance/actions.ts'
import { accountOf } from '../chain/encode.ts'
import type { EvmDeployment } from '../deployment.ts'
import { decodeAction, encodeAction } from './actions.ts'

const addressAt = (n: number): Address => pad(toHex(n), { size: 20 })
const hash = `0x${'ab'.repeat(32)}` as const
const account = accountOf(addressAt(99))

const deployment = {
  contracts: { ModelRegistry: addressAt(1) },
  governance: {
    parametersOwner: addressAt(2),
    settings: addressAt(3),
    treasury: addressAt(4),
    approvals: addressAt(5),
  },
} as EvmDeployment

const actions: readonly GovernanceAction[] = [
  { kind: 'set-fee-sink', account },
  { kind: 'cancel-fee-sink' },
  { kind: 'list-asset', asset: account, ratio: 5n },
  { kind: 'cancel-asset', asset: account },
  { kind: 'transfer-ownership', account },
  { kind: 'set-parameter', name: 'feeBps', value: 800n },
  { kind: 'cancel-parameter', name: 'feeBps' },
  { kind: 'set-setting', name: 'burnBps', value: 1n },
  { kind: 'spend', asset: account, to: account, amount: 7n },
  { kind: 'set-swap', account },
  { kind: 'set-sale', token: account, price: 1n, amountMax: 2n },
  { kind: 'set-honeypot-owner', account, accepted: true },
  { kind: 'set-base', version: hash, approved: true },
  { kind: 'promote', model: 'ein Modell von Zoë', version: hash },
  { kind: 'promote', model: 'm', version: undefined },
  { kind: 'decide-dataset', dataset: hash, decision: 'refused' },
  { kind: 'set-model-status', version: hash, status: 'quarantined', reason: hash },
]

describe.each(actions)('$kind', (action) => {
  const call = encodeAction(deployment, action)

  test('the call of a proposed action decodes to the same action', () => {
    expect(decodeAction(deployment, call)).toEqual(action)
  })

  // Finding: PROP-1
  test('a call with money, more bytes or another contract decodes as unknown', () => {
    const unknown = { kind: 'unknown', target: accountOf(call.target), data: call.data }
    expect(decodeAction(deployment, { ...call, value: 1n })).toEqual({ ...unknown, value: 1n })
    const data = concat([call.data, '0x00'])
    expect(decodeAction(deployment, { ...call, data })).toEqual({ ...unknown, data })
    const target = addressAt(6)
    const elsewhere = { ...unknown, target: accountOf(target) }
    expect(decodeAction(deployment, { ...call, target })).toEqual(elsewhere)
  })
})

// Finding: PROP-1
test('an action whose name is invalid UTF-8 decodes as unknown', () => {
  const target = deployment.governance.approvals
  const written = encodeFunctionData({
    abi: approvalsAbi,
    functionName: 'promote',
    args: ['llama?', hash],
  })
  // The byte ff is invalid UTF-8; decoders replace it by a replacement character.
  const data = written.replace(toHex('llama?').slice(2), '6c6c616d61ff') as Hex
  expect(decodeAction(deployment, { target, data }).kind).toBe('unknown')
})

test('an account with other bytes before it is not told as that account', () => {
  const call = encodeAction(deployment, { kind: 'set-swap', account })
  const data = `${call.data.slice(0, 10)}01${call.data.slice(12)}` as Hex
  expect(decodeAction(deployment, { ...call, data }).kind).toBe('unknown')
})
