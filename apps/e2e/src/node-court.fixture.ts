import type { Page } from 'playwright-core'

/**
 * Adds a challenge and two cases against one node to the gateway's answer when a page asks for the
 * nodes of this machine. A real case would take minutes, and a jury hours.
 */
export async function mockNodeCourt(page: Page, name: string): Promise<void> {
  const nowSeconds = Math.floor(Date.now() / 1000)
  const court = {
    withholding: { fineMax: '50000000000000000', mayExclude: false, windowSeconds: 20 },
    challenges: [
      {
        id: '3',
        kind: 'transcript',
        session: `0x${'ab'.repeat(32)}`,
        untilSeconds: nowSeconds + 600,
      },
    ],
    cases: [
      {
        id: '2',
        kind: 'accusation',
        status: 'voting',
        ruling: 'undecided',
        openedAtSeconds: nowSeconds,
        endsAtSeconds: nowSeconds + 86_400,
        slashed: '0',
        fineMax: '100000000000000000',
        mayExclude: true,
      },
      {
        id: '1',
        kind: 'other',
        status: 'final',
        ruling: 'minor',
        openedAtSeconds: nowSeconds - 60,
        endedAtSeconds: nowSeconds - 60,
        slashed: '50000000000000000',
      },
    ],
  }
  await page.route('**/api/nodes', async (route) => {
    const response = await route.fetch()
    const body = (await response.json()) as { nodes: { name: string }[] }
    for (const node of body.nodes) if (node.name === name) Object.assign(node, { court })
    await route.fulfill({ response, json: body })
  })
}
