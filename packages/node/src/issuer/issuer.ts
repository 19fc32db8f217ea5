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
import { tryLogged } from '../try-logged.ts'
import { type ServedKey, serveIssuer } from './issuer-server.ts'
import { ISSUER_STEP_MS } from './limits.ts'
import {
  createIssuerRecords,
  type IssuedKey,
  openedChange,
  openedRemoval,
  purchaseChange,
} from './records.ts'

/** Tickets of one value. Amounts are base units of the asset. */
export type Denomination = {
  readonly asset: AssetId
  readonly value: bigint
  readonly fee: bigint
  /** Most tickets of an epoch. Their value and a quarter of it is the bond. */
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
  /** Length of an epoch: all keys of a value end at multiples of it, so that crowds are large. */
  readonly epochSeconds: bigint
  readonly log: Log
}

/**
 * Sells blind-signed tickets with a bond: docs/spec/tickets.md. Opens a key of each value for each
 * epoch, signs what was bought, accepts each ticket once, refutes openings of accepted ones, and
 * settles.
 */
export type Issuer = {
  /** Serves the protocol from now on, with the keys of an earlier run. */
  readonly serve: () => Promise<void>
  /** Takes in what the chain tells, and does what is due. */
  readonly step: (signal: AbortSignal) => Promise<void>
  /** Serves the protocol, and steps at each block, until the signal. */
  readonly run: (signal: AbortSignal) => Promise<void>
}

const CURSOR = 'issuer/cursor'

/** Creates the role. The ledger has tickets. */
export function createIssuer(options: IssuerOptions): Issuer {
  const { ledger, state, log, clock, network } = options
  const chain = requireMember(ledger, 'tickets')
  const records = createIssuerRecords(state)
  const served = new Map<Hash, ServedKey>()
  /** Tickets that were sold for good, by key. */
  const sold = new Map<Hash, number>()
  let isLoaded = false
  /** Some of what was committed may not be among `sold`: too few, until it is read again. */
  let isSoldStale = true

  async function load(): Promise<void> {
    if (isLoaded) return
    for (const key of await records.keys()) if (key.status !== 'over') await serve(key)
    await readSold()
    isLoaded = true
  }

  async function readSold(): Promise<void> {
    const purchases = await records.purchases()
    sold.clear()
    for (const { keyId, count } of purchases) addSold(keyId, count)
    isSoldStale = false
  }

  const addSold = (keyId: Hash, count: number) => sold.set(keyId, (sold.get(keyId) ?? 0) + count)

  async function serve(issued: IssuedKey): Promise<void> {
    const { keyId, terms } = issued
    if (served.get(keyId)?.issued.status === issued.status) return
    const signer = ledger.createSigner(issued.countSecret)
    const tickets = createTicketIssuer({
      keyId,
      key: await importIssuerKey(issued.modulus),
      secret: createPrivateKey({ key: Buffer.from(issued.secret), format: 'der', type: 'pkcs8' }),
      endSeconds: terms.endSeconds,
      nowSeconds: ledger.nowSeconds,
      sold: async () => sold.get(keyId) ?? 0,
      purchaseOf: (purchaseId) => records.purchase(purchaseId),
      signCount: (count) => signer.sign(TicketCount.hash(count, ledger.domain)),
      state,
    })
    served.set(keyId, { issued, tickets: served.get(keyId)?.tickets ?? tickets })
  }

  /** Purchases and openings of events that the chain does not take back. */
  async function ingest(signal: AbortSignal): Promise<void> {
    if (isSoldStale) await readSold()
    isSoldStale = true
    const fresh: { readonly keyId: Hash; readonly count: number }[] = []
    await readEvents({ ledger, state, key: CURSOR, signal }, async (events) => {
      const changes: StateChange[] = []
      for (const event of events) {
        if (!('keyId' in event) || !served.has(event.keyId)) continue
        const { keyId } = event
        if (event.kind === 'ticket-opened') {
          changes.push(openedChange({ keyId, ticket: event.ticket }))
        } else if (event.kind === 'tickets-bought') {
          const { purchaseId, count, blindedHash } = event
          // Where the chain is read anew, what was sold is counted once.
          if (await records.purchase(purchaseId)) continue
          changes.push(purchaseChange({ purchaseId, keyId, count, blindedHash }))
          fresh.push({ keyId, count })
        }
      }
      return changes
    })
    for (const { keyId, count } of fresh) addSold(keyId, count)
    isSoldStale = false
  }

  async function step(signal: AbortSignal): Promise<void> {
    await load()
    for (const denomination of options.denominations) {
      await tryLogged({ log, failed: 'ticket-key-failed' }, () => ensureKey(denomination))
    }
    await ingest(signal)
    for (const opened of await records.opened()) {
      await tryLogged({ log, failed: 'ticket-refutation-failed', what: opened }, async () => {
        await refuteIfSpent(chain, served.get(opened.keyId), opened.ticket, log)
        await state.commit([openedRemoval(opened)])
      })
    }
    for (const key of [...served.values()]) {
      const what = { key: key.issued.keyId }
      await tryLogged({ log, failed: 'ticket-settlement-failed', what }, () => settleIfDue(key))
    }
  }

  /** Opens a key of the epoch of now, or of the next where too little of it is left. */
  async function ensureKey(denomination: Denomination): Promise<void> {
    const now = await ledger.nowSeconds()
    const { saleMinSeconds } = await chain.ticketTimes()
    const { epochSeconds } = options
    const endOf = (at: bigint) => (at / epochSeconds + 1n) * epochSeconds
    const first = endOf(now)
    const endSeconds = first - now > saleMinSeconds ? first : first + epochSeconds
    const own = [...served.values()].find(({ issued: { terms } }) => {
      const { asset, value, fee } = terms
      const isSame =
        asset === denomination.asset && value === denomination.value && fee === denomination.fee
      return isSame && terms.endSeconds >= endSeconds
    })
    const issued = own?.issued ?? (await planKey(denomination, { now, endSeconds }))
    if (issued.status === 'open') return
    const { keyId, terms, modulus } = issued
    if (!(await chain.ticketKey(keyId))) {
      // A key that a kill kept from the chain may be too late for it.
      if (terms.endSeconds - now <= saleMinSeconds) {
        served.delete(keyId)
        return await records.removeKey(keyId)
      }
      await chain.openTicketKey({ terms, modulus })
    }
    const open: IssuedKey = { ...issued, status: 'open' }
    await records.saveKey(open)
    await serve(open)
    log('ticket-key-opened', { key: keyId, value: terms.value, endSeconds: terms.endSeconds })
  }

  /** Makes a key, and writes it down before the chain is asked. */
  async function planKey(
    denomination: Denomination,
    { now, endSeconds }: { readonly now: bigint; readonly endSeconds: bigint },
  ): Promise<IssuedKey> {
    const secret = await options.createRsaKey()
    const { n = '' } = secret.export({ format: 'jwk' })
    const modulus = new Uint8Array(Buffer.from(n, 'base64url'))
    const countSecret = options.random(32)
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
    await records.saveKey(issued)
    await serve(issued)
    return issued
  }

  async function settleIfDue({ issued }: ServedKey): Promise<void> {
    const { keyId, terms } = issued
    const { postSeconds, refundSeconds, challengeSeconds } = await chain.ticketTimes()
    const last = terms.endSeconds + postSeconds + refundSeconds + challengeSeconds
    if (issued.status !== 'open' || (await ledger.nowSeconds()) <= last) return
    if (!(await chain.ticketKey(keyId))?.isSettled) await chain.settleTicketKey(keyId)
    // Nothing needs its secrets any more.
    const erased = { secret: new Uint8Array(), countSecret: new Uint8Array(32) }
    await records.saveKey({ ...issued, status: 'over', ...erased })
    served.delete(keyId)
    log('ticket-key-settled', { key: keyId })
  }

  async function serveAll(): Promise<void> {
    await load()
    serveIssuer({ network, clock, log, keys: () => [...served.values()] })
  }

  return {
    serve: serveAll,
    step,
    async run(signal) {
      await serveAll()
      await onBlocks({ ledger, clock, pollMs: ISSUER_STEP_MS, signal }, async () => {
        const isExpected = () => signal.aborted
        await tryLogged({ log, failed: 'issuer-step-failed', isExpected }, () => step(signal))
      })
    },
  }
}

/** Refutes an opening if its ticket is in a posted count. */
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
