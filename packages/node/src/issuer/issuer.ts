import { createPrivateKey, type KeyObject } from 'node:crypto'
import { type Ledger, requireMember, type TicketLedger, ticketKeyIdOf } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import {
  type AssetId,
  type Clock,
  type Hash,
  type Log,
  type RandomBytes,
  TicketCount,
} from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { createTicketIssuer, importIssuerKey } from '@ostrom/tickets'
import { readEvents } from '../event-reader.ts'
import { onBlocks } from '../on-blocks.ts'
import { createRateLimiter, type RateLimiter } from '../provider/admission/rate-limiter.ts'
import { tryLogged } from '../try-logged.ts'
import { type ServedKey, serveIssuer } from './issuer-server.ts'
import { ISSUER_STEP_MS, SIGNED_PURCHASES_MAX, SIGNINGS_PER_MINUTE_MAX } from './limits.ts'
import {
  createIssuerRecords,
  type IssuedKey,
  type IssuerRecords,
  openedChange,
  openedRemoval,
  purchaseChange,
} from './records.ts'

/** Tickets of one value. Amounts are base units of the asset. */
export type Denomination = {
  readonly asset: AssetId
  readonly value: bigint
  readonly fee: bigint
  /** Most tickets that are sold in one epoch. The bond is 1.25 times their value. */
  readonly soldMax: number
}

export type IssuerOptions = {
  readonly ledger: Ledger
  readonly network: Pick<Network, 'handle'>
  readonly state: StateStore
  readonly clock: Clock
  readonly random: RandomBytes
  /** A fresh RSA key of 2,048 bits. */
  readonly createRsaKey: () => Promise<KeyObject>
  readonly denominations: readonly Denomination[]
  /**
   * Seconds of an epoch. All keys of a value end at multiples of this length, so that many holders
   * share a key.
   */
  readonly epochSeconds: bigint
  readonly log: Log
}

/**
 * Sells blind-signed tickets with a bond: docs/spec/tickets.md. Opens a key of each value for each
 * epoch, signs the blinded messages of purchases, accepts each ticket once, refutes openings of
 * accepted tickets, and settles each key after the key's periods for posts, refunds and challenges.
 */
export type Issuer = {
  /** Begins to serve the protocol, with the keys of an earlier run. */
  readonly serve: () => Promise<void>
  /** Reads the chain's events, and performs the due acts. */
  readonly step: (signal: AbortSignal) => Promise<void>
  /** Serves the protocol, and runs a step at each block, until the signal aborts. */
  readonly run: (signal: AbortSignal) => Promise<void>
}

const CURSOR = 'issuer/cursor'
const MINUTE_MS = 60_000

/** Creates the role. Throws if the ledger lacks the member `tickets`. */
export const createIssuer = (options: IssuerOptions): Issuer => new IssuerRole(options)

class IssuerRole implements Issuer {
  readonly #options: IssuerOptions
  readonly #chain: TicketLedger
  readonly #records: IssuerRecords
  readonly #served = new Map<Hash, ServedKey>()
  /** Number of sold tickets by key, from events that are final. */
  readonly #sold = new Map<Hash, number>()
  readonly #signings: RateLimiter
  #isLoaded = false
  /**
   * True if `#sold` may lack tickets that an interrupted `#ingest` has committed. Then the next
   * `#ingest` reads all sales from the state.
   */
  #isSoldStale = true

  constructor(options: IssuerOptions) {
    this.#options = options
    this.#chain = requireMember(options.ledger, 'tickets')
    this.#records = createIssuerRecords(options.state)
    this.#signings = createRateLimiter({
      clock: options.clock,
      max: SIGNINGS_PER_MINUTE_MAX,
      windowMs: MINUTE_MS,
      keysMax: SIGNED_PURCHASES_MAX,
    })
  }

  async serve(): Promise<void> {
    const { network, clock, log } = this.#options
    await this.#load()
    serveIssuer({ network, clock, log, keys: () => [...this.#served.values()] })
  }

  async run(signal: AbortSignal): Promise<void> {
    const { ledger, clock, log } = this.#options
    await this.serve()
    await onBlocks({ ledger, clock, pollMs: ISSUER_STEP_MS, signal }, async () => {
      const isExpected = () => signal.aborted
      await tryLogged({ log, failed: 'issuer-step-failed', isExpected }, () => this.step(signal))
    })
  }

  async step(signal: AbortSignal): Promise<void> {
    const { denominations, log, state } = this.#options
    await this.#load()
    for (const denomination of denominations) {
      await tryLogged({ log, failed: 'ticket-key-failed' }, () => this.#ensureKey(denomination))
    }
    await this.#ingest(signal)
    for (const opened of await this.#records.opened()) {
      await tryLogged({ log, failed: 'ticket-refutation-failed', what: opened }, async () => {
        await refuteIfSpent(this.#chain, this.#served.get(opened.keyId), opened.ticket, log)
        await state.commit([openedRemoval(opened)])
      })
    }
    for (const key of [...this.#served.values()]) {
      const what = { key: key.issued.keyId }
      const failed = 'ticket-settlement-failed'
      await tryLogged({ log, failed, what }, () => this.#settleIfDue(key))
    }
  }

  async #load(): Promise<void> {
    if (this.#isLoaded) return
    for (const key of await this.#records.keys())
      if (key.status !== 'over') await this.#serveKey(key)
    await this.#readSold()
    this.#isLoaded = true
  }

  async #readSold(): Promise<void> {
    const purchases = await this.#records.purchases()
    this.#sold.clear()
    for (const { keyId, count } of purchases) this.#addSold(keyId, count)
    this.#isSoldStale = false
  }

  #addSold(keyId: Hash, count: number): void {
    this.#sold.set(keyId, (this.#sold.get(keyId) ?? 0) + count)
  }

  async #serveKey(issued: IssuedKey): Promise<void> {
    const { ledger, state } = this.#options
    const { keyId, terms } = issued
    const signer = ledger.createSigner(issued.countSecret)
    const key = await importIssuerKey(issued.modulus)
    // Each key has one register of accepted tickets, which processes the key's requests in order.
    const before = this.#served.get(keyId)?.tickets
    const tickets =
      before ??
      createTicketIssuer({
        keyId,
        key,
        secret: createPrivateKey({ key: Buffer.from(issued.secret), format: 'der', type: 'pkcs8' }),
        endSeconds: terms.endSeconds,
        nowSeconds: ledger.nowSeconds,
        sold: async () => this.#sold.get(keyId) ?? 0,
        purchaseOf: (purchaseId) => this.#records.purchase(purchaseId),
        maySign: (purchaseId) => this.#signings.take(purchaseId),
        signCount: (count) => signer.sign(TicketCount.hash(count, ledger.domain)),
        state,
      })
    this.#served.set(keyId, { issued, tickets })
  }

  /** Reads purchases and openings from final events. */
  async #ingest(signal: AbortSignal): Promise<void> {
    const { ledger, state } = this.#options
    if (this.#isSoldStale) await this.#readSold()
    this.#isSoldStale = true
    const fresh: { readonly keyId: Hash; readonly count: number }[] = []
    await readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
      const changes: StateChange[] = []
      for (const event of events) {
        if (!('keyId' in event) || !this.#served.has(event.keyId)) continue
        const { keyId } = event
        if (event.kind === 'ticket-opened') {
          changes.push(openedChange({ keyId, ticket: event.ticket }))
        } else if (event.kind === 'tickets-bought') {
          const { purchaseId, count, blindedHash } = event
          // Even if the chain is read again, a purchase is counted once.
          if (await this.#records.purchase(purchaseId)) continue
          changes.push(purchaseChange({ purchaseId, keyId, count, blindedHash }))
          fresh.push({ keyId, count })
        }
      }
      return changes
    })
    for (const { keyId, count } of fresh) this.#addSold(keyId, count)
    this.#isSoldStale = false
  }

  /** Opens a key for the current epoch, or for the next if too little time is left. */
  async #ensureKey(denomination: Denomination): Promise<void> {
    const { ledger, epochSeconds, log } = this.#options
    const now = await ledger.nowSeconds()
    const { saleMinSeconds } = await this.#chain.ticketTimes()
    const first = (now / epochSeconds + 1n) * epochSeconds
    const endSeconds = first - now > saleMinSeconds ? first : first + epochSeconds
    const own = [...this.#served.values()].find(({ issued: { terms } }) => {
      const isSame =
        terms.asset === denomination.asset &&
        terms.value === denomination.value &&
        terms.fee === denomination.fee
      return isSame && terms.endSeconds >= endSeconds
    })
    const issued = own?.issued ?? (await this.#planKey(denomination, { now, endSeconds }))
    if (issued.status === 'open') return
    const { keyId, terms, modulus } = issued
    if (!(await this.#chain.ticketKey(keyId))) {
      // If a kill delayed the opening of a key, too little time may be left for the sale of its
      // tickets. Then the issuer drops the key, and the next step makes another.
      if (terms.endSeconds - now <= saleMinSeconds) {
        this.#served.delete(keyId)
        return await this.#records.removeKey(keyId)
      }
      await this.#chain.openTicketKey({ terms, modulus })
    }
    const open: IssuedKey = { ...issued, status: 'open' }
    await this.#records.saveKey(open)
    await this.#serveKey(open)
    log('ticket-key-opened', { key: keyId, value: terms.value, endSeconds: terms.endSeconds })
  }

  /** Makes a key and stores it before the transaction is sent. */
  async #planKey(
    denomination: Denomination,
    { now, endSeconds }: { readonly now: bigint; readonly endSeconds: bigint },
  ): Promise<IssuedKey> {
    const { createRsaKey, ledger, random } = this.#options
    const secret = await createRsaKey()
    const { n = '' } = secret.export({ format: 'jwk' })
    const modulus = new Uint8Array(Buffer.from(n, 'base64url'))
    const countSecret = random(32)
    const signer = ledger.createSigner(countSecret).account
    const terms = { ...denomination, signer, startSeconds: now, endSeconds }
    const { account: issuer, domain } = ledger
    const issued: IssuedKey = {
      keyId: ticketKeyIdOf({ domain, issuer, terms, modulus }),
      status: 'planned',
      terms,
      modulus,
      secret: new Uint8Array(secret.export({ format: 'der', type: 'pkcs8' })),
      countSecret,
    }
    await this.#records.saveKey(issued)
    await this.#serveKey(issued)
    return issued
  }

  async #settleIfDue({ issued }: ServedKey): Promise<void> {
    const { ledger, log } = this.#options
    const { keyId, terms } = issued
    const { postSeconds, refundSeconds, challengeSeconds } = await this.#chain.ticketTimes()
    const last = terms.endSeconds + postSeconds + refundSeconds + challengeSeconds
    if (issued.status !== 'open' || (await ledger.nowSeconds()) <= last) return
    if (!(await this.#chain.ticketKey(keyId))?.isSettled) await this.#chain.settleTicketKey(keyId)
    // The secrets of the key are no longer needed.
    const erased = { secret: new Uint8Array(), countSecret: new Uint8Array(32) }
    await this.#records.saveKey({ ...issued, status: 'over', ...erased })
    this.#served.delete(keyId)
    log('ticket-key-settled', { key: keyId })
  }
}

/**
 * Refutes the opening of a ticket, which claims that the ticket is unspent, if a signed count that
 * a proxy posted includes the ticket.
 */
async function refuteIfSpent(
  chain: TicketLedger,
  key: ServedKey | undefined,
  ticket: Hash,
  log: Log,
): Promise<void> {
  if (!key || !(await chain.openedTicket(ticket))) return
  const { keyId } = key.issued
  const postedOf = async (proxy: Hash) => (await chain.ticketPost({ keyId, proxy }))?.count ?? 0
  const proven = await key.tickets.prove(ticket, postedOf)
  if (!proven) return
  await chain.refuteTicket({ keyId, ticket, ...proven })
  log('ticket-opening-refuted', { key: keyId, ticket })
}
