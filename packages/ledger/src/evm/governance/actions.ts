import {
  approvalsAbi,
  governedSettingsAbi,
  modelRegistryAbi,
  parametersOwnerAbi,
  treasuryAbi,
} from '@ostrom/contracts-evm'
import { Hex } from '@ostrom/protocol'
import { governedParameterNames, rewardSettingNames } from '@ostrom/protocol/governed-numbers'
import { type Address, decodeFunctionData, encodeFunctionData } from 'viem'
import {
  datasetDecisions,
  type GovernanceAction,
  type ParameterAction,
  type RegistryAction,
  type RootAction,
  type TreasuryAction,
  trackOf,
  type UnknownAction,
} from '../../governance/actions.ts'
import { accountOf } from '../chain/encode.ts'
import type { EvmDeployment } from '../deployment.ts'

/** A call of a track's timelock. */
export type TrackCall = {
  readonly target: Address
  readonly data: Hex.Hex
  /** Base units of the native token that the call transfers; none when absent. */
  readonly value?: bigint
}

const statuses = ['active', 'warned', 'quarantined'] as const

/** Returns the call of a track's timelock that performs an action. */
export function encodeAction(deployment: EvmDeployment, action: GovernanceAction): TrackCall {
  const { governance } = deployment
  switch (trackOf(action)) {
    case 'root':
      return { target: governance.parametersOwner, data: encodeRoot(action as RootAction) }
    case 'parameters':
      return encodeParameter(deployment, action as ParameterAction)
    case 'treasury':
      return { target: governance.treasury, data: encodeTreasury(action as TreasuryAction) }
    default:
      return encodeRegistry(deployment, action as RegistryAction)
  }
}

function encodeRoot(action: RootAction): Hex.Hex {
  const abi = parametersOwnerAbi
  switch (action.kind) {
    case 'set-fee-sink':
      return encodeFunctionData({ abi, functionName: 'proposeFeeSink', args: [action.account] })
    case 'cancel-fee-sink':
      return encodeFunctionData({ abi, functionName: 'cancelFeeSink' })
    case 'list-asset': {
      const args = [action.asset, action.ratio] as const
      return encodeFunctionData({ abi, functionName: 'proposeAsset', args })
    }
    case 'cancel-asset':
      return encodeFunctionData({ abi, functionName: 'cancelAsset', args: [action.asset] })
    case 'transfer-ownership':
      return encodeFunctionData({ abi, functionName: 'transferOwnership', args: [action.account] })
  }
}

function encodeParameter({ governance }: EvmDeployment, action: ParameterAction): TrackCall {
  if (action.kind === 'set-setting') {
    const args = [rewardSettingNames.indexOf(action.name), action.value] as const
    const data = encodeFunctionData({ abi: governedSettingsAbi, functionName: 'set', args })
    return { target: governance.settings, data }
  }
  const abi = parametersOwnerAbi
  const target = governance.parametersOwner
  const index = governedParameterNames.indexOf(action.name)
  if (action.kind === 'cancel-parameter') {
    const data = encodeFunctionData({ abi, functionName: 'cancelParameter', args: [index] })
    return { target, data }
  }
  const args = [index, action.value] as const
  return { target, data: encodeFunctionData({ abi, functionName: 'propose', args }) }
}

function encodeTreasury(action: TreasuryAction): Hex.Hex {
  const abi = treasuryAbi
  switch (action.kind) {
    case 'spend': {
      const args = [action.asset, action.to, action.amount] as const
      return encodeFunctionData({ abi, functionName: 'spend', args })
    }
    case 'set-swap':
      return encodeFunctionData({ abi, functionName: 'setSwap', args: [action.account] })
    case 'set-sale': {
      const args = [action.token, action.price, action.amountMax] as const
      return encodeFunctionData({ abi, functionName: 'setSale', args })
    }
    case 'set-honeypot-owner': {
      const args = [action.account, action.accepted] as const
      return encodeFunctionData({ abi, functionName: 'setHoneypotOwner', args })
    }
  }
}

function encodeRegistry(
  { contracts, governance }: EvmDeployment,
  action: RegistryAction,
): TrackCall {
  const abi = approvalsAbi
  const target = governance.approvals
  switch (action.kind) {
    case 'set-base': {
      const args = [action.version, action.approved] as const
      return { target, data: encodeFunctionData({ abi, functionName: 'setBase', args }) }
    }
    case 'promote': {
      const args = [action.model, action.version ?? Hex.zeroHash] as const
      return { target, data: encodeFunctionData({ abi, functionName: 'promote', args }) }
    }
    case 'decide-dataset': {
      const args = [action.dataset, datasetDecisions.indexOf(action.decision)] as const
      return { target, data: encodeFunctionData({ abi, functionName: 'decide', args }) }
    }
    case 'set-model-status': {
      const args = [action.version, statuses.indexOf(action.status) + 1, action.reason] as const
      const call = { abi: modelRegistryAbi, functionName: 'setGuardianStatus', args } as const
      return { target: contracts.ModelRegistry, data: encodeFunctionData(call) }
    }
  }
}

/**
 * Returns the action of a call, or an unknown action if this version knows none. A call with money,
 * or with other bytes than the action's own call, is unknown too: a decoder that gives two calls
 * the same meaning may read one of them differently from the contract.
 */
export function decodeAction(
  deployment: EvmDeployment,
  { target, data, value = 0n }: TrackCall,
): GovernanceAction | UnknownAction {
  const { contracts, governance } = deployment
  const known = [
    [governance.parametersOwner, decodeOwner],
    [governance.settings, decodeSetting],
    [governance.treasury, decodeTreasury],
    [governance.approvals, decodeApproval],
    [contracts.ModelRegistry, decodeStatus],
  ] as const
  const [, decode] = known.find(([address]) => accountOf(address) === accountOf(target)) ?? []
  const unknown: UnknownAction = {
    kind: 'unknown',
    target: accountOf(target),
    data,
    ...(value !== 0n && { value }),
  }
  try {
    const action = value === 0n ? decode?.(data) : undefined
    return action && encodeAction(deployment, action).data === data.toLowerCase() ? action : unknown
  } catch {
    // A proposal may contain any bytes after a permitted selector, so decoding can fail.
    return unknown
  }
}

function decodeOwner(data: Hex.Hex): GovernanceAction | undefined {
  const { functionName, args } = decodeFunctionData({ abi: parametersOwnerAbi, data })
  switch (functionName) {
    case 'propose': {
      const name = governedParameterNames[args[0]]
      return name && { kind: 'set-parameter', name, value: args[1] }
    }
    case 'cancelParameter': {
      const name = governedParameterNames[args[0]]
      return name && { kind: 'cancel-parameter', name }
    }
    case 'proposeFeeSink':
      return { kind: 'set-fee-sink', account: accountOf(args[0]) }
    case 'cancelFeeSink':
      return { kind: 'cancel-fee-sink' }
    case 'proposeAsset':
      return { kind: 'list-asset', asset: accountOf(args[0]), ratio: args[1] }
    case 'cancelAsset':
      return { kind: 'cancel-asset', asset: accountOf(args[0]) }
    case 'transferOwnership':
      return { kind: 'transfer-ownership', account: accountOf(args[0]) }
    default:
      return undefined
  }
}

function decodeSetting(data: Hex.Hex): GovernanceAction | undefined {
  const { functionName, args } = decodeFunctionData({ abi: governedSettingsAbi, data })
  if (functionName !== 'set') return undefined
  const name = rewardSettingNames[args[0]]
  return name && { kind: 'set-setting', name, value: args[1] }
}

function decodeTreasury(data: Hex.Hex): GovernanceAction | undefined {
  const { functionName, args } = decodeFunctionData({ abi: treasuryAbi, data })
  switch (functionName) {
    case 'spend': {
      const [asset, to, amount] = args
      return { kind: 'spend', asset: accountOf(asset), to: accountOf(to), amount }
    }
    case 'setSwap':
      return { kind: 'set-swap', account: accountOf(args[0]) }
    case 'setSale': {
      const [token, price, amountMax] = args
      return { kind: 'set-sale', token: accountOf(token), price, amountMax }
    }
    case 'setHoneypotOwner': {
      const [account, accepted] = args
      return { kind: 'set-honeypot-owner', account: accountOf(account), accepted }
    }
    default:
      return undefined
  }
}

function decodeApproval(data: Hex.Hex): GovernanceAction | undefined {
  const { functionName, args } = decodeFunctionData({ abi: approvalsAbi, data })
  switch (functionName) {
    case 'setBase':
      return { kind: 'set-base', version: args[0], approved: args[1] }
    case 'promote': {
      const [model, version] = args
      return { kind: 'promote', model, version: version === Hex.zeroHash ? undefined : version }
    }
    case 'decide': {
      const decision = datasetDecisions[args[1]]
      return decision && { kind: 'decide-dataset', dataset: args[0], decision }
    }
    default:
      return undefined
  }
}

function decodeStatus(data: Hex.Hex): GovernanceAction | undefined {
  const { functionName, args } = decodeFunctionData({ abi: modelRegistryAbi, data })
  if (functionName !== 'setGuardianStatus') return undefined
  const status = statuses[args[1] - 1]
  return status && { kind: 'set-model-status', version: args[0], status, reason: args[2] }
}
