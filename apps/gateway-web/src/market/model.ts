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
import { certificationOf } from './proofs.ts'
import { relativesOf, versionsOf } from './versions.ts'

/** Kinds of events that change or question the status of a version. */
const safetyEventKinds = ['model-status-set', 'model-reported', 'report-concluded'] as const

/** Returns the weight of a version's domain, and whether it is enough for a case. */
async function juryWeightOf({ parts: { ledger } }: WebContext, domain: Hash) {
  const { audits } = ledger
  if (!audits) return undefined
  const atSeconds = await ledger.nowSeconds()
  const [weight, canSlash] = await Promise.all([
    audits.settledTotalAt({ domain, atSeconds }),
    audits.hasQuorum(domain),
  ])
  return { weight: amountText(weight), canSlash }
}

/** Counts the storage deals, and their storage providers, for a version's artifacts. */
function dealCountsOf({ parts }: WebContext, { artifacts }: ListedModel) {
  const counts = parts.indexer.storageDeals.countsOf(artifacts.map(({ cid }) => cid))
  const { storageProviders: providers, proposed, defaulted } = counts
  return { providers, proposed, defaulted }
}

/** Returns all data that the page of one model shows. */
export async function modelPage(
  context: WebContext,
  name: string,
): Promise<EndpointOutput<'GET /api/model'>> {
  const { indexer } = context.parts
  const model = indexer.queries.model(name)
  if (!model) throw new ResourceUnknownError({ what: 'model', id: name })
  const { version } = model
  const manifest = await context.manifests.read(version)
  const listings = await indexer.offersFor(version)
  const offers = await toOfferRows(context, version, listings)
  const providers = new Set(offers.map(({ provider }) => provider)).size
  const terms = License.find(model.license)
  const [licenseText, calibrations, jurorStake, certification, evaluations = []] =
    await Promise.all([
      manifest && context.manifests.license(manifest),
      calibrationsOf(context, version),
      juryWeightOf(context, version),
      certificationOf(context, model),
      manifest && evaluationsOf(context, manifest),
    ])
  const called = Hex.is(name, 32) ? model.model : name
  const job = indexer.training.jobOf(version)?.id
  const isCurrent = indexer.queries.model(called)?.version === version
  return {
    ...toModelRow(context, { name: called, model, providers }, offers),
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
    ...relativesOf(context, model),
    ...(job && { job }),
    storageDeals: dealCountsOf(context, model),
    versions: versionsOf(context, model),
    calibrations,
    evaluations,
    ...(jurorStake && { jurorStake }),
    ...(certification && { certification }),
    safetyEvents: toEventRows(
      context.parts,
      indexer.queries.events({ subject: version, kinds: safetyEventKinds }),
    ),
    offers: [...offers],
  }
}
