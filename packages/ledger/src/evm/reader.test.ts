// Goal: if the chain has a session or request that its node does not show, the reader never reports
// it as not opened.
// Method: a reader over a contract with prepared answers, and a node without logs.

import { Hex } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createOnchainHistory } from './onchain-history.ts'
import { createReader } from './reader.ts'
import { createHistoryReader } from './sessions/session-history.ts'

function readerOf(state: number, onchainState = 0) {
  const readContract = async ({ functionName }: { functionName: string }) => ({
    state: functionName === 'requestOf' ? onchainState : state,
  })
  const connection = {
    client: { readContract, getBlockNumber: async () => 9n },
    facts: { confirmations: 0 },
    ask: (_: string, act: () => Promise<unknown>) => act(),
  }
  const contracts = { sessions: {}, requests: {}, onchainRequests: {} }
  const market = { connection, contracts, deployment: { contracts: {} } }
  const lookup = { market, logsOf: async () => [] }
  const histories = createHistoryReader(lookup as never)
  const onchainHistory = createOnchainHistory(lookup as never)
  const options = { market, lookup, histories, onchainHistory, confirmations: 0, rangeBlocks: 1n }
  return createReader(options as never)
}

const missing = { code: 'chain-history-missing', retry: 'later' }

// Finding: PRO-4
test('a session without its opening event is an error, not an absent session', async () => {
  await expect(readerOf(1).session(Hex.zeroHash)).rejects.toMatchObject(missing)
  expect(await readerOf(0).session(Hex.zeroHash)).toBeUndefined()
})

// Finding: PRO-4
test('a request without its opening event is an error, not an absent request', async () => {
  await expect(readerOf(2).request(Hex.zeroHash)).rejects.toMatchObject(missing)
  await expect(readerOf(0, 2).request(Hex.zeroHash)).rejects.toMatchObject(missing)
  expect(await readerOf(0).request(Hex.zeroHash)).toBeUndefined()
})
