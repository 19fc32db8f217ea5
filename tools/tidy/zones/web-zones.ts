import { markdown } from './sdk-groups.ts'
import type { Zone } from './zone.ts'

/** Zones of the web app. */
export const webZones: readonly Zone[] = [
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
