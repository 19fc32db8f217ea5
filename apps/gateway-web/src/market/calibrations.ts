import type { LedgerEvent } from '@ostrom/ledger'
import { type Hash, JsonText } from '@ostrom/protocol'
import { Calibration } from '@ostrom/verification'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointOutput } from '../schema/endpoints.ts'
import { CALIBRATIONS_SHOWN_MAX } from '../services/limits.ts'

type CalibrationRow = EndpointOutput<'GET /api/model'>['calibrations'][number]
type CalibrationEvent = Extract<LedgerEvent, { kind: 'calibration-set' }>

/**
 * Returns the contents of a calibration's document. Undefined if no source has the document, or if
 * it is invalid, or if it names another artifact or engine build than the event.
 */
async function documentOf(
  context: WebContext,
  event: CalibrationEvent,
): Promise<CalibrationRow['document']> {
  const text = await context.manifests.document(event)
  if (text === undefined) return undefined
  try {
    const document = Calibration.calibrationSchema(JsonText.parseDocument(text), 'calibration')
    const isOfKey =
      document.artifactHash === event.artifactHash && document.engineHash === event.engineHash
    if (!isOfKey) return undefined
    const { classes, samples, risk, mean, limit, margins } = document
    return {
      classes: [...classes],
      samples,
      risk,
      evidenceMean: mean,
      evidenceMax: limit,
      isReplayable: margins !== undefined,
    }
  } catch {
    return undefined
  }
}

/**
 * Returns the calibrations that the creator registered for a version, the latest for each artifact
 * and engine build.
 */
export async function calibrationsOf(
  context: WebContext,
  version: Hash,
): Promise<CalibrationRow[]> {
  const events = context.parts.indexer.queries.events({
    subject: version,
    kinds: ['calibration-set'],
    limit: 4 * CALIBRATIONS_SHOWN_MAX,
  })
  const latest = new Map<string, CalibrationEvent>()
  for (const event of events) {
    if (event.kind !== 'calibration-set') continue
    const key = `${event.artifactHash} ${event.engineHash}`
    if (!latest.has(key)) latest.set(key, event)
  }
  const newest = [...latest.values()].slice(0, CALIBRATIONS_SHOWN_MAX)
  return await Promise.all(
    newest.map(async (event): Promise<CalibrationRow> => {
      const { artifactHash, engineHash, cid, sha256, atSeconds } = event
      const document = await documentOf(context, event)
      const key = { artifactHash, engineHash, cid, sha256, atSeconds: Number(atSeconds) }
      return { ...key, ...(document && { document }) }
    }),
  )
}
