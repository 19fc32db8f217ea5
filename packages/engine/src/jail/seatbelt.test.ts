// Goal: the macOS profile permits only the accesses that the view names. Method: the test compares
// the text of the profile, because no Mac is available.

import { expect, test } from 'vitest'
import { seatbeltProfile } from './seatbelt.ts'

test('a model reads its files alone, and a trainer also writes and talks to itself', () => {
  const model = seatbeltProfile({ readable: ['/models/a "b".gguf'] }, ['/node'])
  expect(model.split('\n').slice(0, 2)).toEqual(['(version 1)', '(deny default)'])
  expect(model).toContain('(subpath "/models/a \\"b\\".gguf")')
  expect(model).toContain('(allow process-exec (subpath "/node"))')
  expect(model).not.toContain('network')
  expect(model.match(/file-write\*/g)).toHaveLength(1)
  const view = { readable: [], writable: '/work', role: 'trainer' } as const
  const trainer = seatbeltProfile(view, [])
  expect(trainer).toContain('(allow file-write* (subpath "/work"))')
  expect(trainer).toContain('(remote ip "localhost:*")')
})
