import {
  type AccountId,
  BaseError,
  type Hash,
  Hex,
  Keccak,
  type Log,
  Merkle,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { AcceptorChain, ChainTicketKey } from '../chain.ts'
import { challengeDigestOf } from '../challenge.ts'
import type { IssuerClient } from '../exchange/issuer-client.ts'
import { type IssuerKey, importIssuerKey } from '../issuer-key.ts'
import { TICKETS_AT_ONCE_MAX } from '../issuing/limits.ts'
import type { TicketAcceptor, TicketKey } from '../ports.ts'
import { assertSigned } from '../signing.ts'
import { decodeTicket, ticketId } from '../token.ts'
import { ACCEPTED_KEYS_MAX, POST_MARGIN_SECONDS, TICKETS_WAITING_MAX } from './limits.ts'
import { type AcceptedCount, createAcceptorRecords } from './records.ts'

/** A proxy's tickets: shown to their issuers, counted, posted and collected. */
export type CountingAcceptor = TicketAcceptor & {
  /** Posts what is due, and collects what is settled. Call it at each block. */
  readonly step: () => Promise<void>
  /** Accepted tickets that no posted count has, over all keys, in base units of `asset`. */
  readonly unposted: (asset: AccountId) => Promise<bigint>
}

export type TicketAcceptorOptions = {
  /** Issuers whose tickets are accepted. */
  readonly issuers: readonly AccountId[]
  readonly client: Pick<IssuerClient, 'keys' | 'accept'>
  readonly chain: AcceptorChain
  readonly state: StateStore
  /**
   * Base units: a count is posted once the unposted value of its key is as much, and nothing is
   * accepted above twice as much. What an issuer that cheats can take of this proxy.
   */
  readonly unpostedMax: bigint
  readonly log: Log
}

type AcceptedKey = { readonly onChain: ChainTicketKey; readonly rsa: IssuerKey }

type WaitingTicket = {
  readonly id: Hash
  readonly ticket: Uint8Array
  readonly resolve: (outcome: 'accepted' | 'refused') => void
  readonly reject: (error: unknown) => void
}

const errorCode = (error: unknown): string => (BaseError.is(error) ? error.code : 'unknown')

/** Creates a proxy's way to its issuers. One at a time may use a state. */
export function createTicketAcceptor(options: TicketAcceptorOptions): CountingAcceptor {
  const { issuers, client, chain, state, unpostedMax, log } = options
  const records = createAcceptorRecords(state)
  const known = new Map<Hash, AcceptedKey>()
  /** Keys that are being looked up: once for all tickets that come meanwhile. */
  const learning = new Map<Hash, Promise<AcceptedKey | undefined>>()
  const waiting = new Map<Hash, WaitingTicket[]>()
  const turns = new Map<Hash, Promise<unknown>>()
  let waitingCount = 0

  /** One after the other under each key: the tree has one order. */
  function inTurn<T>(keyId: Hash, act: () => Promise<T>): Promise<T> {
    const done = (turns.get(keyId) ?? Promise.resolve()).then(act)
    turns.set(
      keyId,
      done.catch(() => {}),
    )
    return done
  }

  /** A key whose modulus and issuer the chain confirms. */
  async function learn(keyId: Hash): Promise<AcceptedKey | undefined> {
    const onChain = await chain.ticketKey(keyId)
    if (!onChain || !issuers.includes(onChain.issuer)) return undefined
    const listed = await client.keys(onChain.issuer)
    const modulus = listed.find((one) => one.keyId === keyId)?.modulus
    if (!modulus || Hex.from(Keccak.keccak256(modulus)) !== onChain.modulusHash) return undefined
    const key = { onChain, rsa: await importIssuerKey(modulus) }
    known.set(keyId, key)
    const [oldest] = known.keys()
    if (known.size > ACCEPTED_KEYS_MAX && oldest) known.delete(oldest)
    return key
  }

  function learnOnce(keyId: Hash): Promise<AcceptedKey | undefined> {
    const running = learning.get(keyId) ?? learn(keyId).finally(() => learning.delete(keyId))
    learning.set(keyId, running)
    return running
  }

  async function usable(keyId: Hash): Promise<AcceptedKey | undefined> {
    const key = known.get(keyId) ?? (await learnOnce(keyId))
    if (!key || (await chain.nowSeconds()) > key.onChain.terms.endSeconds) return undefined
    return key
  }

  const countNow = ({ keyId, frontier }: Pick<AcceptedCount, 'keyId' | 'frontier'>) => ({
    keyId,
    proxy: chain.account,
    count: Number(frontier.count),
    root: Merkle.root(frontier),
  })

  const unpostedValue = ({ onChain }: AcceptedKey, { frontier, posted }: AcceptedCount) =>
    (frontier.count - BigInt(posted)) * onChain.terms.value

  /** Shows tickets, and writes the count that comes of it. What it asks is on disk before. */
  async function show(
    key: AcceptedKey,
    keyId: Hash,
    tickets: readonly { readonly id: Hash; readonly ticket: Uint8Array }[],
    status: 'counted' | 'answered',
  ): Promise<void> {
    const { issuer, terms } = key.onChain
    const before = await records.count(keyId)
    const bytes = tickets.map(({ ticket }) => ticket)
    await records.saveShown(keyId, bytes)
    const proxy = chain.account
    const { count, root, signature } = await client.accept(issuer, { keyId, proxy }, bytes)
    const ids = tickets.map(({ id }) => id)
    const frontier = ids.reduce(Merkle.append, before.frontier)
    const expected = countNow({ keyId, frontier })
    const isExpected = expected.count === count && expected.root === root
    if (!isExpected || !(await chain.isCountSignedBy(terms.signer, expected, signature)))
      throw new Error('the issuer signed another count than the one of these tickets')
    await records.saveAccepted({ ...before, frontier, signature }, ids, status)
  }

  /** What was shown before a kill, and whose answer nobody has. */
  async function finishShown(key: AcceptedKey, keyId: Hash): Promise<void> {
    const left = await records.shown(keyId)
    if (left.length === 0) return
    const shown = left.map((ticket) => ({ ticket, id: ticketId(decodeTicket(ticket).message) }))
    try {
      await show(key, keyId, shown, 'counted')
    } catch (error) {
      if (!BaseError.is(error) || error.retry === 'later') throw error
      await records.saveShown(keyId, [])
    }
  }

  /** Shows tickets together; where they are refused together, one by one. */
  async function showAll(
    key: AcceptedKey,
    keyId: Hash,
    tickets: readonly WaitingTicket[],
  ): Promise<void> {
    try {
      await show(key, keyId, tickets, 'answered')
      for (const { resolve } of tickets) resolve('accepted')
    } catch (error) {
      const isFinal = BaseError.is(error) && error.retry === 'never'
      if (isFinal) await records.saveShown(keyId, [])
      if (isFinal && tickets.length > 1) for (const one of tickets) await showAll(key, keyId, [one])
      else if (isFinal) for (const { resolve } of tickets) resolve('refused')
      else for (const { reject } of tickets) reject(error)
      log('tickets-refused', { key: keyId, tickets: tickets.length, code: errorCode(error) })
    }
  }

  /** Shows what waits under a key. */
  async function drain(key: AcceptedKey, keyId: Hash): Promise<void> {
    const batch = (waiting.get(keyId) ?? []).splice(0, TICKETS_AT_ONCE_MAX)
    if (batch.length === 0) return
    waitingCount -= batch.length
    const refuse = (some: readonly WaitingTicket[]) => {
      for (const { resolve } of some) resolve('refused')
    }
    try {
      await finishShown(key, keyId)
      const fresh: WaitingTicket[] = []
      for (const one of batch) {
        // Who gives a ticket twice, at once or later, pays once.
        const status = await records.statusOf(keyId, one.id)
        if (status === 'answered' || fresh.some(({ id }) => id === one.id)) refuse([one])
        else if (status === 'none') fresh.push(one)
        else await records.saveAnswered(keyId, one.id).then(() => one.resolve('accepted'))
      }
      if (unpostedValue(key, await records.count(keyId)) >= 2n * unpostedMax) await post(keyId)
      const isOver = unpostedValue(key, await records.count(keyId)) >= 2n * unpostedMax
      if (isOver) refuse(fresh)
      else if (fresh.length > 0) await showAll(key, keyId, fresh)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  /** Posts the last count of a key. */
  async function post(keyId: Hash): Promise<void> {
    const count = await records.count(keyId)
    if (!count.signature || Number(count.frontier.count) <= count.posted) return
    try {
      await chain.postTickets({ count: countNow(count), signature: count.signature })
    } catch (error) {
      const code = errorCode(error)
      log('tickets-post-failed', { key: keyId, code })
      // Somebody else posted it.
      if (code !== 'ticket-count-not-higher') return
    }
    await records.saveCount({ ...count, posted: Number(count.frontier.count) })
  }

  async function stepOne(count: AcceptedCount, postSeconds: bigint): Promise<void> {
    const { keyId } = count
    const onChain = await chain.ticketKey(keyId)
    if (!onChain) return
    const { terms, isSettled } = onChain
    const now = await chain.nowSeconds()
    const proxy = chain.account
    if (isSettled) {
      const { paid = 0 } = (await chain.ticketPost({ keyId, proxy })) ?? {}
      if (paid > 0) await chain.collectTickets({ keyId, proxy })
      await records.saveCount({ ...count, isOver: true })
      return
    }
    const unposted = (count.frontier.count - BigInt(count.posted)) * terms.value
    const isLast = now > terms.endSeconds + postSeconds - POST_MARGIN_SECONDS
    const isEnded = now > terms.endSeconds
    if (unposted >= unpostedMax || (unposted > 0n && (isEnded || isLast))) await post(keyId)
  }

  return {
    async keyOf(keyId) {
      const key = await usable(keyId)
      if (!key) return undefined
      if ((await chain.ticketKey(keyId))?.isBroken !== false) return undefined
      const { issuer, terms } = key.onChain
      const { asset, value, fee, endSeconds } = terms
      const plain: TicketKey = { keyId, issuer, asset, value, fee, endsAt: Number(endSeconds) }
      return plain
    },
    async accept(keyId, bytes) {
      const key = await usable(keyId)
      if (!key || waitingCount >= TICKETS_WAITING_MAX) return 'refused'
      let id: Hash
      try {
        const ticket = decodeTicket(bytes)
        assertSigned(key.rsa, challengeDigestOf(keyId), ticket)
        id = ticketId(ticket.message)
      } catch {
        return 'refused'
      }
      waitingCount++
      return await new Promise((resolve, reject) => {
        const line = waiting.get(keyId) ?? []
        line.push({ id, ticket: bytes, resolve, reject })
        waiting.set(keyId, line)
        void inTurn(keyId, () => drain(key, keyId))
      })
    },
    async step() {
      const { postSeconds } = await chain.ticketTimes()
      for (const { keyId, isOver } of await records.counts()) {
        if (isOver) continue
        try {
          await inTurn(keyId, async () => await stepOne(await records.count(keyId), postSeconds))
        } catch (error) {
          log('tickets-step-failed', { key: keyId, code: errorCode(error) })
        }
      }
    },
    async unposted(asset) {
      let sum = 0n
      for (const { keyId, frontier, posted } of await records.counts()) {
        const key = await chain.ticketKey(keyId)
        if (key?.terms.asset !== asset) continue
        sum += (frontier.count - BigInt(posted)) * key.terms.value
      }
      return sum
    },
  }
}
