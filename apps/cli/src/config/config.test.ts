// Goal: a configuration is accepted as a whole or refused with all its faults in one error.
// Method: a valid configuration with one change at a time; several faults together; files that are
// no configuration.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { describe, expect, test } from 'vitest'
import { checkConfig, readConfig } from './config.ts'
import { deployment } from './deployment.fixture.ts'
import { parseListenAddress } from './vllm-serve.ts'

const good = {
  chain: { rpcUrl: 'http://127.0.0.1:8545', deployment },
  store: { path: '/models' },
}
const provider = {
  models: [{ model: 'tiny', engine: { kind: 'llama' }, prices: { input: '1', output: '2' } }],
}

const folder = temporaryFolder('config')

const faultsOf = (value: unknown): readonly string[] => {
  try {
    checkConfig('config.json', value)
  } catch (error) {
    return (error as { details: readonly string[] }).details.slice(1, -1)
  }
  return []
}

describe('checkConfig', () => {
  test('fills in what may be left out', () => {
    expect(checkConfig('config.json', { ...good, gateway: {}, provider })).toMatchObject({
      network: { listen: [], relays: [], relay: false },
      mirrors: [],
      gateway: { host: '127.0.0.1', port: 8787, preopenedModels: [] },
      provider: {
        serveRequests: true,
        models: [{ prices: { input: 1n, output: 2n, request: 0n } }],
      },
    })
  })

  test('knows the places that contents come from and are kept at, and their faults', () => {
    const { storage } = checkConfig('config.json', {
      ...good,
      storage: {
        sources: [{ kind: 'arweave' }],
        sinks: [{ kind: 'lighthouse', name: 'f', keyFile: 'k' }],
      },
    })
    expect(storage).toMatchObject({
      sources: [{ kind: 'arweave', url: 'https://arweave.net', owners: [] }],
      sinks: [{ kind: 'lighthouse', gateway: 'https://gateway.lighthouse.storage' }],
    })
    const bad = {
      sources: [
        { kind: 'ftp', url: 'ftp://x' },
        { kind: 'kubo', url: 'ftp://x' },
      ],
      sinks: [{ kind: 'pinning', name: 'All of them', url: 'https://pins', key: 'secret' }],
    }
    const faults = faultsOf({ ...good, storage: bad }).join(' ')
    for (const path of ['sources.0.kind', 'sources.1.url', 'sinks.0.name', 'sinks.0.keyFile']) {
      expect(faults).toContain(`storage.${path}`)
    }
    expect(faults).not.toContain('secret')
  })

  test('knows a proof provider, and refuses proofs that its chain would refuse', () => {
    const models = [{ model: 'm', price: '7' }]
    const read = checkConfig('config.json', { ...good, proofProvider: { models } })
    expect(read.proofProvider).toEqual({
      models: [{ model: 'm', price: 7n }],
      referenceString: 'aztec',
    })
    const bad = { models: [{ model: 'm', price: '0.7' }], asset: 'USDC', memoryBytesMax: 1 }
    const faults = faultsOf({ ...good, proofProvider: bad }).join(' ')
    for (const key of ['models.0.price', 'memoryBytesMax'])
      expect(faults).toContain(`proofProvider.${key}`)
    const local = { models, referenceString: 'local' }
    expect(faultsOf({ ...good, proofProvider: { models, asset: 'USDC' } }).join()).toContain(
      'proofProvider.asset: not one of',
    )
    const chain = { ...good.chain, deployment: { ...deployment, chainId: 8_453 } }
    expect(faultsOf({ ...good, chain, proofProvider: local }).join()).toContain('on chain 8453')
  })

  test('knows accounts that act by this wallet, weights by model, and rounds of drand', () => {
    const account = `0x${'ab'.repeat(20)}`
    const models = [{ model: 'm', engine: { kind: 'llama' } }]
    const validator = { models, account, jurorWeights: { m: '5', general: '7' } }
    const chain = { ...good.chain, drand: { file: 'rounds.jsonl' } }
    const read = checkConfig('config.json', { ...good, chain, validator })
    expect(read.validator).toMatchObject({ account, jurorWeights: { m: 5n, general: 7n } })
    expect(read.chain.drand.file).toBe('rounds.jsonl')
    expect(checkConfig('config.json', good).chain.drand.relays).not.toEqual([])
    const wrong = { models, account: 'me', jurorWeights: { m: -5 } }
    const faults = faultsOf({ ...good, validator: wrong }).join(' ')
    for (const path of ['account', 'jurorWeights.m']) expect(faults).toContain(`validator.${path}`)
  })

  test('knows what a provider says of itself, and what nobody can mean', () => {
    const announced = { region: 'us-ca', profile: { name: 'Example', url: 'https://example.org' } }
    const { provider: taken } = checkConfig('config.json', {
      ...good,
      provider: { ...provider, ...announced },
    })
    expect(taken).toMatchObject({ region: 'us-ca', profile: { ...announced.profile, contact: '' } })
    const faults = (words: object) => faultsOf({ ...good, provider: { ...provider, ...words } })
    for (const region of ['', 'DE', 'germany', 'de_1', `de-${'a'.repeat(30)}`]) {
      expect(faults({ region })).toEqual([
        'provider.region: not a region of at most 32 characters, such as `de` or `us-ca`.',
      ])
    }
    expect(faults({ region: 'xx-1' })).toEqual([
      'provider.region: it begins with no country of ISO 3166.',
    ])
    const profile = { name: '', url: 'ftp://example.org' }
    expect(faults({ profile }).join(' ')).toMatch(/profile\.name.*profile\.url/)
    expect(faults({ profile: { contact: 'me' } }).join(' ')).toContain('profile.name')
  })

  test('takes a signer on this machine or over TLS, on an EVM chain and of no provider', () => {
    const signer = {
      kind: 'json-rpc',
      url: 'http://127.0.0.1:8550',
      account: `0x${'5a'.repeat(20)}`,
    }
    const chainOf = (change: object, chain = {}) => ({
      ...good,
      chain: { ...good.chain, ...chain, signer: { ...signer, ...change } },
    })
    expect(checkConfig('config.json', chainOf({})).chain.signer).toEqual(signer)
    const remote = chainOf({ url: 'https://signer.example/key' })
    expect(faultsOf(remote)).toEqual([])
    expect(faultsOf(chainOf({ url: 'http://signer.example' }))).toEqual([
      'chain.signer.url: plain HTTP to another machine: use https.',
    ])
    expect(faultsOf(chainOf({ kind: 'ledger', account: 'me' })).join(' ')).toMatch(
      /chain\.signer\.kind.*chain\.signer\.account/,
    )
    const [fault] = faultsOf({ ...chainOf({}), provider })
    expect(fault).toContain('chain.signer: a provider signs a receipt for each answer')
    expect(fault).toContain('`provider.account`')
    const hash = (byte: string): string => `0x${byte.repeat(32)}`
    const solana = { genesisHash: hash('ab'), program: hash('cd') }
    const onSolana = faultsOf(chainOf({}, { deployment: solana })).join(' ')
    expect(onSolana).toContain('chain.signer: not on Solana')
  })

  test('takes IP addresses of proxies, and no names', () => {
    const gatewayOf = (proxies: unknown) => ({ ...good, gateway: { proxies } })
    const proxies = ['127.0.0.1', '2001:db8::5']
    expect(checkConfig('config.json', gatewayOf(proxies)).gateway?.proxies).toEqual(proxies)
    for (const wrong of [['localhost'], ['10.0.0.0/8'], '127.0.0.1']) {
      expect(faultsOf(gatewayOf(wrong)).join()).toMatch(/^gateway\.proxies/)
    }
  })

  test('leaves out roles that are not named', () => {
    const config = checkConfig('config.json', good)
    expect([config.provider, config.gateway]).toEqual([undefined, undefined])
  })

  test('reports all faults together, each with its path', () => {
    const value = {
      ...good,
      chain: { ...good.chain, rpcUrl: 'ftp://chain' },
      store: { path: '' },
      gateway: { port: 70_000, preopenedModels: 'tiny' },
      provider: { models: [] },
    }
    const paths = faultsOf(value).map((fault) => fault.split(':')[0])
    expect(paths.sort()).toEqual([
      'chain.rpcUrl',
      'gateway.port',
      'gateway.preopenedModels',
      'provider.models',
      'store.path',
    ])
  })

  test.each([
    ['at the top', { ...good, wallet: '0x00' }, /^top level: .*wallet/],
    ['inside', { ...good, gateway: { prot: 1 } }, /^gateway: .*prot/],
    ['of a deployment', { ...good, chain: { ...good.chain, deployment: {} } }, /chain\.deployment/],
  ])('refuses unknown or missing keys %s', (_where, value, fault) => {
    expect(faultsOf(value)).toEqual([expect.stringMatching(fault)])
  })

  test.each([['0.5'], ['-1'], ['1e18'], [''], ['9'.repeat(40)], [5]])(
    'refuses %j as an amount',
    (amount) => {
      const value = { ...good, provider: { ...provider, stake: amount } }
      expect(faultsOf(value)).toEqual([expect.stringMatching(/^provider\.stake: /)])
    },
  )

  test('wants of an upstream what cannot be known without asking', () => {
    const engine = { kind: 'http', baseUrl: 'http://127.0.0.1:8000/v1' }
    const [model] = provider.models
    const faults = faultsOf({ ...good, provider: { models: [{ ...model, engine }] } })
    expect(faults.map((fault) => fault.split(':')[0])).toEqual([
      'provider.models.0.engine.model',
      'provider.models.0.engine.contextLength',
    ])
  })
})

describe('the engine vllm', () => {
  const build = {
    torch: '2.13.0',
    runner: 'V2',
    device: 'h100',
    dtype: 'bfloat16',
    headDtype: 'float32',
    attention: 'flash_attn',
  }
  const valid = { kind: 'vllm', urls: ['http://10.0.0.1:8000/', 'http://10.0.0.2:8000'], build }
  const withEngine = (engine: object) => {
    const [model] = provider.models
    return { ...good, provider: { models: [{ ...model, engine }] } }
  }
  const faults = (changed: object) =>
    faultsOf(withEngine({ ...valid, ...changed })).map((fault) =>
      fault.replace('provider.models.0.engine.', ''),
    )

  test('names its servers and what they run on', () => {
    const read = checkConfig('config.json', withEngine(valid))
    expect(read.provider?.models[0]?.engine).toEqual({
      ...valid,
      urls: ['http://10.0.0.1:8000', 'http://10.0.0.2:8000'],
      build: {
        ...build,
        kvDtype: 'auto',
        quantization: 'none',
        tensorParallel: 1,
        pipelineParallel: 1,
      },
    })
  })

  test('tells each fault at its place', () => {
    const wrong = {
      urls: [],
      artifact: 'gguf/q4_k_m',
      build: { ...build, headDtype: 'bfloat16', device: 'two words', runner: 'V3' },
      key: 'secret',
    }
    expect(faults(wrong)).toMatchInlineSnapshot(`
      [
        "artifact: not safetensors/QUANTIZATION.",
        "urls: Too small: expected array to have >=1 items.",
        "build.runner: Invalid option: expected one of "V1"|"V2".",
        "build.device: not a single word of at most 64 letters, digits and . _ + -.",
        "build.headDtype: the output head must be in float32: its logits are what audits compare.",
        "provider.models.0.engine: Unrecognized key: "key".",
      ]
    `)
    const addresses = (...urls: readonly string[]) => faults({ urls })
    expect(addresses('http://a:1/v1')).toEqual([
      'urls.0: an address of a vLLM server ends before `/v1`.',
    ])
    expect(addresses('http://me:secret@a:1')).toEqual([
      'urls.0: an address has no credentials, query or fragment: the key is in `keyFile`.',
    ])
    expect(addresses('ws://a:1')).toEqual([expect.stringMatching(/^urls\.0: /)])
    expect(addresses('http://a:1', 'http://a:1/')).toEqual(['urls: each replica is named once.'])
  })
})

describe('the engine vllm-serve', () => {
  const faults = (engine: object) => {
    const [model] = provider.models
    const models = [{ ...model, engine: { kind: 'vllm-serve', ...engine } }]
    return faultsOf({ ...good, provider: { models } }).map((fault) =>
      fault.replace('provider.models.0.engine.', ''),
    )
  }
  const tokenFile = '/run/ostrom/token'

  test('listens at sockets and loopback ports', () => {
    expect(faults({ listen: ['unix:/run/a.sock', 'unix:/run/b.sock'] })).toEqual([])
    expect(faults({ listen: ['127.0.0.1:8100', '[::1]:8100'], tokenFile })).toEqual([])
    expect(parseListenAddress('unix:/run/a.sock')).toEqual({ path: '/run/a.sock' })
    expect(parseListenAddress('[::1]:8100')).toEqual({ host: '::1', port: 8100 })
  })

  test.each([
    'unix:run/a.sock',
    `unix:/${'a'.repeat(107)}`,
    '10.0.0.1:8100',
    'localhost:8100',
    'http://127.0.0.1:8100',
    '127.0.0.1:0',
    '127.0.0.1:65536',
    '127.0.0.1.1:80',
    '127.0.0.256:80',
  ])('refuses %s', (address) => {
    expect(faults({ listen: [address], tokenFile })).toEqual([
      expect.stringMatching(/^listen\.0: neither unix:\/PATH, /),
    ])
  })

  test('needs the token of a port, and names each replica once', () => {
    expect(faults({ listen: ['127.0.0.1:8100'] })).toEqual([
      'tokenFile: an address with a port needs the token that its process asks for.',
    ])
    expect(faults({ listen: ['unix:/a', 'unix:/a'] })).toEqual([
      'listen: each replica is named once.',
    ])
  })
})

describe('readConfig', () => {
  test('tells a missing file from one that is not JSON', async () => {
    await expect(readConfig(join(folder, 'none.json'))).rejects.toMatchObject({
      code: 'config-invalid',
      details: expect.arrayContaining(['The file does not exist.']),
    })
    const path = join(folder, 'broken.json')
    await writeFile(path, '{"chain": ')
    await expect(readConfig(path)).rejects.toMatchObject({
      details: expect.arrayContaining(['The file is not JSON.']),
    })
  })
})
