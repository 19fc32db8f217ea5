import { type Hash, Hex } from '@ostrom/protocol'
import type { LedgerEventData } from '../../events.ts'
import type { AdapterLedger } from '../../registry/adapters.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { EventLookup } from '../chain/event-lookup.ts'
import type { ContractEvent } from '../chain/log.ts'
import type { ContractOptions } from '../contract-options.ts'

const NAMES_APART = ','

/** Creates the functions of LoRA adapters for a connection's account. */
export function createAdapters({
  market,
  sender,
}: Pick<ContractOptions, 'market' | 'sender'>): AdapterLedger {
  const { loras } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    async adapter(version) {
      const reading = { ...loras, functionName: 'adapters', args: [version] } as const
      const seen = await ask('read an adapter', () => client.readContract(reading))
      const [creator, base, cid, rank, alpha, modules, trainingSteps, datasetHash] = seen
      if (base === Hex.zeroHash) return undefined
      return {
        version,
        creator: accountOf(creator),
        base,
        cid,
        rank: Number(rank),
        alpha: Number(alpha),
        trainingSteps,
        datasetHash,
        targetModules: modules.split(NAMES_APART),
      }
    },
    async remainingAdapters(creator) {
      const reading = { ...loras, functionName: 'remainingToday', args: [creator] } as const
      return Number(await ask("read a day's adapters", () => client.readContract(reading)))
    },
    registerAdapter({ version, rank, alpha, targetModules, trainingSteps, datasetHash }) {
      const modules = targetModules.join(NAMES_APART)
      const numbers = [BigInt(rank), BigInt(alpha)] as const
      const args = [version, ...numbers, modules, trainingSteps, datasetHash] as const
      return call(loras, 'registerLoRA', args)
    },
    recordMerge({ base, adapter, merged }) {
      if (!merged) return call(loras, 'mergeLoRA', [base, adapter])
      return call(loras, 'recordMerge', [base, adapter, merged.version, merged.method])
    },
  }
}

/** Decodes a log of the adapters' registry. */
export async function decodeAdapterEvent(
  event: ContractEvent,
  lookup: EventLookup,
): Promise<LedgerEventData | undefined> {
  switch (event.eventName) {
    case 'LoRARegistered': {
      const { adapterId: version, baseModelHash: base, creator } = event.args
      const { rank, alpha, targetModules, trainingSteps, datasetHash } = event.args
      const model = await lookup.model(version as Hash)
      const cid = model?.artifacts[0]?.cid ?? ''
      return {
        kind: 'adapter-registered',
        version,
        base,
        creator: accountOf(creator),
        cid,
        rank: Number(rank),
        alpha: Number(alpha),
        trainingSteps,
        datasetHash,
        targetModules: targetModules.split(NAMES_APART),
      }
    }
    case 'LoRAMerged': {
      const { baseModel: base, lora: adapter, merged: version, account, method } = event.args
      const merged = version === Hex.zeroHash ? {} : { merged: { version, method } }
      return { kind: 'adapter-merged', base, adapter, account: accountOf(account), ...merged }
    }
    default:
      return undefined
  }
}
