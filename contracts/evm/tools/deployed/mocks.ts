// Compiles the mocks that measured transactions call. A test of gas is compiled without the
// optimizer, as all tests are; these mocks are compiled as contracts are, so that the figures are
// those of contracts.

import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { forgeBeside, here, root } from '../forge.ts'

/** Files under `contracts/evm`, by the name that `deployMock` gets. */
export const mocks: Readonly<Record<string, string>> = {
  'core/MockOffers': 'core/test/base/MockOffers.sol',
  'core/Token': 'core/test/base/Token.sol',
  'court/MockBeacon': 'court/test/base/Mocks.sol',
  'court/MockJurorWeights': 'court/test/base/BeaconFixture.sol',
  'court/MockNoAuditRequests': 'court/test/base/Mocks.sol',
  'court/MockNoDrawnReceipts': 'court/test/base/Mocks.sol',
  'court/MockParameterNumbers': 'court/test/base/BeaconFixture.sol',
  'court/MockParameters': 'court/test/base/Mocks.sol',
  'market/MockCourtRecord': 'market/test/base/MockCourtRecord.sol',
  'market/MockEpochBeacon': 'market/test/base/MockEpochBeacon.sol',
  'market/MockPaidAnswers': 'market/test/base/MockPaidAnswers.sol',
  'onchain/MockJuries': 'onchain/test/base/Mocks.sol',
  'onchain/MockVerifier': 'onchain/test/base/Mocks.sol',
  'tickets/FeeSinkStub': 'tickets/test/base/TicketsFixture.sol',
  'training/MockCourt': 'training/test/base/Mocks.sol',
  'training/MockModels': 'training/test/base/Mocks.sol',
  'training/MockParameters': 'training/test/base/Mocks.sol',
}

/** Where `deployMock` finds the artifacts, beside the committed contracts; git ignores it. */
const folder = join(here, 'out/committed/mocks')

/** Settings of the build: this repository's contracts are only read for their types. */
const settings = {
  FOUNDRY_OUT: 'contracts/evm/out/mocks',
  FOUNDRY_CACHE_PATH: 'contracts/evm/cache/mocks',
  FOUNDRY_SKIP: JSON.stringify(['contracts/evm/*/src/**', 'node_modules/**']),
}

type Artifact = {
  readonly abi: unknown
  readonly bytecode: { readonly object: string }
  readonly metadata: {
    readonly settings: { readonly compilationTarget: Readonly<Record<string, string>> }
  }
}

/**
 * Compiles mocks where their sources have changed, and writes their artifacts.
 *
 * @param literals String literals of the tests that will run, among them names of mocks.
 * @throws {Error} The compiler refuses a mock; the message is its output.
 */
export async function writeMocks(literals: ReadonlySet<string>): Promise<void> {
  const names = Object.keys(mocks).filter((name) => literals.has(name))
  if (names.length === 0) return
  const sources = new Set(names.map((name) => `contracts/evm/${mocks[name]}`))
  const built = await forgeBeside(['build', ...sources], { settings })
  if (built.status !== 0) throw new Error(`${built.stdout}${built.stderr}`)
  const found = compiled()
  for (const name of names) {
    const text = found.get(`contracts/evm/${mocks[name]}:${name.replace(/.*\//, '')}`)
    if (text === undefined) throw new Error(`forge made no mock ${name}`)
    const file = join(folder, `${name}.json`)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** Returns the artifacts of the build, by source and name. */
function compiled(): ReadonlyMap<string, string> {
  const out = join(root, settings.FOUNDRY_OUT)
  const texts = new Map<string, string>()
  for (const path of globSync('**/*.sol/*.json', { cwd: out })) {
    const artifact: Artifact = JSON.parse(readFileSync(join(out, path), 'utf8'))
    const { abi, bytecode, metadata } = artifact
    const [target] = Object.entries(metadata.settings.compilationTarget)
    texts.set(
      target?.join(':') ?? '',
      JSON.stringify({ abi, bytecode: { object: bytecode.object } }),
    )
  }
  return texts
}
