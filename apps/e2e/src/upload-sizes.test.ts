// Goal: the reverse proxies of `deploy/reverse-proxy` pass the largest upload of a gateway, so that
// a client gets the gateway's own errors and never a proxy's page.
// Method: the sizes that the configurations state, beside the gateway's limits.

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

/** A file of 32 MiB and a form around it, in bytes: docs/guides/openai-clients.md. */
const UPLOAD_BYTES = 32 * 1024 * 1024 + 64 * 1024

const units: Readonly<Record<string, number>> = { m: 1024 ** 2, MiB: 1024 ** 2, MB: 1_000_000 }

// Finding: OFF4-11
test.each([
  ['nginx.conf', /client_max_body_size (\d+)(m);/],
  ['caddyfile', /max_size (\d+)(MiB|MB)\n/],
])('%s passes the largest upload of a gateway', async (name, pattern) => {
  const folder = new URL('../../../deploy/reverse-proxy/', import.meta.url)
  const text = await readFile(new URL(name, folder), 'utf8')
  const [, size, unit] = pattern.exec(text) ?? []
  expect(Number(size) * units[unit!]!).toBeGreaterThan(UPLOAD_BYTES)
})
