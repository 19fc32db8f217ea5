// Goal: the stakes and bonds in a provider's configuration are settings of its role, both in a
// running node and in a worker that answers one on-chain request.

import { expect, test } from 'vitest'
import { checkConfig } from '../../config/config.ts'
import { deployment } from '../../config/deployment.fixture.ts'
import { providerSettings } from './provider-node.ts'

const prices = { input: '1', output: '2' }
const models = [{ model: 'tiny', engine: { kind: 'llama' }, prices }]

function settingsFor(provider: object) {
  const chain = { rpcUrl: 'http://127.0.0.1:8545', deployment }
  const config = { chain, store: { path: '/models' }, provider: { models, ...provider } }
  return providerSettings(checkConfig('config.json', config).provider!)
}

// Finding: RDC-5
test('the provider role gets its stakes and bonds from the configuration', () => {
  const amounts = { stake: '5', requestStake: '6', answerBondMax: '7', settlementThreshold: '8' }
  expect(settingsFor(amounts)).toEqual({
    requests: true,
    stake: 5n,
    requestStake: 6n,
    answerBondMax: 7n,
    settleAbove: 8n,
  })
})

test('settings that a configuration does not name are left to the role', () => {
  expect(settingsFor({ serveRequests: false })).toEqual({ requests: false })
})
