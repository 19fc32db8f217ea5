import { Chunks, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import {
  type ChunkDraw,
  type ChunkDrawKey,
  DRAW_EPOCHS,
  type StorageDeal,
  type StorageDealLedger,
} from '../../storage-deals/storage-deals.ts'
import { hashDealTerms } from '../../terms-hash.ts'
import { type SendRule, withId } from '../chain/send.ts'
import { type MemoryState, nextId, type TransactionContext } from '../chain/state.ts'
import { beaconValue, epochOf } from '../court/beacon.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'

// Rules of the contract `StorageDeals`.

const CID_BYTES_MAX = 128
const TERM_SECONDS_MAX = 31_622_400n
const WINDOW_SECONDS_MAX = 604_800n
const NUMBER_MAX = 2n ** 32n - 1n

type DealMethodOptions<Name extends keyof StorageDealLedger> = Parameters<
  StorageDealLedger[Name]
>[0]

const drawKey = ({ id, epoch }: ChunkDrawKey): string => `${id}:${epoch}`

const save = ({ state }: TransactionContext, deal: StorageDeal): void =>
  state.storageDeals.set(String(deal.id), deal)

/** @throws {LedgerError} `deal-state-invalid`. */
function inStatus(
  { state }: TransactionContext,
  id: bigint,
  required: StorageDeal['status'],
): StorageDeal {
  const deal = state.storageDeals.get(String(id))
  const status = deal?.status ?? 'none'
  check(deal && status === required, 'deal-state-invalid', { deal: id, status, wanted: required })
  return deal
}

type ActiveDeal = StorageDeal & Required<Pick<StorageDeal, 'storageProvider' | 'firstEpoch'>>

const requireActive = (context: TransactionContext, id: bigint): ActiveDeal =>
  inStatus(context, id, 'active') as ActiveDeal

/** @throws {LedgerError} `deal-state-invalid`. */
function openDraw({ state }: TransactionContext, key: ChunkDrawKey): ChunkDraw {
  const draw = state.chunkDraws.get(drawKey(key))
  check(draw?.status === 'open', 'deal-state-invalid', { deal: key.id, epoch: key.epoch })
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
  const deal = inStatus(context, id, 'proposed')
  const { client: account, terms } = deal
  check(sender === account, 'account-mismatch', { sender, needed: account })
  save(context, { ...deal, status: 'cancelled' })
  context.emit({ kind: 'deal-cancelled', dealId: id })
  payOut(context, 'storageDeals', { to: account, asset, amount: terms.fee })
}

function accept(
  context: TransactionContext,
  { id, termsHash }: DealMethodOptions<'acceptDeal'>,
): void {
  const { sender: storageProvider, nativeAsset: asset, nowSeconds } = context
  const deal = inStatus(context, id, 'proposed')
  check(hashDealTerms(deal) === termsHash, 'terms-changed', { deal: id, termsHash })
  const { epochs, stake } = deal.terms
  check(storageProvider !== deal.client, 'account-mismatch', {
    sender: storageProvider,
    client: deal.client,
  })
  const firstEpoch = epochOf(context, nowSeconds) + 1n
  const lastEpoch = firstEpoch + epochs - 1n
  save(context, { ...deal, status: 'active', storageProvider, firstEpoch })
  context.emit({ kind: 'deal-accepted', dealId: id, storageProvider, firstEpoch, lastEpoch })
  creditSystemAccount(context, 'storageDeals', asset, stake)
}

function draw(context: TransactionContext, key: ChunkDrawKey): void {
  const { state, nowSeconds } = context
  const { id, epoch } = key
  const deal = requireActive(context, id)
  const { firstEpoch: from, terms } = deal
  const until = from + terms.epochs - 1n
  const late = epochOf(context, nowSeconds) > epoch + DRAW_EPOCHS
  const fits = epoch >= from && epoch <= until && !late
  check(fits, 'deal-out-of-window', { deal: id, epoch, from, until })
  const before = state.chunkDraws.get(drawKey(key))
  check(!before, 'deal-state-invalid', { deal: id, epoch, draw: before?.status ?? 'none' })
  const beacon = beaconValue(context, epoch)
  const chunk = Chunks.drawnChunk({ dealId: id, epoch, beacon, ...terms })
  check(chunk !== undefined, 'chunk-not-drawn', { deal: id, epoch })
  const untilSeconds = nowSeconds + terms.windowSeconds
  state.chunkDraws.set(drawKey(key), { status: 'open', chunk, untilSeconds })
  save(context, { ...deal, openDraws: deal.openDraws + 1 })
  context.emit({ kind: 'chunk-drawn', dealId: id, epoch, chunk, untilSeconds })
}

function prove(
  context: TransactionContext,
  { shown: proof, ...key }: DealMethodOptions<'proveChunk'>,
): void {
  const { state, nowSeconds } = context
  const { id, epoch } = key
  const deal = requireActive(context, id)
  const open = openDraw(context, key)
  const { chunk, untilSeconds } = open
  check(nowSeconds < untilSeconds, 'deal-out-of-window', { deal: id, nowSeconds, untilSeconds })
  const right = Chunks.verify(deal.terms, chunk, proof)
  check(right, 'chunk-mismatch', { deal: id, epoch, chunk })
  state.chunkDraws.set(drawKey(key), { ...open, status: 'proven' })
  save(context, { ...deal, openDraws: deal.openDraws - 1 })
  context.emit({ kind: 'chunk-proven', dealId: id, epoch })
}

function reportDefault(context: TransactionContext, key: ChunkDrawKey): void {
  const { nativeAsset: asset, nowSeconds } = context
  const { id, epoch } = key
  const deal = requireActive(context, id)
  const { untilSeconds } = openDraw(context, key)
  check(nowSeconds >= untilSeconds, 'deal-out-of-window', { deal: id, nowSeconds, untilSeconds })
  const { client, terms } = deal
  save(context, { ...deal, status: 'defaulted' })
  context.emit({ kind: 'deal-defaulted', dealId: id, epoch, paid: terms.stake })
  payOut(context, 'storageDeals', { to: client, asset, amount: terms.stake })
  payOut(context, 'storageDeals', { to: client, asset, amount: terms.fee })
}

function complete(context: TransactionContext, id: bigint): void {
  const { nativeAsset: asset, nowSeconds } = context
  const deal = requireActive(context, id)
  const { storageProvider, terms, openDraws: open, firstEpoch } = deal
  const epoch = epochOf(context, nowSeconds)
  const from = firstEpoch + terms.epochs + DRAW_EPOCHS
  check(epoch >= from, 'deal-out-of-window', { deal: id, epoch, from })
  check(open === 0, 'deal-out-of-window', { deal: id, openDraws: open })
  save(context, { ...deal, status: 'completed' })
  context.emit({ kind: 'deal-completed', dealId: id, paid: terms.fee })
  payOut(context, 'storageDeals', { to: storageProvider, asset, amount: terms.fee })
  payOut(context, 'storageDeals', { to: storageProvider, asset, amount: terms.stake })
}

/** Returns the member of a connection for storage deals. */
export function storageDealLedger(state: MemoryState, send: SendRule): StorageDealLedger {
  return {
    deal: async (id) => state.storageDeals.get(String(id)),
    chunkDraw: async (key) => state.chunkDraws.get(drawKey(key)),
    proposeDeal: withId(send)(propose),
    cancelDeal: send(cancel),
    acceptDeal: send(accept),
    drawChunk: send(draw),
    proveChunk: send(prove),
    reportDefault: send(reportDefault),
    completeDeal: send(complete),
  }
}
