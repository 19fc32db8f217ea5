// Goal: nodes connect to private addresses only if all peers are on the owner's machine, or if the
// owner allows it. Method: configurations of each kind of chain.

import { networkInterfaces } from 'node:os'
import { evmDeploymentSchema } from '@ostrom/ledger/evm/deployment'
import { solanaDeploymentSchema } from '@ostrom/ledger/solana/deployment'
import { expect, test } from 'vitest'
import { deployment } from '../../config/deployment.fixture.ts'
import { allowedPrivate } from './allowed-private.ts'

const LOCAL = 'http://127.0.0.1:8545'
const own = ['127.0.0.0/8', '::1']
/** All addresses of this machine's interfaces. */
const others = Object.values(networkInterfaces()).flatMap((all = []) =>
  all.map(({ address }) => address),
)
const evm = (chainId: number) => evmDeploymentSchema({ ...deployment, chainId }, 'deployment')
const solana = (genesisHash: string) =>
  solanaDeploymentSchema({ genesisHash, program: `0x${'22'.repeat(32)}` }, 'deployment')

// Finding: OFF3-14
test.each([
  ['a development chain here', LOCAL, evm(31_337), own],
  ['a development chain by name', 'http://localhost:8545', evm(31_337), own],
  ['a development chain elsewhere', 'https://rpc.example', evm(31_337), []],
  ['a node of a public chain here', LOCAL, evm(8_453), []],
  ['a node of an unknown chain here', LOCAL, evm(777_017), []],
  ['a local cluster of Solana', LOCAL, solana(`0x${'33'.repeat(32)}`), own],
  ['Solana', LOCAL, solana('5eykt4UsFv8P8NJdTREpY1vzqKqZKvdpKuc147dw2N9d'), []],
  ['a test cluster of Solana', LOCAL, solana('EtWTRABZaYq6iMfeYKouRu166VU2xqa1wcaWoxPkrZBG'), []],
])('private addresses are allowed only for a local chain: %s', (_, rpcUrl, chosen, expected) => {
  const chain = { rpcUrl, deployment: chosen } as Parameters<typeof allowedPrivate>[0]['chain']
  const network = { listen: [], relays: [], relay: false }
  const machine = expected.length > 0 ? others : []
  expect(allowedPrivate({ chain, network })).toEqual([...expected, ...machine])
  const allowPrivate = ['10.0.0.0/8']
  expect(allowedPrivate({ chain, network: { ...network, allowPrivate } })).toEqual(allowPrivate)
})
