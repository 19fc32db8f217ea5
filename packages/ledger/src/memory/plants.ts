import { type AccountId, Findings, type Hash, Hex } from '@ostrom/protocol'
import type { EvidenceItem } from '../cases.ts'
import { check } from '../errors.ts'
import type { Plant, PlantLedger } from '../plants.ts'
import { epochOf } from './beacon.ts'
import { checkItem, subjectOf } from './evidence.ts'
import { checkValidator } from './juries.ts'
import { reputationOf } from './reputation.ts'
import { activeOf } from './stakes.ts'
import { type Context, nextOf, type PlantRecord, parametersOf, type State } from './state.ts'
import { forfeit, reserve } from './vault.ts'

/** Most plants of an epoch, and epochs that one lies ahead. */
const PLANTS_MAX = 32
const AHEAD_MAX = 32n

/** Most sessions and requests of a plant. */
const SESSIONS_MAX = 8

/** Most findings opened of a plant. */
const OPENINGS_MAX = 128

/** Base units in a unit of weight, and the most units that a weight has. */
const WEIGHT_UNIT = 1_000_000_000n
const WEIGHT_MAX = 2n ** 48n - 1n

/** Amounts fit 96 bits. */
const AMOUNT_MAX = 2n ** 96n - 1n

type Options<Name extends keyof PlantLedger> = Parameters<PlantLedger[Name]>[0]

/** Where findings are kept. */
export const findingsKey = (options: Options<'committedFindings'>): string =>
  `${options.epoch}:${options.validator}`

/** When an epoch begins. */
export const startOf = ({ auditRules }: Context, epoch: bigint): bigint =>
  epoch * auditRules.epochSeconds

function checkNow(context: Context, from: bigint, until: bigint): void {
  const { nowSeconds } = context
  const inTime = nowSeconds >= from && nowSeconds < until
  check(inTime, 'plant-stage-wrong', { nowSeconds, from, until })
}

export function save({ state }: Context, record: PlantRecord): void {
  state.plants.set(String(record.id), record)
}

function plantIn({ state }: Context, id: bigint, wanted: PlantRecord['status']): PlantRecord {
  const known = state.plants.get(String(id))
  const status = known?.status ?? 'none'
  check(known && status === wanted, 'plant-stage-wrong', { plant: id, status, wanted })
  return known
}

/**
 * Commits the sender to its findings of an epoch.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `commitment-mismatch`, `validator-unknown`,
 * `committed-already`.
 */
export function commitFindings(context: Context, options: Options<'commitFindings'>): void {
  const { state, sender: validator } = context
  const { epoch } = options
  checkNow(context, startOf(context, epoch + 1n), startOf(context, epoch + 3n))
  const root = Findings.shortRoot(options.root)
  check(BigInt(root) !== 0n, 'commitment-mismatch', { epoch, validator })
  checkValidator(context)
  const key = findingsKey({ epoch, validator })
  check(!state.findings.get(key), 'committed-already', { epoch, validator })
  state.findings.set(key, { root, weight: weightOf(activeOf(state, validator)) })
}

/** At least one unit, so that every opening counts. */
function weightOf(stake: bigint): bigint {
  const units = stake / WEIGHT_UNIT
  if (units === 0n) return 1n
  return units > WEIGHT_MAX ? WEIGHT_MAX : units
}

const checkAmount = (amount: bigint): void =>
  check(amount >= 0n && amount <= AMOUNT_MAX, 'amount-invalid', { amount })

/**
 * Commits the sender to a plant of a later epoch.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `commitment-mismatch`, `list-full`, `plant-bond-low`,
 * `amount-invalid`, `insufficient-funds`.
 */
export function plant(context: Context, options: Options<'plant'>): bigint {
  const { state, sender: planter, nowSeconds, nativeAsset: asset } = context
  const { epoch, hash, pool, bond } = options
  const now = epochOf(context, nowSeconds)
  const near = epoch > now && epoch <= now + AHEAD_MAX
  check(near, 'plant-stage-wrong', { epoch, from: now + 1n, until: now + AHEAD_MAX })
  check(hash !== Hex.zeroHash, 'commitment-mismatch', { epoch })
  const count = state.plantsIn.get(String(epoch)) ?? 0
  check(count < PLANTS_MAX, 'list-full', { epoch, max: PLANTS_MAX })
  const { stakeMin } = parametersOf(state)
  check(bond >= stakeMin, 'plant-bond-low', { bond, needed: stakeMin })
  checkAmount(bond)
  checkAmount(pool)
  state.plantsIn.set(String(epoch), count + 1)
  const id = nextOf(state, 'plants')
  const terms = { id, planter, epoch, hash, pool, bond, committedAtSeconds: nowSeconds }
  save(context, { ...terms, status: 'committed', sponsored: 0n, openings: [] })
  context.emit({ kind: 'plant-committed', plantId: id, planter, epoch, pool, bond })
  reserve(context, { account: planter, asset }, pool + bond)
  return id
}

/**
 * Adds to the pool of a plant that is committed.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `committed-already`, `amount-invalid`,
 * `insufficient-funds`.
 */
export function sponsor(context: Context, { id, amount }: Options<'sponsorPlant'>): void {
  const { sender, nativeAsset: asset } = context
  const known = plantIn(context, id, 'committed')
  check(!known.sponsor, 'committed-already', { plant: id, sponsor: known.sponsor ?? '' })
  check(amount > 0n, 'amount-invalid', { amount })
  checkAmount(amount)
  save(context, { ...known, sponsor: sender, sponsored: amount })
  reserve(context, { account: sender, asset }, amount)
}

/**
 * Shows what a plant's commitment hid, by its planter.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `account-mismatch`, `commitment-mismatch`,
 * `plant-invalid`, `plant-bond-low`, and as `checkItem`.
 */
export function reveal(context: Context, options: Options<'revealPlant'>): void {
  const { sender } = context
  const { id, secret, subjects, probe } = options
  const known = plantIn(context, id, 'committed')
  const { planter, epoch } = known
  check(sender === planter, 'account-mismatch', { sender, needed: planter })
  checkNow(context, startOf(context, epoch + 3n), startOf(context, epoch + 4n))
  const { provider, isBad } = secret
  const same = Findings.plantHash({ planter, epoch, ...secret }) === known.hash
  check(same, 'commitment-mismatch', { plant: id })
  const receiptId = probe && checkProbe(context, { epoch, subjects, probe })
  const revealed = { provider, isBad, ...(receiptId ? { receiptId } : {}) }
  context.emit({ kind: 'plant-revealed', plantId: id, epoch, ...revealed, subjects })
  const bond = nameSubjects(context, { ...known, revealed }, subjects)
  save(context, { ...known, status: 'revealed', revealed, bond })
}

type Probe = {
  readonly epoch: bigint
  readonly subjects: readonly Hash[]
  readonly probe: EvidenceItem
}

function checkProbe(context: Context, { epoch, subjects, probe }: Probe): Hash {
  const { receiptId, subject } = checkItem(context, probe)
  const { anchoredSeconds = 0n } = subject
  const named = subjects.includes(probe.receipt.sessionId)
  const fits = named && epochOf(context, anchoredSeconds) === epoch
  check(fits, 'plant-invalid', { receipt: receiptId, anchoredSeconds, epoch })
  return receiptId
}

/** Checks what the provider completed, marks and refunds it; returns what is left of the bond. */
function nameSubjects(context: Context, known: PlantRecord, subjects: readonly Hash[]): bigint {
  const { state } = context
  const { revealed, committedAtSeconds: from, epoch } = known
  const provider = revealed?.provider as AccountId
  check(subjects.length <= SESSIONS_MAX, 'plant-invalid', { named: subjects.length })
  const { completions } = reputationOf(state, provider)
  const all = completions === BigInt(subjects.length)
  check(all, 'plant-invalid', { provider, completions, named: subjects.length })
  const until = startOf(context, epoch + 1n)
  let { bond } = known
  for (const [index, id] of subjects.entries()) {
    const after = index === 0 || id > (subjects[index - 1] as Hash)
    check(after, 'plant-invalid', { session: id, isOrdered: false })
    const subject = subjectOf(context, id)
    const isOpen = state.sessions.get(id)?.closed === false
    const own = subject.provider === provider && subject.asset === context.nativeAsset
    check(own && !isOpen && subject.paid > 0n, 'plant-invalid', { session: id, isOpen })
    const { anchoredSeconds = 0n } = subject
    const inTime = anchoredSeconds >= from && anchoredSeconds < until
    check(inTime, 'plant-invalid', { session: id, anchoredSeconds, from, until })
    if (revealed?.isBad) bond -= refund(context, { ...known, bond }, id)
  }
  return bond
}

/** Gives the client of a bad plant back what it paid; returns how much that was. */
function refund(context: Context, known: PlantRecord, id: Hash): bigint {
  const { state, nativeAsset: asset } = context
  // Its client has its money back from an earlier plant that named it.
  if (state.planted.get(id)) return 0n
  const { paid, client } = subjectOf(context, id)
  const before = state.restored.get(id) ?? 0n
  const due = paid > before ? paid - before : 0n
  const { bond, planter } = known
  check(due <= bond, 'plant-bond-low', { plant: known.id, bond, due })
  state.planted.set(id, true)
  if (due > 0n) forfeit(context, { from: planter, to: client, asset, amount: due })
  return due
}

/**
 * Shows what the sender found of a revealed plant's receipt.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `plant-invalid`, `account-mismatch`,
 * `committed-already`, `commitment-mismatch`, `list-full`.
 */
export function open(context: Context, { id, finding, proof }: Options<'openFinding'>): void {
  const { state, sender: validator } = context
  const known = plantIn(context, id, 'revealed')
  const { epoch, planter, revealed, openings } = known
  checkNow(context, 0n, startOf(context, epoch + 5n))
  const { receiptId, provider } = revealed ?? {}
  check(receiptId, 'plant-invalid', { plant: id, isSeen: false })
  const party = validator === planter || validator === provider
  check(!party, 'account-mismatch', { sender: validator, planter })
  const again = openings.some((opening) => opening.validator === validator)
  check(!again, 'committed-already', { plant: id, validator })
  const own = state.findings.get(findingsKey({ epoch, validator }))
  const root = Findings.rootOf({ epoch, validator }, { ...finding, receiptId }, proof)
  const fits = own && root && own.root === Findings.shortRoot(root)
  check(fits, 'commitment-mismatch', { plant: id, validator })
  check(openings.length < OPENINGS_MAX, 'list-full', { plant: id, max: OPENINGS_MAX })
  const { verdict } = finding
  const opening = { validator, verdict, weight: own.weight }
  save(context, { ...known, openings: [...openings, opening] })
  context.emit({ kind: 'finding-opened', plantId: id, validator, verdict })
}

export function view(state: State, id: bigint): Plant | undefined {
  const known = state.plants.get(String(id))
  if (!known) return undefined
  const { status, outcome, planter, epoch, pool, bond, sponsored, revealed } = known
  return {
    ...{ id, status, planter, epoch, pool, bond, sponsored },
    ...(outcome ? { outcome } : {}),
    ...(revealed ? { revealed } : {}),
  }
}
