import type { ChatMessageRecord, Conversation } from './conversation.ts'

// The messages of a conversation form a tree. A repeated answer is a sibling of the first answer to
// its question. If two tabs ask after the same message, their questions are siblings. The page
// shows and sends one branch of the tree.

type Tree = Pick<Conversation, 'messages'>

/**
 * Returns the messages that follow `parent`, oldest first. Without a parent, returns those that
 * start the conversation.
 */
const childrenOf = ({ messages }: Tree, parent: string | undefined) => {
  const ids = new Set(messages.map(({ id }) => id))
  // A message whose parent is missing starts a separate branch, so that it stays visible.
  return messages.filter((one) =>
    parent === undefined ? one.parent === undefined || !ids.has(one.parent) : one.parent === parent,
  )
}

/** Returns the messages that follow the same parent as `message`, with itself, oldest first. */
export function siblingsOf(tree: Tree, message: ChatMessageRecord): readonly ChatMessageRecord[] {
  const { parent } = message
  const isKnown = parent !== undefined && tree.messages.some(({ id }) => id === parent)
  return childrenOf(tree, isKnown ? parent : undefined)
}

/** The messages from the first one to `id`. */
export function pathTo({ messages }: Tree, id: string | undefined): readonly ChatMessageRecord[] {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const path: ChatMessageRecord[] = []
  let next = id === undefined ? undefined : byId.get(id)
  // Stored text is not trusted: a cycle of parents ends here.
  while (next && !path.includes(next)) {
    path.unshift(next)
    next = next.parent === undefined ? undefined : byId.get(next.parent)
  }
  return path
}

/** The branch that contains `head`, to its newest end; without a head, the newest branch. */
export function branchOf(tree: Tree, head: string | undefined): readonly ChatMessageRecord[] {
  const path = [...pathTo(tree, head)]
  for (;;) {
    const next = childrenOf(tree, path.at(-1)?.id).at(-1)
    if (!next || path.includes(next)) return path
    path.push(next)
  }
}
