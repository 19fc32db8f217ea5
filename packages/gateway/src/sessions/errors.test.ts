// Goal: an unexpected fault of a provider never looks like a fault of this gateway.

import { expect, test } from 'vitest'
import { ProviderRefusedError } from './errors.ts'

const provider = `0x${'0a'.repeat(20)}` as const

test('an unexpected fault of a provider has a code of its own', () => {
  const options = { provider, code: 'internal-error', retry: 'never', details: [] } as const
  expect(new ProviderRefusedError(options)).toMatchObject({
    code: 'provider-failed',
    retry: 'elsewhere',
    details: [
      expect.stringMatching(/^Provider: /),
      'Reason: its node or its engine had an unexpected fault.',
      'Ask again: the gateway asks other providers first.',
    ],
  })
})

test('other refusals are passed on', () => {
  const options = { provider, code: 'engine-failed', retry: 'later', details: ['Why.'] } as const
  expect(new ProviderRefusedError(options)).toMatchObject({
    code: 'engine-failed',
    retry: 'later',
    details: [expect.stringMatching(/^Provider: /), 'Why.'],
  })
})
