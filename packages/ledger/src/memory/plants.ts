import { type AccountId, Findings, type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../court.ts'
import { check } from '../errors.ts'
import type { Plant, PlantLedger, PlantOutcome } from '../plants.ts'
import { answering, epochOf } from './beacon.ts'
import type { OpenedFinding, PlantRecord } from './court-state.ts'
import { checkJuror, weightAt } from './enlistments.ts'
import { checkDrawn, included } from './evidence.ts'
import { BURNT } from './pots.ts'
import { type Context, nextOf, parametersOf, type State } from './state.ts'
import { payOut, put } from './vault.ts'

/** Most epochs from the commitment to the epoch of a plant. */
const AHEAD_MAX = 32n
const AMOUNT_MAX = (1n << 96n) - 1n

type Options<name extends keyof PlantLedger> = Parameters<PlantLedger[name]>[0]

export const findingsKey = ({ epoch, account }: { epoch: bigint; account: AccountId }): string =>
  `${epoch}:${account}`

/** When an epoch begins. */
const startOf = ({ auditRules }: Pick<Context, 'auditRules'>, epoch: bigint): bigint =>
  epoch * auditRules.epochSeconds

function checkNow(context: Context, from: bigint, until: bigint): void {
  const { nowSeconds } = context
  const inTime = nowSeconds >= from && nowSeconds < until
  check(inTime, 'plant-stage-wrong', { nowSeconds, from, until })
}

const save = ({ state }: Context, record: PlantRecord): void =>
  state.plants.set(String(record.id), record)

function plantIn({ state }: Context, id: bigint, wanted: PlantRecord['status']): PlantRecord {
  const known = state.plants.get(String(id))
  const status = known?.status ?? 'none'
  check(known && status === wanted, 'plant-stage-wrong', { plant: id, status, wanted })
  return known
}

/** Weight in an epoch's last second. */
const weightIn = (context: Context, epoch: bigint, account: AccountId): bigint =>
  weightAt(context.state, {
    account,
    domain: GENERAL_DOMAIN,
    atSeconds: startOf(context, epoch + 1n) - 1n,
  })

/**
 * Commits an account to its findings of an epoch.
 *
 * @throws {LedgerError} `account-mismatch`, `plant-stage-wrong`, `commitment-mismatch`,
 * `validator-unknown`, `committed-already`.
 */
export function commitFindings(context: Context, options: Options<'commitFindings'>): void {
  const { state } = context
  const { epoch, root, account } = options
  checkJuror(context, account)
  checkNow(context, startOf(context, epoch + 1n), startOf(context, epoch + 3n))
  check(root !== Hex.zeroHash, 'commitment-mismatch', { epoch, account })
  check(weightIn(context, epoch, account) > 0n, 'validator-unknown', { account, epoch })
  const key = findingsKey({ epoch, account })
  check(!state.findings.get(key), 'committed-already', { epoch, account })
  state.findings.set(key, root)
}

/**
 * Commits the sender to a plant of a later epoch.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `plant-bond-low`, `amount-invalid`,
 * `insufficient-funds`.
 */
export function plant(context: Context, options: Options<'plant'>): bigint {
  const { state, sender: planter, nowSeconds, nativeAsset: asset } = context
  const { epoch, hash, pool, bond } = options
  const now = epochOf(context, nowSeconds)
  const near = epoch > now && epoch <= now + AHEAD_MAX
  check(near, 'plant-stage-wrong', { epoch, from: now + 1n, until: now + AHEAD_MAX })
  const { stakeMin } = parametersOf(state)
  check(bond >= stakeMin, 'plant-bond-low', { bond, needed: stakeMin })
  check(bond <= AMOUNT_MAX, 'amount-invalid', { bond })
  const id = nextOf(state, 'plants')
  const empty = { pool: 0n, paidInto: [], openings: [], agreed: 0n, disagreed: 0n }
  save(context, { id, planter, epoch, hash, bond, status: 'committed', ...empty })
  context.emit({ kind: 'plant-committed', plantId: id, planter, epoch, bond })
  put(context, 'plants', asset, bond)
  if (pool > 0n) fund(context, { id, amount: pool })
  return id
}

/**
 * Pays into a plant's pool, until its epoch is over. By anybody.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `amount-invalid`, `insufficient-funds`.
 */
export function fund(context: Context, { id, amount }: Options<'fundPlant'>): void {
  const { sender: account, nativeAsset: asset } = context
  const known = plantIn(context, id, 'committed')
  checkNow(context, 0n, startOf(context, known.epoch + 1n))
  check(amount >= 0n && amount <= AMOUNT_MAX, 'amount-invalid', { amount })
  const paidInto = [...known.paidInto, { account, amount }]
  save(context, { ...known, pool: known.pool + amount, paidInto })
  context.emit({ kind: 'plant-funded', plantId: id, account, amount })
  put(context, 'plants', asset, amount)
}

/**
 * Reveals a plant by the drawn receipt that findings are opened of, by its planter.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `account-mismatch`, `plant-invalid`,
 * `plant-bond-low`, and as `included` and `checkDrawn`.
 */
export function reveal(context: Context, options: Options<'revealPlant'>): void {
  const { state, sender, nativeAsset: asset } = context
  const { id, secret, probe } = options
  const known = plantIn(context, id, 'committed')
  const { planter, epoch } = known
  check(sender === planter, 'account-mismatch', { sender, needed: planter })
  checkNow(context, startOf(context, epoch + 3n), startOf(context, epoch + 4n))
  const { provider, isBad } = secret
  const same = Findings.plantHash({ planter, epoch, ...secret }) === known.hash
  const found = included(context, probe)
  const { receiptId, work, anchor } = found
  const theirs = work.provider === provider && epochOf(context, anchor.atSeconds) === epoch
  // What is refunded is of the bond's own kind.
  const fits = same && theirs && (!isBad || work.asset === asset)
  check(fits, 'plant-invalid', { plant: id, receipt: receiptId })
  checkDrawn(context, found)

  const again = state.planted.get(work.id) === true
  const refunded = isBad && !again ? (work.anchors[0]?.total ?? 0n) : 0n
  check(refunded <= known.bond, 'plant-bond-low', { bond: known.bond, needed: refunded })
  if (isBad) state.planted.set(work.id, true)
  const bond = known.bond - refunded
  save(context, { ...known, status: 'revealed', revealed: { isBad, receiptId }, bond })
  context.emit({ kind: 'plant-revealed', plantId: id, provider, receiptId, isBad, refunded })
  payOut(context, 'plants', { to: work.client, asset, amount: refunded })
}

/**
 * Opens what a validator found of a revealed plant's receipt. By anybody.
 *
 * @throws {LedgerError} `plant-stage-wrong`, `commitment-mismatch`, `committed-already`.
 */
export function open(context: Context, options: Options<'openFinding'>): void {
  const { state } = context
  const { id, account: validator, finding, proof } = options
  const known = plantIn(context, id, 'revealed')
  const { epoch, revealed, openings } = known
  checkNow(context, 0n, startOf(context, epoch + 5n))
  const receiptId = revealed?.receiptId as Hash
  const root = Findings.rootOf({ epoch, validator }, { ...finding, receiptId }, proof)
  const own = state.findings.get(findingsKey({ epoch, account: validator }))
  check(own !== undefined && own === root, 'commitment-mismatch', { plant: id, validator })
  const again = openings.some((opening) => opening.validator === validator)
  check(!again, 'committed-already', { plant: id, validator })
  const { verdict } = finding
  const weight = weightIn(context, epoch, validator)
  const agrees = verdict === (revealed?.isBad ? 'suspicious' : 'clean')
  save(context, {
    ...known,
    openings: [...openings, { validator, weight, agrees }],
    agreed: known.agreed + (agrees ? weight : 0n),
    disagreed: known.disagreed + (agrees ? 0n : weight),
  })
  context.emit({ kind: 'finding-opened', plantId: id, validator, verdict, weight })
}

/** What a plant has come to; undefined while it has not. */
function outcomeOf(
  context: Pick<Context, 'state' | 'auditRules' | 'nowSeconds'>,
  known: PlantRecord,
): PlantOutcome | undefined {
  const { nowSeconds, state } = context
  const { status, epoch, agreed, disagreed, outcome } = known
  if (outcome) return outcome
  if (status === 'committed') {
    if (nowSeconds < startOf(context, epoch + 4n)) return undefined
    // A beacon that is late keeps nobody's bond.
    const source = answering({ state }, epoch + 1n)
    return source !== undefined && source < epoch + 3n ? 'forfeited' : 'unseen'
  }
  if (nowSeconds < startOf(context, epoch + 5n)) return undefined
  if (disagreed > agreed) return 'refuted'
  return agreed === 0n ? 'unseen' : 'upheld'
}

/**
 * Pays an account what is its own of a plant that has ended. By anybody.
 *
 * @throws {LedgerError} `plant-stage-wrong`.
 */
export function collect(context: Context, { id, account }: Options<'collectPlant'>): void {
  const { state, nativeAsset: asset } = context
  const found = state.plants.get(String(id))
  const outcome = found && outcomeOf(context, found)
  check(found && outcome, 'plant-stage-wrong', { plant: id, status: found?.status ?? 'none' })
  const { next, share } = withShare({ ...found, outcome }, account)
  let [known, amount] = [next, share]
  if (outcome !== 'upheld') {
    const own = known.paidInto.filter((one) => one.account === account)
    amount += own.reduce((sum, one) => sum + one.amount, 0n)
    const paidInto = known.paidInto.filter((one) => one.account !== account)
    known = { ...known, paidInto }
  }
  const { bond } = known
  const burns = outcome === 'forfeited' && bond > 0n
  const returns = outcome !== 'forfeited' && outcome !== 'refuted' && account === known.planter
  if (burns || returns) known = { ...known, bond: 0n }
  if (returns) amount += bond
  save(context, known)
  if (burns) payOut(context, 'plants', { to: BURNT, asset, amount: bond })
  context.emit({ kind: 'plant-paid', plantId: id, account, amount })
  payOut(context, 'plants', { to: account, asset, amount })
}

/** Each takes its part of what is left, by its part of the weight that is left. */
function withShare(known: PlantRecord, account: AccountId): { next: PlantRecord; share: bigint } {
  const opening = known.openings.find((one) => one.validator === account && one.weight > 0n)
  if (!opening) return { next: known, share: 0n }
  const { weight, agrees } = opening
  const { agreed, disagreed, bond, pool, outcome } = known
  const paid: OpenedFinding = { ...opening, weight: 0n }
  const openings = known.openings.map((one) => (one === opening ? paid : one))
  const ofBond = outcome === 'refuted' ? (bond * weight) / (agreed + disagreed) : 0n
  const ofPool = outcome !== 'refuted' && agrees ? (pool * weight) / agreed : 0n
  const next = {
    ...known,
    openings,
    bond: bond - ofBond,
    pool: pool - ofPool,
    agreed: agreed - (agrees ? weight : 0n),
    disagreed: disagreed - (agrees ? 0n : weight),
  }
  return { next, share: ofBond + ofPool }
}

export function view(
  context: Pick<Context, 'state' | 'auditRules' | 'nowSeconds'>,
  id: bigint,
): Plant | undefined {
  const known = context.state.plants.get(String(id))
  if (!known) return undefined
  const outcome = outcomeOf(context, known)
  const { status, planter, epoch, pool, bond, revealed } = known
  return {
    id,
    status: outcome ? 'ended' : status,
    planter,
    epoch,
    pool,
    bond,
    ...(outcome && { outcome }),
    ...(revealed && { revealed }),
  }
}

/** What the pot owes for a plant. */
export function owedFor({ bond, pool, paidInto, outcome }: PlantRecord): bigint {
  // Where nobody is paid out of the pool, it returns to who paid into it.
  const returned = paidInto.reduce((sum, { amount }) => sum + amount, 0n)
  return bond + (outcome && outcome !== 'upheld' ? returned : pool)
}

export const openingOf = (state: State, id: bigint, account: AccountId) =>
  state.plants.get(String(id))?.openings.find(({ validator }) => validator === account)
