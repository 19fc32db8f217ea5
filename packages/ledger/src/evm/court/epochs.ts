import { EpochBlock } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import type { EpochLedger, FinalEpochBlock } from '../../court/epochs.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import type { ContractOptions } from '../contract-options.ts'

/** Adds the hash to an epoch block; `undefined` for a block without items, which means no block. */
const anchored = (block: EpochBlock.EpochBlock): FinalEpochBlock | undefined =>
  block.items === 0n ? undefined : { ...block, hash: EpochBlock.hash(block) }

/** Creates the functions of epoch blocks for a connection's account. */
export function createEpochs({ market, sender }: ContractOptions): EpochLedger {
  const { epochs, juries, beacon } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  return {
    latestBlock: () =>
      ask('read the latest block of epochs', async () => {
        const [epoch] = await client.readContract({ ...epochs, functionName: 'latest' })
        const reading = { ...epochs, functionName: 'blockAt', args: [epoch] } as const
        return anchored(await client.readContract(reading))
      }),
    async blockOf(epoch) {
      const reading = { ...epochs, functionName: 'blockOf', args: [epoch] } as const
      return anchored(await ask('read a block of epochs', () => client.readContract(reading)))
    },
    attestedWeight: (block) =>
      ask('read the support of a block', async () => {
        const hash = EpochBlock.hash(block)
        const length = { ...beacon, functionName: 'EPOCH_SECONDS' } as const
        const last = (block.epoch + 1n) * (await client.readContract(length)) - 1n
        const args = [GENERAL_DOMAIN, last] as const
        const [attested, total] = await Promise.all([
          client.readContract({ ...epochs, functionName: 'attestedTo', args: [hash] }),
          client.readContract({ ...juries, functionName: 'settledTotalAt', args }),
        ])
        return { attested, total }
      }),
    attestBlock: ({ block, account }) => call(epochs, 'attest', [block, account]),
    finalizeBlock: (block) => call(epochs, 'finalize', [block]),
    endorseAnswers: ({ subjects, account }) => call(epochs, 'endorse', [subjects, account]),
    async isEndorsed(subject) {
      const reading = { ...epochs, functionName: 'endorsed', args: [subject] } as const
      return ask('read endorsements', () => client.readContract(reading))
    },
    async includesItem({ epoch, leaf, index, path }) {
      const args = [epoch, leaf, index, path] as const
      const reading = { ...epochs, functionName: 'includes', args } as const
      return ask('prove an item', () => client.readContract(reading))
    },
  }
}
