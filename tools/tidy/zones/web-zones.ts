import { markdown } from './sdk-groups.ts'
import type { Zone } from './zone.ts'

/** Zones of the web app. */
export const webZones: readonly Zone[] = [
  {
    name: 'web',
    kind: 'app',
    path: 'apps/web/src/',
    // Decodes the tokens of receipts: docs/adr/0068. Reads event streams of the gateway:
    // docs/adr/0069. Seals questions: docs/adr/0267.
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
