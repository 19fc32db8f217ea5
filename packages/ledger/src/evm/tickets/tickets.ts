import { ticketsAbi } from '@ostrom/contracts-evm'
import { type AccountId, assert, type Hash, Hex } from '@ostrom/protocol'
import { type Address, encodeFunctionData, type RpcLog, zeroAddress } from 'viem'
import { checkTicketTerms } from '../../check-ticket-terms.ts'
import { check } from '../../errors.ts'
import type { TicketEvent } from '../../tickets/events.ts'
import { ticketBond } from '../../tickets/ticket-hashes.ts'
import type {
  CountedTicket,
  SignedCount,
  TicketKeyState,
  TicketLedger,
  TicketPurchase,
  TicketTerms,
} from '../../tickets/tickets.ts'
import { callsOf, transactionOf } from '../chain/calls.ts'
import { accountOf } from '../chain/encode.ts'
import { createLogDecoder } from '../chain/log-decoder.ts'
import { paymentStatusOf } from '../chain/sender.ts'
import type { ContractOptions } from '../contract-options.ts'

type TermsStruct = {
  readonly asset: Hex.Hex
  readonly denomination: bigint
  readonly fee: bigint
  readonly signer: Hex.Hex
  readonly soldMax: number
  readonly startSeconds: number
  readonly endSeconds: number
}

const termsOf = (struct: TermsStruct): TicketTerms => ({
  asset: accountOf(struct.asset),
  value: struct.denomination,
  fee: struct.fee,
  signer: accountOf(struct.signer),
  soldMax: struct.soldMax,
  startSeconds: BigInt(struct.startSeconds),
  endSeconds: BigInt(struct.endSeconds),
})

const termsStruct = ({ value, startSeconds, endSeconds, ...terms }: TicketTerms): TermsStruct => ({
  ...terms,
  denomination: value,
  startSeconds: Number(startSeconds),
  endSeconds: Number(endSeconds),
})

/** Converts a count to the contract's form. */
const countArguments = ({ count, signature }: SignedCount) => [count, signature] as const

const acceptedStruct = ({ count, signature, index, proof }: CountedTicket) => ({
  count,
  signature,
  index,
  proof,
})

/** Returns the indices of the set bits, ascending. */
const bitsOf = (bits: bigint): readonly number[] =>
  Array.from({ length: 64 }, (_, at) => at).filter((at) => (bits >> BigInt(at)) & 1n)

/** Creates the functions of tickets for a connection's account. */
export function createTickets({
  market,
  sender,
  allowances,
}: Pick<ContractOptions, 'market' | 'sender' | 'allowances'>): TicketLedger {
  const { tickets } = market.contracts
  assert(tickets, 'the deployment has tickets')
  const { client, ask } = market.connection
  const call = callsOf(sender, transactionOf)
  const taking = (asset: AccountId, amount: bigint) => ({
    spender: accountOf(tickets.address),
    asset,
    amount,
  })

  async function readKey(keyId: Hash): Promise<TicketKeyState | undefined> {
    const reading = { ...tickets!, functionName: 'keyOf', args: [keyId] } as const
    const seen = await ask('read a key of tickets', () => client.readContract(reading))
    if (seen.issuer === zeroAddress) return undefined
    const { sold, posted, refunded, isBroken, isSettled, modulusHash } = seen
    return {
      keyId,
      issuer: accountOf(seen.issuer),
      terms: termsOf(seen.terms),
      modulusHash,
      sold,
      posted,
      refunded,
      isBroken,
      isSettled,
    }
  }

  return {
    async payAccount({ account, amount, onSigned }) {
      check(amount > 0n, 'amount-invalid', { amount })
      const code = await ask('read code', () => client.getCode({ address: account }))
      check(code === undefined || code === '0x', 'account-is-contract', { account })
      const { abi, address: to } = market.contracts.vault
      const args = [zeroAddress, amount, account] as const
      const data = encodeFunctionData({ abi, functionName: 'withdraw', args })
      return transactionOf(await sender.send({ doing: 'withdraw', to, data, onSigned }))
    },
    paymentStatus: (signed) =>
      paymentStatusOf(market.connection, sender.account as Address, signed),
    async ticketTimes() {
      const read = (functionName: TimeName) =>
        ask('read times of tickets', () => client.readContract({ ...tickets, functionName }))
      const [min, max, posts, refunds, challenges] = await Promise.all(timeNames.map(read))
      return {
        saleMinSeconds: BigInt(min!),
        saleMaxSeconds: BigInt(max!),
        postSeconds: BigInt(posts!),
        refundSeconds: BigInt(refunds!),
        challengeSeconds: BigInt(challenges!),
      }
    },
    ticketKey: readKey,
    async ticketPurchase(purchaseId) {
      const reading = { ...tickets, functionName: 'purchaseOf', args: [purchaseId] } as const
      const seen = await ask('read a purchase', () => client.readContract(reading))
      if (seen.count === 0) return undefined
      const { keyId, count, blindedHash } = seen
      const beneficiary = accountOf(seen.beneficiary)
      const openedPlaces = bitsOf(seen.refunds)
      const found: TicketPurchase = { keyId, beneficiary, count, blindedHash, openedPlaces }
      return found
    },
    async ticketPost({ keyId, proxy }) {
      const reading = { ...tickets, functionName: 'postOf', args: [keyId, proxy] } as const
      const { count, paid, root } = await ask('read posts', () => client.readContract(reading))
      return count === 0 ? undefined : { count, paid, root }
    },
    async openedTicket(ticket) {
      const reading = { ...tickets, functionName: 'openedOf', args: [ticket] } as const
      const purchaseId: Hash = await ask('read a ticket', () => client.readContract(reading))
      return purchaseId === Hex.zeroHash ? undefined : purchaseId
    },
    async openTicketKey({ terms, modulus }) {
      checkTicketTerms({ terms, modulus })
      return await allowances.spend(taking(terms.asset, ticketBond(terms)), () =>
        call(tickets, 'openKey', [termsStruct(terms), Hex.from(modulus)]),
      )
    },
    async buyTickets({ keyId, count, blindedHash, beneficiary }) {
      const key = await readKey(keyId)
      check(key, 'ticket-key-unknown', { key: keyId })
      const { asset, value, fee } = key.terms
      return await allowances.spend(taking(asset, BigInt(count) * (value + fee)), () =>
        call(tickets, 'buy', [keyId, count, blindedHash, beneficiary]),
      )
    },
    postTickets: (signed) => call(tickets, 'post', countArguments(signed)),
    openTicket: ({ keyId, purchaseId, hashes, modulus, opening }) =>
      call(tickets, 'open', [
        keyId,
        purchaseId,
        hashes,
        Hex.from(modulus),
        {
          index: opening.index,
          blinded: Hex.from(opening.blinded),
          secret: opening.secret,
          salt: Hex.from(opening.salt),
          factor: Hex.from(opening.factor),
        },
      ]),
    refuteTicket: ({ keyId, ticket, proxy, index, proof }) =>
      call(tickets, 'refute', [keyId, ticket, proxy, index, proof]),
    proveTicketTwice: ({ ticket, one, other }) =>
      call(tickets, 'proveTwice', [ticket, acceptedStruct(one), acceptedStruct(other)]),
    settleTicketKey: (keyId) => call(tickets, 'settle', [keyId]),
    collectTickets: ({ keyId, proxy }) => call(tickets, 'collect', [keyId, proxy]),
    collectOpenedTickets: ({ keyId, tickets: ids }) => call(tickets, 'collectOpened', [keyId, ids]),
  }
}

const timeNames = [
  'EPOCH_MIN',
  'EPOCH_MAX',
  'POST_SECONDS',
  'REFUND_SECONDS',
  'CHALLENGE_SECONDS',
] as const
type TimeName = (typeof timeNames)[number]

const parseTicketLog = createLogDecoder(ticketsAbi)

/** Decodes a log of tickets. */
export function decodeTicketEvent(log: RpcLog): TicketEvent | undefined {
  const event = parseTicketLog(log)
  switch (event?.eventName) {
    case 'TicketKeyOpened': {
      const { keyId, issuer, terms, modulus } = event.args
      const words = { keyId, issuer: accountOf(issuer), terms: termsOf(terms), modulus }
      return { kind: 'ticket-key-opened', ...words }
    }
    case 'TicketsBought': {
      const { keyId, purchaseId, buyer, count, blindedHash } = event.args
      const words = { keyId, purchaseId, buyer: accountOf(buyer), count, blindedHash }
      return { kind: 'tickets-bought', ...words }
    }
    case 'TicketsPosted': {
      const { keyId, proxy, count, paid, root } = event.args
      return { kind: 'tickets-posted', keyId, proxy: accountOf(proxy), count, paid, root }
    }
    case 'TicketOpened': {
      const { keyId, ticket, purchaseId, index } = event.args
      return { kind: 'ticket-opened', keyId, ticket, purchaseId, place: index }
    }
    case 'OpeningRefuted': {
      const { keyId, ticket, proxy } = event.args
      return { kind: 'ticket-opening-refuted', keyId, ticket, proxy: accountOf(proxy) }
    }
    case 'TicketKeyBroken': {
      const { keyId, reporter } = event.args
      const named = reporter !== zeroAddress && { reporter: accountOf(reporter) }
      return { kind: 'ticket-key-broken', keyId, ...named }
    }
    case 'TicketKeySettled': {
      const { keyId, posted, refunded, isBroken } = event.args
      return { kind: 'ticket-key-settled', keyId, posted, refunded, isBroken }
    }
    default:
      return undefined
  }
}
