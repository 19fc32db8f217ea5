import type { Zone } from './zone.ts'

/**
 * The parts of `packages/gateway`, lowest first. Each may import the parts before it, so that no
 * import runs back up. Files of no part stand above all of them.
 */
const parts: readonly string[] = [
  'errors.ts',
  'contents',
  'idempotency',
  'provenance',
  'inference-service.ts',
  'answer-account.ts',
  'provider-attempts.ts',
  'receipts',
  'keys',
  'stored-responses',
  'batches',
  'sessions',
  'blind',
  'answer-text.ts',
  'payment-source.ts',
  'tool-calls.ts',
  'reasoning.ts',
  'unreadable-images.ts',
  'answer-reader.ts',
  'answer-so-far.ts',
  'routing',
  'blind-client',
  'answer-funds.ts',
  'models',
  'requests',
  'prepare-question.ts',
  'resume-answer.ts',
  'answer-form.ts',
  'http',
  'answer-events.ts',
  'paid-answer.ts',
  'testing',
]

const name = (part: string) => `gateway/${part}`

/** Returns the zones of the gateway: its parts, then the role that composes them. */
export function gatewayZones(role: Pick<Zone, 'allowedImports' | 'node' | 'sdk'>): readonly Zone[] {
  const zone = (zoneName: string, path: string, lower: readonly string[]): Zone => ({
    name: zoneName,
    kind: 'role',
    path: `packages/gateway/src/${path}`,
    ...role,
    allowedImports: [...role.allowedImports, ...lower.map(name)],
  })
  return [
    ...parts.map((part, index) =>
      zone(name(part), part.includes('.') ? part : `${part}/`, parts.slice(0, index)),
    ),
    zone('gateway', '', parts),
  ]
}
