import { readFile } from 'node:fs/promises'
import { CALIBRATION_BYTES_MAX } from '@ostrom/gateway-web/limits'
import type { CalibrationDocument, CalibrationKey, Ledger } from '@ostrom/ledger'
import { BaseError, errorClass, JsonText } from '@ostrom/protocol'
import type { StorageWithPaths } from '@ostrom/storage'
import { Calibration } from '@ostrom/verification'
import type { ModelParts } from '../engines/model-choice.ts'

// Calibrations as documents: JSON in the store, named on the chain by CID and SHA-256.

/** Prefix of the CID of a one-block file; a longer file is never fetched. */
const ONE_BLOCK = 'bafkrei'

/**
 /**
  * A calibration is missing or malformed, or belongs to another artifact or engine build than the
  * one in use. `place` is the file or CID of the calibration; if there is none, `place` is the
  * model.
  */
export class CalibrationInvalidError extends errorClass('CalibrationInvalidError', {
  code: 'calibration-invalid',
  retry: 'never',
  summary: 'A calibration cannot be used.',
  details: ({ place, reason }: { place: string; reason: string }) => [
    `Calibration: ${place}.`,
    `Reason: ${reason}.`,
    'Make one with `ostrom calibrate`.',
  ],
}) {}

/** Encodes a calibration; equal measurements give equal bytes. */
export const encodeCalibration = (calibration: Calibration.Calibration): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(calibration, null, 2)}\n`)

/**
 * Adds a calibration to the store and writes its reference to the chain, as the creator of its
 * version.
 */
export async function publishCalibration(options: {
  readonly storage: StorageWithPaths
  readonly ledger: Pick<Ledger, 'setCalibration'>
  readonly version: CalibrationKey['version']
  readonly calibration: Calibration.Calibration
}): Promise<CalibrationDocument> {
  const { storage, ledger, version, calibration } = options
  const { artifactHash, engineHash } = calibration
  const { cid, sha256 } = await storage.add([encodeCalibration(calibration)])
  await storage.pin(cid)
  await ledger.setCalibration({ version, artifactHash, engineHash, cid, sha256 })
  return { cid, sha256 }
}

/**
 * Opens the calibration of the artifact and build in `key` from the file `path` or, without one,
 * from the document that the chain names.
 */
export async function openCalibration(
  parts: ModelParts & { readonly ledger: Pick<Ledger, 'calibration'> },
  { key, model, path }: { key: CalibrationKey; model: string; path: string | undefined },
): Promise<Calibration.Calibration> {
  const document = path === undefined ? await parts.ledger.calibration(key) : undefined
  const name = path ?? document?.cid ?? model
  if (path === undefined && !document) {
    const reason = 'its creator registered none for this artifact and engine build'
    throw new CalibrationInvalidError({ place: name, reason })
  }
  const bytes = document
    ? await fetchDocument(parts, document)
    : await readFile(name).catch(() => undefined)
  const calibration = parse(name, bytes)
  for (const field of ['artifactHash', 'engineHash'] as const) {
    if (calibration[field] === key[field]) continue
    const reason = `its ${field} is ${calibration[field]}, not ${key[field]}`
    throw new CalibrationInvalidError({ place: name, reason })
  }
  return calibration
}

async function fetchDocument(
  { storage, sources }: ModelParts,
  { cid, sha256 }: CalibrationDocument,
): Promise<Uint8Array | undefined> {
  if (!cid.startsWith(ONE_BLOCK)) return undefined
  if (!(await storage.has(cid))) await storage.fetch({ cid, sha256 }, { sources })
  const content = await storage.stat(cid)
  if (content?.sha256 !== sha256 || content.bytes > CALIBRATION_BYTES_MAX) return undefined
  const parts: Uint8Array[] = []
  for await (const part of storage.read(cid)) parts.push(part.slice())
  return Buffer.concat(parts)
}

function parse(path: string, bytes: Uint8Array | undefined): Calibration.Calibration {
  try {
    const value: unknown = JsonText.parseDocument(
      new TextDecoder().decode(bytes ?? new Uint8Array()),
    )
    return Calibration.calibrationSchema(value, 'calibration')
  } catch (error) {
    const reason = BaseError.is(error) ? error.details.join(' ') : 'it cannot be read as JSON'
    throw new CalibrationInvalidError({ place: path, reason })
  }
}
