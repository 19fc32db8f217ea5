import type { StrangerAttack } from './attack.ts'
import { batchLines } from './batch-lines.ts'
import { blindMessages } from './blind-messages.ts'
import { idleConnections } from './idle-connections.ts'
import { jsonValues } from './json-values.ts'
import { ohttpPieces } from './ohttp-pieces.ts'
import {
  auditsAndContents,
  dribbledMessages,
  firstMessages,
  garbageFrames,
  leftChannels,
} from './provider-channels.ts'
import { signIns } from './sign-ins.ts'
import { storedItems } from './stored-items.ts'
import { tokenCounts } from './token-counts.ts'
import { unfinishedBodies } from './unfinished-bodies.ts'
import { unreadDownloads } from './unread-downloads.ts'

/** All attacks, in the order in which a run makes them. */
export const strangerAttacks: readonly StrangerAttack[] = [
  firstMessages,
  dribbledMessages,
  leftChannels,
  garbageFrames,
  auditsAndContents,
  ohttpPieces,
  jsonValues,
  unfinishedBodies,
  idleConnections,
  signIns,
  tokenCounts,
  blindMessages,
  storedItems,
  unreadDownloads,
  // A batch runs on after a restart of the gateway, so it comes last.
  batchLines,
]
