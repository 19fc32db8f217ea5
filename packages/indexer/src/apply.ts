import type { LedgerEvent, RequestState } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { applyPromise } from './apply-promise.ts'
import type { Database } from './database.ts'
import { fromJson, sortable, toJson } from './json.ts'
import { placeOf } from './place.ts'

/** Brings the tables that follow from events up to one more event. */
export function apply(database: Database, event: LedgerEvent): void {
  applyCatalogue(database, event)
  applySession(database, event)
  applyRequest(database, event)
  applyPromise(database, event)
}

function applyCatalogue(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'model-registered': {
      const { model: name, version, creator, parents, license, access, ...lists } = event
      const { royalties, artifacts } = lists
      const model = {
        model: name,
        version,
        creator,
        parents,
        license,
        access,
        royalties,
        artifacts,
      }
      const sql = "INSERT OR REPLACE INTO models VALUES (?, ?, ?, 'active', ?, ?)"
      database.run(sql, version, name, creator, Number(event.atSeconds), toJson(model))
      return
    }
    case 'model-alias':
      database.run('INSERT OR REPLACE INTO aliases VALUES (?, ?)', event.name, event.version)
      return
    case 'model-status':
      database.run('UPDATE models SET status = ? WHERE version = ?', event.status, event.version)
      return
    case 'offer-published': {
      const { offerHash, offer } = event
      const { provider, modelVersion, prices } = offer
      const sql = 'INSERT OR REPLACE INTO offers VALUES (?, ?, ?, ?, 0, ?, ?, NULL)'
      const price = sortable(prices.output)
      const where = [offerHash, provider, modelVersion, price]
      database.run(sql, ...where, toJson(offer), Number(event.atSeconds))
      return
    }
    case 'offer-retired':
      database.run(
        'UPDATE offers SET retired = 1, retiredAtSeconds = ? WHERE offerHash = ?',
        Number(event.atSeconds),
        event.offerHash,
      )
      return
    case 'endpoint-announced': {
      const { provider, sealKey, addresses, region, profile, ...rest } = event
      const { issuedAtSeconds, expiresAtSeconds } = rest
      const place = { provider, sealKey, addresses, region, profile }
      const endpoint = { ...place, issuedAtSeconds, expiresAtSeconds }
      const sql = 'INSERT OR REPLACE INTO endpoints VALUES (?, ?, ?)'
      database.run(sql, provider, Number(expiresAtSeconds), toJson(endpoint))
    }
  }
}

type SessionRow = {
  readonly client: string
  readonly provider: string
  readonly asset: string
  readonly offerHash: string
  readonly settled: string
  readonly fee: string
  readonly count: number
}

function applySession(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'session-opened': {
      const { sessionId, client, signer, provider, asset, offerHash, cap } = event
      const sql = `INSERT OR REPLACE INTO sessions
        (id, client, signer, provider, asset, offerHash, status, cap, deadlineSeconds,
         openedAtSeconds, place) VALUES (?, ?, ?, ?, ?, ?, 'open', ?, ?, ?, ?)`
      const parties = [sessionId, client, signer, provider, asset, offerHash]
      const times = [Number(event.expiresAtSeconds), Number(event.atSeconds), placeOf(event)]
      database.run(sql, ...parties, cap.toString(), ...times)
      return
    }
    case 'session-topped-up': {
      const sql = 'UPDATE sessions SET cap = ? WHERE id = ?'
      database.run(sql, event.cap.toString(), event.sessionId)
      return
    }
    case 'session-settled':
      settle(database, event)
      return
    case 'session-close-requested': {
      const sql = 'UPDATE sessions SET deadlineSeconds = ? WHERE id = ?'
      database.run(sql, Number(event.deadlineSeconds), event.sessionId)
      return
    }
    case 'session-closed': {
      const sql = `UPDATE sessions SET status = 'closed', refunded = ?, closedAtSeconds = ?
        WHERE id = ?`
      database.run(sql, event.refunded.toString(), Number(event.atSeconds), event.sessionId)
    }
  }
}

function settle(
  database: Database,
  event: Extract<LedgerEvent, { kind: 'session-settled' }>,
): void {
  const { sessionId, total, count, receiptsRoot } = event
  const known = database.one<SessionRow>('SELECT * FROM sessions WHERE id = ?', sessionId)
  if (!known) return
  const fee = BigInt(known.fee) + event.fee
  const sql = 'UPDATE sessions SET settled = ?, fee = ?, count = ?, receiptsRoot = ? WHERE id = ?'
  database.run(sql, total.toString(), fee.toString(), Number(count), receiptsRoot, sessionId)
  const offer = database.one<{ version: string }>(
    'SELECT version FROM offers WHERE offerHash = ?',
    known.offerHash,
  )
  addSettlement(database, event, {
    ...{ subject: sessionId, flow: 'session', client: known.client, provider: known.provider },
    ...{ asset: known.asset, version: offer?.version, receiptsRoot, fee: event.fee },
    ...{ amount: total - BigInt(known.settled), answers: Number(count) - known.count },
  })
}

type Settlement = {
  readonly subject: string
  readonly flow: 'session' | 'request'
  readonly client: string
  readonly provider: string
  readonly asset: string
  readonly version: string | undefined
  readonly amount: bigint
  readonly fee: bigint
  readonly answers: number
  readonly receiptsRoot: string
}

function addSettlement(database: Database, event: LedgerEvent, made: Settlement): void {
  const sql = 'INSERT OR REPLACE INTO settlements VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
  const { block, atSeconds, transaction } = event
  const { subject, flow, client, provider, asset, version, receiptsRoot, answers } = made
  const where = [placeOf(event), Number(block), Number(atSeconds), transaction, subject, flow]
  const parties = [client, provider, asset, version ?? null]
  const sums = [made.amount.toString(), made.fee.toString(), answers, receiptsRoot]
  database.run(sql, ...where, ...parties, ...sums)
}

function applyRequest(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'request-opened': {
      const { requestId: id, terms, input } = event
      const { client, modelVersion, deadlineSeconds } = terms
      const state: RequestState = { id, status: 'open', terms, paid: 0n }
      const sql = `INSERT OR REPLACE INTO requests
        (id, client, version, status, deadlineSeconds, request, input, place)
        VALUES (?, ?, ?, 'open', ?, ?, ?, ?)`
      const where = [id, client, modelVersion, Number(deadlineSeconds)]
      database.run(sql, ...where, toJson(state), input ?? null, placeOf(event))
      return
    }
    case 'request-locked': {
      const { requestId, provider, prices, addresses, atSeconds: lockedAtSeconds } = event
      const lock = { status: 'locked', provider, prices, addresses, lockedAtSeconds } as const
      saveRequest(database, requestId, (known) => ({ ...known, ...lock }))
      return
    }
    case 'request-released':
      saveRequest(database, event.requestId, ({ id, terms }) => ({
        ...{ id, status: 'open', terms, paid: 0n },
      }))
      return
    case 'request-claimed': {
      const { requestId, paid, fee, provider, receiptsRoot, heldUntilSeconds } = event
      const held = heldUntilSeconds !== undefined && { heldUntilSeconds }
      const known = saveRequest(database, requestId, (request) => ({
        ...{ ...request, status: held ? 'held' : 'claimed', paid },
        ...held,
      }))
      if (!known) return
      database.run('UPDATE requests SET fee = ? WHERE id = ?', fee.toString(), requestId)
      const { client, asset, modelVersion: version } = known.terms
      const parties = { subject: requestId, flow: 'request', client, provider, asset } as const
      const sums = { amount: paid, fee, answers: 1, receiptsRoot }
      addSettlement(database, event, { ...parties, version, ...sums })
      return
    }
    case 'request-collected':
      saveRequest(database, event.requestId, (request) => ({ ...request, status: 'claimed' }))
      return
    case 'request-refunded': {
      const status = event.reason === 'cancelled' ? 'cancelled' : 'refunded'
      saveRequest(database, event.requestId, (request) => ({ ...request, status, paid: 0n }))
      if (event.reason !== 'refused') return
      // What was claimed counts as settled while it is held; now it is not.
      database.run('DELETE FROM settlements WHERE subject = ?', event.requestId)
      database.run("UPDATE requests SET fee = '0' WHERE id = ?", event.requestId)
    }
  }
}

function saveRequest(
  database: Database,
  id: Hash,
  change: (known: RequestState) => RequestState,
): RequestState | undefined {
  const row = database.one<{ request: string }>('SELECT request FROM requests WHERE id = ?', id)
  if (!row) return undefined
  const next = change(fromJson<RequestState>(row.request))
  const sql = `UPDATE requests SET status = ?, provider = ?, lockedAtSeconds = ?, paid = ?,
    request = ? WHERE id = ?`
  const locked = next.lockedAtSeconds === undefined ? null : Number(next.lockedAtSeconds)
  const { status, provider = null, paid } = next
  database.run(sql, status, provider, locked, paid.toString(), toJson(next), id)
  return next
}
