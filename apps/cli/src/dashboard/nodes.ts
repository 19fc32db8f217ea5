import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { readAtMost } from '@ostrom/protocol'
import { type Home, homeOf } from '../config/home.ts'
import { NODE_ANSWER_BYTES_MAX, NODE_WAIT_MS, NODES_MAX } from './limits.ts'
import { type NodeNote, type NodeStatus, nodeNoteShape, nodeStatusShape } from './status.ts'

/** A node of the same owner. */
export type SeenNode = {
  readonly name: string
  readonly folder: string
  /** What it says of itself; nothing where it does not answer. */
  readonly status?: NodeStatus
  /** What it said last, where it does not answer; nothing where it has not run yet. */
  readonly last?: NodeNote
}

/** Nodes whose homes stand beside that of a gateway, or are the same: those of one owner. */
export type Nodes = { look(): Promise<readonly SeenNode[]> }

/** Only this machine is asked: the token goes nowhere else, whatever the file says. */
const isHere = (url: string): boolean => /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(url)

async function ask(home: Home): Promise<NodeStatus | undefined> {
  try {
    const url = (await readFile(home.statusUrl, 'utf8')).trim()
    if (!isHere(url)) return undefined
    const token = (await readFile(home.statusToken, 'utf8')).trim()
    const signal = AbortSignal.timeout(NODE_WAIT_MS)
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(`${url}/status`, { headers, signal, redirect: 'error' })
    if (!response.ok) return undefined
    const bytes = await readAtMost(response.body, NODE_ANSWER_BYTES_MAX)
    return nodeStatusShape.parse(JSON.parse(new TextDecoder().decode(bytes)))
  } catch {
    // Killed, or busy with ending: it is shown as one that does not answer.
    return undefined
  }
}

async function lastOf(home: Home): Promise<NodeNote | undefined> {
  try {
    return nodeNoteShape.parse(JSON.parse(await readFile(home.statusNote, 'utf8')))
  } catch {
    return undefined
  }
}

/** Whether a home is a node's: it has run as one, or its configuration says that it will. */
async function isNode(home: Home): Promise<boolean> {
  if (existsSync(home.statusToken)) return true
  try {
    return 'provider' in JSON.parse(await readFile(home.config, 'utf8'))
  } catch {
    return false
  }
}

async function see(home: Home): Promise<SeenNode> {
  const status = await ask(home)
  const last = status ? undefined : await lastOf(home)
  return {
    ...{ name: basename(home.path), folder: home.path },
    ...(status && { status }),
    ...(last && { last }),
  }
}

/** Looks for nodes beside a home whenever it is asked. */
export function createNodes(home: Home): Nodes {
  const folder = dirname(home.path)
  return {
    async look() {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      const homes: Home[] = []
      for (const entry of entries) {
        const home = homeOf(join(folder, entry.name))
        if (homes.length < NODES_MAX && entry.isDirectory() && (await isNode(home))) {
          homes.push(home)
        }
      }
      return await Promise.all(homes.map(see))
    },
  }
}
