import { Hex } from '@ostrom/protocol'
import { zeroAddress } from 'viem'
import {
  type AvailabilityLedger,
  type KeepPromise,
  type PieceDraw,
  type PromiseTerms,
  promiseStatuses,
} from '../availability.ts'
import type { AvailabilityFact } from '../availability-facts.ts'
import { callsOf, numberIn, transactionOf } from './calls.ts'
import type { AuditsOptions } from './court-parts.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'

type Words = Omit<PromiseTerms, 'epochs' | 'windowSeconds'> & {
  readonly epochs: number
  readonly window: number
}

const termsOf = ({ window, epochs, ...words }: Words): PromiseTerms => ({
  root: words.root,
  pieces: words.pieces,
  epochs: BigInt(epochs),
  period: words.period,
  windowSeconds: BigInt(window),
  fee: words.fee,
  stake: words.stake,
})

/** Highest numbers that the contract's words hold; what is above is refused as it refuses zero. */
const fits = (value: bigint): number => (value < 2n ** 32n ? Number(value) : 0)

function wordsOf(terms: PromiseTerms): Words {
  const { root, pieces, period, fee, stake } = terms
  const [epochs, window] = [fits(terms.epochs), fits(terms.windowSeconds)]
  return { root, pieces, epochs, period, window, fee, stake }
}

/** Promises to keep contents, through one account. */
export function createAvailability({
  market,
  sender,
  allowances,
}: Pick<AuditsOptions, 'market' | 'sender' | 'allowances'>): AvailabilityLedger {
  const { availability } = market.contracts
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const offer = callsOf(sender, numberIn(availability.abi, ['PromiseOffered'], 'promiseId'))
  const taking = (amount: bigint) => ({
    spender: accountOf(availability.address),
    asset: zeroAddress,
    amount,
  })
  return {
    async promise(id) {
      const reading = { ...availability, functionName: 'promiseAt', args: [id] } as const
      const seen = await ask('read a promise', () => client.readContract(reading))
      const status = promiseStatuses[seen.state - 1]
      if (!status) return undefined
      const words = { id, status, client: accountOf(seen.client), openDraws: seen.open }
      const terms = termsOf(seen.terms)
      if (seen.keeper === zeroAddress) return { ...words, terms }
      const found: KeepPromise = {
        ...words,
        keeper: accountOf(seen.keeper),
        firstEpoch: seen.firstEpoch,
        terms,
      }
      return found
    },
    async pieceDraw({ id, epoch }) {
      const reading = { ...availability, functionName: 'drawAt', args: [id, epoch] } as const
      const seen = await ask('read a draw', () => client.readContract(reading))
      if (seen.state === 0) return undefined
      const status: PieceDraw['status'] = seen.state === 1 ? 'open' : 'answered'
      return { status, piece: seen.piece, untilSeconds: seen.untilSeconds }
    },
    offerPromise: ({ cid, ...terms }) =>
      allowances.spend(taking(terms.fee), () =>
        offer(availability, 'offer', [wordsOf(terms), cid]),
      ),
    withdrawPromise: (id) => call(availability, 'withdraw', [id]),
    async takePromise(id) {
      const reading = { ...availability, functionName: 'promiseAt', args: [id] } as const
      const { terms } = await ask('read a promise', () => client.readContract(reading))
      return allowances.spend(taking(terms.stake), () => call(availability, 'take', [id]))
    },
    drawPiece: ({ id, epoch }) => call(availability, 'draw', [id, epoch]),
    showPiece: ({ id, epoch, shown }) =>
      call(availability, 'answer', [id, epoch, Hex.from(shown.piece), shown.path]),
    reportMissed: ({ id, epoch }) => call(availability, 'missed', [id, epoch]),
    endPromise: (id) => call(availability, 'end', [id]),
  }
}

/** What a log of the promises means. */
export function availabilityFact(event: Event): AvailabilityFact | undefined {
  switch (event.eventName) {
    case 'PromiseOffered': {
      const { promiseId, cid, terms } = event.args
      const client = accountOf(event.args.client)
      return { kind: 'promise-offered', promiseId, client, cid, terms: termsOf(terms) }
    }
    case 'PromiseWithdrawn':
      return { kind: 'promise-withdrawn', promiseId: event.args.promiseId }
    case 'PromiseTaken': {
      const { promiseId, firstEpoch, lastEpoch } = event.args
      const keeper = accountOf(event.args.keeper)
      return { kind: 'promise-taken', promiseId, keeper, firstEpoch, lastEpoch }
    }
    case 'PieceDrawn': {
      const { promiseId, epoch, piece, untilSeconds } = event.args
      return { kind: 'piece-drawn', promiseId, epoch, piece, untilSeconds }
    }
    case 'PieceShown': {
      const { promiseId, epoch } = event.args
      return { kind: 'piece-shown', promiseId, epoch }
    }
    case 'PromiseMissed': {
      const { promiseId, epoch, paid } = event.args
      return { kind: 'promise-missed', promiseId, epoch, paid }
    }
    case 'PromiseKept': {
      const { promiseId, paid } = event.args
      return { kind: 'promise-kept', promiseId, paid }
    }
    default:
      return undefined
  }
}
