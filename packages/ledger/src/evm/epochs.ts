import { EpochBlock } from '@ostrom/protocol'
import type { AnchoredBlock, EpochLedger } from '../epochs.ts'
import type { LedgerFact } from '../events.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'
import { callsOf, transactionOf } from './calls.ts'

/** A block with its hash; undefined for the empty one, which stands for none. */
const anchored = (block: EpochBlock.EpochBlock): AnchoredBlock | undefined =>
  block.items === 0n ? undefined : { ...block, hash: EpochBlock.hash(block) }

/** Blocks of what epochs settled, through one account. */
export function createEpochs({ market, sender }: AuditsOptions): EpochLedger {
  const { epochs } = market.contracts
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
    async blockSupport(block) {
      const reading = { ...epochs, functionName: 'supportOf', args: [block] } as const
      const seen = await ask('read the support of a block', () => client.readContract(reading))
      const [attested, joined, validators] = seen
      return { attested, joined, validators: Number(validators) }
    },
    attestBlock: (block) => call(epochs, 'attest', [block]),
    finalizeBlock: (block) => call(epochs, 'finalize', [block]),
    endorseAnswers: (requestIds) => call(epochs, 'endorse', [requestIds]),
    async isEndorsed(requestId) {
      const reading = { ...epochs, functionName: 'endorsed', args: [requestId] } as const
      return ask('read endorsements', () => client.readContract(reading))
    },
    async includesItem({ epoch, leaf, index, path }) {
      const args = [epoch, leaf, index, path] as const
      const reading = { ...epochs, functionName: 'includes', args } as const
      return ask('prove an item', () => client.readContract(reading))
    },
  }
}

/** What a log of the epochs' contract means. */
export function epochFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'BlockAttested': {
      const { epoch, validator, blockHash: hash } = event.args
      return { kind: 'block-attested', epoch, validator: accountOf(validator), hash }
    }
    case 'AnswerEndorsed': {
      const { subject, validator } = event.args
      return { kind: 'answer-endorsed', subject, validator: accountOf(validator) }
    }
    case 'BlockFinal': {
      const { epoch, blockHash: hash, previous, root, items, answers } = event.args
      const epochBlock = { epoch, previous, root, items, answers }
      return { kind: 'block-final', epochBlock, hash }
    }
    default:
      return undefined
  }
}
