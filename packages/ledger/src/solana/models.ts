import { createHash } from 'node:crypto'
import { decodeRegistration, encodeRegistration } from '@ostrom/contracts-solana'
import { type Hash, Hex, Registration } from '@ostrom/protocol'
import type { ModelStatus, ModelVersion } from '../models.ts'
import { keyOf, type Market } from './market.ts'

/** Statuses by their number in the record. */
export const statusOf = (number: number): ModelStatus =>
  (({ 1: 'active', 2: 'warned', 3: 'quarantined' }) as const)[number] ?? 'retired'

/** What an alias' address is derived from. */
export const nameHash = (name: string): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(name).digest())

/** A version as its record has it; `undefined` where it is not registered. */
export async function modelOf(market: Market, version: Hash): Promise<ModelVersion | undefined> {
  const found = await market.read('model', market.at.model(keyOf(version)))
  if (!found) return undefined
  const { name, license, parents, royalties, artifacts, access } = decodeRegistration(found.tail)
  return {
    version,
    model: name,
    license,
    creator: Hex.from(found.creator),
    parents: parents.map((one) => Hex.from(one)),
    artifacts: artifacts.map(({ sha256, ...file }) => ({
      ...file,
      sha256: Hex.from(sha256),
      files: [],
    })) as ModelVersion['artifacts'],
    royalties: royalties.map(({ bps, recipient }) => ({ recipient: Hex.from(recipient), bps })),
    access: Registration.accesses[access] ?? 'public',
    status: statusOf(found.status),
  }
}

/** The bytes of a registration, as the program reads them. */
export function registrationBytes(terms: Registration.Registration): Uint8Array {
  const { license, parents, artifacts } = terms.manifest
  return encodeRegistration({
    access: Registration.accesses.indexOf(terms.access),
    royalties: terms.royalties.map(({ bps, recipient }) => ({ bps, recipient: keyOf(recipient) })),
    name: terms.name,
    license: license.spdx,
    licenseCid: license.text?.cid ?? '',
    parents: parents.map(keyOf),
    artifacts: artifacts.map(({ format, quantization, cid, sha256, bytes }) => ({
      format,
      quantization,
      cid,
      sha256: keyOf(sha256),
      bytes,
    })),
  })
}
