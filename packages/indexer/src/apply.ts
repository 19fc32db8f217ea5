import type { LedgerEvent } from '@ostrom/ledger'
import { applyCase } from './apply-case.ts'
import { applyDemand } from './apply-demand.ts'
import { applyPay } from './apply-pay.ts'
import { applyPromise } from './apply-promise.ts'
import { applyRequest } from './apply-request.ts'
import { applySession } from './apply-session.ts'
import type { Database } from './database.ts'
import { sortable, toJson } from './json.ts'
import { placeOf } from './place.ts'
import { foldOf } from './reputations.ts'

/** Brings the tables that follow from events up to one more event. */
export function apply(database: Database, event: LedgerEvent): void {
  applyCatalogue(database, event)
  applySession(database, event)
  applyRequest(database, event)
  applyPay(database, event)
  applyCase(database, event)
  applyDemand(database, event)
  applyPromise(database, event)
  foldOf(database).apply(event)
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
    case 'calibration-set': {
      const { version, artifactHash, engineHash } = event
      const sql = 'INSERT OR IGNORE INTO calibrations VALUES (?, ?, ?, ?)'
      database.run(sql, version, artifactHash, engineHash, placeOf(event))
      return
    }
    case 'offer-published': {
      const { offerHash, offer } = event
      const { provider, modelVersion, prices } = offer
      const sql = 'INSERT OR REPLACE INTO offers VALUES (?, ?, ?, ?, 0, ?, ?, NULL)'
      const price = sortable(prices.output)
      const where = [offerHash, provider, modelVersion, price]
      database.run(sql, ...where, toJson(offer), Number(event.atSeconds))
      database.run('INSERT OR IGNORE INTO assets VALUES (?)', offer.asset)
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
