import { License } from '@ostrom/models'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import type { Answered } from '../endpoints.ts'
import { SubjectUnknownError } from '../errors.ts'
import { eventsOf } from '../explorer/events.ts'
import type { Place } from '../place.ts'
import { amountText, modelOf, offersOf } from '../rows.ts'
import { calibrationsOf } from './calibrations.ts'
import { evaluationsOf } from './evaluations.ts'
import { relativesOf, versionsOf } from './versions.ts'

/** Kinds of events that change or question how a version stands. */
const standingKinds = ['model-status', 'model-reported', 'report-concluded'] as const

/** By how much stake answers of a version are judged, and whether that is enough to punish. */
async function judgedBy({ parts: { ledger } }: Place, domain: Hash) {
  const { audits } = ledger
  if (!audits) return undefined
  const atSeconds = await ledger.nowSeconds()
  const [weight, canPunish] = await Promise.all([
    audits.totalAt({ domain, atSeconds }),
    audits.rules(domain),
  ])
  return { weight: amountText(weight), canPunish }
}

/** All that the page of one model shows. */
export async function modelPage(place: Place, name: string): Promise<Answered<'GET /api/model'>> {
  const { indexer } = place.parts
  const model = indexer.queries.model(name)
  if (!model) throw new SubjectUnknownError({ what: 'model', id: name })
  const { version } = model
  const manifest = await place.manifests.read(version)
  const listings = await indexer.offersFor(version)
  const offers = await offersOf(place, version, listings)
  const providers = new Set(offers.map(({ provider }) => provider)).size
  const terms = License.terms(model.license)
  const [licenseText, calibrations, judged, evaluations = []] = await Promise.all([
    manifest && place.manifests.license(manifest),
    calibrationsOf(place, version),
    judgedBy(place, version),
    manifest && evaluationsOf(place, manifest),
  ])
  const called = Hex.is(name, 32) ? model.model : name
  const isCurrent = indexer.queries.model(called)?.version === version
  return {
    ...modelOf(place, { name: called, model, providers }, offers),
    callName: isCurrent ? called : version,
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
    kept: indexer.promises.keepersOf(model.artifacts.map(({ cid }) => cid)),
    versions: versionsOf(place, model),
    calibrations,
    evaluations,
    ...(judged && { judged }),
    standing: eventsOf(
      place.parts,
      indexer.queries.events({ subject: version, kinds: standingKinds }),
    ),
    offers: [...offers],
  }
}
