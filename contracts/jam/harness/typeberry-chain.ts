import { type Hash, Hex } from '@ostrom/protocol'
import { Jam } from '@ostrom/verification'
import { type ChainOutcome, type ChainPackage, changedKeys, type JamChain } from './chain.ts'
import { readProgram } from './programs.ts'
import { type TypeberryParts, typeberryParts } from './typeberry-parts.ts'
import { createTypeberryState } from './typeberry-state.ts'

const SERVICE = 70_000
const AUTHORIZERS = 70_001

/** Gas that a package requests, below the limits of typeberry's small chain. */
const packageGas = { refine: 1_000_000_000n, accumulate: 10_000_000n } as const

/** A chain of typeberry, a JAM node in TypeScript, with additional reads and calls for tests. */
export type TypeberryChain = Omit<JamChain, 'submit'> & {
  submit(options: TypeberryPackage): Promise<ChainOutcome>
  /** The service's storage, as hex. */
  storage(): ReadonlyMap<Hex.Hex, string>
  stateRoot(): Promise<Hash>
}

export type TypeberryPackage = ChainPackage & {
  readonly refineGas?: bigint
  readonly accumulateGas?: bigint
  /** Configuration other than the chain's own; the package then has another authorizer. */
  readonly configuration?: Uint8Array
}

/**
 * Makes a chain with the service of epochs. The chain runs typeberry's in-core refine and its
 * transition `Accumulate`. Each block has one package.
 *
 * The chain has no guarantors and no assurances: a report is available at once. typeberry 0.11.0
 * deviates from the Gray Paper in two fields of a report, which `corrected` sets: the digest must
 * have the gas limit of accumulate (typeberry: of refine), and a package without imports must have
 * no segment roots.
 */
export async function typeberryChain(
  packages: string,
  {
    configuration,
    program = 'service',
  }: {
    readonly configuration: Uint8Array
    /**
     * `service-given` does not verify signatures: a test writes into each signature whether it
     * counts as valid.
     */
    readonly program?: 'service' | 'service-given'
  },
): Promise<TypeberryChain> {
  const parts = await typeberryParts(packages)
  const spec = parts.tinyChainSpec
  const backend = parts.PvmBackend.BuiltIn
  const blake2b = await parts.Blake2b.createHasher()
  const blob = (bytes: Uint8Array) => parts.BytesBlob.blobFrom(Uint8Array.from(bytes))
  const hex = (bytes: { readonly raw: Uint8Array }): Hash => Hex.from(bytes.raw)

  const [code, authorizerCode] = [readProgram(program, 'pvm'), readProgram('authorizer', 'pvm')]
  const [codeHash, authorizerCodeHash] = [code, authorizerCode].map((one) =>
    blake2b.hashBytes(blob(one)),
  )
  const authorizer = hex(blake2b.hashBlobs([authorizerCodeHash, blob(configuration)]))
  const stored = new Map([[Jam.storageKeys.authorizer, Hex.toBytes(authorizer)]])

  const { state, states } = createTypeberryState(parts, [
    { id: SERVICE, program: code, hash: codeHash, storage: stored },
    { id: AUTHORIZERS, program: authorizerCode, hash: authorizerCodeHash, storage: new Map() },
  ])

  /** Refines a package on the latest state. Undefined if the authorizer refuses the package. */
  async function refine(options: TypeberryPackage) {
    const stateRoot = await states.getStateRoot(state)
    // This chain has no headers, so any unique value serves as a block's hash.
    const anchor = stateRoot
    await states.insertInitialState(anchor, state)
    const item = parts.WorkItem.create({
      service: parts.tryAsServiceId(SERVICE),
      codeHash,
      payload: blob(options.payload),
      refineGasLimit: parts.tryAsServiceGas(options.refineGas ?? packageGas.refine),
      accumulateGasLimit: parts.tryAsServiceGas(options.accumulateGas ?? packageGas.accumulate),
      importSegments: parts.asKnownSize([]),
      extrinsic: [],
      exportCount: parts.tryAsU16(0),
    })
    const work = parts.WorkPackage.create({
      authToken: blob(options.token),
      authCodeHost: parts.tryAsServiceId(AUTHORIZERS),
      authCodeHash: authorizerCodeHash,
      authConfiguration: blob(options.configuration ?? configuration),
      context: parts.RefineContext.create({
        anchor,
        stateRoot,
        beefyRoot: parts.Bytes.zero(parts.HASH_SIZE),
        lookupAnchor: anchor,
        lookupAnchorSlot: state.timeslot,
        prerequisites: [],
      }),
      items: parts.FixedSizeArray.new([item], parts.tryAsWorkItemsCount(1)),
    })
    // Encodes and decodes the package, as guarantors receive it.
    const encoded = parts.Encoder.encodeObject(parts.WorkPackage.Codec, work, spec)
    const decoded = parts.Decoder.decodeObject(parts.WorkPackage.Codec, encoded, spec)
    const hashed = parts.WithHash.new(blake2b.hashBytes(encoded), decoded)
    const none = parts.asKnownSize([[]])
    const core = parts.InCore.new(spec, states, backend, blake2b)
    const result = await core.refine(hashed, parts.tryAsCoreIndex(0), none, none)
    if (result.isOk) return result.ok.report
    if (result.error === parts.RefineError.AuthorizationError) return undefined
    throw new Error(`typeberry refuses the package: ${result.details()}`)
  }

  const storage = (): ReadonlyMap<Hex.Hex, string> => {
    const items: ReadonlyMap<string, { key: { raw: Uint8Array }; value: { raw: Uint8Array } }> =
      state.getService(SERVICE).data.storage
    return new Map(
      [...items.values()].map(({ key, value }) => [Hex.from(key.raw), Hex.from(value.raw)]),
    )
  }

  return {
    service: SERVICE,
    authorizer,
    configuration,
    storage,
    stateRoot: async () => hex(await states.getStateRoot(state)),
    async read(key) {
      const value = storage().get(Hex.from(key))
      return value === undefined ? undefined : Hex.toBytes(value as Hex.Hex)
    },
    async submit(options) {
      const report = await refine(options)
      if (!report) return { status: 'unauthorized' }
      const [{ result, load }] = report.results
      const before = storage()
      const accumulateGas = options.accumulateGas ?? packageGas.accumulate
      const gas = {
        authorize: BigInt(report.authorizationGasUsed),
        refine: BigInt(load.gasUsed),
        accumulate: await accumulate(parts, {
          state,
          report: corrected(parts, report, accumulateGas),
        }),
      }
      return {
        status: 'accumulated',
        result: endOf(parts, result),
        gas,
        changedKeys: changedKeys(before, storage()),
      }
    },
  }
}

type WorkReport = {
  readonly authorizationGasUsed: bigint
  readonly results: readonly [
    { readonly result: unknown; readonly load: { readonly gasUsed: bigint } },
  ]
}

/** Returns a report with a correct gas limit and segment lookup; see `typeberryChain`. */
function corrected(parts: TypeberryParts, report: WorkReport, accumulateGas: bigint): unknown {
  const digest = { ...report.results[0], gas: parts.tryAsServiceGas(accumulateGas) }
  const results = [parts.WorkResult.create(digest)]
  return parts.WorkReport.create({
    ...report,
    segmentRootLookup: [],
    results: parts.FixedSizeArray.new(results, parts.tryAsWorkItemsCount(1)),
  })
}

/** Accumulates a report in the next block. Returns the gas that the service used. */
async function accumulate(
  parts: TypeberryParts,
  { state, report }: { readonly state: TypeberryParts; readonly report: unknown },
): Promise<bigint> {
  const blake2b = await parts.Blake2b.createHasher()
  const options = { pvm: parts.PvmBackend.BuiltIn }
  const transition = new parts.Accumulate(parts.tinyChainSpec, blake2b, state, options)
  const result = await transition.transition({
    reports: [report],
    slot: parts.tryAsTimeSlot(state.timeslot + 1),
    entropy: parts.Bytes.zero(parts.HASH_SIZE),
  })
  if (result.isError) throw new Error(`typeberry cannot accumulate: ${result.details()}`)
  const applied = state.applyUpdate(result.ok.stateUpdate)
  if (applied.isError) throw new Error(`typeberry cannot apply an update: ${applied.details()}`)
  const statistics = result.ok.accumulationStatistics.get(SERVICE)
  if (!statistics) throw new Error('typeberry did not accumulate the report')
  return BigInt(statistics.gasUsed)
}

/** How refine ended. */
function endOf(
  { WorkExecResultKind: kinds }: TypeberryParts,
  { kind, okBlob }: TypeberryParts,
): (ChainOutcome & { status: 'accumulated' })['result'] {
  if (kind === kinds.ok) return okBlob.length > 0 ? 'output' : 'nothing'
  if (kind === kinds.outOfGas) return 'out-of-gas'
  if (kind === kinds.panic) return 'panic'
  throw new Error(`refine ended by ${kinds[kind]}`)
}
