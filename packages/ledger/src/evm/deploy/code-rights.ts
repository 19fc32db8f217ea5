import { artifactOf, type ContractName } from '@ostrom/contracts-evm/deployment'
import { type Address, type Hex, pad, toHex } from 'viem'
import { readDeployedCode } from './deployed-code.ts'
import type { DeployedContractEntry, FoundRight, RightsContext } from './found-right.ts'

/** Slots where proxies keep their upgrader and their code: EIP-1967. */
const upgradeSlots = {
  'upgrade implementation': '0x360894a13ba1a3210667c828492db98dca3e2076cc3735a920a3ca505d382bbc',
  'upgrade admin': '0xb53127684a568b3173ae13b9f8a6016e243e63b6e8ee1178d6a717850b5d6103',
  'upgrade beacon': '0xa3f0ad74e5423aebfd80d3ef4346578335a9a72aeaee59ff6cb3582b35133d50',
} as const satisfies Readonly<Record<string, Hex>>

/** Address for burnt money. Its key is unknown. */
const BURN: Address = '0x000000000000000000000000000000000000dead'

/**
 * Constructor amounts and seconds are below this bound; an address is below it only with negligible
 * probability.
 */
const ADDRESS_MIN = 2n ** 96n
const ADDRESS_END = 2n ** 160n

const ZERO: Address = `0x${'00'.repeat(20)}`

/**
 * Reads the rights in code and proxy slots: each contract must have this version's code, name only
 * contracts of the deployment in its immutables, and be no proxy.
 */
export async function readCodeRights(context: RightsContext): Promise<readonly FoundRight[]> {
  const found = await Promise.all(context.contracts.map((entry) => rightsOf(context, entry)))
  return found.flat()
}

async function rightsOf(
  { connection, deployment, addresses }: RightsContext,
  { contract, address }: DeployedContractEntry,
): Promise<readonly FoundRight[]> {
  const { client, ask } = connection
  const code = await ask('read code', () => client.getCode({ address }))
  const config = { beacon: { kind: deployment.beacon } } as Parameters<typeof artifactOf>[1]
  const read = readDeployedCode(artifactOf(contract, config), code ?? '0x')
  const upgrades = await upgradeRights(connection, { contract, address })
  if (!read) {
    return [{ contract, right: 'code', holder: address, fault: 'the code is not this version’s' }]
  }
  const known: readonly Address[] = [...Object.values(addresses), BURN]
  const named = read.immutables
    .filter((value) => value >= ADDRESS_MIN && value < ADDRESS_END)
    .map((value) => toHex(value, { size: 20 }))
  const foreign = [...new Set(named)].filter((one) => !known.includes(one))
  return [
    ...upgrades,
    ...foreign.flatMap((holder): readonly FoundRight[] => {
      // `readNamedRights` reports the holder of the veto, together with its expiry.
      if (contract === 'VetoGuardian') return []
      return [{ contract, right: 'immutable', holder, fault: 'no contract of the deployment' }]
    }),
  ]
}

async function upgradeRights(
  { client, ask }: RightsContext['connection'],
  { contract, address }: { readonly contract: ContractName; readonly address: Address },
): Promise<readonly FoundRight[]> {
  const read = Object.entries(upgradeSlots).map(async ([right, slot]) => {
    const word = await ask('read an upgrade slot', () => client.getStorageAt({ address, slot }))
    const holder = `0x${pad(word ?? '0x').slice(-40)}` as Address
    if (holder === ZERO) return []
    return [{ contract, right, holder, fault: 'the contract could be upgraded' }]
  })
  return (await Promise.all(read)).flat()
}
