import type { Page } from 'playwright-core'

/** Lists that repeat one row of the gateway thousands of times. */
const many = {
  models: {
    endpoint: '/api/market',
    path: '/',
    total: 10_000,
    rowAt: (row: object, index: number) => ({ ...row, name: `maker/model-${index}` }),
    shown: /maker\/model-[1-9]\d\d/,
  },
  providers: {
    endpoint: '/api/providers',
    path: '/network',
    total: 5_000,
    rowAt: (row: object, index: number) => ({
      ...row,
      provider: `0x${index.toString().padStart(6, '0').padEnd(40, 'a')}`,
    }),
    shown: /0x000[1-9]\d\d/,
  },
} as const

/**
 * Answers the list requests of a page in the gateway's place, with thousands of rows, so that a
 * test is about the page alone. The returned `end` stops this.
 */
export async function mockManyRows(
  page: Page,
  { url, kind }: { readonly url: string; readonly kind: keyof typeof many },
) {
  const { endpoint, total, rowAt, path, shown } = many[kind]
  const body = await (await fetch(url + endpoint)).json()
  const [row] = (body as Record<string, object[]>)[kind]!
  const pattern = `**${endpoint}?*`
  await page.route(pattern, (route) => {
    const { searchParams } = new URL(route.request().url())
    const offset = Number(searchParams.get('offset') ?? 0)
    const length = Math.min(Number(searchParams.get('limit') ?? 50), total - offset)
    const rows = Array.from({ length }, (_, index) => rowAt(row!, offset + index))
    return route.fulfill({ json: { [kind]: rows, total, licenses: [] } })
  })
  return { path, shown, end: () => page.unroute(pattern) }
}
