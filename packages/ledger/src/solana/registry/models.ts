import { createHash } from 'node:crypto'
import { decodeRegistration, encodeRegistration } from '@ostrom/contracts-solana'
import { type Hash, Hex, Registration } from '@ostrom/protocol'
import type { ModelStatus, ModelVersion } from '../../registry/models.ts'
import { keyBytes, type SolanaMarketContext } from '../program/program.ts'

/** Returns the status for its number in a model's account. */
export const statusOf = (number: number): ModelStatus =>
  (({ 1: 'active', 2: 'warned', 3: 'quarantined' }) as const)[number] ?? 'retired'

/** Returns the seed of an alias' address. */
export const nameHash = (name: string): Uint8Array =>
  Uint8Array.from(createHash('sha256').update(name).digest())

/** Returns a version from its account; `undefined` if it is not registered. */
export async function modelOf(
  market: SolanaMarketContext,
  version: Hash,
): Promise<ModelVersion | undefined> {
  const found = await market.read('model', market.at.model(keyBytes(version)))
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
    access: Registration.accessModes[access] ?? 'public',
    status: statusOf(found.status),
  }
}

/** Returns the bytes of a registration in the program's format. */
export function registrationBytes(terms: Registration.Registration): Uint8Array {
  const { license, parents, artifacts } = terms.manifest
  return encodeRegistration({
    access: Registration.accessModes.indexOf(terms.access),
    royalties: terms.royalties.map(({ bps, recipient }) => ({
      bps,
      recipient: keyBytes(recipient),
    })),
    name: terms.name,
    license: license.spdx,
    licenseCid: license.text?.cid ?? '',
    parents: parents.map(keyBytes),
    artifacts: artifacts.map(({ format, quantization, cid, sha256, bytes }) => ({
      format,
      quantization,
      cid,
      sha256: keyBytes(sha256),
      bytes,
    })),
  })
}
