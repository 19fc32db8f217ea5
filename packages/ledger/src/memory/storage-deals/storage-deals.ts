import { Chunks, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import {
  type ChunkDraw,
  type ChunkDrawKey,
  DRAW_EPOCHS,
  type StorageDeal,
  type StorageDealLedger,
} from '../../storage-deals/storage-deals.ts'
import { type SendRule, withId } from '../chain/send.ts'
import { type MemoryState, nextId, type TransactionContext } from '../chain/state.ts'
import { beaconValue, epochOf } from '../court/beacon.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'

// The rules of `Availability` in the contracts.

const CID_BYTES_MAX = 128
const TERM_SECONDS_MAX = 31_622_400n
const WINDOW_SECONDS_MAX = 604_800n
const NUMBER_MAX = 2n ** 32n - 1n

type DealMethodOptions<Name extends keyof StorageDealLedger> = Parameters<
  StorageDealLedger[Name]
>[0]

const drawKey = ({ id, epoch }: ChunkDrawKey): string => `${id}:${epoch}`

const save = ({ state }: TransactionContext, known: StorageDeal): void =>
  state.storageDeals.set(String(known.id), known)

/** @throws {LedgerError} `deal-state-invalid`. */
function inStatus(
  { state }: TransactionContext,
  id: bigint,
  wanted: StorageDeal['status'],
): StorageDeal {
  const known = state.storageDeals.get(String(id))
  const status = known?.status ?? 'none'
  check(known && status === wanted, 'deal-state-invalid', { deal: id, status, wanted })
  return known
}

type ActiveDeal = StorageDeal & Required<Pick<StorageDeal, 'storageProvider' | 'firstEpoch'>>

const requireActive = (context: TransactionContext, id: bigint): ActiveDeal =>
  inStatus(context, id, 'active') as ActiveDeal

/** @throws {LedgerError} `deal-state-invalid`. */
function openDraw({ state }: TransactionContext, place: ChunkDrawKey): ChunkDraw {
  const draw = state.chunkDraws.get(drawKey(place))
  check(draw?.status === 'open', 'deal-state-invalid', { deal: place.id, epoch: place.epoch })
  return draw
}

function propose(
  context: TransactionContext,
  { cid, ...terms }: DealMethodOptions<'proposeDeal'>,
): bigint {
  const { state, sender: client, nativeAsset: asset, auditRules } = context
  const within = (name: string, value: bigint, max: bigint): void =>
    check(value > 0n && value <= max, 'deal-terms-invalid', { [name]: value, min: 1n, max })
  check(terms.root !== Hex.zeroHash, 'deal-terms-invalid', { root: terms.root })
  const { length } = new TextEncoder().encode(cid)
  within('cidBytes', BigInt(length), BigInt(CID_BYTES_MAX))
  within('fee', terms.fee, 2n ** 96n - 1n)
  within('stake', terms.stake, 2n ** 96n - 1n)
  within('chunkCount', BigInt(terms.chunkCount), NUMBER_MAX)
  within('epochs', terms.epochs, TERM_SECONDS_MAX / auditRules.epochSeconds)
  within('period', BigInt(terms.period), NUMBER_MAX)
  within('windowSeconds', terms.windowSeconds, WINDOW_SECONDS_MAX)
  const id = nextId(state, 'storageDeals')
  save(context, { id, status: 'proposed', client, openDraws: 0, terms })
  context.emit({ kind: 'deal-proposed', dealId: id, client, cid, terms })
  creditSystemAccount(context, 'storageDeals', asset, terms.fee)
  return id
}

function cancel(context: TransactionContext, id: bigint): void {
  const { sender, nativeAsset: asset } = context
  const known = inStatus(context, id, 'proposed')
  const { client: account, terms } = known
  check(sender === account, 'account-mismatch', { sender, needed: account })
  save(context, { ...known, status: 'cancelled' })
  context.emit({ kind: 'deal-cancelled', dealId: id })
  payOut(context, 'storageDeals', { to: account, asset, amount: terms.fee })
}

function accept(context: TransactionContext, id: bigint): void {
  const { sender: storageProvider, nativeAsset: asset, nowSeconds } = context
  const known = inStatus(context, id, 'proposed')
  const { epochs, stake } = known.terms
  check(storageProvider !== known.client, 'account-mismatch', {
    sender: storageProvider,
    client: known.client,
  })
  const firstEpoch = epochOf(context, nowSeconds) + 1n
  const lastEpoch = firstEpoch + epochs - 1n
  save(context, { ...known, status: 'active', storageProvider, firstEpoch })
  context.emit({ kind: 'deal-accepted', dealId: id, storageProvider, firstEpoch, lastEpoch })
  creditSystemAccount(context, 'storageDeals', asset, stake)
}

function draw(context: TransactionContext, place: ChunkDrawKey): void {
  const { state, nowSeconds } = context
  const { id, epoch } = place
  const known = requireActive(context, id)
  const { firstEpoch: from, terms } = known
  const until = from + terms.epochs - 1n
  const late = epochOf(context, nowSeconds) > epoch + DRAW_EPOCHS
  const fits = epoch >= from && epoch <= until && !late
  check(fits, 'deal-out-of-window', { deal: id, epoch, from, until })
  const before = state.chunkDraws.get(drawKey(place))
  check(!before, 'deal-state-invalid', { deal: id, epoch, draw: before?.status ?? 'none' })
  const beacon = beaconValue(context, epoch)
  const chunk = Chunks.drawnChunk({ dealId: id, epoch, beacon, ...terms })
  check(chunk !== undefined, 'chunk-not-drawn', { deal: id, epoch })
  const untilSeconds = nowSeconds + terms.windowSeconds
  state.chunkDraws.set(drawKey(place), { status: 'open', chunk, untilSeconds })
  save(context, { ...known, openDraws: known.openDraws + 1 })
  context.emit({ kind: 'chunk-drawn', dealId: id, epoch, chunk, untilSeconds })
}

function prove(
  context: TransactionContext,
  { shown, ...place }: DealMethodOptions<'proveChunk'>,
): void {
  const { state, nowSeconds } = context
  const { id, epoch } = place
  const known = requireActive(context, id)
  const open = openDraw(context, place)
  const { chunk, untilSeconds } = open
  check(nowSeconds < untilSeconds, 'deal-out-of-window', { deal: id, nowSeconds, untilSeconds })
  const right = Chunks.verify(known.terms, chunk, shown)
  check(right, 'chunk-mismatch', { deal: id, epoch, chunk })
  state.chunkDraws.set(drawKey(place), { ...open, status: 'proven' })
  save(context, { ...known, openDraws: known.openDraws - 1 })
  context.emit({ kind: 'chunk-proven', dealId: id, epoch })
}

function reportDefault(context: TransactionContext, place: ChunkDrawKey): void {
  const { nativeAsset: asset, nowSeconds } = context
  const { id, epoch } = place
  const known = requireActive(context, id)
  const { untilSeconds } = openDraw(context, place)
  check(nowSeconds >= untilSeconds, 'deal-out-of-window', { deal: id, nowSeconds, untilSeconds })
  const { client, terms } = known
  save(context, { ...known, status: 'defaulted' })
  context.emit({ kind: 'deal-defaulted', dealId: id, epoch, paid: terms.stake })
  payOut(context, 'storageDeals', { to: client, asset, amount: terms.stake })
  payOut(context, 'storageDeals', { to: client, asset, amount: terms.fee })
}

function complete(context: TransactionContext, id: bigint): void {
  const { nativeAsset: asset, nowSeconds } = context
  const known = requireActive(context, id)
  const { storageProvider, terms, openDraws: open, firstEpoch } = known
  const epoch = epochOf(context, nowSeconds)
  const from = firstEpoch + terms.epochs + DRAW_EPOCHS
  check(epoch >= from, 'deal-out-of-window', { deal: id, epoch, from })
  check(open === 0, 'deal-out-of-window', { deal: id, openDraws: open })
  save(context, { ...known, status: 'completed' })
  context.emit({ kind: 'deal-completed', dealId: id, paid: terms.fee })
  payOut(context, 'storageDeals', { to: storageProvider, asset, amount: terms.fee })
  payOut(context, 'storageDeals', { to: storageProvider, asset, amount: terms.stake })
}

/** Promises to keep contents, for the connection of an account. */
export function storageDealLedger(state: MemoryState, send: SendRule): StorageDealLedger {
  return {
    deal: async (id) => state.storageDeals.get(String(id)),
    chunkDraw: async (place) => state.chunkDraws.get(drawKey(place)),
    proposeDeal: withId(send)(propose),
    cancelDeal: send(cancel),
    acceptDeal: send(accept),
    drawChunk: send(draw),
    proveChunk: send(prove),
    reportDefault: send(reportDefault),
    completeDeal: send(complete),
  }
}
