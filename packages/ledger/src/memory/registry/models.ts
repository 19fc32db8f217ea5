import { type AccountId, type Hash, Hex, Manifest, Offer, Registration } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import { recover } from '../../keys/secp256k1.ts'
import { parseAdapterName } from '../../registry/adapters.ts'
import { statusInEffect } from '../../registry/model-status.ts'
import type {
  CalibrationDocument,
  CalibrationKey,
  ModelStatus,
  ModelVersion,
  SignedRegistrationTerms,
} from '../../registry/models.ts'
import type { GuardianTerm } from '../chain/court-state.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'

/** Basis points; largest sum of royalties, so that the provider keeps the larger part. */
const ROYALTY_BPS_MAX = 5_000

/** Longest text of the registry, in bytes. */
const TEXT_BYTES_MAX = 128

const namePattern = /^[a-z0-9._/-]{1,128}$/

/**
 * @throws {LedgerError} `model-exists`, `model-unknown` (a parent), `model-name-taken`,
 * `model-invalid`, `signature-invalid`.
 */
export function registerModel(
  context: TransactionContext,
  options: Registration.Registration & { readonly signature?: Hex.Hex },
): void {
  const { state, sender, domain } = context
  const { name, manifest, royalties, access, signature } = options
  const version = Manifest.hash(manifest)
  const { creator, parents } = manifest
  const artifacts = manifest.artifacts.map((artifact) => ({ ...artifact, files: [] }))
  const license = manifest.license.spdx
  checkForm(options)
  check(!state.models.get(version), 'model-exists', { version })
  for (const parent of parents) check(state.models.get(parent), 'model-unknown', { parent })
  if (sender !== creator) {
    const signer = signature && recover(Registration.hash(options, domain), signature)
    check(signer === creator, 'signature-invalid', { what: 'model version', needed: creator })
  }
  const registered = state.names.get(name)
  check(!registered || registered.owner === creator, 'model-name-taken', { name })

  if (!registered) state.names.set(name, { owner: creator, version })
  const model = { version, model: name, creator, parents, license, artifacts, royalties, access }
  state.models.set(version, { ...model, status: 'active' })
  const fact = { model: name, version, creator, parents, license, access, royalties, artifacts }
  context.emit({ kind: 'model-registered', ...fact })
  if (!registered) context.emit({ kind: 'model-alias-set', name, version })
}

function checkForm({ name, manifest, royalties, access }: Registration.Registration): void {
  check(namePattern.test(name), 'model-invalid', { name })
  check(manifest.license.spdx !== '', 'model-invalid', { what: 'license' })
  const hashes = new Set(manifest.artifacts.map(({ sha256 }) => sha256))
  const apart = hashes.size === manifest.artifacts.length
  check(apart, 'model-invalid', { what: 'the same artifact twice' })
  const sumBps = royalties.reduce((total, { bps }) => total + bps, 0)
  const few = royalties.length <= Offer.ROYALTIES_MAX
  const fits = few && sumBps <= ROYALTY_BPS_MAX && royalties.every(({ bps }) => bps > 0)
  const paid = access !== 'paid' || royalties.length > 0
  check(fits && paid, 'model-invalid', { royaltyBps: sumBps, max: ROYALTY_BPS_MAX, access })
}

/** @throws {LedgerError} `model-unknown`, `account-mismatch`, `model-invalid`. */
export function setAlias(
  context: TransactionContext,
  options: { name: string; version: Hash },
): void {
  const { name, version } = options
  const model = requireCreator(context, version)
  check(model.model === name, 'model-invalid', { name, modelOfVersion: model.model })
  context.state.names.set(name, { owner: model.creator, version })
  context.emit({ kind: 'model-alias-set', name, version })
}

/** @throws {LedgerError} `model-unknown`, `account-mismatch`. */
export function setAllowed(
  context: TransactionContext,
  options: { version: Hash; account: AccountId; allowed: boolean },
): void {
  const { version, account, allowed } = options
  requireCreator(context, version)
  context.state.allowed.set(`${version}:${account}`, allowed)
}

/** @throws {LedgerError} `model-unknown`, `account-mismatch`, `model-invalid`. */
export function setCalibration(
  context: TransactionContext,
  options: CalibrationKey & CalibrationDocument,
): void {
  const { cid, sha256, ...key } = options
  const { artifacts } = requireCreator(context, key.version)
  const isOurs = artifacts.some((artifact) => artifact.sha256 === key.artifactHash)
  check(isOurs, 'model-invalid', { artifactHash: key.artifactHash })
  const bytes = new TextEncoder().encode(cid).length
  const whole = sha256 !== Hex.zeroHash && bytes > 0 && bytes <= TEXT_BYTES_MAX
  check(whole, 'model-invalid', { calibration: sha256, cid })
  context.state.calibrations.set(keyOf(key), { cid, sha256 })
  context.emit({ kind: 'calibration-set', ...key, cid, sha256 })
}

const keyOf = ({ version, artifactHash, engineHash }: CalibrationKey) =>
  `${version}:${artifactHash}:${engineHash}`

export const calibrationOf = (
  state: MemoryState,
  key: CalibrationKey,
): CalibrationDocument | undefined => state.calibrations.get(keyOf(key))

/** Returns the version; the sender must be its creator. */
function requireCreator({ state, sender }: TransactionContext, version: Hash): ModelVersion {
  const model = state.models.get(version)
  check(model, 'model-unknown', { version })
  check(model.creator === sender, 'account-mismatch', { sender, needed: model.creator })
  return model
}

/** Returns true if the access of a version lets an account use it; false for unknown versions. */
export function mayUse(
  state: MemoryState,
  { version, account }: { readonly version: Hash; readonly account: AccountId },
): boolean {
  const model = state.models.get(version)
  if (!model) return false
  if (model.access !== 'allow-list' || model.creator === account) return true
  return state.allowed.get(`${version}:${account}`) === true
}

/** @throws {LedgerError} `model-access-denied`. */
export function checkAccess({ state }: TransactionContext, version: Hash, client: AccountId): void {
  if (!state.models.get(version)) return
  check(mayUse(state, { version, account: client }), 'model-access-denied', { version, client })
}

/** @throws {LedgerError} `model-unknown`, `account-mismatch`, `model-retired`. */
export function retireModel(context: TransactionContext, version: Hash): void {
  const model = requireCreator(context, version)
  check(model.status !== 'retired', 'model-retired', { version })
  setStatus(context, version, 'retired')
}

/** Sets the lasting status of a version. Does not check the sender. */
export function setStatus(context: TransactionContext, version: Hash, status: ModelStatus): void {
  const model = context.state.models.get(version)
  check(model, 'model-unknown', { version })
  context.state.models.set(version, { ...model, status })
  context.emit({ kind: 'model-status-set', version, status })
}

const GUARDIAN_TERM_SECONDS = 604_800n
const GUARDIAN_PAUSE_SECONDS = 2_592_000n

/**
 * Sets the guardian's status of a version. The guardian has one term for each version, and can set
 * statuses only within this term. Does not check the sender.
 *
 * @throws {LedgerError} `model-unknown`, `model-retired`, `guardian-term-over`.
 */
export function setGuardianStatus(
  context: TransactionContext,
  version: Hash,
  status: Exclude<ModelStatus, 'retired'>,
): void {
  const { state, nowSeconds } = context
  const model = state.models.get(version)
  check(model, 'model-unknown', { version })
  check(model.status !== 'retired', 'model-retired', { version })
  const { set, pausedUntilSeconds } = termOf(state, version)
  const begin = { fromSeconds: nowSeconds, untilSeconds: nowSeconds + GUARDIAN_TERM_SECONDS }
  const { fromSeconds, untilSeconds } = set ?? begin
  const isPaused = !set && nowSeconds < pausedUntilSeconds
  const isAllowed = nowSeconds < untilSeconds && !isPaused
  check(isAllowed, 'guardian-term-over', { version, untilSeconds, pausedUntilSeconds })
  const next = { status, fromSeconds, untilSeconds }
  state.guardianTerms.set(version, { set: next, pausedUntilSeconds })
  context.emit({ kind: 'model-status-set', version, status, untilSeconds })
}

/**
 * Ends the guardian's term after a jury restored the version; a term that has not begun cannot
 * begin for `GUARDIAN_PAUSE_SECONDS`. A further restoration starts this pause again only if the
 * former pause ended at least as long ago.
 */
export function endGuardianTerm(context: TransactionContext, version: Hash): void {
  const { state, nowSeconds } = context
  const { set, pausedUntilSeconds } = termOf(state, version)
  if (!set) {
    const isLong = nowSeconds >= pausedUntilSeconds + GUARDIAN_PAUSE_SECONDS
    if (pausedUntilSeconds !== 0n && !isLong) return
    const next = { pausedUntilSeconds: nowSeconds + GUARDIAN_PAUSE_SECONDS }
    state.guardianTerms.set(version, next)
    return
  }
  if (nowSeconds >= set.untilSeconds) return
  const ended = { ...set, status: 'active', untilSeconds: nowSeconds } as const
  state.guardianTerms.set(version, { set: ended, pausedUntilSeconds })
  context.emit({ kind: 'model-status-set', version, status: 'active', untilSeconds: nowSeconds })
}

/**
 * Returns the guardian's term for a version; without a record, the term has not begun and no pause
 * delays it.
 */
export const termOf = ({ guardianTerms }: MemoryState, version: Hash): GuardianTerm =>
  guardianTerms.get(version) ?? { pausedUntilSeconds: 0n }

/** Returns a version with its status in effect; `undefined` if it is not registered. */
export function modelInEffect(
  { state, nowSeconds }: Pick<TransactionContext, 'state' | 'nowSeconds'>,
  version: Hash,
): ModelVersion | undefined {
  const model = state.models.get(version)
  if (!model) return undefined
  return { ...model, ...statusInEffect(model.status, termOf(state, version).set, nowSeconds) }
}

/**
 * Returns the version if sessions and requests for it may begin.
 *
 * @throws {LedgerError} `model-unknown`, `model-quarantined`, `model-retired`.
 */
export function requireServable(
  context: Pick<TransactionContext, 'state' | 'nowSeconds'>,
  version: Hash,
): ModelVersion {
  const model = modelInEffect(context, version)
  check(model, 'model-unknown', { version })
  check(model.status !== 'quarantined', 'model-quarantined', { version })
  check(model.status !== 'retired', 'model-retired', { version })
  return model
}

/** Returns the terms that the creator of a manifest signed. */
export function signedTerms(
  { models }: MemoryState,
  manifest: Manifest.Manifest,
): SignedRegistrationTerms | undefined {
  const model = models.get(Manifest.hash(manifest))
  return model && { name: model.model, royalties: model.royalties, access: model.access }
}

/** Returns the version that a name or `base+adapter` names, with any status. */
export function resolve({ names, adapters }: MemoryState, name: string): Hash | undefined {
  const parts = parseAdapterName(name)
  if (!parts) return names.get(name)?.version
  const version = names.get(parts.adapter)?.version
  const base = names.get(parts.base)?.version
  return version && base && adapters.get(version)?.base === base ? version : undefined
}

export const areRoyaltiesEqual = (
  a: readonly Offer.Royalty[],
  b: readonly { readonly recipient: AccountId; readonly bps: number }[],
): boolean =>
  a.length === b.length &&
  a.every(({ recipient, bps }, i) => recipient === b[i]?.recipient && bps === b[i]?.bps)
