import { eventDataOf, type LedgerEvent } from '@ostrom/ledger'
import { applyCase } from './apply-case.ts'
import { applyPay } from './apply-pay.ts'
import { applyRequest } from './apply-request.ts'
import { applySession } from './apply-session.ts'
import { applyStorageDeal } from './apply-storage-deal.ts'
import { applyTraining } from './apply-training.ts'
import type { Database } from './database.ts'
import { sequenceOf } from './event-sequence.ts'
import { sortable, toJson } from './json.ts'
import { setModelStatus } from './model-status.ts'
import { reputationFoldOf } from './reputation-fold.ts'
import { put, type StoredModel } from './rows.ts'

/** Applies one event to all projections. */
export function apply(database: Database, event: LedgerEvent): void {
  applyCatalogue(database, event)
  applySession(database, event)
  applyRequest(database, event)
  applyPay(database, event)
  applyCase(database, event)
  applyStorageDeal(database, event)
  applyTraining(database, event)
  reputationFoldOf(database).apply(event)
}

function applyCatalogue(database: Database, event: LedgerEvent): void {
  switch (event.kind) {
    case 'model-registered': {
      const { model: name, version, creator } = event
      const { parents, license, access, royalties, artifacts } = event
      const model: StoredModel = {
        model: name,
        version,
        creator,
        parents,
        license,
        access,
        royalties,
        artifacts,
      }
      put(database, 'models', {
        version,
        name,
        creator,
        status: 'active',
        registeredAtSeconds: Number(event.atSeconds),
        model: toJson(model),
        lastingStatus: 'active',
      })
      return
    }
    case 'model-alias-set':
      put(database, 'aliases', { name: event.name, version: event.version })
      return
    case 'model-status-set':
      setModelStatus(database, event)
      return
    case 'calibration-set': {
      const { version, artifactHash, engineHash } = event
      const sql = 'INSERT OR IGNORE INTO calibrations VALUES (?, ?, ?, ?)'
      database.run(sql, version, artifactHash, engineHash, sequenceOf(event))
      return
    }
    case 'offer-published': {
      const { offerHash, offer } = event
      put(database, 'offers', {
        offerHash,
        provider: offer.provider,
        version: offer.modelVersion,
        outputPrice: sortable(offer.prices.output),
        offer: toJson(offer),
        publishedAtSeconds: Number(event.atSeconds),
      })
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
      const { kind: _, ...endpoint } = eventDataOf(event)
      put(database, 'endpoints', {
        provider: endpoint.provider,
        expiresAtSeconds: Number(endpoint.expiresAtSeconds),
        endpoint: toJson(endpoint),
      })
    }
  }
}
