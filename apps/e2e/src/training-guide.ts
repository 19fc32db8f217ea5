// The guide docs/guides/training.md for test suites: a table of the test files that run its
// commands, and functions that read its commands with a test's own values.

import { type Guide, openGuide } from './guide.ts'

const local = 'train-local.suite.ts'
const laptop = 'training-laptop.suite.ts'
const federated = 'train-federated.suite.ts'
const network = 'training-network.fixture.ts'
const heads = 'training-heads.fixture.ts'

/**
 * Commands of each part of the guide, in their order: the first words of a command, and the test
 * file that runs it. The test file adds options to the guide's command: paths and ports of this
 * machine (`--folder`, `--data`, `--port 0`), `--yes`, and a separate name (`--as`, `--name`).
 */
export const typedCommands = {
  'Training together': [['trainer:install', local]],
  'Alone, on one machine': [
    ['train local', local],
    ['train local', local],
    ['chat', local],
    ['train local', local],
    ['train teach', local],
    ['train local', local],
  ],
  'By Axolotl or Unsloth': [
    ['train export-config', 'training-guide.test.ts'],
    ['evaluate', 'training-guide.test.ts'],
  ],
  'From ratings of answers': [
    ['datasets from-ratings', 'train-ratings.suite.ts'],
    ['train local', 'train-ratings.suite.ts'],
  ],
  'A whole job on one laptop': [
    ['init', laptop],
    ['init', laptop],
    ['init', laptop],
    ['models publish', laptop],
    ['train create', laptop],
    ['train join', laptop],
    ['train join', laptop],
    ['train status', laptop],
    ['train promote', laptop],
    ['train replay', laptop],
    ['init', laptop],
    ['node', laptop],
    ['chat', laptop],
  ],
  'On rows that stay with their owners': [
    ['trainer:install', federated],
    ['federated:install', federated],
    ['train federated key', federated],
    ['train federated coordinate', federated],
    ['train federated show', federated],
    ['train federated join', federated],
  ],
  'Sponsoring a job': [
    ['base', 'training-guide.test.ts'],
    ['train create', network],
    ['train status', network],
    ['train anchored', heads],
    ['train promote', heads],
  ],
  Training: [['train join', network]],
  Validating: [['train join', network]],
  'Checking a round': [['train replay', network]],
} as const satisfies Readonly<Record<string, readonly (readonly [string, string])[]>>

/** A part of the guide to training. */
export type TrainingGuidePart = keyof typeof typedCommands

/**
 * Opens a part of the guide, whose steps must be followed in order.
 *
 * @param values Values that replace the folders, files, addresses and ports of the guide's
 * examples.
 */
export const openTrainingGuide = (
  part: TrainingGuidePart,
  values: Readonly<Record<string, string>>,
): Promise<Guide> => openGuide('training.md', values, part)

/** Returns one command of a part, for a suite that follows the steps in another order. */
export async function guideCommand(
  part: TrainingGuidePart,
  values: Readonly<Record<string, string>>,
  ...beginning: readonly string[]
): Promise<readonly string[]> {
  return (await openTrainingGuide(part, values)).find(...beginning)
}

/** Replaces names in a command by values that earlier commands printed, such as a job's id. */
export const withPrinted = (
  words: readonly string[],
  printed: Readonly<Record<string, string>>,
): readonly string[] =>
  words.map((word) =>
    Object.entries(printed).reduce((text, [name, value]) => text.replaceAll(name, value), word),
  )
