import { markdown } from './sdk-groups.ts'
import type { Zone } from './zone.ts'

/** Zones of the web app. */
export const webZones: readonly Zone[] = [
  {
    name: 'gateway-web',
    kind: 'app',
    path: 'apps/gateway-web/src/',
    allowedImports: [
      '*',
      'gateway-web/dashboard',
      'gateway-web/data-folder',
      'gateway-web/endpoint-schema.ts',
    ],
    sdk: ['hono', 'zod'],
    node: 'all',
  },
  {
    name: 'gateway-web/endpoint-schema.ts',
    kind: 'shared',
    path: 'apps/gateway-web/src/endpoint-schema.ts',
    allowedImports: ['protocol'],
    sdk: ['zod'],
  },
  {
    // Paths of the files of a data folder: docs/spec/repository.md.
    name: 'gateway-web/data-folder',
    kind: 'shared',
    path: 'apps/gateway-web/src/data-folder/',
    allowedImports: ['protocol'],
    node: 'all',
  },
  {
    // The status of a node, which the node serves to its owner's commands and pages:
    // docs/spec/gateway.md. Findings of validators about the answers of a gateway.
    name: 'gateway-web/dashboard',
    kind: 'shared',
    path: 'apps/gateway-web/src/dashboard/',
    allowedImports: [
      'protocol',
      'engine',
      'engine/replicas',
      'node',
      'gateway/receipts',
      'http-server',
      'gateway-web/data-folder',
      'gateway-web/endpoint-schema.ts',
    ],
    sdk: ['prom-client', 'zod'],
    node: 'all',
  },
  {
    name: 'web',
    kind: 'app',
    path: 'apps/web/src/',
    // Decodes the tokens of receipts: docs/spec/gateway.md. Reads event streams of the gateway:
    // docs/spec/repository.md. Seals questions: docs/spec/blind-gateway.md.
    allowedImports: [
      'protocol',
      'verification',
      'engine/tokenizer',
      'engine/sse',
      'gateway/blind-client',
    ],
    sdk: [
      '@noble/curves',
      '@noble/hashes',
      '@tanstack/react-query',
      '@tanstack/react-router',
      '@tanstack/react-virtual',
      '@wagmi/core',
      'react',
      'react-dom',
      'uplot',
      'viem',
      ...markdown,
    ],
  },
  {
    name: 'web/build',
    kind: 'tool',
    path: 'apps/web/build/',
    allowedImports: ['protocol'],
    sdk: ['vite'],
    node: 'all',
  },
]
