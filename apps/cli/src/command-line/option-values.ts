// Values of options that a command's help shows and its action reads. They are in a module of their
// own, so that printing the help loads no other module.

export const DAY_SECONDS = 86_400

/** Certified model that `ostrom prove` and `ostrom verify` use when none is named. */
export const CERTIFIED_MODEL_DEFAULT = 'prompt-injection'

/** Choices for the length of the window of a market's figures, in days. */
export const statisticsDays = ['7', '30', '90', '365'] as const

/** Values of `--method` of the commands that merge models. */
export const mergeMethods = ['linear', 'slerp', 'ties'] as const

/** Values of `--method` of `ostrom train local`. */
export const trainingMethods = ['sft', 'dpo', 'distill', 'grpo'] as const
