import { Hex } from '@ostrom/protocol'
import {
  type GovernedParameterName,
  governedParameterNames,
  type RewardSettingName,
  rewardSettingNames,
} from '@ostrom/protocol/governed-numbers'
import { zeroAddress } from 'viem'
import { datasetDecisions } from '../../governance/actions.ts'
import type { GovernedStateLedger } from '../../governance/approvals.ts'
import { type GovernedSetting, isGovernedParameter, unitOf } from '../../governance/settings.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractOptions } from '../contract-options.ts'
import { governanceContractsOf } from './contracts.ts'

type Options = Pick<ContractOptions, 'market' | 'sender'>

/**
 * Creates the functions that read the decisions of votes about numbers, models and datasets, and
 * that apply decided changes of the market.
 */
export function createGovernedState(options: Options): GovernedStateLedger {
  return { ...createMarketValues(options), ...createApprovalReads(options) }
}

type ApprovalRead = 'isApprovedBase' | 'promotedVersion' | 'datasetDecision'

function createMarketValues({ market, sender }: Options): Omit<GovernedStateLedger, ApprovalRead> {
  const { settings } = governanceContractsOf(market.deployment)
  const { parameters, offers } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const read = <T>(act: () => Promise<T>) => ask('read governed values', act)

  async function parameterSetting(name: GovernedParameterName): Promise<GovernedSetting> {
    const args = [governedParameterNames.indexOf(name)] as const
    const [value, [min, max], [next, fromSeconds]] = await Promise.all([
      client.readContract({ ...parameters, functionName: 'get', args }),
      client.readContract({ ...parameters, functionName: 'bounds', args }),
      client.readContract({ ...parameters, functionName: 'proposed', args }),
    ])
    const bounds = { name, unit: unitOf(name), value, min, max }
    return fromSeconds === 0n ? bounds : { ...bounds, next: { value: next, fromSeconds } }
  }

  async function rewardSetting(name: RewardSettingName): Promise<GovernedSetting> {
    const args = [rewardSettingNames.indexOf(name)] as const
    const [value, [min, max]] = await Promise.all([
      client.readContract({ ...settings, functionName: 'get', args }),
      client.readContract({ ...settings, functionName: 'bounds', args }),
    ])
    return { name, unit: unitOf(name), value, min, max }
  }

  return {
    setting: (name) =>
      read(() => (isGovernedParameter(name) ? parameterSetting(name) : rewardSetting(name))),
    feeSink: () =>
      read(async () => {
        const [sink, [next, fromSeconds]] = await Promise.all([
          client.readContract({ ...parameters, functionName: 'feeSink' }),
          client.readContract({ ...parameters, functionName: 'proposedFeeSink' }),
        ])
        const value = accountOf(sink)
        return fromSeconds === 0n
          ? { value }
          : { value, next: { value: accountOf(next), fromSeconds } }
      }),
    assetRatio: (asset) =>
      read(async () => {
        const args = [asset] as const
        const [value, [next, fromSeconds]] = await Promise.all([
          client.readContract({ ...parameters, functionName: 'stakeRatio', args }),
          client.readContract({ ...parameters, functionName: 'proposedRatio', args }),
        ])
        return fromSeconds === 0n ? { value } : { value, next: { value: next, fromSeconds } }
      }),
    async applyChange(change) {
      if (change.kind === 'fee-sink') return call(parameters, 'applyFeeSink', [])
      const isAsset = change.kind === 'asset'
      const applied = isAsset
        ? await call(parameters, 'applyAsset', [change.asset])
        : await call(parameters, 'applyParameter', [governedParameterNames.indexOf(change.name)])
      // The contract `Offers` has a copy of the present parameters, which this call updates.
      await call(offers, 'syncParameters', [isAsset ? change.asset : zeroAddress])
      return applied
    },
  }
}

function createApprovalReads({ market }: Options): Pick<GovernedStateLedger, ApprovalRead> {
  const { approvals } = governanceContractsOf(market.deployment)
  const { client, ask } = market.connection
  const read = <T>(act: () => Promise<T>) => ask('read approvals', act)
  return {
    isApprovedBase: (version) =>
      read(() => client.readContract({ ...approvals, functionName: 'isBase', args: [version] })),
    async promotedVersion(model) {
      const reading = { ...approvals, functionName: 'promotedOf', args: [model] } as const
      const version = await read(() => client.readContract(reading))
      return version === Hex.zeroHash ? undefined : version
    },
    async datasetDecision(dataset) {
      const reading = { ...approvals, functionName: 'decisionOf', args: [dataset] } as const
      return datasetDecisions[await read(() => client.readContract(reading))] ?? 'none'
    },
  }
}
