import {
  type AccountId,
  BaseError,
  createBoundedMap,
  type Hash,
  Hex,
  Keccak,
  type Log,
  Merkle,
} from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import type { AcceptorChain, ChainTicketKey } from '../chain.ts'
import { challengeDigestOf } from '../challenge.ts'
import { IssuerClosedError, IssuerUnreachableError } from '../errors.ts'
import type { IssuerClient } from '../exchange/issuer-client.ts'
import { type IssuerKey, importIssuerKey } from '../issuer-key.ts'
import { TICKETS_AT_ONCE_MAX } from '../limits.ts'
import type { TicketAcceptor, TicketKey, TicketOutcome } from '../ports.ts'
import { assertSigned } from '../signing.ts'
import { decodeTicket, ticketId } from '../token.ts'
import { ACCEPTED_KEYS_MAX, LISTINGS_MAX, TICKETS_WAITING_MAX } from './limits.ts'
import { type AcceptedCount, type AcceptorRecords, createAcceptorRecords } from './records.ts'

/**
 * Shows the tickets that a proxy receives to their issuers, which count them; posts these counts on
 * the chain and collects the pay.
 */
export type CountingAcceptor = TicketAcceptor & {
  /** Posts due counts, and collects settled pay. Call it at each block. */
  readonly step: () => Promise<void>
  /**
   * Returns the value of accepted tickets that no posted count includes, over all keys, in base
   * units of `asset`.
   */
  readonly unposted: (asset: AccountId) => Promise<bigint>
}

export type TicketAcceptorOptions = {
  /** Issuers whose tickets are accepted. */
  readonly issuers: readonly AccountId[]
  readonly client: Pick<IssuerClient, 'keys' | 'accept'>
  readonly chain: AcceptorChain
  readonly state: StateStore
  /**
   * Base units of a key's unposted value from which on the proxy posts a count. From twice this
   * value on, it accepts no further ticket. This bounds its loss by a cheating issuer.
   */
  readonly unpostedMax: bigint
  readonly log: Log
}

type AcceptedKey = { readonly onChain: ChainTicketKey; readonly rsa: IssuerKey }

type WaitingTicket = {
  readonly id: Hash
  readonly ticket: Uint8Array
  readonly resolve: (outcome: TicketOutcome) => void
  readonly reject: (error: unknown) => void
}

const errorCode = (error: unknown): string => (BaseError.is(error) ? error.code : 'unknown')

/** Creates a proxy's connection to its issuers. Only one instance at a time may use a state. */
export const createTicketAcceptor = (options: TicketAcceptorOptions): CountingAcceptor =>
  new ProxyTicketAcceptor(options)

class ProxyTicketAcceptor implements CountingAcceptor {
  readonly #options: TicketAcceptorOptions
  readonly #records: AcceptorRecords
  readonly #known = createBoundedMap<Hash, AcceptedKey>(ACCEPTED_KEYS_MAX)
  /**
   * Running look-ups of keys on the chain and at their issuers. A ticket whose key is being looked
   * up waits for that look-up and starts none.
   */
  readonly #learning = new Map<Hash, Promise<AcceptedKey | undefined>>()
  readonly #waiting = new Map<Hash, WaitingTicket[]>()
  readonly #turns = new Map<Hash, Promise<unknown>>()
  #waitingCount = 0

  constructor(options: TicketAcceptorOptions) {
    this.#options = options
    this.#records = createAcceptorRecords(options.state)
  }

  async keyOf(keyId: Hash): Promise<TicketKey | undefined> {
    const key = await this.#usable(keyId)
    if (!key) return undefined
    if ((await this.#options.chain.ticketKey(keyId))?.isBroken !== false) return undefined
    const { issuer, terms } = key.onChain
    const { asset, value, fee, endSeconds } = terms
    return { keyId, issuer, asset, value, fee, endsAt: Number(endSeconds) }
  }

  async accept(keyId: Hash, bytes: Uint8Array): Promise<TicketOutcome> {
    const key = await this.#usable(keyId)
    if (!key) return 'refused'
    if (this.#waitingCount >= TICKETS_WAITING_MAX) throw notNow('too many tickets wait')
    const id = checkedId(key, keyId, bytes)
    if (!id) return 'refused'
    this.#waitingCount++
    return await new Promise((resolve, reject) => {
      const line = this.#waiting.get(keyId) ?? []
      line.push({ id, ticket: bytes, resolve, reject })
      this.#waiting.set(keyId, line)
      void this.#inTurn(keyId, () => this.#drain(key, keyId))
    })
  }

  async step(): Promise<void> {
    const { chain, log } = this.#options
    const { postSeconds } = await chain.ticketTimes()
    for (const { keyId, isOver } of await this.#records.counts()) {
      if (isOver) continue
      try {
        await this.#inTurn(keyId, async () => {
          await this.#stepOne(await this.#records.count(keyId), postSeconds)
        })
      } catch (error) {
        log('tickets-step-failed', { key: keyId, code: errorCode(error) })
      }
    }
  }

  async unposted(asset: AccountId): Promise<bigint> {
    let sum = 0n
    for (const count of await this.#records.counts()) {
      const key = await this.#options.chain.ticketKey(count.keyId)
      if (key?.terms.asset === asset) sum += unpostedValue(key, count)
    }
    return sum
  }

  /** Calls for one key run one after the other, because the tree of its tickets has one order. */
  #inTurn<T>(keyId: Hash, act: () => Promise<T>): Promise<T> {
    const done = (this.#turns.get(keyId) ?? Promise.resolve()).then(act)
    this.#turns.set(
      keyId,
      done.catch(() => {}),
    )
    return done
  }

  async #usable(keyId: Hash): Promise<AcceptedKey | undefined> {
    const key = this.#known.get(keyId) ?? (await this.#learnOnce(keyId))
    if (!key || (await this.#options.chain.nowSeconds()) > key.onChain.terms.endSeconds)
      return undefined
    return key
  }

  #learnOnce(keyId: Hash): Promise<AcceptedKey | undefined> {
    const running =
      this.#learning.get(keyId) ?? this.#learn(keyId).finally(() => this.#learning.delete(keyId))
    this.#learning.set(keyId, running)
    return running
  }

  /** Returns a key whose modulus and issuer the chain confirms. */
  async #learn(keyId: Hash): Promise<AcceptedKey | undefined> {
    const { chain, client, issuers } = this.#options
    const onChain = await chain.ticketKey(keyId)
    if (!onChain || onChain.isBroken || !issuers.includes(onChain.issuer)) return undefined
    // Issuers do not list expired keys, so a stranger that names one would make this proxy ask its
    // issuers in vain.
    if ((await chain.nowSeconds()) > onChain.terms.endSeconds) return undefined
    const listed = await client.keys(onChain.issuer)
    const modulus = listed.find((one) => one.keyId === keyId)?.modulus
    if (!modulus || Hex.from(Keccak.keccak256(modulus)) !== onChain.modulusHash) return undefined
    const key = { onChain, rsa: await importIssuerKey(modulus) }
    this.#known.set(keyId, key)
    return key
  }

  #countNow({ keyId, frontier }: Pick<AcceptedCount, 'keyId' | 'frontier'>) {
    const proxy = this.#options.chain.account
    return { keyId, proxy, count: Number(frontier.count), root: Merkle.root(frontier) }
  }

  /** Shows the waiting tickets of a key to its issuer. */
  async #drain(key: AcceptedKey, keyId: Hash): Promise<void> {
    const batch = (this.#waiting.get(keyId) ?? []).splice(0, TICKETS_AT_ONCE_MAX)
    if (batch.length === 0) return
    this.#waitingCount -= batch.length
    try {
      await this.#finishShown(key, keyId)
      const fresh = await this.#freshOf(keyId, batch)
      if (await this.#isFull(key, keyId)) await this.#post(keyId)
      const error = notNow('this proxy has to post its count first')
      if (await this.#isFull(key, keyId)) for (const { reject } of fresh) reject(error)
      else if (fresh.length > 0) await this.#showAll(key, keyId, fresh)
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  async #isFull({ onChain }: AcceptedKey, keyId: Hash): Promise<boolean> {
    const count = await this.#records.count(keyId)
    return unpostedValue(onChain, count) >= 2n * this.#options.unpostedMax
  }

  /**
   * Returns the tickets that have not been accepted yet, and resolves the other ones. A ticket that
   * is given twice, at once or later, is paid once.
   */
  async #freshOf(keyId: Hash, batch: readonly WaitingTicket[]): Promise<readonly WaitingTicket[]> {
    const fresh: WaitingTicket[] = []
    for (const one of batch) {
      const status = await this.#records.statusOf(keyId, one.id)
      if (status === 'answered') one.resolve('known')
      else if (fresh.some(({ id }) => id === one.id)) one.resolve('refused')
      else if (status === 'none') fresh.push(one)
      else {
        await this.#records.saveAnswered(keyId, one.id)
        one.resolve('accepted')
      }
    }
    return fresh
  }

  /** Shows tickets to their issuer together; if the issuer refuses them together, one by one. */
  async #showAll(key: AcceptedKey, keyId: Hash, tickets: readonly WaitingTicket[]): Promise<void> {
    try {
      await this.#show(key, keyId, { tickets, status: 'answered' })
      for (const { resolve } of tickets) resolve('accepted')
    } catch (error) {
      const isFinal = BaseError.is(error) && error.retry === 'never'
      const { log } = this.#options
      log('tickets-refused', { key: keyId, tickets: tickets.length, code: errorCode(error) })
      if (!isFinal) for (const { reject } of tickets) reject(error)
      else {
        await this.#records.saveShown(keyId, [])
        if (tickets.length === 1) for (const { resolve } of tickets) resolve('refused')
        else for (const one of tickets) await this.#showAll(key, keyId, [one])
      }
    }
  }

  /**
   * Writes tickets to disk, shows them to their issuer, and writes the resulting count to disk. The
   * count also includes tickets that other peers have shown in this proxy's name; the proxy is paid
   * for them.
   */
  async #show(
    key: AcceptedKey,
    keyId: Hash,
    shown: {
      readonly tickets: readonly { readonly id: Hash; readonly ticket: Uint8Array }[]
      readonly status: 'counted' | 'answered'
    },
  ): Promise<void> {
    const { chain, client } = this.#options
    const { issuer, terms } = key.onChain
    const before = await this.#records.count(keyId)
    const bytes = shown.tickets.map(({ ticket }) => ticket)
    await this.#records.saveShown(keyId, bytes)
    const proxy = chain.account
    const added = new Map<Hash, 'counted' | 'answered'>()
    let { frontier } = before
    for (let listing = 0; listing < LISTINGS_MAX; listing++) {
      const known = Number(frontier.count)
      const answer = await client.accept(issuer, { keyId, proxy, known }, bytes)
      for (const id of answer.ids) added.set(id, 'counted')
      frontier = answer.ids.reduce(Merkle.append, frontier)
      const now = this.#countNow({ keyId, frontier })
      if (answer.ids.length > 0 && now.count < answer.count) continue
      const { count, root, signature } = answer
      const isSame = now.count === count && now.root === root
      const isSigned = isSame && (await chain.isCountSignedBy(terms.signer, now, signature))
      if (!isSigned || !(await this.#hasAll(keyId, shown.tickets, added))) break
      for (const { id } of shown.tickets) added.set(id, shown.status)
      return await this.#records.saveAccepted({ ...before, frontier, signature }, added)
    }
    const reason = 'it signed another count than that of the shown tickets'
    throw new IssuerUnreachableError({ issuer, reason })
  }

  /**
   * Returns true if the issuer has counted each of these tickets: in its answers to this showing
   * (`added`), or before, by this proxy's records.
   */
  async #hasAll(
    keyId: Hash,
    tickets: readonly { readonly id: Hash }[],
    added: ReadonlyMap<Hash, unknown>,
  ): Promise<boolean> {
    for (const { id } of tickets)
      if (!added.has(id) && (await this.#records.statusOf(keyId, id)) === 'none') return false
    return true
  }

  /** Finishes tickets that were shown before a kill and whose answers were lost. */
  async #finishShown(key: AcceptedKey, keyId: Hash): Promise<void> {
    const left = await this.#records.shown(keyId)
    if (left.length === 0) return
    const tickets = left.map((ticket) => ({ ticket, id: ticketId(decodeTicket(ticket).message) }))
    try {
      await this.#show(key, keyId, { tickets, status: 'counted' })
    } catch (error) {
      if (!BaseError.is(error) || error.retry === 'later') throw error
      await this.#records.saveShown(keyId, [])
    }
  }

  /** Posts the last count of a key on the chain. */
  async #post(keyId: Hash): Promise<void> {
    const { chain, log } = this.#options
    const count = await this.#records.count(keyId)
    if (!count.signature || Number(count.frontier.count) <= count.posted) return
    try {
      await chain.postTickets({ count: this.#countNow(count), signature: count.signature })
    } catch (error) {
      const code = errorCode(error)
      log('tickets-post-failed', { key: keyId, code })
      // If the count is not higher, the chain already has it, because any account can post it.
      if (code !== 'ticket-count-not-higher') return
    }
    await this.#records.saveCount({ ...count, posted: Number(count.frontier.count) })
  }

  async #stepOne(count: AcceptedCount, postSeconds: bigint): Promise<void> {
    const { chain, unpostedMax } = this.#options
    const { keyId } = count
    const onChain = await chain.ticketKey(keyId)
    if (!onChain) return
    const { terms, isSettled } = onChain
    if (isSettled) return await this.#collect(count)
    const unposted = unpostedValue(onChain, count)
    const now = await chain.nowSeconds()
    const isLast = now > terms.endSeconds && now <= terms.endSeconds + postSeconds
    if (unposted >= unpostedMax || (unposted > 0n && isLast)) await this.#post(keyId)
  }

  async #collect(count: AcceptedCount): Promise<void> {
    const { chain } = this.#options
    const { keyId } = count
    const proxy = chain.account
    const { paid = 0 } = (await chain.ticketPost({ keyId, proxy })) ?? {}
    if (paid > 0) await chain.collectTickets({ keyId, proxy })
    await this.#records.saveCount({ ...count, isOver: true })
  }
}

const notNow = (reason: string) => new IssuerClosedError({ reason, retry: 'later' })

const unpostedValue = (
  { terms }: ChainTicketKey,
  { frontier, posted }: Pick<AcceptedCount, 'frontier' | 'posted'>,
): bigint => (frontier.count - BigInt(posted)) * terms.value

/** Returns the id of the ticket; undefined if the key's issuer has not signed it. */
function checkedId({ rsa }: AcceptedKey, keyId: Hash, bytes: Uint8Array): Hash | undefined {
  try {
    const ticket = decodeTicket(bytes)
    assertSigned(rsa, challengeDigestOf(keyId), ticket)
    return ticketId(ticket.message)
  } catch {
    return undefined
  }
}
