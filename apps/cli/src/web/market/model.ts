import type { ListedModel } from '@ostrom/ledger'
import { License } from '@ostrom/model-metadata'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import { toEventRows } from '../context/event-rows.ts'
import { amountText, toModelRow, toOfferRows } from '../context/rows.ts'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { calibrationsOf } from './calibrations.ts'
import { evaluationsOf } from './evaluations.ts'
import { relativesOf, versionsOf } from './versions.ts'

/** Kinds of events that change or question how a version stands. */
const safetyEventKinds = ['model-status-set', 'model-reported', 'report-concluded'] as const

/** By how much stake answers of a version are judged, and whether that is enough to punish. */
async function juryWeightOf({ parts: { ledger } }: WebContext, domain: Hash) {
  const { audits } = ledger
  if (!audits) return undefined
  const atSeconds = await ledger.nowSeconds()
  const [weight, canSlash] = await Promise.all([
    audits.totalAt({ domain, atSeconds }),
    audits.hasQuorum(domain),
  ])
  return { weight: amountText(weight), canSlash }
}

/** Storage deals for the files of a version. */
function dealCountsOf({ parts }: WebContext, { artifacts }: ListedModel) {
  const counts = parts.indexer.promises.countsOf(artifacts.map(({ cid }) => cid))
  const { storageProviders: providers, proposed, defaulted } = counts
  return { providers, proposed, defaulted }
}

/** All that the page of one model shows. */
export async function modelPage(
  place: WebContext,
  name: string,
): Promise<EndpointOutput<'GET /api/model'>> {
  const { indexer } = place.parts
  const model = indexer.queries.model(name)
  if (!model) throw new ResourceUnknownError({ what: 'model', id: name })
  const { version } = model
  const manifest = await place.manifests.read(version)
  const listings = await indexer.offersFor(version)
  const offers = await toOfferRows(place, version, listings)
  const providers = new Set(offers.map(({ provider }) => provider)).size
  const terms = License.find(model.license)
  const [licenseText, calibrations, jurorStake, evaluations = []] = await Promise.all([
    manifest && place.manifests.license(manifest),
    calibrationsOf(place, version),
    juryWeightOf(place, version),
    manifest && evaluationsOf(place, manifest),
  ])
  const called = Hex.is(name, 32) ? model.model : name
  const isCurrent = indexer.queries.model(called)?.version === version
  return {
    ...toModelRow(place, { name: called, model, providers }, offers),
    apiName: isCurrent ? called : version,
    ...(manifest && {
      description: manifest.description,
      architecture: manifest.architecture,
    }),
    manifestCid: Manifest.cidOf(version),
    artifacts: model.artifacts.map(({ format, quantization, bytes, cid, sha256 }) => {
      return { format, quantization, bytes: amountText(bytes), cid, sha256 }
    }),
    royalties: [...model.royalties],
    licenseTerms: terms && { ...terms, notes: [...terms.notes] },
    licenseText,
    ...relativesOf(place, model),
    storageDeals: dealCountsOf(place, model),
    versions: versionsOf(place, model),
    calibrations,
    evaluations,
    ...(jurorStake && { jurorStake }),
    safetyEvents: toEventRows(
      place.parts,
      indexer.queries.events({ subject: version, kinds: safetyEventKinds }),
    ),
    offers: [...offers],
  }
}
