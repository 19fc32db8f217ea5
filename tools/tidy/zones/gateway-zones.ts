import type { Zone } from './zone.ts'

/**
 * The parts of `packages/gateway`, lowest first. Each may import the parts before it, so that
 * imports form no circle. Files that belong to no part are above all parts.
 */
const parts: readonly string[] = [
  'errors.ts',
  'contents',
  'idempotency',
  'inference',
  'answers/answer-account.ts',
  'receipts',
  'ratings',
  'keys',
  'stored-responses',
  'batches',
  'sessions',
  'blind',
  'answers/answer-text.ts',
  'answers/tool-calls.ts',
  'questions/reasoning.ts',
  'questions/unreadable-images.ts',
  'answers/answer-reader.ts',
  'answers/id-check.ts',
  'answers/answer-so-far.ts',
  'routing',
  'blind-client',
  'answers/answer-funds.ts',
  'models',
  'requests',
  'questions/prepare-question.ts',
  'answers/answer-cost.ts',
  'answers/whole-answer.ts',
  'answers/resume-answer.ts',
  'answers/answer-form.ts',
  'http',
  'answers/id-check.ts',
  'answers/follow-answer.ts',
  'answers/received-part.ts',
  'answers/token-reader.ts',
  'answers/provider-try.ts',
  'answers/answer-events.ts',
  'answers/paid-answer.ts',
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
