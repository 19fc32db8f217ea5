import { Hex } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import type { StorageDealEvent } from '../../storage-deals/events.ts'
import {
  type ChunkDraw,
  type StorageDeal,
  type StorageDealLedger,
  type StorageDealTerms,
  storageDealStatuses,
} from '../../storage-deals/storage-deals.ts'
import { callsOf, idInReceipt, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import type { ContractEvent } from '../chain/log.ts'
import type { ContractOptions } from '../contract-options.ts'

type StorageDealStruct = Omit<StorageDealTerms, 'epochs' | 'windowSeconds'> & {
  readonly epochs: number
  readonly window: number
}

const termsOf = ({
  chunkCount,
  window,
  epochs,
  ...words
}: StorageDealStruct): StorageDealTerms => ({
  root: words.root,
  chunkCount,
  epochs: BigInt(epochs),
  period: words.period,
  windowSeconds: BigInt(window),
  fee: words.fee,
  stake: words.stake,
})

/** Returns a number that fits 32 bits; a larger one becomes zero, which the contract refuses. */
const fits = (value: bigint): number => (value < 2n ** 32n ? Number(value) : 0)

function storageDealStruct(terms: StorageDealTerms): StorageDealStruct {
  const { root, chunkCount, period, fee, stake } = terms
  const [epochs, window] = [fits(terms.epochs), fits(terms.windowSeconds)]
  return { root, chunkCount, epochs, period, window, fee, stake }
}

/** Creates the functions of storage deals for a connection's account. */
export function createStorageDeals({
  market,
  sender,
  allowances,
}: Pick<ContractOptions, 'market' | 'sender' | 'allowances'>): StorageDealLedger {
  const { storageDeals } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const offer = callsOf(sender, idInReceipt(storageDeals.abi, ['DealProposed'], 'dealId'))
  const taking = (amount: bigint) => ({
    spender: accountOf(storageDeals.address),
    asset: zeroAddress,
    amount,
  })
  return {
    async deal(id) {
      const reading = { ...storageDeals, functionName: 'dealAt', args: [id] } as const
      const seen = await ask('read a deal', () => client.readContract(reading))
      const status = storageDealStatuses[seen.state - 1]
      if (!status) return undefined
      const words = { id, status, client: accountOf(seen.client), openDraws: seen.open }
      const terms = termsOf(seen.terms)
      if (seen.storageProvider === zeroAddress) return { ...words, terms }
      const found: StorageDeal = {
        ...words,
        storageProvider: accountOf(seen.storageProvider),
        firstEpoch: seen.firstEpoch,
        terms,
      }
      return found
    },
    async chunkDraw({ id, epoch }) {
      const reading = { ...storageDeals, functionName: 'chunkDrawAt', args: [id, epoch] } as const
      const seen = await ask('read a draw', () => client.readContract(reading))
      if (seen.state === 0) return undefined
      const status: ChunkDraw['status'] = seen.state === 1 ? 'open' : 'proven'
      return { status, chunk: seen.chunk, untilSeconds: seen.untilSeconds }
    },
    proposeDeal: ({ cid, ...terms }) =>
      allowances.spend(taking(terms.fee), () =>
        offer(storageDeals, 'proposeDeal', [storageDealStruct(terms), cid]),
      ),
    cancelDeal: (id) => call(storageDeals, 'cancelDeal', [id]),
    async acceptDeal({ id, termsHash }) {
      const reading = { ...storageDeals, functionName: 'dealAt', args: [id] } as const
      const { terms } = await ask('read a deal', () => client.readContract(reading))
      return allowances.spend(taking(terms.stake), () =>
        call(storageDeals, 'acceptDeal', [id, termsHash]),
      )
    },
    drawChunk: ({ id, epoch }) => call(storageDeals, 'drawChunk', [id, epoch]),
    proveChunk: ({ id, epoch, shown: proof }) =>
      call(storageDeals, 'proveChunk', [id, epoch, Hex.from(proof.chunk), proof.path]),
    reportDefault: ({ id, epoch }) => call(storageDeals, 'reportDefault', [id, epoch]),
    completeDeal: (id) => call(storageDeals, 'completeDeal', [id]),
  }
}

/** Decodes a log of the deals. */
export function decodeStorageDealEvent(event: ContractEvent): StorageDealEvent | undefined {
  switch (event.eventName) {
    case 'DealProposed': {
      const { dealId, cid, terms } = event.args
      const client = accountOf(event.args.client)
      return { kind: 'deal-proposed', dealId, client, cid, terms: termsOf(terms) }
    }
    case 'DealCancelled':
      return { kind: 'deal-cancelled', dealId: event.args.dealId }
    case 'DealAccepted': {
      const { dealId, firstEpoch, lastEpoch } = event.args
      const storageProvider = accountOf(event.args.storageProvider)
      return { kind: 'deal-accepted', dealId, storageProvider, firstEpoch, lastEpoch }
    }
    case 'ChunkDrawn': {
      const { dealId, epoch, chunk, untilSeconds } = event.args
      return { kind: 'chunk-drawn', dealId, epoch, chunk, untilSeconds }
    }
    case 'ChunkProven': {
      const { dealId, epoch } = event.args
      return { kind: 'chunk-proven', dealId, epoch }
    }
    case 'DealDefaulted': {
      const { dealId, epoch, paid } = event.args
      return { kind: 'deal-defaulted', dealId, epoch, paid }
    }
    case 'DealCompleted': {
      const { dealId, paid } = event.args
      return { kind: 'deal-completed', dealId, paid }
    }
    default:
      return undefined
  }
}
