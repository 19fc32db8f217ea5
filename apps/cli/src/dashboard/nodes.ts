import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Home, homeOf } from '../config/home.ts'
import { NODES_MAX } from './limits.ts'
import { askOwn } from './owner-server.ts'
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

async function ask({ statusUrl: url, statusToken: token }: Home): Promise<NodeStatus | undefined> {
  const answer = await askOwn({ url, token }, '/status')
  return nodeStatusShape.safeParse(answer).data
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
    name: basename(home.path),
    folder: home.path,
    ...(status && { status }),
    ...(last && { last }),
  }
}

/** Homes of one owner, which stand in one folder, of those that are wanted. */
export async function homesIn(
  folder: string,
  isWanted: (home: Home) => Promise<boolean>,
): Promise<readonly Home[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const homes: Home[] = []
  for (const entry of entries) {
    const beside = homeOf(join(folder, entry.name))
    if (homes.length < NODES_MAX && entry.isDirectory() && (await isWanted(beside))) {
      homes.push(beside)
    }
  }
  return homes
}

/** Looks for nodes beside a home whenever it is asked. */
export const createNodes = (home: Home): Nodes => ({
  look: async () => await Promise.all((await homesIn(dirname(home.path), isNode)).map(see)),
})
