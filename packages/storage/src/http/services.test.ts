// Goal: content that is stored in an IPFS node, a pinning service, Arweave or Filecoin can be read
// unchanged, even if a party sends wrong bytes or refuses.
// Method: small servers that implement each API's documentation, with third-party libraries if
// possible; the suite of all sinks.
// Requirements: R000-1, R001-9
// Missing for R001-9: a real Kubo node, pinning service, Arweave and Filecoin service: tests use
// local servers that implement their APIs.

import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { noise } from '../conformance/fixture.ts'
import { sinkConformance } from '../conformance.ts'
import { createStorageMemory } from '../memory.ts'
import { createStoreSink, createStoreSource } from '../store-peer.ts'
import { serveArweave } from './arweave.fixture.ts'
import { signDataItem, verifyDataItem } from './data-item.ts'
import {
  arweaveKey,
  createArweaveSink,
  createArweaveSource,
  createGatewaySource,
  createKuboSink,
  createKuboSource,
  createLighthouseSink,
  createPinningSink,
  createUrlSource,
} from './index.ts'
import { serveIpfsNode } from './ipfs-node.fixture.ts'
import { serveLighthouse } from './lighthouse.fixture.ts'
import { servePinning } from './pinning.fixture.ts'
import { serve } from './serve.fixture.ts'

const token = 'a-token-that-nobody-may-see'
const { privateKey: key } = generateKeyPairSync('rsa', { modulusLength: 4096 })

sinkConformance(
  'another store',
  async () => {
    const store = createStorageMemory({ bytesMax: 64 * 1024 * 1024 })
    let lies = false
    let refuses = false
    const whole = createStoreSource(store, { name: 'shelf' })
    return {
      sink: {
        name: 'shelf',
        async put(content, options) {
          if (!refuses) return await createStoreSink(store, { name: 'shelf' }).put(content, options)
          await store.close()
          return await createStoreSink(store, { name: 'shelf' }).put(content, options)
        },
      },
      sources: () => [
        {
          ...whole,
          async *range(want, span) {
            for await (const piece of whole.range!(want, span)) {
              const bytes = Uint8Array.from(piece)
              if (lies) bytes[0]! ^= 1
              yield bytes
            }
          },
        },
      ],
      refuse: () => {
        refuses = true
      },
      lie: () => {
        lies = true
      },
      close: async () => {
        await store.close()
      },
    }
  },
  { confusing: false },
)

sinkConformance('an IPFS node', async () => {
  const node = await serveIpfsNode({ token })
  const { url } = node
  return {
    sink: createKuboSink({ url, token, name: 'node' }),
    sources: () => [createKuboSource({ url, token, name: 'node' })],
    refuse: () => {
      node.behaviour = 'refusing'
    },
    lie: () => {
      node.behaviour = 'lying'
    },
    confuse: () => {
      node.behaviour = 'confused'
    },
    secret: token,
    close: node.close,
  }
})

sinkConformance('a pinning service', async ({ network }) => {
  const service = await servePinning({ token, network })
  const gateway = await serve(service.handle)
  return {
    sink: createPinningSink({ url: service.url, token, name: 'pins', pollMs: 1 }),
    sources: () => [createGatewaySource({ url: gateway.url, name: 'pins' })],
    refuse: () => {
      service.behaviour = 'refusing'
    },
    lie: () => {
      service.behaviour = 'lying'
    },
    confuse: () => {
      service.behaviour = 'confused'
    },
    secret: token,
    close: async () => {
      await gateway.close()
      await service.close()
    },
  }
})

sinkConformance('Arweave', async () => {
  const arweave = await serveArweave()
  const { url } = arweave
  return {
    sink: createArweaveSink({ url, gateway: url, key, name: 'weave' }),
    sources: () => [createArweaveSource({ url, name: 'weave' })],
    refuse: () => {
      arweave.behaviour = 'refusing'
    },
    lie: () => {
      arweave.behaviour = 'lying'
    },
    confuse: () => {
      arweave.behaviour = 'confused'
    },
    close: arweave.close,
  }
})

sinkConformance(
  'a Filecoin service',
  async () => {
    const service = await serveLighthouse({ token })
    const { url } = service
    return {
      sink: createLighthouseSink({ url, gateway: url, token, name: 'lighthouse' }),
      sources: ({ locations }) =>
        locations.map(({ cid, url: at }) =>
          createUrlSource({ url: at, content: { cid, sha256: service.sha256Of(at) } }),
        ),
      refuse: () => {
        service.behaviour = 'refusing'
      },
      lie: () => {
        service.behaviour = 'lying'
      },
      secret: token,
      close: service.close,
    }
  },
  { folders: false, confusing: false },
)

describe('a pinning service', () => {
  test('a slow pinning service leaves a content pending, and is asked for it once', async () => {
    const network = createStorageMemory()
    const file = await network.add([noise(2000)])
    const service = await servePinning({ token, network })
    service.behaviour = 'slow'
    const sink = createPinningSink({ url: service.url, token, pollMs: 1, waitMs: 5 })
    expect(await sink.put(file, { storage: network })).toMatchObject({ status: 'pending' })
    expect(await sink.put(file, { storage: network })).toMatchObject({ status: 'pending' })
    expect(service.begun).toBe(1)
    await service.close()
  })

  test('a pinning service that cannot find a content says so', async () => {
    const storage = createStorageMemory()
    const file = await storage.add([noise(2000)])
    const service = await servePinning({ token, network: createStorageMemory() })
    const sink = createPinningSink({ url: service.url, token, pollMs: 1 })
    await expect(sink.put(file, { storage })).rejects.toMatchObject({
      details: expect.arrayContaining(['Reason: the service could not fetch it from its peers.']),
    })
    await service.close()
  })
})

describe('data items of Arweave', () => {
  test('data items of Arweave equal those of another implementation', async () => {
    const { item, id, tags } = await import('./data-item.vector.json', {
      with: { type: 'json' },
    }).then((module) => module.default)
    const bytes = Buffer.from(item, 'base64')
    expect(await verifyDataItem(bytes)).toBe(true)
    bytes[bytes.length - 1]! ^= 1
    expect(await verifyDataItem(bytes)).toBe(false)
    // Signatures are randomized, so the signature differs from the recorded one; all signed data
    // are the same.
    const head = await signDataItem([Buffer.from('hello ostrom')], { key, tags })
    const ours = Buffer.concat([head.bytes, Buffer.from('hello ostrom')])
    expect(await verifyDataItem(ours)).toBe(true)
    expect(
      ours
        .subarray(2 + 1024)
        .toString('hex')
        .slice(0, -2),
    ).toBe(
      bytes
        .subarray(2 + 1024)
        .toString('hex')
        .slice(0, -2),
    )
    expect([head.id, id].every((one) => /^[A-Za-z0-9_-]{43}$/.test(one))).toBe(true)
  })

  test('a data item of a stranger with the same CID does not hide the true one', async () => {
    const storage = createStorageMemory()
    const file = await storage.add([noise(2000)])
    const arweave = await serveArweave()
    const { url } = arweave
    await arweave.upload(file.cid, noise(2000, 9))
    await createArweaveSink({ url, gateway: url, key }).put(file, { storage })
    const reader = createStorageMemory()
    const sources = [createArweaveSource({ url })]
    expect(await reader.fetch({ cid: file.cid }, { sources })).toEqual(file)
    await arweave.close()
  })

  test('need a key file of a wallet, of which nothing is told', async () => {
    expect(arweaveKey(JSON.stringify(key.export({ format: 'jwk' }))).type).toBe('private')
    expect(() => arweaveKey('{"d":"secret"}')).toThrow('not a key file of an Arweave wallet')
    const small = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const pem = small.export({ type: 'pkcs8', format: 'pem' })
    const signed = signDataItem([], { key: createPrivateKey(pem), tags: [] })
    await expect(signed).rejects.toThrow('RSA key of 4,096 bits')
  })
})
