import type { TypeberryParts } from './typeberry-parts.ts'

const FIRST_SLOT = 16
const BALANCE = 10_000_000_000n

/** A service in a chain's initial state. */
export type ServiceOptions = {
  readonly id: number
  /** The service's code, which is its only preimage. */
  readonly program: Uint8Array
  /** Hash of the code, in typeberry's type. */
  readonly hash: unknown
  readonly storage: ReadonlyMap<Uint8Array, Uint8Array>
}

/** Makes the initial state of a small chain with services, and the database of states by block. */
export function createTypeberryState(parts: TypeberryParts, services: readonly ServiceOptions[]) {
  const spec = parts.tinyChainSpec
  const perSlot = (make: () => unknown) =>
    parts.tryAsPerEpochBlock(Array.from({ length: spec.epochLength }, make), spec)
  const nobody = parts.tryAsServiceId(0)
  const state = parts.InMemoryState.partial(spec, {
    timeslot: parts.tryAsTimeSlot(FIRST_SLOT),
    services: new Map(
      services.map((one) => [parts.tryAsServiceId(one.id), serviceOf(parts, one)] as const),
    ),
    recentlyAccumulated: perSlot(() => parts.HashSet.from([])),
    accumulationQueue: perSlot(() => []),
    privilegedServices: parts.PrivilegedServices.create({
      assigners: parts.tryAsPerCore(Array(spec.coresCount).fill(nobody), spec),
      manager: nobody,
      delegator: nobody,
      registrar: nobody,
      autoAccumulateServices: new Map(),
    }),
  })
  return { state, states: parts.InMemoryStates.new(spec) }
}

function serviceOf(parts: TypeberryParts, { id, program, hash, storage }: ServiceOptions) {
  const blob = (bytes: Uint8Array) => parts.BytesBlob.blobFrom(Uint8Array.from(bytes))
  const items = [...storage].map(([key, value]) =>
    parts.StorageItem.create({ key: blob(key), value: blob(value) }),
  )
  // Octets of an item of storage and of a preimage: Gray Paper, 9.3 of version 0.7.2.
  const bytes = [...storage].reduce((sum, [key, value]) => sum + 34 + key.length + value.length, 0)
  const slots = parts.tryAsLookupHistorySlots([parts.tryAsTimeSlot(0)])
  const lookup = parts.LookupHistoryItem.new(hash, parts.tryAsU32(program.length), slots)
  return parts.InMemoryService.new(parts.tryAsServiceId(id), {
    info: parts.ServiceAccountInfo.create({
      codeHash: hash,
      balance: parts.tryAsU64(BALANCE),
      accumulateMinGas: parts.tryAsServiceGas(0n),
      onTransferMinGas: parts.tryAsServiceGas(0n),
      storageUtilisationBytes: parts.tryAsU64(BigInt(bytes + 81 + program.length)),
      storageUtilisationCount: parts.tryAsU32(storage.size + 2),
      gratisStorage: parts.tryAsU64(0n),
      created: parts.tryAsTimeSlot(0),
      lastAccumulation: parts.tryAsTimeSlot(0),
      parentService: parts.tryAsServiceId(0),
    }),
    preimages: parts.HashDictionary.fromEntries([
      [hash, parts.PreimageItem.create({ hash, blob: blob(program) })],
    ]),
    lookupHistory: parts.HashDictionary.fromEntries([[hash, [lookup]]]),
    storage: new Map(items.map((item) => [item.key.toString(), item])),
  })
}
