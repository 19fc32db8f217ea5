import { Hex, Pieces } from '@ostrom/protocol'
import {
  type AvailabilityLedger,
  DRAW_EPOCHS,
  type DrawPlace,
  type KeepPromise,
  type PieceDraw,
} from '../availability.ts'
import { check } from '../errors.ts'
import { beaconValue, epochOf } from './beacon.ts'
import { numbered, type Send } from './sending.ts'
import { type Context, nextOf, type State } from './state.ts'
import { payOut, put } from './vault.ts'

// The rules of `Availability` in the contracts.

const CID_BYTES_MAX = 128
const TERM_SECONDS_MAX = 31_622_400n
const WINDOW_SECONDS_MAX = 604_800n
const NUMBER_MAX = 2n ** 32n - 1n

type Options<Name extends keyof AvailabilityLedger> = Parameters<AvailabilityLedger[Name]>[0]

const drawKey = ({ id, epoch }: DrawPlace): string => `${id}:${epoch}`

const save = ({ state }: Context, known: KeepPromise): void =>
  state.promises.set(String(known.id), known)

/** @throws {LedgerError} `promise-stage-wrong`. */
function inStatus({ state }: Context, id: bigint, wanted: KeepPromise['status']): KeepPromise {
  const known = state.promises.get(String(id))
  const status = known?.status ?? 'none'
  check(known && status === wanted, 'promise-stage-wrong', { promise: id, status, wanted })
  return known
}

type Taken = KeepPromise & Required<Pick<KeepPromise, 'keeper' | 'firstEpoch'>>

const taken = (context: Context, id: bigint): Taken => inStatus(context, id, 'taken') as Taken

/** @throws {LedgerError} `promise-stage-wrong`. */
function openDraw({ state }: Context, place: DrawPlace): PieceDraw {
  const draw = state.draws.get(drawKey(place))
  check(draw?.status === 'open', 'promise-stage-wrong', { promise: place.id, epoch: place.epoch })
  return draw
}

function offer(context: Context, { cid, ...terms }: Options<'offerPromise'>): bigint {
  const { state, sender: client, nativeAsset: asset, auditRules } = context
  const within = (name: string, value: bigint, max: bigint): void =>
    check(value > 0n && value <= max, 'promise-invalid', { [name]: value, min: 1n, max })
  check(terms.root !== Hex.zeroHash, 'promise-invalid', { root: terms.root })
  const { length } = new TextEncoder().encode(cid)
  within('cidBytes', BigInt(length), BigInt(CID_BYTES_MAX))
  within('fee', terms.fee, 2n ** 96n - 1n)
  within('stake', terms.stake, 2n ** 96n - 1n)
  within('pieces', BigInt(terms.pieces), NUMBER_MAX)
  within('epochs', terms.epochs, TERM_SECONDS_MAX / auditRules.epochSeconds)
  within('period', BigInt(terms.period), NUMBER_MAX)
  within('windowSeconds', terms.windowSeconds, WINDOW_SECONDS_MAX)
  const id = nextOf(state, 'promises')
  save(context, { id, status: 'offered', client, openDraws: 0, terms })
  context.emit({ kind: 'promise-offered', promiseId: id, client, cid, terms })
  put(context, 'promises', asset, terms.fee)
  return id
}

function withdraw(context: Context, id: bigint): void {
  const { sender, nativeAsset: asset } = context
  const known = inStatus(context, id, 'offered')
  const { client: account, terms } = known
  check(sender === account, 'account-mismatch', { sender, needed: account })
  save(context, { ...known, status: 'withdrawn' })
  context.emit({ kind: 'promise-withdrawn', promiseId: id })
  payOut(context, 'promises', { to: account, asset, amount: terms.fee })
}

function take(context: Context, id: bigint): void {
  const { sender: keeper, nativeAsset: asset, nowSeconds } = context
  const known = inStatus(context, id, 'offered')
  const { epochs, stake } = known.terms
  check(keeper !== known.client, 'account-mismatch', { sender: keeper, client: known.client })
  const firstEpoch = epochOf(context, nowSeconds) + 1n
  const lastEpoch = firstEpoch + epochs - 1n
  save(context, { ...known, status: 'taken', keeper, firstEpoch })
  context.emit({ kind: 'promise-taken', promiseId: id, keeper, firstEpoch, lastEpoch })
  put(context, 'promises', asset, stake)
}

function draw(context: Context, place: DrawPlace): void {
  const { state, nowSeconds } = context
  const { id, epoch } = place
  const known = taken(context, id)
  const { firstEpoch: from, terms } = known
  const until = from + terms.epochs - 1n
  const late = epochOf(context, nowSeconds) > epoch + DRAW_EPOCHS
  const fits = epoch >= from && epoch <= until && !late
  check(fits, 'promise-not-now', { promise: id, epoch, from, until })
  const before = state.draws.get(drawKey(place))
  check(!before, 'promise-stage-wrong', { promise: id, epoch, draw: before?.status ?? 'none' })
  const value = beaconValue(context, epoch)
  const piece = Pieces.drawn({ promiseId: id, epoch, value, ...terms })
  check(piece !== undefined, 'nothing-drawn', { promise: id, epoch })
  const untilSeconds = nowSeconds + terms.windowSeconds
  state.draws.set(drawKey(place), { status: 'open', piece, untilSeconds })
  save(context, { ...known, openDraws: known.openDraws + 1 })
  context.emit({ kind: 'piece-drawn', promiseId: id, epoch, piece, untilSeconds })
}

function show(context: Context, { shown, ...place }: Options<'showPiece'>): void {
  const { state, nowSeconds } = context
  const { id, epoch } = place
  const known = taken(context, id)
  const open = openDraw(context, place)
  const { piece, untilSeconds } = open
  check(nowSeconds < untilSeconds, 'promise-not-now', { promise: id, nowSeconds, untilSeconds })
  const right = Pieces.verify(known.terms, piece, shown)
  check(right, 'piece-mismatch', { promise: id, epoch, piece })
  state.draws.set(drawKey(place), { ...open, status: 'answered' })
  save(context, { ...known, openDraws: known.openDraws - 1 })
  context.emit({ kind: 'piece-shown', promiseId: id, epoch })
}

function missed(context: Context, place: DrawPlace): void {
  const { nativeAsset: asset, nowSeconds } = context
  const { id, epoch } = place
  const known = taken(context, id)
  const { untilSeconds } = openDraw(context, place)
  check(nowSeconds >= untilSeconds, 'promise-not-now', { promise: id, nowSeconds, untilSeconds })
  const { client, terms } = known
  save(context, { ...known, status: 'missed' })
  context.emit({ kind: 'promise-missed', promiseId: id, epoch, paid: terms.stake })
  payOut(context, 'promises', { to: client, asset, amount: terms.stake })
  payOut(context, 'promises', { to: client, asset, amount: terms.fee })
}

function end(context: Context, id: bigint): void {
  const { nativeAsset: asset, nowSeconds } = context
  const known = taken(context, id)
  const { keeper, terms, openDraws: open, firstEpoch } = known
  const epoch = epochOf(context, nowSeconds)
  const from = firstEpoch + terms.epochs + DRAW_EPOCHS
  check(epoch >= from, 'promise-not-now', { promise: id, epoch, from })
  check(open === 0, 'promise-not-now', { promise: id, openDraws: open })
  save(context, { ...known, status: 'kept' })
  context.emit({ kind: 'promise-kept', promiseId: id, paid: terms.fee })
  payOut(context, 'promises', { to: keeper, asset, amount: terms.fee })
  payOut(context, 'promises', { to: keeper, asset, amount: terms.stake })
}

/** Promises to keep contents, for the connection of an account. */
export function availabilityLedger(state: State, send: Send): AvailabilityLedger {
  return {
    promise: async (id) => state.promises.get(String(id)),
    pieceDraw: async (place) => state.draws.get(drawKey(place)),
    offerPromise: numbered(send)(offer),
    withdrawPromise: send(withdraw),
    takePromise: send(take),
    drawPiece: send(draw),
    showPiece: send(show),
    reportMissed: send(missed),
    endPromise: send(end),
  }
}
